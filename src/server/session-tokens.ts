import type { Action } from './actions.js';
import { Refusal } from './refusal.js';
import { now, type Service } from './service.js';
import type { Session } from './sessions.js';
import type { Sql } from './store/store.js';
import { hashToken, newToken } from './tokens.js';

/** How long a token that has been replaced may still ask again for an answer that was lost. */
const grace = '60 seconds';

/** Gives an action its only session. */
export async function startSession(
  service: Service,
  sql: Sql,
  action: Action,
  jkt: string,
): Promise<string> {
  const session = newToken();
  await sql.query('DELETE FROM sessions WHERE action_id = $1', [action.id]);
  await sql.query(
    `INSERT INTO sessions (created_at, token_hash, action_id, jkt, expires_at)
     SELECT ${now(1)}, $2, id, $3, expires_at FROM actions WHERE id = $4`,
    [service.offset(), hashToken(session), jkt, action.id],
  );
  return session;
}

/** Refuses a session that has been ended while its request was waiting for the action. */
export async function requireSession(sql: Sql, { tokenHash }: Session): Promise<void> {
  const { rows } = await sql.query('SELECT 1 FROM sessions WHERE token_hash = $1', [tokenHash]);
  if (rows.length === 0) throw new Refusal('session_expired');
}

/**
 * A new token for the same key, so that one read before the proof is worth nothing after it (ASVS 7.2.4); the one it
 * replaces lasts long enough to ask again.
 */
export async function rotateSession(
  service: Service,
  sql: Sql,
  { action, tokenHash }: Session,
): Promise<string> {
  const session = newToken();
  await sql.query(
    `INSERT INTO sessions (created_at, token_hash, action_id, jkt, expires_at)
     SELECT ${now(1)}, $2, $3, s.jkt,
       (SELECT max(expires_at) FROM sessions WHERE action_id = $3 AND replaced_at IS NULL)
     FROM sessions s WHERE s.token_hash = $4`,
    [service.offset(), hashToken(session), action.id, tokenHash],
  );
  await sql.query(
    `UPDATE sessions SET replaced_at = COALESCE(replaced_at, ${now(1)}),
       expires_at = LEAST(expires_at, ${now(1)} + interval '${grace}')
     WHERE action_id = $2 AND token_hash <> $3`,
    [service.offset(), action.id, hashToken(session)],
  );
  return session;
}

/** Ends every other session of the action. */
export async function keepSession(sql: Sql, { action, tokenHash }: Session): Promise<void> {
  await sql.query('DELETE FROM sessions WHERE action_id = $1 AND token_hash <> $2', [
    action.id,
    tokenHash,
  ]);
}
