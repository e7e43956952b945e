import { decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';
import type { CoseKey } from './public-key.js';
import type { Tenant } from './tenants.js';
import { base64url } from './tokens.js';

/** What of a tenant decides about a ceremony. */
export type Policy = Pick<Tenant, 'rpId' | 'rpName' | 'origins' | 'mode' | 'userVerification'>;

/** Methods that are a WebAuthn credential. */
export type CredentialKind = 'passkey' | 'security-key';

/** `reason` names the failed check for the log alone; it never holds bytes of a challenge or a credential. */
export interface Refused {
  readonly ok: false;
  readonly reason: string;
}

export function refused(reason: string): Refused {
  return { ok: false, reason };
}

type Transport = 'usb' | 'nfc' | 'ble' | 'smart-card' | 'hybrid' | 'internal';

// Chromium refuses a longer list.
const descriptorLimit = 64;
const knownTransports: ReadonlySet<string> = new Set<Transport>([
  'usb',
  'nfc',
  'ble',
  'smart-card',
  'hybrid',
  'internal',
]);

/** §5.2.1.1: values we do not know are dropped, each known one is kept once, so there are at most 6. */
export function filterTransports(transports: unknown): Transport[] {
  if (!Array.isArray(transports)) return [];
  const known = transports.filter(
    (value): value is Transport => typeof value === 'string' && knownTransports.has(value),
  );
  return [...new Set(known)];
}

/** The first 64 distinct credentials as browsers are told of them. */
export function descriptors(
  credentials: readonly { credentialId: Uint8Array; transports: readonly string[] }[],
): { id: string; transports?: Transport[] }[] {
  const found = new Map<string, { id: string; transports?: Transport[] }>();
  for (const { credentialId, transports } of credentials) {
    if (found.size === descriptorLimit) break;
    const id = base64url(credentialId);
    if (found.has(id)) continue;
    const known = filterTransports(transports);
    found.set(id, known.length > 0 ? { id, transports: known } : { id });
  }
  return [...found.values()];
}

export function decodeKey(publicKey: Uint8Array<ArrayBuffer>): CoseKey {
  const key: unknown = decodeCredentialPublicKey(publicKey);
  if (!(key instanceof Map)) throw new TypeError('not a COSE key');
  return key;
}
