import { timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { codeDigits } from '../../contract.js';
import { holdUser } from '../lockout.js';
import { normalizeCode } from '../codes.js';
import { Refusal } from '../refusal.js';
import { millis, now } from '../service.js';
import type { Answer, Context, Method } from './method.js';

/** RFC 6238 with what every app knows: SHA-1, six digits, 30 seconds. */
const period = 30;
const algorithm = 'SHA1';
/** Bytes of the secret (RFC 4226 R6: 160 bits). */
const size = 20;
/** Steps a phone's clock may be off, either way. */
const skew = 1;

/** Codes an app computes from a secret it shares with us. */
export const totp: Method = {
  kind: 'totp',
  async beginEnrollment(context) {
    const { service, tenant, user } = context;
    const secret = new Secret({ size });
    const uri = new TOTP({
      issuer: tenant.rpName,
      label: user.name,
      secret,
      algorithm,
      digits: codeDigits,
      period,
    }).toString();
    return {
      start: { method: 'totp', secret: secret.base32, uri },
      kept: { secret: service.keyring.seal(secret.bytes, owner(context)) },
    };
  },
  async completeEnrollment(context, { secret }, answer) {
    if (!secret) throw new Error('an enrollment of TOTP without a secret');
    const step = stepOf(open(context, secret), answer, await timeOf(context));
    if (step === undefined) throw new Refusal('wrong_code');
    return { columns: { secret, last_step: step }, name: 'Authenticator app' };
  },
  async beginChallenge(context) {
    if (!(await read(context))) throw new Refusal('forbidden');
    return { start: { method: 'totp' }, kept: {} };
  },
  async completeChallenge(context, _challenge, answer) {
    const { sql, tenant, action } = context;
    await holdUser(sql, tenant.id, action.user_id);
    const held = await read(context);
    if (!held) throw new Refusal('wrong_code');
    const step = stepOf(open(context, held.secret), answer, await timeOf(context));
    if (step === undefined || !(await spend(context, held.id, step))) {
      throw new Refusal('wrong_code');
    }
    return { strength: 3, authenticatorId: held.id };
  },
};

/** RFC 6238 §5.2: one code is accepted once, and none from before it. One statement decides. */
async function spend({ sql }: Context, id: string, step: number): Promise<boolean> {
  const { count } = await sql.query(
    'UPDATE authenticators SET last_step = $2 WHERE id = $1 AND last_step < $2',
    [id, step],
  );
  return count === 1;
}

/** The latest step around `at` (milliseconds) whose code this is. */
function stepOf(secret: Secret, answer: Answer, at: number): number | undefined {
  const code = 'code' in answer ? normalizeCode(answer.code) : undefined;
  if (code === undefined) return undefined;
  const current = TOTP.counter({ period, timestamp: at });
  const matching: number[] = [];
  for (let step = current - skew; step <= current + skew; step += 1) {
    const timestamp = step * period * 1000;
    const expected = TOTP.generate({ secret, algorithm, digits: codeDigits, period, timestamp });
    if (timingSafeEqual(Buffer.from(expected), Buffer.from(code))) matching.push(step);
  }
  return matching.at(-1);
}

async function read({
  sql,
  tenant,
  action,
}: Context): Promise<{ id: string; secret: Uint8Array } | undefined> {
  const { rows } = await sql.query<{ id: string; secret: Uint8Array }>(
    `SELECT id, secret FROM authenticators WHERE tenant = $1 AND user_id = $2 AND method = 'totp'
       AND suspended_at IS NULL AND flagged_at IS NULL`,
    [tenant.id, action.user_id],
  );
  return rows[0];
}

/** The database's time: processes whose clocks differ must agree on the step. */
async function timeOf({ service, sql }: Context): Promise<number> {
  const { rows } = await sql.query<{ at: number }>(`SELECT ${millis(now(1))} AS at`, [
    service.offset(),
  ]);
  if (!rows[0]) throw new Error('no time from the database');
  return rows[0].at;
}

function open(context: Context, sealed: Uint8Array): Secret {
  const bytes = Uint8Array.from(context.service.keyring.open(sealed, owner(context)));
  return new Secret({ buffer: bytes.buffer });
}

/** A user has one of these, under enrollment or enrolled; moved to another user's row its secret opens no more. */
function owner({ tenant, action }: Context): string {
  return `totp:${tenant.id}:${action.user_id}`;
}
