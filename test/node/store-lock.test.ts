import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { isRemote, lockFolder } from '../../src/server/store/lock.js';
import { kill, message, start } from '../support/child.js';

let base: string;
let made = 0;
before(async () => {
  base = await mkdtemp(join(tmpdir(), 'lock-'));
});
after(() => rm(base, { recursive: true }));

const isReady = (value: unknown): true | undefined => (value === 'ready' ? true : undefined);
const outcome = (value: unknown): { taken: string[]; refusal: string } | undefined =>
  typeof value === 'object' ? (value as { taken: string[]; refusal: string }) : undefined;

async function folder(holder?: Record<string, unknown>): Promise<string> {
  const path = join(base, String((made += 1)));
  await mkdir(path);
  if (holder) await writeFile(join(path, 'lock.1'), JSON.stringify({ ...template, ...holder }));
  return path;
}

const template = {
  id: 'someone else',
  pid: process.pid,
  host: hostname(),
  started: null,
  since: '2026-01-02T03:04:05.678Z',
  released: false,
};
/** Whether this system says when a process started; where it does not, a number in use counts as the holder. */
const tellsStart = existsSync('/proc/self/stat');
/** Above every `pid_max` Linux allows. */
const noProcess = 2 ** 22 + 1;

async function locks(path: string): Promise<string[]> {
  return (await readdir(path)).filter((name) => name.startsWith('lock'));
}

describe('the lock of a data folder', () => {
  it('is for one at a time, and free again once released', async () => {
    const path = await folder();
    for (let round = 0; round < 3; round += 1) {
      const release = await lockFolder(path);
      await assert.rejects(
        lockFolder(path),
        new RegExp(`in use by process ${process.pid} on ${hostname()} since 2`),
      );
      await release();
    }
    assert.equal((await locks(path)).length, 1);
  });

  it('makes the folder', async () => {
    const path = join(base, 'not', 'there', 'yet');
    const release = await lockFolder(path);
    assert.ok(existsSync(path));
    await release();
  });

  it('refuses what another process holds, and takes it over when that one was killed', async () => {
    const path = await folder();
    const child = start('lock-process.ts', [path]);
    await message(child, isReady);
    const taken = message(child, outcome);
    child.send('go');
    assert.deepEqual((await taken).taken, [path]);
    await assert.rejects(
      lockFolder(path),
      new RegExp(`in use by process ${child.pid} on ${hostname()} since`),
    );
    await kill(child);
    const release = await lockFolder(path);
    assert.equal((await locks(path)).length, 1);
    await release();
  });

  it('names the process, the machine, the time and the way out', async () => {
    await assert.rejects(lockFolder(await folder({})), {
      message: new RegExp(
        `process ${process.pid} on ${hostname()} since 2026-01-02T03:04:05.678Z\\. Stop it, choose another folder, or use PostgreSQL`,
      ),
    });
  });

  it('does not judge a process of another machine', async () => {
    const path = await folder({ host: 'elsewhere', pid: noProcess });
    await assert.rejects(
      lockFolder(path),
      /on elsewhere since .* If that machine is gone for good, delete .*lock\.1/,
    );
  });

  it('knows a reused process number by its start', async () => {
    const taken = lockFolder(await folder({ started: 'an earlier boot 17' }));
    if (!tellsStart) return assert.rejects(taken, /in use by process/);
    await (
      await taken
    )();
  });

  it('does not guess at a damaged lock', async () => {
    const path = await folder({});
    await writeFile(join(path, 'lock.1'), '{"pid":');
    await assert.rejects(lockFolder(path), /lock\.1 is damaged: delete it if no other process/);
  });

  it('leaves a lock alone that is no longer its own', async () => {
    const path = await folder();
    const release = await lockFolder(path);
    const other = JSON.stringify({ ...template, pid: noProcess });
    await writeFile(join(path, 'lock.1'), other);
    await release();
    assert.equal(await readFile(join(path, 'lock.1'), 'utf8'), other);
  });

  it("gives a dead holder's lock to exactly one of 8 contenders, 100 times", async () => {
    for (let round = 0; round < 100; round += 1) {
      const path = await folder({ pid: noProcess });
      const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(path)));
      assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
      assert.equal((await locks(path)).length, 1);
    }
  });

  it("gives dead holders' locks to exactly one of 4 processes each", async () => {
    const paths = await Promise.all(Array.from({ length: 100 }, () => folder({ pid: noProcess })));
    const children = Array.from({ length: 4 }, () => start('lock-process.ts', paths));
    await Promise.all(children.map((child) => message(child, isReady)));
    const outcomes = children.map((child) => message(child, outcome));
    for (const child of children) child.send('go');
    const taken = (await Promise.all(outcomes)).flatMap((result) => result.taken);
    await Promise.all(children.map(kill));
    assert.deepEqual(taken.sort(), paths.sort());
  });

  it('is not taken by a contender so slow that the next but one holds it already', async () => {
    const path = await folder();
    // Reading a pipe takes as long as we like: the contender hangs in the dead holder's file.
    const pipe = join(path, 'lock.1');
    execFileSync('mkfifo', [pipe]);
    const contender = lockFolder(path);
    const writer = await open(pipe, 'w');
    await writeFile(join(path, 'lock.3'), JSON.stringify(template));
    await writer.writeFile(JSON.stringify({ ...template, pid: noProcess }));
    await writer.close();
    await assert.rejects(contender, /in use by process/);
    assert.ok(!(await locks(path)).includes('lock.2'));
  });

  it('counts a process that has ended and is not waited for as dead', async () => {
    const shell = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(shell.stdout, 'data')) as [Buffer];
    const path = await folder({ pid: Number(line) });
    const taken = async (attempts: number): Promise<(() => Promise<void>) | undefined> => {
      const release = await lockFolder(path).catch(() => undefined);
      if (release !== undefined || attempts === 1) return release;
      await delay(10);
      return taken(attempts - 1);
    };
    const release = await taken(tellsStart ? 200 : 1);
    shell.kill();
    assert.equal(release !== undefined, tellsStart);
    await release?.();
  });

  it('knows network filesystems, by the number as the system gives it', () => {
    assert.ok(isRemote(0x6969));
    assert.ok(isRemote(0xff534d42 | 0));
    assert.ok(!isRemote(0xef53));
  });
});
