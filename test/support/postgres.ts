import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface PrivateSchema {
  connectionString: string;
  schema: string;
  /** Runs a statement outside the store, as an administrator would. */
  administer(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Ends the administrator's connection and removes everything. */
  drop(): Promise<void>;
}

const connectionString = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';
const required =
  process.env['CI'] === 'true' || process.env['PASSKEY_REQUIRE_POSTGRES'] !== undefined;

/**
 * A schema for one test file alone. Undefined, after a line saying so, where no PostgreSQL answers.
 *
 * @throws Error instead where it is required: with `CI=true` or `PASSKEY_REQUIRE_POSTGRES`.
 */
export async function privateSchema(): Promise<PrivateSchema | undefined> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    if (required) throw new Error('PostgreSQL is required here and does not answer', { cause });
    console.warn(
      'PostgreSQL does not answer: its tests are left out (set DATABASE_URL to run them).',
    );
    return undefined;
  }
  const schema = `test_${randomBytes(6).toString('hex')}`;
  return {
    connectionString,
    schema,
    administer: async (text, values) =>
      (await client.query<Record<string, unknown>>(text, values)).rows,
    drop: async () => {
      await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
      await client.end();
    },
  };
}
