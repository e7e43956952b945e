import { claim, type ElementFile } from './claim.js';
import type { Tag } from './tags.js';

/**
 * What an element's own file does. It imports itself by its plain address, which is what its parts import: where it was
 * loaded with a query, or from behind a redirect, that is another instance of it, and the only one to be used.
 */
export function start(tag: Tag, url: string): void {
  const self = `./${tag}.js`;
  const load = claim(url, () => import(/* @vite-ignore */ self) as Promise<ElementFile>);
  void load(tag);
}
