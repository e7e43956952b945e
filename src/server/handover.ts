import type { HandoverResponse } from '../contract.js';
import { actionRefusal } from './access.js';
import { endCeremonies, lockAction, type Action } from './actions.js';
import { launchLink } from './links.js';
import { Refusal } from './refusal.js';
import { now, type Service } from './service.js';
import { requireSession } from './session-tokens.js';
import type { Session } from './sessions.js';
import type { Sql } from './store/store.js';
import { hashToken, newToken } from './tokens.js';

/** Seconds in which somebody must come by the link. */
const handoverTime = 60;

/**
 * Makes the link by which this session's action goes on in a window of its own, in place of one made before. It carries no
 * watch: of that only the hash is here.
 */
export async function makeHandover(service: Service, session: Session): Promise<HandoverResponse> {
  const token = newToken();
  return service.store.transaction(async (sql) => {
    const action = await lockAction(service, sql, session.action.id);
    if (!action) throw new Refusal('action_ended');
    const refusal = actionRefusal('session:handover', action);
    if (refusal) throw refusal;
    await requireSession(sql, session);
    await sql.query(
      `UPDATE actions SET handover_hash = $2, handover_spent_at = NULL,
         handover_expires_at = LEAST(expires_at, ${now(1)} + make_interval(secs => ${handoverTime}))
       WHERE id = $3`,
      [service.offset(), hashToken(token), action.id],
    );
    const left = Math.floor((action.expires - action.at) / 1000);
    return {
      url: launchLink(service, action.id, { token, purpose: action.purpose }),
      expiresIn: Math.min(handoverTime, left),
    };
  });
}

/**
 * Gives the action to the key that comes by its handover; one statement decides who that is, once. What was begun for the
 * key before is not awaited any more, what was proved stays. False where the link is spent or too old.
 */
export async function takeOver(
  service: Service,
  sql: Sql,
  action: Action,
  { token, jkt }: { token: string; jkt: string },
): Promise<boolean> {
  const { count } = await sql.query(
    `UPDATE actions SET owner_jkt = $2, handover_spent_at = ${now(1)}, left_at = NULL
     WHERE id = $3 AND handover_hash = $4 AND handover_spent_at IS NULL
       AND handover_expires_at > ${now(1)} AND state = 'opened'`,
    [service.offset(), jkt, action.id, hashToken(token)],
  );
  if (count === 0) return false;
  await endCeremonies(sql, action.id);
  action.owner_jkt = jkt;
  return true;
}
