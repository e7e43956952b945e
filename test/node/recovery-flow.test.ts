import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  recoveryFlow,
  type RecoveryEvent,
  type RecoveryState,
} from '../../src/flows/recovery-codes.js';
import {
  regenerationAnnouncements,
  regenerationFlow,
  type RegenerationEvent,
  type RegenerationState,
} from '../../src/flows/regeneration.js';
import { events as regeneration, states } from '../support/recovery-states.js';
import { settings } from '../support/settings-states.js';

const codes = ['7K3M-QX90-V2WD-P4ZT', '7K3M-QX91-V2WD-P4ZT'];
const { transition } = recoveryFlow(codes);

const showing = { step: 'showing', codes, saved: false } as const;
const ticked = { ...showing, saved: true } as const;
const over: RecoveryState[] = [
  { step: 'saved', count: 2 },
  { step: 'gone', count: 2 },
];
const events: RecoveryEvent[] = [
  { type: 'kept', by: 'copy' },
  { type: 'ticked', saved: true },
  { type: 'finished' },
  { type: 'left' },
  { type: 'did', kept: { by: 'print', ok: true } },
];

describe('recovery codes on the page', () => {
  it('are not there where there are none', () => {
    assert.deepEqual(recoveryFlow([]).initial, { state: { step: 'gone', count: 0 } });
  });

  for (const by of ['copy', 'download', 'print'] as const)
    it(`can be kept by ${by}, as often as a person likes`, () => {
      assert.deepEqual(transition(showing, { type: 'kept', by }), {
        state: showing,
        effect: { do: by, codes },
      });
      const { state } = transition(showing, { type: 'did', kept: { by, ok: false } });
      assert.deepEqual(state, { ...showing, kept: { by, ok: false } });
    });

  it('stay until the person says that they are saved', () => {
    assert.deepEqual(transition(showing, { type: 'finished' }), { state: showing });
    assert.deepEqual(transition(showing, { type: 'ticked', saved: true }).state, ticked);
    assert.deepEqual(transition(ticked, { type: 'ticked', saved: false }).state, showing);
    assert.deepEqual(transition(ticked, { type: 'finished' }), {
      state: { step: 'saved', count: 2 },
      effect: null,
    });
  });

  it('are in no state after that, nor after the page was left', () => {
    for (const from of [showing, ticked])
      assert.deepEqual(transition(from, { type: 'left' }), {
        state: { step: 'gone', count: 2 },
        effect: null,
      });
    for (const state of over)
      for (const event of events) assert.deepEqual(transition(state, event), { state });
  });
});

/** The whole table, by hand: an event that is not named here must change nothing. */
const table: { [S in keyof typeof states]: { [E in keyof typeof regeneration]?: string } } = {
  confirming: { confirmed: 'opening / open' },
  opening: {
    opened: `offered ${settings.recovery?.remaining}`,
    'opened, refused': 'failed forbidden, open again',
    failed: 'failed network, open again',
    'failed, to be proved': 'failed step_up_required, open again',
  },
  offered: { clicked: 'making / make' },
  making: {
    made: 'showing 10 / show',
    failed: 'failed network, make again',
    'failed, to be proved': 'proving / prove',
  },
  'making, proved': {
    made: 'showing 10 / show',
    failed: 'failed network, make again',
    'failed, to be proved': 'proving / prove',
  },
  proving: {
    proved: 'making / make',
    declined: 'offered',
    failed: 'failed network, make again',
    'failed, to be proved': 'proving / prove',
  },
  showing: {
    shown: 'finished 10',
    failed: 'failed network, show again',
    'failed, to be proved': 'failed step_up_required, show again',
  },
  'failed to open': { retried: 'opening / open' },
  'failed to make': { retried: 'making / make' },
  'failed to show': { retried: 'showing 0 / show' },
  'failed for good': { retried: 'opening / open anew' },
  finished: {},
};

describe('making recovery codes anew', () => {
  const { transition } = regenerationFlow();

  it('begins by opening the action, after a click where the link came by mail', () => {
    assert.deepEqual(regenerationFlow().initial.effect, { do: 'open' });
    assert.deepEqual(regenerationFlow({ confirm: true }).initial, {
      state: { step: 'confirming' },
    });
  });

  it('shows what the host has given without asking anybody', () => {
    assert.deepEqual(regenerationFlow({ given: 8 }).initial, {
      state: { step: 'showing', count: 8 },
      effect: { do: 'show' },
    });
  });

  for (const [from, state] of Object.entries(states) as [keyof typeof states, RegenerationState][])
    for (const [name, event] of Object.entries(regeneration) as [
      keyof typeof regeneration,
      RegenerationEvent,
    ][]) {
      const expected = table[from][name];
      it(`${from} + ${name} → ${expected ?? 'nothing'}`, () => {
        const step = transition(state, event);
        if (expected !== undefined) assert.equal(told(step), expected);
        else assert.deepEqual([step.state === state, step.effect], [true, undefined]);
      });
    }

  it('tells the page of the proof, of what is saved and of what failed, and of no code', () => {
    const heard = (from: RegenerationState, to: RegenerationState) =>
      regenerationAnnouncements(from, to)
        .filter(({ name }) => name !== 'passkey-step')
        .map(({ name, detail }) => `${name} ${JSON.stringify(detail)}`);
    assert.deepEqual(heard(states.proving, states['making, proved']), [
      'challenge-passed {"method":"email-otp"}',
    ]);
    assert.deepEqual(heard(states.offered, states.making), []);
    assert.deepEqual(heard(states.showing, states.finished), ['recovery-codes-saved {"count":10}']);
    assert.deepEqual(heard(states.showing, { step: 'finished', saved: 0 }), []);
    const [failed] = heard(states.making, states['failed to make']);
    assert.match(failed ?? '', /^passkey-failed .*"network"/);
    assert.match(heard(states.making, states['failed for good'])[0] ?? '', /^passkey-expired /);
    assert.match(heard(states.proving, { step: 'offered' })[0] ?? '', /^passkey-cancelled /);
  });
});

function told({ state, effect }: ReturnType<ReturnType<typeof regenerationFlow>['transition']>) {
  const anew = effect?.do === 'open' && effect.anew ? ' anew' : '';
  return stated(state) + (effect ? ` / ${effect.do}${anew}` : '');
}

function stated(state: RegenerationState): string {
  switch (state.step) {
    case 'offered':
      return state.remaining === undefined ? 'offered' : `offered ${state.remaining}`;
    case 'showing':
      return `showing ${state.count}`;
    case 'failed':
      return `failed ${state.failure.code}, ${state.again.do} again`;
    case 'finished':
      return `finished ${state.saved}`;
    default:
      return state.step;
  }
}
