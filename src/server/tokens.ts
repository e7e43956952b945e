import { createHash, randomBytes } from 'node:crypto';

/** 192 random bits, base64url: public, never reused, opens nothing by itself. */
export function newId(): string {
  return randomBytes(24).toString('base64url');
}

/** 256 random bits, base64url: 43 characters whose holder is believed. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isId(value: string): boolean {
  return /^[A-Za-z0-9_-]{32}$/.test(value);
}

/** False for anything cut, extended or padded, before the database is asked. */
export function isToken(value: string): boolean {
  // The last of 43 characters carries four bits: others would be second spellings of the same token.
  return /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(value);
}

export function hashToken(token: string): Uint8Array {
  return sha256(token);
}

export function sha256(...parts: (string | Uint8Array)[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}
