import type { z } from 'zod';
import type { Call } from '../http/route.js';
import { fit, parseJson } from '../http/json.js';
import { requireMediaType } from '../http/guard.js';
import { Refusal } from '../refusal.js';
import { digestOf, type Tenant } from '../tenants.js';
import { timingSafeEqual } from 'node:crypto';
import { VendorRefusal } from './errors.js';
import type { Authsignal } from './options.js';
import { requireBearer, requireTenantOrBearer, type Bearer } from './tokens.js';

/** One request under `/authsignal/v1`, read but not yet judged. */
export interface VendorCall extends Call {
  readonly config: Authsignal;
}

/** What the vendor's clients read: JSON with a status, or nothing. */
export interface VendorAnswer {
  readonly status?: number;
  readonly body?: unknown;
}

/** A row of the table the vendor's API is mounted from. */
export interface VendorRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Hono's pattern below `/authsignal/v1`. */
  readonly path: string;
  /** A page is opened by people: whoever has its link. */
  readonly audience: 'server' | 'client' | 'page';
  /** Calls with cookies: their answers allow credentials, and set none. */
  readonly credentialed?: boolean;
  readonly handle: (call: VendorCall) => Promise<VendorAnswer | Response>;
}

type Run<B, More> = (call: VendorCall & More & { body: B }) => Promise<VendorAnswer>;
type Spec<B, More> = Pick<VendorRoute, 'method' | 'path' | 'credentialed'> & {
  /** What the body must be; members it does not name are the vendor's business. */
  readonly body?: z.ZodType<B>;
  readonly run: Run<B, More>;
};

/** A route of the vendor's server API: the secret as the user name of Basic, no page. */
export function serverRoute<B = undefined>(spec: Spec<B, { tenant: Tenant }>): VendorRoute {
  return {
    ...spec,
    audience: 'server',
    async handle(call) {
      requireSecret(call.config, call.headers);
      return spec.run({ ...call, tenant: call.config.tenant, body: readBody(call, spec.body) });
    },
  };
}

/** A route of the vendor's client API: a listed page with a token. */
export function clientRoute<B = undefined>(spec: Spec<B, { bearer: Bearer }>): VendorRoute {
  return {
    ...spec,
    audience: 'client',
    async handle(call) {
      requirePage(call);
      const bearer = await requireBearer(call.service, call.config, call.headers);
      return spec.run({ ...call, bearer, body: readBody(call, spec.body) });
    },
  };
}

/** The same for what may be asked before anybody is known: with a token, or by the tenant's id. */
export function openRoute<B = undefined>(
  spec: Spec<B, { bearer: Bearer | undefined; tenant: Tenant }>,
): VendorRoute {
  return {
    ...spec,
    audience: 'client',
    async handle(call) {
      requirePage(call);
      const bearer = await requireTenantOrBearer(call.service, call.config, call.headers);
      const { tenant } = call.config;
      return spec.run({ ...call, bearer, tenant, body: readBody(call, spec.body) });
    },
  };
}

/** The vendor's clients send the type with every request, and a body not with every one. */
function readBody<B>(call: VendorCall, schema: z.ZodType<B> | undefined): B {
  if (!schema) return undefined as B;
  if (call.bytes.byteLength === 0) return fit(schema, {});
  requireMediaType(call.headers, call.bytes);
  return fit(schema, parseJson(call.bytes));
}

function requireSecret({ digest }: Authsignal, headers: Headers): void {
  // Browsers leave `Origin` out of a GET within one origin, and name the site of every request.
  if (headers.has('origin') || headers.has('sec-fetch-site')) {
    throw new VendorRefusal(
      'forbidden',
      'The server API is for servers: its secret must never be in a page.',
    );
  }
  const basic = /^basic ([A-Za-z0-9+/]{1,400}={0,2})$/i.exec(
    headers.get('authorization') ?? '',
  )?.[1];
  const secret = basic && /^([^:]+):$/.exec(Buffer.from(basic, 'base64').toString('latin1'))?.[1];
  if (!secret || !timingSafeEqual(digestOf(secret), digest)) {
    throw new VendorRefusal('unauthorized', 'The API secret key is missing or wrong.');
  }
}

/** Forms, navigations and pages that are not listed; browsers leave `Origin` out of a GET within one origin. */
function requirePage({ service, config, headers }: VendorCall): void {
  const mode = headers.get('sec-fetch-mode');
  const own = headers.get('sec-fetch-site') === 'same-origin' ? service.baseUrl : null;
  const origin = headers.get('origin') ?? own;
  const listed = origin !== null && config.origins.includes(origin);
  if (listed && (mode === null || mode === 'cors' || mode === 'same-origin')) return;
  throw new VendorRefusal('forbidden', 'List the origin of this page in authsignal.origins.');
}

/** For what the vendor's clients may call and this server does not have. */
export function absent(method: VendorRoute['method'], path: string): VendorRoute {
  return serverRoute({
    method,
    path,
    async run() {
      throw new VendorRefusal('not_implemented', 'This server does not have this call.');
    },
  });
}

/** A member of the path, as the vendor's clients write it. */
export function param(call: VendorCall, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Refusal('not_found');
  return value;
}
