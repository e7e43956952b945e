import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { EnrollmentCompleteResponse, PasskeyEnrollmentStart } from '../../src/contract.js';
import type { AuthenticatorsResponse, TrackRequest } from '../../src/host-contract.js';
import { createAuthenticator, keyWithPin } from '../support/authenticator.js';
import { bring } from '../support/bring.js';
import {
  beginMethod,
  enrollSent,
  enrollTotp,
  lastCode,
  newPerson,
  openFor,
  type Person,
} from '../support/challenges.js';
import { newKey, type Browser } from '../support/client.js';
import { totpCode, totpCodesAround, wrongCodes } from '../support/codes.js';
import { baseUrl, createFixture, every, respond, type Fixture } from '../support/fixture.js';
import { list, prove, stepUpOf } from '../support/settings.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [every] });
});
after(() => fixture.close());

const nextDay = () => {
  fixture.offset += 86_400_000;
};

const assumed: Partial<TrackRequest> = { purpose: 'settings', assumeAuthenticated: true };

/** What a user has, by the host's list, and by the counts that guard the limits. */
async function stored({ userId }: Person) {
  const listed = await fixture.host('GET', `/v1/users/${userId}/authenticators`);
  const { rows } = await fixture.store.query<Record<string, number>>(
    'SELECT authenticator_count, passkey_count FROM users WHERE id = $1',
    [userId],
  );
  const { authenticators } = listed.json<AuthenticatorsResponse>();
  return { methods: authenticators.map(({ method }) => method), ...rows[0] };
}

test('a wrong code leaves the enrollment as it was, five times, and the right one adds the method', async () => {
  const person = newPerson();
  const { browser, start, answer } = await beginMethod(fixture, person, 'totp');
  assert.equal(start.method, 'totp');
  const at = Date.now() + fixture.offset;
  const wrong = wrongCodes(totpCodesAround(start.secret, at), 5);
  const left: unknown[] = [];
  for (const code of wrong.slice(0, 4)) {
    left.push((await answer(code)).json().details?.['attemptsLeft']);
  }
  assert.deepEqual(left, [4, 3, 2, 1]);
  const idempotencyKey = newKey();
  const done = await answer(totpCode(start.secret, at), { idempotencyKey });
  assert.equal(done.status, 200, done.text);
  const { authenticator, recoveryCodes, accepted, result } =
    done.json<EnrollmentCompleteResponse>();
  assert.equal(authenticator.method, 'totp');
  assert.deepEqual(accepted.credentialIds, []);
  assert.equal(recoveryCodes?.length, 10);
  assert.ok(result);
  const again = await answer(totpCode(start.secret, at), { idempotencyKey });
  assert.equal(again.text, done.text);
  assert.deepEqual(await stored(person), {
    methods: ['totp'],
    authenticator_count: 1,
    passkey_count: 0,
  });
  const { rows } = await fixture.store.query<{ failures: number }>(
    'SELECT failures FROM users WHERE id = $1',
    [person.userId],
  );
  assert.deepEqual(rows, [{ failures: 0 }]);
  const secrets = await fixture.store.query(
    `SELECT 1 FROM enrollments e JOIN actions a ON a.id = e.action_id
     WHERE a.user_id = $1 AND e.state = 'superseded' AND e.secret IS NOT NULL`,
    [person.userId],
  );
  assert.equal(secrets.count, 0);
  assert.equal((await browser.begin()).json().code, 'action_ended');
});

test('another code is sent for the same enrollment, and what was tried stays counted', async () => {
  nextDay();
  const person = newPerson();
  const { browser, start, answer } = await beginMethod(fixture, person, 'email-otp');
  const [wrong = ''] = wrongCodes([lastCode(fixture, 'email-otp')], 1);
  assert.deepEqual((await answer(wrong)).json().details, { attemptsLeft: 4 });
  const soon = await browser.begin({ method: 'email-otp' });
  assert.equal(soon.status, 429);
  fixture.offset += 31_000;
  await list(browser);
  const again = await browser.begin({ method: 'email-otp' });
  assert.equal(again.json<{ id: string }>().id, start.id);
  const right = lastCode(fixture, 'email-otp');
  const [other = ''] = wrongCodes([right], 1);
  assert.deepEqual((await answer(other)).json().details, { attemptsLeft: 3 });
  const done = await answer(right);
  assert.equal(done.status, 200, done.text);
  // E-mail alone is no first factor worth a second way in.
  assert.equal(done.json<EnrollmentCompleteResponse>().recoveryCodes, undefined);
  assert.equal(done.json<EnrollmentCompleteResponse>().authenticator.sentTo, 'a•••@e•••.com');
});

test('one of a kind is one, also when two are confirmed at once', async () => {
  const person = newPerson();
  const both = await Promise.all([
    beginMethod(fixture, person, 'totp'),
    beginMethod(fixture, person, 'totp'),
  ]);
  const at = Date.now() + fixture.offset;
  const answers = await Promise.all(
    both.map(({ start, answer }) => answer(totpCode(start.secret, at))),
  );
  assert.deepEqual(
    answers.map(({ status, json }) => (status === 200 ? 'ok' : json().code)).sort(),
    ['already_enrolled', 'ok'],
  );
  const browser = await openFor(fixture, person, assumed);
  assert.equal((await browser.begin({ method: 'totp' })).json().code, 'already_enrolled');
  assert.deepEqual(await stored(person), {
    methods: ['totp'],
    authenticator_count: 1,
    passkey_count: 0,
  });
});

test('an answer of another kind than the enrollment awaits is refused and costs nothing', async () => {
  const person = newPerson();
  const { browser, start } = await beginMethod(fixture, person, 'totp');
  const other = await openFor(fixture, newPerson(), { ...assumed });
  const passkey = (await other.begin()).json<PasskeyEnrollmentStart>();
  const crossed = await browser.complete(start, await respond(passkey));
  assert.equal(crossed.json().details?.['property'], 'response');
  const path = `/v1/enrollments/${passkey.id}/complete`;
  const code = await other.call('POST', path, { code: '123456' }, { idempotencyKey: newKey() });
  assert.equal(code.json().details?.['property'], 'code');
  assert.equal((await other.complete(passkey, await respond(passkey))).status, 200);
});

test('what the action or the tenant does not take, or has nowhere to be sent to, is not begun', async () => {
  const person = newPerson();
  const narrow = await openFor(fixture, person, { ...assumed, methods: ['passkey'] });
  assert.equal((await narrow.begin({ method: 'totp' })).json().code, 'forbidden');
  const nameless = { userId: `bare-${person.userId}`, user: { name: 'bare' } } as unknown as Person;
  const bare = await openFor(fixture, nameless, assumed);
  for (const method of ['email-otp', 'sms-otp']) {
    assert.equal((await bare.begin({ method })).json().code, 'forbidden');
  }
  const strict = await createFixture({
    store: fixture.store,
    tenants: [{ ...every, secondFactor: ['email-otp'] }],
  });
  strict.offset = fixture.offset;
  const browser = await openFor(strict, person, { ...assumed, methods: ['totp', 'passkey'] });
  assert.equal((await browser.begin({ method: 'totp' })).json().code, 'forbidden');
});

test('the limits count all kinds together and passkeys with security keys', async () => {
  const limited = await createFixture({
    store: fixture.store,
    tenants: [{ ...every, passkeyLimit: 2, totalLimit: 3 }],
  });
  limited.offset = fixture.offset;
  const person = newPerson();
  const browser = await openFor(limited, person, assumed);
  const add = async (method: string) => {
    const begun = await browser.begin({ method });
    if (begun.status !== 201) return begun.json().code;
    const start = begun.json<PasskeyEnrollmentStart>();
    const key = createAuthenticator(method === 'passkey' ? {} : keyWithPin);
    const response = await key.create(start.options, { origin: baseUrl });
    return (await browser.complete(start, response)).status;
  };
  assert.deepEqual(
    [await add('passkey'), await add('security-key'), await add('security-key')],
    [200, 200, 'credential_limit'],
  );
  const totp = await browser.begin({ method: 'totp' });
  const { id, secret } = totp.json<{ id: string; secret: string }>();
  const path = `/v1/enrollments/${id}/complete`;
  const body = { code: totpCode(secret, Date.now() + limited.offset) };
  const done = await browser.call('POST', path, body, { idempotencyKey: newKey() });
  assert.equal(done.status, 200, done.text);
  assert.equal((await browser.begin({ method: 'email-otp' })).json().code, 'credential_limit');
});

/** Begins an upgrade and answers it; nothing is asserted. */
async function upgrade(browser: Browser, replaces: string) {
  const begun = await browser.begin({ method: 'passkey', replaces });
  if (begun.status !== 201) return begun;
  const start = begun.json<PasskeyEnrollmentStart>();
  const response = await createAuthenticator().create(start.options, { origin: baseUrl });
  return browser.complete(start, response);
}

test('a passkey known not to be discoverable is replaced in one step, also at the limit', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person, { discoverable: false });
  const limited = await createFixture({
    store: fixture.store,
    tenants: [{ ...every, passkeyLimit: 1, totalLimit: 1 }],
  });
  limited.offset = fixture.offset;
  const browser = await openFor(limited, person, { purpose: 'settings' });
  const { settings } = await prove(browser, authenticator, 'enter');
  const [old] = settings?.authenticators ?? [];
  assert.equal(old?.upgradable, true);
  const begun = await browser.begin({ method: 'passkey', replaces: old.id });
  const start = begun.json<PasskeyEnrollmentStart>();
  // The authenticator that has the old one must not refuse the new one for it.
  assert.deepEqual(start.options.excludeCredentials, []);
  const done = await browser.complete(start, await respond(start));
  assert.equal(done.status, 200, done.text);
  const { settings: after, authenticator: made } = done.json<EnrollmentCompleteResponse>();
  assert.deepEqual(
    after?.authenticators.map(({ id, upgradable }) => ({ id, upgradable })),
    [{ id: made.id, upgradable: false }],
  );
  assert.deepEqual(await stored(person), {
    methods: ['passkey'],
    authenticator_count: 1,
    passkey_count: 1,
  });
  const replaced = await fixture.audit('authenticator_replaced');
  assert.equal(replaced.filter((row) => row['user_id'] === person.userId).length, 1);
  stepUpOf(await upgrade(browser, made.id));
});

test('nothing else is replaced: what may be discoverable, is not theirs, or in a classic tenant', async () => {
  const person = newPerson();
  await bring(fixture, person);
  await fixture.store.query('UPDATE authenticators SET discoverable = NULL WHERE user_id = $1', [
    person.userId,
  ]);
  await bring(fixture, person, { discoverable: true });
  await enrollTotp(fixture, person);
  const stranger = newPerson();
  await bring(fixture, stranger, { discoverable: false });
  const browser = await openFor(fixture, person, assumed);
  const { rows } = await fixture.store.query<{ id: string }>(
    'SELECT id FROM authenticators WHERE user_id IN ($1, $2)',
    [person.userId, stranger.userId],
  );
  assert.equal(rows.length, 4);
  for (const { id } of rows) assert.equal((await upgrade(browser, id)).status, 404, id);
  const totp = await browser.begin({ method: 'totp', replaces: rows[0]?.id ?? '' });
  assert.equal(totp.json().details?.['property'], 'replaces');

  const classic = await createFixture({
    store: fixture.store,
    tenants: [{ ...every, mode: 'classic' }],
  });
  classic.offset = fixture.offset;
  const old = await openFor(classic, stranger, assumed);
  const own = rows.at(-1)?.id ?? '';
  assert.equal((await old.begin({ method: 'passkey', replaces: own })).status, 400);
});

test('an upgrade that is not completed leaves the old one where it is', async () => {
  nextDay();
  const person = newPerson();
  await bring(fixture, person, { discoverable: false });
  await enrollSent(fixture, person, 'email-otp');
  const browser = await openFor(fixture, person, assumed);
  const { rows } = await fixture.store.query<{ id: string }>(
    `SELECT id FROM authenticators WHERE user_id = $1 AND method = 'passkey'`,
    [person.userId],
  );
  const begun = await browser.begin({ method: 'passkey', replaces: rows[0]?.id ?? '' });
  const start = begun.json<PasskeyEnrollmentStart>();
  const bent = await createAuthenticator({ challenge: 'AAAA' }).create(start.options, {
    origin: baseUrl,
  });
  assert.equal((await browser.complete(start, bent)).json().code, 'verification_failed');
  assert.deepEqual(await stored(person), {
    methods: ['passkey', 'email-otp'],
    authenticator_count: 2,
    passkey_count: 1,
  });
});
