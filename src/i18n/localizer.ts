import { configureLocalization } from '@lit/localize';
import { allLocales, sourceLocale, targetLocales } from './generated/locale-codes.js';

export type Locale = (typeof allLocales)[number];
export type Chunks = Record<(typeof targetLocales)[number], () => Promise<LocaleChunk>>;
type LocaleChunk = Awaited<ReturnType<Parameters<typeof configureLocalization>[0]['loadLocale']>>;

export interface Localizer {
  /** The locale texts are in now. */
  getLocale(): Locale;
  /** Shows texts in the best fit for a BCP 47 tag; never rejects, answers the locale in effect. */
  setLocale(tag: string): Promise<Locale>;
}

/** Sets lit-localize up, which takes it once in a copy of itself. */
export function createLocalizer(chunks: Chunks): Localizer {
  const { getLocale: current, setLocale: load } = configureLocalization({
    sourceLocale,
    targetLocales,
    loadLocale: (code) => chunks[code as keyof Chunks](),
  });
  const getLocale = (): Locale => fit(current());
  async function setLocale(tag: string): Promise<Locale> {
    const before = getLocale();
    try {
      await load(fit(tag));
    } catch {
      // lit-localize would answer every later wish for this locale with the same failure, until another one is set.
      await load(before);
    }
    return getLocale();
  }
  return { getLocale, setLocale };
}

/** de-AT → de → the source locale. */
export function fit(tag: string): Locale {
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  for (const wanted of [tag.toLowerCase(), language]) {
    const known = allLocales.find((locale) => locale.toLowerCase() === wanted);
    if (known) return known;
  }
  return sourceLocale;
}
