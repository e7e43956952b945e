import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The server's secret key, made on the first start and kept beside the data, readable by its owner alone. */
export async function loadSecretKeys(file: string, given: string | undefined): Promise<string[]> {
  if (given) return given.split(',').map((key) => key.trim());
  await mkdir(dirname(file), { recursive: true });
  const made = randomBytes(32).toString('base64url');
  // Two starts at once make one key: whoever comes second reads the first one's.
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  return [(await readFile(file, 'utf8')).trim()];
}
