import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PublicKeyCredentialCreationOptionsJSON } from '../../src/contract.js';
import { creationOptions } from '../../src/server/relying-party-registration.js';
import type { Bend } from '../support/authenticator.js';
import { tenant, user, verdict } from '../support/ceremony.js';

const origin = 'http://localhost:3000';
const embedder = 'https://shop.example';

async function options(
  change: Partial<PublicKeyCredentialCreationOptionsJSON> = {},
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return { ...(await creationOptions({ tenant, user, exclude: [] })), ...change };
}

describe('creation options', () => {
  it('has a fresh challenge of 32 bytes each time (WA-1)', async () => {
    const challenges = await Promise.all(Array.from({ length: 50 }, async () => options()));
    for (const { challenge } of challenges) {
      assert.equal(Buffer.from(challenge, 'base64url').length, 32);
    }
    assert.equal(new Set(challenges.map(({ challenge }) => challenge)).size, 50);
  });

  it('asks a smart tenant’s authenticator for a discoverable passkey', async () => {
    const { challenge, ...rest } = await options();
    assert.ok(challenge);
    assert.deepEqual(rest, {
      rp: { id: 'localhost', name: 'Demo' },
      user: {
        id: Buffer.from(user.handle).toString('base64url'),
        name: 'ada@example.com',
        displayName: 'Ada',
      },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ alg, type: 'public-key' })),
      timeout: 300_000,
      attestation: 'none',
      excludeCredentials: [],
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'preferred',
      },
      extensions: { credProps: true },
      hints: [],
    });
  });

  it('asks a classic tenant’s authenticator for no discoverable passkey, and for verification where it is policy', async () => {
    const { authenticatorSelection } = await creationOptions({
      tenant: { ...tenant, mode: 'classic', userVerification: 'required' },
      user,
      exclude: [],
    });
    assert.deepEqual(authenticatorSelection, {
      residentKey: 'discouraged',
      requireResidentKey: false,
      userVerification: 'required',
    });
  });

  it('excludes the first 64 distinct credentials, with the transports browsers know (WA-8, WA-13)', async () => {
    const exclude = Array.from({ length: 130 }, (_, index) => ({
      credentialId: Uint8Array.of(index >> 1, 1, 2, 3),
      transports: index === 0 ? ['usb', 'cable', 'usb', 'nfc'] : [],
    }));
    const { excludeCredentials = [] } = await creationOptions({ tenant, user, exclude });
    assert.equal(excludeCredentials.length, 64);
    assert.deepEqual(excludeCredentials[0], {
      id: Buffer.of(0, 1, 2, 3).toString('base64url'),
      type: 'public-key',
      transports: ['usb', 'nfc'],
    });
    assert.deepEqual(excludeCredentials[63], {
      id: Buffer.of(63, 1, 2, 3).toString('base64url'),
      type: 'public-key',
    });
  });

  it('refuses a user handle that is empty or longer than 64 bytes (WA-10)', async () => {
    for (const size of [0, 65]) {
      const handle = new Uint8Array(size);
      await assert.rejects(
        creationOptions({ tenant, user: { ...user, handle }, exclude: [] }),
        RangeError,
      );
    }
  });
});

describe('a good registration', () => {
  for (const algorithm of [-7, -8, -257] as const) {
    for (const format of ['none', 'packed']) {
      it(`verifies algorithm ${algorithm} with ${format} attestation`, async () => {
        const result = await verdict({ algorithm, format });
        assert.ok(result.ok, JSON.stringify(result));
        assert.equal(result.credential.algorithm, algorithm);
      });
    }
  }

  it('gives back what was attested', async () => {
    const credentialId = new Uint8Array(20).fill(7);
    const result = await verdict({
      credentialId,
      aaguid: 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4',
      counter: 41,
      flags: { uv: false, bs: false },
      transports: ['internal', 'hybrid'],
    });
    assert.ok(result.ok);
    const { publicKey, ...rest } = result.credential;
    assert.ok(publicKey.length > 70);
    assert.deepEqual(rest, {
      credentialId,
      algorithm: -7,
      counter: 41,
      transports: ['internal', 'hybrid'],
      aaguid: 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4',
      attachment: 'platform',
      backupEligible: true,
      backedUp: false,
      userVerified: false,
      discoverable: true,
      origin,
    });
  });

  it('keeps each transport that is known, once, in its order (WA-13)', async () => {
    const result = await verdict({
      transports: [
        'usb',
        'quantum',
        'usb',
        7,
        null,
        'smart-card',
        'hybrid',
        'nfc',
        'ble',
        'internal',
      ],
    });
    assert.ok(result.ok);
    assert.deepEqual(result.credential.transports, [
      'usb',
      'smart-card',
      'hybrid',
      'nfc',
      'ble',
      'internal',
    ]);
  });

  it('takes what the browser left out for unknown', async () => {
    const result = await verdict({ attachment: null, extensionResults: {}, crossOrigin: null });
    assert.ok(result.ok);
    assert.equal(result.credential.attachment, null);
    assert.equal(result.credential.discoverable, null);
  });

  it('is accepted in a frame of a listed page (WA-4)', async () => {
    const bend = { crossOrigin: true, topOrigin: embedder };
    assert.ok((await verdict(bend, { embedOrigins: [embedder] })).ok);
  });

  it('is accepted with a credential id of 1 and of 1023 bytes (WA-7)', async () => {
    for (const credentialIdLength of [1, 1023]) {
      assert.ok((await verdict({ credentialIdLength })).ok);
    }
  });

  it('is accepted with authenticator extensions nobody asked for (§7.1 step 28)', async () => {
    assert.ok((await verdict({ authenticatorExtensions: new Map([['credProtect', 2]]) })).ok);
  });
});

describe('a bent registration is refused, and the log learns why (WA-16)', () => {
  const bends: Record<string, [bend: Bend & { origin?: string }, reason: string]> = {
    'WA-2 an assertion’s type': [
      { type: 'webauthn.get' },
      'client data: type is not webauthn.create',
    ],
    'WA-3 another type': [{ type: 'webauthn.create ' }, 'client data: type is not webauthn.create'],
    'WA-3 another challenge': [
      { challenge: Buffer.alloc(32, 1).toString('base64url') },
      'client data: challenge differs',
    ],
    'WA-3 an empty challenge': [{ challenge: '' }, 'client data: challenge differs'],
    'WA-3 another port': [{ origin: 'http://localhost:3001' }, 'client data: origin is not listed'],
    'WA-3 a subdomain': [
      { origin: 'http://a.localhost:3000' },
      'client data: origin is not listed',
    ],
    'WA-3 a longer origin': [
      { origin: `${origin}.evil.example` },
      'client data: origin is not listed',
    ],
    'WA-3 a trailing slash': [{ origin: `${origin}/` }, 'client data: origin is not listed'],
    'WA-3 a list of origins': [
      { clientData: { origin: [origin] } },
      'client data: origin is not listed',
    ],
    'WA-4 a frame': [
      { crossOrigin: true, topOrigin: embedder },
      'client data: crossOrigin is true where embedding is not allowed',
    ],
    'WA-4 a frame that does not say whose': [
      { crossOrigin: true },
      'client data: crossOrigin is true where embedding is not allowed',
    ],
    'WA-4 topOrigin without crossOrigin': [
      { topOrigin: embedder },
      'client data: topOrigin without crossOrigin',
    ],
    'WA-4 topOrigin where crossOrigin is absent': [
      { crossOrigin: null, topOrigin: origin },
      'client data: topOrigin without crossOrigin',
    ],
    'WA-4 crossOrigin as a string': [
      { clientData: { crossOrigin: 'true' } },
      'client data: crossOrigin is not a boolean',
    ],
    'WA-5 another RP ID': [{ rpId: 'example.com' }, 'rpIdHash differs'],
    'WA-5 a bit of the RP ID hash': [{ rpIdHash: new Uint8Array(32) }, 'rpIdHash differs'],
    'WA-5 no user presence': [{ flags: { up: false } }, 'user not present'],
    'WA-6 another id': [{ id: 'AAAA' }, 'credential ids differ'],
    'WA-6 another rawId': [{ rawId: 'AAAA' }, 'credential ids differ'],
    'WA-7 an empty credential id': [{ credentialIdLength: 0 }, 'credential id length'],
    'WA-7 a credential id of 1024 bytes': [{ credentialIdLength: 1024 }, 'credential id length'],
    'WA-9 an algorithm that was not offered': [{ alg: -35 }, 'algorithm was not offered'],
    'WA-9 an algorithm that is not the key’s': [
      { alg: -257 },
      'public key: parameters do not fit its alg',
    ],
    'WA-9 not discoverable': [
      { extensionResults: { credProps: { rk: false } } },
      'not discoverable where required',
    ],
    'WA-11 backed up without being eligible': [
      { flags: { be: false, bs: true } },
      'backed up without being eligible',
    ],
    'WA-14 a format nobody knows': [{ format: 'made-up' }, 'attestation format'],
    'WA-14 a format whose verification goes out to the network': [
      { format: 'android-key' },
      'attestation format',
    ],
    'WA-14 none with a statement': [
      { attStmt: new Map([['alg', -7]]) },
      'malformed response or attestation',
    ],
    'WA-14 self attestation with another signature': [
      {
        format: 'packed',
        attStmt: new Map<string, number | Uint8Array>([
          ['alg', -7],
          ['sig', new Uint8Array(70)],
        ]),
      },
      'malformed response or attestation',
    ],
    'no attested credential data': [{ flags: { at: false } }, 'no attested credential data'],
    'bytes after the authenticator data': [
      { trailing: Uint8Array.of(0) },
      'malformed response or attestation',
    ],
    'another credential type': [{ credentialType: 'password' }, 'type is not public-key'],
  };
  for (const [name, [bend, reason]] of Object.entries(bends)) {
    it(name, async () => {
      assert.deepEqual(await verdict(bend), { ok: false, reason });
    });
  }

  it('WA-4 a frame of a page that is not listed, or of none', async () => {
    const frames: [Bend, string][] = [
      [{ topOrigin: 'https://evil.example' }, 'client data: topOrigin is not listed'],
      [{ clientData: { topOrigin: [embedder] } }, 'client data: topOrigin is not listed'],
      [{}, 'client data: crossOrigin is true without topOrigin'],
    ];
    for (const [bend, reason] of frames) {
      assert.deepEqual(
        await verdict({ crossOrigin: true, ...bend }, { embedOrigins: [embedder] }),
        {
          ok: false,
          reason,
        },
      );
    }
  });

  it('WA-5 no user verification, where the options or the tenant require it', async () => {
    const unverified = { flags: { uv: false } };
    const strict = { ...tenant, userVerification: 'required' as const };
    const stored = await creationOptions({ tenant: strict, user, exclude: [] });
    const refusal = { ok: false, reason: 'user not verified' };
    assert.deepEqual(await verdict(unverified, { options: stored }), refusal);
    assert.deepEqual(await verdict(unverified, { tenant: strict }), refusal);
    assert.ok((await verdict(unverified)).ok);
    assert.ok((await verdict({}, { tenant: strict, options: stored })).ok);
  });

  it('WA-9 an algorithm the stored options left out', async () => {
    const stored = await options({ pubKeyCredParams: [{ alg: -8, type: 'public-key' }] });
    assert.deepEqual(await verdict({ algorithm: -7 }, { options: stored }), {
      ok: false,
      reason: 'algorithm was not offered',
    });
  });

  it('WA-9 another attachment than was asked for, unless the browser does not say', async () => {
    const stored = await options({
      authenticatorSelection: { authenticatorAttachment: 'platform' },
    });
    assert.deepEqual(await verdict({ attachment: 'cross-platform' }, { options: stored }), {
      ok: false,
      reason: 'attachment differs',
    });
    assert.ok((await verdict({ attachment: 'platform' }, { options: stored })).ok);
    assert.ok((await verdict({ attachment: null }, { options: stored })).ok);
  });

  it('WA-9 accepts a credential that is not discoverable where that was not required', async () => {
    const classic = { ...tenant, mode: 'classic' as const };
    const stored = await creationOptions({ tenant: classic, user, exclude: [] });
    const result = await verdict(
      { extensionResults: { credProps: { rk: false } } },
      { tenant: classic, options: stored },
    );
    assert.ok(result.ok);
    assert.equal(result.credential.discoverable, false);
  });

  it('WA-1 options of another RP ID, or with a challenge that could be guessed', async () => {
    const elsewhere = await options({ rp: { id: 'example.com', name: 'Demo' } });
    assert.deepEqual(await verdict({}, { options: elsewhere }), {
      ok: false,
      reason: 'options: made for another RP ID',
    });
    const short = await options({ challenge: 'AAAA' });
    assert.deepEqual(await verdict({}, { options: short }), {
      ok: false,
      reason: 'options: challenge too short',
    });
  });
});
