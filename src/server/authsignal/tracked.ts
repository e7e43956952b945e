import type { MethodKind, Purpose, Scope } from '../../contract.js';
import { audit } from '../audit.js';
import { millis, now, type Caller, type Service } from '../service.js';
import type { Sql } from '../store/store.js';
import type { Tenant } from '../tenants.js';
import { newId, newToken } from '../tokens.js';
import { VendorRefusal } from './errors.js';
import { bearerKey, issueToken, shutStates } from './tokens.js';

/** The vendor's states of an action that this server produces or is told. */
export type State =
  | 'ALLOW'
  | 'BLOCK'
  | 'CHALLENGE_REQUIRED'
  | 'CHALLENGE_SUCCEEDED'
  | 'CHALLENGE_FAILED'
  | 'REVIEW_REQUIRED'
  | 'REVIEW_SUCCEEDED'
  | 'REVIEW_FAILED';

/** An action as the vendor's clients name it: by user, code and idempotency key. */
export interface Tracked {
  readonly id: string;
  readonly tenant: string;
  readonly user_id: string;
  readonly code: string;
  readonly idempotency_key: string;
  readonly state: State;
  readonly method: MethodKind | null;
  readonly authenticator_id: string | null;
  /** Milliseconds of the database's clock. */
  readonly created: number;
  readonly state_updated: number;
}

export const trackedColumns = `t.id, t.tenant, t.user_id, t.code, t.idempotency_key, t.state,
  t.method, t.authenticator_id, ${millis('t.created_at')} AS created,
  ${millis('t.state_updated_at')} AS state_updated`;

/** Finds or makes the action of this name; the same idempotency key is the same action. */
export async function saveTracked(
  service: Service,
  sql: Sql,
  named: { tenant: string; userId: string; code: string; idempotencyKey?: string | undefined },
): Promise<Tracked> {
  const { tenant, userId, code, idempotencyKey = newToken() } = named;
  await sql.query(
    `INSERT INTO authsignal_actions (id, tenant, user_id, code, idempotency_key, state, created_at,
       state_updated_at)
     VALUES ($2, $3, $4, $5, $6, 'CHALLENGE_REQUIRED', ${now(1)}, ${now(1)})
     ON CONFLICT (tenant, user_id, code, idempotency_key) DO NOTHING`,
    [service.offset(), newId(), tenant, userId, code, idempotencyKey],
  );
  const { rows } = await sql.query<Tracked>(
    `SELECT ${trackedColumns} FROM authsignal_actions t
     WHERE t.tenant = $1 AND t.user_id = $2 AND t.code = $3 AND t.idempotency_key = $4 FOR UPDATE`,
    [tenant, userId, code, idempotencyKey],
  );
  if (!rows[0]) throw new Error('the action just saved is not there');
  return rows[0];
}

/** What the core's work is done in, for whoever holds a bearer token. */
export interface Opened {
  readonly tenant: Tenant;
  readonly userId: string;
  readonly code: string;
  readonly purpose: Extract<Purpose, 'settings' | 'challenge'>;
  readonly scope: readonly Scope[];
  readonly methods: readonly MethodKind[];
  /** `scope: add:authenticators`: the host's server vouches for the user. */
  readonly assumed: boolean;
  /** The host's server has just asked for somebody without authenticators. */
  readonly authenticated: boolean;
}

/** Makes an open action of ours that belongs to bearers, for 10 minutes; nothing of our own API can open it. */
export async function openForBearers(
  service: Service,
  sql: Sql,
  opened: Opened,
  caller: Caller,
): Promise<string> {
  const actionId = newId();
  const { tenant, userId, code, purpose, scope, methods, assumed, authenticated } = opened;
  await sql.query(
    `INSERT INTO actions (id, tenant, user_id, action, purpose, scope, methods, owner_jkt,
       authenticated_at, assume_authenticated, delivery, tracked_by, state, created_at, expires_at)
     VALUES ($2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $10 THEN ${now(1)} END, $11, 'page', 'track',
       'opened', ${now(1)}, ${now(1)} + interval '10 minutes')`,
    [
      service.offset(),
      ...[actionId, tenant.id, userId, code, purpose, scope, methods, bearerKey],
      ...[authenticated, assumed],
    ],
  );
  const subject = { tenant: tenant.id, userId, actionId };
  await audit(service, sql, 'action_tracked', subject, caller, {
    action: code,
    purpose,
    authenticatedAt: null,
    api: 'authsignal',
  });
  if (assumed) await audit(service, sql, 'authentication_assumed', subject, caller);
  return actionId;
}

/** Notes that somebody has proved who they are; answers a token for `validate`. */
export async function succeed(
  service: Service,
  sql: Sql,
  trackedId: string,
  by: { method: MethodKind; authenticatorId: string | null; actionId: string },
): Promise<string> {
  await passOpen(service, sql, trackedId, by);
  return issueToken(service, sql, { trackedId, actionId: by.actionId });
}

/**
 * The same without a token, for whoever has one (`adoptToken`).
 *
 * @throws VendorRefusal `expired_token`, with which all of the transaction goes, where the host has shut it meanwhile
 */
export async function passOpen(
  service: Service,
  sql: Sql,
  trackedId: string,
  by: { method: MethodKind; authenticatorId: string | null },
): Promise<void> {
  if (await noteSuccess(service, sql, trackedId, by)) return;
  throw new VendorRefusal('expired_token', 'The action has been decided. Track another one.');
}

/** Leaves alone what the host has taken into its own hands; false where that is to shut it. */
export async function noteSuccess(
  service: Service,
  sql: Sql,
  trackedId: string,
  { method, authenticatorId }: { method: MethodKind; authenticatorId: string | null },
): Promise<boolean> {
  const { count } = await sql.query(
    `UPDATE authsignal_actions SET state = 'CHALLENGE_SUCCEEDED', method = $3, authenticator_id = $4,
       state_updated_at = ${now(1)}
     WHERE id = $2 AND state <> 'REVIEW_REQUIRED' AND state NOT IN ${shutStates}`,
    [service.offset(), trackedId, method, authenticatorId],
  );
  if (count > 0) return true;
  const { rows } = await sql.query<{ shut: boolean }>(
    `SELECT state IN ${shutStates} AS shut FROM authsignal_actions WHERE id = $1 FOR UPDATE`,
    [trackedId],
  );
  return rows[0]?.shut === false;
}
