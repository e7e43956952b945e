import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeMethod } from '../../src/contract.js';
import { newRecoveryCode } from '../../src/server/codes.js';
import { issueRecoveryCodes, recoveryState } from '../../src/server/methods/recovery-codes.js';
import {
  beginChallenge,
  beginMethod,
  enrollSent,
  enrollTotp,
  newPerson,
  openFor,
} from '../support/challenges.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';
import { createWorkshop } from '../support/service.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [every] });
});
after(() => fixture.close());

const remaining = async (userId: string): Promise<number | undefined> =>
  (await recoveryState(fixture.store, every.id, userId))?.remaining;

test('ten come with the first authenticator that is worth them, and only with that', async () => {
  const person = newPerson();
  const sent = await enrollSent(fixture, person, 'email-otp');
  assert.equal(sent.recoveryCodes, undefined);
  assert.equal(await recoveryState(fixture.store, every.id, person.userId), null);
  const { recoveryCodes } = await enrollTotp(fixture, person);
  assert.equal(recoveryCodes.length, 10);
  assert.equal(new Set(recoveryCodes).size, 10);
  for (const code of recoveryCodes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-Z]{4}){3}$/);
  const state = await recoveryState(fixture.store, every.id, person.userId);
  assert.deepEqual([state?.remaining, state?.total], [10, 10]);
  assert.ok(Math.abs(Date.parse(state?.createdAt ?? '') - Date.now()) < 60_000);
});

test('no code of theirs is in the store or the log in a form that can be read', async () => {
  const { recoveryCodes } = await enrollTotp(fixture, newPerson());
  const { rows } = await fixture.store.query<{ row: string }>(
    `SELECT to_jsonb(t)::text AS row FROM recovery_codes t
     UNION ALL SELECT to_jsonb(t)::text FROM idempotency t
     UNION ALL SELECT to_jsonb(t)::text FROM outbox t
     UNION ALL SELECT to_jsonb(t)::text FROM audit t`,
  );
  const kept = rows.map(({ row }) => row).join('\n') + JSON.stringify(fixture.log);
  for (const code of recoveryCodes) {
    for (const text of [code, code.replaceAll('-', '')]) {
      const hex = Buffer.from(text).toString('hex');
      assert.ok(!kept.includes(text) && !kept.includes(hex));
    }
  }
});

test('each opens once, however it is typed, and the person is told what is left', async () => {
  const person = newPerson();
  await enrollSent(fixture, person, 'email-otp');
  const { recoveryCodes } = await enrollTotp(fixture, person);
  const [code = ''] = recoveryCodes;
  const challenge = await beginChallenge(fixture, person, 'recovery-code');
  const passed = await challenge.answer(code.toLowerCase().replaceAll('-', ' '));
  assert.equal(passed.status, 200, passed.text);
  assert.equal(await remaining(person.userId), 9);
  const [audited] = (await fixture.audit('recovery_code_used')).slice(-1);
  assert.deepEqual([audited?.['user_id'], audited?.['detail']], [person.userId, { remaining: 9 }]);
  const told = fixture.mails.at(-1);
  assert.equal(told?.to, person.user.email);
  assert.match(told.text, /\b9\b/);

  const again = await beginChallenge(fixture, person, 'recovery-code');
  const refused = await again.answer(code);
  assert.deepEqual([refused.status, refused.json().code], [422, 'wrong_code']);
  for (const other of recoveryCodes.slice(1)) {
    const { answer } = await beginChallenge(fixture, person, 'recovery-code');
    assert.equal((await answer(other)).status, 200);
  }
  assert.equal(await remaining(person.userId), 0);
  const browser = await openFor(fixture, person, { methods: ['recovery-code'] });
  const none = await browser.call('POST', '/v1/challenges', {
    method: 'recovery-code' satisfies CodeMethod,
    operation: 'confirm',
  });
  assert.deepEqual([none.status, none.json().code], [403, 'step_up_required']);
});

test("another user's code opens nothing, and neither does one that is no code", async () => {
  const [ada, eve] = [newPerson(), newPerson()];
  const { recoveryCodes } = await enrollTotp(fixture, ada);
  await enrollTotp(fixture, eve);
  const { answer } = await beginChallenge(fixture, eve, 'recovery-code');
  for (const code of [recoveryCodes[0] ?? '', newRecoveryCode(), '123456', '-']) {
    const refused = await answer(code);
    assert.deepEqual([refused.status, refused.json().code], [422, 'wrong_code'], code);
  }
  assert.equal(await remaining(ada.userId), 10);
});

test('new ones void all of the old, whoever asks twice at once has the later ones', async () => {
  const { service, tenant, user } = await createWorkshop();
  const userId = await user();
  const issue = () =>
    service.store.transaction((sql) => issueRecoveryCodes(service, sql, tenant.id, userId));
  await issue();
  await Promise.all([issue(), issue(), issue()]);
  assert.deepEqual(
    (await service.store.query('SELECT 1 FROM recovery_sets WHERE user_id = $1', [userId])).count,
    1,
  );
  const state = await recoveryState(service.store, tenant.id, userId);
  assert.deepEqual([state?.remaining, state?.total], [10, 10]);
  await service.store.close();
});

test('a set-up that is not finished makes none', async () => {
  const person = newPerson();
  const { answer } = await beginMethod(fixture, person, 'totp');
  assert.equal((await answer('000000')).json().code, 'wrong_code');
  assert.equal(await recoveryState(fixture.store, every.id, person.userId), null);
});
