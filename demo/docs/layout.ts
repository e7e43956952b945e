import { relative } from './links.js';
import { markup, Markup } from './markup.js';
import { groups, type Page } from './page.js';
import type { Heading } from './writer.js';

export interface Rendered {
  readonly page: Page;
  readonly body: Markup;
  readonly headings: readonly Heading[];
}

const name = 'passkey-elements';
const named = ({ label, title }: Page): string => label ?? title;

/** The whole of one page. */
export function layout(
  { page, body, headings }: Rendered,
  pages: readonly Page[],
  version: string,
): string {
  const to = (path: string): string => relative(page.path, path);
  const isFirst = page.path === '';
  return markup`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${page.about}">
<title>${isFirst ? `${name}: documentation` : `${page.title} · ${name}`}</title>
<link rel="icon" href="${to('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('docs.css')}">
<script src="${to('theme.js')}"></script>
<script type="module" src="${to('site.js')}"></script>
</head>
<body${isFirst && new Markup(' class="first"')}>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<button class="menu" type="button" popovertarget="nav">Menu</button>
<a class="brand" href="${to('')}">${mark}<span>${name}</span></a>
<form class="search" role="search" data-root="${to('')}" hidden>
<input type="search" aria-label="Search the documentation" placeholder="Search, or a failure code" autocomplete="off" spellcheck="false">
<div class="found" hidden></div>
<p class="visually-hidden" role="status"></p>
</form>
<a class="quiet topics" href="${to('topics/')}">All topics</a>
<a class="quiet" href="${to('../')}">Demo</a>
<button class="theme" type="button" hidden></button>
</header>
<div class="frame">
${navigation(page, pages)}
<main id="main" tabindex="-1">
<article>
${!isFirst && [markup`<p class="crumb">${page.group}</p>\n<h1>${page.title}</h1>\n`, contents(headings)]}
${body}
</article>
${neighbours(page, pages)}
</main>
</div>
<footer class="foot"><p>${name} ${version} · MIT · <a href="${to('changelog/')}">Changelog</a> · <a href="${to('security/')}">Security</a></p></footer>
</body>
</html>
`.html;
}

const mark = new Markup(
  '<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="9"/><circle cx="12" cy="13" r="4.25"/><path d="M12 17.5V24m0 0h3m-3-3h2.5M16 13h8v3.5"/></svg>',
);

function navigation(page: Page, pages: readonly Page[]): Markup {
  return markup`<nav id="nav" class="nav" popover aria-label="Documentation">
${groups.map((group) => {
  const own = pages.filter((each) => each.group === group);
  return (
    own.length > 0 &&
    markup`<p class="group">${group}</p>
<ul>
${own.map(
  (each) =>
    markup`<li${each.nested === true && new Markup(' class="nested"')}><a href="${relative(page.path, each.path)}"${each.path === page.path && new Markup(' aria-current="page"')}>${named(each)}</a></li>\n`,
)}</ul>
`
  );
})}</nav>`;
}

/** Where a page has more codes than a column holds, they are listed on the page itself. */
const most = 40;

function contents(headings: readonly Heading[]): Markup | undefined {
  const deep = headings.length > most ? 2 : 3;
  const shown = headings.filter(({ depth }) => depth <= deep);
  if (shown.length < 2) return undefined;
  return markup`<nav class="contents" aria-label="On this page"><details><summary>On this page</summary><ul>
${shown.map(
  ({ depth, id, text }) =>
    markup`<li${depth > 2 && new Markup(' class="nested"')}><a href="#${id}">${text}</a></li>\n`,
)}</ul></details></nav>`;
}

function neighbours(page: Page, pages: readonly Page[]): Markup {
  const index = pages.indexOf(page);
  const link = (rel: string, word: string, other: Page | undefined): Markup | undefined =>
    other &&
    markup`<a class="${rel}" rel="${rel}" href="${relative(page.path, other.path)}"><span>${word}</span> ${named(other)}</a>`;
  return markup`<nav class="neighbours" aria-label="Previous and next page">${link('prev', 'Previous', pages[index - 1])}${link('next', 'Next', pages[index + 1])}</nav>`;
}
