import {
  auditColumns,
  linkOf,
  readHead,
  writeHead,
  type AuditRow,
  type Head,
} from './audit-chain.js';
import type { Sql, Store } from './store/store.js';

/** Rows sealed by one transaction. */
const batch = 500;

/**
 * Adds the audit rows nobody has sealed yet to the chain. The order is that of sealing, not of ids: an id is taken long
 * before its transaction commits, and a row that shows up late with a small one simply comes next. Leaves the work to
 * whoever is at it already.
 */
export async function sealAudit(store: Store): Promise<void> {
  for (;;) if ((await store.transaction(sealBatch)) < batch) return;
}

async function sealBatch(sql: Sql): Promise<number> {
  const { rows: locks } = await sql.query<{ locked: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('passkey-elements audit'), hashtext(current_schema())) AS locked`,
  );
  if (!locks[0]?.locked) return 0;
  let head = await readHead(sql);
  const { rows } = await sql.query<AuditRow>(
    `SELECT ${auditColumns} FROM audit WHERE seq IS NULL ORDER BY id LIMIT ${batch}`,
  );
  if (rows.length === 0) return 0;
  const links = rows.map((row): Head => (head = linkOf(head, row)));
  await sql.query(
    `UPDATE audit a SET seq = link.seq, hash = decode(link.hash, 'hex')
     FROM unnest($1::text[]::bigint[], $2::text[]::bigint[], $3::text[]) AS link (id, seq, hash)
     WHERE a.id = link.id`,
    [
      rows.map(({ id }) => String(id)),
      links.map(({ seq }) => String(seq)),
      links.map(({ hash }) => Buffer.from(hash).toString('hex')),
    ],
  );
  await writeHead(sql, head);
  return rows.length;
}
