import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { msg } from '@lit/localize';
import { followLanguage } from '../../src/cdn/language.js';
// Lit looks for a document where it is first loaded, and there is none yet.
import '../../src/i18n/texts.js';

/** As much of a page as is asked: its language, and the block with its own texts. */
function page(lang: string, textContent: string): void {
  Object.assign(globalThis, {
    window: new EventTarget(),
    document: { documentElement: { lang }, querySelector: () => ({ textContent }) },
    MutationObserver: class {
      observe = (): void => undefined;
      disconnect = (): void => undefined;
    },
  });
}

const back = (): string => msg('Back', { id: 'back' });

test('a page’s own texts for several languages leave it in its own', async () => {
  page('de', '{"en": {"back": "Go back"}, "de": {"cancel": "Halt"}, "fr": {"back": "Arrière"}}');
  await followLanguage();
  assert.equal(back(), 'Zurück');
  assert.equal(msg('Cancel', { id: 'cancel' }), 'Halt');
});

test('those that cannot be used are told of, and the page is in its language all the same', async () => {
  const told = mock.method(console, 'error', () => undefined);
  for (const [lang, given, error] of [
    ['it', '{"en": {"back": ', SyntaxError],
    ['nl', '{"nl": {"imported": "x"}}', TypeError],
    ['sv', 'null', TypeError],
    ['da', '{"da": null}', TypeError],
  ] as const) {
    page(lang, given);
    told.mock.resetCalls();
    await followLanguage();
    const { [lang]: wanted } = { it: 'Indietro', nl: 'Terug', sv: 'Tillbaka', da: 'Tilbage' };
    assert.equal(back(), wanted);
    assert.deepEqual(
      told.mock.calls.map(({ arguments: [one] }) => (one as Error).constructor),
      [error],
      given,
    );
  }
});
