import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Store } from './store/store.js';

/** One key for each use, all derived from a server secret. */
interface Keys {
  /** The first byte of what it has sealed. */
  readonly id: number;
  /** Tells keys apart where one byte is not enough, and tells nothing else of them. */
  readonly fingerprint: string;
  readonly seal: Uint8Array;
  readonly mac: Uint8Array;
}

/** Without it a tag cut to four bytes would do. */
const gcm = { authTagLength: 16 };

/** Seals and authenticates with keys that are not in the store; the first secret writes, every one of them reads. */
export class Keyring {
  readonly #keys: readonly Keys[];

  /** @param secrets at least one; 32 bytes in base64url each, the newest first. */
  constructor(secrets: readonly string[]) {
    this.#keys = secrets.map((secret) => {
      const bytes = Buffer.from(secret, 'base64url');
      if (bytes.length !== 32 || bytes.toString('base64url') !== secret) {
        throw new Error(
          'secretKeys: each must be 32 random bytes in base64url; make one with `openssl rand -base64 32 | tr +/ -_ | tr -d =`.',
        );
      }
      const derive = (use: string) =>
        new Uint8Array(hkdfSync('sha256', bytes, '', `passkey-elements ${use}`, 32));
      const name = derive('id');
      return {
        id: name[0] ?? 0,
        fingerprint: Buffer.from(name.subarray(0, 8)).toString('hex'),
        seal: derive('seal'),
        mac: derive('mac'),
      };
    });
    if (this.#keys.length === 0) throw new Error('secretKeys: name at least one key.');
    if (new Set(this.#keys.map(({ id }) => id)).size !== this.#keys.length) {
      throw new Error('secretKeys: two of the keys cannot be told apart; make one of them anew.');
    }
  }

  /** AES-256-GCM; `context` is what the value belongs to, so that it opens nowhere else. */
  seal(value: Uint8Array, context: string): Uint8Array {
    const { id, seal } = this.#writing;
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', seal, iv, gcm).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(value), cipher.final()]);
    return Buffer.concat([Buffer.from([id]), iv, cipher.getAuthTag(), sealed]);
  }

  /** Throws where no key of ours sealed it for this context. */
  open(sealed: Uint8Array, context: string): Uint8Array {
    const keys = this.#keys.find(({ id }) => id === sealed[0]);
    if (!keys) throw new Error('sealed with a key that is not among secretKeys');
    const decipher = createDecipheriv('aes-256-gcm', keys.seal, sealed.subarray(1, 13), gcm)
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(13, 29));
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]);
  }

  /** HMAC-SHA-256 under the newest key. */
  mac(...parts: readonly string[]): Uint8Array {
    return macWith(this.#writing, parts);
  }

  /** The same under every key, newest first: what was written before a rotation is still found. */
  macs(...parts: readonly string[]): Uint8Array[] {
    return this.#keys.map((keys) => macWith(keys, parts));
  }

  /** Of the newest key. */
  get fingerprint(): string {
    return this.#writing.fingerprint;
  }

  get #writing(): Keys {
    const [keys] = this.#keys;
    if (!keys) throw new Error('a keyring without keys');
    return keys;
  }
}

function macWith({ mac }: Keys, parts: readonly string[]): Uint8Array {
  const hmac = createHmac('sha256', mac);
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part);
  return hmac.digest();
}

const mark = 'keyring:';

/**
 * Leaves a mark of the newest key in the store, and holds this keyring to the marks of every key that has written there:
 * started with another secret, a server would take right codes for wrong ones.
 *
 * @throws Error that says what to do, where one of those keys is missing
 */
export async function verifyKeyring(store: Store, keyring: Keyring): Promise<void> {
  await store.transaction(async (sql) => {
    // Of two servers that start on an empty store with different keys, the second must see the first one's mark.
    await sql.query(`SELECT pg_advisory_xact_lock(hashtext('passkey-elements keyring'))`);
    const { rows } = await sql.query<{ key: string; value: Uint8Array }>(
      'SELECT key, value FROM meta WHERE key LIKE $1',
      [`${mark}%`],
    );
    const missing = rows.filter(({ key, value }) => !opens(keyring, value, key));
    if (missing.length > 0) {
      const names = missing.map(({ key }) => key.slice(mark.length)).join(', ');
      throw new Error(
        missing.length === rows.length
          ? `secretKeys: none of them is the key this store was written with (${names}). Start with that key; to replace it, put the new one before it.`
          : `secretKeys: this store was also written with a key that is not among them (${names}). Add that key after the newest one.`,
      );
    }
    const key = mark + keyring.fingerprint;
    await sql.query('INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      key,
      keyring.seal(new Uint8Array(), key),
    ]);
  });
}

function opens(keyring: Keyring, sealed: Uint8Array, context: string): boolean {
  try {
    keyring.open(sealed, context);
    return true;
  } catch {
    return false;
  }
}
