import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { calculateJwkThumbprint, compactVerify, EmbeddedJWK } from 'jose';
import { Refusal } from './refusal.js';
import { now, type Service } from './service.js';
import type { Sql, Store } from './store/store.js';
import { base64url, sha256 } from './tokens.js';

/** A proof whose signature holds: RFC 9449 §4.3 steps 2–7. Its claims are still to be compared. */
export interface Proof {
  /** RFC 7638 thumbprint of the key that signed it. */
  readonly jkt: string;
  readonly jti: string;
  readonly nonce: string | undefined;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What the proof must say about the request it came with. */
export interface Expected {
  readonly method: string;
  readonly path: string;
  /** The token the proof goes with. */
  readonly token?: string | undefined;
  /** In place of a token, the action its owner comes back to. */
  readonly act?: string | undefined;
  /** The exact bytes of the body; the exchange, whose proof is in the body, has none to compare. */
  readonly body?: Uint8Array | undefined;
}

const maxProof = 4096;
/** Milliseconds a nonce is good for. */
const nonceAge = 300_000;

/** Checks signature and claims of a proof, all but freshness; refuses with `invalid_proof` and no more than that. */
export async function readProof(
  service: Service,
  proof: string,
  expected: Expected,
): Promise<Proof> {
  const read = await parseProof(proof);
  if (!read) throw new Refusal('invalid_proof');
  const { claims } = read;
  const wanted: Record<string, string | undefined> = {
    htm: expected.method,
    htu: service.baseUrl + expected.path,
    ath: expected.token === undefined ? undefined : base64url(sha256(expected.token)),
    act: expected.act,
    bh: expected.body?.length ? base64url(sha256(expected.body)) : undefined,
  };
  for (const [claim, value] of Object.entries(wanted)) {
    if (claims[claim] !== value) throw new Refusal('invalid_proof');
  }
  return read;
}

async function parseProof(proof: string): Promise<Proof | undefined> {
  if (proof.length > maxProof) return undefined;
  try {
    const { payload, protectedHeader } = await compactVerify(proof, EmbeddedJWK, {
      algorithms: ['ES256'],
    });
    const { typ, jwk } = protectedHeader;
    if (typ !== 'dpop+jwt' || !jwk) return undefined;
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) return undefined;
    const { jti, nonce } = claims as Record<string, unknown>;
    if (typeof jti !== 'string' || jti.length < 1 || jti.length > 256) return undefined;
    if (nonce !== undefined && typeof nonce !== 'string') return undefined;
    return {
      jkt: await calculateJwkThumbprint(jwk),
      jti,
      nonce,
      claims: claims as Record<string, unknown>,
    };
  } catch {
    // Whatever cannot be parsed, imported or verified is no proof; which of them is nobody's business.
    return undefined;
  }
}

/** Makes and checks nonces that carry their own time, so that nothing need be stored. */
export class Nonces {
  readonly #store: Store;
  #key: Promise<Uint8Array> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads the key, once; to be called before a transaction that asks about freshness. */
  async ready(): Promise<void> {
    await (this.#key ??= this.#load());
  }

  /** A nonce for proofs within one action, good for 5 minutes from `at` (database milliseconds). */
  async make(actionId: string, at: number): Promise<string> {
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(Math.floor(at)));
    return base64url(Buffer.concat([time, await this.#sign(time, actionId)]));
  }

  async isFresh(nonce: string | undefined, actionId: string, at: number): Promise<boolean> {
    if (nonce === undefined || !/^[A-Za-z0-9_-]{32}$/.test(nonce)) return false;
    const bytes = Buffer.from(nonce, 'base64url');
    const time = bytes.subarray(0, 8);
    if (!timingSafeEqual(bytes.subarray(8), await this.#sign(time, actionId))) return false;
    const age = at - Number(time.readBigUInt64BE());
    // A few seconds of lead: the database may have been replaced by one whose clock is a little behind.
    return age <= nonceAge && age >= -5000;
  }

  async #sign(time: Uint8Array, actionId: string): Promise<Uint8Array> {
    const key = await (this.#key ??= this.#load());
    return createHmac('sha256', key).update(time).update(actionId).digest().subarray(0, 16);
  }

  async #load(): Promise<Uint8Array> {
    try {
      await this.#store.query(
        `INSERT INTO meta (key, value) VALUES ('nonce_key', $1) ON CONFLICT DO NOTHING`,
        [randomBytes(32)],
      );
      const { rows } = await this.#store.query<{ value: Uint8Array }>(
        `SELECT value FROM meta WHERE key = 'nonce_key'`,
      );
      if (!rows[0]) throw new Error('the nonce key is missing from the store');
      return rows[0].value;
    } catch (error) {
      this.#key = undefined;
      throw error;
    }
  }
}

/** Spends the proof's `jti`; false when it has been seen. Kept for longer than any nonce lives. */
export async function spendProof(service: Service, sql: Sql, proof: Proof): Promise<boolean> {
  const { count } = await sql.query(
    `INSERT INTO proofs (jti_hash, expires_at) VALUES ($2, ${now(1)} + interval '10 minutes')
     ON CONFLICT DO NOTHING`,
    [service.offset(), sha256(proof.jkt, '.', proof.jti)],
  );
  return count === 1;
}
