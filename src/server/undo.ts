import { refuse } from './access.js';
import { lockAction, type Action } from './actions.js';
import { voidOwnProofs } from './assurance/grants.js';
import { strengthOf } from './assurance/strength.js';
import type { GrantKind } from './admission.js';
import type { AuthenticatorRow } from './authenticators.js';
import { subjectOf } from './ceremony.js';
import { removeAuthenticator } from './changes.js';
import { holdUser } from './lockout.js';
import { readMade } from './made.js';
import { allHints } from './nudge-hints.js';
import { remember, visitorOf, whoseOf } from './nudge-history.js';
import { Refusal } from './refusal.js';
import type { Caller, Service } from './service.js';
import { requireSession } from './session-tokens.js';
import type { Session } from './sessions.js';
import type { Sql } from './store/store.js';

/** Seconds in which what an enrollment has made can be taken back by whoever made it. */
const undoWithin = 600;

/**
 * Takes back what an enrollment of this session's action has just made, in the caller's transaction; the session that made
 * it is proof enough, also when the action has ended with it. Everything is as before afterwards: what came with it goes
 * too, and so does all that may have been proved with it.
 *
 * @throws Refusal `not_found` for anything this action has not made, or that is gone; `forbidden` after 10 minutes, and
 * where it took the place of another; `last_authenticator` where what was there before is not usable any more.
 */
export async function undoEnrollment(
  service: Service,
  sql: Sql,
  session: Session,
  id: string,
  caller: Caller,
): Promise<void> {
  const action = await lockAction(service, sql, session.action.id);
  if (!action || action.state === 'cancelled') throw refuse('session:undo', 'cancelled-action');
  await requireSession(sql, session);
  await holdUser(sql, action.tenant, action.user_id);
  const { enrollment, made } = await find(sql, action, id);
  if (made.created <= action.at - undoWithin * 1000) {
    throw new Refusal('forbidden', {
      message: 'It is more than 10 minutes old. Remove it instead.',
    });
  }
  if (enrollment.replaces !== null) {
    throw new Refusal('forbidden', { message: 'It took the place of another, which is gone.' });
  }
  const change = { service, sql, subject: subjectOf(action), caller };
  const left = await removeAuthenticator(change, id, {
    keepUsable: await mustLeaveOne(sql, action, enrollment, made),
    event: 'authenticator_undone',
  });
  await voidOwnProofs(service, sql, action);
  await takeBackCodes(sql, action, made, left);
  // It was made unasked: that it goes again is what the person says to the offer, and next time they are asked.
  if (enrollment.conditional) await noteUndone(service, sql, action, caller);
  await voidResult(sql, action, id);
}

interface Enrollment {
  readonly grant_kind: GrantKind;
  readonly replaces: string | null;
  readonly conditional: boolean;
}

async function find(
  sql: Sql,
  action: Action,
  id: string,
): Promise<{ enrollment: Enrollment; made: AuthenticatorRow }> {
  const { rows } = await sql.query<Enrollment>(
    `SELECT grant_kind, replaces, conditional FROM enrollments
     WHERE id = $1 AND action_id = $2 AND state = 'spent'`,
    [id, action.id],
  );
  const made = await readMade(sql, action, id);
  if (!rows[0] || !made) throw refuse('session:undo', 'others-object');
  return { enrollment: rows[0], made };
}

/**
 * There was nothing before a first one, and there may be nothing again. Where the host vouched for somebody there may have
 * been something: what they have shut out since by what goes now was not the last way in, and is not to become it.
 */
async function mustLeaveOne(
  sql: Sql,
  { tenant, user_id: userId }: Action,
  { grant_kind: by }: Enrollment,
  { created }: AuthenticatorRow,
): Promise<boolean> {
  if (by === 'first' || by === 'step_up') return by === 'step_up';
  const { rows } = await sql.query(
    `SELECT 1 FROM audit e JOIN actions a ON a.id = e.action_id
     WHERE a.tenant = $1 AND a.user_id = $2 AND e.at >= to_timestamp($3::float8 / 1000)
       AND e.event IN ('authenticator_removed', 'authenticator_suspended', 'authenticator_replaced')
     LIMIT 1`,
    [tenant, userId, created],
  );
  return rows.length > 0;
}

async function noteUndone(
  service: Service,
  sql: Sql,
  action: Action,
  caller: Caller,
): Promise<void> {
  const visitor = await visitorOf(service, sql, action, caller);
  await remember(service, sql, whoseOf(action), visitor, {
    type: 'undone',
    session: visitor.session[0] ?? '',
    devices: allHints(visitor),
  });
}

/**
 * Codes made since it was there, with it or by it, go with it unless something else is worth a second way in by now: on an
 * account that has nothing any more nobody would look for them.
 */
async function takeBackCodes(
  sql: Sql,
  { tenant, user_id: userId }: Action,
  { created }: AuthenticatorRow,
  left: readonly AuthenticatorRow[],
): Promise<void> {
  if (left.some((row) => strengthOf(row) >= 3)) return;
  const { rows } = await sql.query<{ failures: number }>(
    `DELETE FROM recovery_sets
     WHERE tenant = $1 AND user_id = $2 AND created_at >= to_timestamp($3::float8 / 1000)
     RETURNING failures`,
    [tenant, userId, created],
  );
  await sql.query(
    'UPDATE users SET failures = GREATEST(failures - $3::int, 0) WHERE tenant = $1 AND id = $2',
    [tenant, userId, rows[0]?.failures ?? 0],
  );
}

/**
 * The authenticator's absence alone would not do: a validation that waits for this row has looked for it before, and looks
 * again only at a row that has changed.
 */
async function voidResult(sql: Sql, action: Action, id: string): Promise<void> {
  await sql.query(
    `UPDATE actions SET result_hash = NULL, result_sealed = NULL
     WHERE id = $1 AND authenticator_id = $2`,
    [action.id, id],
  );
}
