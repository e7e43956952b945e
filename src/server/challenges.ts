import {
  attemptLimit,
  completeWithin,
  type ChallengeRequest,
  type Operation,
  type Scope,
} from '../contract.js';
import { actionRefusal, refuse } from './access.js';
import type { Action } from './actions.js';
import { refuseStepUp } from './assurance/grants.js';
import { needFor } from './assurance/step-up.js';
import { lockedFor } from './lockout.js';
import { audit } from './audit.js';
import {
  awaitAnswer,
  heldColumns,
  isCode,
  keptColumns,
  keptValues,
  readUser,
  subjectOf,
  type Ceremony,
} from './ceremony.js';
import { methodOf } from './methods/index.js';
import type { ChallengeStarted, Kept } from './methods/method.js';
import { invalid, Refusal } from './refusal.js';
import { now, tenantOf, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import { newId } from './tokens.js';

export type ChallengeBegun =
  { ok: true; start: ChallengeStarted } | { ok: false; refusal: Refusal };

/** What an action must allow for an operation to be proved in it; one of these. */
const scopes: Readonly<Record<Operation, readonly Scope[]>> = {
  add: ['add:authenticators'],
  remove: ['remove:authenticators'],
  suspend: ['remove:authenticators'],
  resume: ['remove:authenticators'],
  rename: ['rename:authenticators', 'add:authenticators'],
  regenerate: ['manage:recovery'],
  enter: [],
  confirm: [],
  'sign-in': [],
  try: [],
};
const aboutOne: ReadonlySet<Operation> = new Set(['remove', 'suspend', 'resume']);

/**
 * Begins a challenge in an action whose row is held. A code is sent again for the challenge it belongs to, so that what
 * has been tried stays counted; a passkey's challenge is always a new one. A refusal is a value, so that its audit row
 * is kept.
 */
export async function beginChallenge(
  service: Service,
  sql: Sql,
  action: Action,
  request: ChallengeRequest,
  caller: Caller,
): Promise<ChallengeBegun> {
  const refusal = await judge(service, sql, action, request);
  if (refusal) return { ok: false, refusal };
  const { method, operation, target = null } = request;
  const { proves } = await needFor(service, sql, action, operation, target);
  const needed = proves.get(method);
  if (needed === undefined) {
    return {
      ok: false,
      refusal: await refuseStepUp(service, sql, action, operation, target, caller),
    };
  }
  const tenant = tenantOf(service, action.tenant);
  const user = await readUser(sql, action);
  const again = isCode(method) ? await pendingCode(service, sql, action, request) : undefined;
  const id = again?.id ?? newId();
  const context = { service, sql, tenant, action, user, caller, needed };
  const { start, kept } = await methodOf(method).beginChallenge(context, id, again);
  await store(service, sql, action, { ...request, id, kept });
  await audit(service, sql, 'challenge_begun', subjectOf(action), caller, {
    ...{ method, operation, challengeId: id },
    ...(target !== null && { target }),
  });
  const completeIn = await awaitAnswer(service, sql, action, 'challenges', id);
  return { ok: true, start: { ...start, id, completeIn } };
}

async function judge(
  service: Service,
  sql: Sql,
  action: Action,
  { operation, target }: ChallengeRequest,
): Promise<Refusal | undefined> {
  const refusal = actionRefusal('session:challenge', action);
  if (refusal) return refusal;
  if (!allows(action, operation)) return refuse('session:challenge', 'missing-scope');
  if (aboutOne.has(operation) && target === undefined) {
    return invalid('target', 'names the authenticator this operation is about');
  }
  if (target !== undefined) {
    if (!aboutOne.has(operation) && operation !== 'rename') {
      return invalid('target', 'has no meaning for this operation');
    }
    if (!(await isOwn(sql, action, target))) return new Refusal('not_found');
  }
  return lockedOut(service, sql, action);
}

/** The refusal of a locked account (RL-5), with the seconds it lasts. */
export async function lockedOut(
  service: Service,
  sql: Sql,
  { tenant, user_id: userId }: Action,
): Promise<Refusal | undefined> {
  const wait = await lockedFor(service, sql, tenant, userId);
  if (wait <= 0) return undefined;
  return new Refusal('rate_limited', { headers: { 'retry-after': String(wait) } });
}

function allows({ purpose, scope }: Action, operation: Operation): boolean {
  switch (operation) {
    case 'enter':
      return purpose === 'settings';
    case 'confirm':
      return purpose === 'challenge';
    case 'sign-in':
    case 'try':
      return false;
    case 'add':
    case 'remove':
    case 'rename':
    case 'suspend':
    case 'resume':
    case 'regenerate':
      return scopes[operation].some((needed) => scope.includes(needed));
  }
}

async function isOwn(sql: Sql, action: Action, id: string): Promise<boolean> {
  const { rows } = await sql.query(
    'SELECT 1 FROM authenticators WHERE id = $1 AND tenant = $2 AND user_id = $3',
    [id, action.tenant, action.user_id],
  );
  return rows.length > 0;
}

async function pendingCode(
  service: Service,
  sql: Sql,
  action: Action,
  { method, operation, target }: ChallengeRequest,
): Promise<Ceremony | undefined> {
  const { rows } = await sql.query<Ceremony>(
    `SELECT ${heldColumns} FROM challenges
     WHERE action_id = $2 AND method = $3 AND operation = $4 AND target IS NOT DISTINCT FROM $5
       AND state = 'pending' AND attempts < ${attemptLimit} AND complete_by > ${now(1)}
     ORDER BY begun_at DESC LIMIT 1 FOR UPDATE`,
    [service.offset(), action.id, method, operation, target ?? null],
  );
  return rows[0];
}

async function store(
  service: Service,
  sql: Sql,
  action: Action,
  begun: ChallengeRequest & { id: string; kept: Kept },
): Promise<void> {
  const { id, method, operation, target, kept } = begun;
  if (!isCode(method)) await supersedePrompts(sql, action.id);
  await sql.query(
    `INSERT INTO challenges (id, action_id, method, operation, target, ${keptColumns}, begun_at,
       complete_by)
     VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10, ${now(1)},
       ${now(1)} + make_interval(secs => ${completeWithin}))
     ON CONFLICT (id) DO UPDATE SET code_hash = EXCLUDED.code_hash,
       code_expires_at = EXCLUDED.code_expires_at, address = EXCLUDED.address, answered_at = NULL`,
    [service.offset(), ...[id, action.id, method, operation, target ?? null], ...keptValues(kept)],
  );
}

/** A page shows one prompt at a time: of the challenges for passkeys and keys the latest counts. */
async function supersedePrompts(sql: Sql, actionId: string): Promise<void> {
  await sql.query(
    `UPDATE challenges SET state = 'superseded'
     WHERE action_id = $1 AND state = 'pending' AND method IN ('passkey', 'security-key')`,
    [actionId],
  );
}
