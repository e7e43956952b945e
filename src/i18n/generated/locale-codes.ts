// Made from locales/*.xlf: npm run locales
export const sourceLocale = 'en-x-source';
export const targetLocales = [
  'de',
  'fr',
  'es',
  'es-419',
  'nl',
  'sv',
  'pl',
  'cs',
  'uk',
  'ja',
  'ko',
  'zh-Hans',
  'zh-Hant',
] as const;
