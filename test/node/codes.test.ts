import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  hashCode,
  isCode,
  newCode,
  newRecoveryCode,
  normalizeCode,
  normalizeRecoveryCode,
  type CodeBinding,
} from '../../src/server/codes.js';
import { Keyring } from '../../src/server/keyring.js';
import { maskAddress } from '../../src/server/mask.js';

const seed = Number(process.env['SEED'] ?? Date.now());

const newSecret = (): string => randomBytes(32).toString('base64url');

describe('codes that are sent', () => {
  test('have six digits, each of them anything, leading zeros among them', () => {
    const codes = Array.from({ length: 20_000 }, newCode);
    for (const code of codes) assert.match(code, /^[0-9]{6}$/);
    for (let place = 0; place < 6; place += 1) {
      const counts = new Map<string, number>();
      for (const code of codes) {
        counts.set(code.charAt(place), (counts.get(code.charAt(place)) ?? 0) + 1);
      }
      assert.equal(counts.size, 10);
      // 2000 expected with a deviation of 42: one run in 10^18 strays this far.
      for (const count of counts.values()) assert.ok(Math.abs(count - 2000) < 400, `${count}`);
    }
  });

  test('are taken as people type and paste them, and as nothing else', () => {
    const spellings = {
      'as it is': '012345',
      'with a space': '012 345',
      'with a dash': '012-345',
      'with a non-breaking space and a tab': '\u00a0012\u00a0345\t',
      'pasted with its line': '\n012345\r\n',
      'with an en dash, a minus and a figure dash': '0\u20131\u22122\u2012345',
      'full-width': '\uff10\uff11\uff12\uff13\uff14\uff15',
      'Arabic-Indic': '\u0660\u0661\u0662\u0663\u0664\u0665',
      'extended Arabic-Indic': '\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5',
      'half of each': '\uff10\uff11\uff12 \u0663\u0664\u0665',
    };
    for (const [name, typed] of Object.entries(spellings)) {
      assert.equal(normalizeCode(typed), '012345', name);
    }
    const others = [
      ...[
        '',
        '01234',
        '0123456',
        '01234a',
        '012,345',
        '012.345',
        '+12345',
        '-',
        '0x1234',
        '1e5000',
      ],
      // Digits of other scripts, and what NFKC would make a digit.
      ...['\u0967\u0968\u0969\u096a\u096b\u096c', '①②③④⑤⑥', '⁰¹²³⁴⁵', '012\u200e345', '012\x00345'],
      `${' '.repeat(60)}012345`,
    ];
    for (const typed of others)
      assert.equal(normalizeCode(typed), undefined, JSON.stringify(typed));
  });

  test(`whatever is typed, a code or nothing comes of it (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        assert.match(normalizeCode(typed) ?? '000000', /^[0-9]{6}$/);
        assert.match(normalizeRecoveryCode(typed) ?? '0'.repeat(16), /^[0-9A-HJKMNP-TV-Z]{16}$/);
      }),
      { seed, numRuns: 2000 },
    );
  });

  const binding: CodeBinding = {
    id: 'A'.repeat(32),
    purpose: 'challenge',
    address: 'ada@example.com',
    code: '012345',
  };

  test('are good for one ceremony, purpose and address', () => {
    const keyring = new Keyring([newSecret()]);
    const hash = hashCode(keyring, binding);
    assert.equal(isCode(keyring, binding, hash), true);
    const changes: Partial<CodeBinding>[] = [
      { id: 'B'.repeat(32) },
      { purpose: 'enrollment' },
      { address: 'eve@example.com' },
      { code: '012346' },
      // No part runs into the next one.
      { address: 'ada@example.com0', code: '12345' },
    ];
    for (const change of changes) {
      assert.equal(isCode(keyring, { ...binding, ...change }, hash), false, JSON.stringify(change));
    }
    assert.equal(isCode(keyring, binding, hash.subarray(1)), false);
    assert.equal(isCode(keyring, binding, new Uint8Array()), false);
  });

  test('are hashed under a key, and under an old one while it is listed', () => {
    const [old, young] = [newSecret(), newSecret()];
    const hash = hashCode(new Keyring([old]), binding);
    assert.equal(isCode(new Keyring([young, old]), binding, hash), true);
    assert.equal(isCode(new Keyring([young]), binding, hash), false);
    assert.equal(Buffer.from(hash).includes('012345'), false);
  });
});

describe('recovery codes', () => {
  test('are 80 bits in four groups of four', () => {
    const codes = Array.from({ length: 5000 }, newRecoveryCode);
    for (const code of codes) {
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      assert.equal(normalizeRecoveryCode(code), code.replaceAll('-', ''));
    }
    assert.equal(new Set(codes).size, codes.length);
    assert.equal(new Set(codes.join('').replaceAll('-', '')).size, 32);
  });

  test('are read whatever case, look-alikes and separators they are typed in', () => {
    const code = '0O1I-LABC-DEFG-HJKM';
    const spellings = [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code} `];
    for (const typed of [...spellings, '００１１１ＡＢＣ－ｄｅｆｇ－ｈｊｋｍ']) {
      assert.equal(normalizeRecoveryCode(typed), '00111ABCDEFGHJKM', typed);
    }
    for (const typed of ['', code.slice(1), `${code}0`, code.replace('A', 'U'), '1'.repeat(65)]) {
      assert.equal(normalizeRecoveryCode(typed), undefined, typed);
    }
  });
});

test('a masked address tells neither what it is nor how long', () => {
  assert.equal(maskAddress('ada.lovelace@example.org'), 'a•••@e•••.org');
  assert.equal(maskAddress('a@e.org'), 'a•••@e•••.org');
  assert.equal(maskAddress('"odd@local"@mail.example.co.uk'), '"•••@m•••.uk');
  assert.equal(maskAddress('root@localhost'), 'r•••@l•••');
  assert.equal(maskAddress('😀x@bücher.example'), '😀•••@b•••.example');
  assert.equal(maskAddress('+4915112345642'), '•••• 42');
  assert.equal(maskAddress('+1 (555) 010-0042'), '•••• 42');
});
