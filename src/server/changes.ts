import { voidGrants } from './assurance/grants.js';
import { holdUser } from './lockout.js';
import { audit, notify, type AuditEvent, type Subject } from './audit.js';
import {
  isMailed,
  isUsable,
  isWebAuthn,
  readAuthenticators,
  readHolder,
  type AuthenticatorRow,
} from './authenticators.js';
import { tellVendor } from './notices.js';
import { Refusal } from './refusal.js';
import { now, tenantOf, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';

/**
 * The changes themselves, in the caller's transaction, whoever may ask for them. An authenticator of another user is
 * `not_found` like one nobody has heard of: the owner is part of every statement.
 */
export interface Change {
  readonly service: Service;
  readonly sql: Sql;
  readonly subject: Subject;
  readonly caller: Caller;
}

/** The authenticator of this user, or the one refusal for all others. */
export async function readOwn(sql: Sql, subject: Subject, id: string): Promise<AuthenticatorRow> {
  const rows = await readAuthenticators(sql, subject.tenant, subject.userId);
  const row = rows.find((row) => row.id === id);
  if (!row) throw new Refusal('not_found');
  return row;
}

/** @param name as {@link acceptLabel} answers it. */
export async function renameAuthenticator(
  { service, sql, subject, caller }: Change,
  id: string,
  name: string,
): Promise<void> {
  const { count } = await sql.query(
    'UPDATE authenticators SET name = $1 WHERE id = $2 AND tenant = $3 AND user_id = $4',
    [name, id, subject.tenant, subject.userId],
  );
  if (count === 0) throw new Refusal('not_found');
  const detail = { authenticatorId: id, name };
  await audit(service, sql, 'authenticator_renamed', subject, caller, detail);
  const { tenant, userId } = subject;
  await tellVendor(service, sql, tenant, 'authenticator_renamed', { userId, authenticatorId: id });
}

interface Removing {
  readonly keepUsable: boolean;
  /** As it is audited; whoever it belongs to is told of a removal. */
  readonly event?: AuditEvent;
}

/**
 * Removes an authenticator and corrects what is counted of its user.
 *
 * @param keepUsable refuses with `last_authenticator` where nothing usable would be left; exact under any number of
 * parallel removals, since the user's row is held before anything is counted.
 * @returns what is left.
 */
export async function removeAuthenticator(
  { service, sql, subject, caller }: Change,
  id: string,
  { keepUsable, event = 'authenticator_removed' }: Removing,
): Promise<AuthenticatorRow[]> {
  const { tenant, userId } = subject;
  await holdUser(sql, tenant, userId);
  // In a statement of its own: it sees what the one before had to wait for.
  const rows = await readAuthenticators(sql, tenant, userId);
  const row = rows.find((row) => row.id === id);
  const holder = await readHolder(service, sql, tenantOf(service, tenant), userId);
  if (!row || !holder) throw new Refusal('not_found');
  if (keepUsable && !rows.some((other) => other.id !== id && isUsable(holder, other))) {
    throw new Refusal('last_authenticator');
  }
  const { rows: removed } = await sql.query<{ failures: number }>(
    'DELETE FROM authenticators WHERE id = $1 AND tenant = $2 AND user_id = $3 RETURNING failures',
    [id, tenant, userId],
  );
  if (!removed[0]) throw new Refusal('not_found');
  await sql.query(
    `UPDATE users SET authenticator_count = authenticator_count - 1,
       passkey_count = passkey_count - $3::int, failures = GREATEST(failures - $4::int, 0)
     WHERE tenant = $1 AND id = $2`,
    [tenant, userId, isWebAuthn(row.method) ? 1 : 0, removed[0].failures],
  );
  // Whoever held it may have passed a challenge with it already. What would remove another may stay: one always does.
  await voidGrants(service, sql, subject, ['add', 'resume', 'regenerate']);
  await tell({ service, sql, subject, caller }, 'authenticator_removed', row, event);
  return rows.filter((other) => other.id !== id);
}

/** Suspends an authenticator or resumes it; where it is so already, nothing changes. */
export async function setSuspended(change: Change, id: string, suspended: boolean): Promise<void> {
  const { service, sql, subject } = change;
  // First, so that a challenge that is being passed elsewhere has left the grant that goes now, or finds this done.
  await holdUser(sql, subject.tenant, subject.userId);
  // Whoever holds a stolen device may have passed a challenge with it already: what that would open is closed.
  if (suspended) await voidGrants(service, sql, subject);
  const row = await readOwn(sql, subject, id);
  if (row.suspended === suspended) return;
  await sql.query(
    `UPDATE authenticators SET suspended_at = CASE WHEN $2 THEN ${now(1)} END WHERE id = $3`,
    [service.offset(), suspended, id],
  );
  const event = suspended ? 'authenticator_suspended' : 'authenticator_resumed';
  await tell(change, event, row);
}

async function tell(
  { service, sql, subject, caller }: Change,
  event: 'authenticator_removed' | 'authenticator_suspended' | 'authenticator_resumed',
  row: AuthenticatorRow,
  audited: AuditEvent = event,
): Promise<void> {
  const { id, method, name, address } = row;
  const detail = { authenticatorId: id, method, name };
  await audit(service, sql, audited, subject, caller, detail);
  await notify(service, sql, subject.tenant, event, {
    ...detail,
    userId: subject.userId,
    actionId: subject.actionId ?? undefined,
    // Where codes went until now is told too, though it is no longer the user's by any row.
    addresses: isMailed(method) && address !== null ? [address] : [],
    ...(event === 'authenticator_removed' && { removed: row }),
  });
}
