import { relative } from '../links.js';
import { markup, type Markup } from '../markup.js';
import type { Page } from '../page.js';

/** Pages to choose from. */
export function cards(
  from: string,
  pages: readonly Pick<Page, 'path' | 'title' | 'label' | 'about'>[],
): Markup {
  return markup`<ul class="cards">
${pages.map(
  ({ path, title, label, about }) =>
    markup`<li class="card"><a href="${relative(from, path)}">${label ?? title}</a><p>${about}</p></li>\n`,
)}</ul>
`;
}
