import { createECDH, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import type { Bend } from './authenticator.js';

/** What tells one example of WebAuthn L3 §16 from another. */
export interface Vector {
  /** What HKDF is told; the specification's name of the example. */
  seed: string;
  /** ES256 where it is left out. */
  key?: 'ES256' | 'ES384' | 'ES512' | 'RS256' | 'EdDSA' | 'Ed448';
  crossOrigin?: true;
  topOrigin?: string;
  credentialIdLength?: number;
  challengeLength?: number;
  format?: 'packed';
  /** Values drawn for a certificate between registration and authentication. */
  attestation?: number;
  /** A U2F key has no flags but UP. */
  u2f?: true;
}

/** One of the two ceremonies of an example. */
export interface Ceremony {
  readonly challenge: string;
  readonly bend: Bend & { origin: string };
}

/** Both ceremonies of an example; each value comes from HKDF-SHA-256 with the count of values before it as its salt (§16). */
export function derive(vector: Vector): { registration: Ceremony; authentication: Ceremony } {
  let salt = 0;
  const next = (length: number) =>
    Buffer.from(
      hkdfSync('sha256', 'WebAuthn test vectors', Uint8Array.of(salt++), vector.seed, length),
    );
  const extraData = () => {
    const there = ((next(1)[0] ?? 0) & 1) === 1;
    return there ? { clientData: { extraData: extraText + next(16).toString('base64url') } } : {};
  };
  const common = {
    origin: 'https://example.org',
    crossOrigin: vector.crossOrigin ?? false,
    ...(vector.topOrigin ? { topOrigin: vector.topOrigin } : {}),
  };

  const challenge = next(vector.challengeLength ?? 32).toString('base64url');
  const keyPair = vector.key === 'RS256' ? mersenne() : derivedKey(vector, next);
  const data = extraData();
  const aaguid = next(16).toString('hex');
  const credentialId = next(vector.credentialIdLength ?? 32);
  const random = vector.u2f ? 0 : (next(1)[0] ?? 0);
  const be = (random & 8) !== 0;
  const registration: Ceremony = {
    challenge,
    bend: {
      ...common,
      ...data,
      keyPair,
      alg: algorithms[vector.key ?? 'ES256'],
      aaguid,
      credentialId,
      flags: { uv: (random & 4) !== 0, be, bs: be && (random & 16) !== 0 },
      ...(vector.format ? { format: vector.format } : {}),
    },
  };

  salt += vector.attestation ?? 0;
  const asked = next(vector.challengeLength ?? 32).toString('base64url');
  const more = extraData();
  const drawn = vector.u2f ? 0 : (next(1)[0] ?? 0);
  const flags = { uv: (drawn & 4) !== 0, be, bs: be && (drawn & 16) !== 0 };
  return {
    registration,
    authentication: { challenge: asked, bend: { ...common, ...more, flags } },
  };
}

const extraText =
  'clientDataJSON may be extended with additional fields in the future, such as this: ';

const algorithms = { ES256: -7, ES384: -35, ES512: -36, RS256: -257, EdDSA: -8, Ed448: -53 };

function derivedKey(
  { key = 'ES256' }: Vector,
  next: (length: number) => Buffer,
): NonNullable<Bend['keyPair']> {
  switch (key) {
    case 'EdDSA':
      return edwards('302e020100300506032b657004220420', next(32));
    case 'Ed448':
      return edwards('3047020100300506032b6571043b0439', next(57));
    case 'ES384':
      return weierstrass('secp384r1', 'P-384', next(48));
    case 'ES512':
      return weierstrass('secp521r1', 'P-521', Buffer.concat([Buffer.alloc(1), next(65)]));
    case 'RS256':
    case 'ES256':
      return weierstrass('prime256v1', 'P-256', next(32));
  }
}

function weierstrass(name: string, crv: string, scalar: Buffer): NonNullable<Bend['keyPair']> {
  const curve = createECDH(name);
  curve.setPrivateKey(scalar);
  const point = curve.getPublicKey();
  return fromJwk({
    kty: 'EC',
    crv,
    d: scalar.toString('base64url'),
    x: point.subarray(1, 1 + scalar.length).toString('base64url'),
    y: point.subarray(1 + scalar.length).toString('base64url'),
  });
}

/** RFC 8410 §7: the key follows a head that is always the same. */
function edwards(head: string, seed: Buffer): NonNullable<Bend['keyPair']> {
  const key = Buffer.concat([Buffer.from(head, 'hex'), seed]);
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** §16: of the two smallest Mersenne primes 2^p − 1 with p ≥ 1024. */
function mersenne(): NonNullable<Bend['keyPair']> {
  const [p, q, e] = [2n ** 1279n - 1n, 2n ** 2203n - 1n, 65_537n];
  const d = inverse(e, (p - 1n) * (q - 1n));
  const members = { n: p * q, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const encoded = Object.entries(members).map(([name, value]) => {
    const hex = value.toString(16);
    return [name, Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url')];
  });
  return fromJwk({ kty: 'RSA', ...(Object.fromEntries(encoded) as Record<string, string>) });
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (a > 1n) [a, b, x, y] = [b % a, a, y - (b / a) * x, x];
  return ((x % modulus) + modulus) % modulus;
}

function fromJwk(key: JsonWebKey): NonNullable<Bend['keyPair']> {
  const privateKey = createPrivateKey({ key, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
