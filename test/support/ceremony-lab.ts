import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { build } from 'vite';
import type { Confidence, FailureCode, Retry } from '../../src/failure.js';
import type { TenantOptions } from '../../src/server/tenants.js';
import type { Outcome, Task } from './ceremony-lab-page.js';
import { createHost, type Host } from './host.js';
import { eventually } from './in-page.js';
import type { Page } from './page.js';

export type { Outcome };

const entry = fileURLToPath(new URL('./ceremony-lab-page.ts', import.meta.url));

/** The ceremony room as a script: file name to source. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'lab' } },
  });
  const files = new Map<string, string>();
  for (const { output } of [built].flat() as { output: { fileName: string; code?: string }[] }[])
    for (const { fileName, code = '' } of output) files.set(`/${fileName}`, code);
  return files;
}

let script: ReturnType<typeof bundle> | undefined;

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lab</title>
<main></main><script type="module" src="/lab.js"></script></html>`;

export interface LabServer {
  readonly port: number;
  /** `http://localhost:…`; the page is at `/lab`, and takes its Permissions-Policy from `?policy=`. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface LabHost extends LabServer {
  readonly host: Host;
}

type Answer = (request: Request) => Promise<Response | undefined>;

async function pages(request: Request): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  const policy = searchParams.get('policy');
  if (pathname === '/lab')
    return new Response(html, {
      headers: {
        'content-type': 'text/html',
        ...(policy !== null && { 'permissions-policy': policy }),
      },
    });
  const code = (await (script ??= bundle())).get(pathname);
  if (code === undefined) return undefined;
  // A sandboxed frame has no origin, so that its own scripts are another one's.
  const headers = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };
  return new Response(code, { headers });
}

async function listen(answer: Answer, tls?: { key: string; cert: string }): Promise<LabServer> {
  const listener = getRequestListener(
    async (request) => (await answer(request)) ?? new Response(null, { status: 404 }),
  );
  const server = tls ? createTlsServer(tls) : createHttpServer();
  server.on('request', (request, response) => void listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://localhost:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Pages that run ceremonies, and nothing else; over https where a certificate is given. */
export const serveLab = (
  tls?: { key: string; cert: string },
  answer: Answer = async () => undefined,
): Promise<LabServer> => listen(async (request) => (await answer(request)) ?? pages(request), tls);

/** The same beside our server, of whose tenant they are then a page. */
export async function serveLabHost(tenant: Partial<TenantOptions> = {}): Promise<LabHost> {
  let host: Host | undefined;
  const server = await listen(async (request) => (await pages(request)) ?? host?.fetch(request));
  const made = (host = await createHost(server.origin, tenant));
  return {
    ...server,
    host: made,
    async close() {
      await server.close();
      await made.close();
    },
  };
}

/** Runs a task in the page, without a gesture. */
export const run = (page: Page, task: Task = {}): Promise<Outcome> =>
  page.evaluate((given) => lab.run(given), task);

/** Runs a task in a frame of the page; with `click`, in a person's click on it. */
export async function runInFrame(
  page: Page,
  src: string,
  {
    task = {},
    click = true,
    ...attributes
  }: { task?: Task; click?: boolean; allow?: string; sandbox?: string } = {},
): Promise<Outcome> {
  await page.evaluate((...given) => lab.frame(...given), src, attributes, task, click);
  if (click) await page.click({ role: 'document', name: 'Ready' });
  return eventually(
    async () => (await page.evaluate(() => lab.outcome ?? null)) ?? undefined,
    'an outcome from the frame',
  );
}

/** Holds an outcome against its code and what else it tells; `cause` is the exception's name and message. */
export function expectOutcome(
  outcome: Outcome,
  code: FailureCode | 'ok',
  wanted: { retry?: Retry; confidence?: Confidence; cause?: RegExp | null } = {},
): void {
  assert.equal(outcome.code, code, JSON.stringify(outcome));
  if (!('retry' in outcome)) return;
  const { name, message } = outcome.cause ?? {};
  if (wanted.retry) assert.equal(outcome.retry, wanted.retry);
  if (wanted.confidence) assert.equal(outcome.confidence, wanted.confidence);
  if (wanted.cause === null) assert.equal(outcome.cause, undefined);
  else if (wanted.cause) assert.match(`${name} ${message}`, wanted.cause);
}
