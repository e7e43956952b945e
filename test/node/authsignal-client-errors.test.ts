import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { enrollPasskey, newUser, post, read, said } from '../support/authsignal-client.js';
import { page, startAuthsignal, vendorTenant, type AuthsignalHost } from '../support/authsignal.js';

/**
 * What the vendor's client reads of an answer that is none (wire.md §1.3): the member `error`, and beside it the code.
 * `token_not_set` and `network_error` are its own; those of what is refused for a reason of its own stand with the reason.
 */

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal();
});
after(() => host.close());

/** Every call with a token, with what it must be sent. */
const calls: readonly (readonly [method: string, path: string, body?: object])[] = [
  ['GET', 'user-authenticators'],
  ['GET', 'authenticators'],
  ['POST', 'user-authenticators/passkey/registration-options', {}],
  ['POST', 'user-authenticators/passkey/registration-options/web', {}],
  ['POST', 'user-authenticators/passkey', {}],
  ['POST', 'user-authenticators/security-key/registration-options', {}],
  ['POST', 'user-authenticators/security-key', {}],
  ['POST', 'user-authenticators/security-key/authentication-options', {}],
  ['POST', 'verify/security-key', {}],
  ['POST', 'user-authenticators/email-otp', { email: 'a@example.com' }],
  ['POST', 'challenge/email-otp'],
  ['POST', 'verify/email-otp', { verificationCode: '123456' }],
  ['POST', 'user-authenticators/sms', { phoneNumber: '+4915112345678' }],
  ['POST', 'challenge/sms'],
  ['POST', 'verify/sms', { verificationCode: '123456' }],
  ['POST', 'user-authenticators/totp'],
  ['POST', 'verify/totp', { verificationCode: '123456' }],
  ['POST', 'user-authenticators/email-magic-link', { email: 'a@example.com' }],
  ['POST', 'challenge/email-magic-link'],
  ['POST', 'verify/email-magic-link/finalize', {}],
];

/** Those that also go without anybody known. */
const openCalls: typeof calls = [
  ['GET', 'user-authenticators/passkey?credentialIds=AAAA'],
  ['POST', 'challenge', { action: 'signIn' }],
  ['POST', 'challenge/web', { action: 'signIn' }],
  ['POST', 'user-authenticators/passkey/authentication-options', {}],
  ['POST', 'user-authenticators/passkey/authentication-options/web', {}],
  ['POST', 'verify/passkey', {}],
];

// Straight to the server: a `fetch` would name the mode of its own.
const send = async (
  [method, path, body]: (typeof calls)[number],
  headers: Record<string, string>,
): Promise<Response> =>
  host.server.fetch(
    new Request(`${host.apiUrl}/client/${path}`, {
      method,
      headers: { origin: page, 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );

for (const call of [...calls, ...openCalls]) {
  const [method, path] = call;
  test(`${method} ${path}: who may call it`, async () => {
    const { token } = await newUser(host);
    const bearer = { authorization: `Bearer ${token}` };
    for (const [headers, status, code] of [
      [{}, 401, 'unauthorized'],
      [{ authorization: 'Bearer' }, 401, 'unauthorized'],
      [{ authorization: `Bearer ${'A'.repeat(43)}` }, 401, 'unauthorized'],
      [{ authorization: `Bearer ${token}x` }, 401, 'unauthorized'],
      [{ authorization: `DPoP ${token}` }, 401, 'unauthorized'],
      [{ authorization: `Basic ${btoa('authsignal-secret-of-the-host:')}` }, 401, 'unauthorized'],
      [{ ...bearer, origin: 'https://evil.example' }, 403, 'forbidden'],
      [{ ...bearer, 'sec-fetch-mode': 'navigate' }, 403, 'forbidden'],
    ] as const) {
      assert.deepEqual(said(await read(await send(call, headers))), [status, code]);
    }
    if (calls.includes(call)) {
      const basic = await send(call, { authorization: `Basic ${btoa(vendorTenant)}` });
      assert.deepEqual(said(await read(basic)), [401, 'unauthorized']);
    }
    host.offset += 600_000;
    assert.deepEqual(said(await read(await send(call, bearer))), [401, 'expired_token']);
  });
}

test('a page that is not listed is not even answered readably', async () => {
  for (const [, path] of calls.slice(0, 3)) {
    const preflight = (origin: string) =>
      fetch(`${host.apiUrl}/client/${path}`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const [ours, theirs] = [await preflight(page), await preflight('https://evil.example')];
    assert.equal(ours.headers.get('access-control-allow-origin'), page);
    assert.match(
      ours.headers.get('access-control-allow-headers') ?? '',
      /authorization, content-type/,
    );
    assert.equal(theirs.headers.get('access-control-allow-origin'), null);
    await Promise.all([ours.arrayBuffer(), theirs.arrayBuffer()]);
  }
});

describe('what cannot be read', () => {
  test('is an invalid request that names the member', async () => {
    const { token } = await newUser(host);
    for (const [path, body, member] of [
      ['verify/email-otp', {}, 'verificationCode'],
      ['verify/email-otp', { verificationCode: 123_456 }, 'verificationCode'],
      ['verify/totp', { verificationCode: '1'.repeat(65) }, 'verificationCode'],
      [
        'user-authenticators/passkey',
        { registrationCredential: { id: 'x' } },
        'registrationCredential',
      ],
      ['user-authenticators/security-key', { id: '*' }, 'id'],
      [
        'user-authenticators/passkey/registration-options',
        { authenticatorAttachment: 'usb' },
        'authenticatorAttachment',
      ],
      ['user-authenticators/passkey/registration-options', { username: 'a\u0000' }, 'username'],
      ['challenge', { action: 'no spaces' }, 'action'],
    ] as const) {
      const answer = await post(host, path, body, token);
      assert.deepEqual(said(answer), [400, 'invalid_request'], path);
      assert.ok(answer.body.error?.startsWith(member), answer.body.error);
    }
  });

  test('is refused whatever it is', async () => {
    const { token } = await newUser(host);
    const raw = async (body: string, type = 'application/json') => {
      const response = await fetch(`${host.apiUrl}/client/verify/email-otp`, {
        method: 'POST',
        headers: { origin: page, authorization: `Bearer ${token}`, 'content-type': type },
        body,
      });
      return said(await read(response));
    };
    for (const body of [
      '{',
      '[]',
      'null',
      '{"verificationCode":"1","verificationCode":"2"}',
      '"x"',
    ]) {
      assert.deepEqual(await raw(body), [400, 'invalid_request'], body);
    }
    assert.deepEqual(await raw('{"verificationCode":"1"}', 'text/plain'), [400, 'invalid_request']);
    assert.deepEqual(await raw(`{"verificationCode":"${'1'.repeat(70_000)}"}`), [
      400,
      'invalid_request',
    ]);
  });
});

test('what this server does not have says so', async () => {
  const { token } = await newUser(host);
  for (const path of ['challenge/whatsapp', 'verify/whatsapp', 'challenge/push', 'verify/push']) {
    assert.deepEqual(said(await post(host, path, { action: 'x' }, token)), [
      501,
      'not_implemented',
    ]);
  }
  for (const path of ['challenge/qr-code', 'verify/qr-code']) {
    assert.deepEqual(said(await post(host, path, { action: 'x' })), [501, 'not_implemented']);
  }
  assert.deepEqual(said(await post(host, 'challenge/palm', {}, token)), [404, 'not_found']);
});

test('what is offered is what the tenant takes', async () => {
  const { token } = await newUser(host);
  const response = await host.call('GET', '/client/authenticators', { token });
  const offered = (await response.json()) as { verificationMethod: string; isActive: boolean }[];
  assert.deepEqual(
    offered.map(({ verificationMethod, isActive }) => [verificationMethod, isActive]),
    [
      ['PASSKEY', true],
      ['SECURITY_KEY', true],
      ['AUTHENTICATOR_APP', true],
      ['EMAIL_OTP', true],
      ['EMAIL_MAGIC_LINK', true],
      ['SMS', true],
    ],
  );
});

test('what the user has already is not added again, and what the tenant gave up is not offered', async () => {
  const { userId, token } = await newUser(host, { email: 'again@example.com' });
  const enroll = () =>
    host.client.enrollVerifiedAuthenticator({
      userId,
      attributes: { verificationMethod: 'EMAIL_OTP' as never, email: 'again@example.com' },
    });
  await enroll();
  const { token: vouched } = await host.client.track({
    userId,
    action: 'add',
    attributes: { scope: 'add:authenticators' },
  });
  const body = { email: 'again@example.com' };
  const path = 'user-authenticators/email-otp';
  assert.deepEqual(said(await post(host, path, body, vouched)), [409, 'already_enrolled']);
  assert.deepEqual(said(await post(host, path, body, token)), [403, 'forbidden']);
  const few = await startAuthsignal({ tenant: { secondFactor: [] } });
  try {
    const { token: other } = await newUser(few);
    assert.deepEqual(said(await post(few, path, body, other)), [403, 'forbidden']);
  } finally {
    await few.close();
  }
});

test('a removed user’s token is no use', async () => {
  const { userId, token } = await newUser(host);
  await enrollPasskey(host, token);
  await host.client.deleteUser({ userId });
  for (const call of [...calls, ...openCalls]) {
    const response = await send(call, { authorization: `Bearer ${token}` });
    assert.deepEqual(said(await read(response)), [401, 'unauthorized'], call[1]);
  }
});
