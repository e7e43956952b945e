import { createHash, generateKeyPairSync } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import type { Algorithm, Bend } from './authenticator.js';
import { encodeCbor } from './cbor.js';
import type { Cbor } from './cbor.js';

/** WebAuthn L3 §6.1 and §6.5.1. */
export function authenticatorData(
  expectedRpId: string | undefined,
  bend: { origin: string } & Bend,
  attested?: { credentialId: Uint8Array; key: Uint8Array },
): Buffer {
  const rpId = bend.rpId ?? expectedRpId ?? new URL(bend.origin).hostname;
  const tail = Buffer.alloc(5);
  tail[0] = flagByte(bend, attested !== undefined);
  tail.writeUInt32BE(bend.counter ?? 0, 1);
  return Buffer.concat([
    bend.rpIdHash ?? createHash('sha256').update(rpId).digest(),
    tail,
    ...(attested && bend.flags?.at !== false ? attestedData(bend, attested) : []),
    ...(bend.authenticatorExtensions ? [encodeCbor(bend.authenticatorExtensions)] : []),
    bend.trailing ?? Buffer.alloc(0),
  ]);
}

function attestedData(
  bend: Bend,
  { credentialId, key }: { credentialId: Uint8Array; key: Uint8Array },
): Uint8Array[] {
  const idLength = Buffer.alloc(2);
  idLength.writeUInt16BE(credentialId.length);
  const aaguid = bend.aaguid ?? '00000000-0000-0000-0000-000000000000';
  return [Buffer.from(aaguid.replaceAll('-', ''), 'hex'), idLength, credentialId, key];
}

function flagByte(bend: Bend, attested: boolean): number {
  const honest = {
    up: true,
    uv: true,
    be: true,
    bs: true,
    at: attested,
    ed: bend.authenticatorExtensions !== undefined,
  };
  const { up, uv, be, bs, at, ed } = { ...honest, ...bend.flags };
  return (
    Number(up) |
    (Number(uv) << 2) |
    (Number(be) << 3) |
    (Number(bs) << 4) |
    (Number(at) << 6) |
    (Number(ed) << 7)
  );
}

export function newKeyPair(algorithm: Algorithm): { publicKey: KeyObject; privateKey: KeyObject } {
  if (algorithm === -8) return generateKeyPairSync('ed25519');
  if (algorithm === -257) return generateKeyPairSync('rsa', { modulusLength: 2048 });
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

/** RFC 9053 §7.1. */
const curves: Record<string, number> = { 'P-256': 1, 'P-384': 2, 'P-521': 3, Ed25519: 6, Ed448: 7 };

/** RFC 9052 §7, RFC 9053 §7, RFC 8230 §4: labels 1 kty, 3 alg, -1 crv or n, -2 x or e, -3 y. */
export function coseKey(publicKey: KeyObject, bend: Bend): Buffer {
  const jwk: JsonWebKey = publicKey.export({ format: 'jwk' });
  const bytes = (value: string | undefined) => Buffer.from(value ?? '', 'base64url');
  const alg = bend.alg ?? bend.algorithm ?? -7;
  const parameters: Record<string, [number, Cbor][]> = {
    EC: [
      [1, 2],
      [3, alg],
      [-1, curves[jwk.crv ?? ''] ?? 0],
      [-2, bytes(jwk.x)],
      [-3, bytes(jwk.y)],
    ],
    OKP: [
      [1, 1],
      [3, alg],
      [-1, curves[jwk.crv ?? ''] ?? 0],
      [-2, bytes(jwk.x)],
    ],
    RSA: [
      [1, 3],
      [3, alg],
      [-1, bytes(jwk.n)],
      [-2, bytes(jwk.e)],
    ],
  };
  return encodeCbor(new Map(parameters[jwk.kty ?? '']));
}
