import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPostgres } from '../../src/server/store/postgres.js';
import { StoreUnavailableError, type Sql, type Store } from '../../src/server/store/store.js';
import { storeContract } from '../contracts/store.js';
import { privateSchema } from '../support/postgres.js';

const database = await privateSchema();

if (database) {
  const { connectionString, schema, administer } = database;
  const open = (): Promise<Store> => openPostgres({ connectionString, schema, lockTimeout: 1000 });
  after(() => database.drop());

  storeContract('PostgreSQL', open);

  describe('PostgreSQL, several processes', () => {
    it('is migrated once when several start together on an empty database', async () => {
      const fresh = `${schema}_fresh`;
      try {
        const stores = await Promise.all(
          Array.from({ length: 6 }, () =>
            openPostgres({ connectionString, schema: fresh, max: 1 }),
          ),
        );
        await Promise.all(stores.map((store) => store.close()));
        assert.deepEqual(await administer(`SELECT version FROM ${fresh}.schema_version`), [
          { version: 1 },
          { version: 2 },
          { version: 3 },
          { version: 4 },
          { version: 5 },
          { version: 6 },
        ]);
      } finally {
        await administer(`DROP SCHEMA IF EXISTS ${fresh} CASCADE`);
      }
    });

    it('refuses a schema newer than it knows', async () => {
      await administer(`INSERT INTO ${schema}.schema_version (version) VALUES (999)`);
      try {
        await assert.rejects(open(), /schema version 999, this release knows 6 at most/);
      } finally {
        await administer(`DELETE FROM ${schema}.schema_version WHERE version = 999`);
      }
    });

    it('resolves a deadlock by running one of the two again', async () => {
      const store = await openPostgres({ connectionString, schema });
      let runs = 0;
      const lock = (sql: Sql, key: string) =>
        sql.query("UPDATE meta SET value = 'x' WHERE key = $1", [key]);
      await store.query("INSERT INTO meta VALUES ('a', ''), ('b', '')");
      const bothHold = meetingOf(2);
      const both = [
        ['a', 'b'],
        ['b', 'a'],
      ].map(([first = '', second = '']) =>
        store.transaction(async (sql) => {
          runs += 1;
          await lock(sql, first);
          await bothHold();
          await lock(sql, second);
        }),
      );
      await Promise.all(both);
      assert.equal(runs, 3);
      await store.close();
    });
  });

  describe('PostgreSQL, connections lost', () => {
    let store: Store;
    before(async () => {
      store = await openPostgres({ connectionString, schema, max: 4 });
    });
    after(() => store.close());

    const backends = async (sql: Sql): Promise<number> =>
      (await sql.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid ?? 0;
    /** Waits for as many milliseconds until they have ended; 0 asks them to and goes on. */
    const terminate = (pids: number[], wait: number) =>
      administer('SELECT pg_terminate_backend(pid, $2) FROM unnest($1::int[]) AS pid', [
        pids,
        wait,
      ]);

    async function holdFour(
      work: (pids: number[]) => Promise<void>,
    ): Promise<PromiseSettledResult<void>[]> {
      const pids: number[] = [];
      const meeting = meetingOf(5);
      const gone = meetingOf(5);
      const transactions = Array.from({ length: 4 }, () =>
        store.transaction(async (sql) => {
          pids.push(await backends(sql));
          await meeting();
          await gone();
          await sql.query("INSERT INTO meta VALUES ('lost', '')");
        }),
      );
      await meeting();
      await work(pids);
      await gone();
      return Promise.allSettled(transactions);
    }

    it('throws StoreUnavailableError in the middle of a transaction, and works again at once', async () => {
      const outcomes = await holdFour(async (pids) => {
        assert.equal(new Set(pids).size, 4);
        await terminate(pids, 5000);
      });
      for (const outcome of outcomes)
        assert.ok(outcome.status === 'rejected' && outcome.reason instanceof StoreUnavailableError);
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => store.query("SELECT 1 FROM meta WHERE key = 'lost'")),
      );
      assert.deepEqual(
        answers.map(({ count }) => count),
        Array.from({ length: 8 }, () => 0),
      );
    });

    it('begins a transaction on a new connection when all idle ones have died unnoticed', async () => {
      const meeting = meetingOf(4);
      const pids = await Promise.all(
        Array.from({ length: 4 }, () =>
          store.transaction(async (sql) => {
            await meeting();
            return backends(sql);
          }),
        ),
      );
      await terminate(pids, 0);
      const fresh = await store.transaction(backends);
      assert.ok(!pids.includes(fresh));
    });

    it('throws StoreUnavailableError for a server that does not answer, and for a database that is not there', async () => {
      const url = new URL(connectionString);
      url.port = '1';
      await assert.rejects(openPostgres({ connectionString: url.href }), (error) => {
        assert.ok(error instanceof StoreUnavailableError);
        assert.match(error.message, /ECONNREFUSED/);
        return true;
      });
      const elsewhere = new URL(connectionString);
      elsewhere.pathname = '/no_such_database';
      await assert.rejects(
        openPostgres({ connectionString: elsewhere.href }),
        /there is no such database \(3D000\)/,
      );
    });
  });

  it('refuses a schema name that would have to be quoted', async () => {
    await assert.rejects(
      openPostgres({ connectionString, schema: 'x; drop schema public' }),
      TypeError,
    );
  });
}

/** Resolves for each of `size` callers when the last has come; later callers do not wait. */
function meetingOf(size: number): () => Promise<void> {
  let arrived = 0;
  let open = (): void => undefined;
  const complete = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    arrived += 1;
    if (arrived === size) open();
    return complete;
  };
}
