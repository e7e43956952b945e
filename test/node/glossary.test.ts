import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { folders, unitsOf } from '../../scripts/locales.mjs';
import { targetLocales } from '../../src/locale-codes.js';

interface Term {
  readonly text: string;
  readonly source: string;
  readonly not?: readonly string[];
  /** Every inflected form, and nothing of another term. */
  readonly match?: string;
}
interface Entry {
  readonly language: string;
  readonly address: string;
  readonly terms: Readonly<Record<string, Term>>;
  /** Messages that rightly leave the passkey unnamed. */
  readonly without?: readonly string[];
}

const glossary = JSON.parse(readFileSync(`${folders.xliff}/glossary.json`, 'utf8')) as Record<
  string,
  Entry
>;
const docs = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');

test('every language has its words, each with where they are used', () => {
  assert.deepEqual(Object.keys(glossary), [...targetLocales]);
  for (const [locale, { terms }] of Object.entries(glossary)) {
    for (const name of ['passkey', 'security key', 'recovery code', 'Windows Hello', 'PIN'])
      assert.ok(terms[name]?.text && terms[name].source, `${locale}: ${name}`);
    const row = docs.split('\n').find((line) => line.startsWith(`| \`${locale}\``));
    assert.ok(row?.includes(glossary[locale]?.language ?? '?'), locale);
  }
});

for (const locale of targetLocales)
  suite(`the words of ${locale}`, () => {
    const { terms = {}, without = [] }: Partial<Entry> = glossary[locale] ?? {};
    const wordOf = (term: string): RegExp => {
      const match = terms[term]?.match;
      assert.ok(match, `${locale} lacks an expression for ${term}`);
      return new RegExp(match, 'iu');
    };
    const units = unitsOf(`${folders.xliff}/${locale}.xlf`);
    const failing = (fails: (source: string, target: string, id: string) => boolean): string[] =>
      units.flatMap(({ id, source, target }) =>
        fails(source, target, id) ? `${id}: ${target}` : [],
      );

    test('a passkey is called that', () => {
      const passkey = wordOf('passkey');
      assert.deepEqual(
        failing(
          (source, target, id) =>
            /passkey/i.test(source) && !without.includes(id) && !passkey.test(target),
        ),
        [],
      );
    });

    test('and never a security key', () => {
      const securityKey = wordOf('security key');
      assert.deepEqual(
        failing((source, target) => !/\bkeys?\b/i.test(source) && securityKey.test(target)),
        [],
      );
    });

    test('a security key is called that', () => {
      const securityKey = wordOf('security key');
      assert.deepEqual(
        failing((source, target) => /security key/i.test(source) && !securityKey.test(target)),
        [],
      );
    });
  });
