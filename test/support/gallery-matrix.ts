import type { ChromiumPage } from './chromium-page.js';

/** One cell as it is to be looked at. */
export interface Sight {
  readonly id: string;
  /** A language of ours, or `pseudo`. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
}

export interface Faulty extends Sight {
  readonly fault: string;
}

/** The narrowest there is (WCAG 2.2, 1.4.10); every language's text has to do with it. */
export const narrow = { width: 320, height: 640, deviceScaleFactor: 1, mobile: false };

/** Looks at cells in one page that opened the gallery, in the order of their languages. */
export async function faultsOf(
  page: ChromiumPage,
  sights: readonly Sight[],
): Promise<readonly Faulty[]> {
  await page.devtools.send('Emulation.setDeviceMetricsOverride', narrow);
  const found: Faulty[] = [];
  for (const { locale, dir, ids } of groups(sights).values())
    found.push(...(await page.evaluate(look, ids, locale, dir)));
  return found;
}

/** Another language takes a moment, so that each is come to once. */
function groups(sights: readonly Sight[]) {
  const found = new Map<string, Omit<Sight, 'id'> & { readonly ids: string[] }>();
  for (const { id, locale, dir } of sights) {
    const group = found.get(`${locale} ${dir}`) ?? { locale, dir, ids: [] };
    found.set(`${locale} ${dir}`, group);
    group.ids.push(id);
  }
  return found;
}

async function look(ids: string[], locale: string, dir: 'ltr' | 'rtl'): Promise<Faulty[]> {
  const { gallery } = globalThis;
  if (!gallery) throw new Error('This page is not the gallery.');
  await gallery.locale(locale);
  await gallery.dir(dir);
  const found: Faulty[] = [];
  for (const id of ids) {
    await gallery.show(id);
    for (const fault of gallery.faults()) found.push({ id, locale, dir, fault });
  }
  return found;
}

/** Looks at cells in one language, in both directions; each is brought to the page once. */
export async function faultsBothWays(
  page: ChromiumPage,
  ids: readonly string[],
  locale: string,
): Promise<readonly Faulty[]> {
  await page.devtools.send('Emulation.setDeviceMetricsOverride', narrow);
  return page.evaluate(lookBothWays, [...ids], locale);
}

async function lookBothWays(ids: string[], locale: string): Promise<Faulty[]> {
  const { gallery } = globalThis;
  if (!gallery) throw new Error('This page is not the gallery.');
  await gallery.locale(locale);
  const found: Faulty[] = [];
  for (const id of ids) {
    await gallery.show(id);
    for (const dir of ['ltr', 'rtl'] as const) {
      await gallery.dir(dir);
      for (const fault of gallery.faults()) found.push({ id, locale, dir, fault });
    }
  }
  return found;
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every cell once, each in a language and a direction that chance picks. */
export function sample(
  ids: readonly string[],
  locales: readonly string[],
  seed: number,
): readonly Sight[] {
  const next = random(seed);
  return ids.map((id) => ({
    id,
    locale: locales[Math.floor(next() * locales.length)] ?? 'en',
    dir: next() < 0.5 ? 'ltr' : 'rtl',
  }));
}

export function described({ id, locale, dir, fault }: Faulty): string {
  return `${id} ${locale} ${dir}: ${fault}`;
}
