import { randomBytes } from 'node:crypto';
import type { MethodKind } from '../contract.js';
import type { TrackRequest, UserResponse } from '../host-contract.js';
import { voidGrants } from './assurance/grants.js';
import { leaveAddresses, removeUnbound, tellChange } from './addresses.js';
import { now, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';

/**
 * Creates the user on first sight, else takes over what the host now says about them; answers whether they are enrolled.
 * With an address goes what was bound to it: codes on their way, and the authenticator they belong to.
 */
export async function saveUser(
  service: Service,
  sql: Sql,
  tenant: string,
  userId: string,
  facts: TrackRequest['user'],
  caller: Caller,
  actionId: string | null = null,
): Promise<{ isEnrolled: boolean }> {
  const subject = { tenant, userId, actionId };
  const left = await leaveAddresses(service, sql, subject, facts, caller);
  const values = [
    facts?.name ?? null,
    facts?.displayName ?? null,
    facts?.email ?? null,
    facts?.emailVerified ?? null,
    facts?.phone ?? null,
    facts?.phoneVerified ?? null,
    facts?.locale ?? null,
  ];
  // A new address is not verified because the old one was.
  const update = await sql.query<{ authenticator_count: number }>(
    `UPDATE users SET
       name = COALESCE($3, name),
       display_name = COALESCE($4, $3, display_name),
       email = COALESCE($5, email),
       email_verified = COALESCE($6, email_verified AND ($5::text IS NULL OR $5 = email)),
       phone = COALESCE($7, phone),
       phone_verified = COALESCE($8, phone_verified AND ($7::text IS NULL OR $7 = phone)),
       locale = COALESCE($9, locale),
       email_named = email_named AND $5::text IS NULL,
       phone_named = phone_named AND $7::text IS NULL
     WHERE tenant = $1 AND id = $2
     RETURNING authenticator_count`,
    [tenant, userId, ...values],
  );
  if (update.rows[0]) {
    for (const change of left) await tellChange(service, sql, subject, change);
    const gone = await removeUnbound(service, sql, tenant, userId);
    if (gone > 0) await voidGrants(service, sql, subject);
    return { isEnrolled: update.rows[0].authenticator_count > gone };
  }
  // WebAuthn L3 §14.6.1: 64 random bytes, one handle a user for good, saying nothing about them.
  const insert = await sql.query<{ authenticator_count: number }>(
    `INSERT INTO users (created_at, tenant, id, handle, name, display_name, email, email_verified,
       phone, phone_verified, locale)
     VALUES (${now(1)}, $2, $3, $4, $5, COALESCE($6, $5), $7, COALESCE($8, false), $9,
       COALESCE($10, false), $11)
     ON CONFLICT (tenant, id) DO UPDATE SET name = EXCLUDED.name
     RETURNING authenticator_count`,
    [service.offset(), tenant, userId, randomBytes(64), facts?.name ?? userId, ...values.slice(1)],
  );
  return { isEnrolled: (insert.rows[0]?.authenticator_count ?? 0) > 0 };
}

export async function enrolledMethods(
  sql: Sql,
  tenant: string,
  userId: string,
): Promise<MethodKind[]> {
  const { rows } = await sql.query<{ method: MethodKind }>(
    'SELECT DISTINCT method FROM authenticators WHERE tenant = $1 AND user_id = $2 ORDER BY method',
    [tenant, userId],
  );
  return rows.map((row) => row.method);
}

/** What is enrolled for a user; one nobody has heard of has nothing, like one who has not begun. */
export async function getUser(
  service: Service,
  tenant: string,
  userId: string,
): Promise<UserResponse> {
  const methods = await enrolledMethods(service.store, tenant, userId);
  return { userId, isEnrolled: methods.length > 0, enrolledMethods: methods };
}
