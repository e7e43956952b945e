import { targetLocales } from '../i18n/generated/locale-codes.js';

const isTranslated = (lang: string): boolean =>
  targetLocales.some((locale) => lang.toLowerCase().startsWith(locale));

/**
 * Keeps to `<html lang>`. Resolves when the texts for it are there, so that nobody sees another language first; texts that
 * cannot be fetched leave the English ones.
 */
export async function followLanguage(): Promise<void> {
  const root = document.documentElement;
  if (isTranslated(root.lang)) return follow();
  const observer = new MutationObserver(() => {
    if (!isTranslated(root.lang)) return;
    observer.disconnect();
    void follow();
  });
  observer.observe(root, { attributeFilter: ['lang'] });
}

async function follow(): Promise<void> {
  try {
    const { followDocument, setLocale } = await import('../i18n/locale.js');
    followDocument();
    await setLocale(document.documentElement.lang);
  } catch {
    // English it is.
  }
}
