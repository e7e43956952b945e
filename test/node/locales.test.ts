import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { allLocales, sourceLocale, targetLocales } from '../../src/i18n/generated/locale-codes.js';
import { templates as german } from '../../src/i18n/generated/de.js';
import { createLocalizer, fit } from '../../src/i18n/localizer.js';
import { failureText } from '../../src/i18n/failure-text.js';
import { unlockText } from '../../src/i18n/unlock-text.js';

interface Unit {
  readonly id: string;
  readonly source: string;
  readonly target: string | undefined;
}

function unitsOf(locale: string): Unit[] {
  const xlf = readFileSync(new URL(`../../locales/${locale}.xlf`, import.meta.url), 'utf8');
  const inside = (tag: string, text: string): string | undefined =>
    new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(text)?.[1];
  return [...xlf.matchAll(/<trans-unit id="(.+?)">(.*?)<\/trans-unit>/gs)].map(
    ([, id = '', unit = '']) => ({
      id,
      source: inside('source', unit) ?? '',
      target: inside('target', unit),
    }),
  );
}

/** The placeholders of a text, in no order: a translation may move them. */
function placeholders(text: string): string[] {
  return (text.match(/<x [^>]*\/>/g) ?? []).sort();
}

for (const locale of targetLocales)
  suite(`${locale}.xlf`, () => {
    const units = unitsOf(locale);

    test('has texts at all, each once', () => {
      assert.ok(units.length > 60);
      assert.equal(new Set(units.map(({ id }) => id)).size, units.length);
    });

    test('every text is translated', () => {
      const missing = units.filter(({ target }) => !target?.trim()).map(({ id }) => id);
      assert.deepEqual(missing, []);
    });

    test('every translation has the placeholders of its source', () => {
      for (const { id, source, target = '' } of units)
        assert.deepEqual(placeholders(target), placeholders(source), id);
    });

    test('no exclamation marks, in any language', () => {
      for (const { id, source, target = '' } of units)
        assert.doesNotMatch(
          source.replaceAll(/<x.*?\/>/g, '') + target.replaceAll(/<x.*?\/>/g, ''),
          /!/,
          id,
        );
    });
  });

test('the generated German is that of the file', () => {
  assert.deepEqual(
    Object.keys(german).sort(),
    unitsOf('de')
      .map(({ id }) => id)
      .sort(),
  );
});

suite('the best fit', () => {
  for (const [tag, locale] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE_ch', 'de'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    ['🦆', 'en'],
  ] as const)
    test(`${tag || 'nothing'} → ${locale}`, () => assert.equal(fit(tag), locale));

  test('every locale fits itself', () => {
    for (const locale of allLocales) assert.equal(fit(locale), locale);
  });
});

test('a chunk that does not load leaves the texts as they are, and is asked for again', async () => {
  Object.assign(globalThis, { window: new EventTarget() });
  let loads = 0;
  const { setLocale, getLocale } = createLocalizer({
    de: () => {
      loads += 1;
      return loads === 1
        ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
        : Promise.resolve({ templates: german });
    },
  });
  const title = (): string =>
    failureText({ code: 'busy', retry: 'same', confidence: 'sure' }, { platform: 'mac' }).title;

  assert.equal(await setLocale('de-AT'), sourceLocale);
  assert.equal(title(), 'Another passkey request is open');

  assert.equal(await setLocale('de-AT'), 'de');
  assert.equal(loads, 2);
  assert.equal(title(), 'Eine andere Passkey-Anfrage ist offen');
  assert.match(unlockText('mac'), /oder/);

  assert.equal(await setLocale('tlh'), sourceLocale);
  assert.equal(getLocale(), sourceLocale);
  assert.equal(title(), 'Another passkey request is open');
});
