import { afterPaint } from './after-paint.js';

/** Milliseconds of work between two chances for everything else; slow devices take four times as long. */
const slice = 8;
const day = 86_400_000;

type Words = (date: Date, relative: boolean) => string;

const written = new WeakMap<HTMLTimeElement, string>();
/** Where dates are still to be written, and in which language by now. */
const waiting = new WeakMap<ParentNode, string>();
let words: { readonly locale: string; readonly of: Words } | undefined;

/**
 * Writes every `<time datetime>` under `root` in the words of `locale`, `data-relative` ones as “yesterday” while they
 * are less than a week old. Later, and in slices: the first use of `Intl` costs a tenth of a second on slow devices,
 * which nobody should wait for. Called again it writes what is new.
 */
export function fillDates(root: ParentNode, locale: string): void {
  const isComing = waiting.has(root);
  waiting.set(root, locale);
  if (!isComing) afterPaint(() => write(root));
}

function write(root: ParentNode): void {
  const end = performance.now() + slice;
  const locale = waiting.get(root) ?? 'en';
  if (words?.locale !== locale) words = { locale, of: wordsOf(locale) };
  for (const time of root.querySelectorAll('time')) {
    const key = `${locale} ${time.dateTime}`;
    if (written.get(time) === key) continue;
    if (performance.now() > end) {
      setTimeout(write, 0, root);
      return;
    }
    written.set(time, key);
    time.textContent = words.of(new Date(time.dateTime), 'relative' in time.dataset);
  }
  waiting.delete(root);
}

function wordsOf(locale: string): Words {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  let ago: Intl.RelativeTimeFormat | undefined;
  return (date, relative) => {
    if (Number.isNaN(date.getTime())) return '';
    const days = daysSince(date);
    if (!relative || days < 0 || days > 6) return dates.format(date);
    ago ??= new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    return ago.format(-days, 'day');
  };
}

/** Days of the calendar, as people count them. */
function daysSince(date: Date): number {
  const midnight = (of: Date): number => new Date(of).setHours(0, 0, 0, 0);
  return Math.round((midnight(new Date()) - midnight(date)) / day);
}
