import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enrollFlow } from '../../src/flows/enroll.js';
import { embeddedFlow, later } from '../../src/flows/enroll-later.js';
import type { EnrollState } from '../../src/flows/enroll-states.js';
import type { MethodKind } from '../../src/contract.js';
import { capabilities, credential, events, opening, states } from '../support/enroll-states.js';

const { transition } = enrollFlow({ later: () => later });

/**
 * The whole table, written by hand: state → event → where it leads and what is done. An event that is not named here
 * must change nothing. `abort` is the effect that ends what is pending.
 */
const table: { [S in keyof typeof states]: { [E in keyof typeof events]?: string } } = {
  confirming: { confirmed: 'opening / open' },
  opening: {
    opened: 'opened, preparing / prepare begun',
    'opened, refused': 'failed step_up_required',
    'failed, to be proved': 'failed step_up_required',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'failed, framed': 'failed frame_blocked',
  },
  'opened, preparing': {
    'prepared, nothing to fetch': 'opened, loaded',
    'failed, to be proved': 'proving / prove',
    finished: 'finished declined / abort',
    'prepared soon': 'opened, ready',
    'prepared too late for the click': 'opened, ready',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'ticked, next minute': 'opened, preparing, 8 min',
    'ticked, stale': 'opened, preparing, 4 min',
    'ticked, over': 'failed action_expired / abort',
    'failed, framed': 'failed frame_blocked, window preparing / handover',
  },
  'opened, ready': {
    'prepared, nothing to fetch': 'opened, loaded',
    'failed, to be proved': 'proving / prove',
    continued: 'why, ready',
    finished: 'finished declined / abort',
    'prepared soon': 'opened, ready',
    'prepared too late for the click': 'opened, ready',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'ticked, next minute': 'opened, ready, 8 min',
    'ticked, stale': 'opened, preparing, 4 min / prepare',
    'ticked, over': 'failed action_expired / abort',
    'failed, framed': 'failed frame_blocked, window preparing / handover',
  },
  'opened, loaded': {
    continued: 'setup / setup',
    finished: 'finished declined / abort',
    'prepared, nothing to fetch': 'opened, loaded',
    'prepared soon': 'opened, ready',
    'prepared too late for the click': 'opened, ready',
    'failed, to be proved': 'proving / prove',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'ticked, next minute': 'opened, loaded, 8 min',
    'ticked, stale': 'opened, loaded, 4 min',
    'ticked, over': 'failed action_expired / abort',
    'failed, framed': 'failed frame_blocked, window preparing / handover',
  },
  'opened, to be proved': {
    continued: 'proving / prove',
    finished: 'finished declined / abort',
    'prepared, nothing to fetch': 'opened, loaded',
    'prepared soon': 'opened, ready',
    'prepared too late for the click': 'opened, ready',
    'failed, to be proved': 'proving / prove',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'ticked, next minute': 'opened, loaded, 8 min',
    'ticked, stale': 'opened, loaded, 4 min',
    'ticked, over': 'failed action_expired / abort',
    'failed, framed': 'failed frame_blocked, window preparing / handover',
  },
  choosing: { chosen: 'setup / setup', finished: 'finished declined' },
  proving: {
    proved: 'why, preparing / prepare',
    declined: 'finished declined',
    'failed, to be proved': 'proving / prove',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'failed, framed': 'failed frame_blocked, window preparing / handover',
  },
  setup: {
    completed: 'enrolled',
    'completed, with codes': 'enrolled, 10 codes',
    declined: 'choosing',
    'failed, to be proved': 'proving / prove',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'failed, framed': 'failed frame_blocked, window preparing / handover',
  },
  'why, preparing': {
    others: 'choosing / abort',
    'prepared, nothing to fetch': 'why, loaded',
    'failed, to be proved': 'proving / prove',
    finished: 'finished declined / abort',
    'prepared soon': 'why, ready',
    'prepared too late for the click': 'why, ready',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'ticked, next minute': 'why, preparing, 8 min',
    'ticked, stale': 'why, preparing, 4 min',
    'ticked, over': 'failed action_expired / abort',
    'failed, framed': 'failed frame_blocked, window preparing / handover',
  },
  'why, ready': {
    others: 'choosing / abort',
    'prepared, nothing to fetch': 'why, loaded',
    'failed, to be proved': 'proving / prove',
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
    'failed, framed': 'failed frame_blocked, window preparing / handover',
  },
  renewing: {
    'prepared, nothing to fetch': 'why, loaded',
    'failed, to be proved': 'proving / prove',
    cancelled: 'why, preparing',
    'prepared soon': 'prompting, attempt 1 / create',
    'prepared too late for the click': 'why, ready',
    'failed, unknown outcome': 'failed network',
    'failed, definite': 'failed verification_failed',
    'failed, framed': 'failed frame_blocked, window preparing / handover',
  },
  prompting: {
    completed: 'enrolled',
    'completed, with codes': 'enrolled, 10 codes',
    'failed, to be proved': 'proving / prove',
    created: 'saving / complete',
    cancelled: 'why, ready / abort',
    'failed, unknown outcome': 'failed network, ready again',
    'failed, definite': 'failed verification_failed, ready again',
    'failed, framed': 'failed frame_blocked, ready again, window preparing / handover',
  },
  saving: {
    'failed, to be proved': 'proving / prove',
    completed: 'enrolled',
    'completed, with codes': 'enrolled, 10 codes',
    'failed, unknown outcome': 'failed network, unsent',
    'failed, definite': 'failed verification_failed',
    'failed, framed': 'failed frame_blocked, window preparing / handover',
  },
  enrolled: {
    edited: 'enrolled, editing',
    renamed: 'enrolled as Work',
    finished: 'finished enrolled / abort',
  },
  'enrolled, codes to show': {
    edited: 'enrolled, editing, 10 codes',
    renamed: 'enrolled as Work, 10 codes',
    finished: 'codes / show',
  },
  'enrolled, editing': {
    'named anew': 'enrolled, saving Work / rename',
    'named the same': 'enrolled',
    kept: 'enrolled',
    renamed: 'enrolled as Work',
    finished: 'finished enrolled / abort',
  },
  'enrolled, saving name': {
    'failed, to be proved': 'enrolled, editing, refused step_up_required',
    renamed: 'enrolled as Work',
    'failed, unknown outcome': 'enrolled, editing, refused network',
    'failed, definite': 'enrolled, editing, refused verification_failed',
    finished: 'finished enrolled / abort',
    'failed, framed': 'enrolled, editing, refused frame_blocked',
  },
  codes: {
    shown: 'finished enrolled, 10 saved',
    'failed, to be proved': 'enrolled, 10 codes',
    'failed, unknown outcome': 'enrolled, 10 codes',
    'failed, definite': 'enrolled, 10 codes',
    'failed, framed': 'enrolled, 10 codes',
  },
  'failed at the prompt': {
    others: 'choosing / abort',
    'retried in time': 'prompting, attempt 1 / create',
    'retried late': 'renewing / prepare',
    finished: 'finished declined',
  },
  'failed unsent': {
    others: 'choosing / abort',
    'retried in time': 'saving / complete',
    'retried late': 'saving / complete',
    finished: 'finished declined',
  },
  'failed, spent': {
    others: 'choosing / abort',
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
    others: 'choosing / abort',
    'retried in time': 'prompting, attempt 1 / create',
    'retried late': 'renewing / prepare',
    finished: 'finished enrolled',
  },
  'failed, refused': {
    'retried in time': 'opening / open',
    'retried late': 'opening / open',
    finished: 'finished declined',
  },
  'framed, preparing': {
    others: 'choosing / abort',
    'retried in time': 'why, preparing / prepare',
    'retried late': 'why, preparing / prepare',
    finished: 'finished declined',
    handed: 'failed frame_blocked, window ready',
    'kept here': 'failed frame_blocked',
  },
  'framed, ready': {
    others: 'choosing / abort',
    'retried in time': 'why, preparing / prepare',
    'retried late': 'why, preparing / prepare',
    finished: 'finished declined',
    windowed: 'failed frame_blocked, window open / window',
    'ticked, stale': 'failed frame_blocked, window preparing / handover',
    'ticked, over': 'failed frame_blocked, window preparing / handover',
  },
  'framed, open': {
    others: 'choosing / abort',
    'retried in time': 'why, preparing / prepare',
    'retried late': 'why, preparing / prepare',
    finished: 'finished declined',
    'returned, completed': 'finished enrolled, elsewhere r',
    'returned, closed': 'failed frame_blocked, window left',
    'returned, blocked': 'failed frame_blocked, window left, blocked',
  },
  'framed, left': {
    others: 'choosing / abort',
    'retried in time': 'why, preparing / prepare',
    'retried late': 'why, preparing / prepare',
    finished: 'finished declined',
    windowed: 'failed frame_blocked, window open / window',
  },
  'framed, no window': {
    others: 'choosing / abort',
    'retried in time': 'why, preparing / prepare',
    'retried late': 'why, preparing / prepare',
    finished: 'finished declined',
    windowed: 'failed frame_blocked, window open / window in place',
  },
  'framed for good': {
    others: 'choosing / abort',
    'retried in time': 'why, preparing / prepare',
    'retried late': 'why, preparing / prepare',
    finished: 'finished declined',
  },
  finished: {},
  declined: {
    'retried in time': 'why, preparing / prepare',
    'retried late': 'why, preparing / prepare',
  },
};

describe('the enrollment flow', () => {
  it('opens at once, or after a click where the link came by mail', () => {
    assert.deepEqual(enrollFlow({ later: () => later }).initial, {
      state: { step: 'opening' },
      effect: { do: 'open' },
    });
    assert.deepEqual(enrollFlow({ confirm: true, later: () => later }).initial, {
      state: { step: 'confirming' },
    });
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

  it('goes on with what was chosen after the proof, and asks for no second one', () => {
    const chosen = transition(states.choosing, events.chosen).state;
    const asked = transition(chosen, events['failed, to be proved']).state;
    const { effect } = transition(asked, events.proved);
    assert.ok(effect?.do === 'setup');
    assert.equal(effect.session.method, 'totp');
    assert.equal(effect.session.proved, 'email-otp');
    const opened = transition(states['opened, to be proved'], events.continued).state;
    const { state } = transition(opened, events.proved);
    assert.equal(state.step, 'why');
  });

  it('adds a passkey where it may be one, else what the service names first', () => {
    const begin = (methods: MethodKind[]) => {
      const opened = transition(states.opening, {
        type: 'opened',
        opening: { ...opening, methods },
        capabilities,
        now: 0,
      });
      return opened.state.step === 'opened' && opened.state.session.method;
    };
    assert.equal(begin(['totp', 'passkey']), 'passkey');
    assert.equal(begin(['recovery-code', 'sms-otp', 'security-key']), 'sms-otp');
    assert.equal(begin([]), 'passkey');
  });

  it('begins inside another flow where the person has said what', () => {
    const session = { ...states['why, ready'].session, replaces: 'old' };
    assert.equal(describeStep(embeddedFlow(session).initial), 'why, preparing / prepare');
    const { effect } = embeddedFlow({ ...session, method: 'sms-otp' }).initial;
    assert.equal(effect?.do === 'setup' && effect.session.replaces, 'old');
  });

  it('can tell of its own failure where the rest did not come', () => {
    const { transition } = enrollFlow({ later: () => undefined });
    const lost = transition(states['opened, preparing'], events['failed, unknown outcome']).state;
    assert.equal(describeState(lost), 'failed network');
    assert.equal(describeStep(transition(lost, events['retried in time'])), 'opening / open');
    assert.equal(transition(lost, events.finished).state, lost);
  });

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
        : ` / ${effect.do}${effect.do === 'prepare' && effect.first ? ' begun' : ''}${
            effect.do === 'open' && effect.anew ? ' anew' : ''
          }${effect.do === 'window' && effect.inPlace ? ' in place' : ''}`;
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
      const codes = state.codes > 0 ? `, ${state.codes} codes` : '';
      if (naming.at === 'saving') return `enrolled, saving ${naming.name}${codes}`;
      if (naming.at === 'editing')
        return `enrolled, editing${naming.refused ? `, refused ${naming.refused.code}` : ''}${codes}`;
      return `${done.authenticator.name === 'Work' ? 'enrolled as Work' : 'enrolled'}${codes}`;
    }
    case 'failed':
      return `failed ${state.failure.code}${state.unsent ? ', unsent' : ''}${
        state.offer ? ', ready again' : ''
      }${state.window ? `, window ${state.window.at}` : ''}${
        state.window?.at === 'left' && state.window.blocked ? ', blocked' : ''
      }`;
    case 'finished':
      return `finished ${state.outcome}${
        state.outcome === 'enrolled' && state.saved ? `, ${state.saved} saved` : ''
      }${
        state.outcome === 'enrolled' && state.elsewhere
          ? `, elsewhere ${state.elsewhere.result ?? ''}`
          : ''
      }`;
    default:
      return state.step;
  }
}
