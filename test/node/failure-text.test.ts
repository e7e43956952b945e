import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { failureCodes, type Failure, type FailureCode, type Retry } from '../../src/failure.js';
import { failureText } from '../../src/i18n/failure-text.js';
import { remedies } from '../../src/i18n/remedies.js';

const failed = (code: FailureCode, more: Partial<Failure> = {}): Failure => ({
  code,
  retry: 'same',
  confidence: 'sure',
  ...more,
});
const platforms = ['iphone', 'mac', 'windows', 'android', 'chromeos', 'linux', 'other'] as const;
const textOf = (failure: Failure): ReturnType<typeof failureText> =>
  failureText(failure, { platform: 'windows' });
const wordsOf = (failure: Failure): string => Object.values(textOf(failure)).slice(0, 2).join(' ');

suite('what people read', () => {
  for (const code of failureCodes)
    test(`${code} has a title and a next step, in plain words`, () => {
      for (const platform of platforms) {
        const { title, help } = failureText(failed(code), { platform });
        assert.match(title, /^[A-Z].{5,58}[^.]$/);
        assert.match(help, /^[A-Z].{15,118}\.$/);
        const forbidden =
          /webauthn|credential|authenticator|!|error|invalid|iCloud|Google|1Password|OAuth|RP ID/i;
        assert.doesNotMatch(`${title} ${help}`, forbidden);
      }
    });

  test('only too many tries speaks of waiting', () => {
    for (const code of failureCodes)
      assert.equal(
        /\b(wait|later|minutes?|seconds?)\b/i.test(wordsOf(failed(code))),
        code === 'rate_limited',
        code,
      );
  });

  test('and says how long, where that is known', () => {
    const help = (retryAfter: number): string =>
      textOf(failed('rate_limited', { retryAfter })).help;
    assert.equal(help(30), 'Wait 30 sec, then try again.');
    assert.equal(help(200), 'Wait 4 min, then try again.');
  });

  test('a cancelled prompt is no error', () => {
    for (const code of ['cancelled', 'cancelled_or_duplicate', 'timed_out', 'aborted'] as const)
      assert.equal(textOf(failed(code)).tone, 'neutral');
  });

  test('a passkey that is there already is good news, and the only one', () => {
    const good = failureCodes.filter((code) => textOf(failed(code)).tone === 'success');
    assert.deepEqual(good, ['already_enrolled']);
  });

  test('where this device keeps refusing, another is named', () => {
    assert.match(wordsOf(failed('cancelled', { retry: 'elsewhere' })), /phone|security key/);
    assert.doesNotMatch(wordsOf(failed('cancelled')), /phone|security key/);
  });

  test('a screen lock is set in the platform’s own settings', () => {
    const help = (platform: (typeof platforms)[number]): string =>
      failureText(failed('screen_lock_required'), { platform }).help;
    assert.match(help('windows'), /Windows Hello/);
    assert.match(help('android'), /Security/);
    assert.doesNotMatch(help('mac'), /Windows|PIN/);
  });

  test('no text blames the browser for what one authenticator refused', () => {
    assert.doesNotMatch(wordsOf(failed('request_unsupported')), /browser/);
  });
});

suite('ways on', () => {
  const retries: readonly Retry[] = [
    'same',
    'once',
    'change',
    'elsewhere',
    'window',
    'restart',
    'none',
  ];

  test('there is always one', () => {
    for (const code of failureCodes)
      for (const retry of retries) assert.notEqual(remedies(failed(code, { retry })).length, 0);
  });

  test('a cancelled prompt keeps both, to try again first', () => {
    assert.deepEqual(remedies(failed('cancelled')), ['retry', 'other-method']);
  });

  test('and the other way first where trying again has not helped', () => {
    assert.equal(remedies(failed('cancelled', { retry: 'elsewhere' }))[0], 'other-method');
  });

  test('a frame leads to a window, a dead link to a new one, a passkey that is there to the end', () => {
    assert.equal(remedies(failed('frame_blocked', { retry: 'window' }))[0], 'window');
    assert.deepEqual(remedies(failed('action_expired', { retry: 'restart' })), ['restart']);
    assert.equal(remedies(failed('already_enrolled', { retry: 'none' }))[0], 'done');
    assert.equal(remedies(failed('credential_limit', { retry: 'none' }))[0], 'settings');
  });

  test('nothing to try again where the browser cannot do it', () => {
    for (const code of ['unsupported_browser', 'in_app_browser', 'insecure_context'] as const)
      assert.ok(!remedies(failed(code, { retry: 'none' })).includes('retry'));
  });
});
