import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inspect } from 'node:util';
import {
  LockTimeoutError,
  StoreUnavailableError,
  UniqueViolationError,
  type Sql,
  type Store,
} from '../../../src/server/store/store.js';
import { raise } from './raise.js';
import { authenticator, user } from './rows.js';

/** The port's classes for the database's, with nothing in them that was asked or stored. */
export function errors(store: () => Store): void {
  it('names the unique constraint that refused a row', async () => {
    await user(store(), 'unique', 0);
    await authenticator(store(), 'unique-1', 'unique');
    await assert.rejects(
      authenticator(store(), 'unique-2', 'unique', 'unique-1'),
      (error) =>
        error instanceof UniqueViolationError &&
        error.constraint === 'authenticators_credential_id_key',
    );
  });

  const classes = {
    '55P03': LockTimeoutError,
    '57P01': StoreUnavailableError,
    '53300': StoreUnavailableError,
    '53100': StoreUnavailableError,
    '25006': StoreUnavailableError,
    '08006': StoreUnavailableError,
  };
  for (const [code, type] of Object.entries(classes)) {
    it(`throws ${type.name} on ${code}, and goes on`, async () => {
      await assert.rejects(
        store().transaction((sql) => raise(sql, code)),
        type,
      );
      assert.equal((await store().query('SELECT 1')).count, 1);
    });
  }

  it('is unavailable for writing when it may only be read, and goes on', async () => {
    const work = store().transaction(async (sql) => {
      await sql.query('SET TRANSACTION READ ONLY');
      await sql.query("INSERT INTO meta VALUES ('read only', '')");
    });
    await assert.rejects(work, StoreUnavailableError);
    assert.equal((await store().query("SELECT 1 FROM meta WHERE key = 'read only'")).count, 0);
  });

  const leaks: Record<string, (sql: Sql) => Promise<unknown>> = {
    'a value that does not fit': (sql) => sql.query('SELECT $1::int AS canary_column', ['canary']),
    'a syntax error': (sql) => sql.query("SELEKT 'canary'"),
    'an unknown column': (sql) => sql.query('SELECT canary FROM meta'),
    'a NUL character': (sql) => sql.query('SELECT $1::text', ['canary\0']),
    'a missing parent row': (sql) => authenticator(sql, 'canary', 'canary'),
    'a duplicate': async (sql) => {
      for (const value of [1, 2])
        await sql.query("INSERT INTO meta VALUES ('canary', $1)", [Uint8Array.of(value)]);
    },
    'a value that cannot be encoded': (sql) =>
      sql.query("SELECT 'canary', $1::jsonb", [circular()]),
    'an error of the database': (sql) => raise(sql, '22012'),
    'the store being unavailable': (sql) => raise(sql, '53100'),
  };
  for (const [cause, run] of Object.entries(leaks)) {
    it(`shows neither SQL nor values in the error of ${cause}`, async () => {
      await assert.rejects(store().transaction(run), (error) => {
        assert.ok(error instanceof Error);
        assert.doesNotMatch(
          inspect(error, { depth: 9, showHidden: true }),
          /canary|SELE[CK]T|INSERT/,
        );
        return true;
      });
    });
  }
}

function circular(): object {
  const object: Record<string, unknown> = { canary: 'canary' };
  object['self'] = object;
  return object;
}
