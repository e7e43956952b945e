import { msg } from '@lit/localize';

/** The language the texts are in, whatever was asked for; call it while rendering. */
export function textLocale(): string {
  return msg('en', {
    id: 'locale',
    desc: 'The BCP 47 code of the language of this translation',
  });
}

/** The same for dates and numbers, where a page may say it more exactly (`en-GB`). */
export function formatLocale(): string {
  const locale = textLocale();
  const lang = typeof document === 'undefined' ? '' : document.documentElement.lang;
  try {
    // What is no tag, `Intl` throws at.
    return (lang.startsWith(`${locale}-`) && Intl.getCanonicalLocales(lang)[0]) || locale;
  } catch {
    return locale;
  }
}
