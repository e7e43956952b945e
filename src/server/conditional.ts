import { actionRefusal } from './access.js';
import type { Wished } from './admission.js';
import { Refusal } from './refusal.js';
import type { Sql } from './store/store.js';

/**
 * What stands against an enrollment nobody is asked for, before anything else is judged of it: undefined where one is not
 * wished for at all. It is a first passkey's alone, in an action whose offer was made, and made as one that tries this.
 */
export async function conditionalProblem(
  sql: Sql,
  { action, user, wish }: Wished,
): Promise<Refusal | undefined> {
  if (!wish.conditional) return undefined;
  const refusal = actionRefusal('session:add', action);
  if (refusal) return refusal;
  const isFirst = user.authenticator_count === 0 && !action.assume_authenticated;
  if (action.purpose === 'nudge' && wish.method === 'passkey' && !wish.replaces && isFirst) {
    if (await isAutomatic(sql, action.id)) return undefined;
  }
  return new Refusal('not_offered');
}

/** By the decision as it is now: one that has been answered is no offer any more. */
async function isAutomatic(sql: Sql, actionId: string): Promise<boolean> {
  const { rows } = await sql.query(
    `SELECT 1 FROM actions WHERE id = $1 AND nudge @> '{"show": true, "automatic": true}'::jsonb`,
    [actionId],
  );
  return rows.length > 0;
}
