import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { challengeOpening } from '../../src/flows/challenge-opening.js';
import type { ChallengeState } from '../../src/flows/challenge-state.js';
import { challengeFlow, laterChallenge } from '../../src/flows/challenge.js';
import { credential, events, get, opening, states, stepUp } from '../support/challenge-states.js';
import { describeStep } from '../support/challenge-steps.js';

const { transition, initial } = challengeOpening({ later: () => laterChallenge });

/**
 * The whole table: state → event → where it leads and what is done. An event that is not named here must change nothing.
 * `abort` is the effect that ends what is pending.
 */
const table: { [S in keyof typeof states]: { [E in keyof typeof events]?: string } } = {
  confirming: {
    confirmed: 'opening / open',
  },
  opening: {
    opened: 'asking, passkey, preparing / begin passkey',
    'opened without a proof': 'ended, invalid_request',
    'failed, unknown outcome': 'ended, network',
    'failed, definite': 'ended, verification_failed',
    'failed, wrong code': 'ended, wrong_code',
    'failed, last wrong code': 'ended, wrong_code',
    'failed, limited': 'ended, rate_limited',
    'failed for good': 'ended, action_expired',
  },
  'asking, preparing': {
    others: 'choosing, passkey / abort',
    declined: 'declined, passkey / abort',
    'answered: get soon': 'asking, passkey, ready',
    'answered: get too late for the click': 'asking, passkey, ready',
    'answered: code': 'code, passkey, awaited, typing, wait 30',
    'answered: link': 'waiting, passkey, until 210, wait 30 / poll link-1 in 2000',
    'answered: passed': 'passed',
    'failed, unknown outcome': 'failed, passkey, network',
    'failed, definite': 'failed, passkey, verification_failed',
    'failed, wrong code': 'failed, passkey, wrong_code',
    'failed, last wrong code': 'failed, passkey, wait 20, wrong_code',
    'failed, limited': 'failed, passkey, wait 30, rate_limited',
    'failed for good': 'ended, action_expired / abort',
  },
  'asking, ready': {
    'clicked in time': 'prompting, passkey 1 / get',
    'clicked late': 'renewing, passkey / begin passkey',
    others: 'choosing, passkey / abort',
    declined: 'declined, passkey / abort',
    'ticked, stale': 'asking, passkey, preparing / begin passkey',
  },
  renewing: {
    cancelled: 'asking, passkey, preparing / begin passkey',
    'answered: get soon': 'prompting, passkey 1 / get',
    'answered: get too late for the click': 'asking, passkey, ready',
    'answered: code': 'code, passkey, awaited, typing, wait 30',
    'answered: link': 'waiting, passkey, until 210, wait 30 / poll link-1 in 2000',
    'answered: passed': 'passed',
    'failed, unknown outcome': 'failed, passkey, network',
    'failed, definite': 'failed, passkey, verification_failed',
    'failed, wrong code': 'failed, passkey, wrong_code',
    'failed, last wrong code': 'failed, passkey, wait 20, wrong_code',
    'failed, limited': 'failed, passkey, wait 30, rate_limited',
    'failed for good': 'ended, action_expired / abort',
  },
  prompting: {
    cancelled: 'asking, passkey 1, ready / abort',
    signed: 'checking, passkey 1 / complete',
    'failed, unknown outcome': 'failed, passkey 1, ready, network',
    'failed, definite': 'failed, passkey 1, ready, verification_failed',
    'failed, wrong code': 'failed, passkey 1, ready, wrong_code',
    'failed, last wrong code': 'failed, passkey 1, ready, wait 20, wrong_code',
    'failed, limited': 'failed, passkey 1, ready, wait 30, rate_limited',
    'failed for good': 'ended, action_expired / abort',
  },
  checking: {
    'answered: get soon': 'asking, passkey, ready',
    'answered: get too late for the click': 'asking, passkey, ready',
    'answered: code': 'code, passkey, awaited, typing, wait 30',
    'answered: link': 'waiting, passkey, until 210, wait 30 / poll link-1 in 2000',
    'answered: passed': 'passed',
    'failed, unknown outcome': 'failed, passkey, network, unsent',
    'failed, definite': 'failed, passkey, verification_failed',
    'failed, wrong code': 'failed, passkey, wrong_code',
    'failed, last wrong code': 'failed, passkey, wait 20, wrong_code',
    'failed, limited': 'failed, passkey, wait 30, rate_limited',
    'failed for good': 'ended, action_expired / abort',
  },
  sending: {
    asked: 'sending, email-otp, asked / begin email-otp',
    others: 'choosing, email-otp / abort',
    declined: 'declined, email-otp / abort',
  },
  'sending, asked': {
    others: 'choosing, email-otp / abort',
    declined: 'declined, email-otp / abort',
    'answered: get soon': 'asking, email-otp, ready',
    'answered: get too late for the click': 'asking, email-otp, ready',
    'answered: code': 'code, email-otp, awaited, typing, wait 30',
    'answered: link': 'waiting, email-otp, until 210, wait 30 / poll link-1 in 2000',
    'answered: passed': 'passed',
    'failed, unknown outcome': 'failed, email-otp, network',
    'failed, definite': 'failed, email-otp, verification_failed',
    'failed, wrong code': 'failed, email-otp, wrong_code',
    'failed, last wrong code': 'failed, email-otp, wait 20, wrong_code',
    'failed, limited': 'failed, email-otp, wait 30, rate_limited',
    'failed for good': 'ended, action_expired / abort',
  },
  'code, beginning': {
    'typed in full': 'code, totp, not yet, checking 123456, asked',
    'submitted in part': 'code, totp, not yet, refused invalid_request, asked',
    'submitted in full': 'code, totp, not yet, checking 123456, asked',
    others: 'choosing, totp / abort',
    declined: 'declined, totp / abort',
    'answered: get soon': 'asking, totp, ready',
    'answered: get too late for the click': 'asking, totp, ready',
    'answered: code': 'code, totp, awaited, typing, wait 30',
    'answered: link': 'waiting, totp, until 210, wait 30 / poll link-1 in 2000',
    'answered: passed': 'passed',
    'failed, unknown outcome': 'failed, totp, network',
    'failed, definite': 'failed, totp, verification_failed',
    'failed, wrong code': 'failed, totp, wrong_code',
    'failed, last wrong code': 'failed, totp, wait 20, wrong_code',
    'failed, limited': 'failed, totp, wait 30, rate_limited',
    'failed for good': 'ended, action_expired / abort',
  },
  'code, beginning, typed': {
    declined: 'declined, totp / abort',
    'answered: get soon': 'asking, totp, ready',
    'answered: get too late for the click': 'asking, totp, ready',
    'answered: code': 'code, totp, awaited, checking 123456, wait 30 / complete',
    'answered: link': 'waiting, totp, until 210, wait 30 / poll link-1 in 2000',
    'answered: passed': 'passed',
    'failed, unknown outcome': 'failed, totp, network',
    'failed, definite': 'failed, totp, verification_failed',
    'failed, wrong code': 'failed, totp, wrong_code',
    'failed, last wrong code': 'failed, totp, wait 20, wrong_code',
    'failed, limited': 'failed, totp, wait 30, rate_limited',
    'failed for good': 'ended, action_expired / abort',
  },
  code: {
    asked: 'code, email-otp, awaited, typing, asked / begin email-otp',
    'typed in full': 'code, email-otp, awaited, checking 123456 / complete',
    'submitted in part': 'code, email-otp, awaited, refused invalid_request',
    'submitted in full': 'code, email-otp, awaited, checking 123456 / complete',
    others: 'choosing, email-otp / abort',
    declined: 'declined, email-otp / abort',
  },
  'code, waiting': {
    'typed in full': 'code, email-otp, awaited, checking 123456, wait 30 / complete',
    'submitted in part': 'code, email-otp, awaited, refused invalid_request, wait 30',
    'submitted in full': 'code, email-otp, awaited, checking 123456, wait 30 / complete',
    others: 'choosing, email-otp / abort',
    declined: 'declined, email-otp / abort',
    'ticked, next second': 'code, email-otp, awaited, typing, wait 29',
    'ticked, over': 'code, email-otp, awaited, typing',
    'ticked, stale': 'code, email-otp, awaited, typing',
  },
  'code, asked again': {
    others: 'choosing, email-otp / abort',
    declined: 'declined, email-otp / abort',
    'answered: get soon': 'asking, email-otp, ready',
    'answered: get too late for the click': 'asking, email-otp, ready',
    'answered: code': 'code, email-otp, awaited, typing, wait 30',
    'answered: link': 'waiting, email-otp, until 210, wait 30 / poll link-1 in 2000',
    'answered: passed': 'passed',
    'failed, unknown outcome': 'code, email-otp, awaited, refused network',
    'failed, definite': 'code, email-otp, awaited, refused verification_failed',
    'failed, wrong code': 'code, email-otp, awaited, refused wrong_code',
    'failed, last wrong code': 'code, email-otp, awaited, refused wrong_code',
    'failed, limited': 'code, email-otp, awaited, refused rate_limited, wait 30',
    'failed for good': 'ended, action_expired / abort',
  },
  'code, checking': {
    declined: 'declined, email-otp / abort',
    'answered: get soon': 'asking, email-otp, ready',
    'answered: get too late for the click': 'asking, email-otp, ready',
    'answered: code': 'code, email-otp, awaited, typing, wait 30',
    'answered: link': 'waiting, email-otp, until 210, wait 30 / poll link-1 in 2000',
    'answered: passed': 'passed',
    'failed, unknown outcome': 'code, email-otp, awaited, refused network, wait 30',
    'failed, definite': 'failed, email-otp, wait 30, verification_failed',
    'failed, wrong code': 'code, email-otp, awaited, refused wrong_code, wait 30',
    'failed, last wrong code': 'failed, email-otp, wait 20, wrong_code',
    'failed, limited': 'failed, email-otp, wait 30, rate_limited',
    'failed for good': 'ended, action_expired / abort',
    'ticked, next second': 'code, email-otp, awaited, checking 123456, wait 29',
    'ticked, over': 'code, email-otp, awaited, checking 123456',
    'ticked, stale': 'code, email-otp, awaited, checking 123456',
  },
  'code, refused': {
    asked: 'code, email-otp, awaited, refused wrong_code, asked / begin email-otp',
    'submitted in part': 'code, email-otp, awaited, refused invalid_request',
    'submitted in full': 'code, email-otp, awaited, checking 123456 / complete',
    others: 'choosing, email-otp / abort',
    declined: 'declined, email-otp / abort',
  },
  'code of an app': {
    'typed in full': 'code, totp, awaited, checking 123456 / complete',
    'submitted in part': 'code, totp, awaited, refused invalid_request',
    'submitted in full': 'code, totp, awaited, checking 123456 / complete',
    others: 'choosing, totp / abort',
    declined: 'declined, totp / abort',
  },
  waiting: {
    asked: 'waiting, email-link, until 200, asked / begin email-link',
    'answered: link': 'waiting, email-link, until 200 / poll link-1 in 2000',
    'failed, unknown outcome': 'waiting, email-link, until 200, lost 1 / poll link-1 in 4000',
    'failed, limited': 'waiting, email-link, until 200, lost 1 / poll link-1 in 30000',
    'ticked, stale': 'failed, email-link, options_expired / abort',
    'answered: get soon': 'asking, email-link, ready',
    'answered: get too late for the click': 'asking, email-link, ready',
    'answered: code': 'code, email-link, awaited, typing, wait 30',
    'answered: passed': 'passed',
    'failed, definite': 'failed, email-link, verification_failed',
    'failed, wrong code': 'failed, email-link, wrong_code',
    'failed, last wrong code': 'failed, email-link, wait 20, wrong_code',
    'failed for good': 'ended, action_expired / abort',
    others: 'choosing, email-link / abort',
    declined: 'declined, email-link / abort',
  },
  'waiting, may not resend': {
    'answered: link': 'waiting, email-link, until 200, wait 30 / poll link-1 in 2000',
    'failed, unknown outcome':
      'waiting, email-link, until 200, lost 1, wait 30 / poll link-1 in 4000',
    'failed, limited': 'waiting, email-link, until 200, lost 1, wait 30 / poll link-1 in 30000',
    'ticked, next second': 'waiting, email-link, until 200, wait 29',
    'ticked, over': 'waiting, email-link, until 200',
    'ticked, stale': 'failed, email-link, options_expired / abort',
    'answered: get soon': 'asking, email-link, ready',
    'answered: get too late for the click': 'asking, email-link, ready',
    'answered: code': 'code, email-link, awaited, typing, wait 30',
    'answered: passed': 'passed',
    'failed, definite': 'failed, email-link, verification_failed',
    'failed, wrong code': 'failed, email-link, wrong_code',
    'failed, last wrong code': 'failed, email-link, wait 20, wrong_code',
    'failed for good': 'ended, action_expired / abort',
    others: 'choosing, email-link / abort',
    declined: 'declined, email-link / abort',
  },
  'waiting, asked again': {
    'answered: link': 'waiting, email-link, until 210, wait 30 / poll link-1 in 2000',
    'failed, unknown outcome':
      'waiting, email-link, until 200, refused network / poll link-1 in 2000',
    'failed, limited':
      'waiting, email-link, until 200, refused rate_limited, wait 30 / poll link-1 in 30000',
    'answered: get soon': 'asking, email-link, ready',
    'answered: get too late for the click': 'asking, email-link, ready',
    'answered: code': 'code, email-link, awaited, typing, wait 30',
    'answered: passed': 'passed',
    'failed, definite': 'failed, email-link, verification_failed',
    'failed, wrong code': 'failed, email-link, wrong_code',
    'failed, last wrong code': 'failed, email-link, wait 20, wrong_code',
    'failed for good': 'ended, action_expired / abort',
    others: 'choosing, email-link / abort',
    declined: 'declined, email-link / abort',
  },
  'waiting, unheard once': {
    asked: 'waiting, email-link, until 200, lost 1, asked / begin email-link',
    'answered: link': 'waiting, email-link, until 200 / poll link-1 in 2000',
    'failed, unknown outcome':
      'waiting, email-link, until 200, lost 2, refused network / poll link-1 in 6000',
    'failed, limited':
      'waiting, email-link, until 200, lost 2, refused rate_limited / poll link-1 in 30000',
    'ticked, stale': 'failed, email-link, options_expired / abort',
    'answered: get soon': 'asking, email-link, ready',
    'answered: get too late for the click': 'asking, email-link, ready',
    'answered: code': 'code, email-link, awaited, typing, wait 30',
    'answered: passed': 'passed',
    'failed, definite': 'failed, email-link, verification_failed',
    'failed, wrong code': 'failed, email-link, wrong_code',
    'failed, last wrong code': 'failed, email-link, wait 20, wrong_code',
    'failed for good': 'ended, action_expired / abort',
    others: 'choosing, email-link / abort',
    declined: 'declined, email-link / abort',
  },
  'waiting, unheard': {
    asked: 'waiting, email-link, until 200, lost 2, refused network, asked / begin email-link',
    'answered: link': 'waiting, email-link, until 200 / poll link-1 in 2000',
    'failed, unknown outcome':
      'waiting, email-link, until 200, lost 3, refused network / poll link-1 in 8000',
    'failed, limited':
      'waiting, email-link, until 200, lost 3, refused rate_limited / poll link-1 in 30000',
    'ticked, stale': 'failed, email-link, options_expired / abort',
    'answered: get soon': 'asking, email-link, ready',
    'answered: get too late for the click': 'asking, email-link, ready',
    'answered: code': 'code, email-link, awaited, typing, wait 30',
    'answered: passed': 'passed',
    'failed, definite': 'failed, email-link, verification_failed',
    'failed, wrong code': 'failed, email-link, wrong_code',
    'failed, last wrong code': 'failed, email-link, wait 20, wrong_code',
    'failed for good': 'ended, action_expired / abort',
    others: 'choosing, email-link / abort',
    declined: 'declined, email-link / abort',
  },
  'choosing, from a link': {
    'chosen: passkey': 'asking, passkey, preparing / begin passkey',
    'chosen: e-mail': 'sending, email-otp / abort',
    'chosen: app': 'code, totp, not yet, typing, asked / begin totp',
    cancelled: 'waiting, email-link, until 200 / poll link-1 in 2000',
    declined: 'declined, email-link',
  },
  'choosing, from a passkey': {
    'chosen: passkey': 'asking, passkey, ready',
    'chosen: e-mail': 'sending, email-otp / abort',
    'chosen: app': 'code, totp, not yet, typing, asked / begin totp',
    cancelled: 'asking, passkey, ready',
    declined: 'declined, passkey',
  },
  'choosing, from a code': {
    'chosen: passkey': 'asking, passkey, preparing / begin passkey',
    'chosen: e-mail': 'code, email-otp, awaited, typing',
    'chosen: app': 'code, totp, not yet, typing, asked / begin totp',
    cancelled: 'code, email-otp, awaited, typing',
    declined: 'declined, email-otp',
  },
  stuck: {
    declined: 'declined',
  },
  'failed at the prompt': {
    others: 'choosing, passkey / abort',
    'retried in time': 'prompting, passkey 1 / get',
    'retried late': 'renewing, passkey / begin passkey',
    declined: 'declined, passkey / abort',
  },
  'failed unsent': {
    others: 'choosing, passkey / abort',
    'retried in time': 'checking, passkey / complete',
    'retried late': 'checking, passkey / complete',
    declined: 'declined, passkey / abort',
  },
  'failed, limited': {
    others: 'choosing, email-otp / abort',
    declined: 'declined, email-otp / abort',
    'ticked, next second': 'failed, email-otp, wait 29, rate_limited',
    'ticked, over': 'failed, email-otp, rate_limited',
    'ticked, stale': 'failed, email-otp, rate_limited',
  },
  'failed, spent': {
    others: 'choosing, passkey / abort',
    'retried in time': 'asking, passkey, preparing / begin passkey',
    'retried late': 'asking, passkey, preparing / begin passkey',
    declined: 'declined, passkey / abort',
  },
  'failed, exhausted': {
    others: 'choosing, email-otp / abort',
    'retried in time': 'sending, email-otp, asked / begin email-otp',
    'retried late': 'sending, email-otp, asked / begin email-otp',
    declined: 'declined, email-otp / abort',
  },
  passed: {},
  declined: {
    'retried in time': 'asking, passkey, preparing / begin passkey',
    'retried late': 'asking, passkey, preparing / begin passkey',
  },
  'ended for good': {
    'retried in time': 'opening / open anew',
    'retried late': 'opening / open anew',
  },
  'ended before it began': {
    'retried in time': 'opening / open',
    'retried late': 'opening / open',
  },
};

describe('the challenge flow', () => {
  it('opens at once, or after a click where the link came by mail', () => {
    assert.deepEqual(initial, { state: { step: 'opening' }, effect: { do: 'open' } });
    const confirmed = challengeOpening({ confirm: true, later: () => laterChallenge });
    assert.deepEqual(confirmed.initial, { state: { step: 'confirming' } });
  });

  for (const [from, state] of Object.entries(states) as [keyof typeof states, ChallengeState][])
    for (const [name, event] of Object.entries(events) as [keyof typeof events, never][]) {
      const expected = table[from][name];
      it(`${from} + ${name} → ${expected ?? 'nothing'}`, () => {
        const step = transition(state, event);
        if (expected !== undefined) assert.equal(describeStep(step), expected);
        else assert.deepEqual([step.state === state, step.effect], [true, undefined]);
      });
    }

  it('begins with the first way, inside another flow too, for the operation and its target', () => {
    const { state, effect } = challengeFlow(stepUp).initial;
    assert.equal(state.step, 'asking');
    assert.deepEqual(effect, { do: 'begin', stepUp, method: 'passkey' });
  });

  it('asks nothing of the service before the person does, where a code would be sent', () => {
    for (const method of ['email-otp', 'email-link', 'sms-otp'] as const) {
      const { state, effect } = challengeFlow({ ...stepUp, ways: [{ method }] }).initial;
      assert.deepEqual([state.step, effect], ['sending', null]);
    }
  });

  it('shows nothing of what is not there yet, unless it is for a passkey', () => {
    const bare = challengeOpening({ later: () => undefined });
    for (const method of ['passkey', 'security-key', 'email-otp', 'totp'] as const) {
      const other = { ...opening, stepUp: { ...stepUp, ways: [{ method }] } };
      const { state } = bare.transition(states.opening, { type: 'opened', opening: other });
      assert.equal(state.step, method === 'passkey' ? 'asking' : 'opening');
    }
  });

  it('says so where no way is left', () => {
    const none = { ...stepUp, ways: [] };
    assert.deepEqual(challengeFlow(none).initial.state, { step: 'stuck', stepUp: none });
  });

  it('leads nowhere where there is no other way', () => {
    const { proof, offer } = states['asking, ready'];
    const only = { ...proof, stepUp: { ...stepUp, ways: [proof.way] } };
    const state: ChallengeState = { step: 'asking', proof: only, offer };
    assert.equal(transition(state, events.others).state, state);
  });

  it('sends the same answer again, never a second prompt', () => {
    const { effect } = transition(states['failed unsent'], events['retried in time']);
    const input = { credential };
    assert.deepEqual(effect, { do: 'complete', flow: get.flow, input, rpId: 'localhost' });
  });

  it('tells a lost connection even where the rest did not come', () => {
    const bare = challengeOpening({ later: () => undefined });
    const failed = bare.transition(states['asking, preparing'], events['failed, unknown outcome']);
    assert.equal(failed.state.step, 'ended');
    assert.equal(bare.transition(failed.state, events['retried in time']).state.step, 'opening');
    assert.equal(bare.transition(states.code, events.declined).state, states.code);
  });
});
