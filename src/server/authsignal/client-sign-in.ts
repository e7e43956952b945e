import { randomBytes } from 'node:crypto';
import { completeWithin, promptTimeout, type AuthenticationResponseJSON } from '../../contract.js';
import { lockAction } from '../actions.js';
import { audit } from '../audit.js';
import { subjectOf } from '../ceremony.js';
import { completeChallenge } from '../challenge-completion.js';
import { lockedOut } from '../challenges.js';
import { holdUser } from '../lockout.js';
import { isNobodys, ownerOf, readCredentialId } from '../owner.js';
import { Refusal } from '../refusal.js';
import { now } from '../service.js';
import type { Sql } from '../store/store.js';
import type { Tenant } from '../tenants.js';
import { base64url, hashToken, newId } from '../tokens.js';
import { nameOf } from './client-names.js';
import { clock, expired, open, seal, spend } from './client-sign-in-state.js';
import { unknownCredential } from './client-webauthn.js';
import { VendorRefusal } from './errors.js';
import type { VendorCall } from './route.js';
import { adoptToken, issueToken } from './tokens.js';
import { passOpen, openForBearers, saveTracked, type Opened } from './tracked.js';

/**
 * Signing in by a passkey alone, before anybody is known. Nothing is stored until a credential has been found: what a
 * page is given says itself, sealed, what it is for, and only that it has been spent is written down.
 */
type Open = VendorCall & { readonly tenant: Tenant };

/** Where the page names none. */
const defaultCode = 'signInWithPasskey';

/** Answers a challenge id that names the action. */
export async function startSignIn(
  call: Open,
  {
    action,
    idempotencyKey,
  }: { action?: string | null | undefined; idempotencyKey?: string | null | undefined },
): Promise<string> {
  requireOffered(call.tenant);
  const until = (await clock(call.service)) + completeWithin * 1000;
  return seal(call, {
    code: action ?? defaultCode,
    ...(idempotencyKey && { key: idempotencyKey }),
    until,
  });
}

/** Options for any passkey of the relying party: the same for everybody who asks. */
export async function signInOptions(call: Open, challengeId: string | undefined) {
  const { service, tenant } = call;
  requireOffered(tenant);
  const at = await clock(service);
  const begun = challengeId === undefined ? { code: defaultCode } : open(call, challengeId, at);
  const challenge = base64url(randomBytes(32));
  return {
    challengeId: seal(call, { ...begun, challenge, until: at + completeWithin * 1000 }),
    options: optionsOf(tenant, challenge),
  };
}

/** Alone it must show who is there, not only that the device is. */
function optionsOf({ rpId }: Tenant, challenge: string) {
  return { challenge, rpId, timeout: promptTimeout, userVerification: 'required' as const };
}

/**
 * Signs in whoever a credential belongs to, as a challenge in an action that begins with it: the same checks, counts and
 * audit rows.
 *
 * @throws VendorRefusal `unknown_credential` where nobody here has it, `expired_challenge` where the id is not good
 */
export async function signInWith(
  call: Open,
  response: AuthenticationResponseJSON,
  challengeId: string | null,
) {
  const { service, tenant } = call;
  requireOffered(tenant);
  const { code, key, challenge } = open(call, challengeId ?? '', await clock(service));
  if (challenge === undefined || !(await spend(service, challenge))) throw expired();
  const userId = await signerOf(call, response);
  const done = await service.store.transaction(async (sql) => {
    try {
      return await prove(call, sql, { userId, code, key, challenge }, response);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  });
  if (!(done instanceof Refusal)) {
    return { isVerified: true, ...done, userId, ...(await nameOf(service, { tenant, userId })) };
  }
  if (done.code !== 'step_up_required') throw done;
  throw new VendorRefusal('invalid_credential', 'This passkey cannot be used.');
}

function requireOffered({ firstFactor }: Tenant): void {
  if (firstFactor.includes('passkey')) return;
  throw new VendorRefusal('invalid_configuration', 'No one signs in here by a passkey alone.');
}

/** §7.2 step 6: without a user known before, the handle must be there and be the owner's. */
async function signerOf(
  { service, tenant }: Open,
  { id, response: { userHandle } }: AuthenticationResponseJSON,
): Promise<string> {
  const owner = await ownerOf(service.store, id);
  if (isNobodys(service, tenant, owner) && readCredentialId(id)) throw unknownCredential();
  if (owner?.tenant === tenant.id && userHandle === base64url(owner.handle)) return owner.user_id;
  const reason = 'credential of nobody, or of somebody else than the handle says';
  service.log({ level: 'warn', event: 'verification_failed', reason });
  throw new Refusal('verification_failed');
}

async function prove(
  { service, tenant, caller, headers }: Open,
  sql: Sql,
  who: { userId: string; code: string; key: string | undefined; challenge: string },
  response: AuthenticationResponseJSON,
): Promise<{ accessToken: string; userAuthenticatorId: string }> {
  const { userId, code, key, challenge } = who;
  const named = { tenant: tenant.id, userId, code };
  // Before the row of the action, as the host's server takes them.
  await holdUser(sql, tenant.id, userId);
  const tracked = await saveTracked(service, sql, {
    ...named,
    ...(key && { idempotencyKey: key }),
  });
  const opened: Opened = {
    tenant,
    userId,
    code,
    methods: tenant.methods,
    scope: ['add:authenticators'],
    purpose: 'settings',
    assumed: false,
    authenticated: false,
  };
  const actionId = await openForBearers(service, sql, opened, caller);
  const ids = { trackedId: tracked.id, actionId };
  const action = await lockAction(service, sql, actionId);
  if (!action) throw new Error('the action just made is not there');
  const locked = await lockedOut(service, sql, action);
  if (locked) throw locked;
  const token = await issueToken(service, sql, ids);
  const challengeId = newId();
  // As though it had been asked for: of this user nothing else was.
  const allowCredentials = [{ id: response.id, type: 'public-key' }];
  await sql.query(
    `INSERT INTO challenges (id, action_id, method, operation, options, begun_at, complete_by)
     VALUES ($2, $3, 'passkey', 'enter', $4, ${now(1)}, ${now(1)} + interval '1 minute')`,
    [
      service.offset(),
      challengeId,
      actionId,
      { ...optionsOf(tenant, challenge), allowCredentials },
    ],
  );
  const detail = { method: 'passkey', operation: 'enter', challengeId };
  await audit(service, sql, 'challenge_begun', subjectOf(action), caller, detail);
  const session = { action, tokenHash: hashToken(token) };
  const origin = headers.get('origin') ?? '';
  const answered = { id: challengeId, answer: { response }, reserved: undefined, caller, origin };
  const passed = await completeChallenge(service, sql, session, answered);
  const { rows } = await sql.query<{ id: string }>(
    'SELECT id FROM authenticators WHERE credential_id = $1',
    [readCredentialId(response.id) ?? null],
  );
  const authenticatorId = rows[0]?.id ?? '';
  await passOpen(service, sql, tracked.id, { method: 'passkey', authenticatorId });
  await adoptToken(service, sql, passed.session, { trackedId: tracked.id, action });
  return { accessToken: passed.session, userAuthenticatorId: authenticatorId };
}
