export { directionOf, locales } from './fit.js';
export type { Locale } from './fit.js';
export { followDocument, getLocale, overrideTexts, setLocale } from './locale.js';
