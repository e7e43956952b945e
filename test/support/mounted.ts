import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { start } from './processes.js';

const root = new URL('../..', import.meta.url);

/** The recipes of `docs/mounts.md` by the names of their files, as a reader would copy them. */
export async function recipes(): Promise<Record<string, string>> {
  const text = await readFile(new URL('docs/mounts.md', root), 'utf8');
  const blocks = text.matchAll(/^```js (\S+)\n(.*?)^```$/gms);
  return Object.fromEntries([...blocks].map(([, name = '', code = '']) => [name, code]));
}

/** For a recipe that a runtime would run: here `node:http` calls it as `deno serve` does. */
const runtime = `
import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import app, { end } from './fetch.mjs';
const listener = getRequestListener((request, { incoming }) =>
  app.fetch(request, { remoteAddr: { hostname: incoming.socket.remoteAddress } }));
const http = createServer(listener).listen(process.env.PORT);
process.once('SIGTERM', async () => {
  http.close();
  http.closeIdleConnections();
  await once(http, 'close');
  await end();
});
`;

/** Writes the recipes to a folder of their own, where they find this package's sources and its dependencies. */
export async function unpack(folder: string): Promise<void> {
  const sources: Record<string, string> = {
    'passkey-elements/server': 'src/server/index.ts',
    'passkey-elements/server/node': 'src/server/node.ts',
  };
  await mkdir(folder, { recursive: true });
  await symlink(new URL('node_modules', root).pathname, join(folder, 'node_modules'));
  for (const [name, code] of Object.entries({ ...(await recipes()), 'runtime.mjs': runtime })) {
    const found = code.replace(/'(passkey-elements\/[^']*)'/g, (all, specifier: string) => {
      const source = sources[specifier];
      return source ? `'${new URL(source, root).href}'` : all;
    });
    await writeFile(join(folder, name), found);
  }
}

export interface Mounted {
  readonly baseUrl: string;
  readonly child: ChildProcess;
  /** Resolves with the exit code and what was written to standard error. */
  readonly ended: Promise<{ code: number | null; log: string }>;
}

/** Starts a recipe on a free port; resolves when it answers. */
export async function mount(
  folder: string,
  file: string,
  env: Record<string, string>,
): Promise<Mounted> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  const baseUrl = `http://localhost:${port}`;
  const child = start(process.execPath, ['--import', 'tsx', join(folder, file)], {
    cwd: root.pathname,
    env: { ...process.env, ...env, PORT: String(port), BASE_URL: baseUrl },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, log }));
  let over = false;
  void ended.then(() => (over = true));
  for (;;) {
    const answers = await fetch(`${baseUrl}/hello`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return { baseUrl, child, ended };
    if (over as boolean) throw new Error(`${file} ended: ${log}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
