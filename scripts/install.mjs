import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Runs a command in the project's folder, its output shown; ends this process when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Brings node_modules up to the lock file, so that every script works on a bare clone. */
export function ensureInstalled() {
  const installed = modified(`${root}node_modules/.package-lock.json`);
  if (installed > 0 && installed >= modified(`${root}package-lock.json`)) return;
  console.error('Installing dependencies …');
  run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
}
