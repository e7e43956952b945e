import { freshWithin, type MethodKind, type Operation } from '../../contract.js';
import type { Action } from '../actions.js';
import { audit, type Subject } from '../audit.js';
import type { Proof } from '../methods/method.js';
import { lockedFor } from '../lockout.js';
import { Refusal } from '../refusal.js';
import { now, type Caller, type Service } from '../service.js';
import type { Sql } from '../store/store.js';
import { newId } from '../tokens.js';
import { needFor, takesRecoveryCode } from './step-up.js';

/** One operation, proved for once. */
export interface GrantRow {
  readonly id: string;
  readonly method: MethodKind;
  readonly strength: number;
}

/** An enrollment that adds by a grant of its own. */
interface Reserving {
  readonly id: string;
  readonly grant_id: string | null;
}

const fresh = `granted_at > ${now(1)} - interval '${freshWithin} seconds'`;

/** Notes that a challenge was passed, and keeps what it was passed for. `add` is what entering the settings grants. */
export async function grant(
  service: Service,
  sql: Sql,
  action: Action,
  passed: { operation: Operation; target: string | null; method: MethodKind; proof: Proof },
): Promise<void> {
  const { operation, target, method } = passed;
  const strength = method === 'recovery-code' ? 0 : passed.proof.strength;
  // A weaker proof does not take the place of a stronger one that still counts.
  await sql.query(
    `UPDATE actions SET stepped_up_at = ${now(1)}, stepped_up_strength = $3
     WHERE id = $2 AND (stepped_up_at IS NULL OR stepped_up_strength <= $3
       OR stepped_up_at <= ${now(1)} - interval '${freshWithin} seconds')`,
    [service.offset(), action.id, strength],
  );
  await sql.query(`UPDATE actions SET entered_at = COALESCE(entered_at, ${now(1)}) WHERE id = $2`, [
    service.offset(),
    action.id,
  ]);
  if (operation === 'rename' || operation === 'confirm') return;
  await sql.query(
    `INSERT INTO grants (granted_at, id, action_id, operation, target, method, strength)
     VALUES (${now(1)}, $2, $3, $4, $5, $6, $7)`,
    [
      service.offset(),
      newId(),
      action.id,
      operation === 'enter' ? 'add' : operation,
      target,
      method,
      strength,
    ],
  );
}

/**
 * Spends what was granted for this operation on this target, in the transaction of the change; the action's row is held.
 * Without it refuses with `step_up_required`, after an audit row that is kept where the caller is inside `once`.
 */
export async function spendGrant(
  service: Service,
  sql: Sql,
  action: Action,
  operation: Operation,
  target: string | null | undefined,
  caller: Caller,
): Promise<GrantRow> {
  const enough = await acceptable(service, sql, action, operation);
  const { rows } = await sql.query<GrantRow>(
    `UPDATE grants SET spent_at = ${now(1)}
     WHERE spent_at IS NULL AND id = (
       SELECT id FROM grants
       WHERE action_id = $2 AND operation = $3 AND target IS NOT DISTINCT FROM $4
         AND spent_at IS NULL AND ${fresh} AND ${enough}
       ORDER BY granted_at LIMIT 1 FOR UPDATE)
     RETURNING id, method, strength`,
    [service.offset(), action.id, operation, target ?? null],
  );
  if (rows[0]) return rows[0];
  throw await refuseStepUp(service, sql, action, operation, target, caller);
}

/**
 * Sets an `add` grant aside for an enrollment that begins; a newer enrollment of the same action takes it over, until one
 * is completed. Undefined where there is none.
 */
export async function reserveGrant(
  service: Service,
  sql: Sql,
  action: Action,
  enrollmentId: string,
): Promise<GrantRow | undefined> {
  const enough = await acceptable(service, sql, action, 'add');
  const { rows } = await sql.query<GrantRow>(
    `UPDATE grants SET enrollment_id = $3
     WHERE spent_at IS NULL AND id = (
       SELECT id FROM grants
       WHERE action_id = $2 AND operation = 'add' AND spent_at IS NULL AND ${fresh} AND ${enough}
       ORDER BY granted_at DESC LIMIT 1 FOR UPDATE)
     RETURNING id, method, strength`,
    [service.offset(), action.id, enrollmentId],
  );
  return rows[0];
}

/** Holds the grant an enrollment has reserved; false where it has been voided, or the account locked, meanwhile. */
export async function holdReserved(
  service: Service,
  sql: Sql,
  action: Action,
  enrollment: Reserving,
): Promise<boolean> {
  if (await isLocked(service, sql, action)) return false;
  const { rows } = await sql.query(
    `SELECT 1 FROM grants WHERE id = $1 AND enrollment_id = $2 AND spent_at IS NULL FOR UPDATE`,
    [enrollment.grant_id ?? '', enrollment.id],
  );
  return rows.length > 0;
}

/** Spends the grant an enrollment has reserved; false where it is no longer there to be spent. */
export async function spendReserved(
  service: Service,
  sql: Sql,
  enrollment: Reserving,
): Promise<boolean> {
  const { count } = await sql.query(
    `UPDATE grants SET spent_at = ${now(1)}
     WHERE id = $2 AND enrollment_id = $3 AND spent_at IS NULL`,
    [service.offset(), enrollment.grant_id ?? '', enrollment.id],
  );
  return count === 1;
}

/** Voids what a user has proved and not yet used in other actions; only what `operations` names, where they are given. */
export async function voidGrants(
  service: Service,
  sql: Sql,
  { tenant, userId, actionId }: Subject,
  operations: readonly Operation[] | null = null,
): Promise<void> {
  await sql.query(
    `UPDATE grants g SET spent_at = ${now(1)} FROM actions a
     WHERE a.id = g.action_id AND a.tenant = $2 AND a.user_id = $3
       AND a.id IS DISTINCT FROM $4 AND g.spent_at IS NULL
       AND ($5::text[] IS NULL OR g.operation = ANY ($5))`,
    [service.offset(), tenant, userId, actionId, operations],
  );
  if (operations && !operations.includes('add')) return;
  // A sign-in may still be brought to an offer, where it would add.
  await sql.query(
    `UPDATE actions SET proof_spent_at = ${now(1)}
     WHERE tenant = $2 AND user_id = $3 AND purpose = 'sign-in' AND state = 'completed'
       AND proof_spent_at IS NULL`,
    [service.offset(), tenant, userId],
  );
}

/** Voids what has been proved in an action and not yet used in it; its row is held. */
export async function voidOwnProofs(service: Service, sql: Sql, action: Action): Promise<void> {
  await sql.query(
    `UPDATE grants SET spent_at = ${now(1)} WHERE action_id = $2 AND spent_at IS NULL`,
    [service.offset(), action.id],
  );
  await sql.query(
    'UPDATE actions SET stepped_up_at = NULL, stepped_up_strength = NULL WHERE id = $1',
    [action.id],
  );
}

/** For changes that spend nothing: a step-up of this action, 5 minutes old at most and strong enough; refuses as {@link spendGrant}. */
export async function requireSteppedUp(
  service: Service,
  sql: Sql,
  action: Action,
  operation: Operation,
  caller: Caller,
  target?: string | null,
): Promise<void> {
  const { needed } = await needFor(service, sql, action, operation, target);
  const { stepped_up: at, stepped_up_strength: strength } = action;
  const isFresh = at !== null && at > action.at - freshWithin * 1000;
  const proved = isFresh && strength !== null && strength >= needed;
  if (proved && !(await isLocked(service, sql, action))) return;
  throw await refuseStepUp(service, sql, action, operation, target, caller);
}

/** Whether the list may be read: proved in this action, or known to the host moments before, or nothing to prove with. */
export function isEntered(action: Pick<Action, 'entered'>): boolean {
  return action.entered;
}

/** Refuses as {@link spendGrant} where the list may not be read. */
export async function requireEntered(
  service: Service,
  sql: Sql,
  action: Action,
  caller: Caller,
): Promise<void> {
  if (isEntered(action)) return;
  throw await refuseStepUp(service, sql, action, 'enter', null, caller);
}

/** Audits that a proof was missing, and makes the refusal that says which. */
export async function refuseStepUp(
  service: Service,
  sql: Sql,
  action: Action,
  operation: Operation,
  target: string | null | undefined,
  caller: Caller,
): Promise<Refusal> {
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
  await audit(service, sql, 'step_up_refused', subject, caller, {
    operation,
    ...(target && { target }),
  });
  return missingProof(service, sql, action, operation, target);
}

/** The refusal alone, for what is audited in another way or not at all. */
export async function missingProof(
  service: Service,
  sql: Sql,
  action: Action,
  operation: Operation,
  target?: string | null,
): Promise<Refusal> {
  const { stepUp } = await needFor(service, sql, action, operation, target);
  return new Refusal('step_up_required', { details: { stepUp } });
}

/** A proof counts only while it is as strong as what the user has by now: a stronger one may have been added since. */
async function acceptable(
  service: Service,
  sql: Sql,
  action: Action,
  operation: Operation,
): Promise<string> {
  if (await isLocked(service, sql, action)) return 'false';
  const { needed } = await needFor(service, sql, action, operation);
  const spared = takesRecoveryCode(operation) ? `OR method = 'recovery-code'` : '';
  return `(strength >= ${needed} ${spared})`;
}

/**
 * RL-5: what was proved before a lock counts for nothing while it lasts, and no grant or enrollment begun by one outlasts
 * it. Nothing is written, so that a try that locks and turns out right takes nothing away.
 */
async function isLocked(
  service: Service,
  sql: Sql,
  { tenant, user_id: userId }: Action,
): Promise<boolean> {
  return (await lockedFor(service, sql, tenant, userId)) > 0;
}
