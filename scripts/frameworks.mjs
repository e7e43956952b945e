import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { ensureInstalled, root, run } from './install.mjs';

/**
 * `node scripts/frameworks.mjs [app…]` packs the package, installs it into the examples as users would and builds them;
 * `--pack` packs alone, `--lock` writes the examples' lock files anew.
 */
export const apps = ['plain', 'react', 'vue', 'svelte', 'angular', 'server-rendered'];

const folder = join(root, 'demo/frameworks');
const tarball = join(folder, 'passkey-elements.tgz');
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const shell = process.platform === 'win32';
const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

async function pack() {
  await build(['lib', 'server', 'launch', 'cdn'], { stale: true });
  // Vite sets it, and then npm installs less and builds otherwise.
  delete process.env.NODE_ENV;
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  const { name, version } = JSON.parse(read(join(root, 'package.json')));
  const to = ['--pack-destination', folder];
  run('npm', ['pack', '--ignore-scripts', '--loglevel=error', ...to], { shell, stdio: 'ignore' });
  renameSync(join(folder, `${name}-${version}.tgz`), tarball);
}

/**
 * The lock files name our package without a hash, since every build makes another; what is ours in the installed folder is
 * replaced by what was packed.
 */
function install(app) {
  const cwd = join(folder, app);
  const modules = join(cwd, 'node_modules');
  const stamp = join(modules, '.installed');
  const hash = createHash('sha256')
    .update(read(join(cwd, 'package-lock.json')))
    .digest('hex');
  if (read(stamp) !== hash) {
    run('npm', ['ci', '--include=dev', '--prefer-offline', ...quiet], { cwd, shell });
    writeFileSync(stamp, hash);
  }
  const own = join(modules, 'passkey-elements');
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  run('tar', ['-xzf', tarball, '-C', own, '--strip-components=1']);
}

/** Writes the lock files anew, after a change of any of the packages. */
function lock(app) {
  const cwd = join(folder, app);
  const file = join(cwd, 'package-lock.json');
  run('npm', ['install', '--package-lock-only', ...quiet], { cwd, shell });
  const content = JSON.parse(read(file));
  delete content.packages['node_modules/passkey-elements'].integrity;
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** Installs and builds the named examples, and what serves them. */
export async function prepare(names) {
  await pack();
  for (const app of ['.', ...names]) install(app);
  for (const app of names)
    run('npm', ['run', 'build', '--loglevel=error'], { cwd: join(folder, app), shell });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  process.chdir(root);
  const words = process.argv.slice(2);
  const named = words.filter((word) => apps.includes(word));
  const chosen = named.length > 0 ? named : apps;
  if (words.includes('--pack')) await pack();
  else if (words.includes('--lock')) {
    await pack();
    for (const app of ['.', ...chosen]) lock(app);
  } else await prepare(chosen);
}
