import { completeWithin, type ChallengeRequest } from '../contract.js';
import { refuse } from './access.js';
import type { Action } from './actions.js';
import { audit } from './audit.js';
import { isWebAuthn } from './authenticators.js';
import {
  awaitAnswer,
  explain,
  keptColumns,
  keptValues,
  readUser,
  subjectOf,
  supersedePrompts,
  type Ceremony,
} from './ceremony.js';
import type { ChallengeBegun } from './challenges.js';
import type { Answered } from './completion.js';
import { lockedFor, rateLimited } from './lockout.js';
import { readMade } from './made.js';
import type { Kept, Proof } from './methods/method.js';
import { methodOf } from './methods/index.js';
import { invalid, Refusal } from './refusal.js';
import { now, tenantOf, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import { newId } from './tokens.js';

/**
 * Begins a challenge that tries a passkey or key this very action has made, in an action whose row is held, also when that
 * has ended with it. Nothing can be opened with it, so no proof stands before it; it lasts no longer than the session.
 */
export async function beginTrial(
  service: Service,
  sql: Sql,
  action: Action,
  { method, target, identifier }: ChallengeRequest,
  caller: Caller,
): Promise<ChallengeBegun> {
  if (target === undefined || identifier !== undefined) {
    return { ok: false, refusal: invalid('target', 'alone names what is tried') };
  }
  const refusal = await judge(service, sql, action, { method, target });
  if (refusal) return { ok: false, refusal };
  const id = newId();
  const context = { ...(await contextOf(service, sql, action, target)), caller };
  const { start, kept } = await methodOf(method).beginChallenge(context, id);
  await store(service, sql, action, { id, method, target, kept });
  const detail = { method, operation: 'try', challengeId: id, target };
  await audit(service, sql, 'challenge_begun', subjectOf(action), caller, detail);
  const completeIn = await awaitAnswer(service, sql, action, 'challenges', id);
  return { ok: true, start: { ...start, id, completeIn } };
}

/** What the credential answered, for a challenge that has been spent on it; whatever it proves is granted to nobody. */
export async function proveTrial(
  service: Service,
  sql: Sql,
  action: Action,
  held: Ceremony & { readonly target: string | null },
  { answer, caller }: Answered,
): Promise<Proof> {
  const context = { ...(await contextOf(service, sql, action, held.target ?? '')), caller };
  const proof = await methodOf(held.method)
    .completeChallenge(context, held, answer)
    .catch(async (error: unknown) => {
      throw await explain(service, sql, action, held, error, caller);
    });
  if (proof.authenticatorId !== held.target) throw new Refusal('verification_failed');
  return proof;
}

async function contextOf(service: Service, sql: Sql, action: Action, only: string) {
  const tenant = tenantOf(service, action.tenant);
  return { service, sql, tenant, action, user: await readUser(sql, action), only };
}

async function judge(
  service: Service,
  sql: Sql,
  action: Action,
  { method, target }: { method: ChallengeRequest['method']; target: string },
): Promise<Refusal | undefined> {
  if (action.state === 'cancelled') return refuse('session:try', 'cancelled-action');
  const made = await readMade(sql, action, target);
  if (!made) return refuse('session:try', 'others-object');
  if (made.method !== method || !isWebAuthn(method)) {
    return new Refusal('forbidden', {
      message: 'Passkeys and security keys are what can be tried.',
    });
  }
  const wait = await lockedFor(service, sql, action.tenant, action.user_id);
  return wait > 0 ? rateLimited(wait) : undefined;
}

/** Never longer than the session, which it leaves as it is: one trial after another would keep it for ever. */
async function store(
  service: Service,
  sql: Sql,
  action: Action,
  begun: { id: string; method: string; target: string; kept: Kept },
): Promise<void> {
  await supersedePrompts(sql, action.id);
  const { count } = await sql.query(
    `INSERT INTO challenges (id, action_id, method, operation, target, ${keptColumns}, begun_at,
       complete_by)
     SELECT $2, $3, $4, 'try', $5, $6, $7, $8, $9, ${now(1)},
       LEAST(s.expires_at, ${now(1)} + make_interval(secs => ${completeWithin}))
     FROM sessions s WHERE s.action_id = $3 AND s.replaced_at IS NULL AND s.expires_at > ${now(1)}`,
    [
      service.offset(),
      ...[begun.id, action.id, begun.method, begun.target],
      ...keptValues(begun.kept),
    ],
  );
  if (count === 0) throw refuse('session:try', 'expired-session');
}
