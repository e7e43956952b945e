import { configureLocalization } from '@lit/localize';
import { fit, locales, type Locale } from '../locales.js';
import { sourceLocale, type targetLocales } from '../locale-codes.js';
import type { Texts } from './texts.js';

/** Where the texts of each language come from: one line each, in the order of their ids. */
export type Chunks = Record<(typeof targetLocales)[number], () => Promise<{ default: string }>>;

export interface Localizer {
  /** The locale texts are in now. */
  getLocale(): Locale;
  /** Shows texts in the best fit for a BCP 47 tag; never rejects, answers the locale in effect. */
  setLocale(tag: string): Promise<Locale>;
  /** Puts texts of the page's own in the place of ours, by message id. */
  overrideTexts(tag: string, texts: Readonly<Record<string, string>>): Promise<void>;
}

/** Sets lit-localize up, which takes it once in a copy of itself. */
export function createLocalizer(chunks: Chunks): Localizer {
  const own = new Map<Locale, Texts>();
  const { getLocale: current, setLocale: load } = configureLocalization({
    sourceLocale,
    targetLocales: locales,
    async loadLocale(code) {
      const locale = code as Locale;
      const [{ textsOf }, lines] = await Promise.all([
        import('./texts.js'),
        locale === 'en' ? undefined : chunks[locale](),
      ]);
      return { templates: { ...(lines && textsOf(lines.default)), ...own.get(locale) } };
    },
  });
  const getLocale = (): Locale => fit(current()) ?? 'en';
  /** English is what the texts are written in: there is nothing to load, unless a page has its own. */
  const codeOf = (locale: Locale): string =>
    locale === 'en' && !own.has('en') ? sourceLocale : locale;

  async function setLocale(tag: string): Promise<Locale> {
    const before = current();
    try {
      await load(codeOf(fit(tag) ?? 'en'));
    } catch {
      // lit-localize would answer every later wish for this locale with the same failure, until another one is set.
      await load(before);
    }
    return getLocale();
  }

  async function overrideTexts(
    tag: string,
    texts: Readonly<Record<string, string>>,
  ): Promise<void> {
    const locale = fit(tag);
    if (!locale) throw new TypeError(`There are no texts in “${tag}” to override.`);
    const { faultsOf, textOf } = await import('./texts.js');
    const faults = faultsOf(texts);
    if (faults.length > 0) throw new TypeError(`Texts not overridden: ${faults.join('; ')}.`);
    const given = Object.entries(texts).map(([id, text]) => [id, textOf(id, text)] as const);
    own.set(locale, { ...own.get(locale), ...Object.fromEntries(given) });
    if (getLocale() !== locale) return;
    // What is shown already is not loaded again; by way of the source it is.
    await load(sourceLocale);
    await setLocale(locale);
  }

  return { getLocale, setLocale, overrideTexts };
}
