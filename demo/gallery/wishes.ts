import type { Platform } from '../../src/ceremony/words.js';
import { directionOf, locales } from '../../src/i18n/index.js';
import { platforms } from './platforms.js';
import { styles } from './wear.js';

export const themes = ['auto', 'light', 'dark'] as const;
export const directions = ['auto', 'ltr', 'rtl'] as const;
export const widths = ['320', '400', 'full'] as const;
export const languages: readonly string[] = [...locales, 'pseudo'];

/** How all cells are to be shown; what the address of the page says of it. */
export interface Wishes {
  readonly search: string;
  readonly platform: Platform;
  readonly locale: string;
  readonly theme: (typeof themes)[number];
  /** `auto`: the language's own. */
  readonly dir: (typeof directions)[number];
  readonly width: (typeof widths)[number];
  /** A worked theme, or none. */
  readonly style: string;
}

export const plain: Wishes = {
  search: '',
  platform: 'mac',
  locale: 'en',
  theme: 'auto',
  dir: 'auto',
  width: '320',
  style: '',
};

function oneOf<T extends string>(known: readonly T[], wanted: string | null, otherwise: T): T {
  return known.find((one) => one === wanted) ?? otherwise;
}

export function readWishes(query: URLSearchParams): Wishes {
  return {
    search: query.get('search') ?? '',
    platform: oneOf(platforms, query.get('platform'), plain.platform),
    locale: oneOf(languages, query.get('locale'), plain.locale),
    theme: oneOf(themes, query.get('theme'), plain.theme),
    dir: oneOf(directions, query.get('dir'), plain.dir),
    width: oneOf(widths, query.get('width'), plain.width),
    style: oneOf(styles, query.get('style'), plain.style),
  };
}

/** What differs from how it is without a wish. */
export function written(wishes: Wishes): URLSearchParams {
  const said = Object.entries(wishes).filter(
    ([name, value]) => plain[name as keyof Wishes] !== value,
  );
  return new URLSearchParams(said);
}

export function directionFor({ dir, locale }: Wishes): 'ltr' | 'rtl' {
  return dir === 'auto' ? directionOf(locale) : dir;
}

/** The address of one cell alone, shown in the same way. */
export function permalink(id: string, wishes: Wishes): string {
  const { theme, width, style, locale } = wishes;
  const query = new URLSearchParams({ cell: id, theme });
  if (locale !== plain.locale) query.set('locale', locale);
  if (directionFor(wishes) === 'rtl') query.set('dir', 'rtl');
  if (width !== 'full') query.set('width', width);
  if (style) query.set('style', style);
  return `?${query.toString()}`;
}
