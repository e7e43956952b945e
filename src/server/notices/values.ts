import { cleanLabel } from '../labels.js';
import type { Sealed } from '../notices.js';
import type { Outgoing } from '../outbox-rows.js';
import type { Tenant } from '../tenants.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';
import type { Values, Words } from './texts/words.js';

const languages: Readonly<Record<string, Words>> = { en, de };

export interface Language {
  readonly words: Words;
  /** For dates and for the tenant's own texts. */
  readonly locale: string;
}

/** For `de-AT` German, with dates as they are written in Austria; English for whatever there is no text in. */
export function languageOf(tag: unknown): Language {
  const locale = typeof tag === 'string' ? canonical(tag) : undefined;
  const words = languages[locale?.split('-', 1)[0] ?? ''];
  return locale && words ? { words, locale } : { words: en, locale: 'en' };
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** What a row's text is made from; whatever people wrote is one line that reorders nothing around it. */
export function valuesOf(
  tenant: Tenant,
  row: Outgoing,
  sealed: Sealed,
  language: Language,
): Values {
  const { name, method, until, codesLeft } = row.payload;
  const { methods } = language.words;
  const known: Readonly<Record<string, string>> = methods;
  return {
    rpName: singleLine(tenant.rpName),
    time: dateIn(language.locale, row.at),
    name: typeof name === 'string' ? singleLine(name) : '',
    method: (typeof method === 'string' ? known[method] : undefined) ?? methods.unknown,
    until: typeof until === 'number' ? dateIn(language.locale, until) : '',
    codesLeft: typeof codesLeft === 'number' ? String(codesLeft) : '',
    code: sealed.code ?? '',
    link: sealed.link ?? '',
    minutes: String(Math.max(1, Math.ceil((row.expires - row.now) / 60_000))),
    supportUrl: tenant.notices?.supportUrl ?? '',
  };
}

/** Line breaks, control characters and what is not seen become a space: no header or line can be forged by a name. */
export function singleLine(text: string): string {
  const clean = cleanLabel(text);
  if (clean.ok) return clean.label;
  const line = text.replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+/gu, ' ').trim();
  return [...line].slice(0, 200).join('');
}

function dateIn(locale: string, at: number): string {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(at).replace(/\s+/g, ' ')} UTC`;
}
