import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../src/server/node.js';
import { repeat, type Schedule } from '../../src/server/repeat.js';
import { sealAudit } from '../../src/server/seal-audit.js';
import type { AuthenticatorServer } from '../../src/server/server.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import { openPostgres } from '../../src/server/store/postgres.js';
import type { Sql, Store } from '../../src/server/store/store.js';
import { verifyAudit } from '../../src/server/verify-audit.js';
import { writeAudit } from '../support/audit.js';
import { privateSchema } from '../support/postgres.js';
import { createWorkshop, type Workshop } from '../support/service.js';

let shop: Workshop;
let store: Store;
before(async () => {
  shop = await createWorkshop();
  ({ store } = shop.service);
});
after(() => store.close());

const write = (sql: Sql, row: number): Promise<void> => writeAudit(shop.service, sql, row);

test('the loop leaves nothing unsealed for longer than five seconds', async () => {
  let clock = 0;
  const due: { at: number; work: () => void }[] = [];
  const schedule: Schedule = (work, milliseconds) => {
    const entry = { at: clock + milliseconds, work };
    due.push(entry);
    return () => void due.splice(due.indexOf(entry), 1);
  };
  let sealed = Promise.resolve();
  const stop = repeat(
    () => (sealed = sealAudit(store)),
    2_000,
    (error) => assert.ifError(error),
    schedule,
  );
  for (let round = 0; round < 5; round += 1) {
    const written = clock;
    await write(store, round);
    assert.equal((await verifyAudit(store)).unsealed, 1);
    const next = due.shift() ?? assert.fail('nothing is scheduled');
    clock = next.at;
    next.work();
    await sealed;
    assert.ok(clock - written <= 5_000);
    const verdict = await verifyAudit(store);
    assert.deepEqual([verdict.ok, verdict.unsealed], [true, 0]);
    while (due.length === 0) await store.query('SELECT 1');
  }
  await stop();
  assert.equal(due.length, 0);
});

test('a server that listens delivers and seals, each on its own, until it is closed', async () => {
  const calls: string[] = [];
  const due: { milliseconds: number; work: () => void }[] = [];
  let sent = (): void => assert.fail('not called');
  const server: AuthenticatorServer = {
    fetch: async () => new Response(),
    handles: () => true,
    refuse: () => new Response(),
    ready: async () => undefined,
    deliver: () => new Promise((resolve) => (sent = resolve)),
    delivered: async () => undefined,
    seal: async () => void calls.push('seal'),
    tick: async () => void calls.push('tick'),
    drain: () => void calls.push('drain'),
    close: async () => void calls.push('close'),
  };
  const listening = await serve({
    server,
    port: 0,
    schedule(work, milliseconds) {
      const entry = { milliseconds, work };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry), 1);
    },
  });
  assert.deepEqual(
    due.map(({ milliseconds }) => milliseconds),
    [2_000, 2_000, 300_000],
  );
  for (const { work } of due.splice(0)) work();
  while (due.length < 2) await store.query('SELECT 1');
  assert.deepEqual(calls, ['seal', 'tick']);
  const closed = listening.close();
  sent();
  await closed;
  assert.deepEqual(calls, ['seal', 'tick', 'drain', 'close']);
  assert.equal(due.length, 0);
});

/** Runs the command; answers how it ended and what it said. */
async function run(args: string[], databaseUrl = ''): Promise<{ code: number; text: string }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/server/cli.ts', 'verify-audit', ...args],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  }
  const [code] = (await once(child, 'close')) as [number];
  return { code, text };
}

test('the command reads a folder of PGlite', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'audit-'));
  const folder = await openPGlite({ dataDir });
  await write(folder, 1);
  await sealAudit(folder);
  await write(folder, 2);
  await folder.close();
  const { code, text } = await run(['--data-dir', dataDir]);
  assert.match(
    text,
    /^whole: 1 rows as they were written; 1 not sealed yet\nhead 1:[0-9a-f]{64}\n$/,
  );
  assert.equal(code, 0);
  await rm(dataDir, { recursive: true });
});

const postgres = await privateSchema();
if (postgres) {
  const { connectionString, schema, administer, drop } = postgres;
  const stores: Store[] = [];
  before(async () => {
    for (let index = 0; index < 3; index += 1) {
      stores.push(await openPostgres({ connectionString, schema }));
    }
  });
  after(async () => {
    await Promise.all(stores.map((opened) => opened.close()));
    await drop();
  });

  test('a row that commits late with a small id comes after those sealed before it', async () => {
    const [one = assert.fail(), other = assert.fail()] = stores;
    await one.transaction(async (late) => {
      await write(late, 1);
      await write(other, 2);
      await sealAudit(other);
      assert.equal((await verifyAudit(other)).sealed, 1);
    });
    assert.equal((await verifyAudit(one)).unsealed, 1);
    await sealAudit(one);
    const { rows } = await one.query<{ user_id: string }>('SELECT user_id FROM audit ORDER BY seq');
    assert.deepEqual(
      rows.map((row) => row.user_id),
      ['user-2', 'user-1'],
    );
    const verdict = await verifyAudit(one);
    assert.deepEqual([verdict.ok, verdict.sealed, verdict.unsealed], [true, 2, 0]);
  });

  test('sealers side by side make one chain while rows keep coming', async () => {
    const writers = stores.map(async (opened, index) => {
      for (let row = 0; row < 100; row += 1) await write(opened, 1000 * index + row);
    });
    let writing = true;
    const sealers = stores.flatMap((opened) =>
      [1, 2].map(async () => {
        while (writing) await sealAudit(opened);
      }),
    );
    await Promise.all(writers);
    writing = false;
    await Promise.all(sealers);
    const [one = assert.fail()] = stores;
    await sealAudit(one);
    const verdict = await verifyAudit(one);
    assert.deepEqual([verdict.ok, verdict.sealed, verdict.unsealed], [true, 302, 0]);
  });

  test('the command names the first bad row of a PostgreSQL and ends with 1', async () => {
    const [one = assert.fail()] = stores;
    const whole = await run(['--schema', schema], connectionString);
    assert.equal(whole.code, 0, whole.text);
    const head = /head (.*)/.exec(whole.text)?.[1] ?? '';
    assert.equal((await run(['--schema', schema, '--head', head], connectionString)).code, 0);
    await write(one, 1);
    await administer(`UPDATE ${schema}.audit SET ip = '192.0.2.9' WHERE seq = 2`);
    await administer(`DELETE FROM ${schema}.audit WHERE seq = 9`);
    const { code, text } = await run(['--schema', schema], connectionString);
    assert.match(
      text,
      /^BROKEN: row 2 \(id 1\) was changed or moved; 1 before it .*; 1 not sealed yet\n/,
    );
    assert.equal(code, 1);
  });

  test('the command ends with 2 where it cannot read, and shows no password', async () => {
    const { code, text } = await run([], 'postgres://somebody:a-password@127.0.0.1:1/test');
    assert.equal(code, 2);
    assert.ok(!text.includes('a-password'));
    assert.equal((await run([])).code, 2);
  });
}
