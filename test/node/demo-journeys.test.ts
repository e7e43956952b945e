import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { residents } from '../../demo/host/journeys/accounts.js';
import { createJourneys } from '../../demo/host/journeys/journeys.js';
import { Inbox } from '../../demo/host/inbox.js';
import { ServiceError, type Service } from '../../demo/host/service.js';
import type { TrackRequest, ValidateResponse } from '../../src/host-contract.js';
import type { NudgeDecision } from '../../src/nudge-contract.js';

const minute = 60_000;
const password = residents[0].password;

interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly at?: string;
  readonly triesLeft?: number;
  readonly cookie?: string;
}

/** A site whose clock and authenticator server are in the test's hand, and one browser. */
async function setUp({
  decision = { show: false, reason: 'off', nextAt: null },
}: { readonly decision?: NudgeDecision } = {}) {
  const clock = { now: Date.parse('2026-01-01T12:00:00Z') };
  const tracked: TrackRequest[] = [];
  const valid: Partial<ValidateResponse> = {};
  const service: Service = {
    async track(request) {
      tracked.push(request);
      const rest = { expiresAt: '', token: 't', isEnrolled: false, enrolledMethods: [] };
      return { actionId: `a${tracked.length}`, url: 'http://x/launch/a#token=t', ...rest };
    },
    user: async (userId) => ({ userId, isEnrolled: false, enrolledMethods: [] }),
    authenticators: async () => ({ authenticators: [] }),
    async validate(actionId, result) {
      if (result !== 'genuine') throw new ServiceError(404, { code: 'not_found', message: '' });
      return {
        ...{ actionId, userId: '', action: 'x', purpose: 'nudge' as const, origin: 'http://x' },
        ...{ outcome: 'completed' as const, methods: ['passkey' as const] },
        ...valid,
      };
    },
  };
  const inbox = new Inbox(() => clock.now);
  const site = new Hono().route(
    '/demo/journeys',
    createJourneys({
      ...{ places: { smart: service, classic: service, required: service }, inbox, https: true },
      ...{ decide: async () => decision, now: () => clock.now },
    }),
  );
  const jar = new Map<string, string>();
  const attributes: string[] = [];

  async function call(name: string, body: object = {}, cookies = new Map(jar)): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'content-type': 'application/json', cookie };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await site.fetch(new Request(`http://x/demo/journeys${name}`, init));
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
      attributes.push(line);
    }
    const answer = (await response.json()) as Answer & { visit?: { at: string } | null };
    const at = answer.visit?.at;
    return { ...answer, status: response.status, ...(at !== undefined && { at }) };
  }

  await call('');
  const { residents: people } = (await call('')) as unknown as { residents: { email: string }[] };
  const email = people[0]?.email ?? '';
  return {
    ...{ clock, tracked, valid, jar, attributes, call, email },
    code: () => inbox.of(email)[0]?.code ?? '',
    /** By the password, up to what comes after it. */
    async enter(journey: string): Promise<Answer> {
      await call('/begin', { journey });
      await call('/identify', { identifier: email.toUpperCase() });
      return call('/password', { password });
    },
  };
}

test('a password that is right leads on, for the one it belongs to alone', async () => {
  const { call, enter, email } = await setUp();
  assert.equal((await enter('append')).at, 'offer');
  for (const [identifier, given] of [
    [email, 'another'],
    ['nobody@marsh.example', password],
    [email.replace('amara', 'jonas'), password],
  ] as const) {
    await call('/begin', { journey: 'append' });
    assert.equal((await call('/identify', { identifier })).at, 'password');
    const refused = await call('/password', { password: given });
    assert.deepEqual([refused.status, refused.code], [409, 'wrong_password']);
  }
});

test('ten passwords at once are ten, in a quarter of an hour', async () => {
  const { call, clock, email } = await setUp();
  await call('/begin', { journey: 'append' });
  await call('/identify', { identifier: email });
  const wrong = () => call('/password', { password: 'wrong' });
  const codes = (await Promise.all(Array.from({ length: 14 }, wrong))).map(({ code }) => code);
  assert.equal(codes.filter((code) => code === 'wrong_password').length, 10);
  assert.equal(codes.filter((code) => code === 'too_many').length, 4);
  // Beginning again does not help, nor does the right one.
  await call('/begin', { journey: 'append' });
  await call('/identify', { identifier: email });
  assert.equal((await call('/password', { password })).code, 'too_many');
  clock.now += 15 * minute;
  await call('/begin', { journey: 'append' });
  await call('/identify', { identifier: email });
  assert.equal((await call('/password', { password })).at, 'offer');
});

test('a code is good for ten minutes and five tries, however many are sent', async () => {
  const { call, clock, code, enter } = await setUp();
  await enter('after');
  await call('/send', { by: 'email' });
  clock.now += 10 * minute;
  assert.equal((await call('/check', { code: code() })).code, 'expired');
  await call('/send', { by: 'email' });
  const wrong = code() === '000000' ? '000001' : '000000';
  const left = [];
  for (let tried = 0; tried < 4; tried += 1) {
    left.push((await call('/check', { code: wrong })).triesLeft);
    if (tried < 2) await call('/send', { by: 'email' });
  }
  assert.deepEqual(left, [4, 3, 2, 1]);
  assert.equal((await call('/check', { code: wrong })).code, 'too_many');
  assert.equal((await call('/check', { code: code() })).code, 'too_many');
  assert.equal((await call('/send', { by: 'email' })).code, 'too_many');
});

test('the cookie is another one after each factor, and what it was opens nothing', async () => {
  const { call, code, enter, jar, attributes } = await setUp();
  await call('/begin', { journey: 'after' });
  const kept = [new Map(jar)];
  await enter('after');
  kept.push(new Map(jar));
  assert.equal((await call('/dashboard')).code, 'wrong_step');
  await call('/send', { by: 'email' });
  assert.equal((await call('/check', { code: code() })).at, 'offer');
  assert.equal((await call('/dashboard')).status, 200);
  for (const cookies of kept) assert.equal((await call('/dashboard', {}, cookies)).status, 401);
  const full = new Map(jar);
  await call('/sign-out');
  assert.equal((await call('/dashboard', {}, full)).status, 401);
  for (const line of attributes)
    assert.match(line, /Path=\/demo\/journeys.*HttpOnly; Secure; SameSite=Strict/);
});

test('nothing may be done out of its turn, and a half-done sign-in ends after a quarter of an hour', async () => {
  const { call, clock, enter, tracked } = await setUp();
  await call('/begin', { journey: 'append' });
  for (const [move, body] of [
    ['password', { password }],
    ['offer', { anew: false }],
    ['offer-ended', { actionId: '' }],
    ['send', { by: 'email' }],
    ['check', { code: '123456' }],
    ['passkey', {}],
    ['passkey-ended', { actionId: '', result: 'genuine' }],
    ['dashboard', {}],
  ] as const)
    assert.equal((await call(`/${move}`, body)).code, 'wrong_step', move);
  assert.equal((await call('/nowhere')).status, 404);
  assert.equal(tracked.length, 0);
  await enter('append');
  clock.now += 15 * minute;
  assert.equal((await call('/offer', { anew: false })).status, 401);
});

test('the sign-in is told as it was: which factor, whether another follows, and when', async () => {
  const { call, clock, code, enter, tracked } = await setUp();
  await enter('append');
  const at = new Date(clock.now).toISOString();
  clock.now += minute;
  await call('/offer', { anew: false });
  assert.equal(tracked[0]?.authenticatedAt, at);
  assert.deepEqual([tracked[0].signIn?.with, tracked[0].signIn?.pending], ['password', true]);
  // A page that is loaded again goes on with the same one.
  await call('/offer', { anew: false });
  assert.equal(tracked.length, 1);
  await enter('after');
  await call('/send', { by: 'email' });
  await call('/check', { code: code() });
  await call('/offer', { anew: false });
  assert.deepEqual([tracked[1]?.signIn?.with, tracked[1]?.signIn?.pending], ['password', false]);
  assert.notEqual(tracked[1]?.signIn?.session, tracked[0].signIn?.session);
  assert.equal(tracked[1]?.signIn?.device, tracked[0].signIn?.device);
});

test('what is required is what the server says, and only a result of this person opens the account', async () => {
  const decision = { show: true, reason: 'required', nextAt: null, left: 0 } as const;
  const { call, code, enter, tracked, valid } = await setUp({ decision });
  await enter('required');
  await call('/send', { by: 'email' });
  await call('/check', { code: code() });
  assert.equal((await call('/offer-ended', { actionId: '' })).code, 'wrong_step');
  const ends: [object, string | undefined][] = [
    [{}, 'outside'],
    [{ result: 'forged' }, 'outside'],
    [{ result: 'genuine' }, 'outside'],
  ];
  for (const [more, at] of ends) {
    await call('/offer', { anew: true });
    const actionId = `a${tracked.length}`;
    assert.equal((await call('/offer-ended', { actionId, ...more })).at, at);
    assert.equal((await call('/dashboard')).code, 'wrong_step');
  }
  valid.userId = tracked[0]?.userId ?? '';
  await call('/offer', { anew: true });
  const last = { actionId: `a${tracked.length}`, result: 'genuine' };
  assert.equal((await call('/offer-ended', last)).at, 'dashboard');
  assert.equal((await call('/dashboard')).status, 200);
});

test('a passkey signs in whom the server names, if it was for this visit and this purpose', async () => {
  const { call, tracked, valid, enter } = await setUp();
  await enter('append');
  await call('/offer', { anew: false });
  const userId = tracked[0]?.userId ?? '';
  await call('/begin', { journey: 'one-tap' });
  await call('/passkey');
  const sent = { actionId: 'a2', result: 'genuine' };
  assert.equal((await call('/passkey-ended', { ...sent, actionId: 'a1' })).code, 'wrong_step');
  valid.userId = userId;
  assert.equal((await call('/passkey-ended', sent)).code, 'not_confirmed');
  Object.assign(valid, { purpose: 'sign-in', userId: 'somebody' });
  assert.equal((await call('/passkey-ended', sent)).code, 'unknown_account');
  valid.userId = userId;
  assert.equal((await call('/passkey-ended', sent)).at, 'dashboard');

  await call('/begin', { journey: 'here-too' });
  await call('/passkey');
  valid.elsewhere = true;
  assert.equal((await call('/passkey-ended', { ...sent, actionId: 'a3' })).at, 'offer');
  await call('/offer', { anew: false });
  assert.equal(tracked.at(-1)?.signIn?.actionId, 'a3');
  // The account is open all the same.
  assert.equal((await call('/dashboard')).status, 200);
});
