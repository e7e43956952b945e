import assert from 'node:assert/strict';
import { execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import type { PasskeyEnrollmentStart } from '../../src/contract.js';
import type { TrackResponse } from '../../src/host-contract.js';
import { readConfiguration } from '../../src/server/serve-read.js';
import { createAuthenticator } from '../support/authenticator.js';
import { Browser } from '../support/client.js';
import { settle, start } from '../support/processes.js';

const root = new URL('../..', import.meta.url).pathname;
const key = 'k'.repeat(42) + 'A';
/** None of them may ever be printed. */
const secrets: string[] = [key, 'secret-in-a-variable', 'secret-in-a-file'];
const running = new Set<ChildProcess>();
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  await writeFile(join(folder, 'api-key'), 'secret-in-a-file\n');
});
after(async () => {
  for (const child of running) await settle(child, 0);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface Run {
  readonly child: ChildProcess;
  out: string;
  err: string;
  /** The lines that greet, once they are there; rejects where the process ends before. */
  readonly greeted: Promise<string[]>;
  readonly ended: Promise<number | null>;
}

function run(args: string[], env: Record<string, string> = {}, more: string[] = []): Run {
  const { PATH = '', HOME = '' } = process.env;
  const command = ['--import', 'tsx', ...more, 'src/server/cli.ts', ...args];
  const child = start(process.execPath, command, {
    cwd: root,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const one: Run = {
    child,
    out: '',
    err: '',
    ended,
    greeted: new Promise((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        one.out += chunk.toString();
        if (one.out.includes('curl ')) resolve(one.out.trimEnd().split('\n'));
      });
      void ended.then(() => reject(new Error(one.err)));
    }),
  };
  one.greeted.catch(() => undefined);
  child.stderr?.on('data', (chunk: Buffer) => (one.err += chunk.toString()));
  return one;
}

/** Ends it as a platform does; it must have printed no secret. */
async function terminate(one: Run): Promise<void> {
  one.child.kill('SIGTERM');
  assert.equal(await one.ended, 0, one.err);
  noSecrets(one);
}

function noSecrets({ out, err }: Run): void {
  for (const secret of secrets) assert.ok(!(out + err).includes(secret), out + err);
}

/** What a command that does not start anything says. */
async function told(args: string[], env: Record<string, string> = {}, more: string[] = []) {
  const one = run(args, env, more);
  const code = await one.ended;
  noSecrets(one);
  return { code, out: one.out, err: one.err };
}

/** The command a person is shown, run as it is. */
async function follow(line: string, env: Record<string, string> = {}): Promise<TrackResponse> {
  const options = { cwd: root, env: { ...process.env, ...env } };
  const { stdout } = await promisify(execFile)(
    'sh',
    ['-c', line.replace('curl', 'curl -sS')],
    options,
  );
  const tracked = JSON.parse(stdout) as TrackResponse;
  assert.ok(tracked.url, stdout);
  return tracked;
}

async function enroll(baseUrl: string, { token }: TrackResponse, rpOrigin = baseUrl) {
  const browser = await Browser.create((request) => fetch(request), baseUrl, rpOrigin);
  const opened = await browser.open({ token });
  assert.equal(opened.status, 200, opened.text);
  const { enrollment } = opened.json<{ enrollment: PasskeyEnrollmentStart }>();
  const response = await createAuthenticator().create(enrollment.options, { origin: rpOrigin });
  const done = await browser.complete(enrollment, response);
  assert.equal(done.status, 200, done.text);
}

test('without a configuration it runs, says what to do next, and keeps data and keys over a restart', async () => {
  const dataDir = join(folder, "ada's data");
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const first = run(['serve', '--data-dir', dataDir], { PORT: String(port) });
  const lines = await first.greeted;
  assert.equal(lines[0], `passkey-elements is at ${baseUrl}, its data in ${dataDir}.`);
  assert.equal(lines.length, 4);
  const apiKey = (await readFile(join(dataDir, 'api-key'), 'utf8')).trim();
  const secretKey = (await readFile(join(dataDir, 'secret-key'), 'utf8')).trim();
  secrets.push(apiKey, secretKey);
  for (const each of [apiKey, secretKey]) assert.match(each, /^[A-Za-z0-9_-]{43}$/);
  assert.notEqual(apiKey, secretKey);
  const tracked = await follow(lines.at(-1) ?? '');
  assert.ok(tracked.url.startsWith(`${baseUrl}/launch/`));
  await enroll(baseUrl, tracked);

  const modes = async (name: string) =>
    ((await stat(join(dataDir, name))).mode & 0o777).toString(8);
  assert.equal(await modes('.'), '700');
  assert.equal(await modes('api-key'), '600');
  assert.equal(await modes('secret-key'), '600');
  assert.equal(await modes('database'), '700');
  assert.ok((await readdir(dataDir)).every((name) => !/^(api|secret)-key-/.test(name)));

  const second = await told(['serve', '--data-dir', dataDir], { PORT: String(await freePort()) });
  assert.equal(second.code, 2);
  assert.match(second.err, /is in use by process \d+/);
  await terminate(first);

  const again = run(['serve', '--data-dir', dataDir], { PORT: String(port) });
  const { isEnrolled } = await follow((await again.greeted).at(-1) ?? '');
  assert.equal(isEnrolled, true);
  assert.equal((await readFile(join(dataDir, 'api-key'), 'utf8')).trim(), apiKey);
  await terminate(again);

  await chmod(dataDir, 0o770);
  const shellFolder = `'${dataDir.replace("'", `'\\''`)}'`;
  assert.deepEqual(await told(['serve', '--data-dir', dataDir], { PORT: String(port) }), {
    code: 2,
    out: '',
    err: `${dataDir} can be written by others. Run: chmod go-w ${shellFolder}\n`,
  });
  await chmod(dataDir, 0o700);

  await chmod(join(dataDir, 'api-key'), 0o640);
  const file = join(dataDir, 'api-key');
  const quoted = `'${file.replace("'", `'\\''`)}'`;
  const open = await told(['serve', '--data-dir', dataDir], { PORT: String(port) });
  assert.deepEqual(open, {
    code: 2,
    out: '',
    err: `${file} can be read by others. Run: chmod 600 ${quoted}\n`,
  });

  await rm(join(dataDir, 'secret-key'));
  const lost = await told(['serve', '--data-dir', dataDir], { PORT: String(port) });
  assert.equal(lost.code, 2);
  assert.match(
    lost.err,
    /secret-key is missing, and the database beside it was written with it\. Put it back/,
  );
});

test('the printed configuration runs once its references lead somewhere, JSON or module', async () => {
  const printed = await told(['serve', '--print-config']);
  assert.deepEqual([printed.code, printed.err], [0, '']);
  const config = JSON.parse(printed.out) as Record<string, unknown>;
  const port = await freePort();
  const text = JSON.stringify({ ...config, dataDir: join(folder, 'example') });
  const json = join(folder, 'passkeys.json');
  const module = join(folder, 'passkeys.mjs');
  await writeFile(json, text);
  await writeFile(module, `export default ${text};`);
  const env = {
    PORT: String(port),
    PASSKEY_SECRET_KEY: key,
    SMTP_URL: 'smtps://user:secret-in-a-variable@mail.example.com',
    SMS_AUTHORIZATION: 'Bearer secret-in-a-variable',
    PASSKEY_WEBHOOK_SECRET: 'secret-in-a-variable-of-24',
  };
  for (const file of [json, module]) {
    const one = run(['serve', '--config', file], env);
    const lines = await one.greeted;
    assert.match(lines[0] ?? '', /^passkey-elements is at https:\/\/id\.example\.com, its data in/);
    // Where browsers find it is not where this test does.
    const line = (lines.at(-1) ?? '').replace('https://id.example.com', `http://localhost:${port}`);
    assert.ok((await follow(line)).url.startsWith('https://id.example.com/launch/'));
    await terminate(one);
  }
});

test('each mistake in a configuration is named with its place and what to write', async () => {
  const tenant = {
    id: 'main',
    rpName: 'Main',
    keys: [{ secret: { env: 'KEY' }, rights: ['track'] }],
  };
  const listOf = 'dataDir, postgres, secretKeys, smtp, sms, authsignal, tenants';
  const rows: [config: unknown, message: string][] = [
    ['{"port": 1,\n  oops}', 'is not JSON (line 2, column 3).'],
    [[], 'The configuration must be an object.'],
    [{ prot: 1 }, `prot: is not known here; known are baseUrl, host, port, proxies, ${listOf}.`],
    [{ port: '8080' }, 'port: must be a port, 1–65535.'],
    [{ port: 0 }, 'port: must be a port, 1–65535.'],
    [{ proxies: -1 }, 'proxies: must be how many proxies stand in front, 0–9.'],
    [
      { secretKeys: [key] },
      'secretKeys.0: write {"env": "NAME"} or {"file": "PATH"}; a secret does not belong in this file.',
    ],
    [
      { secretKeys: [{ env: 'NOT_THERE' }] },
      'secretKeys.0: the environment variable NOT_THERE is not set.',
    ],
    [{ secretKeys: [{ env: 'A B' }] }, 'secretKeys.0: env must be the name of a variable.'],
    [{ secretKeys: [{ file: './gone' }] }, `secretKeys.0: ${folder}/gone cannot be read (ENOENT).`],
    [
      { secretKeys: [{ env: 'KEY', file: 'x' }] },
      'secretKeys.0: write {"env": "NAME"} or {"file": "PATH"}.',
    ],
    [
      { postgres: {} },
      'postgres.connectionString: is missing; write {"env": "NAME"} or {"file": "PATH"}.',
    ],
    [
      { postgres: { connectionString: { env: 'KEY' } }, dataDir: 'x' },
      'dataDir: name either dataDir or postgres.',
    ],
    [
      { postgres: { connectionString: { env: 'KEY' } } },
      'secretKeys: is missing; only a folder has one made for it, so with postgres write [{"env": "PASSKEY_SECRET_KEY"}].',
    ],
    [{ smtp: {} }, 'smtp: must name either url or host.'],
    [
      { smtp: { host: 'mail', auth: { user: 'u', pass: 'secret-in-a-file' } } },
      'smtp.auth.pass: write {"env": "NAME"} or {"file": "PATH"}; a secret does not belong in this file.',
    ],
    [
      { sms: { url: 'https://a.example', headers: { authorization: 'secret-in-a-file' } } },
      'sms.headers.authorization: write {"env": "NAME"} or {"file": "PATH"}; a secret does not belong in this file.',
    ],
    [
      { authsignal: { tenant: 'main', secret: 'secret-in-a-file' } },
      'authsignal.secret: write {"env": "NAME"} or {"file": "PATH"}; a secret does not belong in this file.',
    ],
    [{ tenants: [] }, 'tenants: must name at least one tenant.'],
    [
      { tenants: [{ id: 'main', rpName: 'Main' }] },
      'tenants.0.keys: must be a list of {secret, rights}.',
    ],
    [
      { tenants: [{ ...tenant, keys: [{ rights: ['track'] }] }] },
      'tenants.0.keys.0.secret: is missing; write {"env": "NAME"} or {"file": "PATH"}.',
    ],
  ];
  for (const [config, message] of rows) {
    const text = typeof config === 'string' ? config : JSON.stringify(config);
    const file = join(folder, 'wrong.json');
    await writeFile(file, text);
    const reading = readConfiguration(file, { KEY: 'secret-in-a-variable' });
    await assert.rejects(reading, { message: `${file}: ${message}` }, text);
  }
});

test('what keeps it from starting is told, and ends it with 2', async () => {
  const config = join(folder, 'broken.json');
  const at = async (value: object) => {
    await writeFile(config, JSON.stringify(value));
    return ['serve', '--config', config, '--data-dir', join(folder, 'never')];
  };
  const secretKeys = [{ env: 'KEY' }];
  const tenants = [{ id: 'main', keys: [{ secret: { file: './api-key' }, rights: ['track'] }] }];
  const rows: [args: string[], env: Record<string, string>, message: string | RegExp][] = [
    [
      ['serve', '--config', join(folder, 'gone.json')],
      {},
      `${folder}/gone.json: cannot be read (ENOENT).\n`,
    ],
    [await at({}), { PORT: 'http' }, 'PORT: must be a port, 1–65535.\n'],
    [['serve', '--prot', '1'], {}, /^Unknown option '--prot'.*\n\npasskey-elements serve \[/],
    [['serve', 'now'], {}, /^Unexpected argument 'now'.*\n\npasskey-elements serve \[/s],
    [['sevre'], {}, /^passkey-elements serve \[.*\npasskey-elements verify-audit/s],
    [[], {}, /^passkey-elements serve \[/],
    [['verify-audit'], {}, /^passkey-elements verify-audit \[/],
  ];
  for (const [args, env, message] of rows) {
    const { code, out, err } = await told(args, env);
    assert.deepEqual([code, out], [2, ''], err);
    if (typeof message === 'string') assert.equal(err, message);
    else assert.match(err, message);
  }
  const unnamed = await told(await at({ secretKeys, tenants }), { KEY: key });
  assert.deepEqual([unnamed.code, unnamed.out], [2, '']);
  assert.match(unnamed.err, /^tenants\.0\.rpName: /);

  const named = [{ ...tenants[0], rpName: 'Main', rpId: 'localhost' }];
  const often = [{ ...named[0], nudge: { preset: 'often' } }];
  const nudged = await told(await at({ secretKeys, tenants: often }), { KEY: key });
  assert.deepEqual([nudged.code, nudged.out], [2, '']);
  assert.match(nudged.err, /^tenants\.0\.nudge\.preset: must be one of "seed", /);

  const authsignal = { tenant: 'other', secret: { env: 'VENDOR' }, origins: ['http://localhost'] };
  const env = { KEY: key, VENDOR: 'secret-in-a-variable-of-24' };
  const other = await told(await at({ secretKeys, tenants: named, authsignal }), env);
  assert.deepEqual([other.code, other.out], [2, '']);
  assert.equal(other.err, 'authsignal.tenant: "other" is not the id of a tenant.\n');

  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const { port } = blocker.address() as AddressInfo;
  const taken = await told(['serve', '--data-dir', join(folder, 'taken')], { PORT: String(port) });
  blocker.close();
  const message = `Port ${port} is taken by another program. Set PORT to a free one.\n`;
  assert.deepEqual(taken, { code: 2, out: '', err: message });
});

test('a database that is not installed is named with the line that installs it', async () => {
  const hook = `export async function resolve(name, context, next) {
    if (name !== '@electric-sql/pglite' && name !== 'pg') return next(name, context);
    throw Object.assign(new Error("Cannot find package '" + name + "'"), { code: 'ERR_MODULE_NOT_FOUND' });
  }`;
  const url = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`;
  const without = url(
    `import { register } from 'node:module'; register(${JSON.stringify(url(hook))});`,
  );
  const lite = await told(['serve', '--data-dir', join(folder, 'none')], {}, ['--import', without]);
  const install = (name: string) => `${name} is not installed. Run: npm install ${name}\n`;
  assert.deepEqual(lite, { code: 2, out: '', err: install('@electric-sql/pglite') });
  const config = join(folder, 'postgres.json');
  const secret = { env: 'KEY' };
  const tenants = [{ id: 'main', rpName: 'Main', keys: [{ secret, rights: ['track'] }] }];
  await writeFile(
    config,
    JSON.stringify({ postgres: { connectionString: secret }, secretKeys: [secret], tenants }),
  );
  const postgres = await told(['serve', '--config', config], { KEY: key }, ['--import', without]);
  assert.deepEqual(postgres, { code: 2, out: '', err: install('pg') });
});

test('help is an answer', async () => {
  for (const args of [['--help'], ['serve', '--help'], ['serve', '-h']]) {
    const { code, out, err } = await told(args);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^passkey-elements serve \[--config FILE\] \[--data-dir FOLDER\]\n/);
  }
});
