import type { Action } from './actions.js';
import { readAuthenticators, type AuthenticatorRow } from './authenticators.js';
import type { Sql } from './store/store.js';

/** An authenticator this very action has made, where it could make any; undefined for any other, whoever's it is. */
export async function readMade(
  sql: Sql,
  action: Action,
  id: string,
): Promise<AuthenticatorRow | undefined> {
  if (!action.scope.includes('add:authenticators')) return undefined;
  const rows = await readAuthenticators(sql, action.tenant, action.user_id);
  return rows.find((row) => row.id === id && row.action_id === action.id);
}
