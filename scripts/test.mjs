import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';
import { provision } from './provision.mjs';

/** `npm test [-- suite…] [file…]`: all suites, or those named; files narrow them. */
const suites = {
  node: { command: nodeTest('test/node', 2) },
  browser: { command: webTestRunner, browsers: true },
  engines: { command: nodeTest('test/engines', 1), browsers: true, pages: true },
};

function testsUnder(folder) {
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`)
    .sort();
}

function nodeTest(folder, concurrency) {
  return (files, counts) => {
    const chosen =
      files.length > 0 ? files.filter((f) => f.startsWith(folder)) : testsUnder(folder);
    if (chosen.length === 0) return undefined;
    return [
      ...['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[`--test-reporter=${root}scripts/tally.mjs`, `--test-reporter-destination=${counts}`],
      ...chosen,
    ];
  };
}

function webTestRunner(files) {
  const folder = 'test/browser';
  const chosen = files.length > 0 ? files.filter((f) => f.startsWith(folder)) : testsUnder(folder);
  if (chosen.length === 0) return undefined;
  return ['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js', '--files', ...chosen];
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

ensureInstalled();
const words = process.argv.slice(2);
const named = words.filter((word) => word in suites);
const files = words.filter((word) => !(word in suites));
const chosen = named.length > 0 ? named : Object.keys(suites);

if (chosen.some((name) => suites[name].browsers)) provision();
if (chosen.some((name) => suites[name].pages))
  await build(['launch', 'cdn', 'demo'], { stale: true });
const postgres = await answers(5432);
if (!postgres && process.env.CI === 'true') {
  console.error('CI needs PostgreSQL on 127.0.0.1:5432.');
  process.exit(1);
}
if (!postgres) console.error('No PostgreSQL on 127.0.0.1:5432: its tests are left out.');

const total = { passed: 0, failed: 0 };
const folder = mkdtempSync(join(tmpdir(), 'tests-'));
for (const name of chosen) {
  const counts = join(folder, name);
  const args = suites[name].command(files, counts);
  if (!args) continue;
  const started = Date.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_COUNTS: counts },
  });
  const { passed, failed } = readCounts(counts) ?? { passed: 0, failed: 0 };
  // A runner that ends badly without naming a test (it crashed, or could not start) is one failure itself.
  total.failed += failed === 0 && status !== 0 ? 1 : failed;
  total.passed += passed;
  console.log(
    `${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
  );
}
rmSync(folder, { recursive: true, force: true });

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
