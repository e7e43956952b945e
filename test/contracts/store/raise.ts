import type { Sql } from '../../../src/server/store/store.js';

/** Makes the database itself refuse, with a SQLSTATE of our choice. */
export function raise(sql: Sql, code: string): Promise<unknown> {
  return sql.query(
    `DO $$ BEGIN RAISE EXCEPTION 'canary' USING ERRCODE = '${code}', DETAIL = 'canary'; END $$`,
  );
}
