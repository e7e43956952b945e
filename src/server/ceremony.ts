import { attemptLimit, completeWithin, type MethodKind } from '../contract.js';
import type { Action } from './actions.js';
import { audit, type Subject } from './audit.js';
import type { Held, Kept, MethodUser } from './methods/method.js';
import { Refusal } from './refusal.js';
import { millis, now, type Caller, type Service } from './service.js';
import type { Sql, Value } from './store/store.js';

/** Enrollments and challenges: rows of one shape, begun once and answered once. */
export type CeremonyTable = 'enrollments' | 'challenges';

/** What {@link keptValues} fills, in its order. */
export const keptColumns = 'options, code_hash, code_expires_at, address';

/** The select list of {@link Held}, but for what enrollments alone have. */
export const heldColumns = `id, method, attempts, options, code_hash,
  ${millis('code_expires_at')} AS code_expires, address, answered_at IS NOT NULL AS answered`;

/** A row as it is answered. */
export interface Ceremony extends Held {
  readonly method: MethodKind;
  readonly attempts: number;
}

export function keptValues({ options, code_hash, code_expires, address }: Kept): Value[] {
  const expires = code_expires === undefined || code_expires === null ? null : code_expires;
  return [
    options ?? null,
    code_hash ?? null,
    expires === null ? null : new Date(expires),
    address ?? null,
  ];
}

/** A user as methods see them, with what their limits are counted by. */
export interface CeremonyUser extends MethodUser {
  readonly authenticator_count: number;
  readonly passkey_count: number;
}

export async function readUser(
  sql: Sql,
  action: Pick<Action, 'tenant' | 'user_id'>,
): Promise<CeremonyUser> {
  const { rows } = await sql.query<CeremonyUser>(
    `SELECT handle, name, display_name, email, phone, locale, authenticator_count, passkey_count
     FROM users WHERE tenant = $1 AND id = $2`,
    [action.tenant, action.user_id],
  );
  if (!rows[0]) throw new Error('an action names a user who is not there');
  return rows[0];
}

export function isCode(method: MethodKind): boolean {
  return method !== 'passkey' && method !== 'security-key';
}

export function subjectOf(action: Action): Subject {
  return { tenant: action.tenant, userId: action.user_id, actionId: action.id };
}

/** The answer may outlast the action; the session lasts as long as it is awaited. Answers the seconds left for it. */
export async function awaitAnswer(
  service: Service,
  sql: Sql,
  action: Action,
  table: CeremonyTable,
  id: string,
): Promise<number> {
  await sql.query(
    `UPDATE sessions s SET expires_at = GREATEST(s.expires_at, c.complete_by)
     FROM ${table} c WHERE s.action_id = $1 AND s.replaced_at IS NULL AND c.id = $2`,
    [action.id, id],
  );
  const { rows } = await sql.query<{ left: number }>(
    `SELECT round(extract(epoch FROM complete_by - ${now(1)}))::int AS left FROM ${table} WHERE id = $2`,
    [service.offset(), id],
  );
  return Math.min(completeWithin, Math.max(0, rows[0]?.left ?? 0));
}

/** Why a ceremony cannot be answered: of another action, spent, replaced, or too late. */
export async function whyNot(
  sql: Sql,
  action: Action,
  table: CeremonyTable,
  id: string,
): Promise<Refusal> {
  const { rows } = await sql.query<{ state: string }>(
    `SELECT state FROM ${table} WHERE id = $1 AND action_id = $2`,
    [id, action.id],
  );
  const state = rows[0]?.state;
  if (state === undefined) return unknownCeremony(table);
  if (state === 'pending') return new Refusal('options_expired');
  return new Refusal('superseded', { details: { spent: state !== 'superseded' } });
}

export function unknownCeremony(table: CeremonyTable): Refusal {
  return new Refusal(table === 'enrollments' ? 'no_pending_enrollment' : 'not_found');
}

/** A wrong code is audited, and says how often it may still be tried; any other error is left as it is. */
export async function explain(
  service: Service,
  sql: Sql,
  action: Action,
  { id, method, attempts }: Ceremony,
  error: unknown,
  caller: Caller,
): Promise<unknown> {
  if (!(error instanceof Refusal) || error.code !== 'wrong_code') return error;
  const attemptsLeft = Math.max(0, attemptLimit - attempts);
  const detail = { method, ceremonyId: id, attemptsLeft };
  await audit(service, sql, 'challenge_failed', subjectOf(action), caller, detail);
  return new Refusal('wrong_code', { details: { attemptsLeft } });
}

/** A page shows one prompt at a time: of the challenges for passkeys and keys the latest counts. */
export async function supersedePrompts(sql: Sql, actionId: string): Promise<void> {
  await sql.query(
    `UPDATE challenges SET state = 'superseded'
     WHERE action_id = $1 AND state = 'pending' AND method IN ('passkey', 'security-key')`,
    [actionId],
  );
}

/** Ends what is pending, all but one; the secrets of what was never finished go with it. */
export async function supersedeEnrollments(
  sql: Sql,
  actionId: string,
  except: string | null = null,
): Promise<void> {
  await sql.query(
    `UPDATE enrollments SET state = 'superseded', secret = NULL, code_hash = NULL
     WHERE action_id = $1 AND state = 'pending' AND id IS DISTINCT FROM $2`,
    [actionId, except],
  );
}
