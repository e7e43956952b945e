import type { Markup } from './markup.js';
import type { Sources } from './sources.js';
import type { Writer } from './writer.js';

export const groups = [
  'Start',
  'Elements',
  'Looks and languages',
  'Journeys',
  'When something fails',
  'Server',
  'Backends',
  'Project',
] as const;

export interface Page {
  /** From the site's root, with a slash at its end; the first page has none. */
  readonly path: string;
  readonly title: string;
  /** In the navigation, where that should be shorter. */
  readonly label?: string;
  /** One sentence: for cards, and for search engines. */
  readonly about: string;
  readonly group: (typeof groups)[number];
  /** What links in Markdown call it: files of the repository, and sections of the README as `README.md#…`. */
  readonly sources?: readonly string[];
  /** Belongs under the page before it. */
  readonly nested?: boolean;
  readonly body: (writer: Writer) => Markup;
}

/** What makes pages of sources. */
export type Pages = (sources: Sources) => readonly Page[];
