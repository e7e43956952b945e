import { configureLocalization, LOCALE_STATUS_EVENT } from '@lit/localize';
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
  /** Those that lit-localize has, or is about to have. */
  const loaded = new Map<Locale, Texts>();
  /** What was asked for last, which may still be on its way. */
  let wanted: Locale = 'en';
  const { getLocale: current, setLocale: load } = configureLocalization({
    sourceLocale,
    targetLocales: locales,
    async loadLocale(code) {
      const locale = code as Locale;
      const [{ textsOf }, lines] = await Promise.all([
        import('./texts.js'),
        locale === 'en' ? undefined : chunks[locale](),
      ]);
      const templates = { ...(lines && textsOf(lines.default)), ...own.get(locale) };
      loaded.set(locale, templates);
      return { templates };
    },
  });
  const getLocale = (): Locale => fit(current()) ?? 'en';
  /** English is what the texts are written in: there is nothing to load, unless a page has its own. */
  const codeOf = (locale: Locale): string =>
    locale === 'en' && !own.has('en') ? sourceLocale : locale;

  async function setLocale(tag: string): Promise<Locale> {
    const asked = fit(tag) ?? 'en';
    wanted = asked;
    try {
      await load(codeOf(asked));
    } catch {
      // lit-localize would answer every later wish for this locale with the same failure, until another one is set.
      if (wanted === asked) {
        wanted = getLocale();
        await load(codeOf(wanted));
      }
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
    const faults = faultsOf(locale, texts);
    if (faults.length > 0) throw new TypeError(`Texts not overridden: ${faults.join('; ')}.`);
    const given = Object.fromEntries(
      Object.entries(texts).map(([id, text]) => [id, textOf(id, text)]),
    );
    own.set(locale, { ...own.get(locale), ...given });
    Object.assign(loaded.get(locale) ?? {}, given);
    // What is shown already is not loaded again, only looked at: nobody sees or hears another language between.
    if (current() === locale)
      window.dispatchEvent(
        new CustomEvent(LOCALE_STATUS_EVENT, { detail: { status: 'ready', readyLocale: locale } }),
      );
    else if (wanted === locale) await setLocale(locale);
  }

  return { getLocale, setLocale, overrideTexts };
}
