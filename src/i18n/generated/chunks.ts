// Made from locales/*.xlf: npm run locales
export const chunks = {
  de: () => import('./de.js'),
  fr: () => import('./fr.js'),
  es: () => import('./es.js'),
  'es-419': () => import('./es-419.js'),
  nl: () => import('./nl.js'),
  sv: () => import('./sv.js'),
  pl: () => import('./pl.js'),
  cs: () => import('./cs.js'),
  uk: () => import('./uk.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
};
