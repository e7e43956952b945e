import { attemptLimit, completeWithin } from '../contract.js';
import type { CodeRequest, CodeResponse, VerifyResponse } from './admin-schemas.js';
import { clearFailures, type Reserved } from './attempts.js';
import { lockedFor } from './lockout.js';
import { audit } from './audit.js';
import { hashCode, isCode, newCode, normalizeCode } from './codes.js';
import { maskAddress } from './mask.js';
import { enqueueCode } from './notices.js';
import { Refusal } from './refusal.js';
import { reserveSend } from './sends.js';
import { millis, now, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';
import { newId } from './tokens.js';

/**
 * Codes a host has sent before it adds something for a user. Each is a challenge under an action of its own that no link
 * opens, so that limits, locks and sweeps are the ones of every other code.
 */

/** No host can track an action of this name. */
const internalAction = '@code';
/** How long a code is good for, in milliseconds. */
const lifetime = 300_000;

const channels = {
  email: { method: 'email-otp', property: 'email', sender: 'mail' },
  sms: { method: 'sms-otp', property: 'phone', sender: 'sms' },
} as const;
type Channel = (typeof channels)[keyof typeof channels];

interface User {
  readonly address: string | null;
  readonly locale: string | null;
  readonly at: number;
}

/** The challenge of a code, and the action it is under. */
export interface CodeChallenge {
  readonly id: string;
  readonly action: { readonly id: string; readonly tenant: string; readonly user_id: string };
}

/**
 * Sends a code to the address the host has named for this user when it last tracked; a second one takes the place of
 * the first and keeps count of what was tried.
 *
 * @throws Refusal `not_found` where there is no such user or address; `forbidden` where the tenant does not take such
 *   codes or none can be sent; `rate_limited`
 */
export async function sendCode(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  userId: string,
  request: CodeRequest,
  caller: Caller,
): Promise<CodeResponse> {
  const channel = channels[request.channel];
  if (!tenant.methods.includes(channel.method) || !service.senders[channel.sender]) {
    throw new Refusal('forbidden', {
      message: `No such code can be sent: list "${channel.method}" for the tenant, and configure the server's ${channel.sender}.`,
    });
  }
  const { address, locale, at } = await readUser(service, sql, tenant, userId, channel);
  if (address === null) {
    throw new Refusal('not_found', {
      message: `There is no such user, or none with a user.${channel.property}.`,
    });
  }
  const locked = await lockedFor(service, sql, tenant.id, userId);
  if (locked > 0) throw new Refusal('rate_limited', { headers: { 'retry-after': `${locked}` } });
  const found = await findPending(service, sql, tenant, userId, channel, address);
  const sending = { tenant: tenant.id, userId, channel: channel.sender, address };
  await reserveSend(service, sql, sending);
  const challenge = found ?? (await begin(service, sql, tenant, userId, channel, address));
  const { id } = challenge;
  const code = newCode();
  const expires = at + lifetime;
  await sql.query(
    `UPDATE challenges SET code_hash = $2, code_expires_at = to_timestamp($3::float8 / 1000)
     WHERE id = $1`,
    [id, hashCode(service.keyring, { id, purpose: 'challenge', address, code }), expires],
  );
  await enqueueCode(service, sql, { ...sending, tenant, code, locale, ceremonyId: id, expires });
  const subject = { tenant: tenant.id, userId, actionId: null };
  await audit(service, sql, 'code_sent', subject, caller, { method: channel.method, codeId: id });
  const completeIn = Math.max(0, Math.floor((challenge.completeBy - at) / 1000));
  return { codeId: id, sentTo: maskAddress(address), completeIn };
}

/** The challenge of a code of this user; whatever else has this id, another user's too, is `not_found`. */
export async function findCode(
  service: Service,
  tenant: Tenant,
  userId: string,
  codeId: string,
): Promise<CodeChallenge> {
  const { rows } = await service.store.query<{ action_id: string }>(
    `SELECT c.action_id FROM challenges c JOIN actions a ON a.id = c.action_id
     WHERE c.id = $1 AND a.tenant = $2 AND a.user_id = $3 AND a.action = $4`,
    [codeId, tenant.id, userId, internalAction],
  );
  if (!rows[0]) throw new Refusal('not_found');
  return { id: codeId, action: { id: rows[0].action_id, tenant: tenant.id, user_id: userId } };
}

/** Judges a code whose attempt has been counted; a right one is spent, and its failures are taken back. */
export async function verifyCode(
  service: Service,
  sql: Sql,
  { id, action }: CodeChallenge,
  typed: string,
  reserved: Reserved,
  caller: Caller,
): Promise<VerifyResponse> {
  const { rows } = await sql.query<{
    method: Channel['method'];
    address: string;
    code_hash: Uint8Array;
    code_expires: number;
    attempts: number;
    state: string;
    at: number;
  }>(
    `SELECT method, address, code_hash, ${millis('code_expires_at')} AS code_expires, attempts,
       state, ${millis(now(1))} AS at
     FROM challenges WHERE id = $2 AND action_id = $3 FOR UPDATE`,
    [service.offset(), id, action.id],
  );
  const row = rows[0];
  if (!row) throw new Refusal('not_found');
  if (row.state !== 'pending') {
    throw new Refusal('superseded', { details: { spent: row.state === 'passed' } });
  }
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: null };
  const detail = { method: row.method, codeId: id };
  const code = normalizeCode(typed);
  const right =
    code !== undefined &&
    row.code_expires > row.at &&
    isCode(
      service.keyring,
      { id, purpose: 'challenge', address: row.address, code },
      row.code_hash,
    ) &&
    (await verifyAddress(sql, action, row.method, row.address));
  if (!right) {
    await audit(service, sql, 'challenge_failed', subject, caller, detail);
    const attemptsLeft = Math.max(0, attemptLimit - row.attempts);
    throw new Refusal('wrong_code', { details: { attemptsLeft } });
  }
  await sql.query(`UPDATE challenges SET state = 'passed' WHERE id = $1`, [id]);
  await clearFailures(sql, action, { table: 'challenges', id }, reserved);
  await audit(service, sql, 'challenge_passed', subject, caller, detail);
  return { verified: true, authenticatedAt: new Date(row.at).toISOString() };
}

async function readUser(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  userId: string,
  { property }: Channel,
): Promise<User> {
  const { rows } = await sql.query<User>(
    `SELECT ${property} AS address, locale, ${millis(now(1))} AS at
     FROM users WHERE tenant = $2 AND id = $3`,
    [service.offset(), tenant.id, userId],
  );
  return rows[0] ?? { address: null, locale: null, at: 0 };
}

interface Pending {
  id: string;
  completeBy: number;
}

async function findPending(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  userId: string,
  { method }: Channel,
  address: string,
): Promise<Pending | undefined> {
  const { rows } = await sql.query<Pending>(
    `SELECT c.id, ${millis('c.complete_by')} AS "completeBy"
     FROM challenges c JOIN actions a ON a.id = c.action_id
     WHERE a.tenant = $2 AND a.user_id = $3 AND a.action = $4 AND c.method = $5 AND c.address = $6
       AND c.state = 'pending' AND c.attempts < ${attemptLimit} AND c.complete_by > ${now(1)}
     ORDER BY c.begun_at DESC LIMIT 1 FOR UPDATE OF c`,
    [service.offset(), tenant.id, userId, internalAction, method, address],
  );
  return rows[0];
}

async function begin(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  userId: string,
  { method }: Channel,
  address: string,
): Promise<Pending> {
  const [id, actionId] = [newId(), newId()];
  await sql.query(
    `INSERT INTO actions (id, tenant, user_id, action, purpose, methods, state, created_at,
       expires_at, tracked_by)
     VALUES ($2, $3, $4, $5, 'challenge', $6, 'opened', ${now(1)},
       ${now(1)} + make_interval(secs => ${completeWithin}), 'admin')`,
    [service.offset(), actionId, tenant.id, userId, internalAction, [method]],
  );
  const { rows } = await sql.query<Pending>(
    `INSERT INTO challenges (id, action_id, method, operation, address, begun_at, complete_by)
     VALUES ($2, $3, $4, 'confirm', $5, ${now(1)}, ${now(1)} + make_interval(secs => ${completeWithin}))
     RETURNING id, ${millis('complete_by')} AS "completeBy"`,
    [service.offset(), id, actionId, method, address],
  );
  if (!rows[0]) throw new Error('the challenge was not stored');
  return rows[0];
}

/** Whether it is still the user's address: a code for one they have left proves nothing. Notices may go there from now. */
async function verifyAddress(
  sql: Sql,
  { tenant, user_id: userId }: CodeChallenge['action'],
  method: Channel['method'],
  address: string,
): Promise<boolean> {
  const property = method === 'email-otp' ? 'email' : 'phone';
  const { count } = await sql.query(
    `UPDATE users SET ${property}_verified = true WHERE tenant = $1 AND id = $2 AND ${property} = $3`,
    [tenant, userId, address],
  );
  return count === 1;
}
