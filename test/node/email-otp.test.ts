import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CodeStart } from '../../src/contract.js';
import {
  beginChallenge,
  beginMethod,
  challengeIn,
  enrollSent,
  lastCode,
  newPerson,
  openFor,
} from '../support/challenges.js';
import { wrongCodes } from '../support/codes.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';

const second = 1000;
const hour = 3600 * second;

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [every] });
});
after(() => fixture.close());

for (const method of ['email-otp', 'sms-otp'] as const) {
  const property = method === 'email-otp' ? 'email' : 'phone';

  describe(method, () => {
    test('a code goes to the address of the host, and is enrolled once it is typed', async () => {
      const person = newPerson();
      const { start, answer } = await beginMethod(fixture, person, method);
      const masked =
        method === 'email-otp' ? 'a•••@e•••.com' : `•••• ${person.user.phone.slice(-2)}`;
      assert.deepEqual([start.sentTo, start.resendIn], [masked, 30]);
      const sent = method === 'email-otp' ? fixture.mails.at(-1) : fixture.texts.at(-1);
      assert.equal(sent?.to, person.user[property]);
      const code = lastCode(fixture, method);
      const [wrong = ''] = wrongCodes([code], 1);
      assert.equal((await answer(wrong)).json().code, 'wrong_code');
      assert.equal(await fixture.count(person.userId), 0);
      const done = await answer(`${code.slice(0, 3)} ${code.slice(3)}`);
      assert.equal(done.status, 200, done.text);
      const { rows } = await fixture.store.query(
        `SELECT a.address, u.${property}_verified AS verified FROM authenticators a
         JOIN users u ON u.id = a.user_id WHERE u.id = $1`,
        [person.userId],
      );
      assert.deepEqual(rows, [{ address: person.user[property], verified: true }]);
    });

    test('a code is nowhere in the store, the audit and the log', async () => {
      const person = newPerson();
      await enrollSent(fixture, person, method);
      fixture.offset += 31 * second;
      await beginChallenge(fixture, person, method);
      const code = lastCode(fixture, method);
      for (const table of [
        'challenges',
        'enrollments',
        'outbox',
        'audit',
        'idempotency',
        'sends',
      ]) {
        const { rows } = await fixture.store.query<{ row: string }>(
          `SELECT to_jsonb(t)::text AS row FROM ${table} t`,
        );
        for (const { row } of rows) {
          assert.doesNotMatch(row, new RegExp(String.raw`(?<![0-9a-fA-F.])${code}(?![0-9a-fA-F])`));
        }
      }
      assert.doesNotMatch(JSON.stringify(fixture.log), new RegExp(code));
    });

    test('a code passes its own challenge, once, within five minutes', async () => {
      const person = newPerson();
      await enrollSent(fixture, person, method);
      fixture.offset += 31 * second;
      const first = await beginChallenge(fixture, person, method);
      const code = lastCode(fixture, method);
      fixture.offset += 31 * second;
      const other = await beginChallenge(fixture, person, method);
      const otherCode = lastCode(fixture, method);
      // In a million runs the two are the same once.
      assert.notEqual(code, otherCode);
      assert.equal((await other.answer(code)).json().code, 'wrong_code');
      assert.equal((await first.answer(otherCode)).json().code, 'wrong_code');
      const passed = await first.answer(code);
      assert.equal(passed.status, 200, passed.text);
      fixture.offset += 300 * second;
      const late = await other.answer(otherCode);
      assert.deepEqual([late.status, late.json().code], [422, 'wrong_code']);
    });

    test('another code takes the place of the one before, and what was tried stays counted', async () => {
      const person = newPerson();
      await enrollSent(fixture, person, method);
      fixture.offset += 31 * second;
      const { browser, start, answer } = await beginChallenge(fixture, person, method);
      const before = lastCode(fixture, method);
      const [wrong = ''] = wrongCodes([before], 1);
      assert.deepEqual((await answer(wrong)).json().details, { attemptsLeft: 4 });
      fixture.offset += 30 * second;
      const again = await challengeIn(browser, method);
      assert.equal(again.start.id, start.id);
      assert.deepEqual((await again.answer(before)).json().details, { attemptsLeft: 3 });
      assert.equal((await again.answer(lastCode(fixture, method))).status, 200);
    });

    test('a set-up asked for again goes on counting too', async () => {
      const person = newPerson();
      const { browser, start, answer } = await beginMethod(fixture, person, method);
      const before = lastCode(fixture, method);
      const [wrong = ''] = wrongCodes([before], 1);
      assert.deepEqual((await answer(wrong)).json().details, { attemptsLeft: 4 });
      fixture.offset += 30 * second;
      const again = await browser.begin({ method });
      assert.equal(again.json<CodeStart<typeof method>>().id, start.id);
      assert.deepEqual((await answer(before)).json().details, { attemptsLeft: 3 });
      assert.equal((await answer(lastCode(fixture, method))).status, 200);
    });

    test('sends 30 s apart, 5 an hour, whatever the action', async () => {
      const person = newPerson();
      await enrollSent(fixture, person, method);
      const ask = async () => {
        const browser = await openFor(fixture, person, { methods: [method] });
        return browser.call('POST', '/v1/challenges', { method, operation: 'confirm' });
      };
      const early = await ask();
      assert.deepEqual([early.status, early.json().code], [429, 'rate_limited']);
      const wait = Number(early.headers.get('retry-after'));
      assert.ok(wait > 0 && wait <= 30, `${wait}`);
      for (let sent = 1; sent < 5; sent += 1) {
        fixture.offset += 30 * second;
        const asked = await ask();
        assert.equal(asked.status, 201, asked.text);
        const { resendIn = 0 } = asked.json<CodeStart<typeof method>>();
        assert.ok(sent < 4 ? resendIn === 30 : resendIn > 3400 && resendIn <= 3480, `${resendIn}`);
      }
      fixture.offset += 60 * second;
      const sixth = await ask();
      assert.equal(sixth.status, 429, sixth.text);
      assert.ok(Number(sixth.headers.get('retry-after')) > 3300);
      fixture.offset += hour;
      assert.equal((await ask()).status, 201);
    });

    test('an address gets 20 a day at most, whoever asks', async () => {
      const address = newPerson().user[property];
      const ask = async () => {
        const person = newPerson();
        const browser = await openFor(
          fixture,
          { ...person, user: { ...person.user, [property]: address } },
          { purpose: 'enroll', methods: [method], assumeAuthenticated: true },
        );
        return browser.begin({ method });
      };
      for (let sent = 0; sent < 20; sent += 1) assert.equal((await ask()).status, 201);
      const refused = await ask();
      assert.equal(refused.status, 429, refused.text);
      const wait = Number(refused.headers.get('retry-after'));
      assert.ok(wait > 86_000 && wait <= 86_400, `${wait}`);
      fixture.offset += 24 * hour;
      assert.equal((await ask()).status, 201);
    });

    test('a code for an address the user has left opens nothing', async () => {
      const person = newPerson();
      await enrollSent(fixture, person, method);
      fixture.offset += 31 * second;
      const { answer } = await beginChallenge(fixture, person, method);
      const code = lastCode(fixture, method);
      const user = { ...person.user, [property]: newPerson().user[property] };
      await openFor(fixture, { ...person, user }, { purpose: 'settings' });
      const answered = await answer(code);
      assert.deepEqual([answered.status, answered.json().code], [409, 'superseded']);
    });

    test('nothing can be sent to where there is no address', async () => {
      const person = newPerson();
      const browser = await openFor(
        fixture,
        { userId: person.userId, user: { name: 'a' } } as typeof person,
        { purpose: 'enroll', methods: [method], assumeAuthenticated: true },
      );
      const begun = await browser.begin({ method });
      assert.deepEqual([begun.status, begun.json().code], [403, 'forbidden']);
    });
  });
}

test('a tenant sends as many texts a day as it says, and mail all the same', async () => {
  const id = 'texting';
  const texting = await createFixture({
    tenants: [{ ...every, id, smsPerDay: 3 }],
    store: fixture.store,
  });
  texting.offset = fixture.offset;
  for (let sent = 0; sent < 3; sent += 1) await beginMethod(texting, newPerson(), 'sms-otp');
  const person = newPerson();
  const browser = await openFor(texting, person, {
    purpose: 'enroll',
    methods: ['sms-otp', 'email-otp'],
    assumeAuthenticated: true,
  });
  const refused = await browser.begin({ method: 'sms-otp' });
  assert.equal(refused.status, 429, refused.text);
  assert.ok(Number(refused.headers.get('retry-after')) > 86_000);
  assert.equal((await browser.begin({ method: 'email-otp' })).status, 201);
  texting.offset += 24 * hour;
  await beginMethod(texting, newPerson(), 'sms-otp');
});
