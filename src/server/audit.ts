export { notify } from './notices.js';
import { now, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';

export type AuditEvent =
  | 'action_tracked'
  | 'authentication_assumed'
  | 'action_opened'
  | 'action_reopened'
  | 'action_handed_over'
  | 'opened_elsewhere'
  | 'proof_replayed'
  | 'proof_refused'
  | 'action_cancelled'
  | 'action_state_set'
  | 'enrollment_begun'
  | 'enrollment_refused'
  | 'verification_failed'
  | 'authenticator_added'
  | 'authenticator_renamed'
  | 'authenticator_removed'
  | 'authenticator_undone'
  | 'authenticator_replaced'
  | 'authenticator_suspended'
  | 'authenticator_resumed'
  | 'authenticator_imported'
  | 'authenticator_flagged'
  | 'challenge_begun'
  | 'challenge_passed'
  | 'challenge_failed'
  | 'code_sent'
  | 'link_followed'
  | 'step_up_refused'
  | 'account_locked'
  | 'recovery_codes_issued'
  | 'recovery_code_used'
  | 'recovery_started'
  | 'address_changed'
  | 'nudge_offered'
  | 'nudge_answered'
  | 'offers_resumed'
  | 'user_removed'
  | 'result_validated';

/** What was asked and not done; everything else was done. */
const refusals: ReadonlySet<AuditEvent> = new Set<AuditEvent>([
  'opened_elsewhere',
  'proof_replayed',
  'proof_refused',
  'enrollment_refused',
  'verification_failed',
  'challenge_failed',
  'step_up_refused',
]);

/** Whom an audit row is about. */
export interface Subject {
  readonly tenant: string;
  /** Empty as long as nobody knows who signs in: kept as NULL, for no user's id is. */
  readonly userId: string;
  /** Null where a key of the host did it, outside any action. */
  readonly actionId: string | null;
}

/** Writes one audit row through `sql`, the transaction of the change it tells of. */
export async function audit(
  service: Service,
  sql: Sql,
  event: AuditEvent,
  subject: Subject,
  caller: Caller,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await sql.query(
    `INSERT INTO audit (at, tenant, user_id, action_id, event, outcome, detail, ip, user_agent)
     VALUES (${now(1)}, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      service.offset(),
      subject.tenant,
      subject.userId || null,
      subject.actionId,
      event,
      refusals.has(event) ? 'refused' : 'done',
      detail,
      caller.ip,
      caller.userAgent,
    ],
  );
}

/** The same, unless this action has a row of this event and detail: for what a stranger may repeat at will. */
export async function auditOnce(
  service: Service,
  sql: Sql,
  event: AuditEvent,
  subject: Subject,
  caller: Caller,
  detail: Record<string, unknown>,
): Promise<void> {
  const { rows } = await sql.query(
    'SELECT 1 FROM audit WHERE action_id = $1 AND event = $2 AND detail = $3::jsonb LIMIT 1',
    [subject.actionId, event, detail],
  );
  if (rows.length === 0) await audit(service, sql, event, subject, caller, detail);
}
