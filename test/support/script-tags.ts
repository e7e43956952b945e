import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { ChromiumPage } from './chromium-page.js';
import { strictPolicy } from './embedding.js';
import { startHost, type Host } from './host.js';

const built = new URL('../../dist/cdn/', import.meta.url);

export const readFileForTags = (name: string): Promise<string> =>
  readFile(new URL(name, built), 'utf8');

/** A module of this folder as a site's own bundler would make it, with the Lit of its own that it imports. */
export async function bundled(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ...{ write: false, minify: false, target: 'es2022' },
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ['es'],
        fileName: 'own',
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output }] = [made].flat() as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

interface Sent {
  readonly type?: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  readonly host: Host;
  /** `http://localhost:…`, another origin than the server's. */
  readonly origin: string;
  /** Sent as it is, before what is built. */
  readonly files: Map<string, Sent>;
  /** Waited for before a path is answered. */
  readonly held: Map<string, Promise<void>>;
  /** The address of a page with issue 1's header; `scripts` are more sources that it lets scripts come from. */
  page(html: string, options?: { scripts?: string; lang?: string }): string;
  /** The attribute of a link for somebody. */
  url(userId: string, purpose?: 'enroll' | 'settings' | 'challenge' | 'nudge'): Promise<string>;
  close(): Promise<void>;
}

/** A site that serves the files for script tags at `/cdn/`, as `dist/cdn` is copied to it, and our server beside it. */
export async function startSite(): Promise<Site> {
  const files = new Map<string, Sent>();
  const held = new Map<string, Promise<void>>();
  const answer = async (path: string, search: string, response: ServerResponse): Promise<void> => {
    await held.get(path);
    const sent = files.get(path + search) ?? files.get(path) ?? (await fromBuild(path));
    if (!sent) {
      response.writeHead(404).end();
      return;
    }
    const { type = 'text/javascript', headers, text } = sent;
    response.writeHead(headers?.location ? 302 : 200, { 'content-type': type, ...headers });
    response.end(text);
  };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://site');
    void answer(pathname, search, response);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const host = await startHost({ origins: [origin] });
  let pages = 0;
  return {
    host,
    origin,
    files,
    held,
    page(html, { scripts = '', lang = 'en' } = {}) {
      const path = `/page-${(pages += 1)}`;
      const policy = strictPolicy(host.origin).replace('script-src', `script-src ${scripts}`);
      files.set(path, {
        type: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': policy },
        text: `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Site</title>
${html}</html>`,
      });
      return origin + path;
    },
    async url(userId, purpose = 'enroll') {
      const signIn = purpose === 'nudge' && ({ with: 'password' } as const);
      return (await host.track({ userId, purpose, ...(signIn && { signIn }) })).url;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await host.close();
    },
  };
}

async function fromBuild(path: string): Promise<Sent | undefined> {
  const [, name] = /^\/cdn\/([\w.-]+\.js)$/.exec(path) ?? [];
  return name === undefined ? undefined : { text: await readFileForTags(name) };
}

/** What was fetched, without the page itself: paths of the site with their hashes left out, and calls of the server. */
export const fetched = ({ seen }: ChromiumPage): string[] =>
  seen.requests
    .filter(({ url }) => !url.startsWith('data:') && !/\/page-\d+$/.test(url))
    .map(({ method, url, preflight }) => {
      const path = new URL(url).pathname
        .replace(/\.[\w-]{8}\.js$/, '.….js')
        .replace(/[\w-]{20,}/, '…');
      return `${preflight ? 'preflight ' : ''}${method} ${path}`;
    });

/** What the console has been warned of from now on. */
export function warnings(page: ChromiumPage): string[] {
  const found: string[] = [];
  page.devtools.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'warning') found.push(args.map((arg) => String(arg.value)).join(' '));
  });
  return found;
}
