import type { EnrollState } from '../../src/flows/enroll-states.js';
import type { SettingsState } from '../../src/flows/settings-state.js';
import { onePerStep, type Named } from './explore.js';
import type { Scene } from './scene.js';
import { challengeInside, challengeWorld, signInWorld } from './worlds/challenge.js';
import { enrollWorld } from './worlds/enroll.js';
import { insideOffer, nudgeWorld } from './worlds/nudge.js';
import { codesWorld, recoveryWorld } from './worlds/recovery.js';
import { settingsWorld } from './worlds/settings.js';
import { setupWorld } from './worlds/setup.js';

/** A scene under the name of its state. */
export interface NamedScene {
  readonly name: string;
  readonly scene: Scene;
}

const proofs = challengeInside.map(({ name, state }) => ({
  name,
  inside: { at: 'proving', state } as const,
}));
const codes = codesWorld
  .filter(({ state: { step } }) => step === 'showing')
  .map(({ name, state }) => ({ name, inside: { at: 'codes', state } as const }));

function* enroll(): Generator<NamedScene> {
  for (const { name, state } of enrollWorld)
    for (const more of insidesOf(state))
      yield {
        name: `${name}${more.name}`,
        scene: { element: 'passkey-enroll', state, ...more.with },
      };
}

/** The first state of a kind stands for all of that kind: what runs inside is the same in each. */
const first = new Map<string, unknown>();
function isFirst(key: string, state: unknown): boolean {
  const known = first.get(key) ?? state;
  first.set(key, known);
  return known === state;
}

function insidesOf(
  state: EnrollState,
): { name: string; with: Pick<Extract<Scene, { element: 'passkey-enroll' }>, 'inside'> }[] {
  const waiting = { name: '', with: {} };
  switch (state.step) {
    case 'proving':
      if (!isFirst('enroll proving', state)) return [];
      return [
        waiting,
        ...proofs.map(({ name, inside }) => ({ name: `: ${name}`, with: { inside } })),
      ];
    case 'codes':
      return [
        waiting,
        ...codes.map(({ name, inside }) => ({ name: `: ${name}`, with: { inside } })),
      ];
    case 'setup': {
      const { method } = state.session;
      if (!isFirst(`setup ${method}`, state)) return [];
      return setupWorld
        .filter((one) => one.method === method)
        .map((one) => ({
          name: `: ${one.name}`,
          with: { inside: { at: 'setup', state: one.state, method: one.method } },
        }));
    }
    default:
      return [waiting];
  }
}

/** An enrollment inside another flow, which knows where it began and what comes of it. */
const adding = onePerStep(enrollWorld).filter(
  ({ state: { step } }) =>
    !['confirming', 'opening', 'opened', 'finished', 'proving', 'setup', 'codes'].includes(step),
);

function* settings(): Generator<NamedScene> {
  for (const { name, state } of settingsWorld)
    for (const more of insideSettings(state))
      yield {
        name: `${name}${more.name}`,
        scene: { element: 'authenticator-settings', state, ...more.with },
      };
}

function insideSettings(
  state: SettingsState,
): { name: string; with: Pick<Extract<Scene, { element: 'authenticator-settings' }>, 'inside'> }[] {
  const at = state.step === 'list' ? state.op.at : state.step;
  const all = (
    list: readonly {
      name: string;
      inside: NonNullable<Extract<Scene, { element: 'authenticator-settings' }>['inside']>;
    }[],
  ) =>
    isFirst(`settings ${at}`, state)
      ? list.map(({ name, inside }) => ({ name: `: ${name}`, with: { inside } }))
      : [];
  switch (at) {
    case 'entering':
    case 'proving':
      return all(proofs);
    case 'codes':
      return all(codes.slice(0, 2));
    case 'adding':
      return all(adding.map(({ name, state }) => ({ name, inside: { at: 'adding', state } })));
    default:
      return [{ name: '', with: {} }];
  }
}

function* recovery(): Generator<NamedScene> {
  for (const { name, state } of recoveryWorld) {
    const inside = state.step === 'proving' ? proofs : state.step === 'showing' ? codes : [];
    yield { name, scene: { element: 'recovery-codes', state } };
    for (const one of inside)
      yield {
        name: `${name}: ${one.name}`,
        scene: { element: 'recovery-codes', state, inside: one.inside },
      };
  }
}

function* challenge(): Generator<NamedScene> {
  for (const { name, state } of challengeWorld)
    yield { name, scene: { element: 'authenticator-challenge', state } };
  for (const { name, state } of signInWorld)
    yield {
      name: `sign-in: ${name}`,
      scene: { element: 'authenticator-challenge', state, signIn: true },
    };
}

/** What an offer and the enrollment in it show together. */
function* nudge(): Generator<NamedScene> {
  for (const { name, state } of nudgeWorld) {
    if (state.step !== 'offering') {
      // Nothing is on the page then.
      if (state.step === 'told' || state.step === 'undone')
        yield { name, scene: { element: 'passkey-nudge', state } };
      continue;
    }
    const every = isFirst('offering', state);
    const shown: readonly Named<EnrollState>[] = every
      ? onePerStep(insideOffer)
      : insideOffer.filter(({ state: { step } }) => step === 'why').slice(1, 2);
    for (const inside of shown)
      yield {
        name: every ? `${name}: ${inside.name}` : name,
        scene: { element: 'passkey-nudge', state, inside: { at: 'adding', state: inside.state } },
      };
  }
}

function* launch(): Generator<NamedScene> {
  for (const step of ['closed', 'open'] as const)
    yield { name: step, scene: { element: 'authenticator-launch', state: { step } } };
}

/** Everything there is to see but the failures, each of which has a cell of its own. */
export function* scenes(): Generator<NamedScene> {
  yield* enroll();
  yield* challenge();
  yield* settings();
  yield* recovery();
  yield* nudge();
  yield* launch();
}
