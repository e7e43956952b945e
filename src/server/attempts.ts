import { attemptLimit, type CodeMethod } from '../contract.js';
import type { Action } from './actions.js';
import { audit, notify } from './audit.js';
import { countFailure, holdUser, rateLimited, type Lock } from './lockout.js';
import { Refusal } from './refusal.js';
import { sendableIn } from './sends.js';
import { now, type Caller, type Service } from './service.js';
import type { Sql, Value } from './store/store.js';
import { sha256 } from './tokens.js';

type Owner = Pick<Action, 'id' | 'tenant' | 'user_id'>;

/** The enrollment or challenge a code is tried on. */
export interface Ceremony {
  readonly table: 'challenges' | 'enrollments';
  readonly id: string;
}

export interface Attempt extends Ceremony {
  readonly action: Owner;
  /** The `Idempotency-Key`: the same request tried again counts once. */
  readonly key: string;
  readonly requestHash: Uint8Array;
  readonly caller: Caller;
}

export interface Reserved {
  /** It was one failure too many unless it turns out right, and then it lifts the lock it set. */
  readonly lockedByThis: boolean;
}

/**
 * Counts one try of a code, as a failure until it turns out right, and commits that before anybody looks at the code:
 * what rolls back, crashes or is retried later gives no try back. Statements take their rows in one order, ceremony,
 * user, authenticator, as everything does that comes after.
 *
 * A locked account's ceremonies need no ending: they are over ten minutes after they were begun, the lock is not.
 *
 * @throws Refusal `rate_limited` with `Retry-After`, where this ceremony or the account has no try left;
 *   `superseded`, `options_expired`, `no_pending_enrollment`, `not_found`, `idempotency_mismatch`
 */
export async function reserveAttempt(service: Service, attempt: Attempt): Promise<Reserved> {
  return service.store.transaction(async (sql) => {
    const before = await readBefore(service, sql, attempt);
    if (before) return before;
    const { method, recovering } = await countCeremony(service, sql, attempt);
    const lock = await countFailure(service, sql, attempt.action, recovering);
    await countSource(sql, attempt, method);
    if (lock) await announceLock(service, sql, attempt, lock);
    return { lockedByThis: lock !== undefined };
  });
}

/**
 * Takes back what a code that was right had counted as failures: its own authenticator's, nobody else's. Belongs in
 * the transaction of the success.
 */
export async function clearFailures(
  sql: Sql,
  { tenant, user_id: userId }: Owner,
  { table, id }: Ceremony,
  { lockedByThis }: Reserved,
): Promise<void> {
  await holdUser(sql, tenant, userId);
  const { rows } = await sql.query<{ method: CodeMethod; attempts: number }>(
    `SELECT method, attempts FROM ${table} WHERE id = $1`,
    [id],
  );
  if (!rows[0]) throw new Error('failures of a ceremony that is not there');
  const { method, attempts } = rows[0];
  let own = attempts;
  if (table === 'challenges') {
    const { source, where, values } = sourceOf(method, tenant, userId);
    const counted = await sql.query<{ failures: number | null }>(
      `SELECT max(failures) AS failures FROM ${source} ${where}`,
      values,
    );
    // Without an authenticator behind it, as where a host has an address proved, its failures are its attempts.
    own = counted.rows[0]?.failures ?? attempts;
    await sql.query(`UPDATE ${source} SET failures = 0 ${where}`, values);
  }
  await sql.query(
    `UPDATE users SET failures = greatest(0, failures - $3),
       locked_until = CASE WHEN $4 THEN NULL ELSE locked_until END
     WHERE tenant = $1 AND id = $2`,
    [tenant, userId, own, lockedByThis],
  );
}

/** What became of the same request's reservation; undefined where this is the first. */
async function readBefore(
  service: Service,
  sql: Sql,
  { table, id, key, requestHash }: Attempt,
): Promise<Reserved | undefined> {
  const subject = `${table}:${id}`;
  const keyHash = sha256(key);
  const { count } = await sql.query(
    `INSERT INTO attempts (subject, key_hash, request_hash, expires_at)
     VALUES ($2, $3, $4, ${now(1)} + interval '24 hours') ON CONFLICT DO NOTHING`,
    [service.offset(), subject, keyHash, requestHash],
  );
  if (count === 1) return undefined;
  const { rows } = await sql.query<{ request_hash: Uint8Array; locked: boolean }>(
    'SELECT request_hash, locked FROM attempts WHERE subject = $1 AND key_hash = $2',
    [subject, keyHash],
  );
  if (!rows[0]) throw new Refusal('in_progress');
  if (Buffer.compare(rows[0].request_hash, requestHash) !== 0) {
    throw new Refusal('idempotency_mismatch');
  }
  return { lockedByThis: rows[0].locked };
}

interface Counted {
  method: CodeMethod;
  /** A host's administrator has started it because nothing else opens the account. */
  recovering: boolean;
}

async function countCeremony(
  service: Service,
  sql: Sql,
  { table, id, action }: Attempt,
): Promise<Counted> {
  const { rows } = await sql.query<Counted>(
    `UPDATE ${table} SET attempts = attempts + 1
     WHERE id = $2 AND action_id = $3 AND state = 'pending' AND attempts < ${attemptLimit}
       AND complete_by > ${now(1)}
     RETURNING method, ${table === 'enrollments' ? `grant_kind = 'recover'` : 'false'} AS recovering`,
    [service.offset(), id, action.id],
  );
  if (rows[0]) return rows[0];
  throw await whyNot(service, sql, { table, id, action });
}

async function whyNot(
  service: Service,
  sql: Sql,
  { table, id, action }: Ceremony & { action: Owner },
): Promise<Refusal> {
  const { rows } = await sql.query<{
    state: string;
    over: boolean;
    method: CodeMethod;
    address: string | null;
  }>(
    `SELECT state, complete_by <= ${now(1)} AS over, method, address
     FROM ${table} WHERE id = $2 AND action_id = $3`,
    [service.offset(), id, action.id],
  );
  const [row] = rows;
  if (!row) return new Refusal(table === 'enrollments' ? 'no_pending_enrollment' : 'not_found');
  if (row.state !== 'pending') {
    return new Refusal('superseded', { details: { spent: row.state !== 'superseded' } });
  }
  if (row.over) return new Refusal('options_expired');
  const wait =
    row.address === null
      ? 1
      : await sendableIn(service, sql, {
          tenant: action.tenant,
          userId: action.user_id,
          channel: row.method === 'sms-otp' ? 'sms' : 'mail',
          address: row.address,
        });
  return rateLimited(wait, { attemptsLeft: 0 });
}

/** A success takes back what its own authenticator counted; an enrollment's failures are its attempts. */
async function countSource(
  sql: Sql,
  { table, action: { tenant, user_id: userId } }: Attempt,
  method: CodeMethod,
): Promise<void> {
  if (table === 'enrollments') return;
  const { source, where, values } = sourceOf(method, tenant, userId);
  await sql.query(`UPDATE ${source} SET failures = failures + 1 ${where}`, values);
}

function sourceOf(
  method: CodeMethod,
  tenant: string,
  userId: string,
): { source: string; where: string; values: Value[] } {
  const where = 'WHERE tenant = $1 AND user_id = $2';
  // A mailbox enrolled for links is proved by a code too.
  const methods = method === 'email-otp' ? ['email-otp', 'email-link'] : [method];
  return method === 'recovery-code'
    ? { source: 'recovery_sets', where, values: [tenant, userId] }
    : {
        source: 'authenticators',
        where: `${where} AND method = ANY ($3::text[])`,
        values: [tenant, userId, methods],
      };
}

async function announceLock(
  service: Service,
  sql: Sql,
  { table, id, key, action, caller }: Attempt,
  { failures, until }: Lock,
): Promise<void> {
  await sql.query('UPDATE attempts SET locked = true WHERE subject = $1 AND key_hash = $2', [
    `${table}:${id}`,
    sha256(key),
  ]);
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
  await audit(service, sql, 'account_locked', subject, caller, {
    failures,
    until: new Date(until).toISOString(),
  });
  await notify(service, sql, action.tenant, 'account_locked', {
    userId: action.user_id,
    actionId: action.id,
    until,
  });
}
