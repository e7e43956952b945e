import { packageVersion } from '../version.js';

/**
 * What the copies of this package on one page know of each other; the first one makes it. Copies of other versions read it
 * too, so what is in it keeps its meaning.
 */
export interface Copies {
  /** Of the first copy. */
  readonly version: string;
  /** True once the console has said that there are several. */
  told?: boolean;
  /** Of script tags: the folder that the code of all of them comes from. */
  folder?: string;
  /** Of script tags: what each file was loaded as, a query included. */
  files?: Map<string, string>;
  /** Of script tags: registers an element with the code that came first; false where that has no such element. */
  load?: (tag: string) => Promise<boolean>;
}

const page = globalThis as { [key: symbol]: Copies | undefined };
const key = Symbol.for('passkey-elements');

export const findCopies = (): Copies | undefined => page[key];
export const beFirst = (): Copies => (page[key] = { version: packageVersion });

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
  const copies = (page[key] ??= { version: packageVersion });
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element) tellOfCopies(copies, `<${tag}> is here already.`);
}
