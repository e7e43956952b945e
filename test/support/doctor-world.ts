import { diagnose, type Report } from '../../src/doctor/diagnose.js';
import type { DoctorEnv, Violation } from '../../src/doctor/env.js';
import { packageVersion } from '../../src/version.js';

type Answer = Response | TypeError | 'hang' | 'refused';

/** A page and what is around it; whatever is left out is as it should be. */
export interface World {
  readonly insecure?: boolean;
  readonly framed?: 'foreign';
  readonly origin?: string;
  readonly host?: string;
  readonly href?: string;
  readonly userAgent?: string;
  readonly webauthn?: boolean;
  readonly capabilities?: Record<string, boolean> | 'absent' | 'hang' | 'throws';
  readonly intercepted?: boolean;
  readonly rpId?: string | undefined;
  readonly related?: Answer;
  readonly policy?: { readonly create?: boolean; readonly get?: boolean };
  readonly headers?: 'refused' | 'hang';
  readonly csp?: string;
  readonly coop?: string;
  readonly meta?: string;
  readonly trustedTypes?: 'refuses';
  /** The policy a refusal quotes. */
  readonly quoted?: string;
  readonly part?: boolean | 'hang';
  readonly adopted?: boolean;
  readonly server?: string | undefined;
  readonly health?: Answer;
  readonly ready?: number;
  readonly access?: 'refused';
  readonly exchange?: 'refused';
  readonly serverDate?: null;
  /** Milliseconds. */
  readonly serverAhead?: number;
  readonly version?: string;
  readonly isolated?: boolean;
  readonly storage?: 'blocked' | 'hang';
  readonly sessionStorage?: boolean;
  readonly copies?: object | undefined;
  readonly language?: string;
  readonly limit?: number;
}

export interface Examined extends Report {
  /** Milliseconds of the fake clock until it settled. */
  readonly waited: number;
  /** `METHOD url body`, in order. */
  readonly asked: string[];
  /** Names of the Trusted Types policies it tried to make. */
  readonly policies: string[];
}

export const json = (body: unknown): Response => Response.json(body);

const start = Date.parse('2026-11-21T12:00:00.000Z');
const never = new Promise<never>(() => undefined);
const own = 'passkey-elements';

/** Looks at a fake world by a fake clock, which goes on whenever nothing else happens. */
export async function examine(world: World): Promise<Examined> {
  const { origin = 'https://app.example.com', limit } = world;
  const asked: string[] = [];
  const policies: string[] = [];
  const clock = fakeClock();
  const listeners: ((event: Violation) => void)[] = [];
  const violate = (effectiveDirective: string, blockedURI: string): void => {
    const originalPolicy = world.quoted ?? "connect-src 'self'";
    for (const listener of listeners)
      listener({ effectiveDirective, blockedURI, originalPolicy, disposition: 'enforce' });
  };

  const server = 'server' in world ? world.server : 'https://passkeys.example.com';
  const rpId = 'rpId' in world ? world.rpId : 'example.com';
  let waited: number | undefined;
  const running = diagnose(
    {
      ...(server !== undefined && { server }),
      ...(rpId !== undefined && { rpId }),
      ...(limit !== undefined && { limit }),
    },
    {
      env: pageOf(world, origin, listeners, policies, violate),
      fetch: (input, init = {}) => {
        const url = input as string;
        asked.push(
          [init.method ?? 'GET', url, ...(init.body ? [init.body as string] : [])].join(' '),
        );
        return network(world, origin, url, init, violate);
      },
      loadPart: async () => {
        if (world.part === 'hang') return never;
        if (world.part === false) throw new TypeError('Failed to fetch https://a.test/p.js?SECRET');
        return {};
      },
      now: () => start + clock.time(),
      after: clock.after,
    },
  ).finally(() => (waited = clock.time()));
  while (waited === undefined) await clock.goOn();
  return { ...(await running), waited, asked, policies };
}

function fakeClock() {
  let time = 0;
  const timers = new Set<{ at: number; callback: () => void }>();
  return {
    time: () => time,
    after(milliseconds: number, callback: () => void) {
      const timer = { at: time + milliseconds, callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    /** Lets everything happen that can, and then the next timer. */
    async goOn() {
      for (let turn = 0; turn < 20; turn += 1)
        await new Promise((resolve) => setImmediate(resolve));
      const [next] = [...timers].sort((one, other) => one.at - other.at);
      if (!next) return;
      timers.delete(next);
      time = next.at;
      next.callback();
    },
  };
}

function pageOf(
  world: World,
  origin: string,
  listeners: ((event: Violation) => void)[],
  policies: string[],
  violate: (directive: string, uri: string) => void,
): DoctorEnv {
  const { policy = {}, capabilities = {}, webauthn = true } = world;
  // A bound function reads like one of the browser's own.
  const script = (): Promise<null> => Promise.resolve(null);
  const call = world.intercepted ? script : script.bind(null);
  const credentials = { create: call, get: call };
  const copies = 'copies' in world ? world.copies : { version: packageVersion };
  const features = ['create', 'get'].map((method) => `publickey-credentials-${method}`);
  const env: DoctorEnv = {
    isSecureContext: !world.insecure,
    crossOriginIsolated: world.isolated ?? false,
    location: {
      origin,
      hostname: world.host ?? (origin === 'null' ? '' : new URL(origin).hostname),
      href: world.href ?? `https://app.example.com/settings?tab=1#token=SECRET`,
      protocol: 'https:',
    },
    ...(world.framed && { parent: { location: { origin: 'https://host.test' } } }),
    document: {
      visibilityState: 'visible',
      documentElement: { lang: world.language ?? 'de-CH' },
      ...(world.adopted !== false && { adoptedStyleSheets: [] }),
      ...(Object.keys(policy).length > 0 && {
        featurePolicy: {
          features: () => features,
          allowsFeature: (feature: string) =>
            policy[feature.endsWith('create') ? 'create' : 'get'] ?? true,
        },
      }),
      querySelectorAll: () => (world.meta ? [{ content: world.meta }] : []),
      addEventListener: (_name, listener) => void listeners.push(listener as (typeof listeners)[0]),
      removeEventListener: () => undefined,
    },
    navigator: {
      userAgent: world.userAgent ?? 'Mozilla/5.0 (Windows NT 10.0) Chrome/157.0.0.0 Safari/537.36',
      ...(webauthn && !world.insecure && { credentials }),
    },
    ...(webauthn &&
      !world.insecure && {
        PublicKeyCredential: Object.assign(() => undefined, capabilityApi(capabilities)),
      }),
    trustedTypes: {
      createPolicy(name) {
        policies.push(name);
        if (world.trustedTypes !== 'refuses') return {};
        if (world.quoted) violate('trusted-types', 'trusted-types-policy');
        throw new TypeError('disallowed');
      },
    },
    indexedDB: storage(world),
    ...(world.sessionStorage !== false && {
      sessionStorage: { setItem: () => undefined, removeItem: () => undefined },
    }),
  };
  return Object.assign(env, { [Symbol.for(own)]: copies });
}

function capabilityApi(given: NonNullable<World['capabilities']>): object {
  if (given === 'absent') return {};
  const getClientCapabilities = (): Promise<object> => {
    if (given === 'hang') return never;
    if (given === 'throws') throw new TypeError('broken by an extension');
    return Promise.resolve(given);
  };
  return { getClientCapabilities };
}

async function network(
  world: World,
  origin: string,
  url: string,
  init: RequestInit,
  violate: (directive: string, uri: string) => void,
): Promise<Response> {
  const { pathname } = new URL(url);
  const give = (answer: Answer): Promise<Response> | Response => {
    if (answer === 'hang')
      return new Promise((_resolve, reject) =>
        init.signal?.addEventListener('abort', () => reject(new TypeError('aborted'))),
      );
    if (answer === 'refused') {
      violate('connect-src', url);
      throw new TypeError('Failed to fetch');
    }
    if (answer instanceof TypeError) throw answer;
    return answer;
  };
  if (init.method === 'HEAD') {
    if (world.headers === 'hang') return give('hang');
    if (world.headers === 'refused') throw new TypeError('Failed to fetch');
    const headers = new Headers();
    if (world.csp) headers.set('content-security-policy', world.csp);
    if (world.coop) headers.set('cross-origin-opener-policy', world.coop);
    return new Response(null, { headers });
  }
  switch (pathname) {
    case '/.well-known/webauthn':
      return give(world.related ?? new Response(null, { status: 404 }));
    case '/health/live':
      return give(world.health ?? health(world));
    case '/health/ready':
      return new Response('{}', { status: world.ready ?? 200 });
    case '/v1/authenticators':
      if (world.access) throw new TypeError('Failed to fetch');
      return Response.json({ code: 'unauthorized' }, { status: 401 });
    case '/v1/session':
      if (world.exchange) throw new TypeError('Failed to fetch');
      return Response.json({ code: 'invalid_request' }, { status: 400 });
    default:
      throw new TypeError(`${origin} asked for ${url}`);
  }
}

function health({ serverDate, serverAhead = 0, version = packageVersion }: World): Response {
  const date = new Date(start + serverAhead).toUTCString();
  const headers = serverDate === null ? {} : { date };
  return Response.json({ status: 'ok', version }, { headers });
}

/** As much of IndexedDB as is used: a database that opens, or fails to, or neither. */
function storage({ storage: how }: World): NonNullable<DoctorEnv['indexedDB']> {
  const opening = {
    result: { close: () => undefined },
    onsuccess: (): void => undefined,
    onerror: (): void => undefined,
  };
  const open = () => {
    if (how !== 'hang')
      setImmediate(() => (how === 'blocked' ? opening.onerror() : opening.onsuccess()));
    return opening as never;
  };
  return { open, deleteDatabase: () => opening as never };
}
