import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { audit, notify, type Subject } from '../audit.js';
import { newRecoveryCode, normalizeRecoveryCode } from '../codes.js';
import { Refusal } from '../refusal.js';
import { now, type Caller, type Service } from '../service.js';
import type { Sql } from '../store/store.js';
import { base64url, newId } from '../tokens.js';
import type { Context, Method } from './method.js';

/** How many make a set. */
const total = 10;
const cost = { N: 2 ** 14, r: 8, p: 1 };
const derive = promisify<string, Uint8Array, number, typeof cost, Uint8Array>(scrypt);

/** Codes kept on paper, each good for once; what they open is decided by operation, never by their strength. */
export const recoveryCode: Method = {
  kind: 'recovery-code',
  async beginChallenge({ sql, tenant, action }) {
    const state = await recoveryState(sql, tenant.id, action.user_id);
    if (!state?.remaining) throw new Refusal('forbidden');
    return { start: { method: 'recovery-code' }, kept: {} };
  },
  async completeChallenge(context, _held, answer) {
    const code = 'code' in answer ? normalizeRecoveryCode(answer.code) : undefined;
    if (code === undefined || !(await spend(context, code))) throw new Refusal('wrong_code');
    await tell(context);
    return { strength: 1, authenticatorId: null };
  },
};

/**
 * Makes a user's ten codes, in the transaction given, in place of all they had. The answer is the only place where they
 * can be read. Failed tries of the codes before stay counted.
 */
export async function issueRecoveryCodes(
  service: Service,
  sql: Sql,
  tenant: string,
  userId: string,
): Promise<string[]> {
  const codes = Array.from({ length: total }, newRecoveryCode);
  const salt = randomBytes(16);
  const hashes = await Promise.all(
    codes.map(async (code) => {
      const slow = await slowHash(code.replaceAll('-', ''), salt);
      return service.keyring.mac('recovery', tenant, userId, slow);
    }),
  );
  // The set's row is held from here: of two sets made at once the later one is left, whole.
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO recovery_sets (created_at, id, tenant, user_id, salt) VALUES (${now(1)}, $2, $3, $4, $5)
     ON CONFLICT (tenant, user_id) DO UPDATE SET salt = EXCLUDED.salt, created_at = EXCLUDED.created_at
     RETURNING id`,
    [service.offset(), newId(), tenant, userId, salt],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('a set of recovery codes that was not stored');
  await sql.query('DELETE FROM recovery_codes WHERE set_id = $1', [id]);
  await sql.query(
    `INSERT INTO recovery_codes (set_id, hash)
     VALUES ${hashes.map((_, index) => `($1, $${index + 2})`).join(', ')}`,
    [id, ...hashes],
  );
  return codes;
}

/** The same, with what the audit and the person are told of it. */
export async function grantRecoveryCodes(
  service: Service,
  sql: Sql,
  subject: Subject,
  caller: Caller,
): Promise<string[]> {
  const { tenant, userId, actionId } = subject;
  const codes = await issueRecoveryCodes(service, sql, tenant, userId);
  await audit(service, sql, 'recovery_codes_issued', subject, caller, { count: codes.length });
  await notify(service, sql, tenant, 'recovery_codes_issued', {
    userId,
    ...(actionId !== null && { actionId }),
  });
  return codes;
}

/** How many codes of a user are left; null where they have never had any. */
export async function recoveryState(
  sql: Sql,
  tenant: string,
  userId: string,
): Promise<{ remaining: number; total: number; createdAt: string } | null> {
  const { rows } = await sql.query<{ created_at: Date; remaining: number; total: number }>(
    `SELECT s.created_at, count(*) FILTER (WHERE c.spent_at IS NULL)::int AS remaining,
       count(*)::int AS total
     FROM recovery_sets s JOIN recovery_codes c ON c.set_id = s.id
     WHERE s.tenant = $1 AND s.user_id = $2 GROUP BY s.id`,
    [tenant, userId],
  );
  const [row] = rows;
  if (!row) return null;
  return {
    remaining: row.remaining,
    total: row.total,
    createdAt: row.created_at.toISOString(),
  };
}

/** One statement decides who gets to use a code. */
async function spend({ service, sql, tenant, action }: Context, code: string): Promise<boolean> {
  const sets = await sql.query<{ id: string; salt: Uint8Array }>(
    'SELECT id, salt FROM recovery_sets WHERE tenant = $1 AND user_id = $2',
    [tenant.id, action.user_id],
  );
  const [set] = sets.rows;
  if (!set) return false;
  const slow = await slowHash(code, set.salt);
  const hashes = service.keyring.macs('recovery', tenant.id, action.user_id, slow);
  const { count } = await sql.query(
    `UPDATE recovery_codes SET spent_at = ${now(1)} WHERE set_id = $2 AND spent_at IS NULL
       AND hash IN (${hashes.map((_, index) => `$${index + 3}`).join(', ')})`,
    [service.offset(), set.id, ...hashes],
  );
  return count === 1;
}

/** Each use is told, with what is left: the person may not be the one who used it. */
async function tell({ service, sql, tenant, action, caller }: Context): Promise<void> {
  const { id: actionId, user_id: userId } = action;
  const state = await recoveryState(sql, tenant.id, userId);
  const remaining = state?.remaining ?? 0;
  const subject = { tenant: tenant.id, userId, actionId };
  await audit(service, sql, 'recovery_code_used', subject, caller, { remaining });
  await notify(service, sql, tenant.id, 'recovery_code_used', {
    userId,
    actionId,
    codesLeft: remaining,
  });
}

async function slowHash(code: string, salt: Uint8Array): Promise<string> {
  return base64url(await derive(code, salt, 32, cost));
}
