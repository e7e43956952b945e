import { assetsOf, type Assets } from './assets.js';
import { parseAuthsignal, type AuthsignalOptions } from './authsignal/options.js';
import { apiPath, createAuthsignal, launchRoutes } from './authsignal.js';
import { createBackground } from './background.js';
import { Nonces } from './dpop.js';
import { createApp, type RequestInfo } from './http/app.js';
import { answerRefusal, answerUnread, refusalOf } from './http/errors.js';
import { secure } from './http/headers.js';
import { Keyring, verifyKeyring } from './keyring.js';
import { logToStderr, type Log } from './log.js';
import { describe } from './openapi.js';
import type { Route } from './http/route.js';
import { actionRoutes } from './routes/actions.js';
import { authenticatorRoutes } from './routes/authenticators.js';
import { cdnRoutes } from './routes/cdn.js';
import { challengeRoutes } from './routes/challenges.js';
import { emailLinkRoutes } from './routes/email-link.js';
import { enrollmentRoutes } from './routes/enrollments.js';
import { healthRoutes } from './routes/health.js';
import { nudgeRoutes } from './routes/nudges.js';
import { pageRoutes } from './routes/pages.js';
import { sessionRoutes } from './routes/session.js';
import { statusRoutes } from './routes/status.js';
import { userRoutes } from './routes/users.js';
import { wellKnownRoutes } from './routes/well-known.js';
import { sealAudit } from './seal-audit.js';
import type { MailSender, SmsSender } from './senders/sender.js';
import type { Store } from './store/store.js';
import { sweep } from './sweep.js';
import { parseBaseUrl, parseTenants, type TenantOptions } from './tenants.js';
import { Waiting } from './waiting.js';

export interface AuthenticatorServerOptions {
  /** Where browsers reach this server, an origin; links and proofs are made for it, whatever `Host` says. */
  baseUrl: string;
  /** From `openPGlite` or `openPostgres`. */
  store: Store;
  tenants: readonly TenantOptions[];
  /**
   * 32 random bytes in base64url each: they seal TOTP secrets and hash codes, and are kept elsewhere than the store. The
   * first one writes, all of them read, so that one can be replaced.
   */
  secretKeys: readonly string[];
  /** Sends codes and notices; without it no code goes by e-mail and notices wait in the outbox. */
  mail?: MailSender | undefined;
  sms?: SmsSender | undefined;
  /** Milliseconds to add to the database's clock; for tests. */
  clockOffset?: (() => number) | undefined;
  /** Where log entries go; JSON lines on standard error when left out. Entries never hold a secret. */
  log?: Log | undefined;
  /** The files of the hosted page; the package's own build when left out. */
  assets?: Assets | undefined;
  /** The API of Authsignal's clients at `/authsignal/v1`, for one of the tenants; off when left out. */
  authsignal?: AuthsignalOptions | undefined;
}

export interface AuthenticatorServer {
  /** Answers one request; never rejects. */
  fetch(request: Request, info?: RequestInfo): Promise<Response>;
  /** Whether a path is the server's own, and so to be handed to `fetch` by whoever mounts it beside other routes. */
  handles(pathname: string): boolean;
  /** Rejects where the store was written with other secret keys, or is not to be reached; `serve` asks before it listens. */
  ready(): Promise<void>;
  /** What to answer where no `Request` could be made or answered; for whatever connects `fetch` to a network. */
  refuse(status: 400 | 408 | 413 | 431 | 500): Response;
  /** Sends what waits in the outbox and is due; what a request puts in is sent right after its answer anyway. */
  deliver(): Promise<void>;
  /** Resolves when every delivery begun so far has ended, whatever came of it. */
  delivered(): Promise<void>;
  /** Adds new audit rows to the hash chain. */
  seal(): Promise<void>;
  /** Delivers, seals and removes what has expired; call it every few seconds where `serve` does not run. */
  tick(): Promise<void>;
  /** Answers at once whoever waits for an action to change, from now on; call it before waiting for requests to end. */
  drain(): void;
  /** Sends no more and closes the store; call it when the last request has been answered. */
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
  const tenants = parseTenants(options.tenants, baseUrl);
  const { service, background } = createBackground((kick) => ({
    store,
    baseUrl: baseUrl.origin,
    tenants,
    authsignal: options.authsignal && parseAuthsignal(options.authsignal, tenants),
    offset: options.clockOffset ?? (() => 0),
    log: options.log ?? logToStderr,
    keyring: new Keyring(options.secretKeys),
    senders: { mail: options.mail, sms: options.sms },
    kick,
  }));
  const { outbox } = background;
  const waiting = new Waiting(service);
  const routes: readonly Route[] = [
    ...actionRoutes,
    ...sessionRoutes,
    ...statusRoutes(waiting),
    ...challengeRoutes,
    ...enrollmentRoutes,
    ...nudgeRoutes,
    ...authenticatorRoutes,
    ...userRoutes,
    ...healthRoutes,
    ...wellKnownRoutes,
    ...pageRoutes(options.assets ?? assetsOf()),
    ...cdnRoutes(options.assets),
    ...(service.authsignal ? launchRoutes(service.authsignal, options.assets ?? assetsOf()) : []),
    // Links are sent through the other API alone.
    ...(service.authsignal ? emailLinkRoutes : []),
  ];
  let described: object | undefined;
  const description: Route = {
    audience: 'public',
    method: 'GET',
    path: '/openapi.json',
    access: 'public',
    summary: 'This description',
    answer: { status: 200, type: 'application/json' },
    async handle() {
      described ??= describe([...routes, description], service.baseUrl);
      return { status: 200, body: described };
    },
  };
  const nonces = new Nonces(store);
  const app = createApp(service, nonces, [...routes, description]);
  const vendor = service.authsignal && createAuthsignal(service, service.authsignal, nonces);
  const own = new Set([...routes, description].map(({ path }) => territory(path)));
  if (vendor) own.add(territory(apiPath));
  const https = service.baseUrl.startsWith('https:');
  let checked: Promise<void> | undefined;
  let known = false;
  const ready = (): Promise<void> =>
    (checked ??= verifyKeyring(store, service.keyring).then(
      () => {
        known = true;
      },
      (error: unknown) => {
        checked = undefined;
        throw error;
      },
    ));
  async function fetch(request: Request, info: RequestInfo = {}): Promise<Response> {
    try {
      // Never with a wrong key: codes would be refused and secrets written that nobody else can read.
      if (!known && mayWrite(new URL(request.url).pathname)) await ready();
    } catch (error) {
      return secure(answerRefusal(refusalOf(service, error)), { hosted: false, https });
    }
    const { pathname } = new URL(request.url);
    return background.around(async () =>
      vendor && pathname.startsWith(`${apiPath}/`)
        ? secure(await vendor(request, info), { hosted: false, https })
        : app(request, info),
    );
  }
  return {
    fetch,
    handles: (pathname) => own.has(territory(pathname)),
    ready,
    refuse: (status) => secure(answerUnread(status), { hosted: false, https }),
    deliver: () => outbox.deliver(),
    delivered: () => outbox.settled(),
    seal: () => sealAudit(store),
    async tick() {
      await Promise.all([outbox.deliver(), sealAudit(store), sweep(service)]);
    },
    drain: () => waiting.end(),
    async close() {
      waiting.end();
      await outbox.close();
      await store.close();
    },
  };
}

/** What a path belongs to: its first segment, so that nobody else answers below it; of `/.well-known` the whole path. */
function territory(path: string): string {
  return path.startsWith('/.well-known/') ? path : (/^\/[^/]*/.exec(path)?.[0] ?? '');
}

/** The router decodes a path before it compares it, so whatever is written in another way may be a route as well. */
function mayWrite(pathname: string): boolean {
  return /^\/(?:v1|authsignal)\//.test(pathname) || pathname.includes('%');
}
