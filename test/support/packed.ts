import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end. */
export async function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, ...options.env };
  const child = spawn(command, args, { cwd: root, ...options, env });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

export interface Project {
  readonly folder: string;
  /** What may be imported from the package, `passkey-elements/define/passkey-enroll` for instance; no JSON. */
  readonly entries: readonly string[];
  write(file: string, content: string): Promise<void>;
  remove(): Promise<void>;
}

/** An empty project into which the package was installed as it is packed, with `more` beside it. */
export async function installPacked(...more: string[]): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'project-'));
  const project: Project = {
    folder,
    get entries() {
      return entries;
    },
    write: (file, content) => writeFile(join(folder, file), content),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
  await project.write('package.json', '{ "private": true, "type": "module" }');
  const packing = await run(process.execPath, ['scripts/frameworks.mjs', '--pack']);
  if (packing.code !== 0) throw new Error(packing.err);
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const tarball = join(root, 'demo/frameworks/passkey-elements.tgz');
  const installing = await run('npm', ['install', ...quiet, tarball, ...more], { cwd: folder });
  if (installing.code !== 0) throw new Error(installing.err);
  const manifest = join(folder, 'node_modules/passkey-elements/package.json');
  const { exports } = JSON.parse(await readFile(manifest, 'utf8')) as { exports: object };
  const entries = Object.keys(exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => `passkey-elements${path.slice(1)}`);
  return project;
}
