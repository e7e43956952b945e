import { createPublicKey } from 'node:crypto';

/** A decoded COSE key (RFC 9052 §7): labels 1 kty, 3 alg, -1 crv or n, -2 x or e, -3 y. */
export type CoseKey = ReadonlyMap<unknown, unknown>;

/**
 * Says why a credential public key could never verify a signature, or nothing. Under `none` attestation nothing is
 * signed at registration, so a key that is no key would be found out only when its owner cannot sign in.
 */
export function publicKeyProblem(key: CoseKey): string | undefined {
  const jwk = toJwk(key);
  if (!jwk) return 'public key: parameters do not fit its alg';
  try {
    // Refuses a point that is not on the curve.
    const { asymmetricKeyDetails } = createPublicKey({ key: jwk, format: 'jwk' });
    const bits = asymmetricKeyDetails?.modulusLength;
    // RFC 8230 §6.1 asks for 2048 bits or more; the upper bound keeps verification cheap.
    if (bits !== undefined && (bits < 2048 || bits > 8192)) return 'public key: RSA key size';
    return undefined;
  } catch {
    return 'public key: not a valid key';
  }
}

/** WebAuthn L3 §5.8.5: ES256 with P-256 and both coordinates, EdDSA with Ed25519; RS256 as RFC 8812 §2. */
function toJwk(key: CoseKey): Record<string, string> | undefined {
  const number = (label: number) => key.get(label);
  const bytes = (label: number, length?: number) => {
    const value = key.get(label);
    if (!(value instanceof Uint8Array)) return undefined;
    if (length !== undefined && value.length !== length) return undefined;
    return Buffer.from(value).toString('base64url');
  };
  switch (number(3)) {
    case -7: {
      const [x, y] = [bytes(-2, 32), bytes(-3, 32)];
      if (number(1) !== 2 || number(-1) !== 1 || !x || !y) return undefined;
      return { kty: 'EC', crv: 'P-256', x, y };
    }
    case -8: {
      const x = bytes(-2, 32);
      if (number(1) !== 1 || number(-1) !== 6 || !x) return undefined;
      return { kty: 'OKP', crv: 'Ed25519', x };
    }
    case -257: {
      const [n, e] = [bytes(-1), bytes(-2)];
      if (number(1) !== 3 || !n || !e) return undefined;
      return { kty: 'RSA', n, e };
    }
    default:
      return undefined;
  }
}
