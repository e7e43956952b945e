import { relative } from '../links.js';
import { markup, type Markup } from '../markup.js';
import { slug } from '../slug.js';
import { shownTypes } from '../types.js';

const names = new RegExp(`\\b(${shownTypes.join('|')})\\b`);

/** A type, its names leading to how they are declared; of an element's page. */
export function typeText(text: string): Markup {
  const types = relative('elements/one/', 'elements/types/');
  const parts = text
    .split(names)
    .map((part, index) =>
      index % 2 === 1 ? markup`<a href="${`${types}#${slug(part)}`}">${part}</a>` : part,
    );
  return markup`<code translate="no">${parts}</code>`;
}
