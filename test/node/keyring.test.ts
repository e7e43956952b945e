import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Keyring, verifyKeyring } from '../../src/server/keyring.js';
import { createAuthenticatorServer } from '../../src/server/server.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import type { Store } from '../../src/server/store/store.js';
import { bareTrack, baseUrl, demo, secret } from '../support/fixture.js';

const newSecret = (): string => randomBytes(32).toString('base64url');
const [first, second, third] = [newSecret(), newSecret(), newSecret()];
const text = (value: Uint8Array): string => Buffer.from(value).toString();

test('what is sealed opens for what it belongs to, whole, and nowhere else', () => {
  const keyring = new Keyring([first]);
  const sealed = keyring.seal(Buffer.from('a secret'), 'totp:demo:ada');
  const opens = (value: Uint8Array, context = 'totp:demo:ada'): boolean => {
    try {
      return keyring.open(value, context).length >= 0;
    } catch {
      return false;
    }
  };
  assert.equal(text(keyring.open(sealed, 'totp:demo:ada')), 'a secret');
  assert.equal(opens(sealed, 'totp:demo:eve'), false);
  for (let index = 0; index < sealed.length; index += 1) {
    const bent = Uint8Array.from(sealed);
    bent[index] = (bent[index] ?? 0) ^ 1;
    assert.equal(opens(bent), false, `byte ${index}`);
    assert.equal(opens(sealed.subarray(0, index)), false, `cut to ${index} bytes`);
  }
  // Nothing, under a tag of which four bytes are left.
  assert.equal(opens(keyring.seal(new Uint8Array(), 'totp:demo:ada').subarray(0, 17)), false);
});

test('the newest key writes, every listed one reads', () => {
  const old = new Keyring([first]);
  const both = new Keyring([second, first]);
  const young = new Keyring([second]);
  const before = old.seal(Buffer.from('before'), 'x');
  const after = both.seal(Buffer.from('after'), 'x');
  assert.equal(text(both.open(before, 'x')), 'before');
  assert.equal(text(young.open(after, 'x')), 'after');
  assert.throws(() => old.open(after, 'x'));
  assert.throws(() => young.open(before, 'x'));
  assert.deepEqual(both.macs('x'), [young.mac('x'), old.mac('x')]);
  assert.deepEqual(both.mac('x'), young.mac('x'));
});

test('keys that are no keys are refused with what to write', () => {
  const refused: (readonly string[])[] = [
    [],
    [''],
    ['secret'],
    [first.slice(1)],
    [`${first}=`],
    [first, first],
  ];
  for (const secrets of refused) {
    assert.throws(() => new Keyring(secrets), /^Error: secretKeys: /, JSON.stringify(secrets));
  }
});

let store: Store;
before(async () => {
  store = await openPGlite();
});
after(() => store.close());

test('a store is opened by the keys that have written there, and by no others', async () => {
  const verify = (...secrets: string[]) => verifyKeyring(store, new Keyring(secrets));
  await Promise.all([verify(first), verify(first)]);
  await assert.rejects(verify(second), /^Error: secretKeys: none of them is the key this store/);
  await verify(first);
  // The new one is listed behind the old at first, so that every process can read what it will write.
  await verify(first, second);
  await verify(second, first);
  await assert.rejects(
    verify(second),
    /^Error: secretKeys: this store was also written with a key/,
  );
  await assert.rejects(verify(third, first), /also written with a key that is not among them/);
  await verify(second, first);
  const { rows } = await store.query('SELECT key FROM meta');
  assert.equal(rows.length, 2);
});

test('a server with other keys answers nothing, however its paths are spelled', async () => {
  const options = { baseUrl, store, tenants: [demo], log: () => undefined };
  const server = createAuthenticatorServer({ ...options, secretKeys: [third] });
  for (const path of ['/v1/actions', '/%761/actions', '/v1%2Factions']) {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(bareTrack) };
    const { status } = await server.fetch(new Request(baseUrl + path, init));
    assert.deepEqual([path, status], [path, 500]);
  }
  const { rows } = await store.query('SELECT 1 FROM actions');
  assert.equal(rows.length, 0);
});
