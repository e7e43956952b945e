import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  ChallengeCompleteResponse,
  EnrollmentCompleteResponse,
  PasskeyEnrollmentStart,
  Purpose,
  SessionResponse,
} from '../../src/contract.js';
import type { ActionResponse, TrackRequest, ValidateResponse } from '../../src/host-contract.js';
import { bring } from '../support/bring.js';
import {
  beginChallenge,
  challengeIn,
  enrollSent,
  enrollTotp,
  lastCode,
  newPerson,
  openFor,
  type Person,
} from '../support/challenges.js';
import type { Browser } from '../support/client.js';
import { totpCode } from '../support/codes.js';
import { createFixture, every, respond, type Fixture } from '../support/fixture.js';
import { prove, stepUpOf } from '../support/settings.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({
    tenants: [
      {
        ...every,
        keys: [...every.keys, { secret: 'key-that-may-track', rights: ['track'] }],
      },
    ],
  });
});
after(() => fixture.close());

const now = (seconds = 0) => new Date(Date.now() + fixture.offset + seconds * 1000).toISOString();
const nextDay = () => {
  fixture.offset += 86_400_000;
};

function tracking(person: Person, request: Partial<TrackRequest>) {
  return fixture.host('POST', '/v1/actions', { ...person, action: 'test', ...request });
}

async function enroll(browser: Browser): Promise<EnrollmentCompleteResponse> {
  const begun = await browser.begin();
  assert.equal(begun.status, 201, begun.text);
  const start = begun.json<PasskeyEnrollmentStart>();
  const done = await browser.complete(start, await respond(start));
  assert.equal(done.status, 200, done.text);
  return done.json();
}

const sessionOf = ({ opened }: Browser): SessionResponse => {
  assert.ok(opened);
  return opened;
};

test('each purpose has its own scope and methods where the host names none', async () => {
  const methods = ['passkey', 'security-key', 'totp', 'email-otp', 'sms-otp', 'recovery-code'];
  const all = [
    'add:authenticators',
    'remove:authenticators',
    'rename:authenticators',
    'manage:recovery',
  ];
  const expected: [Purpose, string[], string[]][] = [
    ['enroll', ['add:authenticators'], ['passkey']],
    ['settings', all, methods],
    ['challenge', [], []],
    ['recover', ['add:authenticators'], methods],
  ];
  for (const [purpose, scope, offered] of expected) {
    const browser = await openFor(fixture, newPerson(), { purpose, authenticatedAt: now() });
    const session = sessionOf(browser);
    assert.deepEqual([session.purpose, session.scope, session.methods], [purpose, scope, offered]);
  }
  // Somebody is known in an offer, and nobody in a sign-in.
  for (const [purpose, property] of [
    ['sign-in', 'user'],
    ['nudge', 'signIn'],
  ] as const) {
    const answer = await tracking(newPerson(), { purpose });
    assert.equal(answer.status, 400);
    assert.equal(answer.json().details?.['property'], property);
  }
});

test('settings go on after something was added, and end with the action alone', async () => {
  const person = newPerson();
  const browser = await openFor(fixture, person, { purpose: 'settings', authenticatedAt: now() });
  assert.deepEqual(sessionOf(browser).settings?.authenticators, []);
  const first = await enroll(browser);
  assert.equal(first.result, undefined);
  assert.equal(first.recoveryCodes?.length, 10);
  assert.deepEqual(
    first.settings?.authenticators.map(({ id }) => id),
    [first.authenticator.id],
  );
  assert.deepEqual(first.settings.accepted, first.accepted);
  assert.equal(first.settings.recovery?.remaining, 10);
  const stepUp = stepUpOf(await browser.begin());
  assert.deepEqual(
    stepUp.ways.map(({ method }) => method),
    ['passkey', 'recovery-code'],
  );
  const { actionId } = sessionOf(browser);
  const state = await fixture.host('GET', `/v1/actions/${actionId}`);
  assert.equal(state.json<ActionResponse>().state, 'opened');

  const stale = await openFor(fixture, newPerson(), { purpose: 'settings' });
  assert.deepEqual(sessionOf(stale).settings?.authenticators, []);
  assert.equal((await stale.begin()).json().code, 'reauth_required');
});

test('settings are entered by a proof, by a sign-in moments ago, or again by the same browser', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const fresh = await openFor(fixture, person, { purpose: 'settings', authenticatedAt: now(-290) });
  assert.equal(sessionOf(fresh).settings?.authenticators.length, 1);
  stepUpOf(await fresh.begin());
  const stale = await openFor(fixture, person, { purpose: 'settings', authenticatedAt: now(-310) });
  assert.equal(sessionOf(stale).settings, undefined);
  assert.equal(sessionOf(stale).stepUp?.operation, 'enter');
  const { settings } = await prove(stale, authenticator, 'enter');
  assert.equal(settings?.authenticators.length, 1);
  const { actionId } = sessionOf(stale);
  assert.equal((await stale.open({ actionId })).status, 200);
  assert.equal(sessionOf(stale).settings?.authenticators.length, 1);
  assert.equal(sessionOf(stale).stepUp, undefined);
});

test('a challenge is what an action may be about, and its result says what was proved', async () => {
  nextDay();
  const person = newPerson();
  const { secret } = await enrollTotp(fixture, person);
  nextDay();
  const browser = await openFor(fixture, person, {});
  assert.deepEqual(sessionOf(browser).stepUp, { operation: 'confirm', ways: [{ method: 'totp' }] });
  assert.equal(sessionOf(browser).enrollment, undefined);
  const { answer } = await challengeIn(browser, 'totp');
  const passed = await answer(totpCode(secret, Date.now() + fixture.offset));
  assert.equal(passed.status, 200, passed.text);
  const { result = '', method } = passed.json<ChallengeCompleteResponse>();
  assert.equal(method, 'totp');
  const { actionId } = sessionOf(browser);
  const path = `/v1/actions/${actionId}/validate`;
  const validated = await fixture.host('POST', path, { result });
  assert.deepEqual(validated.json<ValidateResponse>(), {
    actionId,
    userId: person.userId,
    action: 'test',
    purpose: 'challenge',
    outcome: 'completed',
    methods: ['totp'],
    origin: 'http://localhost:3000',
  });
  assert.equal((await fixture.host('POST', path, { result })).status, 404);
  const state = await fixture.host('GET', `/v1/actions/${actionId}`);
  assert.equal(state.json<ActionResponse>().state, 'completed');
  const wish = { method: 'totp', operation: 'confirm' };
  const again = await browser.call('POST', '/v1/challenges', wish);
  assert.equal(again.json().code, 'action_ended');
});

test('a host may name the methods of a challenge, weaker ones too, which then open nothing else', async () => {
  nextDay();
  const person = newPerson();
  await enrollSent(fixture, person, 'email-otp');
  await bring(fixture, person);
  nextDay();
  const { browser, answer } = await beginChallenge(fixture, person, 'email-otp');
  assert.deepEqual(sessionOf(browser).stepUp?.ways, [
    { method: 'email-otp', sentTo: 'a•••@e•••.com' },
  ]);
  const passed = await answer(lastCode(fixture, 'email-otp'));
  assert.ok(passed.json<ChallengeCompleteResponse>().result);
  const none = await openFor(fixture, person, { methods: ['totp'] });
  assert.deepEqual(sessionOf(none).stepUp, { operation: 'confirm', ways: [] });
  const { rows } = await fixture.store.query(
    'SELECT 1 FROM grants g JOIN actions a ON a.id = g.action_id WHERE a.user_id = $1',
    [person.userId],
  );
  assert.equal(rows.length, 0);
});

test('a recovery is started by an administrator for somebody just identified, announced, and waited for', async () => {
  nextDay();
  const person = newPerson();
  await enrollSent(fixture, person, 'email-otp');
  await fixture.store.query(
    `UPDATE users SET failures = 100, locked_until = clock_timestamp() + interval '9 days'
     WHERE id = $1`,
    [person.userId],
  );
  const request = { purpose: 'recover', authenticatedAt: now() } as const;
  const path = '/v1/actions';
  const body = { ...person, action: 'test', ...request };
  const weak = { authorization: 'Bearer key-that-may-track' };
  assert.equal((await fixture.host('POST', path, body, weak)).json().code, 'forbidden');
  for (const wrong of [{ purpose: request.purpose }, { ...request, authenticatedAt: now(-310) }]) {
    const refused = await tracking(person, wrong);
    assert.equal(refused.json().details?.['property'], 'authenticatedAt');
  }
  const assumed = await tracking(person, { ...request, assumeAuthenticated: true });
  assert.equal(assumed.json().details?.['property'], 'assumeAuthenticated');
  const started = async () =>
    (await fixture.audit('recovery_started')).filter((row) => row['user_id'] === person.userId);
  assert.equal((await started()).length, 0);

  const sent = fixture.mails.length;
  const waiting = await createFixture({
    store: fixture.store,
    tenants: [{ ...every, recoveryDelay: 86_400 }],
  });
  waiting.offset = fixture.offset;
  const browser = await openFor(waiting, person, request);
  assert.equal((await started()).length, 1);
  assert.equal(fixture.mails.length + waiting.mails.length, sent + 1);
  assert.equal(sessionOf(browser).refusal?.code, 'rate_limited');
  const early = await browser.begin();
  assert.equal(early.status, 429);
  const seconds = Number(early.headers.get('retry-after'));
  assert.ok(seconds > 86_300 && seconds <= 86_400, `${seconds}`);
  waiting.offset += 86_401_000;
  await browser.begin();
  const done = await enroll(browser);
  assert.ok(done.result);
  const { rows } = await fixture.store.query<{ failures: number }>(
    'SELECT failures, locked_until FROM users WHERE id = $1',
    [person.userId],
  );
  assert.deepEqual(rows, [{ failures: 0, locked_until: null }]);
});

test('what was bound to an address goes with it, and both addresses are told', async () => {
  nextDay();
  const person = newPerson();
  await enrollSent(fixture, person, 'email-otp');
  await enrollSent(fixture, person, 'sms-otp');
  nextDay();
  const { answer } = await beginChallenge(fixture, person, 'email-otp');
  const code = lastCode(fixture, 'email-otp');
  const sent = fixture.mails.length;
  const old = person.user.email;
  const user = { ...person.user, email: `new-${old}` };
  const tracked = await tracking(person, { purpose: 'challenge', user });
  assert.deepEqual(tracked.json<{ enrolledMethods: string[] }>().enrolledMethods, ['sms-otp']);
  assert.deepEqual(
    fixture.mails
      .slice(sent)
      .map(({ to }) => to)
      .sort(),
    [old, user.email].sort(),
  );
  assert.equal((await answer(code)).json().code, 'superseded');
  const { rows } = await fixture.store.query(
    'SELECT authenticator_count FROM users WHERE id = $1',
    [person.userId],
  );
  assert.deepEqual(rows, [{ authenticator_count: 1 }]);
  const changes = await fixture.audit('address_changed');
  assert.equal(changes.filter((row) => row['user_id'] === person.userId).length, 1);
  // The same address said again changes nothing.
  await tracking(person, { purpose: 'challenge', user });
  const after = await fixture.audit('address_changed');
  assert.equal(after.length, changes.length);
});
