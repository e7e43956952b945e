/** The anchor of a heading, as GitHub makes it, so that links work in both places. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** Gives every anchor of a page once. */
export function anchors(): (wanted: string) => string {
  const taken = new Map<string, number>();
  return (wanted) => {
    const count = taken.get(wanted) ?? 0;
    taken.set(wanted, count + 1);
    return count === 0 ? wanted : `${wanted}-${count}`;
  };
}
