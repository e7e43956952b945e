import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AuthsignalOptions } from '../../src/server/authsignal/options.js';
import { parseAuthsignal } from '../../src/server/authsignal/options.js';
import { vendorCodes } from '../../src/server/authsignal/errors.js';
import { describeRefusal, type RefusalCode } from '../../src/server/refusal.js';
import { parseTenants } from '../../src/server/tenants.js';
import { page, startAuthsignal, vendorTenant, type AuthsignalHost } from '../support/authsignal.js';

const baseUrl = new URL('http://localhost:3000');
const key = 'key-of-the-tenant-itself-1234';
const tenants = parseTenants(
  [
    {
      id: 'shop',
      rpId: 'localhost',
      rpName: 'Shop',
      keys: [{ secret: key, rights: ['track'] }],
      origins: ['http://app.localhost:1'],
      embedOrigins: ['https://partner.example'],
    },
  ],
  baseUrl,
);
const good: AuthsignalOptions = {
  tenant: 'shop',
  secret: 'a-secret-of-24-characters',
  origins: ['http://app.localhost:1', 'https://partner.example', 'http://localhost:3000'],
};

test('the option is checked against the tenants', () => {
  const parsed = parseAuthsignal(
    { ...good, webhook: { url: 'https://shop.example/hook' } },
    tenants,
  );
  assert.equal(parsed.tenant.id, 'shop');
  assert.deepEqual(parsed.origins, good.origins);
});

for (const [what, wrong, says] of [
  ['an unknown tenant', { tenant: 'nobody' }, /authsignal\.tenant: "nobody"/],
  ['a short secret', { secret: 'short' }, /authsignal\.secret: must be 24/],
  ['a secret with a colon', { secret: `${'a'.repeat(24)}:b` }, /authsignal\.secret/],
  ['the key of a tenant', { secret: key }, /authsignal\.secret: is the key of a tenant/],
  ['no origin', { origins: [] }, /authsignal\.origins/],
  ['a wildcard', { origins: ['https://*.shop.example'] }, /authsignal\.origins/],
  ['a path', { origins: ['http://app.localhost:1/a'] }, /must be an origin without path/],
  [
    'an unlisted origin',
    { origins: ['https://other.example'] },
    /list "https:\/\/other\.example" in/,
  ],
  ['a webhook by another protocol', { webhook: { url: 'ftp://shop.example' } }, /webhook\.url/],
  ['an unknown member', { orgins: [] }, /orgins/],
] as const) {
  test(`${what} is refused, with what to change`, () => {
    const options = { ...good, ...wrong } as unknown as AuthsignalOptions;
    assert.throws(() => parseAuthsignal(options, tenants), says);
  });
}

test('no refusal of the core turns from a "no" into something else', () => {
  for (const code of Object.keys(vendorCodes) as RefusalCode[]) {
    assert.ok(describeRefusal(code).status >= 400, code);
    assert.ok(vendorCodes[code], code);
  }
});

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal();
});
after(() => host.close());

const preflight = (path: string, origin: string) =>
  fetch(`${host.apiUrl}${path}`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
const allowed = ({ headers }: Response) => [
  headers.get('access-control-allow-origin'),
  headers.get('access-control-allow-credentials'),
];
const passkey = '/client/user-authenticators/passkey/authentication-options';

test('a listed page may ask the client API, with credentials where the vendor sends them alone', async () => {
  const plain = await preflight('/client/challenge/email-otp', page);
  assert.equal(plain.status, 204);
  assert.deepEqual(allowed(plain), [page, null]);
  assert.match(
    plain.headers.get('access-control-allow-headers') ?? '',
    /authorization, content-type/,
  );
  const web = await preflight(`${passkey}/web`, page);
  assert.deepEqual(allowed(web), [page, 'true']);
  const asked = await fetch(`${host.apiUrl}${passkey}/web`, {
    method: 'POST',
    headers: {
      origin: page,
      'content-type': 'application/json',
      authorization: `Basic ${btoa(vendorTenant)}`,
    },
    body: '{}',
  });
  assert.equal(asked.headers.get('set-cookie'), null);
  assert.deepEqual(allowed(asked), [page, 'true']);
});

test('no other page may, nor may any the server API', async () => {
  for (const origin of ['https://evil.example', 'null', host.origin]) {
    const refused = await preflight(passkey, origin);
    assert.equal(refused.status, 403, origin);
    assert.deepEqual(allowed(refused), [null, null]);
    const asked = await fetch(`${host.apiUrl}/client/user-authenticators`, { headers: { origin } });
    assert.equal(asked.status, 403);
    assert.deepEqual(allowed(asked), [null, null]);
  }
  for (const path of ['/users/ada', '/validate', '/users/ada/actions/pay']) {
    assert.deepEqual(allowed(await preflight(path, page)), [null, null]);
  }
});

test('a token is one of the client API alone: no other scheme, none that is cut, none that is over', async () => {
  const { token } = await host.client.track({ userId: 'ada', action: 'pay' });
  const list = async (authorization: string) => {
    const response = await fetch(`${host.apiUrl}/client/user-authenticators`, {
      headers: { origin: page, authorization },
    });
    const body = (await response.json()) as { errorCode?: string; error?: string };
    return [response.status, body.errorCode];
  };
  assert.deepEqual(await list(`Bearer ${token}`), [200, undefined]);
  assert.deepEqual(await list(`DPoP ${token}`), [401, 'unauthorized']);
  assert.deepEqual(await list(`Bearer ${token.slice(0, -1)}`), [401, 'unauthorized']);
  assert.deepEqual(await list(`Bearer ${'A'.repeat(43)}`), [401, 'unauthorized']);
  assert.deepEqual(await list(`Basic ${btoa(vendorTenant)}`), [401, 'unauthorized']);
  host.offset = 599_000;
  assert.deepEqual(await list(`Bearer ${token}`), [200, undefined]);
  host.offset = 601_000;
  assert.deepEqual(await list(`Bearer ${token}`), [401, 'expired_token']);
  host.offset = 0;
});

test('a body is read as strictly as ours, and refused in the vendor’s words', async () => {
  const send = async (body: string, type = 'application/json') => {
    const response = await fetch(`${host.apiUrl}/validate`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa('authsignal-secret-of-the-host:')}`,
        'content-type': type,
      },
      body,
    });
    return [response.status, ((await response.json()) as { error: string }).error];
  };
  const refused = [400, 'invalid_request'];
  assert.deepEqual(await send('{'), refused);
  assert.deepEqual(await send('{"token":"a","token":"b"}'), refused);
  assert.deepEqual(await send('{"token":"a"}', 'text/plain'), refused);
  assert.deepEqual(await send(JSON.stringify({ token: 'a'.repeat(70_000) })), refused);
});

test('what is over is swept away', async () => {
  await host.client.track({ userId: 'old', action: 'pay' });
  const count = async (table: string) =>
    (await host.store.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))
      .rows[0]?.count;
  assert.notEqual(await count('authsignal_tokens'), 0);
  host.offset = 2 * 3_600_000;
  await host.server.tick();
  assert.equal(await count('authsignal_tokens'), 0);
  assert.equal(await count('authsignal_actions WHERE launch_hash IS NOT NULL'), 0);
  assert.notEqual(await count('authsignal_actions'), 0);
  host.offset = 31 * 86_400_000;
  await host.server.tick();
  assert.equal(await count('authsignal_actions'), 0);
  host.offset = 0;
});
