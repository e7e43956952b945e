import { emptyHistory, record, type NudgeEvent, type NudgeHistory } from '../nudge/history.js';
import type { Action } from './actions.js';
import type { Subject } from './audit.js';
import { holdUser } from './lockout.js';
import {
  exactHints,
  familyOf,
  historyFor,
  namesOf,
  type Names,
  type Visitor,
} from './nudge-hints.js';
import { millis, now, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';

type Whose = Pick<Subject, 'tenant' | 'userId'>;

/**
 * What is remembered of a user's offers, as one visitor is judged by it, and the time; the user's row is held from here on, so
 * that whatever is read, decided and written is so by one after another.
 */
export async function holdHistory(
  service: Service,
  sql: Sql,
  { tenant, userId }: Whose,
  visitor: Visitor,
): Promise<{ history: NudgeHistory; at: number }> {
  await holdUser(sql, tenant, userId);
  const { rows } = await sql.query<{ nudge: NudgeHistory | null; at: number }>(
    `SELECT nudge, ${millis(now(1))} AS at FROM users WHERE tenant = $2 AND id = $3`,
    [service.offset(), tenant, userId],
  );
  const row = rows[0];
  if (!row) throw new Error('an action names a user who is not there');
  return { history: historyFor(row.nudge ?? emptyHistory, visitor), at: row.at };
}

/** Keeps a history that {@link holdHistory} has read in this transaction. */
export async function keepHistory(
  sql: Sql,
  { tenant, userId }: Whose,
  history: NudgeHistory,
): Promise<void> {
  await sql.query('UPDATE users SET nudge = $3 WHERE tenant = $1 AND id = $2', [
    tenant,
    userId,
    history,
  ]);
}

/** Adds to what is remembered of a user; `event` is told the time's place in words of the history. */
export async function remember(
  service: Service,
  sql: Sql,
  whose: Whose,
  visitor: Visitor,
  event: NudgeEvent,
): Promise<void> {
  const { history, at } = await holdHistory(service, sql, whose, visitor);
  await keepHistory(sql, whose, record(history, event, at));
}

/** Whoever answers in an action: as its decision was made for, else by what the request says of its browser. */
export async function visitorOf(
  service: Service,
  sql: Sql,
  { id, tenant, user_id: userId }: Pick<Action, 'id' | 'tenant' | 'user_id'>,
  caller: Caller,
): Promise<Visitor> {
  const whose = { tenant, userId };
  const { rows } = await sql.query<{ visitor: Visitor | null }>(
    `SELECT nudge->'visitor' AS visitor FROM actions WHERE id = $1`,
    [id],
  );
  return rows[0]?.visitor ?? visitorWithout(service, whose, id, caller);
}

function visitorWithout(service: Service, whose: Whose, actionId: string, caller: Caller): Visitor {
  const session: Names = namesOf(service, whose, 'session', actionId);
  return { session, devices: [], family: familyOf(service, whose, caller) };
}

/** Notes that a passkey was made, where this device keeps it; one on another device is an answer to the offer all the same. */
export async function passkeyMade(
  service: Service,
  sql: Sql,
  action: Pick<Action, 'id' | 'tenant' | 'user_id'>,
  here: boolean,
  caller: Caller,
): Promise<void> {
  const visitor = await visitorOf(service, sql, action, caller);
  await remember(service, sql, whoseOf(action), visitor, {
    type: 'created',
    session: visitor.session[0] ?? '',
    devices: here ? exactHints(visitor) : [],
  });
}

/** Notes that a passkey of this device was used. */
export async function passkeyUsed(
  service: Service,
  sql: Sql,
  action: Pick<Action, 'id' | 'tenant' | 'user_id'>,
  caller: Caller,
): Promise<void> {
  const visitor = await visitorOf(service, sql, action, caller);
  const devices = exactHints(visitor);
  if (devices.length === 0) return;
  await remember(service, sql, whoseOf(action), visitor, { type: 'used', devices });
}

/** Whether the user has switched offers off, and it counts: where a passkey is required in the end it does not. */
export async function areOffersOff(sql: Sql, tenant: Tenant, userId: string): Promise<boolean> {
  if (!tenant.nudge || tenant.nudge.snoozes !== null) return false;
  const { rows } = await sql.query<{ off: boolean }>(
    `SELECT nudge ? 'neverAt' AS off FROM users WHERE tenant = $1 AND id = $2`,
    [tenant.id, userId],
  );
  return rows[0]?.off === true;
}

export function whoseOf({ tenant, user_id: userId }: Pick<Action, 'tenant' | 'user_id'>): Whose {
  return { tenant, userId };
}
