import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newKey } from '../support/client.js';
import { createFixture, type Fixture, respond } from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture();
});
after(() => fixture.close());

test('a result token is spent once, by the right host, within five minutes', async () => {
  const { tracked, done } = await fixture.enroll();
  const other = await fixture.enroll();
  const path = `/v1/actions/${tracked.actionId}/validate`;
  const { result } = done;
  const wrong = await fixture.host('POST', path, { result: other.done.result });
  assert.equal(wrong.status, 404);
  const idempotency = { 'idempotency-key': newKey() };
  const first = await fixture.host('POST', path, { result }, idempotency);
  const repeated = await fixture.host('POST', path, { result }, idempotency);
  assert.equal(first.status, 200);
  assert.equal(repeated.text, first.text);
  const mismatch = await fixture.host('POST', path, { result: 'x' }, idempotency);
  assert.equal(mismatch.status, 422);
  for (const again of [result, result.slice(0, -1), `${result}A`, 'A'.repeat(43)]) {
    const answer = await fixture.host('POST', path, { result: again });
    assert.equal(answer.text, wrong.text);
  }

  const late = await fixture.enroll();
  const validateLate = () =>
    fixture.host('POST', `/v1/actions/${late.tracked.actionId}/validate`, {
      result: late.done.result,
    });
  fixture.offset = 302_000;
  assert.equal((await validateLate()).text, wrong.text);
  fixture.offset = 298_000;
  assert.equal((await validateLate()).status, 200);
  fixture.offset = 0;
});

test('of eight validations at once, one succeeds', async () => {
  const { tracked, done } = await fixture.enroll();
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      fixture.host('POST', `/v1/actions/${tracked.actionId}/validate`, { result: done.result }),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
});

test('sweeping removes what has expired and nothing that is alive', async () => {
  const gone = await fixture.open();
  fixture.offset = 86_400_000 * 2;
  await fixture.server.tick();
  fixture.offset = 0;
  assert.equal((await gone.browser.begin()).json().code, 'session_expired');
  const alive = await fixture.open();
  await fixture.server.tick();
  const { browser, enrollment } = alive;
  assert.equal((await browser.complete(enrollment, await respond(enrollment))).status, 200);
  const { rows } = await fixture.store.query<{ proofs: number }>(
    'SELECT count(*) AS proofs FROM proofs',
  );
  assert.equal(rows[0]?.proofs, 2);
});

test('a day after its end an action keeps no hash and still says what became of it, for a month', async () => {
  const { tracked, done } = await fixture.enroll({ userId: 'kept' });
  const { actionId } = tracked;
  const hashes = async () => {
    const { rows } = await fixture.store.query(
      'SELECT token_hash, result_hash, owner_jkt FROM actions WHERE id = $1',
      [actionId],
    );
    return rows[0] && Object.values(rows[0]).map((value) => value !== null);
  };
  const day = 86_400_000;
  fixture.offset = day;
  await fixture.server.tick();
  assert.deepEqual(await hashes(), [true, true, true]);
  fixture.offset = day + 3_601_000;
  await fixture.server.tick();
  assert.deepEqual(await hashes(), [false, false, false]);
  const asked = await fixture.host('GET', `/v1/actions/${actionId}`);
  assert.equal(asked.json<{ state: string }>().state, 'completed');
  fixture.offset = 31 * day;
  await fixture.server.tick();
  fixture.offset = 0;
  assert.equal((await fixture.host('GET', `/v1/actions/${actionId}`)).status, 404);
  const left = await fixture.store.query('SELECT 1 FROM enrollments WHERE action_id = $1', [
    actionId,
  ]);
  assert.equal(left.rows.length, 0);
  const listed = await fixture.host('GET', '/v1/users/kept/authenticators');
  assert.deepEqual(listed.json(), { authenticators: [done.authenticator] });
});
