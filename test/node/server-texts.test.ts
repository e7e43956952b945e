import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { faultOf } from '../../scripts/locales.mjs';
import { en } from '../../src/server/texts/en.js';
import { fill } from '../../src/server/texts/fill.js';
import { languageOf, preferredLanguage } from '../../src/server/texts/languages.js';
import { locales } from '../../src/locales.js';

/** `part.name` and its text. */
const linesOf = (words: object): [string, string][] =>
  Object.entries(words).flatMap(([part, texts]) =>
    Object.entries(texts as Record<string, string>).map(([name, text]): [string, string] => [
      `${part}.${name}`,
      text,
    ]),
  );

const valuesOf = (text: string): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();

for (const locale of locales)
  suite(`what the server says in ${locale}`, () => {
    const { words } = languageOf(locale);
    const english = new Map(linesOf(en));

    test('is all there, with the values and plural forms it needs', () => {
      const lines = linesOf(words);
      assert.deepEqual(
        lines.map(([name]) => name),
        [...english.keys()],
      );
      for (const [name, target] of lines) {
        const source = english.get(name) ?? '';
        assert.doesNotMatch(target, /[!！<>`\\]/, name);
        if (!source.startsWith('one:')) assert.equal(valuesOf(target), valuesOf(source), name);
        else {
          // Numbered, the values are what the interface's texts have; the name must be in every form.
          const numbered = (text: string): string =>
            text.replaceAll('{minutes}', '{0}').replaceAll('{rpName}', '');
          const unit = { id: name, shape: '', source: numbered(source), target: numbered(target) };
          assert.equal(faultOf(locale, unit), undefined, name);
          for (const form of target.split('|')) assert.ok(form.includes('{rpName}'), name);
        }
      }
    });

    test('has ten subjects that nobody takes for one another', () => {
      const subjects = Object.values(words.subjects);
      assert.equal(new Set(subjects).size, 10);
      for (const subject of subjects) assert.doesNotMatch(subject, /[.。]$/);
    });
  });

suite('a text is filled', () => {
  test('at once: what somebody wrote is not read again', () => {
    const values = { name: '{code} $& one:a|other:b', code: '123' };
    assert.equal(fill('{name}: {code}', values, 'en'), '{code} $& one:a|other:b: 123');
  });

  test('in the form for its number', () => {
    const rules = 'one:{minutes} minuta|few:{minutes} minuty|many:{minutes} minut';
    assert.deepEqual(
      [1, 2, 5, 22].map((minutes) => fill(rules, { minutes: String(minutes) }, 'pl')),
      ['1 minuta', '2 minuty', '5 minut', '22 minuty'],
    );
    const { rules: only } = languageOf('ja').words.code;
    assert.doesNotMatch(fill(only, { minutes: '5', rpName: 'Shop' }, 'ja'), /other:|\{/);
  });
});

test('the language that weighs most and that there is', () => {
  for (const [header, locale] of [
    ['sr;q=1, zh-TW;q=0.8, de;q=0.9', 'de'],
    ['zh-TW', 'zh-TW'],
    ['nn-NO,nb;q=0.9', 'nn-NO'],
    ['pt', 'pt'],
    ['de_AT, fr', 'de-AT'],
    ['zh_hant_tw', 'zh-Hant-TW'],
    ['*', 'en'],
    ['de;q=0, tlh', 'en'],
    [null, 'en'],
    ['de-x-<script>', 'en'],
  ] as const)
    assert.equal(preferredLanguage(header).locale, locale, String(header));
});
