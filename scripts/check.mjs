import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Runs a program; its output is kept, and shown only where the step fails. */
function output(command, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32' });
    let text = '';
    child.stdout.on('data', (data) => (text += data));
    child.stderr.on('data', (data) => (text += data));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(text) : reject(new Error(text.trim()))));
  });
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const folder = mkdtempSync(join(tmpdir(), 'check-'));

async function manifest() {
  const outdir = join(folder, 'manifest');
  await output(bin('cem'), 'analyze', '--quiet', '--outdir', relative(root, outdir));
  if (read(join(outdir, 'custom-elements.json')) === read(`${root}custom-elements.json`)) return;
  throw new Error('custom-elements.json is out of date: npm run build');
}

/** What is extracted from the sources, and what is generated from that, must be what is committed. */
async function locales() {
  const {
    codes,
    codesModule,
    faults,
    folders: committed,
    generate,
  } = await import('./locales.mjs');
  const fresh = { xliff: join(folder, 'xliff'), generated: join(folder, 'generated') };
  for (const name of ['xliff', 'generated'])
    cpSync(committed[name], fresh[name], { recursive: true });
  const config = JSON.parse(read(`${root}lit-localize.json`));
  config.inputFiles = config.inputFiles.map((pattern) => join(root, pattern));
  config.interchange.xliffDir = fresh.xliff;
  const file = join(folder, 'lit-localize.json');
  writeFileSync(file, JSON.stringify(config));
  await output(bin('lit-localize'), 'extract', '--config', file);
  generate(fresh);
  for (const name of ['xliff', 'generated'])
    for (const path of readdirSync(fresh[name]))
      if (read(join(fresh[name], path)) !== read(join(committed[name], path)))
        throw new Error(`${path} is out of date: npm run locales`);
  if (read(codes) !== codesModule()) throw new Error(`${codes} is out of date: npm run locales`);
  const found = faults();
  if (found.length > 0) throw new Error(found.join('\n'));
}

/** The package as it would be published: built, packed, and read by the two tools that know how hosts resolve it. */
async function packed() {
  await output(process.execPath, 'scripts/build.mjs');
  await output(process.execPath, 'scripts/sri.mjs', '--check', 'dist/cdn');
  await output('npm', 'pack', '--ignore-scripts', '--pack-destination', folder);
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  await output(bin('publint'), 'run', '--strict', join(folder, file));
  await output(bin('attw'), '--profile', 'esm-only', '--no-emoji', join(folder, file));
}

/** The build writes the manifest that another step compares, so it comes after it. */
const lanes = [
  {
    types: () => output(bin('tsc'), '--noEmit', '-p', '.'),
    manifest,
    locales,
    package: packed,
  },
  {
    lint: () => output(bin('eslint'), '.', '--max-warnings=0'),
    format: () => output(bin('prettier'), '--check', '--log-level=warn', '.'),
    unused: () => output(bin('knip'), '--no-progress'),
  },
];

ensureInstalled();
const only = process.argv.slice(2);
const failures = [];
await Promise.all(
  lanes.map(async (lane) => {
    for (const [name, step] of Object.entries(lane)) {
      if (only.length > 0 && !only.includes(name)) continue;
      const started = Date.now();
      const error = await step().then(
        () => undefined,
        (thrown) => thrown,
      );
      console.log(`${error ? '✗' : '✓'} ${name} ${((Date.now() - started) / 1000).toFixed(1)} s`);
      if (error) failures.push([name, error]);
    }
  }),
);
rmSync(folder, { recursive: true, force: true });

for (const [name, error] of failures) console.error(`\n${name}\n${error.message}`);
if (failures.length > 0) process.exit(1);
