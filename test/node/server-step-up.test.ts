import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  EnrollmentCompleteResponse,
  MethodKind,
  Operation,
  PasskeyEnrollmentStart,
  SessionResponse,
  StepUp,
} from '../../src/contract.js';
import type { ValidateResponse } from '../../src/host-contract.js';
import { bring } from '../support/bring.js';
import {
  challengeIn,
  enrollSent,
  enrollTotp,
  lastCode,
  newPerson,
  openFor,
  type Person,
} from '../support/challenges.js';
import type { Browser } from '../support/client.js';
import { createFixture, every, respond, type Fixture } from '../support/fixture.js';
import { list, openSettings, patch, prove, proveByCode, stepUpOf } from '../support/settings.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [every] });
});
after(() => fixture.close());

const day = () => {
  fixture.offset += 86_400_000;
};

/** Asks for an operation in a way nobody here has; the refusal says which ways there are. */
async function waysOf(browser: Browser, operation: Operation, target?: string) {
  const wish = { method: 'security-key', operation, ...(target && { target }) };
  return stepUpOf(await browser.call('POST', '/v1/challenges', wish));
}

const methodsOf = ({ ways }: StepUp): MethodKind[] => ways.map(({ method }) => method);

/** Settings a host has just seen the person for, so that what is there can be asked about. */
async function settingsOf(person: Person) {
  const authenticatedAt = new Date(Date.now() + fixture.offset).toISOString();
  const { browser, session } = await openSettings(fixture, {
    userId: person.userId,
    authenticatedAt,
  });
  const target = session.settings?.authenticators[0]?.id ?? '';
  return { browser, target, settings: session.settings };
}

test('what is needed is the strongest a person has, and each operation offers no less', async () => {
  const person = newPerson();
  const expected: [() => Promise<unknown>, MethodKind[]][] = [
    [() => enrollSent(fixture, person, 'email-otp'), ['email-otp']],
    [() => enrollSent(fixture, person, 'sms-otp'), ['sms-otp']],
    [() => enrollTotp(fixture, person), ['totp']],
    [() => bring(fixture, person, { userVerified: false }), ['passkey', 'totp']],
    [() => bring(fixture, person), ['passkey']],
  ];
  for (const [add, strongest] of expected) {
    await add();
    const { browser, target } = await settingsOf(person);
    for (const operation of ['remove', 'resume'] as const) {
      assert.deepEqual(methodsOf(await waysOf(browser, operation, target)), strongest, operation);
    }
    assert.deepEqual(methodsOf(await waysOf(browser, 'rename')), strongest);
    const confirming = await openFor(fixture, person, {});
    assert.deepEqual(methodsOf(await waysOf(confirming, 'confirm')), strongest);
  }
  // The app brought recovery codes: they come last, and only where they help somebody who has lost the rest.
  const { browser, target } = await settingsOf(person);
  for (const operation of ['add', 'regenerate', 'enter'] as const) {
    assert.deepEqual(methodsOf(await waysOf(browser, operation)), ['passkey', 'recovery-code']);
  }
  assert.deepEqual(methodsOf(await waysOf(browser, 'suspend', target)), [
    'passkey',
    'totp',
    'sms-otp',
    'email-otp',
    'recovery-code',
  ]);
});

test("the tenant's preferred method comes first where it is strong enough, and nowhere else", async () => {
  const preferring = await createFixture({
    store: fixture.store,
    tenants: [{ ...every, preferred: 'totp' }],
  });
  preferring.offset = fixture.offset;
  const person = newPerson();
  await enrollTotp(preferring, person);
  await bring(fixture, person, { userVerified: false });
  const key = await openFor(preferring, person, {});
  assert.deepEqual(methodsOf(await waysOf(key, 'confirm')), ['totp', 'passkey']);
  await bring(fixture, person);
  const passkey = await openFor(preferring, person, {});
  assert.deepEqual(methodsOf(await waysOf(passkey, 'confirm')), ['passkey']);
});

test('somebody with codes by e-mail alone adds a passkey after a code, and not before', async () => {
  day();
  const person = newPerson();
  await enrollSent(fixture, person, 'email-otp');
  const tracked = await fixture.track({ userId: person.userId });
  const browser = await fixture.browser();
  const opened = await browser.open({ token: tracked.token });
  const { stepUp, enrollment, refusal } = opened.json<SessionResponse>();
  const masked = `a•••@e•••.com`;
  assert.deepEqual(stepUp, {
    operation: 'add',
    ways: [{ method: 'email-otp', sentTo: masked }],
  });
  assert.deepEqual([enrollment, refusal], [undefined, undefined]);
  assert.deepEqual(stepUpOf(await browser.begin()), stepUp);
  day();
  const again = await openFor(fixture, person, { purpose: 'enroll' });
  stepUpOf(await again.begin());

  const passed = await proveByCode(again, { method: 'email-otp', operation: 'add' }, () =>
    lastCode(fixture, 'email-otp'),
  );
  assert.equal(passed.method, 'email-otp');
  assert.equal(passed.result, undefined);
  const begun = await again.begin();
  assert.equal(begun.status, 201, begun.text);
  const start = begun.json<PasskeyEnrollmentStart>();
  const done = await again.complete(start, await respond(start));
  assert.equal(done.status, 200, done.text);
  const { result, authenticator, recoveryCodes } = done.json<EnrollmentCompleteResponse>();
  assert.equal(recoveryCodes?.length, 10);
  const [row] = (await fixture.audit('authenticator_added')).slice(-1);
  const validated = await fixture.host(
    'POST',
    `/v1/actions/${String(row?.['action_id'])}/validate`,
    { result },
  );
  assert.deepEqual(validated.json<ValidateResponse>().methods, ['passkey']);
  assert.equal(validated.json<ValidateResponse>().authenticatorId, authenticator.id);
});

test('somebody with a passkey adds nothing by a code by e-mail', async () => {
  day();
  const person = newPerson();
  await enrollSent(fixture, person, 'email-otp');
  await bring(fixture, person);
  const sent = fixture.mails.length;
  const browser = await openFor(fixture, person, { purpose: 'enroll' });
  const wish = { method: 'email-otp', operation: 'add' };
  const refused = await browser.call('POST', '/v1/challenges', wish);
  assert.deepEqual(methodsOf(stepUpOf(refused)), ['passkey']);
  assert.equal(fixture.mails.length, sent);
});

test('nor by shutting the passkey out with such a code first: suspended it is enrolled as before', async () => {
  day();
  const person = newPerson();
  await enrollSent(fixture, person, 'email-otp');
  await bring(fixture, person);
  day();
  const browser = await openFor(fixture, person, { purpose: 'settings' });
  const { browser: seen, settings } = await settingsOf(person);
  const id = settings?.authenticators.find(({ method }) => method === 'passkey')?.id ?? '';
  const wish = { method: 'email-otp', operation: 'suspend', target: id } as const;
  await proveByCode(browser, wish, () => lastCode(fixture, 'email-otp'));
  const suspended = await patch(browser, id, { suspended: true });
  assert.equal(suspended.status, 200, suspended.text);
  for (const operation of ['add', 'remove', 'resume', 'regenerate'] as const) {
    const target = operation === 'remove' || operation === 'resume' ? id : undefined;
    assert.deepEqual(methodsOf(await waysOf(seen, operation, target)), [], operation);
  }
  // It still shows the list, and what entering grants is too little to add by.
  day();
  const entering = { method: 'email-otp', operation: 'enter' } as const;
  const { browser: later } = await openSettings(fixture, { userId: person.userId });
  await proveByCode(later, entering, () => lastCode(fixture, 'email-otp'));
  assert.equal((await list(later)).status, 200);
  stepUpOf(await later.begin());
});

test('a grant to add is taken over by the next beginning, and spent by the one that completes', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const { browser } = await settingsOf(person);
  stepUpOf(await browser.begin());
  await prove(browser, authenticator, 'add');
  const first = (await browser.begin()).json<PasskeyEnrollmentStart>();
  const second = await browser.begin();
  assert.equal(second.status, 201, second.text);
  const start = second.json<PasskeyEnrollmentStart>();
  const late = await browser.complete(first, await respond(first));
  assert.equal(late.json().code, 'superseded');
  const done = await browser.complete(start, await respond(start));
  assert.equal(done.status, 200, done.text);
  assert.equal(done.json<EnrollmentCompleteResponse>().result, undefined);
  stepUpOf(await browser.begin());
  const { rows } = await fixture.store.query<{ spent: boolean }>(
    `SELECT g.spent_at IS NOT NULL AS spent FROM grants g JOIN actions a ON a.id = g.action_id
     WHERE a.user_id = $1`,
    [person.userId],
  );
  assert.deepEqual(rows, [{ spent: true }]);
});

test('a grant that has been voided while the prompt was open stores nothing', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const { browser } = await settingsOf(person);
  await prove(browser, authenticator, 'add');
  const start = (await browser.begin()).json<PasskeyEnrollmentStart>();
  await fixture.store.query(
    `UPDATE grants g SET spent_at = now() FROM actions a
     WHERE a.id = g.action_id AND a.user_id = $1`,
    [person.userId],
  );
  stepUpOf(await browser.complete(start, await respond(start)));
  assert.equal(await fixture.count(person.userId), 1);
});

test('a grant is worth nothing five minutes after the proof, to the second', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const begun = fixture.offset;
  for (const [seconds, status] of [
    [298, 201],
    [302, 403],
  ] as const) {
    fixture.offset = begun;
    const { browser } = await settingsOf(person);
    await prove(browser, authenticator, 'add');
    fixture.offset = begun + seconds * 1000;
    await list(browser);
    const answer = await browser.begin();
    assert.equal(answer.status, status, answer.text);
  }
});

test('the proof that opens the settings adds one authenticator, and removes none', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const { browser, session } = await openSettings(fixture, { userId: person.userId });
  assert.deepEqual(session.stepUp, { operation: 'enter', ways: [{ method: 'passkey' }] });
  const { settings } = await prove(browser, authenticator, 'enter');
  const [row] = settings?.authenticators ?? [];
  const removal = { idempotencyKey: 'A'.repeat(22) };
  const path = `/v1/authenticators/${row?.id}`;
  stepUpOf(await browser.call('DELETE', path, undefined, removal));
  const start = (await browser.begin()).json<PasskeyEnrollmentStart>();
  assert.equal((await browser.complete(start, await respond(start))).status, 200);
  stepUpOf(await browser.begin());
});

test('what was granted for a weaker proof is void once a stronger one is there', async () => {
  day();
  const person = newPerson();
  await enrollSent(fixture, person, 'email-otp');
  day();
  const browser = await openFor(fixture, person, { purpose: 'settings' });
  await proveByCode(browser, { method: 'email-otp', operation: 'add' }, () =>
    lastCode(fixture, 'email-otp'),
  );
  await bring(fixture, person);
  assert.deepEqual(methodsOf(stepUpOf(await browser.begin())), ['passkey']);
});

test('a recovery code lets somebody add, once, and never remove', async () => {
  const person = newPerson();
  const { recoveryCodes } = await enrollTotp(fixture, person);
  const [code = ''] = recoveryCodes;
  const { browser, target } = await settingsOf(person);
  for (const operation of ['remove', 'resume', 'rename'] as const) {
    const named = operation === 'rename' ? undefined : target;
    const wish = { method: 'recovery-code', operation, ...(named && { target: named }) };
    stepUpOf(await browser.call('POST', '/v1/challenges', wish));
  }
  await proveByCode(browser, { method: 'recovery-code', operation: 'add' }, () => code);
  const start = (await browser.begin()).json<PasskeyEnrollmentStart>();
  const done = await browser.complete(start, await respond(start));
  assert.equal(done.status, 200, done.text);
  assert.equal(done.json<EnrollmentCompleteResponse>().recoveryCodes, undefined);
  const used = await challengeIn(browser, 'recovery-code', 'add');
  const refused = await used.answer(code);
  assert.equal(refused.json().code, 'wrong_code');
  // It has proved nothing that a name could be changed by.
  stepUpOf(await browser.call('PATCH', `/v1/authenticators/${target}`, { name: 'Mine' }));
});

test('what is suspended, flagged, not taken any more or bound to another address proves nothing', async () => {
  day();
  const person = newPerson();
  await enrollSent(fixture, person, 'email-otp');
  await enrollSent(fixture, person, 'sms-otp');
  await enrollTotp(fixture, person);
  await bring(fixture, person);
  const ask = async (tenant: typeof every = every) => {
    const other = await createFixture({ store: fixture.store, tenants: [tenant] });
    other.offset = fixture.offset;
    return methodsOf(await waysOf(await openFor(other, person, {}), 'confirm'));
  };
  const set = (column: string, method: string) =>
    fixture.store.query(
      `UPDATE authenticators SET ${column} = now() WHERE user_id = $1 AND method = $2`,
      [person.userId, method],
    );
  assert.deepEqual(await ask(), ['passkey']);
  assert.deepEqual(await ask({ ...every, firstFactor: ['security-key'] }), ['totp']);
  await set('flagged_at', 'passkey');
  assert.deepEqual(await ask(), ['totp']);
  await set('suspended_at', 'totp');
  assert.deepEqual(await ask(), ['sms-otp']);
  person.user.phone = '+4915199999999';
  await openFor(fixture, person, {});
  assert.deepEqual(await ask(), ['email-otp']);
  await set('suspended_at', 'email-otp');
  assert.deepEqual(await ask(), []);
});
