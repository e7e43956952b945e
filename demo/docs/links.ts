import { posix } from 'node:path';

/** Where a link of a source leads on the site, `path#anchor` from its root; nothing where it is not on the site. */
export type Targets = ReadonlyMap<string, Target>;

export interface Target {
  readonly to: string;
  /** What the page is called there. */
  readonly title: string;
}

/** An address outside, or of this computer, is left as it is. */
const outside = /^[a-z][a-z+.-]*:/;

/** The way from one page to another place of the site, so that it may be anywhere. */
export function relative(from: string, to: string): string {
  const [path = '', anchor] = to.split('#');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (path === from && hash) return hash;
  return (`${'../'.repeat(from.split('/').length - 1)}${path}` || './') + hash;
}

/** A link of a Markdown source as the page it is on has it; nothing where the site has no such place. */
export function rewrite(
  href: string,
  { file, page, targets }: { file: string; page: string; targets: Targets },
): { readonly address: string; readonly title?: string } | undefined {
  if (outside.test(href)) return { address: href };
  const [path = '', anchor] = href.split('#');
  const source = path ? posix.join(posix.dirname(file), path).replace(/\/$/, '') : file;
  const exact = anchor === undefined ? undefined : targets.get(`${source}#${anchor}`);
  const whole = targets.get(source);
  if (exact) return { address: relative(page, exact.to), title: exact.title };
  if (!whole) return undefined;
  const to = anchor === undefined ? whole.to : `${whole.to}#${anchor}`;
  return { address: relative(page, to), title: whole.title };
}
