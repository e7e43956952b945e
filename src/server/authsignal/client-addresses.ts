import { audit } from '../audit.js';
import { subjectOf } from '../ceremony.js';
import { invalid } from '../refusal.js';
import { rateLimited } from '../lockout.js';
import { now } from '../service.js';
import type { Sql } from '../store/store.js';
import type { BearerCall, Provisional } from './client-ceremony.js';

/** Addresses a page may have sent to for one user within a day, whatever it names: texts cost, and strangers get them. */
const namedDaily = 5;

/**
 * Takes the address a page names where the user has none, or one a page named that nobody has proved; what the host has
 * said, and what is proved or enrolled, stays. In the transaction that sends there.
 *
 * @throws Refusal `invalid_request` for another address than the user's, `rate_limited` for too many in a day
 */
export async function nameAddress(
  { service, bearer: { tenant, userId, action }, caller }: BearerCall,
  sql: Sql,
  method: 'email-otp' | 'email-link' | 'sms-otp',
  address: string,
): Promise<Provisional | undefined> {
  const property = method === 'sms-otp' ? 'phone' : 'email';
  // Ceremonies are held before users everywhere.
  await sql.query(
    `SELECT 1 FROM enrollments WHERE action_id = $1 AND state = 'pending' FOR UPDATE`,
    [action.id],
  );
  const { rows } = await sql.query<{ address: string | null; named: boolean }>(
    `SELECT ${property} AS address, ${property}_named AS named FROM users
     WHERE tenant = $1 AND id = $2 FOR NO KEY UPDATE`,
    [tenant.id, userId],
  );
  const { address: known = null, named = false } = rows[0] ?? {};
  if (known?.toLowerCase() === address.toLowerCase()) return undefined;
  const sent = await sql.query<{ addresses: number }>(
    `SELECT count(DISTINCT address_hash)::int AS addresses FROM sends
     WHERE tenant = $2 AND user_id = $3 AND channel = $4 AND at > ${now(1)} - interval '1 day'`,
    [service.offset(), tenant.id, userId, property === 'phone' ? 'sms' : 'mail'],
  );
  if ((sent.rows[0]?.addresses ?? 0) >= namedDaily) throw rateLimited(3600);
  const { count } = await sql.query(
    `UPDATE users u SET ${property} = $3, ${property}_named = true, ${property}_verified = false
     WHERE tenant = $1 AND id = $2 AND (${property} IS NULL
       OR (${property}_named AND NOT ${property}_verified AND NOT EXISTS (
         SELECT 1 FROM authenticators c
         WHERE c.tenant = u.tenant AND c.user_id = u.id AND c.address = u.${property})))`,
    [tenant.id, userId, address],
  );
  if (count === 0) {
    const member = property === 'phone' ? 'phoneNumber' : 'email';
    throw invalid(member, 'is not the one the user has; update the user to change it');
  }
  return {
    keep: () =>
      audit(service, sql, 'address_changed', subjectOf(action), caller, { property, by: 'page' }),
    async undo() {
      // It was not verified, or it would not have been replaced.
      await sql.query(
        `UPDATE users SET ${property} = $3, ${property}_named = $4 WHERE tenant = $1 AND id = $2`,
        [tenant.id, userId, known, named],
      );
    },
  };
}
