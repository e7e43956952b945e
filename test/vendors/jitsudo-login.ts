import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { AuthenticationResponseJSON } from '../../src/contract.js';
import {
  beginTotp,
  bodyOf,
  confirmTotp,
  inTenant,
  isTotp,
  listed,
  Refusal,
  type Account,
  type Body,
  type JitsudoQuirks,
} from './jitsudo-account.js';
import type { People } from './people.js';

export interface Env {
  Variables: { account: Account };
}

/** Milliseconds. */
const fiveMinutes = 300_000;

/** `/v1/auth`: by password, and then by what the person has. */
export function addLogin(
  app: Pick<Hono<Env>, 'post'>,
  {
    quirks,
    people,
    accounts,
    session,
    now,
  }: {
    readonly quirks: JitsudoQuirks;
    readonly people: People;
    readonly accounts: ReadonlyMap<string, Account>;
    readonly session: (account: Account) => { readonly token: string; readonly expires_at: string };
    readonly now: () => number;
  },
): void {
  const challenges = new Map<string, { readonly account: Account; readonly at: number }>();

  // wire.md §3 [F], no tenant in the header but in the body.
  app.post('/v1/auth/login', async (c) => {
    const { email, password } = await bodyOf(c.req.raw);
    const account = accounts.get(String(email));
    if (account?.password !== password || !account)
      throw new Refusal(401, 'unauthenticated', 'Unauthenticated');
    const known = listed(account).filter(({ verified }) => verified);
    if (known.length === 0 && !quirks.forces) return c.json(session(account));
    const challenge_id = randomUUID();
    challenges.set(challenge_id, { account, at: now() });
    const methods = [...new Set(known.map(({ method_type }) => method_type))];
    return c.json(
      known.length > 0
        ? { mfa_required: true, challenge_id, methods }
        : { enrollment_required: true, challenge_id },
    );
  });
  const challenged = (tenant: string | undefined, { challenge_id: id }: Body): Account => {
    const known = challenges.get(String(id));
    if (!known || now() - known.at > fiveMinutes)
      throw new Refusal(404, 'not_found', 'no such challenge');
    inTenant(tenant, known.account);
    return known.account;
  };
  const pass = ({ challenge_id: id }: Body, account: Account) => {
    challenges.delete(String(id));
    return session(account);
  };
  app.post('/v1/auth/mfa/webauthn/begin', async (c) => {
    const account = challenged(c.req.header('x-tenant-id'), await bodyOf(c.req.raw));
    const options = await people.beginGet(account.person);
    return c.json({ options: quirks.nested ? { publicKey: options } : options });
  });
  app.post('/v1/auth/mfa/webauthn/complete', async (c) => {
    const given = await bodyOf(c.req.raw);
    const account = challenged(c.req.header('x-tenant-id'), given);
    const { credential } = given as { credential: AuthenticationResponseJSON };
    if (!(await people.finishGet(account.person, credential)))
      throw new Refusal(400, 'invalid_credential', 'it does not verify');
    return c.json({
      ...pass(given, account),
      mfa_setup_required: false,
      enrollment_required: false,
    });
  });
  // wire.md §3 [I] what is in it
  app.post('/v1/auth/mfa/challenge', async (c) => {
    const given = await bodyOf(c.req.raw);
    const account = challenged(c.req.header('x-tenant-id'), given);
    const { method_type, code } = given;
    const { app, codes } = account;
    const right =
      method_type === 'totp'
        ? app?.verified && isTotp(app, code, now())
        : method_type === 'backup_code' && codes.delete(String(code));
    if (!right) throw new Refusal(422, 'invalid_code', 'the code is wrong');
    return c.json(pass(given, account));
  });
  app.post('/v1/auth/mfa/enroll-via-challenge', async (c) => {
    const given = await bodyOf(c.req.raw);
    const account = challenged(c.req.header('x-tenant-id'), given);
    if (given['action'] === 'generate') {
      const { secret, qr_uri } = beginTotp(account, now());
      return c.json({ secret, qr_uri });
    }
    const { codes } = confirmTotp(account, quirks, given['code'], now());
    return c.json({ ...pass(given, account), backup_codes: codes });
  });
}
