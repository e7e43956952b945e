import type { PGlite } from '@electric-sql/pglite';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from './lock.js';
import { migrate } from './migrate.js';
import { optionalPeer } from './optional-peer.js';
import type { Connection } from './session.js';
import { SqlStore, type Driver } from './sql-store.js';
import type { Store, Value } from './store.js';
import { Turns } from './turns.js';
import { parsers } from './values.js';

export interface PGliteOptions {
  /** Made where it is missing; absent: in memory. */
  dataDir?: string;
  /** Milliseconds to wait for a lock; 5000. */
  lockTimeout?: number;
}

/**
 * PostgreSQL inside this process, for one process at a time. What was acknowledged survives a killed process; it does
 * not promise to survive a power failure, because PGlite does not flush to the disk.
 *
 * @throws Error when another process holds the folder, or its schema is newer than this version.
 */
export async function openPGlite({
  dataDir,
  lockTimeout = 5000,
}: PGliteOptions = {}): Promise<Store> {
  const { PGlite } = await optionalPeer(
    '@electric-sql/pglite',
    () => import('@electric-sql/pglite'),
  );
  const unlock = dataDir === undefined ? async () => undefined : await lockFolder(dataDir);
  let driver: Driver | undefined;
  try {
    const create = (folder?: string) =>
      PGlite.create({ ...(folder && { dataDir: folder }), parsers });
    driver = drive(
      await (dataDir === undefined ? create() : boot(dataDir, create)),
      unlock,
      lockTimeout,
    );
    await migrate(driver);
    return new SqlStore(driver);
  } catch (error) {
    await (driver ? driver.close() : unlock());
    throw error;
  }
}

/** A first start cut short leaves half a database, which could never be opened again: it is made anew. */
async function boot(dataDir: string, create: (folder: string) => Promise<PGlite>): Promise<PGlite> {
  const database = join(dataDir, 'database');
  const unfinished = join(dataDir, 'initializing');
  if (await exists(unfinished)) await rm(database, { recursive: true, force: true });
  else if (await exists(database)) return create(database);
  await writeFile(unfinished, '');
  await mkdir(database, { recursive: true });
  const db = await create(database);
  await rm(unfinished);
  return db;
}

function drive(db: PGlite, unlock: () => Promise<void>, lockTimeout: number): Driver {
  const turns = new Turns();
  return {
    begin: 'BEGIN ISOLATION LEVEL READ COMMITTED',
    async connect() {
      return connection(db, await turns.take(lockTimeout));
    },
    async close() {
      await turns.take(Infinity);
      await db.close();
      await unlock();
    },
  };
}

function connection(db: PGlite, release: () => void): Connection {
  return {
    async query<R>(text: string, values: readonly Value[] = []) {
      const { rows, affectedRows = 0 } = await db.query<R>(text, [...values]).catch(encodingError);
      return { rows, count: Math.max(rows.length, affectedRows) };
    },
    async script(text) {
      await db.exec(text);
    },
    release(broken) {
      // There is no other connection to fall back on: this one is made good.
      if (broken) void db.exec('ROLLBACK').then(release, release);
      else release();
    },
  };
}

/** PGlite encodes values itself and refuses one of the wrong type without a SQLSTATE. */
function encodingError(error: unknown): never {
  if (error instanceof Error && error.message.startsWith('Invalid input for'))
    throw new TypeError();
  throw error;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
