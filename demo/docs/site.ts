import type { Targets } from './links.js';
import { layout, type Rendered } from './layout.js';
import { markup } from './markup.js';
import { groups, type Page } from './page.js';
import { documents } from './pages/documents.js';
import { elementPages } from './pages/elements.js';
import { failurePages } from './pages/failures.js';
import { homePages } from './pages/home.js';
import { startPages } from './pages/start.js';
import { relative } from './links.js';
import { searchIndex } from './search-index.js';
import { sourceOf, type Sources } from './sources.js';
import { Writer } from './writer.js';

/** Every page, in the order in which they are read. */
export function sitePages(sources: Sources): readonly Page[] {
  const all = [
    ...homePages(sources),
    ...startPages(sources),
    ...elementPages(sources),
    ...failurePages(sources),
    ...documents(sources),
  ];
  const ordered = groups.flatMap((group) => all.filter((page) => page.group === group));
  return [...ordered, topics(ordered)];
}

/** The text of every file of the site, by its path; pure, but for the scripts and the style sheet. */
export function docsSite(sources: Sources): ReadonlyMap<string, string> {
  const pages = sitePages(sources);
  const { version } = JSON.parse(sourceOf(sources, 'package.json')) as { version: string };
  // Twice: where a link leads to a heading is known once all have been written.
  const rendered = render(pages, targets(render(pages, targets())));

  /** Where every source is found, its headings too once they are known. */
  function targets(known: readonly Rendered[] = []): Targets {
    return new Map(
      pages.flatMap(({ path, title, sources: own = [] }) => {
        const ids = known.find(({ page }) => page.path === path)?.headings.map(({ id }) => id);
        return own.map((source) => {
          const [, anchor = ''] = source.split('#');
          const to = ids?.includes(anchor) ? `${path}#${anchor}` : path;
          return [source, { to, title }] as const;
        });
      }),
    );
  }
  return new Map([
    ...rendered.map(
      (each) => [`${each.page.path}index.html`, layout(each, pages, version)] as const,
    ),
    ['search-index.js', `export default ${JSON.stringify(searchIndex(rendered))};\n`],
  ]);
}

function render(pages: readonly Page[], targets: Targets): readonly Rendered[] {
  return pages.map((page) => {
    const writer = new Writer(page.path, targets);
    return { page, body: page.body(writer), headings: writer.headings };
  });
}

/** What the search knows, for those who have no script. */
function topics(pages: readonly Page[]): Page {
  const path = 'topics/';
  return {
    path,
    title: 'All topics',
    about: 'Every page of this documentation, in one list.',
    group: 'Project',
    body: (writer) =>
      markup`${groups.map(
        (group) => markup`${writer.heading(2, group)}<dl class="topics">
${pages
  .filter((page) => page.group === group)
  .map(
    ({ path: to, title, about }) =>
      markup`<div><dt><a href="${relative(path, to)}">${title}</a></dt><dd>${about}</dd></div>\n`,
  )}</dl>
`,
      )}`,
  };
}
