import { sourceLocale } from './generated/locale-codes.js';
import { createLocalizer, type Chunks, type Locale, type Localizer } from './localizer.js';

const chunks: Chunks = {
  de: () => import('./generated/de.js'),
};

let localizer: Localizer | undefined;

/** The locale texts are in now. */
export function getLocale(): Locale {
  return localizer?.getLocale() ?? sourceLocale;
}

/**
 * Shows the texts of every element on the page in the best fit for a BCP 47 tag (`de-AT` gives `de`), in English where
 * there is none. Never rejects: where texts cannot be fetched the page keeps those it has, and the next call tries again.
 */
export function setLocale(tag: string): Promise<Locale> {
  localizer ??= createLocalizer(chunks);
  return localizer.setLocale(tag);
}

/** Keeps to `<html lang>` from now on; answers the way to stop. */
export function followDocument(): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const root = document.documentElement;
  const follow = (): void => void setLocale(root.lang);
  const observer = new MutationObserver(follow);
  observer.observe(root, { attributeFilter: ['lang'] });
  follow();
  return () => observer.disconnect();
}
