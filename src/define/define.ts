import { beFirst, type Copies, findCopies } from '../copies.js';
import { packageVersion } from '../version.js';

/** Says in the console that there are several copies, once a page, whichever of them notices first. */
export function tellOfCopies(copies: Copies, what: string): void {
  if (copies.told) return;
  copies.told = true;
  console.warn(`passkey-elements ${packageVersion}: ${what} Keep one: the first stays.`);
}

/**
 * Registers an element once, and nothing where there is no page. A second copy of the package is harmless: the first
 * stays, and the console says so once.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  const copies = findCopies() ?? beFirst();
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element) tellOfCopies(copies, `<${tag}> is here already.`);
}
