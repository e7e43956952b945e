import { audit } from '../../src/server/audit.js';
import type { Service } from '../../src/server/service.js';
import type { Sql } from '../../src/server/store/store.js';

const caller = { ip: '192.0.2.1', userAgent: 'Browser/1', platformHint: null };

/** Writes an audit row of user `user-ROW`: even ones of something done, odd ones of something refused. */
export function writeAudit(service: Service, sql: Sql, row: number): Promise<void> {
  return audit(
    service,
    sql,
    row % 2 ? 'challenge_failed' : 'authenticator_added',
    { tenant: 'shop', userId: `user-${row}`, actionId: `action-${row}` },
    caller,
    { method: 'passkey', name: 'Ada’s\nphone', row, nested: { b: 1, a: [1.5, null] } },
  );
}
