import '../../src/define/authenticator-challenge.js';
import '../../src/define/authenticator-launch.js';
import '../../src/define/authenticator-settings.js';
import '../../src/define/passkey-enroll.js';
import '../../src/define/passkey-nudge.js';
import '../../src/define/recovery-codes.js';
import { NudgeView } from '../../src/elements/nudge-view.js';
import { draw } from '../../src/elements/setup-late.js';
import type { PasskeyElement } from '../../src/elements/passkey-element.js';
import type { Enrollment, EnrollShown } from '../../src/runners/enrollment.js';
import type { Nudge, NudgeShown } from '../../src/runners/nudge.js';
import { events as signIns } from '../../test/support/sign-in-states.js';
import { sceneOf, type Cell } from './cells.js';
import { give, watchControllers } from './controllers.js';
import { pretend } from './platform.js';
import { allLoaded, pastOpening } from './ready.js';
import type { Inside, SceneOf } from './scene.js';
import { standIn, stub, unreachable } from './stand-in.js';

watchControllers();

/** Puts a real element on the page in the state of a cell; nothing it does leads anywhere. */
export async function show(
  cell: Pick<Cell, 'id' | 'platform'>,
  into: Element,
): Promise<HTMLElement> {
  await allLoaded();
  if (cell.platform) pretend(cell.platform);
  const scene = sceneOf(cell);
  switch (scene.element) {
    case 'authenticator-launch':
      return launch(scene, into);
    case 'passkey-nudge':
      return nudge(scene, into);
    case 'authenticator-challenge':
      return challenge(scene, into);
    case 'passkey-enroll': {
      const { state } = scene;
      const inside = scene.inside && (await drawn(scene.inside));
      return element(
        scene.element,
        into,
        standIn({ ...state, ...(inside && { inside: nested(inside) }) }),
      );
    }
    case 'recovery-codes': {
      const { state, inside } = scene;
      const within = inside && {
        inside: { ...nested(inside), at: inside.at === 'codes' ? 'showing' : inside.at },
      };
      return element(scene.element, into, standIn({ ...state, ...within }));
    }
    case 'authenticator-settings': {
      const { state, inside } = scene;
      return element(
        scene.element,
        into,
        Object.assign(standIn(state), { nested: inside && nested(inside) }),
      );
    }
  }
}

/** With the drawing an app scans, where this platform shows one. */
async function drawn(inside: Inside): Promise<Inside> {
  if (inside.at !== 'setup' || inside.state.step !== 'scanning') return inside;
  const { begun } = inside.state;
  const drawing = begun.code.setup && (await draw?.(begun.code.setup.uri));
  return {
    ...inside,
    state: { ...inside.state, begun: { ...begun, ...(drawing && { drawing }) } },
  };
}

/** What runs inside, as the one outside holds it. */
function nested(inside: Inside): { at: string; state: unknown; flow: unknown } {
  const { at, state } = inside;
  const flow = Object.assign(standIn(state), inside.at === 'setup' && { method: inside.method });
  return { at, state, flow };
}

async function element(
  tag: 'passkey-enroll' | 'authenticator-settings' | 'recovery-codes',
  into: Element,
  flow: ReturnType<typeof standIn>,
): Promise<HTMLElement> {
  const made = document.createElement(tag);
  give(made, flow);
  return placed(made, into);
}

/** Each one of these loads its late part for itself. */
async function challenge(
  { state, signIn }: SceneOf<'authenticator-challenge'>,
  into: Element,
): Promise<HTMLElement> {
  const made = document.createElement('authenticator-challenge');
  const { opening } = signIns['opened: classic'];
  made.backend = signIn ? stub(() => Promise.resolve(opening)) : unreachable;
  into.append(made);
  await pastOpening(made);
  give(made, standIn(state));
  return placed(made, into);
}

async function placed(made: PasskeyElement, into: Element): Promise<HTMLElement> {
  if (!made.isConnected) into.append(made);
  await made.updateComplete;
  return made;
}

async function launch(
  { state }: SceneOf<'authenticator-launch'>,
  into: Element,
): Promise<HTMLElement> {
  const made = document.createElement('authenticator-launch');
  made.open = state.step === 'open';
  into.append(made);
  await made.updateComplete;
  // It has asked for this before; what it wears after its first paint is on it then.
  await import('../../src/elements/mark.js');
  return made;
}

/** It has a view only where there is an offer. */
async function nudge(
  { state, inside }: SceneOf<'passkey-nudge'>,
  into: Element,
): Promise<HTMLElement> {
  const made = document.createElement('passkey-nudge');
  const root = made.shadowRoot;
  if (!root) throw new Error('<passkey-nudge> has no shadow root.');
  into.append(made);
  const within: { flow: Enrollment; state: EnrollShown } | undefined = inside && {
    flow: standIn(inside.state),
    state: inside.state,
  };
  const shown: NudgeShown = { ...state, ...(within && { inside: within }) };
  const flow: Nudge = {
    ...standIn<NudgeShown>({ step: 'opening' }),
    create: () => undefined,
    made: () => undefined,
    told: () => Promise.resolve(),
  };
  const view = new NudgeView(made, root, flow);
  view.change(shown);
  return made;
}
