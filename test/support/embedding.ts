import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TrackResponse } from '../../src/host-contract.js';
import type { TenantOptions } from '../../src/server/tenants.js';
import { startHost, type Host } from './host.js';

const entry = fileURLToPath(new URL('./embedding-page.ts', import.meta.url));

/** The host's page's script: file name to source. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ...{ write: false, minify: false, target: 'es2022' },
      lib: { entry, formats: ['es'], fileName: 'shop' },
    },
  });
  const files = new Map<string, string>();
  for (const { output } of [built].flat() as { output: { fileName: string; code?: string }[] }[])
    for (const { fileName, code = '' } of output) files.set(`/${fileName}`, code);
  return files;
}

let scripts: ReturnType<typeof bundle> | undefined;

const shopPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
<main><h1>Your account</h1><button type="button">Set up a passkey</button><div id="place"></div></main>
<script type="module" src="/shop.js"></script></html>`;

/** Issue 1's header, for a page that embeds with it. */
export const strictPolicy = (server: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src 'self' ${server}`,
    `frame-src ${server}`,
    "style-src 'none'",
    "img-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html passkey-elements',
  ].join('; ');

export interface SentPage {
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What reached one of the servers. */
export interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Embedding {
  readonly host: Host;
  /** `http://shop.localhost:…`, whose pages may embed; another name is another site, which may not. */
  readonly shop: string;
  readonly at: (name: string) => string;
  /** What is served at a path, of whichever site; `/` and `/return` are the shop's own page. */
  readonly pages: Map<string, SentPage>;
  /** Added to our server's hosted page, as a proxy before it might. */
  launchHeaders: Readonly<Record<string, string>>;
  /** Everything that came to our server or to the sites, in order. */
  readonly arrived: Arrived[];
  /** What our server answered to the browser's calls, as it was sent. */
  readonly answered: { url: string; body: string }[];
  /** Every session token and handover token that was given out. */
  secrets(): Record<string, string>;
  /** A link of a person, for the shop's pages and with the way back to it. */
  track(request?: Parameters<Host['track']>[0]): Promise<TrackResponse>;
  close(): Promise<void>;
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk as string;
  return text;
}

/** Our server, and beside it the sites of hosts, each of another origin and another site. */
export async function startEmbedding(tenant: Partial<TenantOptions> = {}): Promise<Embedding> {
  const pages = new Map<string, SentPage>([
    ['/', {}],
    ['/return', {}],
    ['/favicon.ico', { html: '' }],
  ]);
  const arrived: Arrived[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '/', headers } = request;
    const path = new URL(url, 'http://site').pathname;
    arrived.push({
      method,
      url: `http://${headers.host ?? ''}${url}`,
      headers: headers as Record<string, string>,
      body: await body(request),
    });
    const page = pages.get(path);
    const code = (await (scripts ??= bundle())).get(path);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.html ?? shopPage);
    } else if (code !== undefined) {
      // A sandboxed page has no origin, so that its own scripts are another one's.
      const shared = { 'access-control-allow-origin': '*' };
      const isolated = { 'cross-origin-resource-policy': 'cross-origin' };
      response.writeHead(200, { 'content-type': 'text/javascript', ...shared, ...isolated });
      response.end(code);
    } else response.writeHead(404).end();
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const at = (name: string): string => `http://${name}.localhost:${port}`;
  const shop = at('shop');
  const host = await startHost({
    embedOrigins: [shop],
    redirectUrls: [`${shop}/return`],
    ...tenant,
  });
  const answered: Embedding['answered'] = [];
  const { fetch } = host;
  host.fetch = async (request) => {
    const { method, url, headers } = request;
    const text = await request.clone().text();
    arrived.push({ method, url, headers: Object.fromEntries(headers), body: text });
    const answer = await fetch(request);
    if (new URL(url).pathname.startsWith('/v1/session'))
      answered.push({ url, body: await answer.clone().text() });
    if (!new URL(url).pathname.startsWith('/launch/')) return answer;
    for (const [name, value] of Object.entries(embedding.launchHeaders))
      answer.headers.set(name, value);
    return answer;
  };
  const embedding: Embedding = {
    launchHeaders: {},
    answered,
    secrets() {
      const given = answered.map(({ body }, index): [string, string | undefined][] => {
        const { session, url } = JSON.parse(body || '{}') as { session?: string; url?: string };
        const token = url && new URLSearchParams(new URL(url).hash.slice(1)).get('token');
        return [
          [`session ${index}`, session],
          [`handover ${index}`, token ?? undefined],
        ];
      });
      const there = given.flat().filter((entry): entry is [string, string] => Boolean(entry[1]));
      return Object.fromEntries(there);
    },
    host,
    shop,
    at,
    pages,
    arrived,
    track: (request = {}) =>
      host.track({ embedOrigins: [shop], redirectUrl: `${shop}/return`, ...request }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await host.close();
    },
  };
  return embedding;
}

/** Whatever the server keeps of people, actions and what they did: the same text where nothing was written. */
export async function written({ host }: Embedding): Promise<string> {
  const tables = [
    'users',
    'actions',
    'sessions',
    'enrollments',
    'authenticators',
    'challenges',
    'audit',
  ];
  const rows: unknown[] = [];
  for (const table of tables)
    rows.push(
      (await host.store.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY 1`)).rows,
    );
  return JSON.stringify(rows);
}
