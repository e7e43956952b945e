import type { ChallengeCompleteResponse, MethodKind, Operation } from '../contract.js';
import { completeAction, lockAction, type Action } from './actions.js';
import { grant, refuseStepUp } from './assurance/grants.js';
import { needFor } from './assurance/step-up.js';
import { clearFailures } from './attempts.js';
import { holdUser } from './lockout.js';
import { audit } from './audit.js';
import {
  explain,
  heldColumns,
  readUser,
  subjectOf,
  unknownCeremony,
  whyNot,
  type Ceremony,
} from './ceremony.js';
import type { Answered } from './completion.js';
import { methodOf } from './methods/index.js';
import type { Proof } from './methods/method.js';
import { Refusal } from './refusal.js';
import { now, tenantOf, type Service } from './service.js';
import { requireSession, rotateSession } from './session-tokens.js';
import type { Session } from './sessions.js';
import type { Sql } from './store/store.js';
import { giveAction, proveSignIn, type SignedIn } from './sign-in-completion.js';
import { proveTrial } from './trials.js';

/** What came of a challenge, the same however often it is asked for. */
export type Passed = Omit<ChallengeCompleteResponse, 'settings'>;

interface Challenge extends Ceremony {
  readonly operation: Operation;
  readonly target: string | null;
  /** Of a sign-in in which a user name came first: whose it is. */
  readonly identified: string | null;
}

const columns = `${heldColumns}, operation, target, identified`;

/** What a challenge awaits, and what it is for; refuses one that is not of this action. */
export async function challengeAwaited(
  service: Service,
  action: Action,
  id: string,
): Promise<{ method: MethodKind; operation: Operation }> {
  const { rows } = await service.store.query<{ method: MethodKind; operation: Operation }>(
    'SELECT method, operation FROM challenges WHERE id = $1 AND action_id = $2',
    [id, action.id],
  );
  if (!rows[0]) throw unknownCeremony('challenges');
  return rows[0];
}

/**
 * Completes a challenge: judges again whether its way is strong enough by now, verifies the answer, and grants the
 * operation, once, in the caller's transaction. What awaits a credential is spent before it is looked at; a wrong code
 * leaves its challenge pending, the try has been counted before.
 */
export async function completeChallenge(
  service: Service,
  sql: Sql,
  session: Session,
  answered: Answered,
): Promise<Passed> {
  const { id, answer, reserved, caller } = answered;
  const action = await lockAction(service, sql, session.action.id);
  if (!action) throw new Refusal('session_expired');
  await requireSession(sql, session);
  const held =
    'response' in answer
      ? await spend(service, sql, action, id, 'spent')
      : await hold(service, sql, action, id);
  const { method, proof, signedIn } = await judge(service, sql, action, held, answered);
  await spend(service, sql, action, id, 'passed');
  if (reserved) await clearFailures(sql, action, { table: 'challenges', id }, reserved);
  await sql.query(`UPDATE authenticators SET last_used_at = ${now(1)} WHERE id = $2`, [
    service.offset(),
    proof.authenticatorId ?? '',
  ]);
  const { operation, target } = held;
  if (signedIn) await giveAction(sql, signedIn);
  else if (operation !== 'try') {
    await grant(service, sql, action, { operation, target, method, proof });
  }
  await audit(service, sql, 'challenge_passed', subjectOf(signedIn?.action ?? action), caller, {
    ...{ method, operation, challengeId: id },
    ...(target !== null && { target }),
    ...(proof.authenticatorId !== null && { authenticatorId: proof.authenticatorId }),
  });
  const passed = { session: await rotateSession(service, sql, session), method };
  if (operation !== 'confirm' && !signedIn) return passed;
  const origin = proof.origin ?? answered.origin;
  const authenticatorId = signedIn ? proof.authenticatorId : null;
  const done = { methods: [method], authenticatorId, origin };
  const result = await completeAction(service, sql, action.id, done);
  // Nothing is left to be done with them but to ask again.
  await sql.query(
    `UPDATE sessions s SET expires_at = c.complete_by
     FROM challenges c WHERE s.action_id = $1 AND c.id = $2`,
    [action.id, id],
  );
  return { ...passed, result };
}

/** What an answer has proved, by which method, and where nobody was known before, of whom. */
interface Proved {
  readonly method: MethodKind;
  readonly proof: Proof;
  readonly signedIn?: SignedIn;
}

/** Holds whoever the answer is of, and judges it. */
async function judge(
  service: Service,
  sql: Sql,
  action: Action,
  held: Challenge,
  answered: Answered,
): Promise<Proved> {
  if (held.operation === 'sign-in') {
    const signedIn = await proveSignIn(service, sql, action, held, answered);
    return { method: signedIn.method, proof: signedIn.proof, signedIn };
  }
  await holdUser(sql, action.tenant, action.user_id);
  const { method } = held;
  return held.operation === 'try'
    ? { method, proof: await proveTrial(service, sql, action, held, answered) }
    : { method, proof: await prove(service, sql, action, held, answered) };
}

/** What was enough when the challenge began may not be any more: a policy, or what the user has, may have changed. */
async function prove(
  service: Service,
  sql: Sql,
  action: Action,
  held: Challenge,
  { answer, caller }: Answered,
): Promise<Proof> {
  const { method, operation, target } = held;
  const { proves } = await needFor(service, sql, action, operation, target);
  const needed = proves.get(method);
  if (needed === undefined) {
    throw await refuseStepUp(service, sql, action, operation, target, caller);
  }
  const tenant = tenantOf(service, action.tenant);
  const user = await readUser(sql, action);
  const context = { service, sql, tenant, action, user, caller, needed };
  const proof = await methodOf(method)
    .completeChallenge(context, held, answer)
    .catch(async (error: unknown) => {
      throw await explain(service, sql, action, held, error, caller);
    });
  if (proof.strength < needed) throw new Refusal('verification_failed');
  return proof;
}

/** One statement decides whose answer counts, and that it counts once. */
async function spend(
  service: Service,
  sql: Sql,
  action: Action,
  id: string,
  state: 'spent' | 'passed',
): Promise<Challenge> {
  const { rows } = await sql.query<Challenge>(
    `UPDATE challenges SET state = $4, code_hash = NULL
     WHERE id = $2 AND action_id = $3 AND complete_by > ${now(1)}
       AND state = CASE WHEN $4 = 'passed' AND options IS NOT NULL THEN 'spent' ELSE 'pending' END
     RETURNING ${columns}`,
    [service.offset(), id, action.id, state],
  );
  if (rows[0]) return rows[0];
  throw await whyNot(sql, action, 'challenges', id);
}

async function hold(service: Service, sql: Sql, action: Action, id: string): Promise<Challenge> {
  const { rows } = await sql.query<Challenge>(
    `SELECT ${columns} FROM challenges
     WHERE id = $2 AND action_id = $3 AND state = 'pending' AND complete_by > ${now(1)} FOR UPDATE`,
    [service.offset(), id, action.id],
  );
  if (rows[0]) return rows[0];
  throw await whyNot(sql, action, 'challenges', id);
}
