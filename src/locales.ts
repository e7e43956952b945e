import { targetLocales } from './locale-codes.js';

/** A language texts can be shown in; `en` is the one they are written in. */
export type Locale = 'en' | (typeof targetLocales)[number];

/** Every language there is, English first. */
export const locales: readonly Locale[] = ['en', ...targetLocales];

/** Codes for what another one means. */
const aliases: Partial<Record<string, string>> = { no: 'nb', nn: 'nb' };

/**
 * The language for a BCP 47 tag: `de-AT` → `de`, `zh-TW` → `zh-Hant`, `es-MX` → `es-419`, `pt-AO` → `pt-PT`; undefined
 * where there is none, or it is no tag.
 */
export function fit(tag: string): Locale | undefined {
  const parsed = parse(tag);
  if (!parsed) return undefined;
  const { language, script, region } = parsed.maximize();
  const wanted = [
    parsed.baseName,
    `${language}-${script}`,
    `${language}-${region}`,
    ...(language === 'es' && region !== 'ES' ? ['es-419'] : []),
    ...(language === 'pt' ? ['pt-PT'] : []),
    aliases[language] ?? language,
  ];
  return wanted.flatMap((code) => locales.find((locale) => locale === code) ?? [])[0];
}

/** A BCP 47 tag, also as many systems write it (`de_AT`); undefined where it is none. */
export function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}

/** Which way the texts for a language are written: from the left where there are none, and English is shown. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(?:ar|he)\b/.test(fit(tag) ?? '') ? 'rtl' : 'ltr';
}
