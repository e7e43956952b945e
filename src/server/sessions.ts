import type { SessionRequest, SessionResponse } from '../contract.js';
import { actionColumns, type Action } from './actions.js';
import { audit, auditOnce } from './audit.js';
import { readProof, spendProof, type Nonces, type Proof } from './dpop.js';
import { beginEnrollment, usableFor } from './enrollments.js';
import { Refusal } from './refusal.js';
import { millis, now, tenantOf, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import { hashToken, isId, isToken, newToken } from './tokens.js';

/** What came of presenting a token or a key: an answer, or a refusal that has left its traces. */
export type Opened =
  | { ok: true; response: SessionResponse; action: Action }
  | { ok: false; refusal: Refusal; action?: Action };

/**
 * Exchanges a launch token for a session bound to the key of the proof. The first key owns the action; it comes back
 * with or without the token, proving freshness with a nonce; any other key is refused and changes nothing.
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
  const unknown = new Refusal(token === undefined ? 'session_expired' : 'action_ended');
  if (token === undefined ? !isId(actionId ?? '') : !isToken(token)) {
    return { ok: false, refusal: unknown };
  }
  await nonces.ready();
  return service.store.transaction(async (sql) => {
    const action = await holdAction(service, sql, request, proof);
    if (!action) return { ok: false, refusal: unknown };
    checkOrigin(service, action, origin);
    const refuse = (refusal: Refusal): Opened => ({ ok: false, refusal, action });
    const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
    if (action.state === 'completed' || action.state === 'cancelled') {
      return refuse(new Refusal('action_ended'));
    }
    if (action.expires <= action.at) return refuse(new Refusal('action_expired'));
    const first = action.owner_jkt === null;
    if (!first && action.owner_jkt !== proof.jkt) {
      await auditOnce(service, sql, 'opened_elsewhere', subject, caller, { jkt: proof.jkt });
      return refuse(new Refusal('opened_elsewhere'));
    }
    if (!first && !(await nonces.isFresh(proof.nonce, action.id, action.at))) {
      return refuse(new Refusal('use_dpop_nonce'));
    }
    if (!(await spendProof(service, sql, proof))) {
      await audit(service, sql, 'proof_replayed', subject, caller);
      return refuse(new Refusal('invalid_proof'));
    }
    if (first) await claim(sql, action, proof);
    await audit(service, sql, first ? 'action_opened' : 'action_reopened', subject, caller);
    const response = await startSession(service, sql, action, proof.jkt, caller);
    return { ok: true, response, action };
  });
}

/** Pages of the tenant, and our own hosted ones; throws, so that nothing done before it stays. */
export function checkOrigin(service: Service, action: Action, origin: string): void {
  const { origins } = tenantOf(service, action.tenant);
  if (origin !== service.baseUrl && !origins.includes(origin)) throw new Refusal('invalid_origin');
}

/** The row of the action that was asked for, held; without the token nobody but the key that owns it can hold it. */
async function holdAction(
  service: Service,
  sql: Sql,
  { token, actionId }: SessionRequest,
  { jkt }: Proof,
): Promise<Action | undefined> {
  const [which, values] =
    token === undefined
      ? ['a.id = $2 AND a.owner_jkt = $3', [actionId ?? '', jkt]]
      : ['a.token_hash = $2', [hashToken(token)]];
  const { rows } = await sql.query<Action>(
    `SELECT ${actionColumns} FROM actions a WHERE ${which} FOR UPDATE`,
    [service.offset(), ...values],
  );
  return rows[0];
}

/** The first key to present the token becomes the owner; one statement, so that there is one first. */
async function claim(sql: Sql, action: Action, { jkt }: Proof): Promise<void> {
  const { count } = await sql.query(
    `UPDATE actions SET owner_jkt = $2, state = 'opened'
     WHERE id = $1 AND owner_jkt IS NULL AND state = 'tracked'`,
    [action.id, jkt],
  );
  if (count === 0) throw new Error('an action whose row is held has changed');
  action.owner_jkt = jkt;
  action.state = 'opened';
}

async function startSession(
  service: Service,
  sql: Sql,
  action: Action,
  jkt: string,
  caller: Caller,
): Promise<SessionResponse> {
  const tenant = tenantOf(service, action.tenant);
  const session = newToken();
  // Safe for a completion under way in one of them: it has ended the action before this, or its challenge goes now too.
  await sql.query('DELETE FROM sessions WHERE action_id = $1', [action.id]);
  await sql.query(
    `INSERT INTO sessions (created_at, token_hash, action_id, jkt, expires_at)
     SELECT ${now(1)}, $2, id, $3, expires_at FROM actions WHERE id = $4`,
    [service.offset(), hashToken(session), jkt, action.id],
  );
  const begun = await beginEnrollment(service, sql, action, { method: 'passkey' }, caller);
  const { rows } = await sql.query<{ name: string; display_name: string }>(
    'SELECT name, display_name FROM users WHERE tenant = $1 AND id = $2',
    [action.tenant, action.user_id],
  );
  const user = rows[0];
  if (!user) throw new Error('an action names a user who is not there');
  return {
    session,
    actionId: action.id,
    purpose: action.purpose,
    action: action.action,
    scope: action.scope,
    methods: action.methods,
    relyingParty: { id: tenant.rpId, name: tenant.rpName },
    account: { name: user.name, displayName: user.display_name },
    expiresIn: Math.max(0, Math.floor(usableFor(action, begun.ok ? begun.grant : null) / 1000)),
    ...(begun.ok ? { enrollment: begun.start } : { refusal: begun.refusal.toJSON() }),
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
  presented: Presented,
  caller: Caller,
): Promise<{ session: Session; proof: Proof; expires: number }> {
  const { token, method, path, body } = presented;
  if (!isToken(token)) throw new Refusal('session_expired');
  const proof = await readProof(service, presented.proof, { method, path, token, body });
  const tokenHash = hashToken(token);
  const { rows } = await service.store.query<Action & { jkt: string; session_expires: number }>(
    `SELECT ${actionColumns}, s.jkt, ${millis('s.expires_at')} AS session_expires
     FROM sessions s JOIN actions a ON a.id = s.action_id
     WHERE s.token_hash = $2 AND s.expires_at > ${now(1)}`,
    [service.offset(), tokenHash],
  );
  const row = rows[0];
  if (!row) throw new Refusal('session_expired');
  if (row.jkt !== proof.jkt) {
    const subject = { tenant: row.tenant, userId: row.user_id, actionId: row.id };
    const { jkt } = proof;
    await auditOnce(service, service.store, 'proof_refused', subject, caller, { jkt });
    throw new Refusal('invalid_proof');
  }
  return { session: { action: row, tokenHash }, proof, expires: row.session_expires };
}

/** The second half of {@link readSession}: the proof must carry a fresh nonce and be seen for the first time. */
export async function admitProof(
  service: Service,
  nonces: Nonces,
  { action }: Session,
  proof: Proof,
  caller: Caller,
): Promise<void> {
  if (!(await nonces.isFresh(proof.nonce, action.id, action.at))) {
    throw new Refusal('use_dpop_nonce');
  }
  if (await spendProof(service, service.store, proof)) return;
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
  await audit(service, service.store, 'proof_replayed', subject, caller);
  throw new Refusal('invalid_proof');
}
