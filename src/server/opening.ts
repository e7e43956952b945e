import { freshWithin, type SessionResponse, type StepUp } from '../contract.js';
import type { Action } from './actions.js';
import { isEnrollable, isOffered, usableFor, type GrantKind } from './admission.js';
import { signInMethods } from './alone.js';
import { isEntered } from './assurance/grants.js';
import { stepUpFor } from './assurance/step-up.js';
import { audit } from './audit.js';
import { isWebAuthn } from './authenticators.js';
import { beginChallenge } from './challenges.js';
import { readUser, subjectOf } from './ceremony.js';
import { tryEnrollment, whetherToEnroll } from './enrollments.js';
import { offerOf } from './nudge-offers.js';
import { Refusal } from './refusal.js';
import { now, tenantOf, type Caller, type Service } from './service.js';
import { settingsOf } from './settings.js';
import type { Sql } from './store/store.js';

/** What the first screen shows, and until when. */
export type Opening = Pick<
  SessionResponse,
  'expiresIn' | 'enrollment' | 'stepUp' | 'settings' | 'signIn' | 'nudge' | 'refusal'
>;

/** What an action begins with: what it is about, or what must be proved before. */
export async function openingOf(
  service: Service,
  sql: Sql,
  action: Action,
  caller: Caller,
): Promise<Opening> {
  const expiresIn = secondsLeft(action, null);
  switch (action.purpose) {
    case 'settings': {
      if (!(await enter(service, sql, action))) {
        return { expiresIn, stepUp: await stepUpFor(service, sql, action, 'enter') };
      }
      return { expiresIn, settings: await settingsOf(service, sql, action) };
    }
    case 'challenge':
      return { expiresIn, stepUp: await stepUpFor(service, sql, action, 'confirm') };
    case 'enroll':
    case 'recover':
      return openEnrollment(service, sql, action, caller);
    case 'nudge': {
      const nudge = await offerOf(sql, action);
      if (!nudge) return refused(service, sql, action, new Refusal('not_offered'), caller);
      return { ...(await openEnrollment(service, sql, action, caller)), nudge };
    }
    case 'sign-in':
      return openSignIn(service, sql, action, caller);
  }
}

/** Where any passkey will do it is asked for at once; else a user name comes first. */
async function openSignIn(
  service: Service,
  sql: Sql,
  action: Action,
  caller: Caller,
): Promise<Opening> {
  const expiresIn = secondsLeft(action, null);
  const tenant = tenantOf(service, action.tenant);
  const operation = 'sign-in' as const;
  // One prompt takes them all, so that there is nothing to choose between.
  const [method] = signInMethods(tenant, action.methods);
  // As it was tracked; the tenant may have been changed since.
  if (!method) return { expiresIn, refusal: new Refusal('forbidden').toJSON() };
  const stepUp: StepUp = { operation, ways: [{ method }] };
  if (tenant.mode === 'classic') return { expiresIn, stepUp, signIn: { identify: true } };
  const begun = await beginChallenge(service, sql, action, { method, operation }, caller);
  if (!begun.ok) return { expiresIn, refusal: begun.refusal.toJSON() };
  const { start } = begun;
  if (start.method === 'email-link') throw new Error('a sign-in awaits no link');
  return { expiresIn, stepUp, signIn: { identify: false, challenge: start } };
}

/** Options are answered at once; codes are sent and secrets made only when they are asked for. */
async function openEnrollment(
  service: Service,
  sql: Sql,
  action: Action,
  caller: Caller,
): Promise<Opening> {
  const method = action.methods.find(isWebAuthn) ?? action.methods.find(isOffered) ?? 'passkey';
  if (!isEnrollable(method)) throw new Error(`nothing enrolls ${method}`);
  const begun = isWebAuthn(method)
    ? await tryEnrollment(service, sql, action, { method }, caller)
    : await whetherToEnroll(service, sql, action, { method });
  if (begun.ok) {
    const { grant, start } = begun;
    const first = start?.method === 'email-link' ? undefined : start;
    return { expiresIn: secondsLeft(action, grant), ...(first && { enrollment: first }) };
  }
  const { refusal } = begun;
  const expiresIn = secondsLeft(action, null);
  if (refusal.code === 'step_up_required') {
    return { expiresIn, stepUp: await stepUpFor(service, sql, action, 'add') };
  }
  return refused(service, sql, action, refusal, caller);
}

async function refused(
  service: Service,
  sql: Sql,
  action: Action,
  refusal: Refusal,
  caller: Caller,
): Promise<Opening> {
  const { code } = refusal;
  await audit(service, sql, 'enrollment_refused', subjectOf(action), caller, { code });
  return { expiresIn: secondsLeft(action, null), refusal: refusal.toJSON() };
}

/** Whether the settings may be shown at once: known for the rest of the action, whatever is added in it. */
async function enter(service: Service, sql: Sql, action: Action): Promise<boolean> {
  if (isEntered(action)) return true;
  const { authenticator_count: count } = await readUser(sql, action);
  const fresh =
    action.authenticated !== null && action.authenticated > action.at - freshWithin * 1000;
  if (count > 0 && !fresh && !action.assume_authenticated) return false;
  await sql.query(`UPDATE actions SET entered_at = ${now(1)} WHERE id = $2`, [
    service.offset(),
    action.id,
  ]);
  return true;
}

function secondsLeft(action: Action, grant: GrantKind | null): number {
  return Math.max(0, Math.floor(usableFor(action, grant) / 1000));
}
