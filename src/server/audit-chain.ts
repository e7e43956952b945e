import type { Sql } from './store/store.js';
import { sha256 } from './tokens.js';

/** One row of the audit as it is hashed: texts as the database writes them, so that nothing is rounded away. */
export interface AuditRow {
  readonly id: number;
  /** Null where it has not been sealed. */
  readonly seq: number | null;
  readonly hash: Uint8Array | null;
  readonly at: string;
  readonly tenant: string | null;
  readonly user_id: string | null;
  readonly action_id: string | null;
  readonly event: string;
  readonly outcome: string;
  readonly detail: string;
  readonly ip: string | null;
  readonly user_agent: string | null;
}

export const auditColumns = `id, seq, hash, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
  tenant, user_id, action_id, event, outcome, detail::text AS detail, ip, user_agent`;

/** The last link, kept apart from the rows: without it nobody would notice that the newest ones are gone. */
export interface Head {
  /** 0 before the first row. */
  readonly seq: number;
  readonly hash: Uint8Array;
}

const start: Head = { seq: 0, hash: new Uint8Array(32) };
const headKey = 'audit_head';

/** SHA-256 over the link before, the row's place and everything the row says. */
export function linkOf(previous: Head, row: AuditRow): Head {
  const seq = previous.seq + 1;
  const { id, at, tenant, user_id, action_id, event, outcome, detail, ip, user_agent } = row;
  const content = [seq, id, at, tenant, user_id, action_id, event, outcome, detail, ip, user_agent];
  return { seq, hash: sha256(previous.hash, JSON.stringify(content)) };
}

export async function readHead(sql: Sql): Promise<Head> {
  const { rows } = await sql.query<{ value: Uint8Array }>('SELECT value FROM meta WHERE key = $1', [
    headKey,
  ]);
  const value = rows[0]?.value;
  if (!value) return start;
  return { seq: Number(Buffer.from(value).readBigUInt64BE()), hash: value.subarray(8) };
}

export async function writeHead(sql: Sql, { seq, hash }: Head): Promise<void> {
  const value = Buffer.alloc(8 + hash.length);
  value.writeBigUInt64BE(BigInt(seq));
  value.set(hash, 8);
  await sql.query(
    'INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value',
    [headKey, value],
  );
}
