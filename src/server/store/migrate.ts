import { translate } from './errors.js';
import { migrations } from './migrations.js';
import { Session } from './session.js';
import type { Driver } from './sql-store.js';

/**
 * Brings the schema up to date, one transaction a migration; a process killed between two goes on where it stopped, and
 * of several processes starting together one migrates while the others wait. Runs no DDL when there is nothing to do.
 *
 * @throws Error on a schema newer than `list`.
 */
export async function migrate(
  driver: Driver,
  list: readonly string[] = migrations,
  schema?: string,
): Promise<void> {
  const connection = await driver.connect().catch((error: unknown) => {
    throw translate(error);
  });
  const session = new Session(connection);
  try {
    let version = await currentVersion(session);
    if (version > list.length)
      throw new Error(
        `the database has schema version ${version}, this release knows ${list.length} at most: ` +
          'start the release that made it, or a newer one',
      );
    while (version < list.length) version = await advance(session, list, schema);
  } finally {
    connection.release(session.failure !== undefined);
  }
}

async function currentVersion(session: Session): Promise<number> {
  const { rows: found } = await session.query<{ table: string | null }>(
    "SELECT to_regclass('schema_version')::text AS table",
  );
  if (found[0]?.table == null) return 0;
  const { rows } = await session.query<{ version: number | null }>(
    'SELECT max(version) AS version FROM schema_version',
  );
  return rows[0]?.version ?? 0;
}

async function advance(
  session: Session,
  list: readonly string[],
  schema?: string,
): Promise<number> {
  await session.script('BEGIN');
  try {
    await session.query(
      "SELECT pg_advisory_xact_lock(hashtext('passkey-elements'), hashtext($1))",
      [schema ?? ''],
    );
    if (schema) await session.script(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await session.script(
      'CREATE TABLE IF NOT EXISTS schema_version (version int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const version = await currentVersion(session);
    const migration = list[version];
    if (migration !== undefined) {
      await session.script(migration);
      await session.query('INSERT INTO schema_version (version) VALUES ($1)', [version + 1]);
    }
    await session.script('COMMIT');
    return migration === undefined ? version : version + 1;
  } catch (error) {
    await session.script('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
