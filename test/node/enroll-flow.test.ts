import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enrollFlow, type EnrollState } from '../../src/flows/enroll.js';
import { credential, events, states } from '../support/enroll-states.js';

const { transition } = enrollFlow();

/**
 * The whole table, written by hand: state → event → where it leads and what is done. An event that is not named here
 * must change nothing. `abort` is the effect that ends what is pending.
 */
const table: { [S in keyof typeof states]: { [E in keyof typeof events]?: string } } = {
  confirming: { confirmed: 'opening / open' },
  opening: {
    opened: 'opened, preparing / prepare begun',
    'opened, refused': 'failed step_up_required',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
  },
  'opened, preparing': {
    finished: 'finished declined / abort',
    'prepared soon': 'opened, ready',
    'prepared too late for the click': 'opened, ready',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'ticked, next minute': 'opened, preparing, 8 min',
    'ticked, stale': 'opened, preparing, 4 min',
    'ticked, over': 'failed action_expired / abort',
  },
  'opened, ready': {
    continued: 'why, ready',
    finished: 'finished declined / abort',
    'prepared soon': 'opened, ready',
    'prepared too late for the click': 'opened, ready',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'ticked, next minute': 'opened, ready, 8 min',
    'ticked, stale': 'opened, preparing, 4 min / prepare',
    'ticked, over': 'failed action_expired / abort',
  },
  'why, preparing': {
    finished: 'finished declined / abort',
    'prepared soon': 'why, ready',
    'prepared too late for the click': 'why, ready',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'ticked, next minute': 'why, preparing, 8 min',
    'ticked, stale': 'why, preparing, 4 min',
    'ticked, over': 'failed action_expired / abort',
  },
  'why, ready': {
    'clicked in time': 'prompting, attempt 1 / create',
    'clicked late': 'renewing / prepare',
    finished: 'finished declined / abort',
    'prepared soon': 'why, ready',
    'prepared too late for the click': 'why, ready',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'ticked, next minute': 'why, ready, 8 min',
    'ticked, stale': 'why, preparing, 4 min / prepare',
    'ticked, over': 'failed action_expired / abort',
  },
  renewing: {
    cancelled: 'why, preparing',
    'prepared soon': 'prompting, attempt 1 / create',
    'prepared too late for the click': 'why, ready',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
  },
  prompting: {
    created: 'saving / complete',
    cancelled: 'why, ready / abort',
    'failed, unknown outcome': 'failed network, ready again',
    'failed, definite': 'failed verification_failed, ready again',
  },
  saving: {
    completed: 'enrolled',
    'failed, unknown outcome': 'failed network, unsent',
    'failed, definite': 'failed verification_failed',
  },
  enrolled: {
    edited: 'enrolled, editing',
    renamed: 'enrolled as Work',
    finished: 'finished enrolled / abort',
  },
  'enrolled, editing': {
    'named anew': 'enrolled, saving Work / rename',
    'named the same': 'enrolled',
    kept: 'enrolled',
    renamed: 'enrolled as Work',
    finished: 'finished enrolled / abort',
  },
  'enrolled, saving name': {
    renamed: 'enrolled as Work',
    'failed, unknown outcome': 'enrolled, editing, refused network',
    'failed, definite': 'enrolled, editing, refused verification_failed',
    finished: 'finished enrolled / abort',
  },
  'failed at the prompt': {
    'retried in time': 'prompting, attempt 1 / create',
    'retried late': 'renewing / prepare',
    finished: 'finished declined',
  },
  'failed unsent': {
    'retried in time': 'saving / complete',
    'retried late': 'saving / complete',
    finished: 'finished declined',
  },
  'failed, spent': {
    'retried in time': 'why, preparing / prepare',
    'retried late': 'why, preparing / prepare',
    finished: 'finished declined',
  },
  'failed to open': {
    'retried in time': 'opening / open',
    'retried late': 'opening / open',
    finished: 'finished declined',
  },
  'failed for good': {
    'retried in time': 'opening / open anew',
    'retried late': 'opening / open anew',
    finished: 'finished declined',
  },
  'failed, already here': {
    'retried in time': 'prompting, attempt 1 / create',
    'retried late': 'renewing / prepare',
    finished: 'finished enrolled',
  },
  finished: {},
  declined: {
    'retried in time': 'why, preparing / prepare',
    'retried late': 'why, preparing / prepare',
  },
};

describe('the enrollment flow', () => {
  it('opens at once, or after a click where the link came by mail', () => {
    assert.deepEqual(enrollFlow().initial, { state: { step: 'opening' }, effect: { do: 'open' } });
    assert.deepEqual(enrollFlow({ confirm: true }).initial, { state: { step: 'confirming' } });
  });

  for (const [from, state] of Object.entries(states) as [keyof typeof states, EnrollState][])
    for (const [name, event] of Object.entries(events) as [keyof typeof events, never][]) {
      const expected = table[from][name];
      it(`${from} + ${name} → ${expected ?? 'nothing'}`, () => {
        const step = transition(state, event);
        if (expected !== undefined) assert.equal(describeStep(step), expected);
        else assert.deepEqual([step.state === state, step.effect], [true, undefined]);
      });
    }

  it('sends the same credential again, never a second one', () => {
    const { effect } = transition(states['failed unsent'], events['retried in time']);
    assert.deepEqual(effect, { do: 'complete', flow: 'ceremony-1', credential });
  });
});

function describeStep({ state, effect }: ReturnType<typeof transition>): string {
  const done =
    effect === undefined
      ? ''
      : effect === null
        ? ' / abort'
        : ` / ${effect.do}${effect.do === 'prepare' && effect.begun ? ' begun' : ''}${
            effect.do === 'open' && effect.anew ? ' anew' : ''
          }`;
  return describeState(state) + done;
}

function describeState(state: EnrollState): string {
  switch (state.step) {
    case 'opened':
    case 'why': {
      const { minutesLeft } = state.session;
      return `${state.step}, ${state.offer.at}${minutesLeft === 9 ? '' : `, ${minutesLeft} min`}`;
    }
    case 'prompting':
      return `prompting, attempt ${state.session.attempts}`;
    case 'enrolled': {
      const { naming, done } = state;
      if (naming.at === 'saving') return `enrolled, saving ${naming.name}`;
      if (naming.at === 'editing')
        return `enrolled, editing${naming.refused ? `, refused ${naming.refused.code}` : ''}`;
      return done.authenticator.name === 'Work' ? 'enrolled as Work' : 'enrolled';
    }
    case 'failed':
      return `failed ${state.failure.code}${state.unsent ? ', unsent' : ''}${
        state.offer ? ', ready again' : ''
      }`;
    case 'finished':
      return `finished ${state.outcome}`;
    default:
      return state.step;
  }
}
