import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settingsFlow } from '../../src/flows/settings.js';
import { listed } from '../../src/flows/settings-ops.js';
import type { Op, SettingsState, Task } from '../../src/flows/settings-state.js';
import {
  after,
  app,
  events,
  key,
  laptop,
  list,
  settings,
  states,
} from '../support/settings-states.js';

const later = () => listed;
const { transition } = settingsFlow({ later });

type Row = { [E in keyof typeof events]?: string };

/** What every state of the list without anything pending does. */
const free: Row = {
  edited: 'renaming key Blue key / equip',
  doubted: 'confirming laptop / equip',
  'wanted gone': 'working remove key / change',
  'wanted more': 'adding add passkey / enroll',
  'wanted offers': 'working offer / change',
};

const refusedOffer: Row = {
  'failed, try again': 'no offers: refused offer network',
  'failed, to be proved': 'no offers: proving offer / prove',
  'failed, the last one': 'no offers: refused offer last_authenticator',
  'failed, gone already': 'failed not_found',
  'failed for good': 'failed action_ended',
};

/** What ends in every state that waits for a port. */
const refused: Row = {
  'failed, to be proved': 'proving remove key / prove',
  'failed for good': 'failed action_ended',
};

/**
 * The whole table, written by hand: state → event → where it leads and what is done. An event that is not named here
 * must change nothing. `abort` is the effect that ends what is pending; `new:` is the list after a change.
 */
const table: { [S in keyof typeof states]: Row } = {
  confirming: { confirmed: 'opening / open' },
  opening: {
    'opened with the list': 'idle / equip',
    'opened, to be proved': 'entering / prove',
    'opened without': 'loading / list',
    'opened, refused': 'failed forbidden',
    'failed, try again': 'failed network',
    'failed, to be proved': 'failed step_up_required',
    'failed, the last one': 'failed last_authenticator',
    'failed, gone already': 'failed not_found',
    'failed for good': 'failed action_ended',
  },
  entering: {
    proved: 'loading / list',
    'proved, with the list': 'new: idle / equip',
    listed: 'new: idle / equip',
    declined: 'locked',
    'failed, try again': 'failed network',
    'failed, to be proved': 'failed step_up_required',
    'failed, the last one': 'failed last_authenticator',
    'failed, gone already': 'failed not_found',
    'failed for good': 'failed action_ended',
  },
  locked: { retried: 'entering / prove' },
  loading: {
    proved: 'loading / list',
    'proved, with the list': 'new: idle / equip',
    listed: 'new: idle / equip',
    'failed, try again': 'failed network',
    'failed, to be proved': 'entering / prove',
    'failed, the last one': 'failed last_authenticator',
    'failed, gone already': 'failed not_found',
    'failed for good': 'failed action_ended',
  },
  'failed to open': { retried: 'opening / open' },
  'failed to list': { retried: 'loading / list' },
  'failed for good': { retried: 'opening / open anew' },
  refusal: { retried: 'opening / open' },
  idle: {
    ...free,
    listed: 'new: idle',
    equipped: 'idle',
    'equipped, offers': 'idle, can be offered',
  },
  renaming: {
    ...free,
    closed: 'idle',
    equipped: 'renaming key Blue key',
    'equipped, offers': 'renaming key Blue key, can be offered',
    'named anew': 'working rename key Red key / change',
    'named the same': 'idle',
    'failed, try again': 'refused rename key Blue key network',
    'failed, to be proved': 'refused rename key Blue key step_up_required',
    'failed, the last one': 'refused rename key Blue key last_authenticator',
    'failed, gone already': 'refused rename key Blue key not_found',
    'failed for good': 'refused rename key Blue key action_ended',
  },
  confirmingRemoval: {
    ...free,
    closed: 'idle',
    equipped: 'confirming key',
    'equipped, offers': 'confirming key, can be offered',
    'failed, try again': 'refused remove key network',
    'failed, to be proved': 'refused remove key step_up_required',
    'failed, the last one': 'refused remove key last_authenticator',
    'failed, gone already': 'refused remove key not_found',
    'failed for good': 'refused remove key action_ended',
  },
  removing: {
    ...refused,
    equipped: 'working remove key',
    'equipped, offers': 'working remove key, can be offered',
    listed: 'new: idle',
    changed: 'new: idle',
    'changed, with codes': 'new: codes / show',
    renamed: 'key is Red key: idle',
    'failed, try again': 'refused remove key network',
    'failed, the last one': 'confirming key, the last',
    'failed, gone already': 'refused remove key not_found / list',
    offering: 'idle',
  },
  renamingNow: {
    equipped: 'working rename key Red key',
    'equipped, offers': 'working rename key Red key, can be offered',
    listed: 'new: idle',
    changed: 'new: idle',
    'changed, with codes': 'new: codes / show',
    renamed: 'key is Red key: idle',
    'failed, to be proved': 'proving rename key Red key / prove',
    'failed for good': 'failed action_ended',
    'failed, try again': 'renaming key Red key, refused network',
    'failed, the last one': 'renaming key Red key, refused last_authenticator',
    'failed, gone already': 'refused rename key Red key not_found / list',
    offering: 'idle',
  },
  offering: {
    ...refusedOffer,
    equipped: 'no offers: working offer',
    'equipped, offers': 'no offers: working offer, can be offered',
    listed: 'new: idle',
    changed: 'new: idle',
    'changed, with codes': 'new: codes / show',
    renamed: 'key is Red key: no offers: idle',
    offering: 'idle',
  },
  listing: {
    equipped: 'working add passkey',
    'equipped, offers': 'working add passkey, can be offered',
    listed: 'new: idle',
    changed: 'new: idle',
    'changed, with codes': 'new: codes / show',
    renamed: 'key is Red key: idle',
    'failed, to be proved': 'proving add passkey / prove',
    'failed for good': 'failed action_ended',
    'failed, try again': 'failed network',
    'failed, the last one': 'failed last_authenticator',
    'failed, gone already': 'failed not_found',
    offering: 'idle',
  },
  provingRemoval: {
    ...refused,
    equipped: 'proving remove key',
    'equipped, offers': 'proving remove key, can be offered',
    proved: 'working remove key / change',
    'proved, with the list': 'new: working remove key / change',
    declined: 'idle',
    'failed, try again': 'refused remove key network',
    'failed, the last one': 'confirming key, the last',
    'failed, gone already': 'refused remove key not_found / list',
  },
  provingName: {
    equipped: 'proving rename key Red key',
    'equipped, offers': 'proving rename key Red key, can be offered',
    proved: 'working rename key Red key / change',
    'proved, with the list': 'new: working rename key Red key / change',
    declined: 'renaming key Red key',
    'failed, to be proved': 'proving rename key Red key / prove',
    'failed for good': 'failed action_ended',
    'failed, try again': 'renaming key Red key, refused network',
    'failed, the last one': 'renaming key Red key, refused last_authenticator',
    'failed, gone already': 'refused rename key Red key not_found / list',
  },
  adding: {
    closed: 'idle / abort',
    declined: 'idle',
    equipped: 'adding add passkey',
    'equipped, offers': 'adding add passkey, can be offered',
    added: 'working add passkey / list',
    'added, with the list': 'new: idle',
    'failed, to be proved': 'proving add passkey / prove',
    'failed for good': 'failed action_ended',
    'failed, try again': 'refused add passkey network',
    'failed, the last one': 'refused add passkey last_authenticator',
    'failed, gone already': 'failed not_found',
  },
  codes: {
    closed: 'idle',
    equipped: 'codes',
    'equipped, offers': 'codes, can be offered',
    'failed, try again': 'refused regenerate network',
    'failed, to be proved': 'proving regenerate / prove',
    'failed, the last one': 'refused regenerate last_authenticator',
    'failed, gone already': 'failed not_found',
    'failed for good': 'failed action_ended',
  },
  refused: {
    ...free,
    closed: 'idle',
    equipped: 'refused remove key network',
    'equipped, offers': 'refused remove key network, can be offered',
    retried: 'working remove key / change',
    listed: 'new: refused remove key network',
  },
};

describe('the settings flow', () => {
  it('opens at once, or after a click where the link came by mail', () => {
    assert.deepEqual(settingsFlow({ later }).initial, {
      state: { step: 'opening' },
      effect: { do: 'open' },
    });
    assert.deepEqual(settingsFlow({ confirm: true, later }).initial, {
      state: { step: 'confirming' },
    });
  });

  for (const [from, state] of Object.entries(states) as [keyof typeof states, SettingsState][])
    for (const [name, event] of Object.entries(events) as [keyof typeof events, never][]) {
      const expected = table[from][name];
      it(`${from} + ${name} → ${expected ?? 'nothing'}`, () => {
        const step = transition(state, event);
        if (expected !== undefined) assert.equal(describeStep(step), expected);
        else assert.deepEqual([step.state === state, step.effect], [true, undefined]);
      });
    }

  it('takes up the very change the person was asked to prove themselves for', () => {
    const proving = transition(states.renamingNow, events['failed, to be proved']).state;
    const { effect } = transition(proving, events.proved);
    assert.deepEqual(effect, {
      do: 'change',
      task: { do: 'rename', id: 'key', name: 'Red key' },
    });
  });

  it('guards the last way in that can be used, whatever else there is', () => {
    const idle = (...authenticators: (typeof key)[]) =>
      list({ at: 'idle' }, { ...settings, authenticators });
    const doubt = (state: SettingsState) => {
      const { state: to } = transition(state, { type: 'doubted', id: 'key' });
      return to.step === 'list' && to.op.at === 'confirming' && to.op.last;
    };
    assert.equal(doubt(idle(key)), true);
    assert.equal(doubt(idle(key, { ...laptop, usable: false, suspended: true })), true);
    assert.equal(doubt(idle(key, app)), false);
    // One that opens nothing takes no way in with it.
    assert.equal(doubt(idle({ ...key, usable: false })), false);
  });
});

function describeStep({ state, effect }: ReturnType<typeof transition>): string {
  const done =
    effect === undefined
      ? ''
      : ` / ${effect === null ? 'abort' : effect.do}${effect?.do === 'open' && effect.anew ? ' anew' : ''}`;
  return describeState(state) + done;
}

function describeState(state: SettingsState): string {
  if (state.step === 'failed') return `failed ${state.failure.code}`;
  if (state.step !== 'list') return state.step;
  const { authenticators } = state.settings;
  const renamed = authenticators.some(({ name }) => name === 'Red key');
  const shown = state.settings === after ? 'new: ' : renamed ? 'key is Red key: ' : '';
  const offers = state.settings.offersOff ? 'no offers: ' : '';
  return shown + offers + describeOp(state.op) + (state.session.offers ? ', can be offered' : '');
}

function describeOp(op: Op): string {
  switch (op.at) {
    case 'renaming':
      return `renaming ${op.id} ${op.name}${op.refused ? `, refused ${op.refused.code}` : ''}`;
    case 'confirming':
      return `confirming ${op.id}${op.last ? ', the last' : ''}`;
    case 'working':
    case 'proving':
    case 'adding':
      return `${op.at} ${describeTask(op.task)}`;
    case 'refused':
      return `refused ${describeTask(op.task)} ${op.failure.code}`;
    default:
      return op.at;
  }
}

function describeTask(task: Task): string {
  switch (task.do) {
    case 'rename':
      return `rename ${task.id} ${task.name}`;
    case 'remove':
    case 'suspend':
      return `${task.do} ${task.id}`;
    case 'add':
      return `add ${task.method}`;
    case 'regenerate':
    case 'offer':
      return task.do;
  }
}
