import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docsSite } from '../../demo/docs/site.js';
import { readSources, type Sources } from '../../demo/docs/sources.js';

export const sources: Sources = readSources(fileURLToPath(new URL('../../', import.meta.url)));

/** The HTML of every page of the site, by its path. */
export function htmlPages(from: Sources = sources): ReadonlyMap<string, string> {
  return new Map(
    [...docsSite(from)]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, html]) => [path.slice(0, -'index.html'.length), html]),
  );
}

const attribute = (html: string, name: string, tag = '\\w+'): string[] =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*? ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    decode(value),
  );

export const idsOf = (html: string): string[] => attribute(html, 'id');
export const linksOf = (html: string): string[] => attribute(html, 'href', 'a');

/** Where a link of a page leads, `path` and `#anchor` from the site's root; nothing where it leaves the site. */
export function follow(page: string, href: string): { path: string; anchor: string } | undefined {
  if (/^[a-z]+:/.test(href)) return undefined;
  const [way = '', anchor = ''] = href.split('#');
  const path = way ? posix.join('/docs', page, way) : `/docs/${page}`;
  return { path, anchor };
}

/** What a reader reads of a piece of HTML. */
export const textOf = (html: string): string => decode(html.replace(/<[^>]*>/g, ''));

function decode(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' };
  return text.replace(/&([\w#]+);/g, (whole, name: string) => named[name] ?? whole);
}

/** The text of every block of code of a page. */
export const codeOf = (html: string): string[] =>
  [...html.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code><\/pre>/g)].map(([, code = '']) =>
    textOf(code),
  );

/** The part of the catalogue that is about one code. */
export function entryOf(html: string, code: string): string {
  const [, rest = ''] = html.split(`<section class="failure" aria-labelledby="${code}">`);
  return textOf(rest.split('</section>')[0] ?? '');
}
