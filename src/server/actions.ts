import type { MethodKind, Purpose, Scope } from '../contract.js';
import type { ActionResponse, ValidateResponse } from '../host-contract.js';
import { audit } from './audit.js';
import { Refusal } from './refusal.js';
import { supersedeEnrollments } from './ceremony.js';
import { millis, now, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';
import { hashToken, isToken, newToken } from './tokens.js';

interface ActionRow {
  user_id: string | null;
  action: string;
  purpose: Purpose;
  state: 'tracked' | 'opened' | 'completed' | 'cancelled';
  expired: boolean;
  expires: number;
  authenticator_id: string | null;
  nudge: NonNullable<ActionResponse['nudge']> | null;
  told: boolean;
}

/**
 * As SQL, whether the time of an open action `a` is over, with nothing awaited in it that was begun in time; parameter 1 is
 * the clock's offset.
 */
export const isOver = `(a.expires_at <= ${now(1)} AND NOT EXISTS (
    SELECT 1 FROM enrollments e
    WHERE e.action_id = a.id AND e.state = 'pending' AND e.complete_by > ${now(1)}
  ) AND NOT EXISTS (
    SELECT 1 FROM challenges c
    WHERE c.action_id = a.id AND c.state = 'pending' AND c.operation IN ('confirm', 'sign-in')
      AND c.complete_by > ${now(1)}
  ))`;

/**
 * What has become of an action; for hosts whose page went away. Who has signed in is told by {@link validate} first: that a
 * link was followed somewhere signs in nobody here.
 */
export async function getAction(
  service: Service,
  tenant: Tenant,
  actionId: string,
): Promise<ActionResponse> {
  const { rows } = await service.store.query<ActionRow>(
    `SELECT a.user_id, a.action, a.purpose, a.state, ${millis('a.expires_at')} AS expires,
       a.authenticator_id, ${isOver} AS expired,
       CASE WHEN a.nudge IS NOT NULL THEN
         jsonb_build_object('show', a.nudge->'show', 'reason', a.nudge->'reason') END AS nudge,
       a.purpose <> 'sign-in' OR a.result_spent_at IS NOT NULL AS told
     FROM actions a WHERE a.id = $2 AND a.tenant = $3`,
    [service.offset(), actionId, tenant.id],
  );
  const row = rows[0];
  if (!row) throw new Refusal('not_found');
  const open = row.state === 'tracked' || row.state === 'opened';
  return {
    actionId,
    ...(row.told && row.user_id !== null && { userId: row.user_id }),
    action: row.action,
    purpose: row.purpose,
    state: open && row.expired ? 'expired' : row.state,
    expiresAt: new Date(row.expires).toISOString(),
    ...(row.nudge && { nudge: row.nudge }),
    ...(row.told && row.authenticator_id && { authenticatorId: row.authenticator_id }),
  };
}

/** Spends the result token a page was given; wrong, spent, expired and another tenant's are all the same. */
export async function validate(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  actionId: string,
  result: string,
  caller: Caller,
): Promise<ValidateResponse> {
  if (!isToken(result)) throw new Refusal('not_found');
  const { rows } = await sql.query<{
    user_id: string;
    action: string;
    purpose: Purpose;
    completed_methods: MethodKind[];
    authenticator_id: string | null;
    completed_origin: string;
    elsewhere: boolean;
  }>(
    `UPDATE actions a SET result_spent_at = ${now(1)}, result_sealed = NULL
     WHERE a.id = $2 AND a.tenant = $3 AND a.result_hash = $4 AND a.result_spent_at IS NULL
       AND a.result_expires_at > ${now(1)} AND (a.authenticator_id IS NULL
         OR EXISTS (SELECT 1 FROM authenticators c WHERE c.id = a.authenticator_id
           AND (a.purpose <> 'sign-in' OR (c.suspended_at IS NULL AND c.flagged_at IS NULL))))
     RETURNING a.user_id, a.action, a.purpose, a.completed_methods, a.authenticator_id,
       a.completed_origin, a.elsewhere`,
    [service.offset(), actionId, tenant.id, hashToken(result)],
  );
  const row = rows[0];
  if (!row) throw new Refusal('not_found');
  const subject = { tenant: tenant.id, userId: row.user_id, actionId };
  await audit(service, sql, 'result_validated', subject, caller);
  return {
    actionId,
    userId: row.user_id,
    action: row.action,
    purpose: row.purpose,
    outcome: 'completed',
    methods: row.completed_methods,
    ...(row.authenticator_id !== null && { authenticatorId: row.authenticator_id }),
    ...(row.elsewhere && { elsewhere: true as const }),
    origin: row.completed_origin,
  };
}

/** The columns a running action is judged by. */
export interface Action {
  id: string;
  tenant: string;
  /** Empty, which no user's is, until somebody has signed in. */
  user_id: string;
  action: string;
  purpose: Purpose;
  scope: Scope[];
  methods: MethodKind[];
  assume_authenticated: boolean;
  embed_origins: string[];
  redirect_url: string | null;
  state: 'tracked' | 'opened' | 'completed' | 'cancelled';
  owner_jkt: string | null;
  /** Whether what the user has may be shown. */
  entered: boolean;
  stepped_up_strength: number | null;
  /** Milliseconds of the database's clock, like those below. */
  stepped_up: number | null;
  created: number;
  expires: number;
  authenticated: number | null;
  at: number;
}

/** The select list of {@link Action}, for a statement whose parameter 1 is the clock's offset. */
export const actionColumns = `a.id, a.tenant, COALESCE(a.user_id, '') AS user_id, a.action, a.purpose, a.scope, a.methods,
  a.assume_authenticated, a.embed_origins, a.redirect_url, a.state, a.owner_jkt,
  a.entered_at IS NOT NULL AS entered, a.stepped_up_strength,
  ${millis('a.stepped_up_at')} AS stepped_up, ${millis('a.created_at')} AS created,
  ${millis('a.expires_at')} AS expires, ${millis('a.authenticated_at')} AS authenticated,
  ${millis(now(1))} AS at`;

/** Reads an action and holds its row: everything one action's requests change happens one after another. */
export async function lockAction(
  service: Service,
  sql: Sql,
  actionId: string,
): Promise<Action | undefined> {
  const { rows } = await sql.query<Action>(
    `SELECT ${actionColumns} FROM actions a WHERE a.id = $2 FOR UPDATE`,
    [service.offset(), actionId],
  );
  return rows[0];
}

/** Completes an action with everything under it but its sessions; answers the token its page hands to the host. */
export async function completeAction(
  service: Service,
  sql: Sql,
  actionId: string,
  made: { methods: readonly MethodKind[]; authenticatorId: string | null; origin: string },
): Promise<string> {
  const result = newToken();
  await sql.query(
    `UPDATE actions SET state = 'completed', completed_methods = $2, authenticator_id = $3,
       completed_origin = $4, result_hash = $5, result_expires_at = ${now(1)} + interval '5 minutes',
       result_sealed = CASE WHEN watch_hash IS NOT NULL THEN $7::bytea END
     WHERE id = $6`,
    [
      service.offset(),
      made.methods,
      made.authenticatorId,
      made.origin,
      hashToken(result),
      actionId,
      sealResult(service, actionId, result),
    ],
  );
  await endCeremonies(sql, actionId);
  return result;
}

const resultOf = (actionId: string) => `result ${actionId}`;

/** Kept beside its hash while it is good, for whoever may read the outcome. */
function sealResult({ keyring }: Service, actionId: string, result: string): Uint8Array {
  return keyring.seal(Buffer.from(result), resultOf(actionId));
}

export function openResult({ keyring }: Service, actionId: string, sealed: Uint8Array): string {
  return Buffer.from(keyring.open(sealed, resultOf(actionId))).toString();
}

/** Whatever is still awaited is not any more; secrets nobody has use for go with it. */
export async function endCeremonies(sql: Sql, actionId: string): Promise<void> {
  await supersedeEnrollments(sql, actionId);
  await sql.query(
    `UPDATE challenges SET state = 'superseded', code_hash = NULL
     WHERE action_id = $1 AND state = 'pending'`,
    [actionId],
  );
}

/** Ends an open action for good, with all that hangs on it; refuses with `action_ended` when it is not open. */
export async function cancel(
  service: Service,
  sql: Sql,
  action: Action,
  caller: Caller,
): Promise<void> {
  const { count } = await sql.query(
    `UPDATE actions SET state = 'cancelled' WHERE id = $1 AND state IN ('tracked', 'opened')`,
    [action.id],
  );
  if (count === 0) throw new Refusal('action_ended');
  await endCeremonies(sql, action.id);
  await sql.query('DELETE FROM sessions WHERE action_id = $1', [action.id]);
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
  await audit(service, sql, 'action_cancelled', subject, caller);
}

/**
 * Begins something in an action whose row is held. What is refused has left its traces by then: they are kept, and the
 * refusal is thrown after that.
 */
export async function beginHeld<Start>(
  service: Service,
  actionId: string,
  begin: (
    sql: Sql,
    action: Action,
  ) => Promise<{ ok: true; start: Start } | { ok: false; refusal: Refusal }>,
): Promise<Start> {
  const begun = await service.store.transaction(async (sql) => {
    const action = await lockAction(service, sql, actionId);
    if (!action) throw new Refusal('action_ended');
    return begin(sql, action);
  });
  if (!begun.ok) throw begun.refusal;
  return begun.start;
}
