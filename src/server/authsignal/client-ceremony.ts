import type { EnrollableMethod, ErrorBody, MethodKind } from '../../contract.js';
import { beginHeld, lockAction } from '../actions.js';
import { reserveAttempt, type Reserved } from '../attempts.js';
import { completeChallenge } from '../challenge-completion.js';
import { beginChallenge, lockedOut } from '../challenges.js';
import { completeEnrollment } from '../completion.js';
import { beginEnrollment } from '../enrollments.js';
import { once } from '../idempotency.js';
import type { Answer, ChallengeStarted, EnrollStart } from '../methods/method.js';
import { Refusal, type RefusalCode } from '../refusal.js';
import { now, type Service } from '../service.js';
import type { Sql } from '../store/store.js';
import { base64url, newToken, sha256 } from '../tokens.js';
import { VendorRefusal } from './errors.js';
import type { VendorCall } from './route.js';
import { adoptToken, keepBearer, type Bearer } from './tokens.js';
import { passOpen, succeed } from './tracked.js';

export type BearerCall = VendorCall & { readonly bearer: Bearer };

/** What is awaited in a bearer's action: something new, or something the user has. */
export interface Awaited {
  readonly table: 'enrollments' | 'challenges';
  readonly id: string;
}

/** What came of a verification: who was proved by what, and the token that says so. */
export interface Verified {
  readonly accessToken: string;
  readonly userAuthenticatorId: string;
}

/** What has been changed on the way to something that may yet be refused. */
export interface Provisional {
  keep(): Promise<void>;
  undo(): Promise<void>;
}

/** Begins to add. What `before` has changed in the same transaction stays only where it may begin. */
export async function beginAdding(
  { service, bearer, caller }: BearerCall,
  method: EnrollableMethod,
  before?: (sql: Sql) => Promise<Provisional | undefined>,
): Promise<EnrollStart> {
  return beginHeld(service, bearer.action.id, async (sql, action) => {
    const changed = await before?.(sql);
    const begun = await beginEnrollment(service, sql, action, { method }, caller);
    await (begun.ok ? changed?.keep() : changed?.undo());
    return begun;
  });
}

/** Begins a challenge by whichever of their methods the page asks for. */
export async function beginProving(
  { service, bearer, caller }: BearerCall,
  method: MethodKind,
): Promise<ChallengeStarted> {
  try {
    return await beginHeld(service, bearer.action.id, (sql, action) =>
      beginChallenge(service, sql, action, { method, operation: 'enter' }, caller),
    );
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'step_up_required') throw error;
    throw new VendorRefusal(
      'invalid_request',
      'The user has no authenticator of this kind to use.',
    );
  }
}

/** The ceremony that awaits this method in the action; one that adds comes first: there is nothing to prove by it yet. */
export async function awaited(
  service: Service,
  { action }: Bearer,
  method: MethodKind,
  table: Awaited['table'] | 'either' = 'either',
): Promise<Awaited | undefined> {
  for (const each of ['enrollments', 'challenges'] as const) {
    if (table !== 'either' && table !== each) continue;
    const { rows } = await service.store.query<{ id: string }>(
      `SELECT id FROM ${each} WHERE action_id = $2 AND method = $3 AND state = 'pending'
         AND complete_by > ${now(1)} ORDER BY begun_at DESC LIMIT 1`,
      [service.offset(), action.id, method],
    );
    if (rows[0]) return { table: each, id: rows[0].id };
  }
  return undefined;
}

/**
 * Completes what is awaited, as our own routes do: the try is counted and committed before a code is looked at, and what
 * a refusal leaves behind is kept. A credential sent again with the same token gets the same answer: its challenge is
 * single use, and the first answer may have been lost.
 */
export async function complete(
  call: BearerCall,
  held: Awaited & { readonly method: MethodKind },
  answer: Answer,
): Promise<Verified> {
  const { service, bearer, path, bytes, headers } = call;
  const reserved = 'code' in answer ? await reserve(call, held) : undefined;
  if (!reserved) await refuseLocked(call);
  const requestHash = sha256(path, '\n', bytes);
  // Made of what only the sender has: the answer that is kept is sealed by it.
  const key = base64url(sha256(headers.get('authorization') ?? '', '\n', requestHash));
  const again = { scope: `authsignal:${bearer.action.id}:${held.id}`, requestHash };
  const { status, body } = await once(
    service,
    { ...again, key: 'response' in answer ? key : undefined },
    async (sql) => ({ status: 200, body: await finish(call, sql, held, { answer, reserved }) }),
  );
  if (status === 200) return body as Verified;
  const { code, message, details } = body as ErrorBody & { code: RefusalCode };
  throw new Refusal(code, { message, ...(details && { details }) });
}

function reserve(
  { service, bearer: { action }, caller }: BearerCall,
  { table, id }: Awaited,
): Promise<Reserved> {
  // The vendor's clients name no key for a request tried again, so that each one counts.
  const key = newToken();
  return reserveAttempt(service, { table, id, action, key, requestHash: sha256(key), caller });
}

async function refuseLocked({ service, bearer }: BearerCall): Promise<void> {
  const locked = await lockedOut(service, service.store, bearer.action);
  if (locked) throw locked;
}

async function finish(
  { service, bearer, caller, headers }: BearerCall,
  sql: Sql,
  { table, id, method }: Awaited & { readonly method: MethodKind },
  { answer, reserved }: { answer: Answer; reserved: Reserved | undefined },
): Promise<Verified> {
  const { action, session, trackedId } = bearer;
  // First of all rows, as everywhere: what follows writes rows that belong to it.
  await lockAction(service, sql, action.id);
  await keepBearer(service, sql, bearer);
  const answered = { id, answer, reserved, caller, origin: headers.get('origin') ?? '' };
  if (table === 'enrollments') {
    const done = await completeEnrollment(service, sql, session, { ...answered, codeless: true });
    const { id: authenticatorId } = done.authenticator;
    const by = { method, authenticatorId, actionId: action.id };
    return {
      accessToken: await succeed(service, sql, trackedId, by),
      userAuthenticatorId: authenticatorId,
    };
  }
  const passed = await completeChallenge(service, sql, session, answered);
  const userAuthenticatorId = await lastUsed(sql, bearer);
  await passOpen(service, sql, trackedId, { method, authenticatorId: userAuthenticatorId });
  await adoptToken(service, sql, passed.session, bearer);
  await prolong(service, sql, bearer);
  return { accessToken: passed.session, userAuthenticatorId };
}

/** Nothing of the user's has been used later in this transaction, whose row of theirs is held. */
async function lastUsed(sql: Sql, { tenant, userId }: Bearer): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT id FROM authenticators WHERE tenant = $1 AND user_id = $2
     ORDER BY last_used_at DESC NULLS LAST LIMIT 1`,
    [tenant.id, userId],
  );
  if (!rows[0]) throw new Error('a challenge passed by an authenticator that is not there');
  return rows[0].id;
}

/** Whoever proved who they are has 10 minutes again; what a host has vouched for is not prolonged. */
async function prolong(service: Service, sql: Sql, { action }: Bearer): Promise<void> {
  await sql.query(
    `UPDATE actions SET expires_at = GREATEST(expires_at, ${now(1)} + interval '10 minutes')
     WHERE id = $2 AND state = 'opened' AND NOT assume_authenticated`,
    [service.offset(), action.id],
  );
}
