import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { EnrollmentCompleteResponse, PasskeyEnrollmentStart } from '../../src/contract.js';
import { createAuthenticator, type Bend } from '../support/authenticator.js';
import { Browser, newKey } from '../support/client.js';
import {
  baseUrl,
  createFixture,
  demo,
  type Fixture,
  type Opened,
  respond,
} from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture();
});
after(() => fixture.close());

test('a lost answer is asked for again with the same key and leads to one passkey', async () => {
  const { browser, enrollment } = await fixture.open({ userId: 'lost' });
  const response = await respond(enrollment);
  const idempotencyKey = newKey();
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => browser.complete(enrollment, response, { idempotencyKey })),
  );
  const again = await browser.complete(enrollment, response, { idempotencyKey });
  for (const answer of answers) assert.equal(answer.text, again.text);
  assert.equal(again.status, 200);
  assert.equal(await fixture.count('lost'), 1);

  const other = await browser.complete(enrollment, await respond(enrollment), { idempotencyKey });
  assert.equal(other.status, 422);
  assert.equal(other.json().code, 'idempotency_mismatch');
  const newer = await browser.complete(enrollment, response);
  assert.equal(newer.status, 409);
  assert.equal(newer.json().code, 'superseded');
});

test('an answer asked for again lists what the user has by then', async () => {
  const { browser, enrollment } = await fixture.open({ userId: 'lister' });
  const response = await respond(enrollment);
  const idempotencyKey = newKey();
  const first = await browser.complete(enrollment, response, { idempotencyKey });
  const { authenticator, result, accepted } = first.json<EnrollmentCompleteResponse>();
  assert.deepEqual(accepted.credentialIds, [response.id]);
  const later = await fixture.enroll({ userId: 'lister', assumeAuthenticated: true });
  const again = await browser.complete(enrollment, response, { idempotencyKey });
  assert.deepEqual(again.json<EnrollmentCompleteResponse>(), {
    authenticator,
    result,
    accepted: later.done.accepted,
  });
  assert.equal(later.done.accepted.credentialIds.length, 2);
});

test('a stored answer is sealed: what is at rest holds no result token', async () => {
  const { done } = await fixture.enroll();
  const { rows } = await fixture.store.query<{ answer: Uint8Array }>(
    'SELECT answer FROM idempotency',
  );
  assert.ok(rows.length > 0);
  for (const { answer } of rows) {
    assert.ok(!Buffer.from(answer).toString('latin1').includes(done.result));
  }
});

test('complete needs an idempotency key of 128 bits', async () => {
  const { browser, enrollment } = await fixture.open();
  const response = await respond(enrollment);
  for (const idempotencyKey of ['', 'short', 'x'.repeat(129), 'with spaces and more characters']) {
    const answer = await browser.complete(enrollment, response, { idempotencyKey });
    assert.equal(answer.status, 400, idempotencyKey);
    assert.equal(answer.json().details?.['property'], 'Idempotency-Key');
  }
  assert.equal((await browser.complete(enrollment, response)).status, 200);
});

test('a challenge is spent by the first answer to it, wrong or right', async () => {
  const { browser, enrollment, tracked } = await fixture.open();
  const wrong = await createAuthenticator({ challenge: 'AAAA' }).create(enrollment.options, {
    origin: baseUrl,
  });
  const idempotencyKey = newKey();
  const refused = await browser.complete(enrollment, wrong, { idempotencyKey });
  assert.equal(refused.status, 422);
  assert.equal(refused.json().code, 'verification_failed');
  assert.ok(!refused.text.includes(enrollment.options.challenge));
  const repeated = await browser.complete(enrollment, wrong, { idempotencyKey });
  assert.equal(repeated.text, refused.text);
  const right = await browser.complete(enrollment, await respond(enrollment));
  assert.equal(right.json().code, 'superseded');
  assert.deepEqual(right.json().details, { spent: true });
  const rows = await fixture.audit('verification_failed');
  assert.equal(rows.filter((row) => row['action_id'] === tracked.actionId).length, 1);

  const begun = await browser.begin();
  const next = begun.json<PasskeyEnrollmentStart>();
  assert.equal((await browser.complete(next, await respond(next))).status, 200);
});

test('what the page claims about itself is checked, and one answer is given for all of it', async () => {
  const bends = [
    { origin: 'https://evil.example' },
    { type: 'webauthn.get' },
    { rpId: 'example.com' },
    { crossOrigin: true },
    { crossOrigin: true, topOrigin: 'https://evil.example' },
    { flags: { up: false } },
    { flags: { be: false, bs: true } },
    { alg: -36 },
    { id: 'AAAA' },
    { trailing: new Uint8Array(1) },
  ];
  const { browser } = await fixture.open({ userId: 'bent' });
  const texts = new Set<string>();
  for (const bend of bends) {
    const enrollment = (await browser.begin()).json<PasskeyEnrollmentStart>();
    const response = await createAuthenticator(bend).create(enrollment.options, {
      origin: baseUrl,
      ...bend,
    });
    const answer = await browser.complete(enrollment, response);
    assert.equal(answer.status, 422, JSON.stringify(bend));
    texts.add(answer.text);
  }
  assert.equal(texts.size, 1);
  assert.equal(await fixture.count('bent'), 0);
});

test('inside a frame of a listed site the passkey is made for our page, and the top page is checked', async () => {
  const top = 'https://shop.example';
  const embedding = await createFixture({
    store: fixture.store,
    tenants: [{ ...demo, embedOrigins: [top] }],
  });
  const { browser } = await embedding.open({ embedOrigins: [top] });
  const try_ = async (topOrigin: string) => {
    const enrollment = (await browser.begin()).json<PasskeyEnrollmentStart>();
    const response = await createAuthenticator().create(enrollment.options, {
      origin: baseUrl,
      crossOrigin: true,
      topOrigin,
    });
    return browser.complete(enrollment, response);
  };
  assert.equal((await try_('https://evil.example')).status, 422);
  assert.equal((await try_(top)).status, 200);
});

test('policy that has become stricter holds for what was begun before', async () => {
  const top = 'https://shop.example';
  const loose = await createFixture({
    store: fixture.store,
    tenants: [{ ...demo, mode: 'classic', embedOrigins: [top] }],
  });
  const strict = await createFixture({ store: fixture.store });
  const complete = async (page: Bend) => {
    const { browser, enrollment } = await loose.open({ embedOrigins: [top] });
    const response = await createAuthenticator(page).create(enrollment.options, {
      origin: baseUrl,
    });
    const send = (request: Request) => strict.server.fetch(request);
    const later = new Browser(send, baseUrl, baseUrl, browser.key);
    later.session = browser.session;
    later.nonce = browser.nonce;
    return later.complete(enrollment, response);
  };
  const unknown = { extensionResults: {} };
  assert.equal((await complete({ extensionResults: { credProps: { rk: false } } })).status, 422);
  assert.equal((await complete({ ...unknown, crossOrigin: true, topOrigin: top })).status, 422);
  assert.equal((await complete(unknown)).status, 200);
});

test('a credential that is enrolled already is refused, whoever has it, and not counted', async () => {
  const credentialId = new Uint8Array(32).fill(7);
  const complete = async (opened: Opened) => {
    const response = await createAuthenticator({ credentialId }).create(opened.enrollment.options, {
      origin: baseUrl,
    });
    return opened.browser.complete(opened.enrollment, response);
  };
  assert.equal((await complete(await fixture.open({ userId: 'holder' }))).status, 200);
  const refused = await complete(await fixture.open({ userId: 'copier' }));
  assert.equal(refused.status, 409);
  assert.equal(refused.json().code, 'already_enrolled');
  assert.ok(!refused.text.includes('holder'));
  assert.equal(await fixture.count('copier'), 0);
  const { rows } = await fixture.store.query<{ passkey_count: number }>(
    `SELECT passkey_count FROM users WHERE id = 'copier'`,
  );
  assert.equal(rows[0]?.passkey_count, 0);
});

test('a newer beginning takes the place of the older', async () => {
  const { browser, enrollment } = await fixture.open();
  const newer = (await browser.begin()).json<PasskeyEnrollmentStart>();
  const old = await browser.complete(enrollment, await respond(enrollment));
  assert.equal(old.json().code, 'superseded');
  assert.deepEqual(old.json().details, { spent: false });
  const unknown = await browser.complete({ id: 'A'.repeat(32) }, await respond(newer));
  assert.equal(unknown.status, 404);
  assert.equal(unknown.json().code, 'no_pending_enrollment');
  assert.equal((await browser.complete(newer, await respond(newer))).status, 200);
});

test("another action's enrollment cannot be completed", async () => {
  const one = await fixture.open();
  const two = await fixture.open();
  const answer = await one.browser.complete(two.enrollment, await respond(two.enrollment));
  assert.equal(answer.json().code, 'no_pending_enrollment');
  const own = await two.browser.complete(two.enrollment, await respond(two.enrollment));
  assert.equal(own.status, 200);
});

test("what the action says about the user is not the page's to change", async () => {
  const { browser } = await fixture.open({ userId: 'owner' });
  for (const extra of ['userId', 'tenant', 'email', 'scope']) {
    const answer = await browser.begin({ method: 'passkey', [extra]: 'victim' });
    assert.equal(answer.status, 400);
    assert.equal(answer.json().details?.['property'], extra);
  }
  const enrollment = (await browser.begin()).json<PasskeyEnrollmentStart>();
  const path = `/v1/enrollments/${enrollment.id}/complete?userId=victim&tenant=other`;
  const htu = `${baseUrl}/v1/enrollments/${enrollment.id}/complete`;
  const body = { response: await respond(enrollment) };
  const answer = await browser.call('POST', path, body, {
    htu,
    idempotencyKey: newKey(),
    headers: { cookie: 'userId=victim', 'x-user-id': 'victim' },
  });
  assert.equal(answer.status, 200, answer.text);
  assert.equal(await fixture.count('owner'), 1);
  assert.equal(await fixture.count('victim'), 0);
});
