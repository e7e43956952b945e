import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { UserActionState, VerificationMethod } from '@authsignal/node';
import { openPostgres } from '../../src/server/store/postgres.js';
import { post, sentCode } from '../support/authsignal-client.js';
import { startAuthsignal } from '../support/authsignal.js';
import { privateSchema } from '../support/postgres.js';

const database = await privateSchema();

if (database) {
  const { connectionString, schema } = database;
  const host = await startAuthsignal({ store: await openPostgres({ connectionString, schema }) });
  const { client } = host;
  after(async () => {
    await host.close();
    await database.drop();
  });

  test('PostgreSQL: an action is tracked, decided and validated', async () => {
    const asked = { userId: 'ada', action: 'pay', attributes: { email: 'ada@example.com' } };
    const { token, idempotencyKey } = await client.track(asked);
    const state = UserActionState.CHALLENGE_SUCCEEDED;
    await client.updateAction({ ...asked, idempotencyKey, attributes: { state } });
    assert.equal((await client.validateChallenge({ token })).isValid, true);
    assert.equal((await client.queryUserActions({ userId: 'ada', state })).length, 1);
    assert.equal((await client.queryUsers({ token })).users[0]?.userId, 'ada');
    await client.updateUser({ userId: 'ada', attributes: { custom: { tier: 1 } } });
    assert.deepEqual((await client.getUser({ userId: 'ada' })).custom, { tier: 1 });
  });

  test('PostgreSQL: many at once track one action, and one of them opens its link', async () => {
    const asked = { userId: 'bob', action: 'pay', attributes: { idempotencyKey: 'one' } };
    const tracked = await Promise.all(Array.from({ length: 8 }, () => client.track(asked)));
    assert.equal((await client.queryUserActions({ userId: 'bob' })).length, 1);
    const opened = await Promise.all(
      tracked.map(async ({ url }) => {
        const response = await fetch(`${host.origin}/authsignal/launch`, {
          method: 'POST',
          headers: { origin: host.origin, 'content-type': 'application/json' },
          body: JSON.stringify({ c: new URL(url).searchParams.get('c'), enroll: false }),
        });
        return response.status;
      }),
    );
    assert.equal(opened.filter((status) => status === 200).length, 1);
  });

  test('PostgreSQL: what the host shuts while a link is opened and a code is typed stays shut', async () => {
    for (let round = 0; round < 8; round += 1) {
      const attributes = { idempotencyKey: `shut-${round}`, email: `shut-${round}@example.com` };
      const asked = { userId: `eve-${round}`, action: 'pay', attributes };
      const { token, url } = await client.track(asked);
      const { email, idempotencyKey } = attributes;
      await post(host, 'user-authenticators/email-otp', { email }, token);
      const body = { verificationCode: sentCode(host, 'email-otp') };
      const state = UserActionState.BLOCK;
      const [typed] = await Promise.all([
        post(host, 'verify/email-otp', body, token),
        fetch(`${host.origin}/authsignal/launch`, {
          method: 'POST',
          headers: { origin: host.origin, 'content-type': 'application/json' },
          body: JSON.stringify({ c: new URL(url).searchParams.get('c'), enroll: false }),
        }),
        client.updateAction({ ...asked, idempotencyKey, attributes: { state } }),
      ]);
      assert.ok(typed.status < 500);
      const { rows } = await host.store.query<{ event: string }>(
        `SELECT event FROM audit WHERE user_id = $1
         AND event IN ('authenticator_added', 'action_state_set') ORDER BY id`,
        [asked.userId],
      );
      assert.equal(rows.at(-1)?.event, 'action_state_set', 'nothing is added after that');
      const { rows: open } = await host.store.query(
        `SELECT 1 FROM actions a JOIN authsignal_actions t ON t.launched_id = a.id
         WHERE t.user_id = $1 AND a.state IN ('tracked', 'opened')`,
        [asked.userId],
      );
      assert.deepEqual(open, []);
    }
  });

  test('PostgreSQL: many at once enroll one address, and one of them does', async () => {
    const attributes = { verificationMethod: VerificationMethod.EMAIL_OTP, email: 'c@example.com' };
    const answers = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        client.enrollVerifiedAuthenticator({ userId: 'cat', attributes }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal((await client.getAuthenticators({ userId: 'cat' })).length, 1);
    await client.deleteUser({ userId: 'cat' });
    assert.equal((await client.getUser({ userId: 'cat' })).isEnrolled, false);
    await host.server.tick();
  });
}
