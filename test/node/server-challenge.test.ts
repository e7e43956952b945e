import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  ChallengeCompleteResponse,
  ChallengeStart,
  Operation,
  Purpose,
  Scope,
} from '../../src/contract.js';
import type { SoftwareAuthenticator } from '../support/authenticator.js';
import { bring } from '../support/bring.js';
import {
  beginChallenge,
  challengeIn,
  enrollSent,
  enrollTotp,
  lastCode,
  newPerson,
  openFor,
} from '../support/challenges.js';
import { Browser, newKey, type Answer } from '../support/client.js';
import { totpCode } from '../support/codes.js';
import { baseUrl, createFixture, every, type Fixture } from '../support/fixture.js';
import { list, stepUpOf } from '../support/settings.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [every] });
});
after(() => fixture.close());

const at = () => Date.now() + fixture.offset;
/** Nothing sent before counts any more, and no code of an app has been used. */
const nextDay = () => {
  fixture.offset += 86_400_000;
};

type Prompt = Extract<ChallengeStart, { options: unknown }>;

/** Begins a challenge for a passkey, and answers it as often as asked. */
async function prompt(
  browser: Browser,
  authenticator: SoftwareAuthenticator,
  operation: Operation = 'confirm',
) {
  const begun = await browser.call('POST', '/v1/challenges', { method: 'passkey', operation });
  assert.equal(begun.status, 201, begun.text);
  const start = begun.json<Prompt>();
  const respond = () => authenticator.get(start.options, { origin: baseUrl });
  return {
    start,
    respond,
    answer: async (body: object, idempotencyKey = newKey()): Promise<Answer> =>
      browser.call('POST', `/v1/challenges/${start.id}/complete`, body, { idempotencyKey }),
  };
}

test('five wrong codes are looked at; a code sent again is for the same challenge, and gives no try back', async () => {
  nextDay();
  const person = newPerson();
  await enrollSent(fixture, person, 'email-otp');
  nextDay();
  const { browser, start, answer } = await beginChallenge(fixture, person, 'email-otp');
  assert.deepEqual(start, {
    id: start.id,
    method: 'email-otp',
    sentTo: 'a•••@e•••.com',
    resendIn: 30,
    completeIn: start.completeIn,
  });
  assert.ok(start.completeIn <= 600 && start.completeIn > 570, `${start.completeIn}`);
  const first = lastCode(fixture, 'email-otp');
  const wrong = first === '000000' ? '000001' : '000000';
  for (const attemptsLeft of [4, 3]) {
    const refused = await answer(wrong);
    assert.equal(refused.status, 422, refused.text);
    assert.equal(refused.json().code, 'wrong_code');
    assert.deepEqual(refused.json().details, { attemptsLeft });
  }
  fixture.offset += 31_000;
  await list(browser);
  const again = await challengeIn(browser, 'email-otp');
  assert.equal(again.start.id, start.id);
  // Ten minutes from the first begin, however often a code is sent.
  const { completeIn } = again.start;
  assert.ok(completeIn <= 569 && completeIn > 540, `${completeIn}`);
  const second = lastCode(fixture, 'email-otp');
  const codes = [first === second ? wrong : first, wrong, wrong];
  const left: unknown[] = [];
  for (const code of codes) left.push((await answer(code)).json().details?.['attemptsLeft']);
  assert.deepEqual(left, [2, 1, 0]);
  const exhausted = await answer(second);
  assert.equal(exhausted.status, 429);
  assert.equal(exhausted.json().code, 'rate_limited');
  assert.equal(Number(exhausted.headers.get('retry-after')) > 0, true);
  const failed = await fixture.audit('challenge_failed');
  assert.equal(failed.filter((row) => row['user_id'] === person.userId).length, 5);

  fixture.offset += 31_000;
  await list(browser);
  const fresh = await challengeIn(browser, 'email-otp');
  assert.notEqual(fresh.start.id, start.id);
  assert.equal((await fresh.answer(lastCode(fixture, 'email-otp'))).status, 200);
});

test('an answer that was lost is given again to the same key, and the old token lasts a minute for it', async () => {
  nextDay();
  const person = newPerson();
  const { secret } = await enrollTotp(fixture, person);
  nextDay();
  const browser = await openFor(fixture, person, { purpose: 'settings' });
  const { answer } = await challengeIn(browser, 'totp', 'enter');
  const idempotencyKey = newKey();
  const code = totpCode(secret, at());
  const old = browser.session;
  const first = await answer(code, { idempotencyKey });
  assert.equal(first.status, 200, first.text);
  const passed = first.json<ChallengeCompleteResponse>();
  assert.notEqual(passed.session, old);
  assert.equal(passed.settings?.authenticators.length, 1);
  fixture.offset += 58_000;
  await list(browser);
  const again = await answer(code, { idempotencyKey });
  assert.equal(again.text, first.text);
  const other = await answer('123456', { idempotencyKey });
  assert.equal(other.json().code, 'idempotency_mismatch');
  const late = await answer(code);
  assert.equal(late.json().code, 'superseded');
  assert.deepEqual(late.json().details, { spent: true });

  fixture.offset += 4000;
  assert.equal((await list(browser)).json().code, 'session_expired');
  browser.session = passed.session;
  await list(browser);
  assert.equal((await list(browser)).status, 200);
  const { rows } = await fixture.store.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM grants g JOIN actions a ON a.id = g.action_id
     WHERE a.user_id = $1`,
    [person.userId],
  );
  assert.deepEqual(rows, [{ count: 1 }]);
});

test('a token that has been replaced is not kept alive by what is begun with it', async () => {
  nextDay();
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const browser = await openFor(fixture, person, { purpose: 'settings' });
  const old = browser.session;
  const { respond, answer } = await prompt(browser, authenticator, 'enter');
  const passed = await answer({ response: await respond() });
  await prompt(browser, authenticator, 'add');
  fixture.offset += 61_000;
  assert.equal((await list(browser)).json().code, 'session_expired');
  browser.session = passed.json<ChallengeCompleteResponse>().session;
  assert.notEqual(browser.session, old);
  await list(browser);
  assert.equal((await list(browser)).status, 200);
});

test('the challenge for a passkey is spent by the first answer, wrong or right, and by the next one begun', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const browser = await openFor(fixture, person, {});
  const one = await prompt(browser, authenticator);
  const response = await one.respond();
  const bent = {
    ...response,
    response: { ...response.response, clientDataJSON: response.response.authenticatorData },
  };
  const refused = await one.answer({ response: bent });
  assert.equal(refused.status, 422, refused.text);
  assert.equal(refused.json().code, 'verification_failed');
  const right = await one.answer({ response });
  assert.equal(right.json().code, 'superseded');
  assert.deepEqual(right.json().details, { spent: true });

  const two = await prompt(browser, authenticator);
  const three = await prompt(browser, authenticator);
  const older = await two.answer({ response: await two.respond() });
  assert.deepEqual(older.json().details, { spent: false });
  const crossed = await three.answer({ response: await two.respond() });
  assert.equal(crossed.json().code, 'verification_failed');
  const four = await prompt(browser, authenticator);
  const passed = await four.answer({ response: await four.respond() });
  assert.equal(passed.status, 200, passed.text);
  assert.equal(passed.json<ChallengeCompleteResponse>().method, 'passkey');
});

test('of eight answers with keys of their own exactly one passes', async () => {
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const browser = await openFor(fixture, person, {});
  const { respond, answer } = await prompt(browser, authenticator);
  const response = await respond();
  const answers = await Promise.all(Array.from({ length: 8 }, () => answer({ response })));
  assert.deepEqual(
    answers.map(({ status, json }) => (status === 200 ? 'passed' : json().code)).sort(),
    ['passed', ...Array.from({ length: 7 }, () => 'superseded')],
  );
});

test('what is no answer to a challenge is refused before anything is counted or spent', async () => {
  nextDay();
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  await enrollTotp(fixture, person);
  const browser = await openFor(fixture, person, { methods: ['passkey', 'totp'] });
  const one = await prompt(browser, authenticator);
  const code = await one.answer({ code: '123456' });
  assert.equal(code.status, 400);
  assert.equal(code.json().details?.['property'], 'code');
  const totp = await challengeIn(browser, 'totp');
  const path = `/v1/challenges/${totp.start.id}/complete`;
  const body = { response: await one.respond() };
  const credential = await browser.call('POST', path, body, { idempotencyKey: newKey() });
  assert.equal(credential.json().details?.['property'], 'response');
  assert.equal((await one.answer({ response: await one.respond() })).status, 200);
  const { rows } = await fixture.store.query<{ failures: number }>(
    'SELECT failures FROM users WHERE id = $1',
    [person.userId],
  );
  assert.deepEqual(rows, [{ failures: 0 }]);
});

test('a challenge is of its action alone, and its time is over ten minutes after it began', async () => {
  nextDay();
  const person = newPerson();
  const { secret } = await enrollTotp(fixture, person);
  nextDay();
  const browser = await openFor(fixture, person, { expiresIn: 60 });
  const other = await openFor(fixture, person, { expiresIn: 60 });
  const { start, answer } = await challengeIn(browser, 'totp');
  const path = `/v1/challenges/${start.id}/complete`;
  const body = { code: totpCode(secret, at()) };
  const stolen = await other.call('POST', path, body, { idempotencyKey: newKey() });
  assert.equal(stolen.status, 404);
  const tracked = browser.opened?.actionId ?? '';
  fixture.offset += 590_000;
  await list(browser);
  const wish = { method: 'totp', operation: 'confirm' };
  const late = await browser.call('POST', '/v1/challenges', wish);
  assert.equal(late.json().code, 'action_expired');
  const state = await fixture.host('GET', `/v1/actions/${tracked}`);
  assert.equal(state.json<{ state: string }>().state, 'opened');
  const passed = await answer(totpCode(secret, at()));
  assert.equal(passed.status, 200, passed.text);

  const slow = await openFor(fixture, person, { expiresIn: 3600 });
  const { answer: reply } = await challengeIn(slow, 'totp');
  fixture.offset += 601_000;
  await list(slow);
  assert.equal((await reply(totpCode(secret, at()))).json().code, 'options_expired');
});

test('a locked account begins and completes no challenge, by whatever method, and says how long', async () => {
  nextDay();
  const person = newPerson();
  const authenticator = await bring(fixture, person);
  const { secret } = await enrollTotp(fixture, person);
  nextDay();
  const request = { methods: ['passkey', 'totp'] as const, expiresIn: 3600 };
  const open = () => openFor(fixture, person, { ...request, methods: [...request.methods] });
  const one = await prompt(await open(), authenticator);
  const two = await challengeIn(await open(), 'totp');
  const browser = await open();
  await fixture.store.query(
    `UPDATE users SET failures = 10, locked_until = clock_timestamp() + make_interval(secs => $2)
     WHERE id = $1`,
    [person.userId, fixture.offset / 1000 + 900],
  );
  const refused = [
    await one.answer({ response: await one.respond() }),
    await two.answer(totpCode(secret, at())),
    await browser.call('POST', '/v1/challenges', { method: 'passkey', operation: 'confirm' }),
    await browser.call('POST', '/v1/challenges', { method: 'totp', operation: 'confirm' }),
  ];
  for (const answer of refused) {
    assert.equal(answer.json().code, 'rate_limited', answer.text);
    const seconds = Number(answer.headers.get('retry-after'));
    assert.ok(seconds > 890 && seconds <= 900, `${seconds}`);
  }
  fixture.offset += 901_000;
  await list(browser);
  const later = await prompt(browser, authenticator);
  assert.equal((await later.answer({ response: await later.respond() })).status, 200);
});

test('a way that has stopped being enough since the challenge began is refused', async () => {
  nextDay();
  const person = newPerson();
  const { secret } = await enrollTotp(fixture, person);
  nextDay();
  const strict = await createFixture({
    store: fixture.store,
    tenants: [{ ...every, secondFactor: ['recovery-code'] }],
  });
  strict.offset = fixture.offset;
  const byPolicy = await beginChallenge(fixture, person, 'totp');
  const send = (request: Request) => strict.server.fetch(request);
  const later = new Browser(send, baseUrl, baseUrl, byPolicy.browser.key);
  later.session = byPolicy.browser.session;
  later.nonce = byPolicy.browser.nonce;
  const path = `/v1/challenges/${byPolicy.start.id}/complete`;
  const body = { code: totpCode(secret, at()) };
  stepUpOf(await later.call('POST', path, body, { idempotencyKey: newKey() }));

  const browser = await openFor(fixture, person, { purpose: 'settings' });
  const { answer } = await challengeIn(browser, 'totp', 'enter');
  await bring(fixture, person);
  const refused = await answer(totpCode(secret, at()));
  assert.deepEqual(stepUpOf(refused).ways, [{ method: 'passkey' }, { method: 'recovery-code' }]);
  const audited = await fixture.audit('step_up_refused');
  assert.equal(audited.filter((row) => row['user_id'] === person.userId).length, 2);
});

test('an operation is proved only where the action allows it', async () => {
  const person = newPerson();
  await bring(fixture, person);
  const authenticatedAt = new Date(at()).toISOString();
  const operations: Operation[] = ['add', 'rename', 'regenerate', 'enter', 'confirm'];
  const expected: [Purpose, Scope[] | undefined, Operation[]][] = [
    ['enroll', undefined, ['add', 'rename']],
    ['settings', undefined, ['add', 'rename', 'regenerate', 'enter']],
    ['settings', ['manage:recovery'], ['regenerate', 'enter']],
    ['challenge', undefined, ['confirm']],
    ['recover', undefined, ['add', 'rename']],
  ];
  for (const [purpose, scope, allowed] of expected) {
    const request = { purpose, authenticatedAt, ...(scope && { scope }) };
    const browser = await openFor(fixture, person, request);
    const open: Operation[] = [];
    for (const operation of operations) {
      const wish = { method: 'passkey', operation };
      const answer = await browser.call('POST', '/v1/challenges', wish);
      if (answer.status === 201) open.push(operation);
      else assert.equal(answer.json().code, 'forbidden', answer.text);
    }
    assert.deepEqual(open, allowed, `${purpose} ${scope?.join()}`);
  }
});

test('an operation about one authenticator names it, and only one of their own', async () => {
  const person = newPerson();
  await bring(fixture, person);
  const stranger = newPerson();
  await bring(fixture, stranger);
  const idOf = async ({ userId }: { userId: string }) => {
    const { rows } = await fixture.store.query<{ id: string }>(
      'SELECT id FROM authenticators WHERE user_id = $1',
      [userId],
    );
    return rows[0]?.id ?? '';
  };
  const browser = await openFor(fixture, person, { purpose: 'settings' });
  const ask = async (operation: Operation, target?: string) => {
    const wish = { method: 'passkey', operation, ...(target && { target }) };
    const answer = await browser.call('POST', '/v1/challenges', wish);
    return answer.status === 201 ? 'begun' : answer.json().code;
  };
  for (const operation of ['remove', 'suspend', 'resume'] as const) {
    assert.equal(await ask(operation), 'invalid_request');
    assert.equal(await ask(operation, await idOf(person)), 'begun');
    assert.equal(await ask(operation, await idOf(stranger)), 'not_found');
    assert.equal(await ask(operation, 'A'.repeat(32)), 'not_found');
  }
  for (const operation of ['add', 'regenerate', 'enter'] as const) {
    assert.equal(await ask(operation, await idOf(person)), 'invalid_request');
  }
  const begun = await fixture.audit('challenge_begun');
  assert.equal(begun.filter((row) => row['user_id'] === person.userId).length, 3);
});
