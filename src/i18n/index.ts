export { directionOf, locales } from '../locales.js';
export type { Locale } from '../locales.js';
export { followDocument, getLocale, overrideTexts, setLocale } from './locale.js';
