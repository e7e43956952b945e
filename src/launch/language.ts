import { msg } from '@lit/localize';
import { directionOf, fit } from '../locales.js';
import { setLocale } from '../i18n/locale.js';

/** The page’s own heading. */
export const heading = (): string => msg('Passkey', { id: 'method-passkey' });

/** Shows the page in the first of these languages that there are texts for; it stays English where those do not come. */
export async function speak(wanted: readonly string[]): Promise<void> {
  const tag = wanted.find((each) => fit(each));
  if (!tag || (await setLocale(tag)) !== fit(tag)) return;
  const root = document.documentElement;
  // The region too: dates are written as it does.
  root.lang = tag.replaceAll('_', '-');
  root.dir = directionOf(tag);
}
