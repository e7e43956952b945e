import type { AuthenticatorJSON } from '../contract.js';
import { actionRefusal, type AccessClass } from './access.js';
import { lockAction, type Action } from './actions.js';
import { requireEntered, requireSteppedUp, spendGrant } from './assurance/grants.js';
import { acceptLabel, getAuthenticator } from './authenticators.js';
import {
  readOwn,
  removeAuthenticator,
  renameAuthenticator,
  setSuspended,
  type Change,
} from './changes.js';
import { holdUser } from './lockout.js';
import { grantRecoveryCodes } from './methods/recovery-codes.js';
import { Refusal } from './refusal.js';
import { tenantOf, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';

/** One request of a person within an action, in its transaction; whatever it refuses leaves an audit row that is kept. */
export interface Asked {
  readonly service: Service;
  readonly sql: Sql;
  readonly actionId: string;
  readonly caller: Caller;
}

/** Refuses until the person has proved themselves in this action, or has nothing yet that needed it. */
export async function enter({ service, sql, actionId, caller }: Asked): Promise<void> {
  const action = admit('session:read', await lockAction(service, sql, actionId));
  await requireEntered(service, sql, action, caller);
}

/**
 * Renames an authenticator. It spends no grant, any proof within 5 minutes does; the one this very action has made needs
 * none, also when the action has ended with it.
 */
export async function renameOwn(
  asked: Asked,
  id: string,
  name: string,
): Promise<AuthenticatorJSON> {
  const { service, sql, caller } = asked;
  const label = acceptLabel('name', name);
  const action = requireThere(await lockAction(service, sql, asked.actionId));
  const change = changeOf(asked, action);
  const row = await readOwn(sql, change.subject, id);
  const madeHere = row.action_id === action.id && action.scope.includes('add:authenticators');
  if (!madeHere) {
    admit('session:rename', action);
    await requireSteppedUp(service, sql, action, 'rename', caller, id);
  }
  await renameAuthenticator(change, id, label);
  return getAuthenticator(service, sql, tenantOf(service, action.tenant), id);
}

/** Removes an authenticator with the grant that names it; the last usable one stays. */
export async function removeOwn(asked: Asked, id: string): Promise<void> {
  const change = await authorize(asked, 'remove', id);
  await removeAuthenticator(change, id, { keepUsable: true });
}

/** Suspends or resumes an authenticator with the grant that names it; the last one too, as a thief may hold it. */
export async function suspendOwn(asked: Asked, id: string, suspended: boolean): Promise<void> {
  const operation = suspended ? 'suspend' : 'resume';
  await setSuspended(await authorize(asked, operation, id), id, suspended);
}

/** New recovery codes in place of all before. */
export async function regenerate(asked: Asked): Promise<string[]> {
  const { service, sql, subject } = await authorize(asked, 'regenerate');
  return grantRecoveryCodes(service, sql, subject, asked.caller);
}

/** What an open action may do at all comes before whose the target is, and that before what must be proved. */
async function authorize(
  asked: Asked,
  operation: 'remove' | 'suspend' | 'resume' | 'regenerate',
  target?: string,
): Promise<Change> {
  const { service, sql, caller } = asked;
  const action = admit(`session:${operation}`, await lockAction(service, sql, asked.actionId));
  const change = changeOf(asked, action);
  // Users are held before grants everywhere.
  await holdUser(sql, action.tenant, action.user_id);
  if (target !== undefined) await readOwn(sql, change.subject, target);
  if (operation === 'regenerate') requireRecoveryCodes(service, action);
  await spendGrant(service, sql, action, operation, target, caller);
  return change;
}

function changeOf({ service, sql, caller }: Asked, action: Action): Change {
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
  return { service, sql, subject, caller };
}

function requireThere(action: Action | undefined): Action {
  if (!action) throw new Refusal('session_expired');
  return action;
}

function admit(access: AccessClass, held: Action | undefined): Action {
  const action = requireThere(held);
  const refusal = actionRefusal(access, action);
  if (refusal) throw refusal;
  return action;
}

function requireRecoveryCodes(service: Service, action: Action): void {
  if (tenantOf(service, action.tenant).methods.includes('recovery-code')) return;
  throw new Refusal('forbidden', { message: 'This tenant keeps no recovery codes.' });
}
