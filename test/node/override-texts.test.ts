import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { chunks } from '../../src/i18n/generated/chunks.js';
import { createLocalizer, type Chunks } from '../../src/i18n/localizer.js';
import { textOf } from '../../src/i18n/texts.js';

const page = new EventTarget();
Object.assign(globalThis, { window: page });

/** Languages whose texts are held back until they come, or do not. */
const held = new Map<string, Promise<void>>();
const slow = Object.fromEntries(
  Object.entries(chunks).map(([code, load]) => [
    code,
    async () => {
      await held.get(code);
      return load();
    },
  ]),
) as unknown as Chunks;

/** lit-localize is set up once in a process. */
const { getLocale, setLocale, overrideTexts } = createLocalizer(slow);
const back = (): string => msg('Back', { id: 'back' });

/** What the page has been shown, change by change. */
let shown: string[] = [];
page.addEventListener('lit-localize-status', (event) => {
  if ((event as CustomEvent<{ status: string }>).detail.status === 'ready') shown.push(back());
});

function hold(code: string): { readonly come: () => void; readonly fail: () => void } {
  let come = (): void => undefined;
  let fail = come;
  const gate = new Promise<void>((resolve, reject) => {
    come = resolve;
    fail = () => reject(new TypeError('Failed to fetch dynamically imported module'));
  });
  held.set(code, gate);
  return { come, fail };
}

suite('a page’s own texts, while a language is asked for', () => {
  beforeEach(async () => {
    held.clear();
    await setLocale('en');
    shown = [];
  });

  test('for English do not call back another language that is on its way', async () => {
    const german = hold('de');
    const asked = setLocale('de');
    await overrideTexts('en', { back: 'Go back' });
    german.come();
    assert.equal(await asked, 'de');
    assert.equal(back(), 'Zurück');
    assert.equal(await setLocale('en'), 'en');
    assert.equal(back(), 'Go back');
  });

  test('for the language that is left do not call it back', async () => {
    await setLocale('fr');
    const italian = hold('it');
    const asked = setLocale('it');
    await overrideTexts('fr', { back: 'Arrière' });
    assert.equal(back(), 'Arrière');
    italian.come();
    assert.equal(await asked, 'it');
    assert.equal(getLocale(), 'it');
  });

  test('for the language that comes are there with it', async () => {
    const spanish = hold('es');
    const asked = setLocale('es');
    const own = overrideTexts('es', { back: 'Atrás del todo' });
    spanish.come();
    await Promise.all([asked, own]);
    assert.deepEqual(shown, ['Atrás del todo']);
  });

  test('for the language that is shown change it in place, with no other between', async () => {
    await setLocale('nl');
    shown = [];
    await Promise.all([
      overrideTexts('nl', { back: 'Achteruit' }),
      overrideTexts('nl', { cancel: 'Stop' }),
    ]);
    assert.deepEqual(new Set(shown), new Set(['Achteruit']));
    assert.equal(msg('Cancel', { id: 'cancel' }), 'Stop');
  });

  test('are kept when the next language does not come', async () => {
    await setLocale('sv');
    await overrideTexts('sv', { back: 'Bakåt' });
    const danish = hold('da');
    const asked = setLocale('da');
    danish.fail();
    assert.equal(await asked, 'sv');
    assert.equal(back(), 'Bakåt');
    held.clear();
    assert.equal(await setLocale('da'), 'da');
  });

  test('may say of the language only what it is', async () => {
    await overrideTexts('de', { locale: 'de' });
    await assert.rejects(
      overrideTexts('de', { locale: 'Deutsch' }),
      new TypeError('Texts not overridden: “locale” is “de” and nothing else.'),
    );
  });

  test('have no way to what every object has', async () => {
    const text = '{"__proto__": "x", "constructor": "x", "toString": "x"}';
    await assert.rejects(overrideTexts('de', JSON.parse(text) as Record<string, string>), {
      message: /“__proto__”.*“constructor”.*“toString”/,
    });
    for (const tag of ['__proto__', 'constructor', 'toString', 'valueOf', 'x'.repeat(100_000)])
      await assert.rejects(overrideTexts(tag, { back: 'x' }), TypeError);
  });
});

test('a text is no markup, whatever is around its values', () => {
  const text = '<img src=x onerror=alert(1)> &lt; "{0}" <!--{0}';
  const shown = '&lt;img src=x onerror=alert(1)> &amp;lt; "';
  for (const [id, open, close] of [
    ['opened-lead', '<bdi>', '</bdi>'],
    ['settings-created', '<time datetime="', '"></time>'],
  ] as const) {
    const { strings, values } = textOf(id, text) as TemplateResult;
    assert.deepEqual([...strings], [shown + open, `${close}" &lt;!--${open}`, close]);
    assert.deepEqual(values, [0, 0]);
  }
});
