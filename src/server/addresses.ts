import type { TrackRequest } from '../host-contract.js';
import { toldColumns, type Told } from './authsignal/events.js';
import { audit, notify, type Subject } from './audit.js';
import { tellVendor } from './notices.js';
import type { Caller, Service } from './service.js';
import type { Sql } from './store/store.js';

/** An address a user no longer has. */
interface Left {
  readonly property: 'email' | 'phone';
  readonly address: string;
  readonly verified: boolean;
}

/** What is bound to each; the first is what a notice calls it. */
const bound = { email: ['email-otp', 'email-link'], phone: ['sms-otp'] } as const;

/**
 * Ends what is under way at addresses the host is about to replace; answers those. Before the user's row is changed:
 * ceremonies are held before users everywhere.
 */
export async function leaveAddresses(
  service: Service,
  sql: Sql,
  subject: Subject,
  facts: TrackRequest['user'],
  caller: Caller,
): Promise<Left[]> {
  const { rows } = await sql.query<{
    email: string | null;
    email_verified: boolean;
    phone: string | null;
    phone_verified: boolean;
  }>(
    'SELECT email, email_verified, phone, phone_verified FROM users WHERE tenant = $1 AND id = $2',
    [subject.tenant, subject.userId],
  );
  const left: Left[] = [];
  for (const property of ['email', 'phone'] as const) {
    const address = rows[0]?.[property] ?? null;
    const given = facts?.[property];
    if (address === null || given === undefined || given === address) continue;
    left.push({ property, address, verified: rows[0]?.[`${property}_verified`] ?? false });
    await voidCodes(sql, subject, bound[property], given);
    await audit(service, sql, 'address_changed', subject, caller, { property });
  }
  return left;
}

/** OTP-3: a code or a link is for the address it was sent to. */
async function voidCodes(
  sql: Sql,
  { tenant, userId }: Subject,
  methods: readonly string[],
  address: string,
): Promise<void> {
  for (const table of ['challenges', 'enrollments']) {
    await sql.query(
      `UPDATE ${table} SET state = 'superseded', code_hash = NULL
       WHERE method = ANY ($3::text[]) AND state = 'pending' AND address IS DISTINCT FROM $4
         AND action_id IN (SELECT id FROM actions WHERE tenant = $1 AND user_id = $2)`,
      [tenant, userId, methods, address],
    );
  }
}

/** Tells the old address, where it was known to be theirs, and the new one. */
export async function tellChange(
  service: Service,
  sql: Sql,
  { tenant, userId, actionId }: Subject,
  { property, address, verified }: Left,
): Promise<void> {
  const { rows } = await sql.query<{ email: string | null }>(
    'SELECT email FROM users WHERE tenant = $1 AND id = $2',
    [tenant, userId],
  );
  const email = rows[0]?.email ?? null;
  const addresses = property === 'email' ? [...(verified ? [address] : []), email] : [];
  await notify(service, sql, tenant, 'address_changed', {
    userId,
    method: bound[property][0],
    ...(actionId !== null && { actionId }),
    addresses: addresses.filter((address) => address !== null),
  });
}

/** Takes away the authenticators whose address is no longer the user's, whose row is held; answers how many. */
export async function removeUnbound(
  service: Service,
  sql: Sql,
  tenant: string,
  userId: string,
): Promise<number> {
  const { count, rows } = await sql.query<Told>(
    `DELETE FROM authenticators c USING users u
     WHERE u.tenant = c.tenant AND u.id = c.user_id AND c.tenant = $1 AND c.user_id = $2
       AND ((c.method IN ('email-otp', 'email-link') AND c.address IS DISTINCT FROM u.email)
         OR (c.method = 'sms-otp' AND c.address IS DISTINCT FROM u.phone))
     RETURNING ${toldColumns('c.')}`,
    [tenant, userId],
  );
  if (count > 0) {
    await sql.query(
      `UPDATE users SET authenticator_count = authenticator_count - $3
       WHERE tenant = $1 AND id = $2`,
      [tenant, userId, count],
    );
  }
  for (const row of rows) {
    await tellVendor(service, sql, tenant, 'authenticator_removed', { userId }, row);
  }
  return count;
}
