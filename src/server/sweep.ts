import { now, type Service } from './service.js';

/** Rows removed by one statement: few enough to hold no lock for long. */
const batch = 1000;

// Actions and audit rows stay: they tell what happened. What is listed here is of no use to anybody any more.
const expired: readonly { table: string; key: string; when: string }[] = [
  { table: 'sessions', key: 'token_hash', when: 'expires_at' },
  { table: 'proofs', key: 'jti_hash', when: 'expires_at' },
  { table: 'idempotency', key: 'scope, key_hash', when: 'expires_at' },
  { table: 'enrollments', key: 'id', when: "complete_by + interval '1 hour'" },
];

/** Removes what has expired, in batches; safe beside other processes doing the same. */
export async function sweep(service: Service): Promise<void> {
  for (const { table, key, when } of expired) {
    for (;;) {
      const { count } = await service.store.query(
        `DELETE FROM ${table} WHERE (${key}) IN (
           SELECT ${key} FROM ${table} WHERE ${when} < (SELECT ${now(1)}) LIMIT ${batch} FOR UPDATE SKIP LOCKED)`,
        [service.offset()],
      );
      if (count < batch) break;
    }
  }
}
