import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { ChallengeCompleteResponse, PasskeyEnrollmentStart } from '../../src/contract.js';
import { newRecoveryCode } from '../../src/server/codes.js';
import { StoreUnavailableError, type Store } from '../../src/server/store/store.js';
import {
  beginChallenge,
  beginMethod,
  challengeIn,
  enrollSent,
  enrollTotp,
  lastCode,
  newPerson,
  openFor,
  type Awaiting,
  type Person,
} from '../support/challenges.js';
import { newKey, type Answer } from '../support/client.js';
import { totpCode } from '../support/codes.js';
import { createFixture, every, respond, type Fixture } from '../support/fixture.js';

const minute = 60_000;
const step = 30_000;
/** No code of six digits, which is a try like any other. */
const wrong = '-';

let fixture: Fixture;
let person: Person;
let secret: string;
before(async () => {
  fixture = await createFixture({ tenants: [every] });
});
beforeEach(async () => {
  person = newPerson();
  ({ secret } = await enrollTotp(fixture, person));
  skip(1);
});
after(() => fixture.close());

/** Goes on to the beginning of a later step, so that none ends while a test is at it. */
function skip(steps: number): void {
  fixture.offset += steps * step - ((Date.now() + fixture.offset) % step);
}

const rightCode = (): string => totpCode(secret, Date.now() + fixture.offset);

/** Status, code, tries left, and `Retry-After`. */
function told(answer: Answer): unknown[] {
  const { code, details } = answer.json();
  const wait = answer.headers.get('retry-after');
  return [answer.status, code, details?.['attemptsLeft'], ...(wait ? [Number(wait)] : [])];
}

async function failures(): Promise<Record<string, unknown>> {
  const { rows } = await fixture.store.query(
    `SELECT u.failures AS account,
       (SELECT failures FROM authenticators WHERE user_id = u.id AND method = 'totp') AS totp,
       (SELECT failures FROM recovery_sets WHERE user_id = u.id) AS recovery
     FROM users u WHERE u.id = $1`,
    [person.userId],
  );
  return rows[0] ?? {};
}

async function fail(challenge: Awaiting<unknown>, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const answer = await challenge.answer(wrong);
    assert.equal(answer.json().code, 'wrong_code', answer.text);
  }
}

test('a challenge takes five codes; the sixth is not looked at, right as it is', async () => {
  const { answer } = await beginChallenge(fixture, person, 'totp');
  for (let left = 4; left >= 0; left -= 1) {
    assert.deepEqual(told(await answer(wrong)), [422, 'wrong_code', left]);
  }
  assert.deepEqual(told(await answer(rightCode())), [429, 'rate_limited', 0, 1]);
  assert.deepEqual(await failures(), { account: 5, totp: 5, recovery: 0 });
});

test('a set-up takes five codes too, and they count for the account', async () => {
  person = newPerson();
  const { start, answer } = await beginMethod(fixture, person, 'totp');
  secret = start.secret;
  for (let left = 4; left >= 0; left -= 1) {
    assert.deepEqual(told(await answer(wrong)), [422, 'wrong_code', left]);
  }
  assert.deepEqual(told(await answer(rightCode())), [429, 'rate_limited', 0, 1]);
  assert.equal((await failures())['account'], 5);
  const again = await beginMethod(fixture, person, 'totp');
  assert.equal((await again.answer(wrong)).json().code, 'wrong_code');
  assert.equal(
    (await again.answer(totpCode(again.start.secret, Date.now() + fixture.offset))).status,
    200,
  );
  // Its own two are taken back, nobody else's.
  assert.equal((await failures())['account'], 5);
});

test('the time until another code can be sent is what a used up code answers', async () => {
  await enrollSent(fixture, person, 'email-otp');
  fixture.offset += 31_000;
  const challenge = await beginChallenge(fixture, person, 'email-otp');
  await fail(challenge, 5);
  const [status, , , wait] = told(await challenge.answer(wrong));
  assert.equal(status, 429);
  assert.ok(Number(wait) > 20 && Number(wait) <= 30, String(wait));
});

test('a request tried again under its key counts once, and under another body not at all', async () => {
  const { answer } = await beginChallenge(fixture, person, 'totp');
  const change = { idempotencyKey: newKey() };
  const first = await answer(wrong, change);
  const second = await answer(wrong, change);
  assert.equal(second.text, first.text);
  assert.equal((await answer(rightCode(), change)).json().code, 'idempotency_mismatch');
  assert.deepEqual(await failures(), { account: 1, totp: 1, recovery: 0 });
  const right = { idempotencyKey: newKey() };
  const passed = await answer(rightCode(), right);
  assert.equal(passed.status, 200, passed.text);
});

test('a success takes back what its own way has counted, and nothing else', async () => {
  await fail(await beginChallenge(fixture, person, 'recovery-code'), 3);
  const challenge = await beginChallenge(fixture, person, 'totp');
  await fail(challenge, 2);
  assert.deepEqual(await failures(), { account: 5, totp: 2, recovery: 3 });
  assert.equal((await challenge.answer(rightCode())).status, 200);
  assert.deepEqual(await failures(), { account: 3, totp: 0, recovery: 3 });
});

test('ten failures in a row lock the account, by every way, everywhere, and longer each time', async () => {
  await enrollSent(fixture, person, 'email-otp');
  const open = await openFor(fixture, person, { purpose: 'challenge' });
  const waiting = await challengeIn(open, 'totp');
  await fail(await beginChallenge(fixture, person, 'totp'), 5);
  // Another action, another server over the same rows, another way.
  const other = await createFixture({ tenants: [every], store: fixture.store });
  other.offset = fixture.offset;
  await fail(await beginChallenge(other, person, 'recovery-code'), 4);
  fixture.mails.length = 0;
  other.mails.length = 0;
  await fail(await beginChallenge(other, person, 'recovery-code'), 1);

  for (const [length, already] of [
    [15, 10],
    [30, 20],
    [60, 30],
  ] as const) {
    assert.equal((await failures())['account'], already);
    const refused = [
      ...(already === 10 ? [await waiting.answer(rightCode())] : []),
      await (
        await openFor(fixture, person, {})
      ).call('POST', '/v1/challenges', {
        method: 'totp',
        operation: 'confirm',
      }),
    ];
    for (const answer of refused) {
      const [status, code, , wait] = told(answer);
      assert.deepEqual([status, code], [429, 'rate_limited'], answer.text);
      assert.ok(Number(wait) > length * 60 - 30 && Number(wait) <= length * 60, String(wait));
    }
    fixture.offset += length * minute;
    skip(1);
    await fail(await beginChallenge(fixture, person, 'totp'), 5);
    await fail(await beginChallenge(fixture, person, 'totp'), 5);
  }
  const audited = (await fixture.audit('account_locked')).filter(
    (row) => row['user_id'] === person.userId,
  );
  assert.deepEqual(
    audited.map((row) => (row['detail'] as { failures: number }).failures),
    [10, 20, 30, 40],
  );
  const [mail] = other.mails;
  assert.equal(mail?.to, person.user.email);
  assert.equal(other.mails.length, 1);
});

test('at a hundred the account stays locked, until it is recovered', async () => {
  await fixture.store.query('UPDATE users SET failures = 99 WHERE id = $1', [person.userId]);
  const challenge = await beginChallenge(fixture, person, 'totp');
  await fail(challenge, 1);
  fixture.offset += 365 * 24 * 60 * minute;
  const browser = await openFor(fixture, person, {});
  const request = { method: 'totp', operation: 'confirm' };
  const refused = await browser.call('POST', '/v1/challenges', request);
  assert.deepEqual(told(refused), [429, 'rate_limited', undefined, 86_400]);

  const recovering = await openFor(fixture, person, {
    purpose: 'recover',
    authenticatedAt: new Date(Date.now() + fixture.offset).toISOString(),
  });
  const begun = await recovering.begin({ method: 'email-otp' });
  assert.equal(begun.status, 201, begun.text);
  const { id } = begun.json<{ id: string }>();
  const complete = (code: string) =>
    recovering.call(
      'POST',
      `/v1/enrollments/${id}/complete`,
      { code },
      { idempotencyKey: newKey() },
    );
  assert.equal((await complete(wrong)).json().code, 'wrong_code');
  const done = await complete(lastCode(fixture, 'email-otp'));
  assert.equal(done.status, 200, done.text);
  assert.deepEqual(await failures(), { account: 0, totp: 0, recovery: 0 });
  assert.equal((await browser.call('POST', '/v1/challenges', request)).status, 201);
});

test('the tenth try lifts its lock if it is right', async () => {
  await fixture.store.query('UPDATE users SET failures = 9 WHERE id = $1', [person.userId]);
  const challenge = await beginChallenge(fixture, person, 'totp');
  const passed = await challenge.answer(rightCode());
  assert.equal(passed.status, 200, passed.text);
  assert.deepEqual(await failures(), { account: 9, totp: 0, recovery: 0 });
  const next = await beginChallenge(fixture, person, 'totp');
  skip(1);
  assert.equal((await next.answer(rightCode())).status, 200);
});

test('a lock takes what was proved before it, unless the try that set it was right', async () => {
  const entered = async () => {
    const browser = await openFor(fixture, person, { purpose: 'settings' });
    const passed = await (await challengeIn(browser, 'totp', 'add')).answer(rightCode());
    assert.equal(passed.status, 200, passed.text);
    browser.session = passed.json<ChallengeCompleteResponse>().session;
    skip(1);
    return browser;
  };
  const [one, two, three] = [await entered(), await entered(), await entered()];
  const nine = () =>
    fixture.store.query('UPDATE users SET failures = 9 WHERE id = $1', [person.userId]);
  await nine();
  const right = await beginChallenge(fixture, person, 'totp');
  assert.equal((await right.answer(rightCode())).status, 200);
  const begun = await one.begin();
  assert.equal(begun.status, 201, begun.text);
  const start = begun.json<PasskeyEnrollmentStart>();

  await nine();
  await fail(await beginChallenge(fixture, person, 'totp'), 1);
  assert.deepEqual(told(await two.begin()), [403, 'step_up_required', undefined]);
  const late = await one.complete(start, await respond(start));
  assert.deepEqual(told(late), [403, 'step_up_required', undefined]);
  const regenerate = { method: 'totp', operation: 'regenerate' };
  assert.equal((await two.call('POST', '/v1/challenges', regenerate)).status, 429);

  // Whoever recovers the account lifts the lock, and gives nothing back of what was proved before.
  const recovering = await openFor(fixture, person, {
    purpose: 'recover',
    authenticatedAt: new Date(Date.now() + fixture.offset).toISOString(),
  });
  const { id } = (await recovering.begin({ method: 'email-otp' })).json<{ id: string }>();
  const done = await recovering.call(
    'POST',
    `/v1/enrollments/${id}/complete`,
    { code: lastCode(fixture, 'email-otp') },
    { idempotencyKey: newKey() },
  );
  assert.equal(done.status, 200, done.text);
  assert.deepEqual(told(await three.begin()), [403, 'step_up_required', undefined]);
});

test('a try is counted before the code is looked at; what fails in between refunds nothing', async () => {
  const { store } = fixture;
  let failing = true;
  const flaky: Store = {
    query: (text, values) => store.query(text, values),
    transaction: (work) =>
      store.transaction((sql) =>
        work({
          query(text, values) {
            // The first statement of the transaction that compares the code.
            if (!failing || !text.includes('INTO idempotency')) return sql.query(text, values);
            throw new StoreUnavailableError('gone');
          },
        }),
      ),
    close: () => store.close(),
  };
  const server = await createFixture({ tenants: [every], store: flaky });
  server.offset = fixture.offset;
  const { answer } = await beginChallenge(server, person, 'totp');
  const change = { idempotencyKey: newKey() };
  const code = rightCode();
  for (let time = 0; time < 3; time += 1) {
    assert.deepEqual(told(await answer(code, change)), [503, 'not_available', undefined, 2]);
  }
  assert.deepEqual(await failures(), { account: 1, totp: 1, recovery: 0 });
  failing = false;
  assert.equal((await answer(code, change)).status, 200);
  assert.deepEqual(await failures(), { account: 0, totp: 0, recovery: 0 });
});

test("a try of another action's challenge finds nothing and counts nothing", async () => {
  const { start } = await beginChallenge(fixture, person, 'totp');
  const eve = newPerson();
  await enrollTotp(fixture, eve);
  const { browser } = await beginChallenge(fixture, eve, 'totp');
  const answer = await browser.call(
    'POST',
    `/v1/challenges/${start.id}/complete`,
    { code: newRecoveryCode() },
    { idempotencyKey: newKey() },
  );
  assert.deepEqual([answer.status, answer.json().code], [404, 'not_found']);
  assert.deepEqual(await failures(), { account: 0, totp: 0, recovery: 0 });
});
