import { auditColumns, linkOf, readHead, type AuditRow, type Head } from './audit-chain.js';
import type { Store } from './store/store.js';

/** Rows read at once. */
const batch = 1000;

/** What became of the audit. */
export interface AuditVerdict {
  readonly ok: boolean;
  /** Sealed rows that are as they were written, counted from the first. */
  readonly sealed: number;
  /** Rows not yet in the chain: a few seconds' worth, when everything runs. */
  readonly unsealed: number;
  /** The last link, `seq:hash` in hex. Kept elsewhere, it shows later that nobody made the whole chain anew. */
  readonly head: string;
  /** The first row that is not as it was written, or is missing. */
  readonly broken?: { readonly seq: number; readonly id?: number; readonly problem: string };
}

/**
 * Reads the whole audit and finds any row that was edited, deleted or moved since it was sealed.
 *
 * @param earlier `head` of an earlier verdict, which must still be part of the chain.
 * @throws Error when `earlier` is not written like one, StoreUnavailableError.
 */
export async function verifyAudit(store: Store, earlier?: string): Promise<AuditVerdict> {
  const noted = earlier === undefined ? undefined : parseHead(earlier);
  // One snapshot: rows sealed meanwhile belong to the next time.
  return store.transaction(async (sql) => {
    await sql.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const head = await readHead(sql);
    const { rows: tail } = await sql.query<{ count: number }>(
      'SELECT count(*) AS count FROM audit WHERE seq IS NULL',
    );
    let link: Head = { seq: 0, hash: new Uint8Array(32) };
    const verdict = (problem?: string, id?: number): AuditVerdict => ({
      ok: problem === undefined,
      sealed: link.seq,
      unsealed: tail[0]?.count ?? 0,
      head: `${head.seq}:${Buffer.from(head.hash).toString('hex')}`,
      ...(problem !== undefined && {
        broken: { seq: link.seq + 1, ...(id !== undefined && { id }), problem },
      }),
    });
    for (;;) {
      const { rows } = await sql.query<AuditRow>(
        `SELECT ${auditColumns} FROM audit WHERE seq > $1 ORDER BY seq LIMIT ${batch}`,
        [link.seq],
      );
      for (const row of rows) {
        const next = linkOf(link, row);
        if (row.seq !== next.seq) return verdict('is missing');
        if (next.seq > head.seq) return verdict('was added after the last sealing', row.id);
        if (!same(row.hash, next.hash)) return verdict('was changed or moved', row.id);
        if (noted?.seq === next.seq && !same(noted.hash, next.hash))
          return verdict('is not the one noted earlier', row.id);
        if (next.seq === head.seq && !same(head.hash, next.hash))
          return verdict('is not the one sealed last', row.id);
        link = next;
      }
      if (rows.length < batch) break;
    }
    if (link.seq < Math.max(head.seq, noted?.seq ?? 0)) return verdict('is missing');
    return verdict();
  });
}

function parseHead(text: string): Head {
  const [, seq = '', hash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!hash) throw new Error('the earlier head must be written as it was printed: number:hash');
  return { seq: Number(seq), hash: Buffer.from(hash, 'hex') };
}

function same(one: Uint8Array | null, other: Uint8Array): boolean {
  return one !== null && Buffer.compare(one, other) === 0;
}
