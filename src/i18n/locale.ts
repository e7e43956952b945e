import type { Locale } from '../locales.js';
import { chunks } from './generated/chunks.js';
import { createLocalizer, type Localizer } from './localizer.js';

let localizer: Localizer | undefined;
const localized = (): Localizer => (localizer ??= createLocalizer(chunks));

/** The locale texts are in now. */
export function getLocale(): Locale {
  return localizer?.getLocale() ?? 'en';
}

/**
 * Shows the texts of every element on the page in the best fit for a BCP 47 tag (`de-AT` gives `de`), in English where
 * there is none. Never rejects: where texts cannot be fetched the page keeps those it has, and the next call tries again.
 */
export function setLocale(tag: string): Promise<Locale> {
  return localized().setLocale(tag);
}

/**
 * Puts a page's own texts in the place of ours: `{'create': 'Add a passkey'}` by message id, with `{0}` where a value
 * goes; they are text, never markup. For one language, English too; more calls add to it. Rejects with a `TypeError` that
 * names every unknown id and value, and then nothing is overridden.
 */
export function overrideTexts(tag: string, texts: Readonly<Record<string, string>>): Promise<void> {
  return localized().overrideTexts(tag, texts);
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
