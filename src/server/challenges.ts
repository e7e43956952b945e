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
  supersedePrompts,
  type Ceremony,
} from './ceremony.js';
import { methodOf } from './methods/index.js';
import type { ChallengeStarted, Kept } from './methods/method.js';
import { invalid, Refusal } from './refusal.js';
import { identifierProblem, promptSignIn } from './sign-in.js';
import { now, tenantOf, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import { newId } from './tokens.js';
import { beginTrial } from './trials.js';

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
  if (request.operation === 'try' && action.purpose !== 'sign-in') {
    return beginTrial(service, sql, action, request, caller);
  }
  const refusal = await judge(service, sql, action, request);
  if (refusal) return { ok: false, refusal };
  const { method, operation, target = null } = request;
  if (operation === 'sign-in') {
    const prompt = await promptSignIn(service, sql, action, request);
    if (prompt instanceof Refusal) return { ok: false, refusal: prompt };
    const id = newId();
    const completeIn = await keep(service, sql, action, { ...request, ...prompt, id }, caller);
    return { ok: true, start: { ...prompt.start, id, completeIn } };
  }
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
  const completeIn = await keep(service, sql, action, { ...request, id, kept }, caller);
  return { ok: true, start: { ...start, id, completeIn } };
}

/** What is begun, and what its method keeps. */
type Keeping = ChallengeRequest & {
  readonly id: string;
  readonly kept: Kept;
  readonly identified?: string | null;
};

/** Stores it and tells of it; answers the seconds in which it may be completed. */
async function keep(
  service: Service,
  sql: Sql,
  action: Action,
  begun: Keeping,
  caller: Caller,
): Promise<number> {
  const { id, method, operation, target } = begun;
  await store(service, sql, action, begun);
  // What somebody typed for their name may be anything, their password too.
  await audit(service, sql, 'challenge_begun', subjectOf(action), caller, {
    ...{ method, operation, challengeId: id },
    ...(target !== undefined && { target }),
  });
  return awaitAnswer(service, sql, action, 'challenges', id);
}

async function judge(
  service: Service,
  sql: Sql,
  action: Action,
  request: ChallengeRequest,
): Promise<Refusal | undefined> {
  const { operation, target } = request;
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
  const tenant = tenantOf(service, action.tenant);
  return identifierProblem(tenant, request) ?? lockedOut(service, sql, action);
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
  if (purpose === 'sign-in' || operation === 'sign-in') return purpose === operation;
  switch (operation) {
    case 'enter':
      return purpose === 'settings';
    case 'confirm':
      return purpose === 'challenge';
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
  { id, method, operation, target, kept, identified }: Keeping,
): Promise<void> {
  if (!isCode(method)) await supersedePrompts(sql, action.id);
  await sql.query(
    `INSERT INTO challenges (id, action_id, method, operation, target, identified, ${keptColumns},
       begun_at, complete_by)
     VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, ${now(1)},
       ${now(1)} + make_interval(secs => ${completeWithin}))
     ON CONFLICT (id) DO UPDATE SET code_hash = EXCLUDED.code_hash,
       code_expires_at = EXCLUDED.code_expires_at, address = EXCLUDED.address, answered_at = NULL`,
    [
      service.offset(),
      ...[id, action.id, method, operation, target ?? null, identified ?? null],
      ...keptValues(kept),
    ],
  );
}
