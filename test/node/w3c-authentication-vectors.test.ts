import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../../src/contract.js';
import { decodeBase64url } from '../../src/server/client-data.js';
import { creationOptions } from '../../src/server/relying-party-registration.js';
import {
  requestOptions,
  verifyAuthentication,
  type AuthenticationVerdict,
} from '../../src/server/relying-party-authentication.js';
import { createAuthenticator, type Bend } from '../support/authenticator.js';
import { coseKey } from '../support/authenticator-data.js';
import { tenant as demo, user } from '../support/ceremony.js';
import { derive, type Vector } from '../support/w3c-vectors.js';

/**
 * The authentication examples of WebAuthn L3 §16, made again from the seeds the specification derives them from; a digest
 * shows that what is tested is, to the byte, what was published. ECDSA signs with a random nonce here, so those signatures
 * are the published ones.
 */
interface Published extends Vector {
  signature?: string;
  /** Why it is refused here, where it is. */
  refusal?: string;
  /** SHA-256 of the published authenticator data, client data and signature. */
  published: string;
}

const all: Published[] = [
  {
    seed: 'none.ES256',
    signature:
      '3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd380221008480ac0f0b93538174f575bf11a1dd5d78c6e486013f937295ea13653e331e87',
    published: '51f88ba36a5fc7dac2c8448f78d26e018ac7bd09ee414d79572026fd014a36f4',
  },
  {
    seed: 'packed-self.ES256',
    signature:
      '304402203310b9431903c401f1be2bdc8d23a4007682dbbddcf846994947b7f465daf84002204e94dd00047b316061b3b99772b7efd95994a83ef584b3b6b825ea3550251b66',
    published: 'f04d30c37e47d62e1a8272ea42aa62d80d32ff4fab955209a3bcb2827bb7fa42',
  },
  {
    seed: 'none.ES256.crossOrigin',
    // It does not say which page held the frame (WA-4).
    refusal: 'client data: crossOrigin is true without topOrigin',
    crossOrigin: true,
    signature:
      '3046022100eb12fcf23b12764c0f122e22371fab92e283879fd798f38ee1841c951b6e40e7022100c76237ff9db77b3c56f30837cda6a09acfa2e915544e609c0733b1184036d1cf',
    published: 'c2616949905872d0d015ca2426ea09e1bd2151f29e1f2fff09e0d8123ddaafda',
  },
  {
    seed: 'none.ES256.topOrigin',
    crossOrigin: true,
    topOrigin: 'https://example.com',
    signature:
      '3045022100b5a70c81780d5fcc9a4f2ae9caae99058f8accaf58b91fb59329646c28ac6ffc022012e101c165db3c8e9957f0c54dd6ca9b56bc3bd2f280bd2faa6c1d02c6e5c171',
    published: '03eb72cf96829fbebe01544b878143e4a52424b50c59492844f8bbd695d03a91',
  },
  {
    seed: 'none.ES256.long-credential-id',
    credentialIdLength: 1023,
    signature:
      '304502203ecef83fb12a0cae7841055f9f87103a99fd14b424194bbf06c4623d3ee6e3fd022100d2ace346db262b1374a6b70faa51f518a42ddca13a4125ce6f5052a75bac9fb6',
    published: 'b64abc4ec62f630444f7dd61d72f9fe5e0907c9bdf53d47010f6035b97f30c69',
  },
  {
    seed: 'packed.ES256',
    attestation: 2,
    signature:
      '30450220694969d3ee928de6f02ef23a9c644d7d779916451734a94b432542f498a1ebe90221008b0819c824218a97152cd099c55bfb1477b29d900a49a64018314f9bfccda163',
    published: 'bb6a9fc3c6c91e151d58e7d4eb7c66adb2969ca751624128c4b250ab81d00cc9',
  },
  {
    seed: 'packed.ES384',
    key: 'ES384',
    attestation: 2,
    signature:
      '3065023100e4efbb46745ed00e67c4d51ab2bacab2af62ffa8b7c5fecec6d7d9bf2582275034a713a3dd731685eee81adfaf6aa63f0230161655353f07e018a3c2539f8de7c8c4cf88d4c32d2be29fe4e76fa096ecc9458bbfe0895d57129ab324130e6f0692db',
    published: '1f7529eb0c282a3c134d2544b77040376955f87e875608779e4a28b6592f3099',
  },
  {
    seed: 'packed.ES512',
    key: 'ES512',
    challengeLength: 128,
    attestation: 2,
    signature:
      '3081870242009bda02fe384e77bcb9fb42b07c395b7a53ec9d9616dd0308ab8495c2141c8364c7d16e212a4a4fb8e3987ff6c99eafd64d8484fd28c3fc7968f658a9033d1bb1b802416383e9f3ee20c691b66620299fef36bea2df4d39c92b2ead92f58e7b79ab0d9864d2ebf3b0dcc66ea13234492ccee6e9d421db43c959bcb94c162dc9494136c9f6',
    published: 'f7464773c3a98813cab4daaa149b0decdb79e87b5e30b8d36e690daa2eccff91',
  },
  {
    seed: 'packed.RS256',
    key: 'RS256',
    attestation: 2,
    published: '1c07a27751cbd730daf24a542b9bd6b9be3152f4361666b99945f007fac3dab6',
  },
  {
    seed: 'packed.EdDSA',
    key: 'EdDSA',
    attestation: 2,
    published: '045bb6ab03480f53d54fcdd9acf0ee7833647e72fcfb4bcb70fdfead58ebd8c0',
  },
  {
    seed: 'packed.Ed448',
    // An algorithm that is never offered, and that the library does not know.
    refusal: 'malformed response or signature',
    key: 'Ed448',
    attestation: 2,
    published: '54fb5a2f9fbe798fe71c9d331308ba36def7e547479ce0c924b1fd04e90ecbc6',
  },
  {
    seed: 'tpm.ES256',
    attestation: 2,
    signature:
      '3045022060dc76b1607ec716c6e5eba8d056695ed6bc47b2e3d7a729c34e759e3ab66aa0022100d010a9e8fddcb64c439dfdca628ddb33cf245d567d157d9f66f942601bed9b38',
    published: 'cfabb9ddc42230b56fdaeedfc46b0912c2a735603055d7258c10399f85997e59',
  },
  {
    seed: 'android-key.ES256',
    attestation: 1,
    signature:
      '3045022100a2b5e37da43ceb63566f6e2817c6cbef261073d0cadfd213ff6229bd33ddea6c02203d77eb3202fc92b9b5bb843ef082c7766f8c7f23194c92708ff2f3d1de765a8f',
    published: '046d5d284a8ebc6100975bf018b247e6e122e039844831b640ebc05f2191116b',
  },
  {
    seed: 'apple.ES256',
    attestation: 1,
    signature:
      '3046022100ee35db795ce28044e1f8231d68b3d79a9882f7415aa35c1b5ac74d24251073c8022100dcc65691650a412d0ceef843710c09827acf26c7845bddac07eec95863e7fc4c',
    published: 'ce00e186354261e7c4a0f0ff5abcd5877a4775524f11463240fb5420d33fdddf',
  },
  {
    seed: 'fido-u2f.ES256',
    attestation: 2,
    u2f: true,
    signature:
      '304402206172459958fea907b7292b92f555034bfd884895f287a76200c1ba287239137002204727b166147e26a21bbc2921d192ebfed569b79438538e5c128b5e28e6926dd7',
    published: '03a8b0381fff9b7b700849078429048f8639dccf61e43ed391fa5ad1bb8896d0',
  },
];
const tenant = { ...demo, rpId: 'example.org', origins: ['https://example.org'] };

interface Ready {
  options: PublicKeyCredentialRequestOptionsJSON;
  response: AuthenticationResponseJSON;
  credential: Parameters<typeof verifyAuthentication>[0]['credential'];
}

async function ready(vector: Published, alter: Bend & { origin?: string } = {}): Promise<Ready> {
  const { registration, authentication } = derive(vector);
  const authenticator = createAuthenticator();
  const created = await creationOptions({ tenant, user, exclude: [] });
  await authenticator.create({ ...created, challenge: registration.challenge }, registration.bend);
  const { credentialId = new Uint8Array(), keyPair, flags } = registration.bend;
  assert.ok(keyPair);
  const options = {
    ...(await requestOptions({
      tenant,
      kind: 'passkey',
      allow: [{ credentialId, transports: [] }],
      verify: false,
    })),
    challenge: authentication.challenge,
  };
  const signature = vector.signature && { signature: Buffer.from(vector.signature, 'hex') };
  const response = await authenticator.get(options, {
    ...authentication.bend,
    ...signature,
    userHandle: null,
    ...alter,
    flags: { ...authentication.bend.flags, ...alter.flags },
  });
  return {
    options,
    response,
    credential: {
      credentialId,
      publicKey: coseKey(keyPair.publicKey, registration.bend),
      backupEligible: flags?.be ?? false,
    },
  };
}

function judge(
  { options, response, credential }: Ready,
  embedOrigins: readonly string[] = ['https://example.com'],
): Promise<AuthenticationVerdict> {
  const userHandle = user.handle;
  return verifyAuthentication({ options, response, credential, tenant, embedOrigins, userHandle });
}

const alterations: Record<string, (vector: Published) => Bend & { origin?: string }> = {
  type: () => ({ type: 'webauthn.create' }),
  challenge: () => ({ challenge: Buffer.alloc(32).toString('base64url') }),
  origin: () => ({ origin: 'https://example.net' }),
  'topOrigin, another': () => ({ crossOrigin: true, topOrigin: 'https://example.net' }),
  'topOrigin, alone': () => ({ crossOrigin: false, topOrigin: 'https://example.com' }),
  'client data member': () => ({ clientData: { other: 1 } }),
  rpIdHash: () => ({ rpId: 'example.net' }),
  UP: () => ({ flags: { up: false } }),
  UV: (vector) => ({ flags: { uv: derive(vector).authentication.bend.flags?.uv !== true } }),
  BE: (vector) => ({ flags: { be: derive(vector).authentication.bend.flags?.be !== true } }),
  BS: (vector) => ({ flags: { bs: derive(vector).authentication.bend.flags?.bs !== true } }),
  AT: () => ({ flags: { at: true } }),
  ED: () => ({ flags: { ed: true } }),
  counter: () => ({ counter: 1 }),
  'credential id': () => ({ id: 'AAAA' }),
  'raw id': () => ({ rawId: 'AAAA' }),
  'credential type': () => ({ credentialType: 'password' }),
  'user handle': () => ({ userHandle: 'AAAA' }),
};

describe('W3C test vectors of authentication (WA-15)', () => {
  for (const vector of all) {
    it(`${vector.seed} is what was published`, async () => {
      const { authenticatorData, clientDataJSON, signature } = (await ready(vector)).response
        .response;
      const hash = createHash('sha256');
      for (const part of [authenticatorData, clientDataJSON, signature]) {
        hash.update(decodeBase64url(part));
      }
      assert.equal(hash.digest('hex'), vector.published);
    });

    const { refusal } = vector;
    if (refusal !== undefined) {
      it(`${vector.seed} is refused`, async () => {
        assert.deepEqual(await judge(await ready(vector)), { ok: false, reason: refusal });
      });
      continue;
    }

    it(`${vector.seed} passes`, async () => {
      const verdict = await judge(await ready(vector));
      assert.ok(verdict.ok, JSON.stringify(verdict));
      const { flags } = derive(vector).authentication.bend;
      assert.deepEqual(
        [verdict.counter, verdict.userVerified, verdict.backedUp],
        [0, flags?.uv, flags?.bs],
      );
    });

    for (const [field, alter] of Object.entries(alterations)) {
      it(`${vector.seed} with another ${field} fails`, async () => {
        const honest = await ready(vector);
        const altered = await ready(vector, alter(vector));
        // Not signed again: what is altered was altered on its way.
        altered.response.response.signature = honest.response.response.signature;
        assert.equal((await judge(altered)).ok, false);
      });
    }

    it(`${vector.seed} with another signature or public key fails`, async () => {
      const signature = await ready(vector);
      const bytes = Buffer.from(signature.response.response.signature, 'base64url');
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      signature.response.response.signature = bytes.toString('base64url');
      assert.equal((await judge(signature)).ok, false);
      const key = await ready(vector);
      const other = all.find(({ seed }) => seed !== vector.seed && !seed.includes('packed.'));
      assert.ok(other);
      const { publicKey } = (await ready(other)).credential;
      assert.equal(
        (await judge({ ...key, credential: { ...key.credential, publicKey } })).ok,
        false,
      );
    });
  }

  it('none.ES256.topOrigin fails where embedding is not allowed', async () => {
    const vector = all.find(({ topOrigin }) => topOrigin);
    assert.ok(vector);
    assert.equal((await judge(await ready(vector), [])).ok, false);
  });
});
