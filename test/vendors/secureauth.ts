import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import type { RegistrationResponseJSON } from '../../src/contract.js';
import { People } from './people.js';
import {
  begin,
  complete,
  found,
  listed,
  profile,
  Refusal,
  setTotp,
  setWebauthn,
  usual,
  type Account,
  type Listed,
  type RefusedStatus,
  type SecureAuthQuirks,
} from './secureauth-account.js';
import type { StandIn, StandInOptions } from './stand-in.js';

export interface SecureAuthStandIn extends StandIn {
  readonly quirks: SecureAuthQuirks;
  /** An access token of a login just now, good for an hour; the person is made at the first sight of them. */
  signIn(user: {
    readonly id: string;
    readonly name?: string;
    readonly displayName?: string;
    readonly scopes?: readonly string[];
  }): string;
  /** What the person has, as they are told. */
  credentials(userId: string): readonly Listed[];
  /** The secret of their authenticator app, base32. */
  totpSecret(userId: string): string | undefined;
  /** The next request whose method and path, below `/v2/self/`, match is answered like this and does nothing. */
  refuseNext(
    request: RegExp,
    status: number,
    body?: object,
    headers?: Record<string, string>,
  ): void;
}

interface Login {
  readonly account: Account;
  readonly at: number;
  readonly scopes: readonly string[];
}

interface Env {
  Variables: { login: Login };
}

interface Planned {
  readonly request: RegExp;
  readonly response: Response;
}

/** Milliseconds. */
const [fiveMinutes, hour, minute] = [300_000, 3_600_000, 60_000];
const manage = 'manage_ss_profile';
const view = 'view_ss_profile';

/** SecureAuth Connect's identity self-service, as wire.md §2 has it. */
export function createSecureAuth({
  baseUrl,
  rpId,
  origins,
  now = Date.now,
  ...changed
}: StandInOptions & Partial<SecureAuthQuirks>): SecureAuthStandIn {
  const quirks: SecureAuthQuirks = { ...usual, ...changed };
  const people = new People({ rpId, origins });
  const accounts = new Map<string, Account>();
  const logins = new Map<string, Login>();
  const replies = new Map<string, { readonly at: number; readonly response: Response }>();
  const planned: Planned[] = [];
  const app = new Hono<Env>().basePath(new URL(baseUrl).pathname.replace(/\/$/, ''));

  /** wire.md §2.1 [F] that it is so for some calls, [I] how it is refused */
  const need = ({ scopes, at }: Login, scope: string, fresh = false): void => {
    if (!scopes.includes(scope)) throw new Refusal(403, 'forbidden', `it takes ${scope}`);
    if (fresh && now() - at > fiveMinutes)
      throw new Refusal(quirks.stale, 'stale', 'the login is too old');
  };
  const as = (c: Context<Env>, scope: string, fresh = false): Account => {
    const login = c.get('login');
    need(login, scope, fresh);
    return login.account;
  };
  const refuse = (c: Context<Env>, status: RefusedStatus, error_code: string, error: string) =>
    c.json({ error, error_code, status_code: status, details: {} }, status);

  // Nothing is published of it: as of a tenant that lists its pages. wire.md §2.1 [I]
  app.use(
    cors({
      origin: [...origins],
      allowHeaders: ['authorization', 'content-type', 'x-idempotency-key'],
      allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    }),
  );
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    return refuse(c, error.status, error.code, error.message);
  });
  app.notFound((c) => refuse(c, 404, 'not_found', 'no such route'));

  app.use(async (c, next) => {
    const [, path = ''] = c.req.path.split('/v2/self/');
    const index = planned.findIndex(({ request }) => request.test(`${c.req.method} ${path}`));
    if (index >= 0) return planned.splice(index, 1)[0]?.response;
    const login = logins.get(c.req.header('authorization')?.replace(/^Bearer /, '') ?? '');
    if (!login || now() - login.at > hour)
      return refuse(c, 401, 'unauthorized', 'the token is not good');
    c.set('login', login);
    return next();
  });
  // wire.md §2.4 [F]: for a minute the same key has the same answer.
  app.use(async (c, next) => {
    const key = c.req.header('x-idempotency-key');
    if (key === undefined) return next();
    if (key.length < 32 || key.length > 255) throw new Refusal(400, 'bad_request', 'the key');
    const name = `${c.get('login').account.person.id} ${key}`;
    const reply = replies.get(name);
    if (reply && now() - reply.at <= minute) {
      const response = reply.response.clone();
      response.headers.set('x-idempotent-replayed', 'true');
      return response;
    }
    await next();
    replies.set(name, { at: now(), response: c.res.clone() });
  });

  // wire.md §2.2, line by line [F].
  app.get('/v2/self/me', (c) => c.json(profile(as(c, view), quirks)));
  // The two that are in seed 2 only come with the mode they belong to.
  for (const [prefix, mode] of [
    ['', 'classic'],
    ['usernameless-', 'smart'],
  ] as const) {
    const path = `/v2/self/${prefix}webauthn/create`;
    app.post(`${path}/begin`, async (c) => {
      if (quirks.mode !== mode) return c.notFound();
      return c.json(await begin(as(c, manage, true), people, quirks));
    });
    app.post(`${path}/complete`, async (c) => {
      if (quirks.mode !== mode) return c.notFound();
      const credential = await c.req.json<RegistrationResponseJSON>();
      return c.json(await complete(as(c, manage, true), people, quirks, credential));
    });
  }
  app.post('/v2/self/set-webauthn', async (c) => {
    const { new_webauthn } = await c.req.json<{ new_webauthn?: { id?: unknown } }>();
    setWebauthn(as(c, manage, true), new_webauthn);
    return c.body(null, 204);
  });
  app.post('/v2/self/set-totp-secret', async (c) => {
    const { new_totp_secret } = await c.req.json<{ new_totp_secret?: unknown }>();
    setTotp(as(c, manage, true), new_totp_secret, now());
    return c.body(null, 204);
  });
  // Fresh or not: the spec and seed 2 differ.
  app.put('/v2/self/webauthn/:id/name', async (c) => {
    const passkey = found(as(c, manage, quirks.staleEverywhere), c.req.param('id'));
    passkey.name = (await c.req.json<{ name: string }>()).name;
    return c.body(null, 204);
  });
  app.delete('/v2/self/webauthn/:id', (c) => {
    const account = as(c, manage, quirks.staleEverywhere);
    const gone = found(account, c.req.param('id'));
    const { person } = account;
    if (person.passkeys.length === 1) throw new Refusal(quirks.lastKey, 'key', 'not this one');
    person.passkeys = person.passkeys.filter((one) => one !== gone);
    return c.body(null, 204);
  });

  const accountOf = (userId: string): Account => {
    const account = accounts.get(userId) ?? { person: people.of(userId) };
    accounts.set(userId, account);
    return account;
  };
  return {
    quirks,
    signIn({ id, name, displayName, scopes = [view, manage] }) {
      people.of(id, name, displayName);
      const token = randomUUID();
      logins.set(token, { account: accountOf(id), at: now(), scopes });
      return token;
    },
    credentials: (userId) => listed(accountOf(userId)),
    totpSecret: (userId) => accountOf(userId).totp?.secret,
    refuseNext(request, status, body = {}, headers = {}) {
      const response = Response.json({ ...body, status_code: status }, { status, headers });
      planned.push({ request, response });
    },
    fetch: async (request) => app.fetch(request),
  };
}
