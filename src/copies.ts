import { packageVersion } from './version.js';

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
