import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { serviceFailure } from '../../src/backends/failures.js';
import { failureCodes, type Failure, type FailureCode } from '../../src/failure.js';
import { challengeAnnouncements } from '../../src/flows/challenge-announcements.js';
import type { ChallengeState } from '../../src/flows/challenge-state.js';
import { challengeText } from '../../src/i18n/challenge-text.js';
import { timeText } from '../../src/i18n/time-text.js';
import { failure, states } from '../support/challenge-states.js';

const platforms = ['iphone', 'mac', 'windows', 'android', 'chromeos', 'linux', 'other'] as const;
const textOf = (failed: Failure, method: 'passkey' | 'totp' = 'passkey') =>
  challengeText(failed, method, { platform: 'windows' });

/** What nobody meets who proves who they are: only a passkey that is made can fail so. */
const ofMaking: FailureCode[] = [
  'already_enrolled',
  'too_many_credentials',
  'credential_limit',
  'last_authenticator',
  'step_up_required',
];

suite('what people read who prove who they are', () => {
  for (const code of failureCodes)
    test(`${code} has a title and a next step, in plain words`, () => {
      for (const platform of platforms)
        for (const method of ['passkey', 'totp'] as const) {
          const { title, help } = challengeText(failure(code), method, { platform });
          assert.match(title, /^[A-Z].{5,58}[^.]$/);
          assert.match(help, /^[A-Z].{15,118}\.$/);
          assert.doesNotMatch(`${title} ${help}`, /webauthn|credential|!|error|invalid|RP ID/i);
        }
    });

  test('nothing speaks of a passkey that is made', () => {
    for (const code of failureCodes) {
      if (ofMaking.includes(code)) continue;
      const { title, help } = textOf(failure(code));
      assert.doesNotMatch(`${title} ${help}`, /creat|\badd|set up on/i, code);
    }
  });

  test('a cancelled prompt is no error', () => {
    for (const code of ['cancelled', 'timed_out', 'aborted'] as const)
      assert.equal(textOf(failure(code)).tone, 'neutral');
    assert.equal(textOf(failure('cancelled')).title, 'Not confirmed');
  });

  test('where this device keeps refusing, another is named', () => {
    assert.match(textOf(failure('cancelled', { retry: 'elsewhere' })).help, /another device/);
    assert.doesNotMatch(textOf(failure('cancelled', { retry: 'same' })).help, /device/);
  });

  test('options that have died are a code that has, where codes are typed', () => {
    assert.match(textOf(failure('options_expired'), 'totp').title, /code/);
    assert.doesNotMatch(textOf(failure('options_expired')).title, /code/);
  });

  test('a countdown', () => {
    assert.deepEqual([9, 60, 899, 3_600, 86_399].map(timeText), [
      '0:09',
      '1:00',
      '14:59',
      '1:00:00',
      '23:59:59',
    ]);
  });
});

const heard = (from: ChallengeState, to: ChallengeState) =>
  challengeAnnouncements(from, to).map(({ name }) => name);

suite('what the page hears of a challenge', () => {
  const expired = [
    'action_expired',
    'action_ended',
    'opened_elsewhere',
    'session_expired',
    'reauth_required',
    'no_pending_enrollment',
    'not_found',
  ];
  const expected = (code: FailureCode): string[] => {
    if (code === 'aborted' || code === 'superseded') return [];
    if (code === 'cancelled' || code === 'cancelled_or_duplicate' || code === 'not_offered')
      return ['passkey-cancelled'];
    return [expired.includes(code) ? 'passkey-expired' : 'passkey-failed'];
  };
  for (const code of failureCodes)
    test(`of ${code}`, () => {
      const failed = serviceFailure(code);
      const to: ChallengeState = { ...states['failed, spent'], failure: failed };
      assert.deepEqual(heard(states.prompting, to), expected(code));
      const ended: ChallengeState = { step: 'ended', failure: failed };
      assert.deepEqual(heard(states.opening, ended), expected(code));
    });

  test('that it was passed, once, with its result', () => {
    assert.deepEqual(challengeAnnouncements(states.checking, states.passed), [
      { name: 'challenge-passed', detail: { method: 'passkey', result: 'result-token' } },
    ]);
    assert.deepEqual(heard(states.passed, states.passed), []);
  });

  test('of a person who says no, at the prompt or before', () => {
    assert.deepEqual(heard(states.prompting, states['asking, ready']), ['passkey-cancelled']);
    assert.deepEqual(heard(states.code, states.declined), ['passkey-cancelled']);
  });

  test('of nothing while ways are looked at, codes typed and seconds counted', () => {
    assert.deepEqual(heard(states['failed, spent'], states['choosing, from a passkey']), []);
    assert.deepEqual(heard(states['choosing, from a passkey'], states['failed, spent']), []);
    assert.deepEqual(heard(states['code, checking'], states['code, refused']), []);
    assert.deepEqual(heard(states['code, waiting'], states.code), []);
  });

  test('that nothing is left', () => {
    assert.deepEqual(heard(states.opening, states.stuck), ['passkey-failed']);
  });
});
