export { followDocument, getLocale, setLocale } from './locale.js';
export type { Locale } from './localizer.js';
