import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Refusal } from './refusal.js';
import { now, type Service } from './service.js';
import type { Sql } from './store/store.js';
import { sha256 } from './tokens.js';

/** An answer as it goes out. */
export interface Outcome {
  readonly status: number;
  readonly body: unknown;
  /** Of a refusal; they go out once and are not kept. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What makes two requests the same one. */
export interface Once {
  /** One action's requests of one kind. */
  readonly scope: string;
  /** The `Idempotency-Key`; without one every request is a new one. */
  readonly key: string | undefined;
  /** Hash of method, path and body. */
  readonly requestHash: Uint8Array;
}

/**
 * Does `work` in one transaction and keeps its answer, refusals too, so that the same key and request get the same
 * answer again: a refusal commits what was spent before it. A key in use elsewhere is waited for; the same key with
 * another request is refused with `idempotency_mismatch`.
 */
export async function once(
  service: Service,
  { scope, key, requestHash }: Once,
  work: (sql: Sql) => Promise<Outcome>,
): Promise<Outcome> {
  return service.store.transaction(async (sql) => {
    if (key === undefined) return settle(sql, work);
    const keyHash = sha256(key);
    const { count } = await sql.query(
      `INSERT INTO idempotency (scope, key_hash, request_hash, expires_at)
       VALUES ($2, $3, $4, ${now(1)} + interval '24 hours') ON CONFLICT DO NOTHING`,
      [service.offset(), scope, keyHash, requestHash],
    );
    if (count === 0) {
      const { rows } = await sql.query<{
        request_hash: Uint8Array;
        status: number;
        answer: Uint8Array;
      }>(
        'SELECT request_hash, status, answer FROM idempotency WHERE scope = $1 AND key_hash = $2',
        [scope, keyHash],
      );
      const row = rows[0];
      if (!row) throw new Refusal('in_progress');
      if (Buffer.compare(row.request_hash, requestHash) !== 0) {
        throw new Refusal('idempotency_mismatch');
      }
      return { status: row.status, body: unseal(row.answer, key, scope) };
    }
    const outcome = await settle(sql, work);
    await sql.query(
      'UPDATE idempotency SET status = $3, answer = $4 WHERE scope = $1 AND key_hash = $2',
      [scope, keyHash, outcome.status, seal(outcome.body, key, scope)],
    );
    return outcome;
  });
}

async function settle(sql: Sql, work: (sql: Sql) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work(sql);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: error.toJSON(), headers: error.headers };
  }
}

function sealingKey(key: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', 'passkey-elements sealed answer', 32));
}

/** AES-256-GCM under a key only the sender of the `Idempotency-Key` has: the answer may hold a result token. */
function seal(body: unknown, key: string, scope: string): Uint8Array {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), iv).setAAD(Buffer.from(scope));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(body)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

function unseal(answer: Uint8Array, key: string, scope: string): unknown {
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), answer.subarray(0, 12))
    .setAAD(Buffer.from(scope))
    .setAuthTag(answer.subarray(12, 28));
  const opened = Buffer.concat([decipher.update(answer.subarray(28)), decipher.final()]);
  return JSON.parse(opened.toString('utf8'));
}
