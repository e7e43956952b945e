import { readFile } from 'node:fs/promises';

/**
 * What tells a process apart from a later one of the same number: the boot and the tick it started at. Null where it
 * runs but the system does not say (no `/proc`), undefined where no such process runs.
 */
export async function startOf(pid: number): Promise<string | null | undefined> {
  if (!runs(pid)) return undefined;
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the second field is the command in brackets and may hold anything; state is 3rd, starttime 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A killed process that nobody has waited for still has its number.
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
