import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LockTimeoutError, type Sql, type Store } from '../../../src/server/store/store.js';
import { deferred } from './deferred.js';
import { user } from './rows.js';

/** Several at once over the same rows. */
export function contention(store: () => Store): void {
  it('lets exactly 1 of 20 through at 9 of 10', async () => {
    await user(store(), 'limited', 9);
    // Connections are made before the race, lest their making puts the transactions in a row.
    await Promise.all(Array.from({ length: 20 }, () => store().query('SELECT pg_sleep(0.01)')));
    const counts = await Promise.all(
      Array.from({ length: 20 }, () =>
        store().transaction(async (sql) => {
          const { count } = await sql.query(
            `UPDATE users SET authenticator_count = authenticator_count + 1, passkey_count = passkey_count + 1
             WHERE tenant = 't' AND id = 'limited' AND passkey_count < $1 RETURNING passkey_count`,
            [10],
          );
          return count;
        }),
      ),
    );
    assert.equal(counts.filter((count) => count === 1).length, 1);
    const { rows } = await store().query("SELECT passkey_count FROM users WHERE id = 'limited'");
    assert.deepEqual(rows, [{ passkey_count: 10 }]);
  });

  it('makes ON CONFLICT DO NOTHING wait for the other, whose row it then sees whole', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        store().transaction(async (sql) => {
          const { count } = await sql.query(
            `INSERT INTO idempotency (scope, key_hash, request_hash, expires_at)
             VALUES ('waits', $1, $1, clock_timestamp()) ON CONFLICT DO NOTHING`,
            [Uint8Array.of(1)],
          );
          if (count === 1)
            await sql.query("UPDATE idempotency SET status = $1 WHERE scope = 'waits'", [
              200 + index,
            ]);
          const { rows } = await sql.query<{ status: number }>(
            "SELECT status FROM idempotency WHERE scope = 'waits'",
          );
          return { won: count === 1, status: rows[0]?.status };
        }),
      ),
    );
    assert.equal(answers.filter(({ won }) => won).length, 1);
    const winner = 200 + answers.findIndex(({ won }) => won);
    assert.deepEqual(
      answers.map(({ status }) => status),
      answers.map(() => winner),
    );
  });

  it('throws LockTimeoutError where another transaction holds the row, and changes nothing', async () => {
    await user(store(), 'held', 1);
    const rename = (sql: Sql, name: string) =>
      sql.query("UPDATE users SET name = $1 WHERE id = 'held'", [name]);
    const held = deferred();
    const release = deferred();
    const first = store().transaction(async (sql) => {
      await rename(sql, 'first');
      held.resolve();
      await release.promise;
    });
    await held.promise;
    await assert.rejects(
      store().transaction((sql) => rename(sql, 'second')),
      LockTimeoutError,
    );
    release.resolve();
    await first;
    assert.deepEqual((await store().query("SELECT name FROM users WHERE id = 'held'")).rows, [
      { name: 'first' },
    ]);
    await store().transaction((sql) => rename(sql, 'third'));
  });

  it('serves more at once than it has connections', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => store().query('SELECT $1::int AS n', [n])),
    );
    assert.deepEqual(
      answers.map(({ rows }) => rows[0]?.['n']),
      Array.from({ length: 50 }, (_, n) => n),
    );
  });
}
