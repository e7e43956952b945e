import { overrideTexts, setLocale } from '../../src/i18n/index.js';
import { pseudoTexts, sourceTexts } from './pseudo.js';

let isPseudo = false;

/** Has everything speak a language of ours, or `pseudo`; answers the language it then is in. */
export async function speak(tag: string): Promise<string> {
  const wanted = tag === 'pseudo';
  if (wanted !== isPseudo) {
    const { default: xliff } = await import('../../locales/de.xlf?raw');
    await overrideTexts('en', wanted ? pseudoTexts(xliff) : sourceTexts(xliff));
    isPseudo = wanted;
  }
  return setLocale(wanted ? 'en' : tag);
}
