import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Keyring } from '../../src/server/keyring.js';
import { nameSomebody } from '../../src/server/named.js';
import type { CredentialKind } from '../../src/server/relying-party.js';
import { createWorkshop, type Workshop } from '../support/service.js';

describe('credentials nobody has', () => {
  const kinds: readonly CredentialKind[] = ['passkey', 'security-key'];
  let shop: Workshop;
  before(async () => {
    shop = await createWorkshop({ tenant: { mode: 'classic' } });
  });
  after(() => shop.service.store.close());

  const ask = async (identifier: string, { of = kinds, at = 0, service = shop.service } = {}) => {
    const { store } = service;
    const { tenant } = shop;
    const asked = { tenant, kinds: of, identifier, at };
    const { userId, allow } = await nameSomebody(service, store, asked);
    assert.equal(userId, null);
    return allow;
  };
  const shapeOf = ({ credentialId, transports }: Awaited<ReturnType<typeof ask>>[number]) =>
    `${credentialId.length} ${transports.join()}`;
  const profileOf = (allow: Awaited<ReturnType<typeof ask>>) =>
    allow.map(shapeOf).sort().join(' + ');

  async function people(
    count: number,
    credentials: readonly [CredentialKind, number, string[]][],
  ): Promise<void> {
    for (let each = 0; each < count; each += 1) {
      const userId = await shop.user();
      for (const [method, length, transports] of credentials) {
        await shop.service.store.query(
          `INSERT INTO authenticators (id, tenant, user_id, method, name, credential_id, public_key,
             algorithm, transports, backup_eligible, backed_up, user_verified)
           VALUES ($1, 'shop', $2, $3, 'x', $4, $4, -7, $5, true, true, true)`,
          [randomBytes(24).toString('base64url'), userId, method, randomBytes(length), transports],
        );
      }
    }
  }

  it('are one of the usual shape where nobody has anything yet', async () => {
    assert.equal(profileOf(await ask('ada')), '32 internal,hybrid');
    assert.equal(profileOf(await ask('ada', { of: ['security-key'] })), '32 usb,nfc');
  });

  it('are as many and of such shapes as people have', async () => {
    await people(60, [['passkey', 32, ['internal', 'hybrid']]]);
    await people(30, [
      ['passkey', 20, ['internal']],
      ['security-key', 64, ['usb', 'nfc']],
    ]);
    await people(10, [
      ['passkey', 16, []],
      ['passkey', 32, ['internal']],
      ['passkey', 32, ['internal', 'hybrid']],
    ]);
    const drawn = new Map<string, number>();
    for (let each = 0; each < 1000; each += 1) {
      const profile = profileOf(await ask(`person-${each}`, { at: 60_000 }));
      drawn.set(profile, (drawn.get(profile) ?? 0) + 1);
    }
    const share = (profile: string) => (drawn.get(profile) ?? 0) / 1000;
    assert.equal(drawn.size, 3);
    // Four standard deviations of so many draws; the keys are fixed, so that they come out the same every time.
    assert.ok(Math.abs(share('32 internal,hybrid') - 0.6) < 0.062, JSON.stringify([...drawn]));
    assert.ok(Math.abs(share('20 internal + 64 usb,nfc') - 0.3) < 0.058);
    assert.ok(Math.abs(share('16  + 32 internal + 32 internal,hybrid') - 0.1) < 0.038);
  });

  it('are those of them that are asked for, and others only where there are none', async () => {
    for (let each = 0; each < 100; each += 1) {
      const all = await ask(`part-${each}`, { at: 60_001 });
      const passkeys = await ask(`part-${each}`, { of: ['passkey'], at: 60_001 });
      const keys = await ask(`part-${each}`, { of: ['security-key'], at: 60_001 });
      const ids = all.map(({ credentialId }) => Buffer.from(credentialId).toString('hex'));
      const within = (part: typeof all) =>
        part.every(({ credentialId }) => ids.includes(Buffer.from(credentialId).toString('hex')));
      assert.ok(within(passkeys));
      assert.equal(profileOf(keys), '64 usb,nfc');
      if (profileOf(all).includes('usb')) assert.ok(within(keys));
    }
  });

  it('stay what they are while people come and go, until there are twice as many', async () => {
    const names = Array.from({ length: 100 }, (_, each) => `stays-${each}`);
    const lists = async (at: number) =>
      Promise.all(names.map(async (name) => JSON.stringify(await ask(name, { at }))));
    const first = await lists(70_000);
    await people(99, [['passkey', 48, ['hybrid']]]);
    assert.deepEqual(await lists(10 * 60_000), first);
    await people(1, [['passkey', 48, ['hybrid']]]);
    assert.deepEqual(await lists(10 * 60_000), first);
    const later = await lists(20 * 60_000);
    assert.notDeepEqual(later, first);
    assert.ok(later.some((text, index) => text === first[index]));
  });

  it('stay what they are when a key is put before the old one, and are others under another', async () => {
    const old = 'A'.repeat(43);
    const fresh = `${'B'.repeat(42)}A`;
    const under = (...secrets: string[]) => {
      const service = { ...shop.service, keyring: new Keyring(secrets) };
      return ask('ada', { service, at: 20 * 60_000 });
    };
    const now = await ask('ada', { at: 20 * 60_000 });
    assert.deepEqual(await under(fresh, old), now);
    assert.notDeepEqual(await under(fresh), now);
    assert.notDeepEqual(await ask('bob', { at: 20 * 60_000 }), now);
  });
});
