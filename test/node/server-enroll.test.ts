import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  AuthenticatorJSON,
  EnrollmentCompleteResponse,
  PasskeyEnrollmentStart,
  SessionResponse,
} from '../../src/contract.js';
import type {
  AuthenticatorsResponse,
  TrackResponse,
  ValidateResponse,
} from '../../src/host-contract.js';

import {
  baseUrl,
  createFixture,
  demo,
  type Fixture,
  type OpenedSession,
  type Opened,
  respond,
} from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture();
});
after(() => fixture.close());

test('a user of whom nothing is said but the id goes by it', async () => {
  const answer = await fixture.host('POST', '/v1/actions', {
    userId: 'grace@example.com',
    action: 'bare',
    purpose: 'enroll',
    authenticatedAt: new Date().toISOString(),
  });
  const { token } = answer.json<TrackResponse>();
  const exchanged = await (await fixture.browser()).exchange({ token });
  assert.deepEqual(exchanged.json<SessionResponse>().account, {
    name: 'grace@example.com',
    displayName: 'grace@example.com',
  });
});

test('a passkey is enrolled in two calls and seen by the host', async () => {
  const tracked = await fixture.track({
    userId: 'ada',
    user: {
      name: 'ada@example.com',
      displayName: 'Ada',
      email: 'ada@example.com',
      emailVerified: true,
    },
  });
  assert.match(
    tracked.url,
    new RegExp(`^${baseUrl}/launch/[\\w-]{32}#token=[\\w-]{43}&watch=[\\w-]{43}$`),
  );
  assert.equal(tracked.isEnrolled, false);

  const browser = await fixture.browser();
  const exchanged = await browser.exchange({ token: tracked.token });
  assert.equal(exchanged.status, 200, exchanged.text);
  const { enrollment, relyingParty, account, expiresIn } = exchanged.json<OpenedSession>();
  assert.ok(enrollment);
  assert.deepEqual(relyingParty, { id: 'localhost', name: 'Demo' });
  assert.deepEqual(account, { name: 'ada@example.com', displayName: 'Ada' });
  assert.ok(expiresIn > 290 && expiresIn <= 300, `${expiresIn}`);

  const response = await respond(enrollment);
  const completed = await browser.complete(enrollment, response);
  assert.equal(completed.status, 200, completed.text);
  const { authenticator, result, accepted } = completed.json<EnrollmentCompleteResponse>();
  assert.deepEqual(accepted, {
    rpId: 'localhost',
    userHandle: enrollment.options.user.id,
    credentialIds: [response.id],
  });

  const validated = await fixture.host('POST', `/v1/actions/${tracked.actionId}/validate`, {
    result,
  });
  assert.deepEqual(validated.json<ValidateResponse>(), {
    actionId: tracked.actionId,
    userId: 'ada',
    action: 'add-passkey',
    purpose: 'enroll',
    outcome: 'completed',
    methods: ['passkey'],
    authenticatorId: authenticator.id,
    origin: baseUrl,
  });
  const listed = await fixture.host('GET', '/v1/users/ada/authenticators');
  assert.deepEqual(listed.json<AuthenticatorsResponse>(), { authenticators: [authenticator] });
  const user = await fixture.host('GET', '/v1/users/ada');
  assert.deepEqual(user.json(), {
    userId: 'ada',
    isEnrolled: true,
    enrolledMethods: ['passkey'],
  });
  const asked = await fixture.host('GET', `/v1/actions/${tracked.actionId}`);
  assert.equal(asked.json<{ state: string }>().state, 'completed');
  for (const event of [
    'action_tracked',
    'action_opened',
    'enrollment_begun',
    'authenticator_added',
  ]) {
    const rows = await fixture.audit(event);
    const [row] = rows.filter((row) => row['action_id'] === tracked.actionId);
    assert.equal(row?.['user_id'], 'ada', event);
    assert.equal(row['ip'], '192.0.2.1');
  }
  const outbox = await fixture.store.query<{ payload: { userId: string } }>('SELECT * FROM outbox');
  assert.deepEqual(
    outbox.rows.map((row) => row.payload.userId),
    ['ada'],
  );
});

test('a user nobody has heard of has no authenticators', async () => {
  const listed = await fixture.host('GET', '/v1/users/nobody/authenticators');
  assert.equal(listed.status, 200);
  assert.deepEqual(listed.json(), { authenticators: [] });
  const user = await fixture.host('GET', '/v1/users/nobody');
  assert.deepEqual(user.json(), { userId: 'nobody', isEnrolled: false, enrolledMethods: [] });
});

test('the options ask for what the mode of the tenant says', async () => {
  const { enrollment } = await fixture.open();
  assert.deepEqual(enrollment.options.authenticatorSelection, {
    residentKey: 'required',
    requireResidentKey: true,
    userVerification: 'preferred',
  });
  const classic = await createFixture({
    store: fixture.store,
    tenants: [{ ...demo, mode: 'classic', userVerification: 'required' }],
  });
  const { enrollment: other } = await classic.open();
  assert.deepEqual(other.options.authenticatorSelection, {
    residentKey: 'discouraged',
    requireResidentKey: false,
    userVerification: 'required',
  });
});

test('the page may name the passkey it has made, and no other, until completeBy', async () => {
  const other = await fixture.enroll();
  const { browser, done } = await fixture.enroll({ userId: 'namer' });
  const path = `/v1/authenticators/${done.authenticator.id}`;
  const renamed = await browser.call('PATCH', path, { name: '  My\u00a0laptop ' });
  assert.equal(renamed.status, 200, renamed.text);
  assert.equal(renamed.json<AuthenticatorJSON>().name, 'My laptop');
  const listed = await fixture.host('GET', '/v1/users/namer/authenticators');
  assert.equal(listed.json<AuthenticatorsResponse>().authenticators[0]?.name, 'My laptop');

  const bad = await browser.call('PATCH', path, { name: 'a\u202eb' });
  assert.equal(bad.status, 400);
  assert.equal(bad.json().details?.['property'], 'name');
  const unknown = await browser.call('PATCH', `/v1/authenticators/${'A'.repeat(32)}`, {
    name: 'x',
  });
  const foreign = await browser.call('PATCH', `/v1/authenticators/${other.done.authenticator.id}`, {
    name: 'x',
  });
  assert.equal(unknown.status, 404);
  assert.equal(foreign.text, unknown.text);
  assert.equal((await browser.begin()).json().code, 'action_ended');
  fixture.offset = 602_000;
  const late = await browser.call('PATCH', path, { name: 'too late' });
  fixture.offset = 0;
  assert.equal(late.json().code, 'session_expired');
});

test('a name given beforehand is kept, and a bad one said so', async () => {
  const { browser } = await fixture.open();
  const bad = await browser.begin({ method: 'passkey', label: '\u200b' });
  assert.equal(bad.status, 400);
  assert.equal(bad.json().details?.['property'], 'label');
  const enrollment = (
    await browser.begin({ method: 'passkey', label: 'Work key' })
  ).json<PasskeyEnrollmentStart>();
  const completed = await browser.complete(enrollment, await respond(enrollment));
  assert.equal(completed.json<EnrollmentCompleteResponse>().authenticator.name, 'Work key');
});

test('the handle of a user is one, random, and 64 bytes', async () => {
  const one = await fixture.open({ userId: 'handled' });
  const two = await fixture.open({ userId: 'handled' });
  const other = await fixture.open();
  const handle = (opened: Opened) => opened.enrollment.options.user.id;
  assert.equal(Buffer.from(handle(one), 'base64url').length, 64);
  assert.equal(handle(one), handle(two));
  assert.notEqual(handle(one), handle(other));
});

test('of more than 64 passkeys the 64 most recently used are excluded', async () => {
  const store = fixture.store;
  const tracked = await fixture.track({ userId: 'collector', assumeAuthenticated: true });
  await store.query(
    `INSERT INTO authenticators (id, tenant, user_id, method, name, credential_id, public_key, algorithm,
       counter, transports, aaguid, backup_eligible, backed_up, user_verified, created_at)
     SELECT 'c' || n, 'demo', 'collector', 'passkey', 'Key ' || n, decode(lpad(n::text, 32, '0'), 'hex'),
       '\\x00', -7, 0, '{internal}', '', false, false, true, now() - make_interval(days => n)
     FROM generate_series(1, 70) n`,
  );
  const opened = await (await fixture.browser()).exchange({ token: tracked.token });
  const { enrollment } = opened.json<OpenedSession>();
  const excluded = enrollment.options.excludeCredentials ?? [];
  assert.equal(excluded.length, 64);
  const id = (n: number) => Buffer.from(String(n).padStart(32, '0'), 'hex').toString('base64url');
  assert.equal(excluded[0]?.id, id(1));
  assert.equal(excluded[63]?.id, id(64));
});
