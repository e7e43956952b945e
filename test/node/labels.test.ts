import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanLabel } from '../../src/server/labels.js';

function refusal(value: string): string {
  const result = cleanLabel(value);
  return result.ok ? assert.fail(`accepted ${JSON.stringify(value)}`) : result.problem;
}

function label(value: string): string {
  const result = cleanLabel(value);
  return result.ok ? result.label : assert.fail(`${JSON.stringify(value)}: ${result.problem}`);
}

describe('a label is kept', () => {
  const kept: Record<string, string> = {
    'in plain words': 'My laptop',
    'with markup, which is only text': '<img src=x onerror=alert(1)>',
    'with accents': 'Clé d’Éloïse',
    'in Chinese': '我的手机',
    'in Korean': '내 휴대폰',
    'in Hebrew': 'המפתח שלי',
    'in Arabic': 'مفتاحي ١',
    'in Persian with ZWNJ': 'می\u200Cخواهم',
    'in Hindi with ZWJ': 'क्\u200Dष',
    'in Sinhala with ZWJ': 'ශ්\u200Dරී',
    'in Bengali with ZWJ before the virama': 'র\u200D্য',
    'in Thai, with marks': 'กุญแจของฉัน',
    'with an emoji': 'Key 🔑',
    'with a colored emoji and its selector': 'Love ❤\uFE0F',
    'with a text selector': 'Love ❤\uFE0E',
    'with a skin tone': '👍🏽',
    'with a family': '👩\u200D👩\u200D👧\u200D👦',
    'with a profession of some skin tone': '👩🏽\u200D🚀',
    'with a kiss': '👩🏽\u200D❤\uFE0F\u200D💋\u200D👨🏻',
    'with a flag made of two': '🏳\uFE0F\u200D🌈',
    'with a country’s flag': '🇫🇷',
    'with a keycap': '1\uFE0F\u20E3 key',
  };
  for (const [name, value] of Object.entries(kept)) {
    it(name, () => assert.equal(label(value), value.normalize('NFC')));
  }

  it('of exactly 100 code points, not UTF-16 units', () => {
    assert.equal(label('🔑'.repeat(100)).length, 200);
  });
});

describe('a label is brought into one form', () => {
  it('NFC', () => assert.equal(label('e\u0301'), '\u00E9'));
  it('trimmed, a pasted line break at its end included', () => {
    assert.equal(label('  \u00A0My key\u3000\r\n'), 'My key');
  });
  it('each run of spaces of any kind one space', () => {
    assert.equal(label('My \u00A0\u2003\u3000 key'), 'My key');
  });
  it('before it is measured', () => {
    assert.equal(label(` ${'e\u0301'.repeat(100)} `), '\u00E9'.repeat(100));
  });
});

describe('a label is refused', () => {
  const refused: Record<string, [value: string, problem: RegExp]> = {
    empty: ['', /at least one visible/],
    'of spaces': [' \u00A0\u2003 ', /at least one visible/],
    'of a combining mark alone': ['\u0301', /at least one visible/],
    'of braille blanks': ['\u2800\u2800', /at least one visible/],
    'of 101 code points': ['a'.repeat(101), /at most 100 characters, and this one has 101/],
    'with a line feed': ['a\nb', /single line/],
    'with CR LF and a header': ['a\r\nBcc: b', /single line/],
    'with a line separator': ['a\u2028b', /single line/],
    'with a paragraph separator': ['a\u2029b', /single line/],
    'with a next line': ['a\u0085b', /single line/],
    'with a tab': ['a\tb', /U\+0009/],
    'with NUL': ['a\0b', /U\+0000/],
    'with an escape': ['a\u001B[31mb', /U\+001B/],
    'with DEL': ['a\u007Fb', /U\+007F/],
    'with a C1 control': ['a\u009Bb', /U\+009B/],
    'with half a pair, high': ['a\uD83Db', /half a character \(U\+D83D\)/],
    'with half a pair, low': ['a\uDD11', /half a character/],
    'with a private character': ['a\uE000', /no agreed meaning/],
    'with a noncharacter': ['a\uFFFE', /no agreed meaning/],
    'with an unassigned character': ['a\u0378', /no agreed meaning/],
    'with tags spelling a flag': ['🏴\u{E0067}\u{E0062}\u{E007F}', /U\+E0067/],
    'with a soft hyphen': ['a\u00ADb', /U\+00AD/],
    'with a word joiner': ['a\u2060b', /U\+2060/],
    'with a byte order mark inside': ['a\uFEFFb', /U\+FEFF/],
    'with a Hangul filler': ['a\u3164', /U\+3164/],
    'with a combining grapheme joiner': ['a\u034Fb', /U\+034F/],
    'with an annotation': ['a\uFFF9b\uFFFAc\uFFFB', /U\+FFF9/],
    'with a musical format character': ['a\u{1D173}', /U\+1D173/],
    'with ZWJ between Latin letters': ['pay\u200Dpal', /U\+200D/],
    'with ZWNJ between Latin letters': ['pay\u200Cpal', /U\+200C/],
    'with ZWNJ at the end of a Persian word': ['می\u200C', /U\+200C/],
    'with two ZWNJ between Persian letters': ['می\u200C\u200Cخواهم', /U\+200C/],
    'with ZWJ after an emoji and before a letter': ['🔑\u200Da', /U\+200D/],
    'with a selector after a letter': ['a\uFE0F', /U\+FE0F/],
    'with a selector after a digit that is no keycap': ['1\uFE0F', /U\+FE0F/],
    'with two selectors after an emoji': ['❤\uFE0F\uFE0F', /U\+FE0F/],
    'with an ideographic selector': ['葛\u{E0100}', /U\+E0100/],
  };
  for (const [name, [value, problem]] of Object.entries(refused)) {
    it(name, () => assert.match(refusal(value), problem));
  }

  const directions = [0x200b, 0x200e, 0x200f, 0x061c, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e];
  for (const code of [...directions, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f]) {
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    it(`with U+${hex}, anywhere`, () => {
      const character = String.fromCodePoint(code);
      for (const value of [`a${character}b`, `${character}a`, `a${character}`, `א${character}ב`]) {
        assert.equal(
          refusal(value),
          `A name cannot hold an invisible or control character (U+${hex}).`,
        );
      }
    });
  }

  it('in whole sentences', () => {
    for (const [value] of Object.values(refused)) assert.match(refusal(value), /^A name .+\.$/);
  });
});

describe('whatever is typed', () => {
  it('is refused, or comes out clean and stays as it is when cleaned again', (t) => {
    const seed = Number(process.env['FC_SEED'] ?? randomInt(2 ** 31));
    t.diagnostic(`FC_SEED=${seed}`);
    const odd = fc.constantFrom(
      '\u200D',
      '\u200C',
      '\uFE0F',
      '\u202E',
      '\u0301',
      '🔑',
      'ی',
      '\u00A0',
      '1\uFE0F\u20E3',
    );
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), odd), {
        maxLength: 8,
      })
      .map((parts) => parts.join(''));
    const property = fc.property(text, (value) => {
      const result = cleanLabel(value);
      if (!result.ok) return;
      assert.deepEqual(cleanLabel(result.label), result);
      assert.equal(result.label, result.label.normalize('NFC'));
      assert.equal(result.label, result.label.trim());
      assert.ok([...result.label].length >= 1 && [...result.label].length <= 100);
      assert.doesNotMatch(result.label, /\p{Cs}/u);
      assert.doesNotMatch(result.label, /[\p{Cc}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|\p{Z}\p{Z}/u);
      assert.doesNotMatch(
        result.label,
        /[\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E0FFF}]/u,
      );
    });
    fc.assert(property, { numRuns: 5_000, seed });
  });
});
