import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { startOf } from './process-start.js';

interface Holder {
  id: string;
  pid: number;
  host: string;
  /** Tells two processes of the same number apart; null where the system does not say. */
  started: string | null;
  since: string;
  released: boolean;
}

/**
 * Takes a folder for this process alone; resolves with what gives it back. The lock is the highest of the files
 * `lock.1`, `lock.2`, …, each linked into place whole. A dead holder's is left where it is and the next number taken,
 * which exactly one contender can; the highest is never removed, so a slow contender always meets it.
 *
 * @throws Error naming the process that holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  await warnIfRemote(folder);
  const self: Holder = {
    id: randomUUID(),
    pid: process.pid,
    host: hostname(),
    started: (await startOf(process.pid)) ?? null,
    since: new Date().toISOString(),
    released: false,
  };
  const draft = join(folder, `lock-${self.id}`);
  await writeFile(draft, JSON.stringify(self), { flush: true });
  try {
    const number = await take(folder, draft);
    return () => release(folder, number, self);
  } finally {
    await rm(draft, { force: true });
  }
}

async function take(folder: string, draft: string): Promise<number> {
  for (;;) {
    const last = await highest(folder);
    if (last > 0) await refuseIfHeld(folder, last);
    const mine = last + 1;
    if (!(await linked(draft, pathOf(folder, mine)))) continue;
    if ((await highest(folder)) === mine) {
      for (const number of await numbers(folder))
        if (number < mine) await rm(pathOf(folder, number), { force: true });
      return mine;
    }
    await rm(pathOf(folder, mine), { force: true });
  }
}

async function release(folder: string, number: number, self: Holder): Promise<void> {
  const holder = await read(folder, number);
  if (holder?.id !== self.id) return;
  const draft = join(folder, `lock-${self.id}`);
  await writeFile(draft, JSON.stringify({ ...self, released: true }));
  await rename(draft, pathOf(folder, number));
}

async function refuseIfHeld(folder: string, number: number): Promise<void> {
  const holder = await read(folder, number);
  if (holder === undefined || holder.released) return;
  const here = holder.host === hostname();
  if (here && !(await isAlive(holder))) return;
  throw new Error(
    `${folder} is in use by process ${holder.pid} on ${holder.host} since ${holder.since}. ` +
      'Stop it, choose another folder, or use PostgreSQL for more than one process.' +
      (here ? '' : ` If that machine is gone for good, delete ${pathOf(folder, number)} first.`),
  );
}

async function isAlive({ pid, started }: Holder): Promise<boolean> {
  const now = await startOf(pid);
  return now !== undefined && (now === null || started === null || now === started);
}

async function read(folder: string, number: number): Promise<Holder | undefined> {
  const text = await readFile(pathOf(folder, number), 'utf8').catch(ignoring('ENOENT'));
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Holder;
  } catch {
    throw new Error(
      `${pathOf(folder, number)} is damaged: delete it if no other process uses ${folder}.`,
    );
  }
}

async function linked(draft: string, path: string): Promise<boolean> {
  return (await link(draft, path).then(() => true, ignoring('EEXIST'))) ?? false;
}

async function highest(folder: string): Promise<number> {
  return Math.max(0, ...(await numbers(folder)));
}

async function numbers(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) =>
    /^lock\.\d+$/.test(name) ? [Number(name.slice('lock.'.length))] : [],
  );
}

function pathOf(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}

function ignoring(code: string): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === code) return undefined;
    throw error;
  };
}

/** Linux `statfs` magic numbers of NFS, SMB (three), 9p, AFS and Ceph. */
const remote = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400,
]);

export function isRemote(type: number): boolean {
  return remote.has(type >>> 0);
}

async function warnIfRemote(folder: string): Promise<void> {
  if (process.platform !== 'linux' || !isRemote((await statfs(folder)).type)) return;
  process.emitWarning(
    `${folder} is on a network filesystem, where neither its lock nor its data is safe.`,
  );
}
