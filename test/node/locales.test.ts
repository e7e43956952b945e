import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { failureText } from '../../src/i18n/failure-text.js';
import { directionOf, fit, locales } from '../../src/locales.js';
import { chunks } from '../../src/i18n/generated/chunks.js';
import { targetLocales } from '../../src/locale-codes.js';
import { createLocalizer, type Chunks } from '../../src/i18n/localizer.js';
import { plural } from '../../src/i18n/plural.js';
import { formatLocale } from '../../src/i18n/text-locale.js';
import { unlockText } from '../../src/i18n/unlock-text.js';
import { faultOf, folders, unitsOf, type Unit } from '../../scripts/locales.mjs';

const unitsIn = (locale: string): Unit[] => unitsOf(`${folders.xliff}/${locale}.xlf`);

for (const locale of targetLocales)
  suite(`${locale}.xlf`, () => {
    const units = unitsIn(locale);

    test('has texts at all, each once', () => {
      assert.ok(units.length > 300);
      assert.equal(new Set(units.map(({ id }) => id)).size, units.length);
    });

    test('every text is translated, with the values and plural forms it needs', () => {
      assert.deepEqual(
        units.flatMap((unit) => {
          const fault = faultOf(locale, unit);
          return fault ? `${unit.id} ${fault}` : [];
        }),
        [],
      );
    });

    test('no exclamation marks', () => {
      for (const { id, source, target } of units) assert.doesNotMatch(source + target, /[!！]/, id);
    });

    test('is what is loaded', async () => {
      const { default: lines } = await chunks[locale]();
      assert.deepEqual(
        lines.split('\n'),
        units.map(({ target }) => target),
      );
    });
  });

suite('a translation that is refused', () => {
  const refused = (locale: string, source: string, target: string): string | undefined =>
    faultOf(locale, { id: 'x', shape: '', source, target });

  for (const [what, locale, source, target, fault] of [
    ['none at all', 'de', 'Back', '', 'is not translated'],
    ['a value too few', 'de', '{0} of {1}', '{0}', 'has other values than its source'],
    ['a value too many', 'de', 'Back', '{0}', 'has other values than its source'],
    ['a template of its own', 'de', 'Back', '${0}', 'has a character that texts do not have'],
    [
      'a plural form too few',
      'pl',
      'one:one|other:{0}',
      'one:jeden|other:{0}',
      'has the plural forms one,other, not one,few,many',
    ],
    [
      'forms without labels',
      'de',
      'one:one|other:{0}',
      'einer|{0}',
      'has the plural forms ,, not one,other',
    ],
    [
      'a form without its number',
      'de',
      'one:one|other:{0}',
      'one:einer|other:viele',
      'has other values than its source in its form “other”',
    ],
  ] as const)
    test(what, () => assert.equal(refused(locale, source, target), fault));

  test('and what is fine', () => {
    assert.equal(refused('de', '{0} of {1}', '{1}, davon {0}'), undefined);
    assert.equal(refused('de', 'one:one|other:{0}', 'one:einer|other:{0}'), undefined);
  });
});

suite('the best fit', () => {
  for (const [tag, locale] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE_ch', 'de'],
    ['en-GB', 'en'],
    ['es', 'es'],
    ['es-ES', 'es'],
    ['es-MX', 'es-419'],
    ['es-US', 'es-419'],
    ['es-419', 'es-419'],
    ['pt', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['pt-PT', 'pt-PT'],
    ['pt-AO', 'pt-PT'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['iw', 'he'],
    ['in-ID', 'id'],
    ['fr-CA-u-ca-gregory', 'fr'],
    ['tlh', undefined],
    ['', undefined],
    ['🦆', undefined],
  ] as const)
    test(`${tag || 'nothing'} → ${locale ?? 'none'}`, () => assert.equal(fit(tag), locale));

  test('every locale fits itself', () => {
    for (const locale of locales) assert.equal(fit(locale), locale);
  });

  test('which way it is written', () => {
    assert.deepEqual(
      ['ar', 'ar-EG', 'he', 'iw-IL', 'fa'].map((tag) => directionOf(tag)),
      ['rtl', 'rtl', 'rtl', 'rtl', 'ltr'],
    );
    assert.equal(locales.filter((locale) => directionOf(locale) === 'rtl').join(), 'ar,he');
  });
});

test('a text in the page’s language, and what a page has of its own', async () => {
  Object.assign(globalThis, { window: new EventTarget() });
  let loads = 0;
  const { setLocale, getLocale, overrideTexts } = createLocalizer({
    ...chunks,
    de: () => {
      loads += 1;
      return loads === 1
        ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
        : chunks.de();
    },
  } satisfies Chunks);
  const busy = (): string =>
    failureText({ code: 'busy', retry: 'same', confidence: 'sure' }, { platform: 'mac' }).title;
  const wait = (retryAfter: number): string =>
    failureText(
      { code: 'rate_limited', retry: 'same', confidence: 'sure', retryAfter },
      { platform: 'mac' },
    ).help;

  // A chunk that does not load leaves the texts as they are, and is asked for again.
  assert.equal(await setLocale('de-AT'), 'en');
  assert.equal(busy(), 'Another passkey request is open');
  assert.equal(await setLocale('de-AT'), 'de');
  assert.equal(loads, 2);
  assert.equal(busy(), 'Eine andere Passkey-Anfrage ist offen');
  assert.match(unlockText('mac'), /oder/);
  assert.equal(wait(30), 'Warten Sie 30 Sek. und versuchen Sie es dann erneut.');
  assert.equal(wait(300), 'Warten Sie 5 Min. und versuchen Sie es dann erneut.');
  assert.equal(plural('one:ein Tag|other:Tage', 1), 'ein Tag');
  assert.equal(plural('one:ein Tag|other:Tage', 0), 'Tage');

  assert.equal(await setLocale('pl'), 'pl');
  assert.equal(
    [1, 2, 5, 22, 25].map((count) => plural('one:a|few:b|many:c', count)).join(''),
    'abcbc',
  );
  assert.equal(plural('jak zawsze: tak', 5), 'jak zawsze: tak');

  // The page's own, in a language that is shown, in one that is not, and in English, which nothing is loaded for.
  await overrideTexts('pl', { busy: 'Zaraz' });
  assert.equal(busy(), 'Zaraz');
  await overrideTexts('en', { busy: 'Hold on', 'rate-wait': 'In {0} & not <b>sooner</b>' });
  assert.equal(busy(), 'Zaraz');
  assert.equal(await setLocale('en'), 'en');
  assert.equal(busy(), 'Hold on');
  assert.equal(wait(30), 'In 30 sec & not <b>sooner</b>');
  assert.equal(
    failureText({ code: 'network', retry: 'same', confidence: 'sure' }, { platform: 'mac' }).title,
    'Can’t reach the service',
  );
  await overrideTexts('en', { network: 'Offline' });
  assert.equal(busy(), 'Hold on');
  assert.equal(
    failureText({ code: 'network', retry: 'same', confidence: 'sure' }, { platform: 'mac' }).title,
    'Offline',
  );

  await assert.rejects(
    overrideTexts('en', { busy: '{0}', bussy: 'x', network: ' ', 'rate-wait': 'Wait {1}' }),
    new TypeError(
      'Texts not overridden: “busy” has no value {0}; there is no message “bussy”; the text of “network” is empty; “rate-wait” has no value {1}.',
    ),
  );
  await assert.rejects(overrideTexts('tlh', {}), TypeError);
  assert.equal(busy(), 'Hold on');

  assert.equal(await setLocale('tlh'), 'en');
  assert.equal(getLocale(), 'en');
});

test('numbers and dates are written as the page’s tag says, and where it is none as the language does', () => {
  const html = { lang: '' };
  Object.assign(globalThis, { document: { documentElement: html } });
  for (const [lang, format] of [
    ['en-GB', 'en-GB'],
    ['en', 'en'],
    ['de-AT', 'en'],
    ['en-', 'en'],
    ['en-GB, de', 'en'],
    ['en-US-US', 'en'],
    ['', 'en'],
  ] as const) {
    html.lang = lang;
    assert.equal(formatLocale(), format, lang);
  }
  Reflect.deleteProperty(globalThis, 'document');
});
