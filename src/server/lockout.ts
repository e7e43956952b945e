import type { Action } from './actions.js';
import { Refusal } from './refusal.js';
import { millis, now, type Service } from './service.js';
import type { Sql } from './store/store.js';

/** A lock on an account: how many failures in a row it took, and when it ends, in milliseconds since 1970. */
export interface Lock {
  readonly failures: number;
  readonly until: number;
}

/** Consecutive failures of an account, whatever was tried, that lock it. */
const lockEvery = 10;
/** And that lock it until somebody recovers it (NIST SP 800-63B-4 §3.2.2). */
const lockForGood = 100;
const day = 86_400;

/**
 * Counts a failure of an account, which may lock it; whoever recovers it is let through. Answers the lock this has set.
 *
 * @throws Refusal `rate_limited` with `Retry-After`, where it is locked already
 */
export async function countFailure(
  service: Service,
  sql: Sql,
  { tenant, user_id: userId }: Pick<Action, 'tenant' | 'user_id'>,
  recovering: boolean,
): Promise<Lock | undefined> {
  const { rows } = await sql.query<{ failures: number; until: number | null }>(
    `UPDATE users SET failures = failures + 1,
       locked_until = CASE WHEN (failures + 1) % ${lockEvery} = 0 THEN ${now(1)} + least(
           interval '1 day', interval '15 minutes' * power(2, (failures + 1) / ${lockEvery} - 1))
         ELSE locked_until END
     WHERE tenant = $2 AND id = $3
       AND ($4 OR (failures < ${lockForGood} AND (locked_until IS NULL OR locked_until <= ${now(1)})))
     RETURNING failures, ${millis('locked_until')} AS until`,
    [service.offset(), tenant, userId, recovering],
  );
  if (!rows[0]) throw rateLimited(await lockedFor(service, sql, tenant, userId));
  const { failures, until } = rows[0];
  return until !== null && failures % lockEvery === 0 ? { failures, until } : undefined;
}

/** Ends a lock, the one for good too, with every failure that led to it: the account has been recovered. */
export async function liftLock(sql: Sql, tenant: string, userId: string): Promise<void> {
  const values = [tenant, userId];
  await sql.query(
    'UPDATE users SET failures = 0, locked_until = NULL WHERE tenant = $1 AND id = $2',
    values,
  );
  for (const table of ['authenticators', 'recovery_sets']) {
    await sql.query(
      `UPDATE ${table} SET failures = 0 WHERE tenant = $1 AND user_id = $2 AND failures > 0`,
      values,
    );
  }
}

/** Seconds until this account may try anything again, 0 where it may now; a day at a time where it is locked for good. */
export async function lockedFor(
  service: Service,
  sql: Sql,
  tenant: string,
  userId: string,
): Promise<number> {
  const { rows } = await sql.query<{ failures: number; seconds: number | null }>(
    `SELECT failures, ceil(extract(epoch FROM locked_until - ${now(1)}))::int AS seconds
     FROM users WHERE tenant = $2 AND id = $3`,
    [service.offset(), tenant, userId],
  );
  const { failures = 0, seconds = null } = rows[0] ?? {};
  return failures >= lockForGood ? day : Math.max(0, seconds ?? 0);
}

/** Holds a user's row: their failures are counted and taken back one after another. */
export async function holdUser(sql: Sql, tenant: string, userId: string): Promise<void> {
  await sql.query('SELECT 1 FROM users WHERE tenant = $1 AND id = $2 FOR NO KEY UPDATE', [
    tenant,
    userId,
  ]);
}

/** @param wait seconds; what is over within the second is asked for again after one. */
export function rateLimited(wait: number, details?: Record<string, unknown>): Refusal {
  return new Refusal('rate_limited', {
    headers: { 'retry-after': `${Math.max(1, wait)}` },
    ...(details && { details }),
  });
}
