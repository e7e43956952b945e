import { Refusal } from './refusal.js';
import { now, tenantOf, type Service } from './service.js';
import type { Sql } from './store/store.js';
import { sha256 } from './tokens.js';

/** A code or the like on its way to an address of a user. */
export interface Sending {
  readonly tenant: string;
  readonly userId: string;
  readonly channel: 'mail' | 'sms';
  readonly address: string;
}

const cooldown = 30;
const hourly = 5;
const daily = 20;

/**
 * Counts one more message to an address, in the transaction that writes it: 30 s after the one before, 5 an hour for a
 * user and address, 20 a day for an address whoever asks, and as many texts a day as the tenant pays for. Answers the
 * seconds until the next may follow.
 *
 * @throws Refusal `rate_limited` with `Retry-After`
 */
export async function reserveSend(service: Service, sql: Sql, sending: Sending): Promise<number> {
  const { tenant, userId, channel, address } = sending;
  const hash = service.keyring.mac('send', mailbox(address));
  // Two that count at once would both see room for one more; each waits for the other's transaction.
  await queue(sql, hash);
  if (channel === 'sms') await queue(sql, sha256(tenant));
  const wait = await sendableIn(service, sql, sending);
  if (wait > 0) throw new Refusal('rate_limited', { headers: { 'retry-after': `${wait}` } });
  await sql.query(
    `INSERT INTO sends (tenant, user_id, channel, address_hash, at) VALUES ($2, $3, $4, $5, ${now(1)})`,
    [service.offset(), tenant, userId, channel, hash],
  );
  return sendableIn(service, sql, sending);
}

/** Seconds until something may be sent there, 0 where it may be now. */
export async function sendableIn(
  service: Service,
  sql: Sql,
  { tenant, userId, channel, address }: Sending,
): Promise<number> {
  const hashes = service.keyring.macs('send', mailbox(address));
  const theirs = `tenant = $2 AND address_hash IN (${hashes.map((_, index) => `$${index + 4}`).join(', ')})`;
  const nth = (where: string, skip: number) =>
    `(SELECT at FROM sends WHERE ${where} ORDER BY at DESC OFFSET ${skip} LIMIT 1)`;
  const own = `${theirs} AND user_id = $3`;
  const { smsPerDay } = tenantOf(service, tenant);
  if (channel === 'sms' && smsPerDay === 0) return 86_400;
  const texts =
    channel === 'sms'
      ? `, ${nth(`tenant = $2 AND channel = 'sms'`, smsPerDay - 1)} + interval '1 day'`
      : '';
  const { rows } = await sql.query<{ wait: number | null }>(
    `SELECT ceil(extract(epoch FROM greatest(
       ${nth(own, 0)} + make_interval(secs => ${cooldown}),
       ${nth(own, hourly - 1)} + interval '1 hour',
       ${nth(theirs, daily - 1)} + interval '1 day'${texts}) - ${now(1)}))::int AS wait`,
    [service.offset(), tenant, userId, ...hashes],
  );
  return Math.max(0, rows[0]?.wait ?? 0);
}

/** However it is written, it is read by the same person. */
function mailbox(address: string): string {
  return address.toLowerCase();
}

async function queue(sql: Sql, hash: Uint8Array): Promise<void> {
  await sql.query('SELECT pg_advisory_xact_lock($1, $2)', [
    0x73656e64,
    Buffer.from(hash).readInt32BE(0),
  ]);
}
