import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ChallengeCompleteResponse } from '../../src/contract.js';
import { beginChallenge, beginMethod, enrollTotp, newPerson } from '../support/challenges.js';
import { totpCode } from '../support/codes.js';
import { createFixture, every, type Fixture } from '../support/fixture.js';

const step = 30_000;

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({ tenants: [every] });
  skip(1);
});
after(() => fixture.close());

/** Goes on to the beginning of a later step, so that none ends while a test is at it. */
function skip(steps: number): void {
  const now = Date.now() + fixture.offset;
  fixture.offset += steps * step - (now % step);
}

const codeNow = (secret: string, steps = 0): string =>
  totpCode(secret, Date.now() + fixture.offset + steps * step);

test('set-up hands out a secret of 160 bits, as text and as a link', async () => {
  const person = newPerson();
  const { start } = await beginMethod(fixture, person, 'totp');
  assert.match(start.secret, /^[A-Z2-7]{32}$/);
  const uri = new URL(start.uri);
  assert.equal(`${uri.protocol}//${uri.host}`, 'otpauth://totp');
  assert.equal(decodeURIComponent(uri.pathname), `/Demo:${person.user.name}`);
  assert.deepEqual(Object.fromEntries(uri.searchParams), {
    issuer: 'Demo',
    secret: start.secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});

test('nothing is enrolled before a code of the app has been right', async () => {
  const person = newPerson();
  const { start, answer } = await beginMethod(fixture, person, 'totp');
  // A code of another app, so that this one's own is hit in three of a million runs.
  const wrong = await answer(codeNow('A'.repeat(32)));
  assert.equal(wrong.status, 422, wrong.text);
  assert.deepEqual([wrong.json().code, wrong.json().details], ['wrong_code', { attemptsLeft: 4 }]);
  assert.equal(await fixture.count(person.userId), 0);
  assert.equal((await answer(codeNow(start.secret))).status, 200);
  assert.equal(await fixture.count(person.userId), 1);
});

test('the code of the set-up is used by it', async () => {
  const person = newPerson();
  const { start, answer } = await beginMethod(fixture, person, 'totp');
  const code = codeNow(start.secret);
  assert.equal((await answer(code)).status, 200);
  const challenge = await beginChallenge(fixture, person, 'totp');
  assert.equal((await challenge.answer(code)).json().code, 'wrong_code');
  skip(1);
  assert.equal((await challenge.answer(codeNow(start.secret))).status, 200);
});

test('a code passes once, and none from before it, also over a restart', async () => {
  const person = newPerson();
  const { secret } = await enrollTotp(fixture, person);
  skip(5);
  const [before, code] = [codeNow(secret, -1), codeNow(secret)];
  const passed = await (await beginChallenge(fixture, person, 'totp')).answer(code);
  assert.equal(passed.status, 200, passed.text);
  assert.equal(passed.json<ChallengeCompleteResponse>().method, 'totp');

  const again = await createFixture({ tenants: [every], store: fixture.store });
  again.offset = fixture.offset;
  for (const server of [fixture, again]) {
    const { answer } = await beginChallenge(server, person, 'totp');
    for (const refused of [code, before]) {
      const answered = await answer(refused);
      assert.equal(answered.status, 422, answered.text);
      assert.equal(answered.json().code, 'wrong_code');
    }
  }
  // The next one was as good all along: the phone's clock may be half a minute ahead.
  const { answer } = await beginChallenge(again, person, 'totp');
  assert.equal((await answer(codeNow(secret, 1))).status, 200);
});

test('the phone may be one step off, and no more', async () => {
  const person = newPerson();
  const { secret } = await enrollTotp(fixture, person);
  for (const [steps, status] of [
    [-2, 422],
    [-1, 200],
    [2, 422],
    [1, 200],
  ] as const) {
    skip(10);
    const { answer } = await beginChallenge(fixture, person, 'totp');
    assert.equal((await answer(codeNow(secret, steps))).status, status, `${steps} steps`);
  }
});

test("the secret is sealed, for its user alone: in another user's row it opens nothing", async () => {
  const [ada, eve] = [newPerson(), newPerson()];
  const [own, other] = [await enrollTotp(fixture, ada), await enrollTotp(fixture, eve)];
  const { rows } = await fixture.store.query<{ secret: Uint8Array }>(
    'SELECT secret FROM authenticators WHERE id = $1',
    [own.authenticatorId],
  );
  const sealed = Buffer.from(rows[0]?.secret ?? []);
  assert.equal(sealed.length, 1 + 12 + 16 + 20);
  await fixture.store.query('UPDATE authenticators SET secret = $2, last_step = 0 WHERE id = $1', [
    other.authenticatorId,
    sealed,
  ]);
  const { answer } = await beginChallenge(fixture, eve, 'totp');
  assert.equal((await answer(codeNow(own.secret))).status, 500);
});

test('a set-up nobody finishes leaves no secret behind', async () => {
  const { start } = await beginMethod(fixture, newPerson(), 'totp');
  fixture.offset += 601_000;
  await fixture.server.tick();
  const { rows } = await fixture.store.query<{ secret: Uint8Array | null }>(
    'SELECT secret FROM enrollments WHERE id = $1',
    [start.id],
  );
  assert.deepEqual(rows, [{ secret: null }]);
});
