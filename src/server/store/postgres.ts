import type { ClientBase, Pool, PoolClient, PoolConfig } from 'pg';
import { migrate } from './migrate.js';
import { optionalPeer } from './optional-peer.js';
import type { Connection } from './session.js';
import { SqlStore, type Driver } from './sql-store.js';
import type { Store, Value } from './store.js';
import { parsers } from './values.js';

export interface PostgresOptions {
  connectionString: string;
  /** Where the tables are, made where it is missing; `passkey_elements`. Lower-case letters, digits and `_`. */
  schema?: string;
  /** Connections at most, 10. */
  max?: number;
  /** Milliseconds to wait for a lock; 5000. */
  lockTimeout?: number;
}

/** Milliseconds to wait for a connection, and for an answer from a server that has fallen silent. */
const connectTimeout = 5_000;
const answerTimeout = 15_000;

/**
 * PostgreSQL 14 or newer, for any number of processes.
 *
 * @throws StoreUnavailableError when it cannot be reached, Error when its schema is newer than this version.
 */
export async function openPostgres({
  connectionString,
  schema = 'passkey_elements',
  max = 10,
  lockTimeout = 5000,
}: PostgresOptions): Promise<Store> {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new TypeError('schema: lower-case letters, digits and _');
  const { default: pg } = await optionalPeer('pg', () => import('pg'));
  const config: PoolConfig = {
    connectionString,
    application_name: 'passkey-elements',
    connectionTimeoutMillis: connectTimeout,
    keepAlive: true,
    types: {
      getTypeParser: (oid, format): unknown => parsers[oid] ?? pg.types.getTypeParser(oid, format),
    },
  };
  // The pool hands a connection out when this has resolved, though its types do not say so.
  const hooks = {
    onConnect: async (client: ClientBase): Promise<void> => {
      await client.query(`SET search_path TO ${schema}`);
    },
  };
  const migrating = drive(new pg.Pool({ ...config, ...hooks, max: 1 }), lockTimeout);
  try {
    await migrate(migrating, undefined, schema);
  } finally {
    await migrating.close();
  }
  return new SqlStore(
    drive(new pg.Pool({ ...config, ...hooks, max, query_timeout: answerTimeout }), lockTimeout),
  );
}

function drive(pool: Pool, lockTimeout: number): Driver {
  // The pool has dropped the connection when it tells; without listeners the process would die of it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    // The second bound frees the rows of a process that was frozen in the middle of its work.
    begin: `BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = ${lockTimeout}; SET LOCAL idle_in_transaction_session_timeout = 10000`,
    async connect() {
      return connection(await pool.connect());
    },
    close: () => pool.end(),
  };
}

function connection(client: PoolClient): Connection {
  return {
    async query<R>(text: string, values: readonly Value[] = []) {
      const { rows, rowCount } = await client.query(text, [...values]);
      return { rows: rows as R[], count: rowCount ?? 0 };
    },
    async script(text) {
      await client.query(text);
    },
    release: (broken) => client.release(broken),
  };
}
