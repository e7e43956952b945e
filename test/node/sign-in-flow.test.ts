import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { challengeOpening } from '../../src/flows/challenge-opening.js';
import type { ChallengeEvent, ChallengeState } from '../../src/flows/challenge-state.js';
import { laterSignIn } from '../../src/flows/sign-in.js';
import { credential, get } from '../support/challenge-states.js';
import { describeStep } from '../support/challenge-steps.js';
import { events, states } from '../support/sign-in-states.js';

const { transition } = challengeOpening({ later: () => laterSignIn });

type Row = { [E in keyof typeof events]?: string };

const broken = (proof: string, more = ''): Row => ({
  'failed, unknown outcome': `failed, ${proof}${more}, network`,
  'failed, definite': `failed, ${proof}${more}, verification_failed`,
  'failed, wrong code': `failed, ${proof}${more}, wrong_code`,
  'failed, last wrong code': `failed, ${proof}${more}, wait 20, wrong_code`,
  'failed, limited': `failed, ${proof}${more}, wait 30, rate_limited`,
  'failed for good': 'ended, action_expired / abort',
});
const answered = (proof: string): Row => ({
  'answered: code': `code, ${proof}, awaited, typing, wait 30`,
  'answered: link': `waiting, ${proof}, until 210, wait 30 / poll link-1 in 2000`,
  'answered: passed': 'passed',
});
const out = (proof: string): Row => ({
  others: `choosing, ${proof} / abort`,
  declined: `declined, ${proof} / abort`,
});
const long = '🧑'.repeat(255);

/** The whole table, as in `challenge-flow.test.ts`: what is not named here changes nothing. */
const table: { [S in keyof typeof states]: Row } = {
  opening: {
    opened: 'asking, passkey, preparing / begin passkey',
    'opened without a proof': 'ended, invalid_request',
    'opened: smart': 'asking, passkey, preparing / begin passkey, given',
    'opened: smart, not begun': 'asking, passkey, preparing / begin passkey',
    'opened: classic': 'identifying, passkey, typing, “” / abort',
    'opened: no way in': 'stuck / abort',
    'opened: refused': 'ended, not_available',
    'failed, unknown outcome': 'ended, network',
    'failed, definite': 'ended, verification_failed',
    'failed, wrong code': 'ended, wrong_code',
    'failed, last wrong code': 'ended, wrong_code',
    'failed, limited': 'ended, rate_limited',
    'failed for good': 'ended, action_expired',
  },
  identifying: {
    declined: 'declined, passkey',
    named: 'asking, passkey, as ada@example.org, preparing / begin passkey for ada@example.org',
    'named with nothing': 'identifying, passkey, empty, “ \u00a0 ”',
    'named too long': `identifying, passkey, long, “${long}🧑”`,
    'named as long as may be': `asking, passkey, as ${long}, preparing / begin passkey for ${long}`,
  },
  'identifying, refused': {
    declined: 'declined, passkey, as ada',
    named: 'asking, passkey, as ada@example.org, preparing / begin passkey for ada@example.org',
    'named with nothing': 'identifying, passkey, as ada, empty, “ \u00a0 ”',
    'named too long': `identifying, passkey, as ada, long, “${long}🧑”`,
    'named as long as may be': `asking, passkey, as ${long}, preparing / begin passkey for ${long}`,
  },
  'asking, preparing': {
    ...out('passkey'),
    ...broken('passkey'),
    ...answered('passkey'),
    'answered: get soon': 'asking, passkey, ready / probe',
    'answered: get too late for the click': 'asking, passkey, ready / probe',
  },
  'asking, ready': {
    ...out('passkey'),
    'clicked in time': 'prompting, passkey 1 / get',
    'clicked late': 'renewing, passkey / begin passkey',
    'ticked, stale': 'asking, passkey, preparing / begin passkey',
    'probed, autofill': 'asking, passkey, autofill, ready / fill',
    'probed, no autofill': 'asking, passkey, no autofill, ready',
    signed: 'checking, passkey / complete',
  },
  'asking, filling': {
    ...out('passkey, autofill'),
    'clicked in time': 'prompting, passkey 1, autofill / get',
    'clicked late': 'renewing, passkey, autofill / begin passkey',
    'ticked, stale': 'asking, passkey, autofill, preparing / begin passkey',
    'probed, autofill': 'asking, passkey, autofill, ready / fill',
    'probed, no autofill': 'asking, passkey, no autofill, ready',
    signed: 'checking, passkey, autofill / complete',
  },
  'asking, no autofill': {
    ...out('passkey, no autofill'),
    'clicked in time': 'prompting, passkey 1, no autofill / get',
    'clicked late': 'renewing, passkey, no autofill / begin passkey',
    'ticked, stale': 'asking, passkey, no autofill, preparing / begin passkey',
    'probed, autofill': 'asking, passkey, autofill, ready / fill',
    'probed, no autofill': 'asking, passkey, no autofill, ready',
    signed: 'checking, passkey, no autofill / complete',
  },
  'asking, stale': {
    ...out('passkey, autofill'),
    ...broken('passkey, autofill'),
    ...answered('passkey, autofill'),
    'answered: get soon': 'asking, passkey, autofill, ready / fill',
    'answered: get too late for the click': 'asking, passkey, autofill, ready / fill',
  },
  'asking, named': {
    ...out('passkey, as ada'),
    'clicked in time': 'prompting, passkey 1, as ada / get',
    'clicked late': 'renewing, passkey, as ada / begin passkey for ada',
    'ticked, stale': 'asking, passkey, as ada, preparing / begin passkey for ada',
    unnamed: 'identifying, passkey, as ada, typing, “ada” / abort',
  },
  'asking for a key': {
    ...out('security-key, autofill'),
    'clicked in time': 'prompting, security-key 1, autofill / get',
    'clicked late': 'renewing, security-key, autofill / begin security-key',
    'ticked, stale': 'asking, security-key, autofill, preparing / begin security-key',
  },
  renewing: {
    cancelled: 'asking, passkey, autofill, preparing / begin passkey',
    ...broken('passkey, autofill'),
    ...answered('passkey, autofill'),
    'answered: get soon': 'prompting, passkey 1, autofill / get',
    'answered: get too late for the click': 'asking, passkey, autofill, ready / fill',
  },
  prompting: {
    ...broken('passkey 1, autofill', ', ready'),
    cancelled: 'asking, passkey 1, autofill, ready / fill',
    signed: 'checking, passkey 1, autofill / complete',
  },
  'prompting, named': {
    ...broken('passkey 1, as ada', ', ready'),
    cancelled: 'asking, passkey 1, as ada, ready / abort',
    signed: 'checking, passkey 1, as ada / complete',
  },
  checking: {
    ...broken('passkey, autofill'),
    ...answered('passkey, autofill'),
    'failed, unknown outcome': 'failed, passkey, autofill, network, unsent',
    'answered: get soon': 'asking, passkey, autofill, ready / fill',
    'answered: get too late for the click': 'asking, passkey, autofill, ready / fill',
  },
  choosing: {
    cancelled: 'asking, passkey, autofill, ready / fill',
    'chosen: passkey': 'asking, passkey, autofill, ready / fill',
    'chosen: key': 'asking, security-key, autofill, preparing / begin security-key',
    declined: 'declined, passkey, autofill',
  },
  failed: {
    ...out('passkey, autofill'),
    'retried in time': 'prompting, passkey 1, autofill / get',
    'retried late': 'renewing, passkey, autofill / begin passkey',
  },
  'failed, named': {
    ...out('passkey, as ada'),
    'retried in time': 'prompting, passkey 1, as ada / get',
    'retried late': 'renewing, passkey, as ada / begin passkey for ada',
    unnamed: 'identifying, passkey, as ada, typing, “ada” / abort',
  },
  'failed, spent': {
    ...out('passkey, autofill'),
    'retried in time': 'asking, passkey, autofill, preparing / begin passkey',
    'retried late': 'asking, passkey, autofill, preparing / begin passkey',
  },
  stuck: { declined: 'declined' },
  passed: {},
  declined: {
    'retried in time': 'asking, passkey, autofill, preparing / begin passkey',
    'retried late': 'asking, passkey, autofill, preparing / begin passkey',
  },
  'declined, unnamed': {
    'retried in time': 'identifying, passkey, typing, “” / abort',
    'retried late': 'identifying, passkey, typing, “” / abort',
  },
  'declined, named': {
    'retried in time': 'asking, passkey, as ada, preparing / begin passkey for ada',
    'retried late': 'asking, passkey, as ada, preparing / begin passkey for ada',
  },
  'ended before it began': {
    'retried in time': 'opening / open',
    'retried late': 'opening / open',
  },
};

describe('the sign-in flow', () => {
  for (const [from, state] of Object.entries(states) as [keyof typeof states, ChallengeState][])
    for (const [name, event] of Object.entries(events) as [keyof typeof events, ChallengeEvent][]) {
      const expected = table[from][name];
      it(`${from} + ${name} → ${expected ?? 'nothing'}`, () => {
        const step = transition(state, event);
        if (expected !== undefined) assert.equal(describeStep(step), expected);
        else assert.deepEqual([step.state === state, step.effect], [true, undefined]);
      });
    }

  it('prompts for what the browser was just asked for, and counts one attempt only', () => {
    const { effect } = transition(states['asking, filling'], events['clicked in time']);
    assert.deepEqual(effect, { do: 'get', get, attempt: 1 });
  });

  it('sends what was chosen at the field as what is signed in a prompt', () => {
    const { effect } = transition(states['asking, filling'], events.signed);
    assert.deepEqual(effect, {
      do: 'complete',
      flow: get.flow,
      input: { credential },
      rpId: 'localhost',
    });
  });

  it('shows nothing before its own part is there', () => {
    const bare = challengeOpening({ later: () => undefined });
    const { state } = bare.transition(states.opening, events['opened: smart']);
    assert.equal(state.step, 'opening');
  });
});
