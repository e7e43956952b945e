import { freshWithin, type MethodKind } from '../contract.js';
import type { TrackRequest } from '../host-contract.js';
import type { SignIn, SignInWay } from '../nudge-contract.js';
import { strengthOf } from './assurance/strength.js';
import type { Subject } from './audit.js';
import { holdUser } from './lockout.js';
import type { Strength } from './methods/method.js';
import { namesOf, type Names } from './nudge-hints.js';
import { invalid, Refusal } from './refusal.js';
import { millis, now, type Service } from './service.js';
import type { Sql } from './store/store.js';
import { isId, newId } from './tokens.js';

type Whose = Pick<Subject, 'tenant' | 'userId'>;

/** The sign-in an offer follows, as it is kept: column `sign_in` of an action. */
export interface SignInFacts {
  readonly with: SignInWay;
  readonly pending: boolean;
  readonly session?: Names;
  readonly device?: Names;
}

/** What was proved in a sign-in, taken out of it. */
export interface TakenProof {
  readonly with: Extract<SignInWay, 'passkey' | 'passkey-elsewhere'>;
  readonly method: MethodKind;
  readonly strength: Strength;
  /** When it was, in milliseconds since 1970. */
  readonly at: number;
}

/** Refuses facts of a sign-in where they have no meaning, and their absence where an offer hangs on them. */
export function checkNudge({ purpose, signIn, userId = '' }: TrackRequest): void {
  if (purpose !== 'nudge') {
    if (signIn) throw invalid('signIn', 'has a meaning for purpose `nudge` alone');
    return;
  }
  if (userId === '') throw invalid('userId', 'is needed: an offer is made to somebody');
  if (!signIn)
    throw invalid('signIn', 'is needed for purpose `nudge`: the sign-in the offer follows');
  if (signIn.with === undefined && signIn.actionId === undefined) {
    throw invalid('signIn.with', 'is needed where `signIn.actionId` does not name the sign-in');
  }
}

/**
 * Takes what was proved in a sign-in of this user out of it, once: one statement decides who does. The user's row is held
 * before the sign-in's, as by whatever voids what was proved.
 *
 * @throws Refusal 400 where there is no such sign-in or it is too old, 409 where its proof has been taken or counts no more
 */
export async function takeProof(
  service: Service,
  sql: Sql,
  { tenant, userId }: Whose,
  { actionId }: SignIn,
): Promise<TakenProof | undefined> {
  if (actionId === undefined) return undefined;
  await holdUser(sql, tenant, userId);
  const found = [service.offset(), isId(actionId) ? actionId : '', tenant, userId] as const;
  const { rows } = await sql.query<{
    authenticator_id: string | null;
    elsewhere: boolean;
    at: number;
  }>(
    // Its result is good for as long as the proof is.
    `UPDATE actions SET proof_spent_at = ${now(1)}
     WHERE id = $2 AND tenant = $3 AND user_id = $4 AND purpose = 'sign-in' AND state = 'completed'
       AND proof_spent_at IS NULL AND result_expires_at > ${now(1)}
     RETURNING authenticator_id, elsewhere, ${millis('result_expires_at')} AS at`,
    found,
  );
  const row = rows[0];
  if (!row) throw await whyNot(sql, found.slice(1));
  const used = await sql.query<{ method: MethodKind; user_verified: boolean | null }>(
    `SELECT method, user_verified FROM authenticators
     WHERE id = $1 AND tenant = $2 AND user_id = $3 AND suspended_at IS NULL AND flagged_at IS NULL`,
    [row.authenticator_id ?? '', tenant, userId],
  );
  const by = used.rows[0];
  if (!by) throw taken('what was used in that sign-in has been removed or suspended since');
  return {
    with: row.elsewhere ? 'passkey-elsewhere' : 'passkey',
    method: by.method,
    strength: strengthOf(by),
    at: row.at - freshWithin * 1000,
  };
}

async function whyNot(sql: Sql, values: readonly (string | number)[]): Promise<Refusal> {
  const { rows } = await sql.query<{ state: string; spent: boolean }>(
    `SELECT state, proof_spent_at IS NOT NULL AS spent FROM actions
     WHERE id = $1 AND tenant = $2 AND user_id = $3 AND purpose = 'sign-in'`,
    values,
  );
  const row = rows[0];
  if (!row) return invalid('signIn.actionId', 'names no sign-in of this user');
  if (row.state !== 'completed') {
    return invalid('signIn.actionId', 'names a sign-in that has not been completed');
  }
  return row.spent
    ? taken('what was proved in that sign-in has been used already')
    : invalid('signIn.actionId', 'must name a sign-in of the last 5 minutes');
}

function taken(problem: string): Refusal {
  return new Refusal('superseded', {
    message: `signIn.actionId: ${problem}`,
    details: { property: 'signIn.actionId' },
  });
}

/** The facts of a checked request, with nothing in them that the host or a page could be recognised by. */
export function factsOf(
  service: Service,
  whose: Whose,
  signIn: SignIn,
  proof: TakenProof | undefined,
): SignInFacts {
  const { session, device, pending = false } = signIn;
  return {
    with: proof?.with ?? signIn.with ?? 'other',
    pending,
    ...(session !== undefined && { session: namesOf(service, whose, 'session', session) }),
    ...(device !== undefined && { device: namesOf(service, whose, 'host-device', device) }),
  };
}

/** Lets the new action add one authenticator by that proof, for as long as it is fresh. */
export async function grantProof(
  sql: Sql,
  actionId: string,
  { method, strength, at }: TakenProof,
): Promise<void> {
  await sql.query(
    `INSERT INTO grants (granted_at, id, action_id, operation, target, method, strength)
     VALUES (to_timestamp($1::float8 / 1000), $2, $3, 'add', NULL, $4, $5)`,
    [at, newId(), actionId, method, strength],
  );
}
