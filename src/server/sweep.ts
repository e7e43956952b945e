import { now, type Service } from './service.js';

/** Rows touched by one statement: few enough to hold no lock for long. */
const batch = 1000;
/** As a subquery it is one value for the whole statement, which an index can be asked for. */
const at = `(SELECT ${now(1)})`;

interface Step {
  readonly table: string;
  readonly key: string;
  readonly when: string;
  /** What becomes of the rows; they go when left out. */
  readonly set?: string;
}

// Audit rows stay: they tell what happened. What is listed here is of no use to anybody any more.
const steps: readonly Step[] = [
  { table: 'sessions', key: 'token_hash', when: `expires_at < ${at}` },
  { table: 'proofs', key: 'jti_hash', when: `expires_at < ${at}` },
  { table: 'idempotency', key: 'scope, key_hash', when: `expires_at < ${at}` },
  { table: 'attempts', key: 'subject, key_hash', when: `expires_at < ${at}` },
  { table: 'sends', key: 'id', when: `at < ${at} - interval '1 day'` },
  // What was never confirmed leaves no secret behind, and what was has a copy of its own.
  {
    table: 'enrollments',
    key: 'id',
    when: `(secret IS NOT NULL OR code_hash IS NOT NULL) AND (complete_by < ${at} OR state <> 'pending')`,
    set: 'secret = NULL, code_hash = NULL',
  },
  { table: 'enrollments', key: 'id', when: `complete_by < ${at} - interval '1 hour'` },
  { table: 'challenges', key: 'id', when: `complete_by < ${at} - interval '1 hour'` },
  // Sent or given up; what still waits for a sender stays.
  {
    table: 'outbox',
    key: 'id',
    when: `at < ${at} - interval '30 days' AND (delivered_at IS NOT NULL OR gave_up_at IS NOT NULL)`,
  },
  { table: 'authsignal_tokens', key: 'token_hash', when: `expires_at < ${at}` },
  {
    table: 'authsignal_actions',
    key: 'id',
    when: `(launch_hash IS NOT NULL OR ticket_hash IS NOT NULL) AND launch_expires_at < ${at} - interval '1 hour'`,
    set: 'launch_hash = NULL, ticket_hash = NULL',
  },
  {
    table: 'authsignal_actions',
    key: 'id',
    when: `state_updated_at < ${at} - interval '30 days' AND (launch_expires_at IS NULL OR launch_expires_at < ${at} - interval '30 days')`,
  },
  // What is read of it is the result of a completion moments ago.
  {
    table: 'actions',
    key: 'id',
    when: `result_sealed IS NOT NULL AND result_expires_at < ${at}`,
    set: 'result_sealed = NULL',
  },
  // By now nothing of an action can be opened, completed or validated; hosts may still ask what became of it.
  {
    table: 'actions',
    key: 'id',
    when: `token_hash IS NOT NULL AND expires_at < ${at} - interval '24 hours'`,
    set: 'token_hash = NULL, result_hash = NULL, owner_jkt = NULL, watch_hash = NULL, handover_hash = NULL, sign_in = NULL, nudge = NULL',
  },
  { table: 'actions', key: 'id', when: `expires_at < ${at} - interval '30 days'` },
];

/** Removes what has expired, in batches; safe beside other processes doing the same. */
export async function sweep(service: Service): Promise<void> {
  for (const { table, key, when, set } of steps) {
    const change = set ? `UPDATE ${table} SET ${set}` : `DELETE FROM ${table}`;
    for (;;) {
      const { count } = await service.store.query(
        `${change} WHERE (${key}) IN (
           SELECT ${key} FROM ${table} WHERE ${when} LIMIT ${batch} FOR UPDATE SKIP LOCKED)`,
        [service.offset()],
      );
      if (count < batch) break;
    }
  }
}
