import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { UserActionState } from '@authsignal/node';
import {
  enrollPasskey,
  list,
  newUser,
  post,
  provePasskey,
  requestOptions,
  said,
  trackAgain,
  verdict,
} from '../support/authsignal-client.js';
import { clientRoutes } from '../../src/server/authsignal/client-routes.js';
import { serverRoutes } from '../../src/server/authsignal/server-routes.js';
import {
  page,
  startAuthsignal,
  vendorSecret,
  vendorTenant,
  type AuthsignalHost,
} from '../support/authsignal.js';

/** What somebody tries who means harm: text no store can keep, actions that were shut, links that were spent. */

let host: AuthsignalHost;
before(async () => {
  host = await startAuthsignal();
});
after(() => host.close());

const server = (method: string, path: string, body?: unknown) =>
  fetch(host.apiUrl + path, {
    method,
    headers: {
      authorization: `Basic ${btoa(`${vendorSecret}:`)}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const spend = ({ url }: { url: string }) =>
  fetch(`${host.origin}/authsignal/launch`, {
    method: 'POST',
    headers: { origin: host.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ c: new URL(url).searchParams.get('c') ?? '', enroll: false }),
  });

/** Somebody with a passkey, and an action of theirs that is tracked under `idempotencyKey`. */
async function tracked(idempotencyKey: string) {
  const { userId, token } = await newUser(host);
  const { authenticator } = await enrollPasskey(host, token);
  const named = { userId, action: 'pay', idempotencyKey };
  const again = () => host.client.track({ userId, action: 'pay', attributes: { idempotencyKey } });
  const decide = (state: UserActionState) =>
    host.client.updateAction({ ...named, attributes: { state } });
  const stateNow = async () => (await host.client.getAction(named)).state;
  return { userId, authenticator, again, decide, stateNow, answer: await again() };
}

describe('text no store can keep', () => {
  test('is refused where a page sends it', async () => {
    const { token } = await newUser(host);
    const { authenticator, credential } = await enrollPasskey(host, token);
    const { options } = await requestOptions(host, token);
    const assertion = await authenticator.get(options, { origin: page });
    for (const id of ['\u0000', 'a b', '\ud800']) {
      for (const [path, body] of [
        ['user-authenticators/passkey', { registrationCredential: credential, challengeId: id }],
        ['verify/passkey', { authenticationCredential: assertion, challengeId: id }],
        ['challenge', { idempotencyKey: id }],
      ] as const) {
        assert.deepEqual(said(await post(host, path, body, token)), [400, 'invalid_request'], path);
      }
    }
    const long = { idempotencyKey: 'k'.repeat(129) };
    assert.deepEqual(said(await post(host, 'challenge', long)), [400, 'invalid_request']);
  });

  test('is refused where the host’s server sends it', async () => {
    await newUser(host);
    for (const [method, path, body, status] of [
      ['GET', '/users?username=%00', undefined, 400],
      ['GET', '/users?email=%00', undefined, 400],
      ['GET', '/users?phoneNumber=%00', undefined, 400],
      ['GET', '/users?lastEvaluatedUserId=%00', undefined, 400],
      ['GET', '/users/x/actions?codes=%00', undefined, 400],
      ['DELETE', '/users/x/authenticators/%00', undefined, 404],
      ['PATCH', '/users/x', { custom: { a: '\u0000' } }, 400],
      ['PATCH', '/users/x', { custom: { '\u0000': 'a' } }, 400],
      ['PATCH', '/users/x', { custom: { a: '\ud800' } }, 400],
      ['GET', '/users/x/actions?fromDate=-271821-04-20T00:00:00.000Z', undefined, 200],
      ['GET', '/users/x/actions?fromDate=%2B275760-09-13T00:00:00.000Z', undefined, 200],
    ] as const) {
      const response = await server(method, path, body);
      assert.equal(response.status, status, `${method} ${path}: ${await response.text()}`);
    }
  });
});

for (const shut of [
  UserActionState.BLOCK,
  UserActionState.REVIEW_FAILED,
  UserActionState.CHALLENGE_FAILED,
]) {
  test(`${shut}: what the host has shut opens nothing, whoever holds a token or a link of it`, async () => {
    const { authenticator, again, decide, stateNow, answer } = await tracked(`shut-${shut}`);
    const asked = await requestOptions(host, answer.token);
    await decide(shut);
    const sent = await authenticator.get(asked.options, { origin: page });
    const body = { authenticationCredential: sent, challengeId: asked.challengeId };
    const expired = [401, 'expired_token'];
    assert.deepEqual(said(await post(host, 'verify/passkey', body, answer.token)), expired);
    const later = await again();
    assert.equal(later.state, shut);
    const totp = 'user-authenticators/totp';
    assert.deepEqual(said(await post(host, totp, undefined, later.token)), expired);
    assert.equal((await spend(later)).status, 410);
    assert.equal(await stateNow(), shut);
  });
}

test('what is done on a hosted page ends when the host shuts its action', async () => {
  const { decide, answer } = await tracked('shut-hosted');
  const { actionId } = (await (await spend(answer)).json()) as { actionId: string };
  await decide(UserActionState.BLOCK);
  const { rows } = await host.store.query('SELECT state FROM actions WHERE id = $1', [actionId]);
  assert.deepEqual(rows, [{ state: 'cancelled' }]);
});

test('what somebody at the host is to review is no user’s to pass', async () => {
  const { authenticator, decide, stateNow, answer } = await tracked('review');
  await decide(UserActionState.REVIEW_REQUIRED);
  const done = await provePasskey(host, authenticator, answer.token);
  assert.deepEqual(verdict(done), [200, true, undefined]);
  assert.equal(await stateNow(), 'REVIEW_REQUIRED');
  const { accessToken: token = '' } = done.body;
  assert.equal((await host.client.validateChallenge({ token })).isValid, false);
});

test('a page that signs somebody in proves nothing for an action the host tracks later', async () => {
  const { userId, token } = await newUser(host);
  const { authenticator } = await enrollPasskey(host, token);
  const named = { action: 'transfer', idempotencyKey: `order-${userId}` };
  const start = await post(host, 'challenge', named);
  const { challengeId, options } = await requestOptions(host, undefined, start.body);
  const authenticationCredential = await authenticator.get(options, { origin: page });
  const done = await post(host, 'verify/passkey', { authenticationCredential, challengeId });
  assert.deepEqual(verdict(done), [200, true, undefined]);
  const { accessToken = '' } = done.body;
  assert.equal((await host.client.validateChallenge({ token: accessToken })).isValid, true);

  const { idempotencyKey } = named;
  const attributes = { idempotencyKey };
  const later = await host.client.track({ userId, action: 'transfer', attributes });
  assert.equal(later.state, 'CHALLENGE_REQUIRED');
  for (const each of [later.token, accessToken]) {
    assert.equal((await host.client.validateChallenge({ token: each })).isValid, false);
  }
  const proved = await provePasskey(host, authenticator, later.token);
  assert.deepEqual(verdict(proved), [200, true, undefined]);
  // Tracked by the host from the start it stays what it is, as the vendor's does.
  const once = await host.client.track({ userId, action: 'transfer', attributes });
  assert.equal(once.state, 'CHALLENGE_SUCCEEDED');
});

test('whoever opens a link a second time leaves a trace, one', async () => {
  const { userId, answer } = await tracked('twice');
  assert.equal((await spend(answer)).status, 200);
  assert.equal((await spend(answer)).status, 410);
  assert.equal((await spend(answer)).status, 410);
  const traces = (await host.audit('opened_elsewhere')).filter((row) => row['user_id'] === userId);
  assert.equal(traces.length, 1);
});

test('an address that a page names is audited, where it is taken', async () => {
  const { userId, token } = await newUser(host);
  const named = async () =>
    (await host.audit('address_changed')).filter((row) => row['user_id'] === userId);
  const enroll = (email: string, by: string) =>
    post(host, 'user-authenticators/email-otp', { email }, by);
  await enroll('named@example.com', token);
  await enroll('corrected@example.com', token);
  const detail = { property: 'email', by: 'page' };
  assert.deepEqual(
    (await named()).map((row) => row['detail']),
    [detail, detail],
  );
  const { token: enrolled } = await enrollPasskey(host, token);
  assert.equal((await list(host, enrolled)).length, 1);
  const other = await trackAgain(host, userId);
  assert.deepEqual(said(await enroll('third@example.com', other)), [403, 'forbidden']);
  assert.equal((await named()).length, 2);
});

test('capitals make no other mailbox of one', async () => {
  const mailbox = `${crypto.randomUUID()}@example.com`;
  const answers: number[] = [];
  for (const email of [mailbox, mailbox.toUpperCase()]) {
    const { token } = await newUser(host);
    const answer = await post(host, 'user-authenticators/email-otp', { email }, token);
    answers.push(answer.status);
  }
  const { rows } = await host.store.query<{ boxes: number }>(
    `SELECT count(DISTINCT address_hash)::int AS boxes FROM sends WHERE user_id IN (
       SELECT id FROM users WHERE lower(email) = $1)`,
    [mailbox],
  );
  assert.deepEqual([answers, rows], [[200, 200], [{ boxes: 1 }]]);
});

test('every answer carries what keeps it to itself, and no cookie', async () => {
  const { token, url } = await host.client.track({ userId: 'headers', action: 'pay' });
  const { origin, apiUrl } = host;
  const bearer = { origin: page, authorization: `Bearer ${token}` };
  const asked: [string, string, Record<string, string>?][] = [
    ['GET', url],
    ['GET', `${origin}/authsignal/launch`],
    ['POST', `${origin}/authsignal/launch`],
    ['POST', `${origin}/authsignal/launch/token`, { origin }],
    ['GET', `${origin}/email-link`],
    ['GET', `${origin}/email-link/page.js`],
    ['POST', `${origin}/v1/email-link`, { origin }],
    ['GET', `${apiUrl}/users/x`],
    ['GET', `${apiUrl}/client/user-authenticators`, bearer],
    ['GET', `${apiUrl}/client/user-authenticators`],
    ['OPTIONS', `${apiUrl}/client/challenge/web`, bearer],
    ['OPTIONS', `${apiUrl}/client/challenge/web`, { origin: 'https://evil.example' }],
    ['GET', `${apiUrl}/nowhere`],
  ];
  for (const [method, address, headers = {}] of asked) {
    const response = await fetch(address, { method, headers });
    await response.arrayBuffer();
    const about = `${method} ${new URL(address).pathname} ${response.status}`;
    const header = (name: string) => response.headers.get(name) ?? '';
    assert.ok(response.status < 500, about);
    assert.equal(header('x-content-type-options'), 'nosniff', about);
    assert.equal(header('referrer-policy'), 'no-referrer', about);
    assert.equal(header('cross-origin-resource-policy'), 'same-origin', about);
    assert.match(header('cache-control'), /^no-(store|cache)$/, about);
    assert.match(header('content-security-policy'), /default-src 'none'.*frame-ancestors/, about);
    assert.equal(header('set-cookie'), '', about);
    const framed = address === url ? page : "'none'";
    assert.ok(header('content-security-policy').includes(`frame-ancestors ${framed}`), about);
  }
});

test('wrong codes are counted for the account, whichever token and method they are tried by', async () => {
  const { userId, token } = await newUser(host, { email: `${crypto.randomUUID()}@example.com` });
  const { email = '' } = await host.client.getUser({ userId });
  await enrollPasskey(host, token);
  const adding = { scope: 'add:authenticators' };
  const first = await trackAgain(host, userId, adding);
  await post(host, 'user-authenticators/email-otp', { email }, first);
  const second = await trackAgain(host, userId, adding);
  await post(host, 'user-authenticators/totp', undefined, second);
  for (const [path, by] of [
    ['verify/email-otp', first],
    ['verify/totp', second],
  ] as const) {
    for (let each = 0; each < 5; each += 1) {
      const answer = await post(host, path, { verificationCode: '00000a' }, by);
      assert.equal(answer.body.isVerified, false, JSON.stringify(answer.body));
    }
  }
  const third = await trackAgain(host, userId, adding);
  const locked = await post(host, 'user-authenticators/passkey/authentication-options', {}, third);
  assert.deepEqual(said(locked), [429, 'too_many_requests']);
});

test('what was proved by something that is suspended now is not valid any more', async () => {
  const { userId, authenticator, answer } = await tracked('suspended');
  const done = await provePasskey(host, authenticator, answer.token);
  const { accessToken: token = '', userAuthenticatorId = '' } = done.body;
  const isValid = async () => (await host.client.validateChallenge({ token })).isValid;
  assert.equal(await isValid(), true);
  const path = `/v1/users/${userId}/authenticators/${userAuthenticatorId}`;
  const suspended = await fetch(host.origin + path, {
    method: 'PATCH',
    headers: {
      authorization: 'Bearer test-secret-key-of-the-host-server',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ suspended: true }),
  });
  assert.equal(suspended.status, 200, await suspended.text());
  assert.equal(await isValid(), false);
});

test('every route of the table is closed to whoever has no business there', async () => {
  const { token } = await newUser(host);
  const secret = { authorization: `Basic ${btoa(`${vendorSecret}:`)}` };
  const tenant = { authorization: `Basic ${btoa(`${vendorTenant}:`)}` };
  const bearer = { authorization: `Bearer ${token}` };
  const fromPage = { origin: page };
  const forAnybody = [
    'GET user-authenticators/passkey',
    'POST user-authenticators/passkey/authentication-options',
    'POST user-authenticators/passkey/authentication-options/web',
    'POST challenge',
    'POST challenge/web',
    'POST verify/passkey',
    ...['whatsapp', 'push', 'qr-code'].flatMap((kind) => [
      `POST challenge/${kind}`,
      `POST verify/${kind}`,
    ]),
  ];
  const found: string[] = [];
  for (const { method, path, audience } of [...serverRoutes, ...clientRoutes]) {
    const ask = async (headers: Record<string, string>) => {
      const address = host.apiUrl + path.replaceAll(/:(\w+)/g, 'x');
      const response = await fetch(address, { method, headers });
      await response.arrayBuffer();
      return response.status;
    };
    const statuses = await Promise.all(
      (audience === 'server'
        ? [{}, tenant, bearer, { ...secret, ...fromPage }, { ...secret, 'sec-fetch-site': 'none' }]
        : [fromPage, { ...secret, ...fromPage }, bearer, { ...bearer, origin: 'null' }]
      ).map(ask),
    );
    const expected = audience === 'server' ? [401, 401, 401, 403, 403] : [401, 401, 403, 403];
    assert.deepEqual(statuses, expected, `${method} ${path}`);
    if (audience === 'client' && (await ask({ ...tenant, ...fromPage })) !== 401) {
      found.push(`${method} ${path.replace('/client/', '')}`);
    }
  }
  assert.deepEqual(found.sort(), forAnybody.sort());
});
