import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHost } from '../../demo/host/host.js';
import { Inbox } from '../../demo/host/inbox.js';
import { initialPolicy } from '../../demo/host/policy.js';
import { createService, ServiceError, type Service } from '../../demo/host/service.js';
import type { TrackRequest } from '../../src/host-contract.js';

const origin = 'http://localhost:3000';
const amara = { name: 'Amara Okafor', email: 'amara@marsh.example' };

/** A host whose clock and authenticator server are in the test's hand. */
function setUp({ isEnrolled = false, validatedAs = 'member-1024' } = {}) {
  const clock = { now: Date.parse('2026-01-01T12:00:00Z') };
  const tracked: TrackRequest[] = [];
  const service: Service = {
    async track(request) {
      tracked.push(request);
      const rest = { expiresAt: '', token: '', isEnrolled, enrolledMethods: [] };
      return { actionId: 'a1', url: `${origin}/launch/a1#token=t`, ...rest };
    },
    async user(userId) {
      return { userId, isEnrolled, enrolledMethods: [] };
    },
    async authenticators() {
      return { authenticators: [] };
    },
    async validate(actionId, result) {
      if (result !== 'genuine')
        throw new ServiceError(404, { code: 'not_found', message: 'no such result' });
      return {
        ...{ actionId, userId: validatedAs, action: 'add-passkey', purpose: 'enroll' },
        ...{ outcome: 'completed', methods: ['passkey'], authenticatorId: 'p1', origin },
      };
    },
  };
  const inbox = new Inbox(() => clock.now);
  let policy = initialPolicy;
  const host = createHost({
    service,
    inbox,
    origin,
    now: () => clock.now,
    policy: { get: () => policy, set: (next) => (policy = next) },
  });
  let cookie = '';

  async function call(method: string, path: string, body?: object, headers = {}) {
    const sent = {
      cookie,
      ...(body && { origin, 'content-type': 'application/json' }),
      ...headers,
    };
    const init = { method, headers: sent, ...(body && { body: JSON.stringify(body) }) };
    const response = await host(new Request(`${origin}/demo/${path}`, init));
    const set = response.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0] ?? '';
    return {
      status: response.status,
      set,
      headers: response.headers,
      body: (await response.json()) as { code?: string },
    };
  }
  return { call, clock, tracked, host, inbox };
}

test('the cookie of a sign-in is random and out of reach of scripts and other sites', async () => {
  const { call } = setUp();
  const first = await call('POST', 'session', amara);
  assert.match(first.set ?? '', /^demo-session=[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
  const second = await call('POST', 'session', amara);
  assert.notEqual(second.set, first.set);
});

test('an action is tracked with the time of the sign-in, and the page is given no more than its link', async () => {
  const { call, tracked } = setUp();
  await call('POST', 'session', amara);
  const { status, body } = await call('POST', 'actions', {});
  assert.equal(status, 200);
  assert.deepEqual(body, { actionId: 'a1', url: `${origin}/launch/a1#token=t` });
  assert.equal(tracked[0]?.userId, 'member-1024');
  assert.equal(tracked[0].authenticatedAt, '2026-01-01T12:00:00.000Z');
  assert.equal('assumeAuthenticated' in tracked[0], false);
});

test('who has a passkey is never vouched for, and may come when the sign-in is old', async () => {
  const { call, clock, tracked } = setUp({ isEnrolled: true });
  await call('POST', 'session', amara);
  clock.now += 300_000;
  assert.equal((await call('POST', 'actions', {})).status, 200);
  assert.equal((await call('POST', 'actions', { purpose: 'settings' })).status, 200);
  assert.deepEqual(
    tracked.map((request) => [request.purpose, 'assumeAuthenticated' in request]),
    [
      ['enroll', false],
      ['settings', false],
    ],
  );
});

test('a first passkey needs a sign-in of the last five minutes', async () => {
  const { call, clock, tracked } = setUp();
  await call('POST', 'session', amara);
  clock.now += 300_000;
  const stale = await call('POST', 'actions', {});
  assert.deepEqual([stale.status, stale.body.code], [403, 'reauth_required']);
  assert.equal(tracked.length, 0);
});

test('the inbox answers its newest message to this machine alone, and 404 while it is empty', async () => {
  const { host, inbox } = setUp();
  const read = (ip?: string) =>
    host(new Request(`${origin}/demo/inbox?to=${amara.email}`), ip === undefined ? {} : { ip });
  assert.equal((await read('127.0.0.1')).status, 404);
  const mail = { from: 'a@b.example', to: amara.email, messageId: '1' };
  await inbox.mail.send({ ...mail, subject: 'One', text: 'Your code is 012345.' });
  const second = { ...mail, messageId: '2', subject: 'Two', text: 'See https://x.example/y' };
  await inbox.mail.send(second);
  await inbox.mail.send(second);
  assert.deepEqual(await (await read('::1')).json(), {
    to: amara.email,
    subject: 'Two',
    text: 'See https://x.example/y',
    url: 'https://x.example/y',
  });
  assert.deepEqual(
    inbox.of(amara.email).map(({ code }) => code),
    [undefined, '012345'],
  );
  assert.equal((await read('192.0.2.7')).status, 404);
  assert.equal((await read()).status, 404);
});

test('the policy is changed by whoever is signed in, within its bounds', async () => {
  const { call } = setUp();
  const classic = { mode: 'classic', passkeyLimit: 2, secondFactor: ['totp'] };
  assert.equal((await call('PUT', 'policy', classic)).status, 401);
  await call('POST', 'session', amara);
  assert.equal((await call('PUT', 'policy', classic)).status, 200);
  assert.deepEqual((await call('GET', 'policy')).body, classic);
  assert.equal((await call('PUT', 'policy', { ...classic, passkeyLimit: 101 })).status, 400);
  assert.deepEqual((await call('GET', 'policy')).body, classic);
});

test('nothing changes for another origin, another media type or nobody', async () => {
  const { call, tracked } = setUp();
  assert.equal((await call('POST', 'actions', {})).status, 401);
  await call('POST', 'session', amara);
  const elsewhere = { origin: 'https://evil.example' };
  assert.equal((await call('POST', 'actions', {}, elsewhere)).status, 403);
  assert.equal((await call('DELETE', 'session', {}, elsewhere)).status, 403);
  assert.equal((await call('POST', 'actions', {}, { 'content-type': 'text/plain' })).status, 415);
  assert.equal((await call('POST', 'session', { name: 'A', email: 'none' })).status, 400);
  assert.equal(tracked.length, 0);
});

test('a result token counts only if the server knows it, and for the person signed in', async () => {
  const own = setUp();
  await own.call('POST', 'session', amara);
  const good = await own.call('POST', 'validate', { actionId: 'a1', result: 'genuine' });
  assert.deepEqual(good.body, {
    outcome: 'completed',
    methods: ['passkey'],
    authenticatorId: 'p1',
  });
  const forged = await own.call('POST', 'validate', { actionId: 'a1', result: 'forged' });
  assert.deepEqual([forged.status, forged.body.code], [409, 'not_found']);

  const other = setUp({ validatedAs: 'member-1187' });
  await other.call('POST', 'session', amara);
  const foreign = await other.call('POST', 'validate', { actionId: 'a1', result: 'genuine' });
  assert.equal(foreign.status, 404);
});

test('a sign-out ends the sign-in for whoever kept the cookie', async () => {
  const { call } = setUp();
  const { set } = await call('POST', 'session', amara);
  const cookie = set?.split(';')[0];
  await call('DELETE', 'session', {});
  assert.equal((await call('GET', 'authenticators', undefined, { cookie })).status, 401);
});

test('every answer carries the headers the server sends with its own', async () => {
  const { call } = setUp();
  for (const answer of [
    await call('GET', 'session'),
    await call('POST', 'session', amara),
    await call('GET', 'nowhere'),
    await call('POST', 'actions', {}, { origin: 'https://evil.example' }),
    await call('POST', 'session', { name: 'x'.repeat(5000) }),
  ]) {
    const { headers } = answer;
    assert.equal(headers.get('x-content-type-options'), 'nosniff', `${answer.status}`);
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
  }
});

test('a validation whose answer is lost is asked for again as the same one, a refused one is not', async () => {
  const keys: (string | null)[] = [];
  const answers = [
    () => Promise.reject(new TypeError('fetch failed')),
    () => Promise.resolve(Response.json({ outcome: 'completed' })),
    () => Promise.resolve(Response.json({ code: 'not_found', message: '' }, { status: 404 })),
  ];
  const service = createService(
    (request) => {
      keys.push(request.headers.get('idempotency-key'));
      return answers.shift()?.() ?? assert.fail();
    },
    origin,
    'key',
  );
  assert.equal((await service.validate('a1', 'genuine')).outcome, 'completed');
  await assert.rejects(service.validate('a1', 'forged'), ServiceError);
  assert.equal(keys.length, 3);
  assert.match(keys[0] ?? '', /^[\w-]{32}$/);
  assert.equal(keys[1], keys[0]);
  assert.notEqual(keys[2], keys[0]);
});
