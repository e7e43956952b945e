import type { EnrollableMethod, EnrollmentCompleteResponse } from '../contract.js';
import { completeAction, lockAction, type Action } from './actions.js';
import { mayAdd, type GrantKind } from './admission.js';
import { holdReserved, refuseStepUp, spendReserved, voidGrants } from './assurance/grants.js';
import { strengthOf } from './assurance/strength.js';
import { clearFailures, type Reserved } from './attempts.js';
import { holdUser, liftLock } from './lockout.js';
import { audit, notify, type Subject } from './audit.js';
import { getAuthenticator } from './authenticators.js';
import {
  explain,
  heldColumns,
  readUser,
  subjectOf,
  unknownCeremony,
  whyNot,
  type Ceremony,
} from './ceremony.js';
import type { Answer } from './methods/method.js';
import { methodOf } from './methods/index.js';
import { passkeyMade } from './nudge-history.js';
import { grantRecoveryCodes, recoveryState } from './methods/recovery-codes.js';
import { Refusal } from './refusal.js';
import { now, tenantOf, type Caller, type Service } from './service.js';
import { keepSession } from './session-tokens.js';
import type { Session } from './sessions.js';
import type { Sql } from './store/store.js';
import { storeEnrolled, type Stored } from './stored.js';
import type { Tenant } from './tenants.js';

/** What came of a completion, the same however often it is asked for. */
export type Completed = Omit<EnrollmentCompleteResponse, 'accepted' | 'settings'>;

interface Enrollment extends Ceremony {
  readonly method: EnrollableMethod;
  readonly grant_kind: GrantKind;
  readonly grant_id: string | null;
  readonly replaces: string | null;
  readonly label: string | null;
  readonly conditional: boolean;
}

const columns = `${heldColumns}, grant_kind, grant_id, replaces, label, secret,
  conditional`;

export interface Answered {
  readonly id: string;
  readonly answer: Answer;
  /** Codes alone: the try that has been counted for this answer. */
  readonly reserved: Reserved | undefined;
  readonly caller: Caller;
  /** Of the page that answers. */
  readonly origin: string;
  /** Whoever answers has nowhere to show recovery codes: none are made. */
  readonly codeless?: true;
}

/** What an enrollment awaits; refuses one that is not of this action. */
export async function methodAwaited(
  service: Service,
  action: Action,
  id: string,
): Promise<EnrollableMethod> {
  const { rows } = await service.store.query<{ method: EnrollableMethod }>(
    'SELECT method FROM enrollments WHERE id = $1 AND action_id = $2',
    [id, action.id],
  );
  if (!rows[0]) throw unknownCeremony('enrollments');
  return rows[0].method;
}

/**
 * Completes an enrollment: spends it, verifies the answer, stores the authenticator within the user's limits, and ends
 * the action unless it is about more than one, all in the caller's transaction. A credential's challenge is spent before
 * it is looked at and stays so; a wrong code leaves its enrollment pending. Policy is the tenant's of now: what was
 * tracked and begun under an older one is held to it too.
 */
export async function completeEnrollment(
  service: Service,
  sql: Sql,
  session: Session,
  answered: Answered,
): Promise<Completed> {
  const { answer, reserved, caller } = answered;
  const action = await lockAction(service, sql, session.action.id);
  if (!action) throw new Refusal('session_expired');
  const tenant = tenantOf(service, action.tenant);
  const stays = !('response' in answer);
  const held = stays
    ? await hold(service, sql, action, answered.id)
    : await spend(service, sql, action, answered.id);
  await holdUser(sql, action.tenant, action.user_id);
  const user = await readUser(sql, action);
  if (!mayAdd(service, tenant, action, user, held.method)) throw new Refusal('forbidden');
  const { conditional } = held;
  const context = { service, sql, tenant, action, user, caller, conditional };
  const enrolled = await methodOf(held.method)
    .completeEnrollment?.(context, held, answer)
    .catch(async (error: unknown) => {
      throw await explain(service, sql, action, held, error, caller);
    });
  if (!enrolled) throw new Error(`nothing enrolls ${held.method}`);
  if (stays) await spend(service, sql, action, held.id);
  if (reserved) {
    await clearFailures(sql, action, { table: 'enrollments', id: held.id }, reserved);
  }
  if (held.grant_kind === 'recover') {
    await liftLock(sql, action.tenant, action.user_id);
    // Whatever was proved before may have been proved by somebody else.
    await voidGrants(service, sql, subjectOf(action));
  }

  if (held.grant_kind === 'step_up' && !(await holdReserved(service, sql, action, held))) {
    throw await refuseStepUp(service, sql, action, 'add', null, caller);
  }
  const stored = await storeEnrolled(service, sql, { tenant, action, held, enrolled, caller });
  if (held.grant_kind === 'step_up' && !(await spendReserved(service, sql, held))) {
    throw new Error('a grant whose row is held has been spent');
  }
  const origin = enrolled.origin ?? answered.origin;
  await announce(service, sql, action, { held, stored, origin, caller });
  if (held.method === 'passkey') {
    const here = enrolled.columns.attachment !== 'cross-platform';
    await passkeyMade(service, sql, action, here, caller);
  }
  const codesFor = subjectOf(action);
  // Nobody may be looking where nobody was asked: codes come with what is added next, or from the settings.
  const recoveryCodes =
    answered.codeless || conditional
      ? undefined
      : await firstRecoveryCodes(service, sql, tenant, codesFor, stored, caller);
  return {
    authenticator: await getAuthenticator(service, sql, tenant, stored.id),
    ...(action.purpose !== 'settings' && {
      result: await end(service, sql, session, held, { authenticatorId: stored.id, origin }),
    }),
    ...(recoveryCodes && { recoveryCodes }),
  };
}

/** One statement decides who gets to try this challenge, once. */
async function spend(
  service: Service,
  sql: Sql,
  action: Action,
  enrollmentId: string,
): Promise<Enrollment> {
  const { rows } = await sql.query<Enrollment>(
    `UPDATE enrollments SET state = 'spent'
     WHERE id = $2 AND action_id = $3 AND state = 'pending' AND complete_by > ${now(1)}
     RETURNING ${columns}`,
    [service.offset(), enrollmentId, action.id],
  );
  if (rows[0]) return rows[0];
  throw await whyNot(sql, action, 'enrollments', enrollmentId);
}

/** A code or a link is looked at before its enrollment is spent, by one after another. */
async function hold(
  service: Service,
  sql: Sql,
  action: Action,
  enrollmentId: string,
): Promise<Enrollment> {
  const { rows } = await sql.query<Enrollment>(
    `SELECT ${columns} FROM enrollments
     WHERE id = $2 AND action_id = $3 AND state = 'pending' AND complete_by > ${now(1)} FOR UPDATE`,
    [service.offset(), enrollmentId, action.id],
  );
  if (rows[0]) return rows[0];
  throw await whyNot(sql, action, 'enrollments', enrollmentId);
}

async function announce(
  service: Service,
  sql: Sql,
  action: Action,
  done: { held: Enrollment; stored: Stored; origin: string; caller: Caller },
): Promise<void> {
  const { held, stored, origin, caller } = done;
  const { id: authenticatorId, method, name, replaced } = stored;
  const detail = { authenticatorId, method, name };
  const subject = subjectOf(action);
  await audit(service, sql, 'authenticator_added', subject, caller, {
    ...detail,
    grant: held.grant_kind,
    origin,
    ...(held.conditional && { conditional: true }),
  });
  const whose = { userId: action.user_id, actionId: action.id };
  await notify(service, sql, action.tenant, 'authenticator_added', { ...detail, ...whose });
  if (!replaced) return;
  const old = { authenticatorId: replaced.id, method: replaced.method, name: replaced.name };
  await audit(service, sql, 'authenticator_replaced', subject, caller, {
    ...old,
    by: authenticatorId,
  });
  await notify(service, sql, action.tenant, 'authenticator_removed', {
    ...old,
    ...whose,
    removed: replaced,
  });
}

/** They come once, with the first authenticator that is worth a second way in. */
export async function firstRecoveryCodes(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  subject: Subject,
  stored: Parameters<typeof strengthOf>[0],
  caller: Caller,
): Promise<string[] | undefined> {
  if (strengthOf(stored) < 3 || !tenant.methods.includes('recovery-code')) return undefined;
  if (await recoveryState(sql, tenant.id, subject.userId)) return undefined;
  return grantRecoveryCodes(service, sql, subject, caller);
}

/** Ends the action with everything under it; this session stays to name what it made, and to ask again. */
async function end(
  service: Service,
  sql: Sql,
  session: Session,
  { id, method }: Enrollment,
  made: { authenticatorId: string; origin: string },
): Promise<string> {
  const actionId = session.action.id;
  const result = await completeAction(service, sql, actionId, { ...made, methods: [method] });
  await keepSession(sql, session);
  await sql.query(
    `UPDATE sessions s SET expires_at = e.complete_by
     FROM enrollments e WHERE s.token_hash = $1 AND e.id = $2`,
    [session.tokenHash, id],
  );
  return result;
}
