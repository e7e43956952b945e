import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { publicKeyProblem } from '../../src/server/public-key.js';

type Entries = [number, unknown][];

function bytes(value: string | undefined): Uint8Array {
  return new Uint8Array(Buffer.from(value ?? '', 'base64url'));
}

function es256(): Entries {
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  return [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytes(jwk.x)],
    [-3, bytes(jwk.y)],
  ];
}

function ed25519(): Entries {
  const jwk = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  return [
    [1, 1],
    [3, -8],
    [-1, 6],
    [-2, bytes(jwk.x)],
  ];
}

function rs256(modulusLength: number): Entries {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength });
  const jwk = publicKey.export({ format: 'jwk' });
  return [
    [1, 3],
    [3, -257],
    [-1, bytes(jwk.n)],
    [-2, bytes(jwk.e)],
  ];
}

function problem(entries: Entries, ...changes: Entries): string | undefined {
  return publicKeyProblem(new Map([...entries, ...changes]));
}

const misfit = 'public key: parameters do not fit its alg';

describe('a credential public key', () => {
  it('is good in each of the three algorithms we offer', () => {
    assert.equal(problem(es256()), undefined);
    assert.equal(problem(ed25519()), undefined);
    assert.equal(problem(rs256(2048)), undefined);
  });

  it('of ES256 is on P-256, uncompressed, with coordinates of 32 bytes (§5.8.5)', () => {
    const key = es256();
    assert.equal(problem(key, [1, 1]), misfit);
    assert.equal(problem(key, [-1, 2]), misfit);
    assert.equal(problem(key, [-3, true]), misfit);
    assert.equal(problem(key, [-2, new Uint8Array(31)]), misfit);
    assert.equal(problem(key, [-3, new Uint8Array(33)]), misfit);
    assert.equal(problem(key, [-2, 'x'.repeat(32)]), misfit);
    assert.equal(problem(key, [-2, new Uint8Array(32)]), 'public key: not a valid key');
  });

  it('of EdDSA is on Ed25519, with 32 bytes (§5.8.5)', () => {
    const key = ed25519();
    assert.equal(problem(key, [1, 2]), misfit);
    assert.equal(problem(key, [-1, 7]), misfit);
    assert.equal(problem(key, [-2, new Uint8Array(57)]), misfit);
  });

  it('of RS256 has 2048 to 8192 bits', () => {
    const key = rs256(2048);
    assert.equal(problem(key, [1, 2]), misfit);
    assert.equal(problem(key, [-1, undefined]), misfit);
    assert.equal(problem(key, [-2, 65537]), misfit);
    assert.equal(problem(rs256(1024)), 'public key: RSA key size');
    const huge = new Uint8Array(1025).fill(0xff);
    assert.equal(problem(key, [-1, huge]), 'public key: RSA key size');
  });

  it('of any other algorithm is refused', () => {
    for (const alg of [-35, -65535, 0, '-7', undefined])
      assert.equal(problem(es256(), [3, alg]), misfit);
    assert.equal(problem([]), misfit);
  });
});
