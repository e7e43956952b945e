import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mask, redactBody, redactHeaders, redactPath } from '../../demo/switch/redact.js';

const opaque = 'q7Jm0XbT9sLr2VfYp5KcDnWg8HzEuA4iOoRt6y';
const shown = (body: unknown): unknown => redactBody(JSON.stringify(body));

/** A member of a message of one of the services, and the secret in it. */
const secrets: readonly (readonly [member: string, value: unknown])[] = [
  ['token', opaque],
  ['accessToken', 'short'],
  ['appendTokenValue', 'ctk1_abc'],
  ['connectToken', 'ctk1_abc'],
  ['session', opaque],
  ['proof', 'eyJh.eyJi.c2ln'],
  ['code', '123456'],
  ['code', '7QX2-K4MB'],
  ['code', 123456],
  ['verificationCode', '123456'],
  ['totp', '123456'],
  ['new_totp_secret', 'JBSWY3DPEHPK3PXP'],
  ['secret', 'JBSWY3DPEHPK3PXP'],
  ['uri', 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP'],
  ['qr_uri', 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP'],
  ['qr_code', 'data:image/png;base64,AAAA'],
  ['signature', 'MEUC'],
  ['result', opaque],
  ['password', 'a b'],
  ['codes', ['abcd-efgh', 'ijkl-mnop']],
  ['recoveryCodes', ['abcd-efgh']],
  ['backup_codes', ['abcd-efgh']],
  ['anything', opaque],
  ['anything', '123456'],
  ['token', { value: 'inner', more: ['other'] }],
  ['attestationOptions', JSON.stringify({ token: 'hidden-inside' })],
  ['url', `https://a.example/launch/x#token=${opaque}`],
  ['url', `https://a.example/authsignal?c=${opaque}`],
];

for (const [member, value] of secrets) {
  test(`${member} is masked: ${JSON.stringify(value)}`, () => {
    const text = JSON.stringify(shown({ outer: [{ [member]: value }] }));
    const parts = (given: unknown): string[] =>
      typeof given === 'object' && given !== null
        ? Object.values(given).flatMap(parts)
        : [String(given).replace(/^https:.*[=]/, '')];
    const inner = member === 'attestationOptions' ? ['hidden-inside'] : parts(value);
    for (const part of inner) assert.ok(!text.includes(part), text);
    assert.match(text, /•••/);
  });
}

test('a mask tells how long the secret is, and nothing else', () => {
  assert.equal(mask('abc'), '••• (3)');
  assert.deepEqual(shown({ token: 'abc' }), { token: '••• (3)' });
});

test('what is public stays as it is', () => {
  const body = {
    id: opaque,
    credentialIds: [opaque],
    challenge: opaque,
    publicKey: { rp: { id: 'localhost', name: 'Saltmarsh Savings' }, user: { id: opaque } },
    response: { clientDataJSON: opaque, attestationObject: opaque },
    device_name: 'Chrome on Linux',
    email: 'a.very.long.address.of.somebody@marsh.example',
    createdAt: '2026-11-22T00:00:00.000Z',
    errorCode: 'too_many_requests',
    residentKey: 'required',
    remaining: 8,
    verified: true,
    nothing: null,
  };
  assert.deepEqual(shown(body), body);
  assert.deepEqual(shown({ code: 'step_up_required' }), { code: 'step_up_required' });
});

test('a body that is no JSON is masked whole', () => {
  assert.equal(redactBody('token=abc'), '••• (9)');
});

test('of headers only the harmless are shown, of an authorization only its scheme', () => {
  const headers = new Headers({
    authorization: 'Bearer abcdef',
    'content-type': 'application/json',
    'idempotency-key': 'abcdef',
    'x-tenant-id': 'aa',
    date: 'today',
  });
  assert.deepEqual(redactHeaders(headers), [
    ['authorization', 'Bearer ••• (6)'],
    ['content-type', 'application/json'],
    ['idempotency-key', '••• (6)'],
    ['x-tenant-id', 'aa'],
  ]);
});

test('of a query the values that look like secrets are masked', () => {
  const url = new URL(`https://a.example/x?token=${opaque}&method_type=webauthn_passkey`);
  assert.equal(redactPath(url), `/x?token=••• (${opaque.length})&method_type=webauthn_passkey`);
});
