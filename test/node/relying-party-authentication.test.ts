import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { requestOptions } from '../../src/server/relying-party-authentication.js';
import type { PublicKeyCredentialRequestOptionsJSON } from '../../src/contract.js';
import { keyOfU2f, keyWithPin, type Bend } from '../support/authenticator.js';
import { assertion, optionsFor, register, tenant, type Registered } from '../support/ceremony.js';

const origin = 'http://localhost:3000';
const embedder = 'https://shop.example';

describe('request options', () => {
  const allow = [{ credentialId: Uint8Array.of(1, 2, 3), transports: ['usb', 'cable', 'usb'] }];

  it('has a fresh challenge of 32 bytes each time (WA-1)', async () => {
    const made = await Promise.all(
      Array.from({ length: 50 }, () =>
        requestOptions({ tenant, kind: 'passkey', allow, verify: false }),
      ),
    );
    for (const { challenge } of made) {
      assert.equal(Buffer.from(challenge, 'base64url').length, 32);
    }
    assert.equal(new Set(made.map(({ challenge }) => challenge)).size, 50);
  });

  it('names the credentials, their known transports, and five minutes', async () => {
    const { challenge, extensions, ...rest } = await requestOptions({
      tenant,
      kind: 'passkey',
      allow,
      verify: false,
    });
    assert.ok(challenge);
    assert.equal(extensions, undefined);
    assert.deepEqual(rest, {
      rpId: 'localhost',
      allowCredentials: [{ id: 'AQID', type: 'public-key', transports: ['usb'] }],
      timeout: 300_000,
      userVerification: 'preferred',
      hints: [],
    });
  });

  it('requires verification where possession is not enough, or the tenant says so', async () => {
    const strict = { ...tenant, userVerification: 'required' as const };
    const verify = async (policy: typeof tenant, needed: boolean) =>
      (await requestOptions({ tenant: policy, kind: 'passkey', allow, verify: needed }))
        .userVerification;
    assert.equal(await verify(tenant, true), 'required');
    assert.equal(await verify(strict, false), 'required');
  });

  it('turns to security keys for one', async () => {
    const { hints } = await requestOptions({ tenant, kind: 'security-key', allow, verify: false });
    assert.deepEqual(hints, ['security-key']);
  });

  it('names the first 64 distinct credentials, and never none: that would ask for anybody’s', async () => {
    const many = Array.from({ length: 130 }, (_, index) => ({
      credentialId: Uint8Array.of(index >> 1, 1, 2),
      transports: [],
    }));
    const { allowCredentials = [] } = await requestOptions({
      tenant,
      kind: 'passkey',
      allow: many,
      verify: false,
    });
    assert.equal(allowCredentials.length, 64);
    assert.equal(allowCredentials[63]?.id, Buffer.of(63, 1, 2).toString('base64url'));
    await assert.rejects(
      requestOptions({ tenant, kind: 'passkey', allow: [], verify: false }),
      RangeError,
    );
  });
});

describe('a good assertion', () => {
  for (const algorithm of [-7, -8, -257] as const) {
    it(`verifies algorithm ${algorithm}`, async () => {
      const verdict = await assertion(await register({ algorithm }));
      assert.deepEqual(verdict, {
        ok: true,
        counter: 0,
        backedUp: true,
        userVerified: true,
        origin,
      });
    });
  }

  it('of a security key counts, and tells what it verified', async () => {
    const key = await register(keyWithPin, { kind: 'security-key' });

    for (const counter of [1, 2, 3]) {
      const verdict = await assertion(key);
      assert.ok(verdict.ok);
      assert.deepEqual([verdict.counter, verdict.backedUp], [counter, false]);
    }
    const unverified = await assertion(key, { flags: { uv: false, be: false, bs: false } });
    assert.ok(unverified.ok);
    assert.equal(unverified.userVerified, false);
  });

  it('of a U2F key in classic mode has no user handle and no verification', async () => {
    const classic = { ...tenant, mode: 'classic' as const };
    const key = await register(keyOfU2f, { tenant: classic, kind: 'security-key' });
    const verdict = await assertion(key, {}, { tenant: classic });
    assert.ok(verdict.ok);
    assert.equal(verdict.userVerified, false);
  });

  it('may have lost or gained its backup (WA-11)', async () => {
    const verdict = await assertion(await register(), { flags: { bs: false } });
    assert.ok(verdict.ok);
    assert.equal(verdict.backedUp, false);
  });

  it('need not say whose it is, and may be made in a frame of a listed page (WA-4, WA-6)', async () => {
    const registered = await register();
    assert.ok((await assertion(registered, { userHandle: null })).ok);
    const framed = { crossOrigin: true, topOrigin: embedder };
    assert.ok((await assertion(registered, framed, { embedOrigins: [embedder] })).ok);
    assert.ok((await assertion(registered, { crossOrigin: null })).ok);
    const extensions = new Map([['credProtect', 2]]);
    assert.ok((await assertion(registered, { authenticatorExtensions: extensions })).ok);
  });
});

describe('a bent assertion is refused, and the log learns why (WA-16)', () => {
  let registered: Registered;
  before(async () => {
    registered = await register();
  });

  const bends: Record<string, [bend: Bend & { origin?: string }, reason: string]> = {
    'WA-2 a registration’s type': [
      { type: 'webauthn.create' },
      'client data: type is not webauthn.get',
    ],
    'WA-3 another challenge': [
      { challenge: Buffer.alloc(32, 1).toString('base64url') },
      'client data: challenge differs',
    ],
    'WA-3 another port': [{ origin: 'http://localhost:3001' }, 'client data: origin is not listed'],
    'WA-3 a subdomain': [
      { origin: 'http://a.localhost:3000' },
      'client data: origin is not listed',
    ],
    'WA-4 a frame': [
      { crossOrigin: true, topOrigin: embedder },
      'client data: crossOrigin is true where embedding is not allowed',
    ],
    'WA-4 topOrigin without crossOrigin': [
      { topOrigin: embedder },
      'client data: topOrigin without crossOrigin',
    ],
    'WA-4 crossOrigin as a string': [
      { clientData: { crossOrigin: 'true' } },
      'client data: crossOrigin is not a boolean',
    ],
    'WA-5 another RP ID': [{ rpId: 'example.com' }, 'rpIdHash differs'],
    'WA-5 no user presence': [{ flags: { up: false } }, 'user not present'],
    'WA-6 another id': [{ id: 'AAAA' }, 'credential ids differ'],
    'WA-6 another rawId': [{ rawId: 'AAAA' }, 'credential ids differ'],
    'WA-6 another user’s handle': [{ userHandle: 'AAAA' }, 'user handle differs'],
    'WA-6 an empty user handle': [{ userHandle: '' }, 'user handle differs'],
    'WA-11 backed up without being eligible': [
      { flags: { be: false, bs: true } },
      'backed up without being eligible',
    ],
    'WA-11 no longer eligible for backup': [
      { flags: { be: false, bs: false } },
      'backup eligibility has changed',
    ],
    'another signature': [{ signature: new Uint8Array(70) }, 'malformed response or signature'],
    'bytes after the authenticator data': [
      { trailing: Uint8Array.of(0) },
      'malformed response or signature',
    ],
    'attested data that is not there': [{ flags: { at: true } }, 'malformed response or signature'],
    'another credential type': [{ credentialType: 'password' }, 'type is not public-key'],
  };
  for (const [name, [bend, reason]] of Object.entries(bends)) {
    it(name, async () => {
      assert.deepEqual(await assertion(registered, bend), { ok: false, reason });
    });
  }

  it('WA-4 a frame of a page that is not listed, or of none', async () => {
    const frames: [Bend, string][] = [
      [{ topOrigin: 'https://evil.example' }, 'client data: topOrigin is not listed'],
      [{}, 'client data: crossOrigin is true without topOrigin'],
    ];
    for (const [bend, reason] of frames) {
      const framed = { crossOrigin: true, ...bend };
      assert.deepEqual(await assertion(registered, framed, { embedOrigins: [embedder] }), {
        ok: false,
        reason,
      });
    }
  });

  it('WA-5 no user verification, where the options or the tenant require it', async () => {
    const unverified = { flags: { uv: false } };
    const refusal = { ok: false, reason: 'user not verified' };
    const options = await optionsFor(registered, { verify: true });
    assert.deepEqual(await assertion(registered, unverified, { options }), refusal);
    const strict = { ...tenant, userVerification: 'required' as const };
    assert.deepEqual(await assertion(registered, unverified, { tenant: strict }), refusal);
    assert.ok((await assertion(registered, unverified)).ok);
    assert.ok((await assertion(registered, {}, { options, tenant: strict })).ok);
  });

  it('WA-11 become eligible for backup', async () => {
    const bound = { credential: { backupEligible: false } };
    assert.deepEqual(await assertion(registered, {}, bound), {
      ok: false,
      reason: 'backup eligibility has changed',
    });
  });

  it('with the signature of another key', async () => {
    const other = await register();
    const [kept] = other.authenticator.credentials;
    assert.ok(kept);
    assert.deepEqual(await assertion(registered, { keyPair: kept.keyPair }), {
      ok: false,
      reason: 'signature does not verify',
    });
  });

  it('WA-6 of another user, whose credential this is not', async () => {
    assert.deepEqual(await assertion(registered, {}, { userHandle: new Uint8Array(64).fill(6) }), {
      ok: false,
      reason: 'user handle differs',
    });
  });

  it('of a credential that was not asked for', async () => {
    const options = await optionsFor(await register());
    assert.deepEqual(await assertion(registered, {}, { options }), {
      ok: false,
      reason: 'credential was not asked for',
    });
    const none: PublicKeyCredentialRequestOptionsJSON = { ...options, allowCredentials: [] };
    assert.equal((await assertion(registered, {}, { options: none })).ok, false);
  });

  it('WA-1 options of another RP ID, or with a challenge that could be guessed', async () => {
    const options = await optionsFor(registered);
    const elsewhere = { ...options, rpId: 'example.com' };
    assert.deepEqual(await assertion(registered, {}, { options: elsewhere }), {
      ok: false,
      reason: 'options: made for another RP ID',
    });
    assert.deepEqual(
      await assertion(registered, {}, { options: { ...options, challenge: 'AAAA' } }),
      {
        ok: false,
        reason: 'options: challenge too short',
      },
    );
  });
});

describe('what is no assertion', () => {
  const shapes: unknown[] = [null, undefined, 7, 'text', [], {}, { type: 'public-key' }];
  for (const shape of shapes) {
    it(`${JSON.stringify(shape)} is refused, not thrown`, async () => {
      const registered = await register();
      const verdict = await assertion(
        registered,
        {},
        {
          change: (response) => {
            for (const key of Object.keys(response)) Reflect.deleteProperty(response, key);
            if (typeof shape === 'object') Object.assign(response, shape);
          },
        },
      );
      assert.equal(verdict.ok, false);
    });
  }

  it('base64url in a second spelling is refused', async () => {
    const registered = await register();
    for (const member of ['clientDataJSON', 'authenticatorData', 'signature'] as const) {
      for (const spoil of [(text: string) => `${text}=`, (text: string) => ` ${text}`]) {
        const verdict = await assertion(
          registered,
          {},
          {
            change: ({ response }) => {
              response[member] = spoil(response[member]);
            },
          },
        );
        assert.deepEqual(verdict, { ok: false, reason: 'malformed response or signature' });
      }
    }
  });

  it('one changed bit anywhere in what is signed, or in the signature, is refused', async (t) => {
    // Ed25519: the library reads the ASN.1 around an ECDSA signature loosely, which changes nothing that is signed.
    const registered = await register({ algorithm: -8 });
    let tried = 0;
    for (const member of ['clientDataJSON', 'authenticatorData', 'signature'] as const) {
      const bits =
        Buffer.from(
          (await registered.authenticator.get(await optionsFor(registered), { origin })).response[
            member
          ],
          'base64url',
        ).length * 8;
      for (let bit = 0; bit < bits; bit += 5) {
        const verdict = await assertion(
          registered,
          {},
          {
            change: ({ response }) => {
              const bytes = Buffer.from(response[member], 'base64url');
              const index = Math.min(bit >> 3, bytes.length - 1);
              bytes[index] = (bytes[index] ?? 0) ^ (1 << (bit & 7));
              response[member] = bytes.toString('base64url');
            },
          },
        );
        assert.equal(verdict.ok, false, `${member} ${bit}`);
        tried += 1;
      }
    }
    t.diagnostic(`${tried} bits`);
    assert.ok(tried > 300);
  });
});
