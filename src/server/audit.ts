import { now, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';

export type AuditEvent =
  | 'action_tracked'
  | 'authentication_assumed'
  | 'action_opened'
  | 'action_reopened'
  | 'opened_elsewhere'
  | 'proof_replayed'
  | 'proof_refused'
  | 'action_cancelled'
  | 'enrollment_begun'
  | 'enrollment_refused'
  | 'verification_failed'
  | 'authenticator_added'
  | 'authenticator_renamed'
  | 'result_validated';

/** Whom an audit row is about. */
export interface Subject {
  readonly tenant: string;
  readonly userId: string;
  readonly actionId: string;
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
    `INSERT INTO audit (at, tenant, user_id, action_id, event, detail, ip, user_agent)
     VALUES (${now(1)}, $2, $3, $4, $5, $6, $7, $8)`,
    [
      service.offset(),
      subject.tenant,
      subject.userId,
      subject.actionId,
      event,
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

/** Puts a notice in the outbox, in the transaction of the change it tells of. */
export async function notify(
  service: Service,
  sql: Sql,
  tenant: string,
  kind: 'authenticator_added',
  payload: Record<string, unknown>,
): Promise<void> {
  await sql.query(`INSERT INTO outbox (at, tenant, kind, payload) VALUES (${now(1)}, $2, $3, $4)`, [
    service.offset(),
    tenant,
    kind,
    payload,
  ]);
}
