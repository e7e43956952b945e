import type { SessionRequest, SessionResponse } from '../contract.js';
import { offeredMethods } from './admission.js';
import { refuse, type AccessClass, type TokenState } from './access.js';
import { actionColumns, type Action } from './actions.js';
import { signInMethods } from './alone.js';
import { audit, auditOnce } from './audit.js';
import { readUser } from './ceremony.js';
import { readProof, spendProof, type Nonces, type Proof } from './dpop.js';
import { checkEmbedder } from './embedder.js';
import { takeOver } from './handover.js';
import { openingOf } from './opening.js';
import { isListedTarget } from './origins.js';
import type { Refusal } from './refusal.js';
import { millis, tenantOf, type Caller, type Service } from './service.js';
import { startSession } from './session-tokens.js';
import type { Sql } from './store/store.js';
import { hashToken, isId, isToken } from './tokens.js';

/** What came of presenting a token or a key: an answer, or a refusal that has left its traces. */
export type Opened =
  | { ok: true; response: SessionResponse; action: Action }
  | { ok: false; refusal: Refusal; action?: Action };

/**
 * Exchanges a launch token for a session bound to the key of the proof. The first key owns the action, until another one
 * takes it over by a link it was handed; the owner comes back with or without the token, proving freshness with a nonce;
 * any other key is refused and changes nothing.
 */
export async function openSession(
  service: Service,
  nonces: Nonces,
  request: SessionRequest,
  { path, origin }: { path: string; origin: string },
  caller: Caller,
): Promise<Opened> {
  const { token, actionId } = request;
  const proof = await readProof(service, request.proof, {
    method: 'POST',
    path,
    token,
    act: actionId,
  });
  const unknown = refuse('exchange', token === undefined ? 'others-object' : 'unknown-token');
  if (token === undefined ? !isId(actionId ?? '') : !isToken(token)) {
    return { ok: false, refusal: unknown };
  }
  await nonces.ready();
  return service.store.transaction(async (sql) => {
    const action = await holdAction(service, sql, request, proof);
    if (!action) return { ok: false, refusal: unknown };
    checkOrigin(service, action, origin, 'exchange');
    checkEmbedder(service, action, request.embedder);
    const no = (state: TokenState): Opened => ({
      ok: false,
      refusal: refuse('exchange', state),
      action,
    });
    const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
    if (action.state === 'completed' || action.state === 'cancelled') {
      return no('ended-action');
    }
    if (action.expires <= action.at) return no('expired-action');
    const first = action.owner_jkt === null;
    const handed = action.handover === 'unspent';
    const returning = !first && !handed;
    if (returning && action.owner_jkt !== proof.jkt) {
      await auditOnce(service, sql, 'opened_elsewhere', subject, caller, { jkt: proof.jkt });
      return no('anothers-proof');
    }
    if (returning && !(await nonces.isFresh(proof.nonce, action.id, action.at))) {
      return no('stale-proof');
    }
    if (!(await spendProof(service, sql, proof))) {
      await audit(service, sql, 'proof_replayed', subject, caller);
      return no('replayed-proof');
    }
    if (handed) {
      if (!(await takeOver(service, sql, action, { token: token ?? '', jkt: proof.jkt }))) {
        return { ok: false, refusal: unknown, action };
      }
      await audit(service, sql, 'action_handed_over', subject, caller, { jkt: proof.jkt });
    } else if (first) {
      await claim(sql, action, proof);
      await audit(service, sql, 'action_opened', subject, caller);
    } else {
      await stay(sql, action);
      await audit(service, sql, 'action_reopened', subject, caller);
    }
    const response = await answer(service, sql, action, proof.jkt, caller);
    return { ok: true, response, action };
  });
}

/** Pages of the tenant, and our own hosted ones; throws, so that nothing done before it stays. */
export function checkOrigin(
  service: Service,
  action: Action,
  origin: string,
  access: AccessClass,
): void {
  const { origins } = tenantOf(service, action.tenant);
  if (origin === service.baseUrl || origins.includes(origin)) return;
  throw refuse(access, 'unlisted-page');
}

/** An action that is asked for, and whether by its handover. */
type Held = Action & { readonly handover: 'unspent' | 'spent' | null };

/** The row of the action that was asked for, held; without the token nobody but the key that owns it can hold it. */
async function holdAction(
  service: Service,
  sql: Sql,
  { token, actionId }: SessionRequest,
  { jkt }: Proof,
): Promise<Held | undefined> {
  const [handover, which, values] =
    token === undefined
      ? ['NULL', 'a.id = $2 AND a.owner_jkt = $3', [actionId ?? '', jkt]]
      : [
          `CASE WHEN a.handover_hash = $2 THEN
             CASE WHEN a.handover_spent_at IS NULL THEN 'unspent' ELSE 'spent' END END`,
          '(a.token_hash = $2 OR a.handover_hash = $2)',
          [hashToken(token)],
        ];
  const { rows } = await sql.query<Held>(
    `SELECT ${actionColumns}, ${handover} AS handover FROM actions a WHERE ${which} FOR UPDATE`,
    [service.offset(), ...values],
  );
  return rows[0];
}

/** The first key to present the token becomes the owner; one statement, so that there is one first. */
async function claim(sql: Sql, action: Action, { jkt }: Proof): Promise<void> {
  const { count } = await sql.query(
    `UPDATE actions SET owner_jkt = $2, state = 'opened', left_at = NULL
     WHERE id = $1 AND owner_jkt IS NULL AND state = 'tracked'`,
    [action.id, jkt],
  );
  if (count === 0) throw new Error('an action whose row is held has changed');
  action.owner_jkt = jkt;
  action.state = 'opened';
}

/** A page that comes back has not gone away: a reload says farewell too. */
async function stay(sql: Sql, action: Action): Promise<void> {
  await sql.query('UPDATE actions SET left_at = NULL WHERE id = $1 AND left_at IS NOT NULL', [
    action.id,
  ]);
}

async function answer(
  service: Service,
  sql: Sql,
  action: Action,
  jkt: string,
  caller: Caller,
): Promise<SessionResponse> {
  const tenant = tenantOf(service, action.tenant);
  // Safe for a completion under way in one of the sessions before: it has ended the action before this, or it finds its
  // session gone, or its challenge goes now too.
  const session = await startSession(service, sql, action, jkt);
  const opening = await openingOf(service, sql, action, caller);
  const user = action.user_id === '' ? undefined : await readUser(sql, action);
  return {
    session,
    actionId: action.id,
    purpose: action.purpose,
    action: action.action,
    scope: action.scope,
    methods: user
      ? offeredMethods(service, tenant, action, user)
      : signInMethods(tenant, action.methods),
    relyingParty: { id: tenant.rpId, name: tenant.rpName },
    ...(user && { account: { name: user.name, displayName: user.display_name } }),
    ...opening,
    ...(action.redirect_url !== null &&
      isListedTarget(action.redirect_url, tenant.redirectUrls) && {
        returnTo: action.redirect_url,
      }),
  };
}

/** A session whose key has just been proved, for this one request. */
export interface Session {
  readonly action: Action;
  readonly tokenHash: Uint8Array;
}

/** What the browser sent besides path and body. */
export interface Presented {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly proof: string;
  readonly body: Uint8Array;
}

/** Finds the session and judges the proof, all but whether it is fresh and new; refuses with 401. */
export async function readSession(
  service: Service,
  access: AccessClass,
  presented: Presented,
  caller: Caller,
): Promise<{ session: Session; proof: Proof; expires: number }> {
  const { token, method, path, body } = presented;
  if (!isToken(token)) throw refuse(access, 'malformed-token');
  const proof = await readProof(service, presented.proof, { method, path, token, body });
  const tokenHash = hashToken(token);
  const { rows } = await service.store.query<Action & { jkt: string; session_expires: number }>(
    `SELECT ${actionColumns}, s.jkt, ${millis('s.expires_at')} AS session_expires
     FROM sessions s JOIN actions a ON a.id = s.action_id WHERE s.token_hash = $2`,
    [service.offset(), tokenHash],
  );
  const row = rows[0];
  if (!row) throw refuse(access, 'unknown-token');
  if (row.session_expires <= row.at) throw refuse(access, 'expired-session');
  if (row.jkt !== proof.jkt) {
    const subject = { tenant: row.tenant, userId: row.user_id, actionId: row.id };
    const { jkt } = proof;
    await auditOnce(service, service.store, 'proof_refused', subject, caller, { jkt });
    throw refuse(access, 'anothers-proof');
  }
  return { session: { action: row, tokenHash }, proof, expires: row.session_expires };
}

/** The second half of {@link readSession}: the proof must carry a fresh nonce and be seen for the first time. */
export async function admitProof(
  service: Service,
  nonces: Nonces,
  access: AccessClass,
  { action }: Session,
  proof: Proof,
  caller: Caller,
): Promise<void> {
  if (!(await nonces.isFresh(proof.nonce, action.id, action.at))) {
    throw refuse(access, 'stale-proof');
  }
  if (await spendProof(service, service.store, proof)) return;
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
  await audit(service, service.store, 'proof_replayed', subject, caller);
  throw refuse(access, 'replayed-proof');
}
