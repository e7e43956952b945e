import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { diagnose, report } from '../../src/ceremony/diagnose.js';
import type { Facts } from '../../src/ceremony/facts.js';
import { failureCodes, type Failure, type FailureCode } from '../../src/failure.js';
import { facts, request } from '../support/ceremony-facts.js';

const failed = (code: FailureCode): Failure => ({ code, retry: 'none', confidence: 'sure' });

const fixes: readonly (readonly [FailureCode, string, Partial<Facts>, RegExp])[] = [
  ['insecure_context', 'the page', {}, /over https/],
  ['insecure_context', 'a frame', { top: false }, /Every page above it/],
  [
    'invalid_origin',
    'an address',
    { hostIsIP: true, host: '127.0.0.1' },
    /127\.0\.0\.1.*host name/,
  ],
  ['invalid_origin', 'a sandbox', { origin: 'null' }, /allow-same-origin/],
  [
    'frame_blocked',
    'a frame',
    { crossOriginFrame: true, policy: false },
    /allow="publickey-credentials-create; publickey-credentials-get"/,
  ],
  ['frame_blocked', 'a header', { policy: false }, /Permissions-Policy.*=\(self\)/],
  ['rp_id_mismatch', 'another site', {}, /"example\.com".*https:\/\/app\.example\.com/],
  ['related_origin_failed', 'no vouching', {}, /\.well-known\/webauthn.*application\/json/],
  ['tls_untrusted', 'a certificate', {}, /certificate/],
  ['needs_gesture', 'a frame without a click', { crossOriginFrame: true }, /click/],
  ['options_invalid', 'options', {}, /base64url/],
];

suite('what a developer has to change', () => {
  for (const [code, when, more, fix] of fixes)
    test(`${code}: ${when}`, () => {
      assert.match(diagnose(failed(code), { ...facts, ...more }, request) ?? '', fix);
    });

  test('nothing where the site is not at fault', () => {
    const atFault = new Set(fixes.map(([code]) => code));
    for (const code of failureCodes)
      if (!atFault.has(code)) assert.equal(diagnose(failed(code), facts, request), undefined, code);
    // Safari never creates passkeys in a cross-origin frame, whatever the page allows.
    const safari: Facts = { ...facts, engine: 'webkit', crossOriginFrame: true };
    assert.equal(diagnose(failed('frame_blocked'), safari, request), undefined);
  });

  test('written once', () => {
    const written: unknown[] = [];
    const console = { info: () => undefined, warn: (text: unknown) => void written.push(text) };
    report(failed('rp_id_mismatch'), facts, request, { console });
    report(failed('rp_id_mismatch'), facts, request, { console });
    report(failed('cancelled'), facts, request, { console });
    assert.equal(written.length, 1);
  });
});
