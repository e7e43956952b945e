import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  ChallengeStart,
  EnrollmentStart,
  EnrollmentCompleteResponse,
  SettingsJSON,
} from '../../src/contract.js';
import { newKey, type Answer, type Browser } from '../support/client.js';
import { codeIn, totpCode } from '../support/codes.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';
import {
  another,
  enterSettings,
  facts,
  list,
  openSettings,
  patch,
  person,
  prove,
  proveByCode,
  remove,
  stepUpOf,
  tryToProve,
  wait,
  type Person,
} from '../support/settings.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [every] });
});
after(() => fixture.close());

const entered = async (person: Person) => (await enterSettings(fixture, person)).browser;

async function counted(userId: string): Promise<unknown> {
  const { rows } = await fixture.store.query(
    `SELECT authenticator_count AS total, passkey_count AS passkeys, failures FROM users WHERE id = $1`,
    [userId],
  );
  return rows[0];
}

test('a removal takes one grant that names its target, and answers the settings as they are then', async () => {
  const ada = await person(fixture, 'rem-one', 3);
  const [one = '', two = '', three = ''] = ada.ids;
  const browser = await entered(ada);
  const wanted = stepUpOf(await remove(browser, one));
  assert.deepEqual(wanted, { operation: 'remove', target: one, ways: [{ method: 'passkey' }] });
  await prove(browser, ada.authenticator, 'remove', two);
  stepUpOf(await remove(browser, one));
  await prove(browser, ada.authenticator, 'suspend', one);
  stepUpOf(await remove(browser, one));

  const done = await remove(browser, two);
  assert.equal(done.status, 200, done.text);
  const shown = done.json<SettingsJSON>();
  assert.deepEqual(
    shown.authenticators.map(({ id }) => id),
    [one, three],
  );
  const [first, , third] = ada.authenticator.credentials;
  assert.deepEqual(shown.accepted.credentialIds, [first?.id, third?.id]);
  assert.deepEqual(await counted('rem-one'), { total: 2, passkeys: 2, failures: 0 });
  stepUpOf(await remove(browser, three));

  const [audited] = await fixture.audit('authenticator_removed');
  assert.deepEqual(audited?.['detail'], {
    authenticatorId: two,
    method: 'passkey',
    name: 'Passkey 2',
  });
  const refused = await fixture.audit('step_up_refused');
  assert.deepEqual(
    refused.filter((row) => row['user_id'] === 'rem-one').map(({ detail }) => detail),
    [one, one, one, three].map((target) => ({ operation: 'remove', target })),
  );
});

test('a grant is good for five minutes, to the second', async () => {
  const ada = await person(fixture, 'rem-late', 2);
  const [one = ''] = ada.ids;
  const browser = await entered(ada);
  await prove(browser, ada.authenticator, 'remove', one);
  await wait(fixture, browser, 301);
  stepUpOf(await remove(browser, one));
  await wait(fixture, browser, 299);
  const done = await remove(browser, one);
  fixture.offset = 0;
  assert.equal(done.status, 200, done.text);
});

test('the same key gets the same removal and the settings of now; without one nothing is removed', async () => {
  const ada = await person(fixture, 'rem-again', 3);
  const [one = '', two = ''] = ada.ids;
  const browser = await entered(ada);
  await prove(browser, ada.authenticator, 'remove', one);
  const path = `/v1/authenticators/${one}`;
  const missing = await browser.call('DELETE', path);
  assert.equal(missing.status, 400);
  assert.equal(missing.json().details?.['property'], 'Idempotency-Key');
  const key = newKey();
  assert.equal((await remove(browser, one, key)).status, 200);
  const later = await another(fixture, ada);
  const again = await remove(browser, one, key);
  assert.equal(again.status, 200, again.text);
  // A browser that believed the list of then would remove the passkey that was added since.
  const last = ada.authenticator.credentials.at(-1)?.id;
  assert.equal(again.json<SettingsJSON>().accepted.credentialIds.at(-1), last);
  assert.equal(again.json<SettingsJSON>().authenticators.at(-1)?.id, later);
  const other = await remove(browser, two, key);
  assert.equal(other.json().code, 'idempotency_mismatch');
  assert.equal((await remove(browser, one)).status, 404);
  const audited = await fixture.audit('authenticator_removed');
  assert.equal(audited.filter((row) => row['user_id'] === 'rem-again').length, 1);
});

test('the last usable one stays, whatever else there is that opens nothing', async () => {
  const ada = await person(fixture, 'rem-last', 2);
  const [one = '', two = ''] = ada.ids;
  const browser = await entered(ada);
  await prove(browser, ada.authenticator, 'suspend', one);
  assert.equal((await patch(browser, one, { suspended: true })).status, 200);
  await prove(browser, ada.authenticator, 'remove', two);
  const last = await remove(browser, two);
  assert.equal(last.status, 409);
  assert.equal(last.json().code, 'last_authenticator');
  assert.equal(await fixture.count('rem-last'), 2);
  assert.deepEqual(await counted('rem-last'), { total: 2, passkeys: 2, failures: 0 });

  await prove(browser, ada.authenticator, 'remove', one);
  assert.equal((await remove(browser, one)).status, 200);
  await prove(browser, ada.authenticator, 'remove', two);
  assert.equal((await remove(browser, two)).json().code, 'last_authenticator');
  assert.deepEqual(await counted('rem-last'), { total: 1, passkeys: 1, failures: 0 });
});

test('one that was flagged is not what remains', async () => {
  const ada = await person(fixture, 'rem-flag', 2);
  const [one = '', two = ''] = ada.ids;
  const browser = await entered(ada);
  await prove(browser, ada.authenticator, 'remove', two);
  // What the counter of a copied key brings about; `webauthn-methods.test.ts` makes one.
  await fixture.store.query('UPDATE authenticators SET flagged_at = now() WHERE id = $1', [one]);
  assert.equal((await remove(browser, two)).json().code, 'last_authenticator');
});

async function addByCode(
  browser: Browser,
  method: string,
  read: (start: EnrollmentStart) => string,
): Promise<string> {
  const begun = await browser.call('POST', '/v1/enrollments', { method });
  assert.equal(begun.status, 201, begun.text);
  const start = begun.json<EnrollmentStart>();
  const path = `/v1/enrollments/${start.id}/complete`;
  const done = await browser.call(
    'POST',
    path,
    { code: read(start) },
    { idempotencyKey: newKey() },
  );
  assert.equal(done.status, 200, done.text);
  return done.json<EnrollmentCompleteResponse>().authenticator.id;
}

test('codes of an app, by mail and by text are removed like a passkey, and may be added again', async () => {
  const ada = await person(fixture, 'rem-codes');
  const browser = await entered(ada);
  const reads: Record<string, (start: EnrollmentStart) => string> = {
    totp: (start) => ('secret' in start ? totpCode(start.secret) : ''),
    'email-otp': () => codeIn(fixture.mails.at(-1)?.text ?? ''),
    'sms-otp': () => codeIn(fixture.texts.at(-1)?.text ?? ''),
  };
  for (const [method, read] of Object.entries(reads)) {
    await prove(browser, ada.authenticator, 'add');
    const id = await addByCode(browser, method, read);
    assert.deepEqual(await counted('rem-codes'), { total: 2, passkeys: 1, failures: 0 });
    await prove(browser, ada.authenticator, 'remove', id);
    const before = fixture.mails.filter(({ to }) => to === facts.email).length;
    const done = await remove(browser, id);
    assert.equal(done.status, 200, done.text);
    const shown = done.json<SettingsJSON>();
    assert.equal(shown.authenticators.length, 1);
    assert.ok(shown.addable.some((each) => each.method === method));
    assert.deepEqual(await counted('rem-codes'), { total: 1, passkeys: 1, failures: 0 });
    // The address of what was removed is told too.
    const told = fixture.mails.filter(({ to }) => to === facts.email).length - before;
    assert.equal(told, method === 'totp' ? 0 : 1, method);
  }
});

test('what was tried wrong with an authenticator goes with it', async () => {
  const ada = await person(fixture, 'rem-fails');
  const browser = await entered(ada);
  let used = '';
  await prove(browser, ada.authenticator, 'add');
  const id = await addByCode(browser, 'totp', (start) => {
    used = 'secret' in start ? totpCode(start.secret) : '';
    return used;
  });
  const begun = await browser.call('POST', '/v1/challenges', {
    method: 'totp',
    operation: 'suspend',
    target: id,
  });
  const path = `/v1/challenges/${begun.json<ChallengeStart>().id}/complete`;
  // The code that set it up has been used.
  const again = { code: used };
  const wrong = await browser.call('POST', path, again, { idempotencyKey: newKey() });
  assert.equal(wrong.json().code, 'wrong_code', wrong.text);
  assert.deepEqual(await counted('rem-fails'), { total: 2, passkeys: 1, failures: 1 });
  await prove(browser, ada.authenticator, 'remove', id);
  assert.equal((await remove(browser, id)).status, 200);
  assert.deepEqual(await counted('rem-fails'), { total: 1, passkeys: 1, failures: 0 });
});

test('what is weaker than the best a user has removes nothing', async () => {
  const ada = await person(fixture, 'rem-weak');
  const browser = await entered(ada);
  await prove(browser, ada.authenticator, 'add');
  const mail = await addByCode(browser, 'email-otp', () =>
    codeIn(fixture.mails.at(-1)?.text ?? ''),
  );
  const later = await openSettings(fixture, { userId: ada.userId });
  const begun = await later.browser.call('POST', '/v1/challenges', {
    method: 'email-otp',
    operation: 'remove',
    target: mail,
  });
  assert.deepEqual(stepUpOf(begun).ways, [{ method: 'passkey' }]);
  fixture.offset = 31_000;
  await list(later.browser);
  // Any way will do to shut somebody out, and that opens nothing else.
  const way = { method: 'email-otp', operation: 'suspend', target: mail } as const;
  await proveByCode(later.browser, way, () => codeIn(fixture.mails.at(-1)?.text ?? ''));
  stepUpOf(await remove(later.browser, mail));
  stepUpOf(await patch(later.browser, mail, { name: 'Mail' }));
  fixture.offset = 0;
});

test("another user's and unknown authenticators are one and the same answer", async () => {
  const ada = await person(fixture, 'rem-mine', 2);
  const eve = await person(fixture, 'rem-theirs', 2);
  const [theirs = ''] = eve.ids;
  const browser = await entered(ada);
  const answers: Answer[] = [];
  for (const id of [theirs, 'x'.repeat(22)]) {
    answers.push(await remove(browser, id));
    answers.push(await tryToProve(browser, ada.authenticator, 'remove', id));
  }
  const [first] = answers;
  for (const { status, text } of answers) {
    assert.deepEqual({ status, text }, { status: 404, text: first?.text });
  }
  assert.equal(await fixture.count('rem-theirs'), 2);
});

test('a challenge begun with what has been removed since is not passed', async () => {
  const ada = await person(fixture, 'rem-begun', 2);
  const [, two = ''] = ada.ids;
  const thief = await openSettings(fixture, { userId: ada.userId });
  const begun = await thief.browser.call('POST', '/v1/challenges', {
    method: 'passkey',
    operation: 'enter',
  });
  const start = begun.json<ChallengeStart>();
  assert.ok('options' in start);
  const response = await ada.authenticator.get(start.options, { origin: 'http://localhost:3000' });
  assert.equal(response.id, ada.authenticator.credentials[1]?.id);
  const browser = await entered(ada);
  await prove(browser, ada.authenticator, 'remove', two);
  assert.equal((await remove(browser, two)).status, 200);
  const path = `/v1/challenges/${start.id}/complete`;
  const late = await thief.browser.call('POST', path, { response }, { idempotencyKey: newKey() });
  assert.equal(late.status, 422, late.text);
  stepUpOf(await list(thief.browser));
});
