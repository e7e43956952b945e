import { fit, parse, type Locale } from '../../locales.js';
import { ar } from './ar.js';
import { cs } from './cs.js';
import { da } from './da.js';
import { de } from './de.js';
import { el } from './el.js';
import { en, type Words } from './en.js';
import { es } from './es.js';
import { es419 } from './es-419.js';
import { fi } from './fi.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { hi } from './hi.js';
import { hu } from './hu.js';
import { id } from './id.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import { nb } from './nb.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { ptBR } from './pt-BR.js';
import { ptPT } from './pt-PT.js';
import { ro } from './ro.js';
import { sv } from './sv.js';
import { th } from './th.js';
import { tr } from './tr.js';
import { uk } from './uk.js';
import { vi } from './vi.js';
import { zhHans } from './zh-Hans.js';
import { zhHant } from './zh-Hant.js';

const all: Readonly<Record<Locale, Words>> = {
  en,
  de,
  fr,
  es,
  'es-419': es419,
  'pt-BR': ptBR,
  'pt-PT': ptPT,
  it,
  nl,
  sv,
  da,
  nb,
  fi,
  pl,
  cs,
  tr,
  uk,
  el,
  ja,
  ko,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ar,
  he,
  hi,
  id,
  vi,
  th,
  ro,
  hu,
};

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
  if (typeof tag !== 'string') return undefined;
  const language = fit(tag);
  const locale = parse(tag)?.baseName;
  return language && locale ? { words: all[language], locale } : undefined;
}
