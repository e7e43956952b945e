import { fit, type Locale } from '../../locales.js';
import { de } from './de.js';
import { en, type Words } from './en.js';

const all: Partial<Record<Locale, Words>> = { en, de };

export interface Language {
  readonly words: Words;
  /** For dates, `lang` and the tenant's own texts; a BCP 47 tag, with the region that was asked for. */
  readonly locale: string;
}

/** For `de-AT` German, with dates as they are written in Austria; English for whatever there is no text in. */
export function languageOf(tag: unknown): Language {
  return known(tag) ?? { words: en, locale: 'en' };
}

/** RFC 9110 §12.5.4: the language that weighs most in an `Accept-Language`; English where none is wanted. */
export function preferredLanguage(header: string | null): Language {
  const wanted = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/);
      const weight = parameters.find((each) => /^q=/i.test(each))?.slice(2) ?? '1';
      return { tag, weight: Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return languageOf(wanted.find(({ tag }) => known(tag))?.tag);
}

function known(tag: unknown): Language | undefined {
  const locale = typeof tag === 'string' ? fit(tag) : undefined;
  const words = locale && all[locale];
  return words && { words, locale: new Intl.Locale(tag as string).baseName };
}
