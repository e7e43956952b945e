import { randomBytes, randomUUID } from 'node:crypto';
import { access, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, quote, type Secret } from './serve-reference.js';

/** A data folder that only its owner may look into; everything this process writes from now on is as private. */
export async function openFolder(dataDir: string): Promise<void> {
  process.umask(0o077);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Whoever may write there could put a key of their own in the place of ours. Windows keeps its permissions elsewhere.
  if (process.platform !== 'win32' && ((await stat(dataDir)).mode & 0o022) !== 0) {
    throw new Error(`${dataDir} can be written by others. Run: chmod go-w ${quote(dataDir)}`);
  }
}

/** The key that seals what is in the database; made on the first run, and never for a database that has another. */
export async function secretKeyOf(dataDir: string): Promise<Secret> {
  const file = join(dataDir, 'secret-key');
  if (!(await exists(file)) && (await exists(join(dataDir, 'database')))) {
    throw new Error(
      `${file} is missing, and the database beside it was written with it. Put it back, or name the key as secretKeys in a configuration.`,
    );
  }
  return keyIn(file);
}

/** The key with which the host's server calls; made on the first run. */
export function apiKeyOf(dataDir: string): Promise<Secret> {
  return keyIn(join(dataDir, 'api-key'));
}

async function keyIn(file: string): Promise<Secret> {
  if (!(await exists(file))) await make(file);
  // Windows keeps its permissions elsewhere.
  if (process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0) {
    throw new Error(`${file} can be read by others. Run: chmod 600 ${quote(file)}`);
  }
  const value = (await readFile(file, 'utf8')).trim();
  if (!/^[A-Za-z0-9_-]{43}$/.test(value)) throw new Error(`${file} is damaged: restore it.`);
  return { value, shell: `$(cat ${quote(file)})` };
}

/** Linked into place whole, so that no crash leaves half a key, and of two processes the second reads the first one's. */
async function make(file: string): Promise<void> {
  const draft = `${file}-${randomUUID()}`;
  try {
    const key = `${randomBytes(32).toString('base64url')}\n`;
    await writeFile(draft, key, { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
