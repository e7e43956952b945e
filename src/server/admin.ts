import type { AuthenticatorJSON, AuthenticatorPatch } from '../contract.js';
import type { AuthenticatorsResponse } from '../host-contract.js';
import { holdUser } from './lockout.js';
import { audit } from './audit.js';
import {
  acceptLabel,
  getAuthenticator,
  readAuthenticators,
  readHolder,
  toJSON,
} from './authenticators.js';
import { removeAuthenticator, renameAuthenticator, setSuspended, type Change } from './changes.js';
import type { Caller, Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';

/** One call of a host's key with `admin` rights about one user. */
export interface Administered {
  readonly service: Service;
  readonly sql: Sql;
  readonly tenant: Tenant;
  readonly userId: string;
  readonly caller: Caller;
}

/** A user's authenticators, oldest first; none for a user nobody has heard of. */
export async function listAuthenticators(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  userId: string,
): Promise<AuthenticatorsResponse> {
  const holder = await readHolder(service, sql, tenant, userId);
  if (!holder) return { authenticators: [] };
  const rows = await readAuthenticators(sql, tenant.id, userId);
  return { authenticators: rows.map((row) => toJSON(holder, row)) };
}

/** Renames, suspends or resumes; the host answers for whoever asked it to. */
export async function changeAuthenticator(
  call: Administered,
  id: string,
  { name, suspended }: AuthenticatorPatch,
): Promise<AuthenticatorJSON> {
  const change = changeOf(call);
  if (name !== undefined) await renameAuthenticator(change, id, acceptLabel('name', name));
  if (suspended !== undefined) await setSuspended(change, id, suspended);
  const { service, sql, tenant } = call;
  return getAuthenticator(service, sql, tenant, id);
}

/** Removes an authenticator, the last one too: whoever has lost everything is helped by a person. */
export async function dropAuthenticator(call: Administered, id: string): Promise<void> {
  await removeAuthenticator(changeOf(call), id, { keepUsable: false });
}

/**
 * Removes a user with everything of theirs but the audit; what is under way ends. Of a user nobody has heard of there is
 * nothing to remove, and that is no failure.
 */
export async function removeUser({
  service,
  sql,
  tenant: { id: tenant },
  userId,
  caller,
}: Administered): Promise<void> {
  const values = [tenant, userId];
  // In a sign-in, whose action is nobody's yet, somebody may have typed their name. First: a completion holds its challenge
  // before it holds the user.
  await sql.query(
    `DELETE FROM challenges USING actions a
     WHERE a.id = challenges.action_id AND a.tenant = $1 AND challenges.identified = $2`,
    values,
  );
  // Actions before their user, as all that goes on within them takes its rows.
  await sql.query(
    'SELECT 1 FROM actions WHERE tenant = $1 AND user_id = $2 ORDER BY id FOR UPDATE',
    values,
  );
  await holdUser(sql, tenant, userId);
  const ended = await sql.query<{ id: string }>(
    `UPDATE actions SET state = 'cancelled'
     WHERE tenant = $1 AND user_id = $2 AND state IN ('tracked', 'opened') RETURNING id`,
    values,
  );
  for (const { id: actionId } of ended.rows) {
    await audit(service, sql, 'action_cancelled', { tenant, userId, actionId }, caller);
  }
  // Nothing of an action opens or proves anything from here on; that there was one may still be asked.
  await sql.query(
    `UPDATE actions SET token_hash = NULL, owner_jkt = NULL, result_hash = NULL, sign_in = NULL, nudge = NULL
     WHERE tenant = $1 AND user_id = $2`,
    values,
  );
  for (const table of ['sessions', 'enrollments', 'challenges', 'grants']) {
    await sql.query(
      `DELETE FROM ${table} USING actions a
       WHERE a.id = ${table}.action_id AND a.tenant = $1 AND a.user_id = $2`,
      values,
    );
  }
  await sql.query('DELETE FROM sends WHERE tenant = $1 AND user_id = $2', values);
  // A notice that waits tells of what has happened, and still goes out; a code would open what is gone.
  await sql.query(
    `DELETE FROM outbox WHERE tenant = $1 AND payload->>'userId' = $2
       AND (kind = 'code' OR delivered_at IS NOT NULL OR gave_up_at IS NOT NULL)`,
    values,
  );
  const removed = await sql.query<{ count: number }>(
    'DELETE FROM users WHERE tenant = $1 AND id = $2 RETURNING authenticator_count AS count',
    values,
  );
  if (!removed.rows[0]) return;
  const subject = { tenant, userId, actionId: null };
  const detail = { authenticators: removed.rows[0].count };
  await audit(service, sql, 'user_removed', subject, caller, detail);
}

function changeOf({ service, sql, tenant, userId, caller }: Administered): Change {
  const subject = { tenant: tenant.id, userId, actionId: null };
  return { service, sql, subject, caller };
}
