import { attemptLimit, completeWithin, type EnrollableMethod } from '../contract.js';
import type { Action } from './actions.js';
import {
  admit,
  type Admitted,
  type EnrollmentWish,
  type GrantKind,
  type Wished,
} from './admission.js';
import { audit } from './audit.js';
import { isSent } from './authenticators.js';
import { conditionalProblem } from './conditional.js';
import {
  awaitAnswer,
  keptColumns,
  keptValues,
  readUser,
  subjectOf,
  supersedeEnrollments,
} from './ceremony.js';
import type { EnrollStart, Kept } from './methods/method.js';
import { methodOf } from './methods/index.js';
import { Refusal } from './refusal.js';
import { now, tenantOf, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import { newId } from './tokens.js';

export type Begun =
  { ok: true; grant: GrantKind; start: EnrollStart } | { ok: false; refusal: Refusal };

/**
 * Begins an enrollment in an action whose row is held, in place of one begun before. Expiry, grant and limit are judged
 * here; from now on only `completeBy` counts. A refusal is a value, so that its audit row is kept.
 */
export async function beginEnrollment(
  service: Service,
  sql: Sql,
  action: Action,
  wish: EnrollmentWish,
  caller: Caller,
): Promise<Begun> {
  const begun = await tryEnrollment(service, sql, action, wish, caller);
  if (begun.ok) return begun;
  const { code } = begun.refusal;
  const subject = subjectOf(action);
  await (code === 'step_up_required'
    ? audit(service, sql, 'step_up_refused', subject, caller, { operation: 'add' })
    : audit(service, sql, 'enrollment_refused', subject, caller, { code }));
  return begun;
}

/** The same for a page that has asked for nothing yet: what is refused leaves no trace. */
export async function tryEnrollment(
  service: Service,
  sql: Sql,
  action: Action,
  wish: EnrollmentWish,
  caller: Caller,
): Promise<Begun> {
  const wished = await read(service, sql, action, wish);
  const judged = (await conditionalProblem(sql, wished)) ?? (await admit(service, sql, wished));
  if (judged instanceof Refusal) return { ok: false, refusal: judged };
  const { tenant, user } = wished;
  const { method } = wish;
  const { grant } = judged;
  const context = {
    ...{ service, sql, tenant, action, user, caller },
    ...(wish.replaces !== undefined && { replaces: wish.replaces }),
    ...(wish.conditional && { conditional: true }),
  };
  const begun = await methodOf(method).beginEnrollment?.(context, judged.id);
  if (!begun) throw new Error(`nothing enrolls ${method}`);
  await store(service, sql, action, { ...judged, wish, kept: begun.kept });
  await audit(service, sql, 'enrollment_begun', subjectOf(action), caller, {
    method,
    grant,
    enrollmentId: judged.id,
    ...(wish.conditional && { conditional: true }),
  });
  const completeIn = await awaitAnswer(service, sql, action, 'enrollments', judged.id);
  return { ok: true, grant, start: { ...begun.start, id: judged.id, completeIn } };
}

/** What {@link tryEnrollment} would say, with nothing begun. */
export async function whetherToEnroll(
  service: Service,
  sql: Sql,
  action: Action,
  wish: EnrollmentWish,
): Promise<{ ok: true; grant: GrantKind; start?: undefined } | { ok: false; refusal: Refusal }> {
  const judged = await admit(service, sql, await read(service, sql, action, wish));
  return judged instanceof Refusal
    ? { ok: false, refusal: judged }
    : { ok: true, grant: judged.grant };
}

async function read(
  service: Service,
  sql: Sql,
  action: Action,
  wish: EnrollmentWish,
): Promise<Wished> {
  const tenant = tenantOf(service, action.tenant);
  const user = await readUser(sql, action);
  const id = (await pendingCode(service, sql, action, wish.method)) ?? newId();
  return { tenant, action, user, wish, id };
}

/** The enrollment another code or link is sent for: it stays the same one, so that what has been tried stays counted. */
async function pendingCode(
  service: Service,
  sql: Sql,
  action: Action,
  method: EnrollableMethod,
): Promise<string | undefined> {
  if (!isSent(method)) return undefined;
  const { rows } = await sql.query<{ id: string }>(
    `SELECT id FROM enrollments
     WHERE action_id = $2 AND method = $3 AND state = 'pending' AND attempts < ${attemptLimit}
       AND complete_by > ${now(1)}`,
    [service.offset(), action.id, method],
  );
  return rows[0]?.id;
}

async function store(
  service: Service,
  sql: Sql,
  action: Action,
  begun: Admitted & { wish: EnrollmentWish; kept: Kept },
): Promise<void> {
  const { id, grant, grantId, wish, kept } = begun;
  await supersedeEnrollments(sql, action.id, id);
  await sql.query(
    `INSERT INTO enrollments (id, action_id, method, grant_kind, grant_id, label, replaces, secret,
       conditional, ${keptColumns}, begun_at, complete_by)
     VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, ${now(1)},
       ${now(1)} + make_interval(secs => ${completeWithin}))
     ON CONFLICT (id) DO UPDATE SET grant_kind = EXCLUDED.grant_kind, grant_id = EXCLUDED.grant_id,
       label = EXCLUDED.label, code_hash = EXCLUDED.code_hash,
       code_expires_at = EXCLUDED.code_expires_at, address = EXCLUDED.address, answered_at = NULL`,
    [
      service.offset(),
      ...[id, action.id, wish.method, grant, grantId],
      ...[wish.label ?? null, wish.replaces ?? null, kept.secret ?? null],
      wish.conditional ?? false,
      ...keptValues(kept),
    ],
  );
}
