/** What can be found: a page, a heading or a code. */
export interface Found {
  /** What it is called. */
  readonly title: string;
  /** The page it is on. */
  readonly on: string;
  /** From the site's root. */
  readonly to: string;
  /** Other words that lead to it. */
  readonly words?: string;
}

/** The best of them first: the whole name, its beginning, a word's beginning, anywhere. Every word must be there. */
export function search(index: readonly Found[], query: string, most = 12): readonly Found[] {
  const wanted = query.toLowerCase().trim().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const scored = index.flatMap((found) => {
    const score = rank(found, wanted);
    return score === 0 ? [] : [{ found, score }];
  });
  return scored
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ found }) => found);
}

function rank({ title, on, words = '' }: Found, wanted: readonly string[]): number {
  const name = title.toLowerCase();
  const all = `${name} ${on} ${words}`.toLowerCase();
  if (!wanted.every((word) => all.includes(word))) return 0;
  const whole = wanted.join(' ');
  if (name === whole) return 5;
  if (name.startsWith(whole)) return 4;
  if (wanted.every((word) => ` ${name}`.replace(/[_<>-]/g, ' ').includes(` ${word}`))) return 3;
  return wanted.every((word) => name.includes(word)) ? 2 : 1;
}
