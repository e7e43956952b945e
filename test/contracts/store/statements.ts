import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Store } from '../../../src/server/store/store.js';
import { action, authenticator, user } from './rows.js';

/** What single statements answer, and what the schema keeps true. */
export function statements(store: () => Store): void {
  it('answers the rows a conditional UPDATE touched, and how many', async () => {
    await action(store(), 'conditional');
    const open = "UPDATE actions SET state = 'opened' WHERE id = $1 AND state = 'tracked'";
    assert.deepEqual(await store().query(`${open} RETURNING id, state`, ['conditional']), {
      rows: [{ id: 'conditional', state: 'opened' }],
      count: 1,
    });
    assert.deepEqual(await store().query(`${open} RETURNING id`, ['conditional']), {
      rows: [],
      count: 0,
    });
    assert.deepEqual(await store().query(open, ['conditional']), { rows: [], count: 0 });
    assert.equal(
      (await store().query('DELETE FROM actions WHERE id = $1', ['conditional'])).count,
      1,
    );
  });

  it('counts the rows of an INSERT, and none where there is a conflict', async () => {
    const insert =
      'INSERT INTO proofs VALUES ($1, clock_timestamp()), ($2, clock_timestamp()) ON CONFLICT DO NOTHING';
    const pair = [Uint8Array.of(1), Uint8Array.of(2)];
    assert.equal((await store().query(insert, pair)).count, 2);
    assert.equal((await store().query(insert, pair)).count, 0);
  });

  it('removes what belongs to an action, and to a user, with it', async () => {
    await action(store(), 'cascade');
    await user(store(), 'cascade', 0);
    await store().query(
      `INSERT INTO sessions (token_hash, action_id, jkt, expires_at) VALUES ($1, 'cascade', 'k', clock_timestamp())`,
      [Uint8Array.of(3)],
    );
    await store().query(
      `INSERT INTO enrollments (id, action_id, method, grant_kind, options, complete_by)
       VALUES ('cascade', 'cascade', 'passkey', 'first', '{}', clock_timestamp())`,
    );
    await authenticator(store(), 'cascade', 'cascade');
    await store().query("DELETE FROM actions WHERE id = 'cascade'");
    await store().query("DELETE FROM users WHERE id = 'cascade'");
    const { rows } = await store().query(
      `SELECT (SELECT count(*) FROM sessions WHERE action_id = 'cascade') AS sessions,
              (SELECT count(*) FROM enrollments WHERE action_id = 'cascade') AS enrollments,
              (SELECT count(*) FROM authenticators WHERE user_id = 'cascade') AS authenticators`,
    );
    assert.deepEqual(rows, [{ sessions: 0, enrollments: 0, authenticators: 0 }]);
  });
}
