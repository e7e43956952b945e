import type * as Locale from '../i18n/locale.js';

/** A page's own texts by language, in a block that no browser runs. */
const given = (): Element | null => document.querySelector('script[data-passkey-texts]');

/** Texts are written in English: nothing has to be fetched for it. */
const isOther = (lang: string): boolean => lang !== '' && !/^en\b/i.test(lang);

/**
 * Keeps to `<html lang>`, and to the texts a page has of its own, such as
 * `<script type="application/json" data-passkey-texts>{"en": {"create": "Add a passkey"}}</script>`. Resolves when the
 * texts are there, so that nobody sees others first; texts that cannot be fetched leave the English ones.
 */
export async function followLanguage(): Promise<void> {
  const root = document.documentElement;
  if (given() || isOther(root.lang)) return follow();
  const observer = new MutationObserver(() => {
    if (!isOther(root.lang)) return;
    observer.disconnect();
    void follow();
  });
  observer.observe(root, { attributeFilter: ['lang'] });
}

async function follow(): Promise<void> {
  try {
    const { followDocument, overrideTexts, setLocale } = await import('../i18n/locale.js');
    followDocument();
    await Promise.all([setLocale(document.documentElement.lang), useGiven(overrideTexts)]);
  } catch {
    // English it is.
  }
}

/** What is wrong with a page's own texts, its developer wants to know; all others are shown without them. */
async function useGiven(overrideTexts: typeof Locale.overrideTexts): Promise<void> {
  try {
    const texts = JSON.parse(given()?.textContent ?? '{}') as Record<string, never>;
    await Promise.all(Object.entries(texts).map(([tag, own]) => overrideTexts(tag, own)));
  } catch (error) {
    console.error(error);
  }
}
