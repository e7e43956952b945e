import {
  completeWithin,
  freshWithin,
  type EnrollmentRequest,
  type EnrollmentStart,
  type PublicKeyCredentialCreationOptionsJSON,
} from '../contract.js';
import type { Action } from './actions.js';
import { audit } from './audit.js';
import { Refusal } from './refusal.js';
import { creationOptions } from './relying-party.js';
import { now, tenantOf, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';
import { newId } from './tokens.js';

/** Why a user may add an authenticator: they have none and have just signed in, or the host vouches for them. */
export type Grant = 'first' | 'assumed';

export type Begun =
  { ok: true; grant: Grant; start: EnrollmentStart } | { ok: false; refusal: Refusal };

interface User {
  handle: Uint8Array;
  name: string;
  display_name: string;
  authenticator_count: number;
  passkey_count: number;
}

/** Milliseconds until nothing new may be begun. */
export function usableFor(action: Action, grant: Grant | null): number {
  const fresh =
    grant === 'first' ? (action.authenticated ?? 0) + freshWithin * 1000 : action.expires;
  return Math.min(action.expires, fresh) - action.at;
}

/**
 * Begins an enrollment in an action whose row is held, in place of one begun before. Expiry, grant and limit are judged
 * here; from now on only `completeBy` counts. A refusal is a value, so that its audit row is kept.
 */
export async function beginEnrollment(
  service: Service,
  sql: Sql,
  action: Action,
  { label }: EnrollmentRequest,
  caller: Caller,
): Promise<Begun> {
  const tenant = tenantOf(service, action.tenant);
  const user = await readUser(sql, action);
  const grant = judge(action, user, tenant);
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
  if (grant instanceof Refusal) {
    await audit(service, sql, 'enrollment_refused', subject, caller, { code: grant.code });
    return { ok: false, refusal: grant };
  }
  const options = await creationOptions({
    tenant,
    user: { handle: user.handle, name: user.name, displayName: user.display_name },
    exclude: await recentCredentials(sql, action),
  });
  const id = newId();
  await store(service, sql, action, { id, grant, options, label: label ?? null });
  await audit(service, sql, 'enrollment_begun', subject, caller, {
    method: 'passkey',
    grant,
    enrollmentId: id,
  });
  return {
    ok: true,
    grant,
    start: { id, method: 'passkey', options, completeIn: completeWithin },
  };
}

async function readUser(sql: Sql, action: Action): Promise<User> {
  const { rows } = await sql.query<User>(
    `SELECT handle, name, display_name, authenticator_count, passkey_count
     FROM users WHERE tenant = $1 AND id = $2`,
    [action.tenant, action.user_id],
  );
  if (!rows[0]) throw new Error('an action names a user who is not there');
  return rows[0];
}

function judge(action: Action, user: User, tenant: Tenant): Grant | Refusal {
  if (action.state !== 'opened') return new Refusal('action_ended');
  if (action.expires <= action.at) return new Refusal('action_expired');
  if (!action.scope.includes('add:authenticators') || !action.methods.includes('passkey')) {
    return new Refusal('forbidden', { message: 'This action does not allow adding a passkey.' });
  }
  if (!action.assume_authenticated) {
    if (user.authenticator_count > 0) return new Refusal('step_up_required');
    if (usableFor(action, 'first') <= 0) return new Refusal('reauth_required');
  }
  if (user.passkey_count >= tenant.passkeyLimit) return new Refusal('credential_limit');
  return action.assume_authenticated ? 'assumed' : 'first';
}

/** The most recently used or made first: browsers take 64, and these are the ones likely to be at hand. */
async function recentCredentials(sql: Sql, action: Action) {
  const { rows } = await sql.query<{ credential_id: Uint8Array; transports: string[] }>(
    `SELECT credential_id, transports FROM authenticators WHERE tenant = $1 AND user_id = $2
     ORDER BY GREATEST(last_used_at, created_at) DESC LIMIT 64`,
    [action.tenant, action.user_id],
  );
  return rows.map((row) => ({ credentialId: row.credential_id, transports: row.transports }));
}

async function store(
  service: Service,
  sql: Sql,
  action: Action,
  begun: {
    id: string;
    grant: Grant;
    options: PublicKeyCredentialCreationOptionsJSON;
    label: string | null;
  },
): Promise<void> {
  await sql.query(
    `UPDATE enrollments SET state = 'superseded' WHERE action_id = $1 AND state = 'pending'`,
    [action.id],
  );
  await sql.query(
    `INSERT INTO enrollments (id, action_id, method, grant_kind, options, label, state, begun_at, complete_by)
     VALUES ($2, $3, 'passkey', $4, $5, $6, 'pending', ${now(1)},
       ${now(1)} + make_interval(secs => ${completeWithin}))`,
    [service.offset(), begun.id, action.id, begun.grant, begun.options, begun.label],
  );
  // The prompt may outlast the action; the session lasts as long as the answer is awaited.
  await sql.query(
    `UPDATE sessions s SET expires_at = GREATEST(s.expires_at, e.complete_by)
     FROM enrollments e WHERE s.action_id = $1 AND e.id = $2`,
    [action.id, begun.id],
  );
}
