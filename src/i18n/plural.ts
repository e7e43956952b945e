import { textLocale } from './text-locale.js';

/**
 * The form of a text that goes with a number: `one:{0} day|other:{0} days`, each labelled with a category of
 * `Intl.PluralRules` for the language of the text. One without labels fits every number.
 */
export function plural(text: string, count: number): string {
  const forms = new Map(
    text.split('|').map((form) => {
      const [, category = 'other', words = form] =
        /^(zero|one|two|few|many|other):(.*)$/s.exec(form) ?? [];
      return [category, words];
    }),
  );
  const category = new Intl.PluralRules(textLocale()).select(count);
  return forms.get(category) ?? forms.get('other') ?? text;
}
