import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from '../../demo/config.js';

const own = 'a-secret-of-twenty-four-characters';
const on = { AUTHSIGNAL_API: '1' };

test('the API of Authsignal’s clients is for the demo alone unless the environment says more', () => {
  for (const env of [{}, { AUTHSIGNAL_API: '0' }, { AUTHSIGNAL_SECRET: own }]) {
    const { authsignal } = readConfig(env);
    assert.deepEqual([authsignal.tenant, authsignal.secret], ['demo', undefined]);
  }
});

test('it is switched on with a key, a tenant, origins and an address for webhooks', () => {
  const { authsignal } = readConfig({
    ...on,
    AUTHSIGNAL_SECRET: own,
    AUTHSIGNAL_TENANT: 'acme',
    AUTHSIGNAL_ORIGINS: 'https://a.example, http://localhost:5173',
    AUTHSIGNAL_WEBHOOK_URL: 'https://a.example/hook',
  });
  assert.deepEqual(authsignal, {
    tenant: 'acme',
    secret: own,
    origins: ['https://a.example', 'http://localhost:5173'],
    webhookUrl: 'https://a.example/hook',
  });
});

test('with nothing but the switch it has a key that everybody knows, on this machine only', () => {
  const { secret = '' } = readConfig(on).authsignal;
  assert.match(secret, /^demo-/);
  const open = { ...on, HOST: '0.0.0.0', API_KEY: 'a-key-of-our-own' };
  assert.throws(() => readConfig(open), /Set AUTHSIGNAL_SECRET to a secret of your own/);
  assert.throws(() => readConfig({ ...open, AUTHSIGNAL_SECRET: secret }), /AUTHSIGNAL_SECRET/);
  assert.equal(readConfig({ ...open, AUTHSIGNAL_SECRET: own }).authsignal.secret, own);
});

test('one key does not open both APIs', () => {
  const env = { ...on, AUTHSIGNAL_SECRET: own, API_KEY: own };
  assert.throws(() => readConfig(env), /^Error: AUTHSIGNAL_SECRET and API_KEY are the same/);
});

for (const [name, value] of [
  ['AUTHSIGNAL_API', 'yes'],
  ['AUTHSIGNAL_SECRET', 'too-short'],
  ['AUTHSIGNAL_SECRET', 'with:colon-and-twenty-four-characters'],
  ['AUTHSIGNAL_TENANT', 'a b'],
  ['AUTHSIGNAL_ORIGINS', 'https://a.example/path'],
  ['AUTHSIGNAL_ORIGINS', 'http://a.example'],
  ['AUTHSIGNAL_WEBHOOK_URL', 'ftp://a.example'],
] as const) {
  test(`${name} is refused by its name where it is ${value}, and no secret is repeated`, () => {
    assert.throws(
      () => readConfig({ ...on, [name]: value }),
      (error: Error) =>
        error.message.includes(name) &&
        (name !== 'AUTHSIGNAL_SECRET' || !error.message.includes(value)),
    );
  });
}
