import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { launchAuthsignal } from '../../src/embed/authsignal.js';
import { startAuthsignal, vendorTenant, type AuthsignalHost } from './authsignal.js';
import type { ChromiumPage } from './chromium-page.js';
import { eventually } from './in-page.js';

/** Pages of a host that has the vendor's client in them, and our server behind it. */
export interface Shop {
  readonly host: AuthsignalHost;
  /** `http://localhost:…`, whose pages are the relying party's own. */
  readonly origin: string;
  /** `http://shop.localhost:…`, another site, whose pages only show the hosted one. */
  readonly elsewhere: string;
  /** `http://vendor.localhost:…/toy?`, a hosted page of nobody. */
  readonly toy: string;
  close(): Promise<void>;
}

/** What the vendor's client answered, or threw. */
export interface Called {
  readonly answered?: {
    readonly data?: Record<string, unknown>;
    readonly error?: string;
    readonly errorCode?: string;
  };
  readonly thrown?: { readonly name: string; readonly code: string; readonly message: string };
}

/** What the pages have at `globalThis`. */
export interface ShopPage {
  Authsignal: new (options: object) => Record<
    string,
    Record<string, (given?: object) => unknown>
  > & {
    setToken(token: string): void;
    launch(url: string, options: object): Promise<unknown> | undefined;
  };
  client: InstanceType<ShopPage['Authsignal']>;
  expired: number;
  launchAuthsignal: typeof launchAuthsignal;
  wanted: () => void;
  readonly ended: unknown[];
  readonly errors: unknown[];
  /** What anybody posted to the page. */
  readonly heard: unknown[];
  readonly returned: unknown;
}

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
<main><h1>Your account</h1><button type="button">Open</button></main>
<script type="module" src="/page.js"></script></html>`;

/** A hosted page that says what a test has it say; `quiet` is one that does not say that it is ready. */
const toy = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hosted</title>
<main><h1>Hosted page</h1></main><script type="module" src="/toy.js"></script></html>`;
const toyScript = `globalThis.say = (data) => (opener ?? parent).postMessage(data, '*');
if (!location.search.includes('quiet')) say('{"event":"AUTHSIGNAL_READY"}');
`;

/** The vendor's file as it is published, and our own beside it. */
const script = `import { Authsignal } from '/authsignal.js';
import { launchAuthsignal, readAuthsignalReturn } from '/launch.js';
Object.assign(globalThis, { Authsignal, launchAuthsignal, expired: 0, ended: [], errors: [], heard: [] });
addEventListener('message', ({ data }) => heard.push(data));
globalThis.returned = readAuthsignalReturn();
document.querySelector('button').addEventListener('click', () => void globalThis.wanted?.());
`;

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../../src/embed/authsignal.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ...{ write: false, minify: false, target: 'es2022' },
      lib: { entry, formats: ['es'], fileName: 'launch' },
    },
  });
  const outputs = [built].flat() as { output: { code?: string }[] }[];
  return outputs[0]?.output[0]?.code ?? '';
}

export async function startShop(): Promise<Shop> {
  const { resolve } = createRequire(import.meta.url);
  const files = new Map([
    ['/page.js', script],
    ['/authsignal.js', await readFile(resolve('@authsignal/browser'), 'utf8')],
    ['/launch.js', await bundle()],
    ['/toy.js', toyScript],
  ]);
  const http = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://shop');
    const code = files.get(pathname);
    const type = code === undefined ? 'text/html' : 'text/javascript';
    response.writeHead(pathname === '/favicon.ico' ? 204 : 200, { 'content-type': type });
    response.end(
      pathname === '/favicon.ico' ? undefined : (code ?? (pathname === '/toy' ? toy : html)),
    );
  });
  http.listen(0, 'localhost');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  const elsewhere = `http://shop.localhost:${port}`;
  const both = [origin, elsewhere];
  const host = await startAuthsignal({
    tenant: {
      origins: [origin],
      embedOrigins: both,
      redirectUrls: both.map((each) => `${each}/back`),
    },
    authsignal: { origins: both },
  });
  return {
    host,
    origin,
    elsewhere,
    toy: `http://vendor.localhost:${port}/toy?code=once`,
    async close() {
      http.closeAllConnections();
      http.close();
      await host.close();
    },
  };
}

/** A page of the shop with the vendor's client in it, which has that token. */
export async function withClient(
  page: ChromiumPage,
  { host, origin }: Shop,
  token?: string,
): Promise<void> {
  await page.goto(`${origin}/`);
  await page.evaluate(
    (baseUrl, tenantId, given) => {
      const shop = globalThis as unknown as ShopPage;
      const onTokenExpired = () => (shop.expired += 1);
      shop.client = new shop.Authsignal({ baseUrl, tenantId, onTokenExpired });
      if (given !== undefined) shop.client.setToken(given);
    },
    host.apiUrl,
    vendorTenant,
    token,
  );
}

/** Calls a function of the vendor's client, `passkey.signUp` for instance, as its own page would. */
export function call(page: ChromiumPage, name: string, argument?: object): Promise<Called> {
  return page.evaluate(
    async (path, given): Promise<Called> => {
      const { client } = globalThis as unknown as ShopPage;
      const [part = '', method = ''] = path.split('.');
      try {
        const answered = (await client[part]?.[method]?.(given)) as Called['answered'];
        return { ...(answered && { answered }) };
      } catch (error) {
        const { name, code, message } = error as { name: string; code: string; message: string };
        return { thrown: { name, code, message } };
      }
    },
    name,
    argument,
  );
}

/** How often the client said that its token is over. */
export function expired(page: ChromiumPage): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as ShopPage).expired);
}

/** On a page of another site a person clicks what opens a link, by our function or by the vendor's. */
export async function openHosted(
  page: ChromiumPage,
  { elsewhere, host }: Shop,
  url: string,
  mode: 'popup' | 'window' | 'redirect',
  by: 'ours' | 'theirs' = 'ours',
): Promise<void> {
  await page.goto(`${elsewhere}/`);
  await page.evaluate(
    (given, how, who, baseUrl, tenantId) => {
      const shop = globalThis as unknown as ShopPage;
      const onError = (error: unknown): void => void shop.errors.push(error);
      const client = new shop.Authsignal({ baseUrl, tenantId });
      shop.wanted = () => {
        const answer =
          who === 'ours'
            ? shop.launchAuthsignal(given, { mode: how, onError })
            : client.launch(given, { mode: how, onError });
        void Promise.resolve(answer).then((outcome) => shop.ended.push(outcome));
      };
    },
    ...([url, mode, by, host.apiUrl, vendorTenant] as const),
  );
  await page.click({ role: 'button', name: 'Open' });
}

/** What the page was answered, as soon as it was. */
export function outcome(page: ChromiumPage): Promise<unknown> {
  return eventually(
    () => page.evaluate(() => (globalThis as unknown as ShopPage).ended[0]),
    'an outcome',
  );
}

/** What of it is on the page. */
export function told(
  page: ChromiumPage,
  what: 'ended' | 'errors' | 'heard',
): Promise<readonly unknown[]> {
  return page.evaluate((name) => (globalThis as unknown as ShopPage)[name], what);
}

/** What a redirect came back with, on the page that it ended at. */
export function returned(page: ChromiumPage, { elsewhere }: Shop): Promise<unknown> {
  return eventually(
    () =>
      page.evaluate((address) => {
        if (!location.href.startsWith(address)) return undefined;
        return (globalThis as unknown as ShopPage).returned;
      }, `${elsewhere}/back`),
    'a return',
  );
}
