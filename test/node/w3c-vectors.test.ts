import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { PublicKeyCredentialCreationOptionsJSON } from '../../src/contract.js';
import { creationOptions } from '../../src/server/relying-party-registration.js';
import type { RegistrationVerdict } from '../../src/server/relying-party-registration.js';
import type { Bend } from '../support/authenticator.js';
import { createAuthenticator } from '../support/authenticator.js';
import { tenant as demo, user, verdict } from '../support/ceremony.js';
import { derive, type Vector } from '../support/w3c-vectors.js';

/**
 * The registration examples of WebAuthn L3 §16 that carry no certificate, made again from the seeds the specification
 * derives them from; a digest shows that what is tested is, to the byte, what was published. Self attestation signs with
 * a random nonce here, so there the digest is that of the authenticator data.
 */
interface Published extends Vector {
  /** SHA-256 of the published bytes. */
  published: string;
}

const vectors: Published[] = [
  {
    seed: 'none.ES256',
    published: 'c0aa49c57f59765c9f47e6000c04dfe66547a3bd2a6e003a82e336a6e569cb7f',
  },
  {
    seed: 'none.ES256.topOrigin',
    crossOrigin: true,
    topOrigin: 'https://example.com',
    published: 'e88a736a22ffaf294316d8b00da95a96ae8ec0113ddeed605e3283199102ad2f',
  },
  {
    seed: 'none.ES256.long-credential-id',
    credentialIdLength: 1023,
    published: 'c70087bde55d1a8207667876cfe14924d9caf8f522a9db4c7493ea9f3b5e4e5b',
  },
  {
    seed: 'packed-self.ES256',
    format: 'packed',
    published: '377d9efaff6baad110b78c9f11589f96e3cf7ece181beeecc404a656adf4e085',
  },
];
const withoutTopOrigin: Published = {
  seed: 'none.ES256.crossOrigin',
  crossOrigin: true,
  published: '967a55ac8209a99f56256db28c4d03cd16b7c1557bbe57021227204a5932c106',
};

const tenant = { ...demo, rpId: 'example.org', origins: ['https://example.org'] };

async function storedOptions(challenge: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return { ...(await creationOptions({ tenant, user, exclude: [] })), challenge };
}

async function run(
  vector: Vector,
  alter: Bend & { origin?: string } = {},
  embedOrigins: readonly string[] = ['https://example.com'],
): Promise<RegistrationVerdict> {
  const { challenge, bend } = derive(vector).registration;
  const options = await storedOptions(challenge);
  return verdict({ ...bend, ...alter }, { options, tenant, embedOrigins });
}

async function digest(vector: Published): Promise<string> {
  const { challenge, bend } = derive(vector).registration;
  const { response } = await createAuthenticator().create(await storedOptions(challenge), bend);
  const published =
    vector.format === 'packed' ? (response.authenticatorData ?? '') : response.attestationObject;
  return createHash('sha256').update(Buffer.from(published, 'base64url')).digest('hex');
}

const alterations: Record<string, Bend & { origin?: string }> = {
  type: { type: 'webauthn.get' },
  challenge: { challenge: Buffer.alloc(32).toString('base64url') },
  origin: { origin: 'https://example.net' },
  'topOrigin, another': { crossOrigin: true, topOrigin: 'https://example.net' },
  'topOrigin, alone': { crossOrigin: false, topOrigin: 'https://example.com' },
  rpIdHash: { rpId: 'example.net' },
  UP: { flags: { up: false } },
  'BS without BE': { flags: { be: false, bs: true } },
  AT: { flags: { at: false } },
  ED: { flags: { ed: true } },
  'credential id': { id: 'AAAA' },
  'raw id': { rawId: 'AAAA' },
  'credential id length': { credentialIdLength: 1024, credentialId: new Uint8Array(1024) },
  alg: { alg: -8 },
  fmt: { format: 'fido-u2f' },
  attStmt: { attStmt: new Map([['x', 1]]) },
  'credential type': { credentialType: 'password' },
};

describe('W3C test vectors of registration (WA-15)', () => {
  for (const vector of [...vectors, withoutTopOrigin]) {
    it(`${vector.seed} is what was published`, async () => {
      assert.equal(await digest(vector), vector.published);
    });
  }

  for (const vector of vectors) {
    it(`${vector.seed} passes`, async () => {
      const result = await run(vector);
      assert.ok(result.ok, JSON.stringify(result));
      const { bend } = derive(vector).registration;
      assert.deepEqual(result.credential.credentialId, new Uint8Array(bend.credentialId ?? []));
      assert.equal(result.credential.aaguid.replaceAll('-', ''), bend.aaguid);
      assert.equal(result.credential.userVerified, bend.flags?.uv);
      assert.equal(result.credential.backupEligible, bend.flags?.be);
      assert.equal(result.credential.backedUp, bend.flags?.bs);
    });

    for (const [field, alter] of Object.entries(alterations)) {
      it(`${vector.seed} with another ${field} fails`, async () => {
        assert.equal((await run(vector, alter)).ok, false);
      });
    }
  }

  it('none.ES256.topOrigin fails where embedding is not allowed', async () => {
    const [, topOrigin] = vectors;
    assert.ok(topOrigin);
    assert.equal((await run(topOrigin, {}, [])).ok, false);
  });

  it('none.ES256.crossOrigin is refused: it does not say which page held the frame (WA-4)', async () => {
    assert.deepEqual(await run(withoutTopOrigin), {
      ok: false,
      reason: 'client data: crossOrigin is true without topOrigin',
    });
  });
});
