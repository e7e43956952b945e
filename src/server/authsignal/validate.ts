import { audit } from '../audit.js';
import { millis, now } from '../service.js';
import { hashToken, isToken } from '../tokens.js';
import { verificationMethod } from './authenticators.js';
import type { Tracking } from './track.js';
import { trackedColumns, type Tracked } from './tracked.js';

interface Presented {
  readonly token: string;
  readonly action?: string | undefined;
  readonly userId?: string | undefined;
}

interface Found extends Tracked {
  readonly expires: number;
  readonly at: number;
  readonly core_id: string;
  readonly cancelled: boolean;
  readonly gone: boolean;
}

/**
 * What a token stands for. It may be asked any number of times in its 10 minutes, as the vendor's may; true only while
 * the authenticator that proved it is there and open.
 */
export async function validateVendor(
  { service, sql, tenant, caller }: Tracking,
  { token, action, userId }: Presented,
): Promise<object> {
  const no = (error: string) => ({ isValid: false, error });
  if (!isToken(token)) return no('The token is not one of this server.');
  const { rows } = await sql.query<Found>(
    `SELECT ${trackedColumns}, ${millis('k.expires_at')} AS expires, ${millis(now(1))} AS at,
       k.action_id AS core_id, a.state = 'cancelled' AS cancelled,
       t.authenticator_id IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM authenticators c WHERE c.id = t.authenticator_id
           AND c.suspended_at IS NULL AND c.flagged_at IS NULL) AS gone
     FROM authsignal_tokens k JOIN authsignal_actions t ON t.id = k.tracked_id
     JOIN actions a ON a.id = k.action_id
     WHERE k.token_hash = $2 AND t.tenant = $3`,
    [service.offset(), hashToken(token), tenant.id],
  );
  const row = rows[0];
  if (!row) return no('The token is not one of this server.');
  if (row.expires <= row.at || row.cancelled) return no('The token has expired.');
  if (action !== undefined && action !== row.code) return no('The token is of another action.');
  if (userId !== undefined && userId !== row.user_id) return no('The token is of another user.');
  const isValid = row.state === 'CHALLENGE_SUCCEEDED' && !row.gone;
  if (isValid) {
    const subject = { tenant: tenant.id, userId: row.user_id, actionId: row.core_id };
    await audit(service, sql, 'result_validated', subject, caller);
  }
  return {
    isValid,
    state: row.state,
    stateUpdatedAt: new Date(row.state_updated).toISOString(),
    userId: row.user_id,
    actionCode: row.code,
    idempotencyKey: row.idempotency_key,
    ...(row.method && { verificationMethod: verificationMethod(row.method) }),
    ...(row.state === 'CHALLENGE_SUCCEEDED' &&
      row.gone && { error: 'The authenticator that proved it has been removed or suspended.' }),
  };
}
