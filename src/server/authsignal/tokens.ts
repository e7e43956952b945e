import { actionColumns, type Action } from '../actions.js';
import { millis, now, type Service } from '../service.js';
import type { Session } from '../sessions.js';
import type { Sql } from '../store/store.js';
import type { Tenant } from '../tenants.js';
import { hashToken, isToken, newToken } from '../tokens.js';
import { VendorRefusal } from './errors.js';
import type { Authsignal } from './options.js';

/** The vendor's tokens last 10 minutes. */
export const tokenLife = '10 minutes';
/** In place of the thumbprint of a key: no proof has it, so that no session of a bearer is one of our own API. */
export const bearerKey = 'authsignal';

/** As SQL, states by which the host has decided against somebody: no token and no link of such an action is good. */
export const shutStates = `('BLOCK', 'REVIEW_FAILED', 'CHALLENGE_FAILED')`;

/** One bearer token of the vendor's clients, with the actions it is for. */
export interface Bearer {
  readonly tenant: Tenant;
  readonly tokenHash: Uint8Array;
  /** The row of `authsignal_actions`. */
  readonly trackedId: string;
  readonly userId: string;
  /** The action of ours that does the work: purpose `settings`, open, of one user. */
  readonly action: Action;
  /** What the core's ceremonies take: the token is a session of that action. */
  readonly session: Session;
}

/** Gives a tracked action one more bearer token, a session of `actionId` at the same time. */
export async function issueToken(
  service: Service,
  sql: Sql,
  { trackedId, actionId }: { readonly trackedId: string; readonly actionId: string },
): Promise<string> {
  const token = newToken();
  const hash = hashToken(token);
  await sql.query(
    `INSERT INTO authsignal_tokens (token_hash, tracked_id, action_id, created_at, expires_at)
     VALUES ($2, $3, $4, ${now(1)}, ${now(1)} + interval '${tokenLife}')`,
    [service.offset(), hash, trackedId, actionId],
  );
  await sql.query(
    `INSERT INTO sessions (created_at, token_hash, action_id, jkt, expires_at)
     VALUES (${now(1)}, $2, $3, $4, ${now(1)} + interval '${tokenLife}')`,
    [service.offset(), hash, actionId, bearerKey],
  );
  return token;
}

/**
 * Makes a bearer of the session token a passed challenge has answered (`Passed.session`): what the client gets as its
 * `accessToken`.
 */
export async function adoptToken(
  service: Service,
  sql: Sql,
  token: string,
  { trackedId, action }: Pick<Bearer, 'trackedId' | 'action'>,
): Promise<void> {
  await sql.query(
    `INSERT INTO authsignal_tokens (token_hash, tracked_id, action_id, created_at, expires_at)
     VALUES ($2, $3, $4, ${now(1)}, ${now(1)} + interval '${tokenLife}')`,
    [service.offset(), hashToken(token), trackedId, action.id],
  );
}

/**
 * The session of a bearer, there again where a passed challenge has ended it: the vendor's tokens stay good for their
 * 10 minutes. Belongs in the transaction that completes something.
 */
export async function keepBearer(service: Service, sql: Sql, bearer: Bearer): Promise<void> {
  await sql.query(
    `INSERT INTO sessions (created_at, token_hash, action_id, jkt, expires_at)
     SELECT ${now(1)}, t.token_hash, t.action_id, $3, t.expires_at FROM authsignal_tokens t
     WHERE t.token_hash = $2
     ON CONFLICT (token_hash) DO UPDATE SET expires_at = EXCLUDED.expires_at, replaced_at = NULL`,
    [service.offset(), bearer.tokenHash, bearerKey],
  );
}

/** The bearer of a client call; throws `unauthorized` for none or an unknown one, `expired_token` for one that is over. */
export async function requireBearer(
  service: Service,
  { tenant }: Authsignal,
  headers: Headers,
): Promise<Bearer> {
  const token = /^bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (token === undefined || !isToken(token)) throw unauthorized();
  const tokenHash = hashToken(token);
  const { rows } = await service.store.query<
    Action & { tracked_id: string; token_expires: number; shut: boolean }
  >(
    `SELECT ${actionColumns}, t.tracked_id, ${millis('t.expires_at')} AS token_expires,
       d.state IN ${shutStates} AS shut
     FROM authsignal_tokens t JOIN actions a ON a.id = t.action_id
       JOIN authsignal_actions d ON d.id = t.tracked_id
     WHERE t.token_hash = $2 AND a.tenant = $3`,
    [service.offset(), tokenHash, tenant.id],
  );
  const row = rows[0];
  if (!row) throw unauthorized();
  const { tracked_id: trackedId, token_expires: expires, shut, ...action } = row;
  if (expires <= action.at || shut || action.state === 'cancelled') {
    throw new VendorRefusal(
      'expired_token',
      'The token has expired. Track an action for a new one.',
    );
  }
  return {
    tenant,
    tokenHash,
    trackedId,
    userId: action.user_id,
    action,
    session: { action, tokenHash },
  };
}

/** A bearer, or nobody but a page that knows the tenant's id: `Basic` of it, with or without a colon after it. */
export async function requireTenantOrBearer(
  service: Service,
  config: Authsignal,
  headers: Headers,
): Promise<Bearer | undefined> {
  const basic = /^basic ([A-Za-z0-9+/=_-]{1,200})$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (basic === undefined) return requireBearer(service, config, headers);
  const named = Buffer.from(basic, 'base64').toString('latin1').replace(/:$/, '');
  if (named !== encodeURIComponent(config.tenant.id)) throw unauthorized();
  return undefined;
}

function unauthorized(): VendorRefusal {
  return new VendorRefusal('unauthorized', 'The token is missing, or not one of this server.');
}
