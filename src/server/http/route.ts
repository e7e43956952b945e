import type { z } from 'zod';
import { signInRefusal, type AccessClass } from '../access.js';
import type { Action } from '../actions.js';
import type { Nonces } from '../dpop.js';
import type { Outcome } from '../idempotency.js';
import { invalid, Refusal, type RefusalCode } from '../refusal.js';
import type { Caller, Service } from '../service.js';
import { admitProof, checkOrigin, readSession, type Session } from '../sessions.js';
import { idempotencyKey, userId } from '../schemas.js';
import type { Right, Tenant } from '../tenants.js';
import { isId, sha256 } from '../tokens.js';
import { requireOrigin, requireReader, requireWatcher } from './cors.js';
import { requireDpop, requireKey, requireMediaType } from './guard.js';
import { fit, parseJson } from './json.js';

/** One request, read but not yet judged. */
export interface Call {
  readonly service: Service;
  readonly nonces: Nonces;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly params: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly caller: Caller;
  /** Aborted when whoever asked does not wait for the answer any more. */
  readonly signal: AbortSignal;
  /** The action this request turned out to belong to: its answer, whatever it is, carries the next nonce. */
  action?: Pick<Action, 'id' | 'at'>;
}

/** What is said about a route: it mounts it, guards it and describes it. */
export interface Described {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Hono's pattern, `/v1/actions/:actionId`. */
  readonly path: string;
  readonly summary: string;
  /** Who may call it in which state: a row of the access table; several where the body decides what is asked for. */
  readonly access: AccessClass | readonly [AccessClass, ...AccessClass[]];
  /** What it answers when nothing is refused. */
  readonly answer: {
    readonly status: number;
    readonly schema?: z.ZodType;
    readonly type?: string;
    /** What it means where the answer is a 204 instead. */
    readonly empty?: string;
  };
  readonly refusals?: readonly RefusalCode[];
  readonly idempotency?: 'required' | 'optional';
}

export interface Route extends Described {
  /** Who may call it: a host's server, a page with a session, a page with a link, the page that opened it, anybody. */
  readonly audience: 'host' | 'session' | 'exchange' | 'watch' | 'public';
  /** One of them is enough. */
  readonly rights?: readonly Right[];
  readonly body?: z.ZodType;
  readonly handle: (call: Call) => Promise<Outcome | Response>;
}

type Handler<B, More> = (
  call: Call & More & { body: B; key: string | undefined },
) => Promise<Outcome>;
type Spec<B, More> = Described & { body?: z.ZodType<B>; run: Handler<B, More> };

/** A route for a host's server: secret key, no page. */
export function hostRoute<B = undefined>(
  spec: Spec<B, { tenant: Tenant }> & { rights: readonly Right[] },
): Route {
  return {
    ...spec,
    audience: 'host',
    async handle(call) {
      const tenant = requireKey(call.service, call.headers, accessOf(spec), spec.rights);
      return spec.run({ ...call, tenant, ...readInput(call, spec) });
    },
  };
}

/** A route for a page inside one action: listed origin, session token, proof by the session's key. */
export function sessionRoute<B = undefined>(spec: Spec<B, { session: Session }>): Route {
  return {
    ...spec,
    audience: 'session',
    async handle(call) {
      const access = accessOf(spec);
      const asked = spec.method === 'GET' ? requireReader : requireOrigin;
      const origin = asked(call.service, call.headers, access);
      const { service, method, path, bytes: body } = call;
      const presented = { ...requireDpop(call.headers, access), method, path, body };
      const { session, proof } = await readSession(service, access, presented, call.caller);
      call.action = session.action;
      checkOrigin(service, session.action, origin, access);
      await admitProof(service, call.nonces, access, session, proof, call.caller);
      const refusal = signInRefusal(access, session.action);
      if (refusal) throw refusal;
      return spec.run({ ...call, session, ...readInput(call, spec) });
    },
  };
}

/** What pages ask without a session, about the page that asks. */
type PageSpec<B> = Described & {
  body: z.ZodType<B>;
  run: (call: Call, body: B, origin: string) => Promise<Outcome>;
};

/** The one route that takes a link for a session; also as text, so that no preflight stands before it. */
export function exchangeRoute<B>(spec: PageSpec<B>): Route {
  return {
    ...spec,
    audience: 'exchange',
    async handle(call) {
      const origin = requireOrigin(call.service, call.headers, accessOf(spec));
      requireMediaType(call.headers, call.bytes, true);
      return spec.run(call, fit(spec.body, parseJson(call.bytes)), origin);
    },
  };
}

/** A route for whoever holds the watch of a link; also as text, as beacons send it. */
export function watchRoute<B>(spec: PageSpec<B>): Route {
  return {
    ...spec,
    audience: 'watch',
    async handle(call) {
      const origin = requireWatcher(call.service, call.headers, accessOf(spec));
      requireMediaType(call.headers, call.bytes, true);

      return spec.run(call, fit(spec.body, parseJson(call.bytes)), origin);
    },
  };
}

/** Classes of one route differ in what is asked for, never in what a request must show before it is read. */
function accessOf({ access }: Described): AccessClass {
  return typeof access === 'string' ? access : access[0];
}

function readInput<B>(
  call: Call,
  spec: Described & { body?: z.ZodType<B> },
): { body: B; key: string | undefined } {
  checkParams(call.params);
  const key = readKey(call, spec.idempotency);
  if (spec.body) {
    requireMediaType(call.headers, call.bytes);
    return { key, body: fit(spec.body, parseJson(call.bytes)) };
  }
  if (call.bytes.byteLength > 0) throw invalid('', 'This route takes no body.');
  return { key, body: undefined as B };
}

/** Ids of ours have one shape: whatever has another is nowhere to be found, and never asked for. */
function checkParams(params: Call['params']): void {
  for (const [name, value] of Object.entries(params)) {
    if (name === 'userId') fit(userId, value, name);
    else if (!isId(value)) throw new Refusal('not_found');
  }
}

function readKey(call: Call, need: Described['idempotency']): string | undefined {
  const header = call.headers.get('idempotency-key');
  if (need === undefined || (header === null && need === 'optional')) return undefined;
  const parsed = idempotencyKey.safeParse(header ?? '');
  if (!parsed.success)
    throw invalid('Idempotency-Key', 'must be 22–128 characters of base64url, random');
  return parsed.data;
}

/** What makes two calls with one `Idempotency-Key` the same request. */
export function requestHash(call: Call): Uint8Array {
  return sha256(call.method, '\n', call.path, '\n', call.bytes);
}
