import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import {
  bareTrack,
  baseUrl,
  createFixture,
  type Fixture,
  listing,
  secret,
} from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [listing] });
});
after(() => fixture.close());

const send: Fixture['send'] = (...request) => fixture.send(...request);

test('a secret key works for servers only, and for what it has the right to', async () => {
  const post = (headers: Record<string, string>) =>
    send('POST', '/v1/actions', {
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(bareTrack),
    });
  const good = { authorization: `Bearer ${secret}` };
  assert.equal((await post(good)).status, 201);
  assert.equal((await post({ authorization: 'Bearer key-that-may-track' })).status, 201);
  for (const origin of [baseUrl, 'https://evil.example', 'null']) {
    const answer = await post({ ...good, origin });
    assert.equal(answer.status, 403, origin);
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
  }
  for (const site of ['same-origin', 'same-site', 'cross-site', 'none']) {
    const answer = await fixture.host('GET', '/v1/users/http', undefined, {
      'sec-fetch-site': site,
    });
    assert.equal(answer.status, 403, site);
  }
  // Node's own fetch says this much of itself.
  const server = await fixture.host('GET', '/v1/users/http', undefined, {
    'sec-fetch-mode': 'cors',
  });
  assert.equal(server.status, 200);
  assert.equal((await post({ authorization: 'Bearer key-that-may-admin' })).status, 201);
  assert.equal((await post({ authorization: `DPoP ${secret}` })).status, 403);
  for (const authorization of [
    '',
    'Bearer',
    'Bearer ',
    secret,
    `Basic ${secret}`,
    `Bearer ${secret}x`,
    `Bearer ${secret.slice(0, -1)}`,
    `Bearer ${secret.toUpperCase()}`,
    `Bearer ${secret} ${secret}`,
  ]) {
    const answer = await post({ authorization });
    assert.equal(answer.status, 401, authorization);
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
  }
  const { browser } = await fixture.open();
  for (const path of ['/v1/users/http', '/v1/users/http/authenticators']) {
    const track = await fixture.host('GET', path, undefined, {
      authorization: 'Bearer key-that-may-track',
    });
    assert.equal(track.status, 403);
    const session = await fixture.host('GET', path, undefined, {
      authorization: `DPoP ${browser.session}`,
    });
    assert.equal(session.status, 403);
  }
});

test('no route but the public ones answers anybody who brings the wrong thing', async () => {
  const { browser } = await fixture.open();
  const other = await fixture.open();
  const description = await send('GET', '/openapi.json');
  const { paths } = description.json<{
    paths: Record<string, Record<string, { security: object[] }>>;
  }>();
  const token = browser.session;
  const wrong: Record<string, Record<string, string>> = {
    'nothing at all': {},
    'a key nobody has': { authorization: 'Bearer secret-of-nobody' },
    'a session token as a key': { authorization: `Bearer ${token}` },
    'a launch token as a key': { authorization: `Bearer ${other.tracked.token}` },
    'a launch token as a session': { authorization: `DPoP ${other.tracked.token}`, dpop: 'x' },
    'a session token without a proof': { authorization: `DPoP ${token}` },
    'a session token with the proof of another': {
      authorization: `DPoP ${token}`,
      dpop: other.browser.proof,
    },
    'a key as a session': { authorization: `DPoP ${secret}`, dpop: browser.proof },
    'a key in a page': { authorization: `Bearer ${secret}`, origin: baseUrl },
    'a session from another page': {
      authorization: `DPoP ${token}`,
      dpop: browser.proof,
      origin: 'https://evil.example',
    },
  };
  const open: string[] = [];
  for (const [pattern, operations] of Object.entries(paths)) {
    for (const [name, { security }] of Object.entries(operations)) {
      const method = name.toUpperCase();
      if (security.length === 0) {
        open.push(`${method} ${pattern}`);
        continue;
      }
      const path = pattern.replace(/\{\w+\}/, browser.opened?.actionId ?? '');
      const page = 'session' in (security[0] ?? {});
      for (const [what, headers] of Object.entries(wrong)) {
        if (page && what === 'a key in a page') continue;
        const answer = await send(method, path, {
          headers: {
            'content-type': 'application/json',
            ...(page && { origin: baseUrl }),
            ...headers,
          },
          ...(method !== 'GET' && { body: '{}' }),
        });
        assert.ok([401, 403].includes(answer.status), `${method} ${path}, ${what}: ${answer.text}`);
      }
    }
  }
  assert.deepEqual(open.sort(), [
    'GET /.well-known/passkey-endpoints',
    'GET /assets/{file}',
    'GET /cdn/{file}',
    'GET /health/live',
    'GET /health/ready',
    'GET /launch',
    'GET /launch/{actionId}',
    'GET /openapi.json',
    'POST /v1/actions/{actionId}/status',
    'POST /v1/nudges/decision',
    'POST /v1/session',
  ]);
});

test('a page is believed to be ours by its exact origin', async () => {
  const tracked = await fixture.track();
  const browser = await fixture.browser();
  const origins = [
    '',
    'null',
    'https://evil.example',
    'https://localhost:3000',
    'http://localhost:3001',
    'http://localhost:3000.evil.example',
    'http://LOCALHOST:3000',
    'http://localhost:3000/',
    `${baseUrl}, https://evil.example`,
    'https://shop.example',
    'https://sub.app.localhost',
  ];
  for (const origin of origins) {
    const answer = await browser.exchange({ token: tracked.token }, { headers: { origin } });
    assert.equal(answer.status, 403, origin);
    assert.equal(answer.json().code, 'invalid_origin');
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
    assert.equal(answer.headers.get('vary'), 'Origin');
  }
  for (const headers of [
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-mode': 'navigate' },
    { 'sec-fetch-mode': 'no-cors' },
  ]) {
    const answer = await browser.exchange({ token: tracked.token }, { headers });
    assert.equal(answer.status, 403, JSON.stringify(headers));
  }
  const answer = await browser.exchange(
    { token: tracked.token },
    {
      headers: {
        origin: 'https://app.localhost',
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'cors',
      },
    },
  );
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('access-control-allow-origin'), 'https://app.localhost');
  assert.equal(answer.headers.get('access-control-allow-credentials'), null);
  assert.equal(answer.headers.get('access-control-expose-headers'), 'DPoP-Nonce, Retry-After');
});

test('a preflight is answered for listed pages and the methods pages may use', async () => {
  const ask = (path: string, origin: string) => send('OPTIONS', path, { headers: { origin } });
  const good = await ask(`/v1/actions/${'A'.repeat(32)}`, baseUrl);
  assert.equal(good.status, 204);
  assert.equal(good.headers.get('access-control-allow-origin'), baseUrl);
  assert.equal(good.headers.get('access-control-allow-methods'), 'DELETE');
  assert.equal(good.headers.get('access-control-max-age'), '600');
  assert.equal(
    good.headers.get('access-control-allow-headers'),
    'authorization, content-type, dpop, idempotency-key',
  );
  const stranger = await ask('/v1/session', 'https://evil.example');
  assert.equal(stranger.status, 403);
  assert.equal(stranger.headers.get('access-control-allow-origin'), null);
  assert.equal((await ask('/v1/actions', baseUrl)).status, 405);
});

test('methods that a path does not have are refused with those it has', async () => {
  const id = 'A'.repeat(32);
  const cases = {
    '/v1/actions': 'POST',
    [`/v1/actions/${id}`]: 'GET, HEAD, DELETE, OPTIONS',
    '/v1/session': 'POST, OPTIONS',
    '/v1/users/x': 'GET, HEAD, DELETE',
    '/health/live': 'GET, HEAD',
  };
  for (const [path, allow] of Object.entries(cases)) {
    for (const method of ['PUT', 'PROPFIND', 'FOO']) {
      const answer = await send(method, path);
      assert.equal(answer.status, 405, path);
      assert.equal(answer.headers.get('allow'), allow);
    }
  }
  for (const path of ['/v1/actions/', '//v1/actions', '/V1/actions', '/v1/session/x', '/']) {
    assert.equal((await send('POST', path)).status, 404, path);
  }
  const trace = new Request(`${baseUrl}/health/live`);
  Object.defineProperty(trace, 'method', { value: 'TRACE' });
  const traced = await fixture.server.fetch(trace);
  assert.equal(traced.status, 405);
  assert.equal(traced.headers.get('allow'), 'GET, HEAD');
});

test('the description lists every route, and what it refuses', async () => {
  const answer = await send('GET', '/openapi.json');
  const { paths } = answer.json<{ paths: Record<string, Record<string, { responses: object }>> }>();
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  assert.deepEqual(listed.sort(), [
    'DELETE /v1/actions/{actionId}',
    'DELETE /v1/authenticators/{authenticatorId}',
    'DELETE /v1/enrollments/{enrollmentId}',
    'DELETE /v1/users/{userId}',
    'DELETE /v1/users/{userId}/authenticators/{authenticatorId}',
    'GET /.well-known/passkey-endpoints',
    'GET /assets/{file}',
    'GET /cdn/{file}',
    'GET /health/live',
    'GET /health/ready',
    'GET /launch',
    'GET /launch/{actionId}',
    'GET /openapi.json',
    'GET /v1/actions/{actionId}',
    'GET /v1/authenticators',
    'GET /v1/users/{userId}',
    'GET /v1/users/{userId}/authenticators',
    'PATCH /v1/authenticators/{authenticatorId}',
    'PATCH /v1/users/{userId}/authenticators/{authenticatorId}',
    'POST /v1/actions',
    'POST /v1/actions/{actionId}/status',
    'POST /v1/actions/{actionId}/validate',
    'POST /v1/challenges',
    'POST /v1/challenges/{challengeId}/complete',
    'POST /v1/enrollments',
    'POST /v1/enrollments/{enrollmentId}/complete',
    'POST /v1/nudges',
    'POST /v1/nudges/decision',
    'POST /v1/recovery-codes',
    'POST /v1/session',
    'POST /v1/session/handover',
    'POST /v1/users/{userId}/authenticators',
    'POST /v1/users/{userId}/codes',
    'POST /v1/users/{userId}/codes/{codeId}/verify',
  ]);
  const statuses = Object.keys(paths['/v1/session']?.['post']?.responses ?? {});
  assert.deepEqual(statuses.sort(), [
    '200',
    '400',
    '401',
    '403',
    '409',
    '410',
    '413',
    '415',
    '503',
  ]);
});
