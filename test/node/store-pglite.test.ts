import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { optionalPeer } from '../../src/server/store/optional-peer.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import type { Store } from '../../src/server/store/store.js';
import { storeContract } from '../contracts/store.js';
import { kill, message, start } from '../support/child.js';

const base = await mkdtemp(join(tmpdir(), 'pglite-'));
after(() => rm(base, { recursive: true }));

storeContract('PGlite', () => openPGlite({ dataDir: join(base, 'contract'), lockTimeout: 1000 }));

const dataDir = join(base, 'own');

describe('a folder of PGlite', () => {
  it('is made anew when its first start was cut short', async () => {
    // Among the last files of a new database is PG_VERSION, by which it is taken for a whole one.
    await mkdir(join(dataDir, 'database'), { recursive: true });
    await writeFile(join(dataDir, 'database', 'PG_VERSION'), '17\n');
    await writeFile(join(dataDir, 'initializing'), '');
    const store = await openPGlite({ dataDir });
    assert.equal(await insert(store, 'made'), 1);
    await store.close();
  });

  it('is opened for one at a time', async () => {
    const store = await openPGlite({ dataDir });
    await assert.rejects(openPGlite({ dataDir }), /is in use by process/);
    await store.close();
  });
});

describe('a package that is not installed', () => {
  it('is asked for by the line that installs it', async () => {
    const name = 'not-an-installed-package';
    await assert.rejects(
      optionalPeer(name, () => import(name)),
      { message: `${name} is not installed. Run: npm install ${name}` },
    );
  });

  it('is not blamed for what it lacks itself', async () => {
    await assert.rejects(
      optionalPeer('pg', () => import(['another', 'absent', 'package'].join('-'))),
      { code: 'ERR_MODULE_NOT_FOUND' },
    );
  });
});

describe('a PGlite process killed with SIGKILL', () => {
  const numbers = (value: unknown): number[] | undefined =>
    typeof value === 'object' && value !== null && 'found' in value
      ? (value.found as number[])
      : undefined;
  const acknowledgement = (value: unknown): number | undefined =>
    typeof value === 'object' && value !== null && 'acknowledged' in value
      ? Number(value.acknowledged)
      : undefined;

  it('loses nothing it had acknowledged, and keeps no half of a transaction, 8 times', async () => {
    let acknowledged = 0;
    for (let round = 0; round < 8; round += 1) {
      const child = start('write-process.ts', [dataDir]);
      const found = await message(child, numbers);
      assert.deepEqual(
        found,
        found.map((_, index) => index + 1),
      );
      assert.ok(found.length >= acknowledged && found.length <= acknowledged + 1);
      child.on('message', (value) => (acknowledged = acknowledgement(value) ?? acknowledged));
      const enough = found.length + 5 + Math.floor(Math.random() * 40);
      await message(child, (value) => ((acknowledgement(value) ?? 0) >= enough ? true : undefined));
      await kill(child);
    }
    const store = await openPGlite({ dataDir });
    const { rows } = await store.query<{ first: number; second: number }>(
      'SELECT (SELECT count(*) FROM audit) AS first, (SELECT count(*) FROM outbox) AS second',
    );
    await store.close();
    const [count] = rows;
    assert.ok(count && count.first >= acknowledged && count.first <= acknowledged + 1);
    assert.equal(count.second, count.first);
  });
});

describe('PGlite', () => {
  it('refuses a schema newer than it knows, and lets go of the folder', async () => {
    const store = await openPGlite({ dataDir });
    await store.query('INSERT INTO schema_version (version) VALUES (999)');
    await store.close();
    for (let round = 0; round < 2; round += 1)
      await assert.rejects(
        openPGlite({ dataDir }),
        /schema version 999, this release knows 6 at most/,
      );
  });

  it('in memory waits for what is under way before it closes', async () => {
    const store = await openPGlite();
    const answers = Promise.all([insert(store, 'a'), insert(store, 'b')]);
    await store.close();
    assert.deepEqual(await answers, [1, 1]);
  });

  it('leaves the exit code of the process alone', () => {
    assert.ok(process.exitCode === undefined || process.exitCode === 0);
  });
});

async function insert(store: Store, key: string): Promise<number> {
  const { count } = await store.transaction((sql) =>
    sql.query("INSERT INTO meta VALUES ($1, '')", [key]),
  );
  return count;
}
