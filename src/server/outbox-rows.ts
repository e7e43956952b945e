import { millis, now, type Service } from './service.js';

/** Seconds a claim holds: longer than any attempt takes, so that no other process sends the same row meanwhile. */
const lease = 60;
/** Seconds between attempts: the first, doubled each time up to the last. */
const firstPause = 5;
const longestPause = 3600;

/** A row that this process alone may send now; times in milliseconds since 1970. */
export interface Outgoing {
  readonly id: number;
  readonly event_id: string;
  readonly tenant: string;
  readonly kind: string;
  readonly channel: Channel;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly sealed: Uint8Array | null;
  /** This one included. */
  readonly attempts: number;
  readonly at: number;
  readonly expires: number;
  readonly now: number;
}

export type Channel = 'mail' | 'sms' | 'webhook';

/** As a subquery it is one value for the whole statement, which an index can be asked for. */
const at = `(SELECT ${now(1)})`;
const waiting = 'delivered_at IS NULL AND gave_up_at IS NULL';
const unclaimed = `(claimed_until IS NULL OR claimed_until <= ${at})`;

/** One statement decides who sends what; codes go first. Everything but a code is tried for 3 days from its first attempt. */
export async function claim(
  service: Service,
  channel: Channel,
  limit: number,
): Promise<Outgoing[]> {
  const { rows } = await service.store.query<Outgoing>(
    `WITH due AS (
       SELECT id FROM outbox
       WHERE channel = $2 AND not_before <= ${at} AND ${waiting} AND ${unclaimed}
         AND (expires_at IS NULL OR expires_at > ${at})
       ORDER BY kind <> 'code', id LIMIT $3 FOR UPDATE SKIP LOCKED)
     UPDATE outbox o SET claimed_until = ${at} + interval '${lease} seconds',
       attempts = attempts + 1, expires_at = COALESCE(expires_at, ${at} + interval '3 days')
     FROM due WHERE o.id = due.id
     RETURNING o.id, event_id, tenant, kind, channel, payload, sealed, attempts,
       ${millis('at')} AS at, ${millis('expires_at')} AS expires, ${millis(at)} AS now`,
    [service.offset(), channel, limit],
  );
  return rows;
}

/** What was sealed is of no use any more, and goes. */
export async function markDelivered(service: Service, { id }: Outgoing): Promise<void> {
  await service.store.query(
    `UPDATE outbox SET delivered_at = ${now(1)}, claimed_until = NULL, sealed = NULL WHERE id = $2`,
    [service.offset(), id],
  );
}

/** Gives the row back, unless its claim has run out and somebody else is at it. */
export async function retryLater(service: Service, { id, attempts }: Outgoing): Promise<void> {
  const pause = Math.min(longestPause, firstPause * 2 ** (attempts - 1));
  await service.store.query(
    `UPDATE outbox SET claimed_until = NULL, not_before = ${now(1)} + make_interval(secs => $2)
     WHERE id = $3 AND attempts = $4 AND ${waiting}`,
    [service.offset(), pause, id, attempts],
  );
}

/** Takes out what is too late to send. */
export async function giveUp(service: Service): Promise<void> {
  const { rows } = await service.store.query<
    Pick<Outgoing, 'channel' | 'kind' | 'tenant' | 'attempts'>
  >(
    `UPDATE outbox SET gave_up_at = ${at}, sealed = NULL
     WHERE ${waiting} AND expires_at <= ${at} AND ${unclaimed}
     RETURNING channel, kind, tenant, attempts`,
    [service.offset()],
  );
  for (const row of rows) service.log({ level: 'error', event: 'delivery_given_up', ...row });
}
