import { randomBytes, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import {
  bodyOf,
  inTenant,
  begin,
  beginTotp,
  complete,
  confirmTotp,
  listed,
  newCodes,
  Refusal,
  remove,
  usual,
  type Account,
  type JitsudoQuirks,
  type Listed,
  type RefusedStatus,
} from './jitsudo-account.js';
import { addLogin, type Env } from './jitsudo-login.js';
import { People } from './people.js';
import type { StandIn, StandInOptions } from './stand-in.js';

export interface JitsudoStandIn extends StandIn {
  readonly tenantId: string;
  readonly quirks: JitsudoQuirks;
  /** Somebody who may sign in; known by their address. */
  person(email: string, password?: string, tenantId?: string): void;
  /** A session token of theirs without a login, good for an hour. */
  signIn(email: string): string;
  methods(email: string): readonly Listed[];
  /** Their backup codes that have not been used. */
  codes(email: string): readonly string[];
  /** The next request whose method and path, below `/v1/`, match is answered like this and does nothing. */
  refuseNext(
    request: RegExp,
    status: number,
    body?: object | string,
    headers?: Record<string, string>,
  ): void;
  /** From now on a policy refuses such requests, and says so in `notices`; without it none does. */
  deny(request?: RegExp, ...notices: string[]): void;
}

interface Until {
  readonly account: Account;
  readonly at: number;
}
interface Planned {
  readonly request: RegExp;
  readonly response: Response;
}
/** Milliseconds. */
const hour = 3_600_000;

/** JITSudo, as wire.md §3 has it. */
export function createJitsudo({
  baseUrl,
  rpId,
  origins,
  now = Date.now,
  tenantId = randomUUID(),
  ...changed
}: StandInOptions & Partial<JitsudoQuirks> & { tenantId?: string }): JitsudoStandIn {
  const quirks: JitsudoQuirks = { ...usual, ...changed };
  const people = new People({ rpId, origins });
  const accounts = new Map<string, Account>();
  const tokens = new Map<string, Until>();
  const planned: Planned[] = [];
  let denied: { readonly request: RegExp; readonly notices: readonly string[] } | undefined;
  const app = new Hono<Env>().basePath(new URL(baseUrl).pathname.replace(/\/$/, ''));

  function person(email: string, password = 'correct horse', tenant = tenantId): void {
    const known = { email, password, tenantId: tenant, person: people.of(email, email) };
    accounts.set(email, { ...known, types: new Map(), codes: new Set() });
  }
  function find(email: string): Account {
    const account = accounts.get(email);
    if (!account) throw new Error(`nobody is ${email}`);
    return account;
  }
  const session = (account: Account) => {
    const token = randomBytes(24).toString('base64url');
    tokens.set(token, { account, at: now() });
    return { token, expires_at: new Date(now() + hour).toISOString() };
  };
  const missing = (status: RefusedStatus) => new Refusal(status, 'not_implemented', 'not there');

  // Nothing is published of it: as of a tenant that lists its pages. [I]
  app.use(
    cors({
      origin: [...origins],
      allowHeaders: ['authorization', 'content-type', 'x-tenant-id'],
      allowMethods: ['GET', 'POST', 'DELETE'],
    }),
  );
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, message, notices } = error;
    return c.json({ code, message, details: {}, ...(notices && { notices }) }, status);
  });
  // A router's own words, for calls that are not there.
  app.notFound((c) => c.text('404 page not found', 404));
  app.use(async (c, next) => {
    const [, path = ''] = c.req.path.split('/v1/');
    const request = `${c.req.method} ${path}`;
    const index = planned.findIndex((one) => one.request.test(request));
    if (index >= 0) return planned.splice(index, 1)[0]?.response;
    if (denied?.request.test(request))
      throw new Refusal(403, 'forbidden', 'A policy refuses this.', denied.notices);
    return next();
  });
  // wire.md §3 [F]: every call but login and health.
  app.use('/v1/users/*', async (c, next) => {
    const known = tokens.get(c.req.header('authorization')?.replace(/^Bearer /, '') ?? '');
    if (!known || now() - known.at > hour)
      throw new Refusal(401, 'unauthenticated', 'Unauthenticated');
    inTenant(c.req.header('x-tenant-id'), known.account);
    c.set('account', known.account);
    return next();
  });

  // wire.md §3, line by line [F].
  const mfa = '/v1/users/me/mfa';
  app.post(`${mfa}/webauthn/register`, async (c) => {
    const type = c.req.query('method_type') ?? '';
    return c.json(await begin(c.get('account'), people, type, quirks.nested));
  });
  app.post(`${mfa}/webauthn/register/complete`, async (c) =>
    c.json(await complete(c.get('account'), people, quirks, await bodyOf(c.req.raw))),
  );
  app.get(mfa, (c) => c.json({ methods: listed(c.get('account')) }));
  app.post(`${mfa}/backup-codes`, (c) => c.json(newCodes(c.get('account'))));
  app.post(`${mfa}/totp`, (c) => c.json(beginTotp(c.get('account'), now())));
  // [I] both of them
  app.post(`${mfa}/totp/verify`, async (c) => {
    if (quirks.inferred === 404) return c.notFound();
    if (quirks.inferred !== 'there') throw missing(quirks.inferred);
    return c.json(confirmTotp(c.get('account'), quirks, (await bodyOf(c.req.raw))['code'], now()));
  });
  app.delete(`${mfa}/:id`, (c) => {
    if (quirks.inferred === 404) return c.notFound();
    if (quirks.inferred !== 'there') throw missing(quirks.inferred);
    remove(c.get('account'), c.req.param('id'), quirks);
    return c.body(null, 204);
  });

  addLogin(app, { quirks, people, accounts, session, now });

  return {
    tenantId,
    quirks,
    person,
    signIn: (email) => session(find(email)).token,
    methods: (email) => listed(find(email)),
    codes: (email) => [...find(email).codes],
    refuseNext(request, status, given = {}, headers = {}) {
      const isText = typeof given === 'string';
      const response = isText
        ? new Response(given, { status, headers })
        : Response.json(given, { status, headers });
      planned.push({ request, response });
    },
    deny(request, ...notices) {
      denied = request && { request, notices };
    },
    fetch: async (request) => app.fetch(request),
  };
}
