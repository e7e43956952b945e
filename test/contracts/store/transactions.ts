import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  StoreUnavailableError,
  UniqueViolationError,
  type Sql,
  type Store,
} from '../../../src/server/store/store.js';
import { deferred } from './deferred.js';
import { raise } from './raise.js';

/** All or nothing, retried where that is safe, and never entangled with itself. */
export function transactions(store: () => Store): void {
  const put = (sql: Sql, key: string) =>
    sql.query('INSERT INTO meta (key, value) VALUES ($1, $2)', [key, Uint8Array.of()]);
  const has = async (key: string) =>
    (await store().query('SELECT 1 FROM meta WHERE key = $1', [key])).count === 1;

  it('commits and answers what the work answers', async () => {
    const answer = await store().transaction(async (sql) => {
      await put(sql, 'committed');
      return 42;
    });
    assert.equal(answer, 42);
    assert.ok(await has('committed'));
  });

  it('rolls back and throws on what the work throws', async () => {
    const thrown = new RangeError('mine');
    const work = store().transaction(async (sql) => {
      await put(sql, 'rolled back');
      throw thrown;
    });
    await assert.rejects(work, (error) => error === thrown);
    assert.ok(!(await has('rolled back')));
  });

  it('reads what others have committed meanwhile', async () => {
    const { rows } = await store().transaction((sql) => sql.query('SHOW transaction_isolation'));
    assert.deepEqual(rows, [{ transaction_isolation: 'read committed' }]);
  });

  it('commits nothing when the work swallowed the failure of a statement', async () => {
    const work = store().transaction(async (sql) => {
      await put(sql, 'swallowed');
      await put(sql, 'swallowed').catch(() => undefined);
    });
    await assert.rejects(work, UniqueViolationError);
    assert.ok(!(await has('swallowed')));
  });

  it('commits statements the work did not await, and refuses those after its end', async () => {
    let late: Sql | undefined;
    await store().transaction(async (sql) => {
      late = sql;
      void put(sql, 'not awaited');
    });
    assert.ok(await has('not awaited'));
    await assert.rejects(late?.query('SELECT 1') ?? Promise.resolve(), /the transaction has ended/);
  });

  it('refuses the outer store inside a transaction, and only there', async () => {
    const ended = deferred();
    let afterwards: Promise<unknown> | undefined;
    await store().transaction(async (sql) => {
      await assert.rejects(store().query('SELECT 1'), /inside a transaction/);
      await assert.rejects(
        store().transaction(async () => 1),
        /inside a transaction/,
      );
      // Begun inside, done outside.
      afterwards = ended.promise.then(() => store().query('SELECT 1'));
      await put(sql, 'nested');
    });
    ended.resolve();
    await afterwards;
    assert.ok(await has('nested'));
  });

  it('runs a transaction again, from its beginning, when it lost against another', async () => {
    let runs = 0;
    await store().transaction(async (sql) => {
      runs += 1;
      await put(sql, 'third time');
      if (runs < 3) await raise(sql, runs === 1 ? '40001' : '40P01');
    });
    assert.equal(runs, 3);
    assert.ok(await has('third time'));
  });

  it('gives up after the third repetition', async () => {
    let runs = 0;
    const work = store().transaction(async (sql) => {
      runs += 1;
      await raise(sql, '40001');
    });
    await assert.rejects(work, StoreUnavailableError);
    assert.equal(runs, 4);
  });

  it('runs it again even when the work hides the reason', async () => {
    let runs = 0;
    const answer = await store().transaction(async (sql) => {
      runs += 1;
      if (runs === 1) await raise(sql, '40001').catch(() => Promise.reject(new Error('hidden')));
      return runs;
    });
    assert.equal(answer, 2);
  });
}
