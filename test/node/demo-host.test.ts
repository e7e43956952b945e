import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHost } from '../../demo/host/host.js';
import { ServiceError, type Service } from '../../demo/host/service.js';
import type { TrackRequest } from '../../src/contract.js';

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
  const host = createHost({ service, origin, now: () => clock.now });
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
    return { status: response.status, set, body: (await response.json()) as { code?: string } };
  }
  return { call, clock, tracked };
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

test('who has a passkey is vouched for, only while the sign-in is fresh', async () => {
  const { call, clock, tracked } = setUp({ isEnrolled: true });
  await call('POST', 'session', amara);
  clock.now += 299_000;
  assert.equal((await call('POST', 'actions', {})).status, 200);
  assert.equal(tracked[0]?.assumeAuthenticated, true);
  clock.now += 1000;
  const stale = await call('POST', 'actions', {});
  assert.deepEqual([stale.status, stale.body.code], [403, 'reauth_required']);
  assert.equal(tracked.length, 1);
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
  assert.deepEqual(good.body, { outcome: 'completed', authenticatorId: 'p1' });
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
