import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aaguids } from '../../src/aaguids.js';
import { cleanLabel } from '../../src/server/labels.js';
import { defaultName, providerName } from '../../src/server/names.js';
import type { NamingFacts } from '../../src/server/names.js';

const zero = '00000000-0000-0000-0000-000000000000';
const google = 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4';

function name(facts: Partial<NamingFacts>, table?: ReadonlyMap<string, string>): string {
  const blank: NamingFacts = {
    aaguid: zero,
    attachment: null,
    transports: [],
    userAgent: null,
    platformHint: null,
    taken: [],
  };
  return defaultName({ ...blank, ...facts }, table);
}

describe('AAGUID names', () => {
  it('are at most 60, each in canonical form, none for the zero AAGUID', () => {
    assert.ok(aaguids.size > 0 && aaguids.size <= 60);
    for (const aaguid of aaguids.keys()) {
      assert.match(aaguid, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
    assert.equal(aaguids.has(zero), false);
  });

  it('could each be a label a person typed', () => {
    for (const label of aaguids.values()) assert.deepEqual(cleanLabel(label), { ok: true, label });
  });

  it('are found whatever the case of the AAGUID', () => {
    assert.equal(providerName(google), 'Google Password Manager');
    assert.equal(providerName(google.toUpperCase()), 'Google Password Manager');
  });

  it('are null for what is unknown, zero or no AAGUID, and in an empty table', () => {
    for (const aaguid of [
      zero,
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      '',
      '__proto__',
      'constructor',
    ]) {
      assert.equal(providerName(aaguid), null);
    }
    assert.equal(providerName(google, new Map()), null);
  });
});

describe('a default name', () => {
  it('is the product’s, where the AAGUID tells it, whatever else is known', () => {
    assert.equal(
      name({
        aaguid: google,
        attachment: 'cross-platform',
        transports: ['usb'],
        platformHint: 'macOS',
      }),
      'Google Password Manager',
    );
  });

  it('falls back to the device where the table is empty', () => {
    assert.equal(
      name({ aaguid: google, attachment: 'platform', platformHint: 'Android' }, new Map()),
      'Passkey on Android',
    );
  });

  it('follows attachment and transports', () => {
    const cases: [Partial<NamingFacts>, string][] = [
      [{ attachment: 'cross-platform', transports: ['usb'] }, 'Security key'],
      [{ attachment: 'cross-platform', transports: ['nfc', 'usb'] }, 'Security key'],
      [{ attachment: 'cross-platform', transports: [] }, 'Security key'],
      [{ attachment: 'cross-platform', transports: ['hybrid', 'internal'] }, 'Passkey on phone'],
      [{ attachment: null, transports: ['hybrid'] }, 'Passkey on phone'],
      [{ attachment: null, transports: ['usb'] }, 'Security key'],
      [{ attachment: null, transports: ['internal', 'hybrid'] }, 'Passkey on Windows'],
      [{ attachment: 'platform', transports: ['internal', 'hybrid'] }, 'Passkey on Windows'],
      [{ attachment: 'platform', transports: ['usb'] }, 'Passkey on Windows'],
    ];
    for (const [facts, expected] of cases) {
      assert.equal(name({ platformHint: '"Windows"', ...facts }), expected, JSON.stringify(facts));
    }
  });

  it('follows the platform hint before the user agent', () => {
    const cases: [string, string][] = [
      ['"macOS"', 'Passkey on Mac'],
      ['Windows', 'Passkey on Windows'],
      ['"Android"', 'Passkey on Android'],
      ['"Chrome OS"', 'Passkey on ChromeOS'],
      ['"Chromium OS"', 'Passkey on ChromeOS'],
      ['"Linux"', 'Passkey on Linux'],
    ];
    for (const [platformHint, expected] of cases) {
      assert.equal(name({ platformHint, userAgent: 'iPhone' }), expected);
    }
  });

  it('reads the user agent where there is no hint, or one that says nothing', () => {
    const cases: [string, string][] = [
      ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15', 'Passkey on Mac'],
      ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 'Passkey on iPhone'],
      ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)', 'Passkey on iPad'],
      ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0)', 'Passkey on Windows'],
      ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36', 'Passkey on Android'],
      ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)', 'Passkey on ChromeOS'],
      ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0)', 'Passkey on Linux'],
      ['curl/8.5.0', 'Passkey'],
      ['', 'Passkey'],
    ];
    for (const [userAgent, expected] of cases) {
      assert.equal(name({ userAgent }), expected, userAgent);
      assert.equal(name({ userAgent, platformHint: '"Unknown"' }), expected, userAgent);
    }
  });

  it('is “Passkey” where nothing is known', () => {
    assert.equal(name({}), 'Passkey');
  });
});

describe('a default name that is taken', () => {
  it('gets the lowest free number from 2 on, whatever the case of letters', () => {
    assert.equal(name({ taken: ['Passkey'] }), 'Passkey 2');
    assert.equal(name({ taken: ['PASSKEY ', 'passkey 2'] }), 'Passkey 3');
    assert.equal(name({ taken: ['Passkey', 'Passkey 3'] }), 'Passkey 2');
    assert.equal(name({ taken: ['Passkey 2'] }), 'Passkey');
    assert.equal(name({ taken: ['My passkey'] }), 'Passkey');
  });

  it('never grows beyond 100 code points', () => {
    const long = '🔑'.repeat(120);
    const table = new Map([[google, long]]);
    const first = name({ aaguid: google }, table);
    assert.equal([...first].length, 100);
    const taken = [first];
    for (let count = 2; count <= 12; count += 1) {
      const next = name({ aaguid: google, taken }, table);
      assert.equal([...next].length, 100);
      assert.doesNotMatch(next, /\p{Cs}/u);
      assert.ok(next.endsWith(` ${count}`));
      taken.push(next);
    }
    assert.equal(new Set(taken).size, 12);
  });
});
