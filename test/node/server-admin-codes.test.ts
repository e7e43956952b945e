import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TrackRequest } from '../../src/host-contract.js';
import { createHost, newKey, type Answer } from '../support/client.js';
import { baseUrl, createFixture, demo, every, type Fixture } from '../support/fixture.js';

let fixture: Fixture;
before(async () => {
  fixture = await createFixture({
    tenants: [
      every,
      {
        ...demo,
        id: 'other',
        keys: [{ secret: 'key-of-another-tenant', rights: ['track', 'admin'] }],
      },
    ],
  });
});
after(() => fixture.close());

const user = {
  name: 'ada@example.com',
  email: 'ada@example.com',
  emailVerified: true,
  phone: '+491701234567',
  phoneVerified: true,
} satisfies TrackRequest['user'];

/** The digits that stand alone on a line of the newest message. */
function codeIn(text: string | undefined): string {
  return /^\s*([0-9]{6})\s*$/m.exec(text ?? '')?.[1] ?? '';
}

async function tracked(userId: string): Promise<void> {
  await fixture.track({ userId, user: { ...user, email: `${userId}@example.com` } });
}

const verify = (userId: string, codeId: string, code: string, key?: string): Promise<Answer> =>
  fixture.host(
    'POST',
    `/v1/users/${userId}/codes/${codeId}/verify`,
    { code },
    key ? { 'idempotency-key': key } : {},
  );

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

test('a code is sent to the address on file and its time lets the host track a first enrollment', async () => {
  await tracked('adm-code');
  const sent = await fixture.host('POST', '/v1/users/adm-code/codes', { channel: 'email' });
  assert.equal(sent.status, 201, sent.text);
  const { codeId, ...rest } = sent.json<{ codeId: string }>();
  assert.deepEqual(rest, { sentTo: 'a•••@e•••.com', completeIn: 600 });
  const mail = fixture.mails.at(-1);
  assert.equal(mail?.to, 'adm-code@example.com');
  const code = codeIn(mail.text);
  const key = newKey();
  const verified = await verify('adm-code', codeId, code, key);
  assert.equal(verified.status, 200, verified.text);
  const { authenticatedAt } = verified.json<{ verified: true; authenticatedAt: string }>();
  assert.deepEqual(verified.json(), { verified: true, authenticatedAt });
  const { session } = await fixture.open({ userId: 'adm-code', authenticatedAt });
  assert.ok(session.enrollment);

  assert.equal((await verify('adm-code', codeId, code, key)).text, verified.text);
  const other = await verify('adm-code', codeId, wrong(code), key);
  assert.equal(other.json().code, 'idempotency_mismatch');
  const again = await verify('adm-code', codeId, code);
  assert.equal(again.status, 409);
  const { rows } = await fixture.store.query(`SELECT failures FROM users WHERE id = 'adm-code'`);
  assert.deepEqual(rows, [{ failures: 0 }]);

  const text = await fixture.host('POST', '/v1/users/adm-code/codes', { channel: 'sms' });
  assert.equal(text.json<{ sentTo: string }>().sentTo, '•••• 67');
  assert.equal(fixture.texts.at(-1)?.to, '+491701234567');
});

test('five wrong codes are all there are, another send gives none back, and every one counts to the account', async () => {
  await tracked('adm-wrong');
  const path = '/v1/users/adm-wrong/codes';
  const { codeId } = (await fixture.host('POST', path, { channel: 'email' })).json<{
    codeId: string;
  }>();
  let code = codeIn(fixture.mails.at(-1)?.text);
  const left: unknown[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const answer = await verify('adm-wrong', codeId, wrong(code));
    left.push([answer.status, answer.json().details?.['attemptsLeft']]);
  }
  const early = await fixture.host('POST', path, { channel: 'email' });
  assert.equal(early.status, 429);
  assert.ok(Number(early.headers.get('retry-after')) >= 1);
  fixture.offset = 31_000;
  const resent = await fixture.host('POST', path, { channel: 'email' });
  assert.equal(resent.json<{ codeId: string }>().codeId, codeId);
  const first = code;
  code = codeIn(fixture.mails.at(-1)?.text);
  for (const each of [first === code ? wrong(code) : first, wrong(code)]) {
    const answer = await verify('adm-wrong', codeId, each);
    left.push([answer.status, answer.json().details?.['attemptsLeft']]);
  }
  assert.deepEqual(
    left,
    [4, 3, 2, 1, 0].map((each) => [422, each]),
  );
  const exhausted = await verify('adm-wrong', codeId, code);
  assert.equal(exhausted.status, 429);
  const { rows } = await fixture.store.query(`SELECT failures FROM users WHERE id = 'adm-wrong'`);
  assert.deepEqual(rows, [{ failures: 5 }]);
  fixture.offset = 0;
});

test('a code is good for five minutes, for its user, its address and the host alone', async () => {
  await tracked('adm-late');
  await tracked('adm-late-2');
  const send = async () =>
    (await fixture.host('POST', '/v1/users/adm-late/codes', { channel: 'email' })).json<{
      codeId: string;
    }>().codeId;
  const codeId = await send();
  const code = codeIn(fixture.mails.at(-1)?.text);
  const elsewhere = await verify('adm-late-2', codeId, code);
  assert.equal(elsewhere.status, 404);
  const unknown = await verify('adm-late', 'x'.repeat(22), code);
  assert.equal(unknown.text, elsewhere.text);
  fixture.offset = 300_500;
  const late = await verify('adm-late', codeId, code);
  assert.equal(late.json().code, 'wrong_code');
  await send();
  const fresh = codeIn(fixture.mails.at(-1)?.text);
  await fixture.track({
    userId: 'adm-late',
    user: { ...user, email: 'new@example.com' },
  });
  const moved = await verify('adm-late', codeId, fresh);
  assert.notEqual(moved.status, 200);

  fixture.offset += 60_000;
  const third = await fixture.host('POST', '/v1/users/adm-late/codes', { channel: 'email' });
  assert.equal(third.status, 201, third.text);
  const sent = codeIn(fixture.mails.at(-1)?.text);
  // As if it had changed between the two: tracking again would have voided the code before.
  await fixture.store.query(`UPDATE users SET email = 'newer@example.com' WHERE id = 'adm-late'`);
  const gone = await verify('adm-late', third.json<{ codeId: string }>().codeId, sent);
  assert.equal(gone.json().code, 'wrong_code', gone.text);
  fixture.offset = 0;
});

test('no code goes where there is no address, no sender, or no such method', async () => {
  await fixture.track({ userId: 'adm-bare' });
  for (const [userId, channel] of [
    ['adm-bare', 'email'],
    ['adm-bare', 'sms'],
    ['adm-nobody', 'email'],
  ]) {
    const answer = await fixture.host('POST', `/v1/users/${userId}/codes`, { channel });
    assert.equal(answer.status, 404, answer.text);
  }
  const foreign = createHost(
    (request) => fixture.server.fetch(request),
    baseUrl,
    'key-of-another-tenant',
  );
  const untaken = await foreign('POST', '/v1/users/adm-bare/codes', { channel: 'email' });
  assert.equal(untaken.status, 403);
});

test('the action behind a code cannot be opened by anybody, nor its name be tracked', async () => {
  await tracked('adm-inner');
  await fixture.host('POST', '/v1/users/adm-inner/codes', { channel: 'email' });
  const { rows } = await fixture.store.query<{ id: string }>(
    `SELECT id FROM actions WHERE user_id = 'adm-inner' AND action = '@code'`,
  );
  const [inner] = rows;
  assert.ok(inner);
  const browser = await fixture.browser();
  const answer = await browser.open({ actionId: inner.id });
  assert.equal(answer.json().code, 'session_expired');
  const named = await fixture.host('POST', '/v1/actions', {
    userId: 'adm-inner',
    action: '@code',
    purpose: 'enroll',
  });
  assert.equal(named.status, 400);
});
