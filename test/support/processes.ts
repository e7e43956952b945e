import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const living = new Set<ChildProcess>();

process.on('exit', () => {
  for (const child of living) kill(child);
});

/** The program and all it started: it leads a process group of its own. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

/** Starts a program that cannot outlive this process. */
export function start(command: string, args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { stdio: 'ignore', ...options, detached: true });
  living.add(child);
  return child;
}

/** Ends a program and everything it started. */
export async function stop(child: ChildProcess): Promise<void> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
  kill(child);
  await ended;
  living.delete(child);
}

/** Waits for a program to end by itself for `within` milliseconds, then ends it. */
export async function settle(child: ChildProcess, within = 5_000): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, 'exit', { signal: AbortSignal.timeout(within) }).catch(() => undefined);
  }
  await stop(child);
}

/** An empty folder for a browser's profile, and the way to be rid of it. */
export async function profileFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'profile-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
