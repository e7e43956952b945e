import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nudgePresets } from '../../src/nudge/policy.js';
import {
  parseBaseUrl,
  parseTenants,
  tenantOfKey,
  type TenantOptions,
} from '../../src/server/tenants.js';

const base = new URL('https://id.example.com');
const plain: TenantOptions = {
  id: 'a',
  rpName: 'A',
  keys: [{ secret: 'secret-one', rights: ['track'] }],
};

test('what is left blank follows from the address of the server', () => {
  const [tenant] = parseTenants([plain], base);
  assert.equal(tenant?.rpId, 'id.example.com');
  assert.deepEqual(tenant.origins, ['https://id.example.com']);
  assert.equal(tenant.mode, 'smart');
  assert.equal(tenant.passkeyLimit, 10);
  const [apart] = parseTenants(
    [{ ...plain, rpId: 'shop.example', origins: ['https://www.shop.example'] }],
    base,
  );
  assert.deepEqual(apart?.origins, ['https://www.shop.example']);
  const [wide] = parseTenants(
    [{ ...plain, rpId: 'example.com', origins: ['https://app.example.com'] }],
    base,
  );
  assert.deepEqual(wide?.origins, ['https://app.example.com', 'https://id.example.com']);
});

test('an option that cannot work is refused by name, saying how to write it', () => {
  const cases: [Partial<TenantOptions>, RegExp][] = [
    [{ rpId: 'https://example.com' }, /rpId.*without scheme/],
    [{ rpId: 'example.com:443' }, /rpId.*port/],
    [{ rpId: 'example.com/x' }, /rpId.*path/],
    [{ rpId: 'Example.com' }, /rpId.*lower case/],
    [{ rpId: '127.0.0.1' }, /rpId.*IP address/],
    [{ rpId: 'shop.example' }, /origins.*https:\/\/shop\.example/],
    [{ origins: ['http://id.example.com'] }, /https/],
    [{ origins: ['https://evil.example'] }, /id\.example\.com or below/],
    [{ origins: ['https://notid.example.com'] }, /or below/],
    [{ origins: ['https://id.example.com/'] }, /written as https:\/\/id\.example\.com/],
    [{ origins: ['id.example.com'] }, /not a URL/],
    [{ embedOrigins: ['http://shop.example'] }, /embedOrigins.*https/],
    [{ embedOrigins: ['*'] }, /embedOrigins/],
    // Names to the URL parser, and more than one origin to whoever reads a policy.
    [{ embedOrigins: ['https://*.shop.example'] }, /embedOrigins.*without a wildcard/],
    [{ embedOrigins: ["https://'self'"] }, /embedOrigins.*one host/],
    [{ embedOrigins: ['https://shop.example;script-src'] }, /embedOrigins.*one host/],
    [{ origins: ['https://*.example.com'] }, /one host/],
    [{ redirectUrls: ['javascript:alert(1)'] }, /redirectUrls/],
    [{ redirectUrls: ['https://a@shop.example/'] }, /redirectUrls.*user name/],
    [{ keys: [] }, /keys/],
    [{ keys: [{ secret: 'secret-one', rights: [] }] }, /at least one right/],
    [{ keys: [{ secret: 'short', rights: ['track'] }] }, /8–200/],
    [{ passkeyLimit: 0 }, /passkeyLimit/],
    [{ passkeyLimit: 101 }, /passkeyLimit/],
    [{ passkeyLimit: 1.5 }, /passkeyLimit/],
    [{ id: 'a b' }, /id/],
    [{ rpName: ' ' }, /rpName/],
    [
      { nudge: 'sometimes' as 'seed' },
      /^tenants\.0\.nudge: must be one of "seed", .*, or false\.$/,
    ],
    [{ nudge: true as false }, /^tenants\.0\.nudge: must be one of .*, or false\.$/],
    [{ nudge: null as unknown as false }, /^tenants\.0\.nudge: must be one of/],
    [{ nudge: ['seed'] as unknown as 'seed' }, /^tenants\.0\.nudge: must be one of/],
    [
      { nudge: { preset: 'weekly' as 'seed' } },
      /^tenants\.0\.nudge\.preset: must be one of "seed"/,
    ],
    [{ nudge: { burstDays: 366 } }, /^tenants\.0\.nudge\.burstDays: .* of days, 0–365\.$/],
    [{ nudge: { skipDays: -1 } }, /^tenants\.0\.nudge\.skipDays: .* of days, 0–3650\.$/],
    [{ nudge: { cancelDays: 1.5 } }, /^tenants\.0\.nudge\.cancelDays: must be a whole number/],
    [{ nudge: { unansweredDays: 3651 } }, /nudge\.unansweredDays: .* of days, 0–3650\.$/],
    [{ nudge: { notHereDays: 3651 } }, /nudge\.notHereDays: .* of days, 0–3650\.$/],
    [{ nudge: { betweenHours: 8761 } }, /nudge\.betweenHours: .* of hours, 0–8760\.$/],
    [{ nudge: { snoozes: 101 } }, /nudge\.snoozes: .*, 0–100, or null/],
    [{ nudge: { snoozes: '3' as unknown as 3 } }, /nudge\.snoozes: .*, 0–100, or null/],
    [{ nudge: { automatic: 1 as unknown as true } }, /nudge\.automatic: must be true or false/],
    [
      { nudge: { skipdays: 3 } as object },
      /^tenants\.0\.nudge: .*"skipdays".*known are preset, burst/,
    ],
    [{ rpID: 'example.com' } as Partial<TenantOptions>, /rpID/],
  ];
  for (const [option, message] of cases) {
    assert.throws(() => parseTenants([{ ...plain, ...option }], base), { message });
  }
  assert.throws(() => parseTenants([], base), /at least one tenant/);
  assert.throws(() => parseTenants([plain, plain], base), /twice/);
  assert.throws(() => parseTenants([plain, { ...plain, id: 'b' }], base), /key.*twice/);
});

test('how often people are offered a passkey is a preset, one that is changed, or never', () => {
  const policyOf = (nudge?: TenantOptions['nudge']) =>
    parseTenants([{ ...plain, ...(nudge !== undefined && { nudge }) }], base)[0]?.nudge;
  assert.deepEqual(policyOf(), nudgePresets.seed);
  for (const [name, policy] of Object.entries(nudgePresets)) {
    assert.deepEqual(policyOf(name as keyof typeof nudgePresets), policy);
    assert.deepEqual(policyOf({ preset: name as keyof typeof nudgePresets }), policy);
  }
  assert.deepEqual(policyOf({}), nudgePresets.seed);
  assert.deepEqual(policyOf({ burstDays: 0, snoozes: null, automatic: true }), {
    ...nudgePresets.seed,
    burstDays: 0,
    automatic: true,
  });
  assert.deepEqual(policyOf({ preset: 'snooze-n-then-require', snoozes: 100 }), {
    ...nudgePresets['snooze-n-then-require'],
    snoozes: 100,
  });
  assert.equal(policyOf(false), null);
});

test('the address of the server is an origin, https except on this machine', () => {
  assert.equal(parseBaseUrl('http://localhost:3000').origin, 'http://localhost:3000');
  for (const value of [
    'http://example.com',
    'https://example.com/x',
    'example.com',
    '',
    'ftp://localhost',
  ]) {
    assert.throws(() => parseBaseUrl(value), /baseUrl/, value);
  }
});

test('a key finds its tenant, two at once, and no other string does', () => {
  const tenants = parseTenants(
    [
      { ...plain, keys: [...plain.keys, { secret: 'secret-new', rights: ['track', 'admin'] }] },
      { ...plain, id: 'b', keys: [{ secret: 'secret-of-b', rights: ['admin'] }] },
    ],
    base,
  );
  assert.equal(tenantOfKey(tenants, 'secret-one')?.tenant.id, 'a');
  assert.deepEqual(tenantOfKey(tenants, 'secret-new')?.rights, ['track', 'admin']);
  assert.equal(tenantOfKey(tenants, 'secret-of-b')?.tenant.id, 'b');
  for (const secret of ['', 'secret-on', 'secret-one ', 'SECRET-ONE']) {
    assert.equal(tenantOfKey(tenants, secret), undefined);
  }
});
