import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cells, sceneOf } from '../../demo/gallery/cells.js';
import { explore } from '../../demo/gallery/explore.js';
import type { ElementName, Scene } from '../../demo/gallery/scene.js';
import { failureCodes } from '../../src/failure.js';
import type { ChallengeState } from '../../src/flows/challenge-state.js';
import type { EnrollState, Naming, Offer, Trial } from '../../src/flows/enroll-states.js';
import type { WindowWay } from '../../src/flows/enroll-window.js';
import type { NudgeState } from '../../src/flows/nudge-state.js';
import type { RecoveryState } from '../../src/flows/recovery-codes.js';
import type { RegenerationState } from '../../src/flows/regeneration.js';
import type { Op, SettingsState, Task } from '../../src/flows/settings-state.js';
import type { SetupState } from '../../src/flows/setup-state.js';

/** `unseen` where nothing is on the page, or what is there belongs to the flow around it. */
type Steps<S extends { readonly step: string }> = Record<S['step'], 'seen' | 'unseen'>;

const enroll: Steps<EnrollState> = {
  confirming: 'seen',
  opening: 'seen',
  opened: 'seen',
  choosing: 'seen',
  proving: 'seen',
  setup: 'seen',
  why: 'seen',
  renewing: 'seen',
  prompting: 'seen',
  saving: 'seen',
  enrolled: 'seen',
  codes: 'seen',
  failed: 'seen',
  finished: 'seen',
};
const challenge: Steps<ChallengeState> = {
  confirming: 'seen',
  opening: 'seen',
  identifying: 'seen',
  asking: 'seen',
  renewing: 'seen',
  prompting: 'seen',
  checking: 'seen',
  sending: 'seen',
  code: 'seen',
  waiting: 'seen',
  choosing: 'seen',
  stuck: 'seen',
  failed: 'seen',
  passed: 'seen',
  declined: 'seen',
  ended: 'seen',
};
const settings: Steps<SettingsState> = {
  confirming: 'seen',
  opening: 'seen',
  entering: 'seen',
  locked: 'seen',
  loading: 'seen',
  failed: 'seen',
  list: 'seen',
};
const recovery: Steps<RegenerationState> = {
  confirming: 'seen',
  opening: 'seen',
  offered: 'seen',
  making: 'seen',
  proving: 'seen',
  showing: 'seen',
  failed: 'seen',
  finished: 'seen',
};
const nudge: Steps<NudgeState> = {
  opening: 'unseen',
  trying: 'unseen',
  offering: 'seen',
  told: 'seen',
  undone: 'seen',
  over: 'unseen',
};
const setup: Steps<SetupState> = {
  offered: 'seen',
  starting: 'seen',
  address: 'seen',
  scanning: 'seen',
  entering: 'seen',
  waiting: 'seen',
  done: 'unseen',
  declined: 'unseen',
  ended: 'unseen',
};
const codes: Steps<RecoveryState> = { showing: 'seen', saved: 'unseen', gone: 'unseen' };

const scenes = cells().map(sceneOf);
const of = <E extends ElementName>(element: E) =>
  scenes.filter((scene): scene is Extract<Scene, { element: E }> => scene.element === element);
const insides = scenes.flatMap((scene) => ('inside' in scene ? scene.inside : []));

/** What is shown of a flow, each once. */
const stepsOf = (states: readonly { readonly step: string }[]): string[] =>
  [...new Set(states.map(({ step }) => step))].sort();
const seenOf = (steps: Readonly<Record<string, string>>): string[] =>
  Object.keys(steps)
    .filter((step) => steps[step] === 'seen')
    .sort();
const exactly = (found: Iterable<string>, wanted: readonly string[]): void =>
  assert.deepEqual([...new Set(found)].sort(), [...wanted].sort());

await suite('the gallery shows', async () => {
  for (const [name, element, steps] of [
    ['an enrollment', 'passkey-enroll', enroll],
    ['a challenge', 'authenticator-challenge', challenge],
    ['the settings', 'authenticator-settings', settings],
    ['the making of recovery codes', 'recovery-codes', recovery],
    ['an offer', 'passkey-nudge', nudge],
  ] as const)
    await test(`every step of ${name}, and none that is not to be seen`, () => {
      assert.deepEqual(stepsOf(of(element).map(({ state }) => state)), seenOf(steps));
    });

  for (const [at, steps] of [
    ['setup', setup],
    ['codes', codes],
  ] as const)
    await test(`every step of what runs inside at ${at}`, () => {
      const inside = insides.filter((one) => one.at === at).map(({ state }) => state);
      assert.deepEqual(stepsOf(inside), seenOf(steps));
    });

  await test('everything that may go on within a step', () => {
    const states = of('passkey-enroll').map(({ state }) => state);
    const enrolled = states.flatMap((state) => (state.step === 'enrolled' ? state : []));
    const failed = states.flatMap((state) => (state.step === 'failed' ? state : []));
    const lists = of('authenticator-settings').flatMap(({ state }) =>
      state.step === 'list' ? state.op : [],
    );
    const at = <T extends { readonly at: string }>(parts: readonly (T | undefined)[]): string[] =>
      parts.flatMap((part) => part?.at ?? []);
    const trials: Record<Trial['at'], true> = {
      preparing: true,
      ready: true,
      trying: true,
      checking: true,
      worked: true,
      unchecked: true,
      refused: true,
      removing: true,
      stuck: true,
      removed: true,
    };
    const namings: Record<Naming['at'], true> = { shown: true, editing: true, saving: true };
    const windows: Record<WindowWay['at'], true> = {
      preparing: true,
      ready: true,
      open: true,
      left: true,
    };
    const offers: Record<Offer['at'], true> = { preparing: true, loaded: true, ready: true };
    const ops: Record<Op['at'], true> = {
      idle: true,
      renaming: true,
      confirming: true,
      working: true,
      proving: true,
      adding: true,
      codes: true,
      refused: true,
    };
    const tasks: Record<Task['do'], true> = {
      rename: true,
      remove: true,
      suspend: true,
      regenerate: true,
      offer: true,
      add: true,
    };
    exactly(at(enrolled.map(({ trial }) => trial)), Object.keys(trials));
    exactly(at(enrolled.map(({ naming }) => naming)), Object.keys(namings));
    exactly(at(failed.map(({ window }) => window)), Object.keys(windows));
    exactly(
      at(states.map((state) => (state.step === 'opened' ? state.offer : undefined))),
      Object.keys(offers),
    );
    exactly(at(lists), Object.keys(ops));
    for (const where of ['working', 'refused'] as const)
      exactly(
        lists.flatMap((op) => (op.at === where ? op.task.do : [])),
        Object.keys(tasks),
      );
  });

  await test('every failure in every element that may meet one', () => {
    for (const element of [
      'passkey-enroll',
      'authenticator-challenge',
      'authenticator-settings',
      'recovery-codes',
      'passkey-nudge',
    ]) {
      const shown = cells().filter((cell) => cell.element === element);
      exactly(
        shown.flatMap(({ failure }) => failure ?? []),
        failureCodes,
      );
    }
  });

  await test('each under an address of its own', () => {
    const ids = cells().map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.equal(encodeURIComponent(id), id);
  });
});

await suite('a state that a flow gets', async () => {
  type State = { step: 'old' } | { step: 'new'; part: { at: 'closed' | 'open' }; times: number };
  const flow = {
    transition(state: State, event: 'go' | 'turn'): { state: State } {
      if (state.step === 'old')
        return {
          state: event === 'go' ? { step: 'new', part: { at: 'closed' }, times: 1 } : state,
        };
      if (event === 'go') return { state: { ...state, times: state.times + 1 } };
      return { state: { ...state, part: { at: state.part.at === 'open' ? 'closed' : 'open' } } };
    },
  };
  const found = explore<State, 'go' | 'turn'>({
    from: { 'as it began': { step: 'old' } },
    events: { go: 'go', turn: 'turn' },
    flow,
  });

  await test('is there by itself, each part of it once, and is called after what is new', () => {
    assert.deepEqual(
      found.map(({ name }) => name),
      ['as it began', 'new, part closed, times', 'new, part open'],
    );
  });
});
