import { assetsOf, type Assets } from './assets.js';
import { Nonces } from './dpop.js';
import { createApp, type RequestInfo } from './http/app.js';
import { answerUnread } from './http/errors.js';
import { secure } from './http/headers.js';
import { logToStderr, type Log } from './log.js';
import { describe } from './openapi.js';
import type { Route } from './http/route.js';
import { actionRoutes } from './routes/actions.js';
import { enrollmentRoutes } from './routes/enrollments.js';
import { healthRoutes } from './routes/health.js';
import { pageRoutes } from './routes/pages.js';
import { sessionRoutes } from './routes/session.js';
import { userRoutes } from './routes/users.js';
import type { Service } from './service.js';
import type { Store } from './store/store.js';
import { sweep } from './sweep.js';
import { parseBaseUrl, parseTenants, type TenantOptions } from './tenants.js';

export interface AuthenticatorServerOptions {
  /** Where browsers reach this server, an origin; links and proofs are made for it, whatever `Host` says. */
  baseUrl: string;
  /** From `openPGlite` or `openPostgres`. */
  store: Store;
  tenants: readonly TenantOptions[];
  /** Milliseconds to add to the database's clock; for tests. */
  clockOffset?: (() => number) | undefined;
  /** Where log entries go; JSON lines on standard error when left out. Entries never hold a secret. */
  log?: Log | undefined;
  /** The files of the hosted page; the package's own build when left out. */
  assets?: Assets | undefined;
}

export interface AuthenticatorServer {
  /** Answers one request; never rejects. */
  fetch(request: Request, info?: RequestInfo): Promise<Response>;
  /** What to answer where no `Request` could be made or answered; for whatever connects `fetch` to a network. */
  refuse(status: 400 | 408 | 413 | 431 | 500): Response;
  /** Removes what has expired; call it every few minutes where `serve` does not. */
  tick(): Promise<void>;
  /** Closes the store; call it when the last request has been answered. */
  close(): Promise<void>;
}

/**
 * The server behind the elements, as a function from `Request` to `Response`: mount it in any runtime with Node's
 * modules, or run it with `serve` of `./node.js`. Throws when an option is wrong, saying which and how to write it.
 */
export function createAuthenticatorServer(
  options: AuthenticatorServerOptions,
): AuthenticatorServer {
  const baseUrl = parseBaseUrl(options.baseUrl);
  const { store } = options;
  const service: Service = {
    store,
    baseUrl: baseUrl.origin,
    tenants: parseTenants(options.tenants, baseUrl),
    offset: options.clockOffset ?? (() => 0),
    log: options.log ?? logToStderr,
  };
  const routes: readonly Route[] = [
    ...actionRoutes,
    ...sessionRoutes,
    ...enrollmentRoutes,
    ...userRoutes,
    ...healthRoutes,
    ...pageRoutes(options.assets ?? assetsOf()),
  ];
  let described: object | undefined;
  const description: Route = {
    audience: 'public',
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description',
    answer: { status: 200, type: 'application/json' },
    async handle() {
      described ??= describe([...routes, description], service.baseUrl);
      return { status: 200, body: described };
    },
  };
  const app = createApp(service, new Nonces(store), [...routes, description]);
  const https = service.baseUrl.startsWith('https:');
  return {
    fetch: (request, info = {}) => app(request, info),
    refuse: (status) => secure(answerUnread(status), { hosted: false, https }),
    tick: () => sweep(service),
    close: () => store.close(),
  };
}
