import { beFirst, type Copies, findCopies } from '../copies.js';
import { tellOfCopies } from '../define/define.js';
import { packageVersion } from '../version.js';

/** A file with every element: its own at once, the others in the parts beside it. */
export interface ElementFile {
  /** False where there is no such element. */
  register(tag: string): Promise<boolean>;
}

type Load = NonNullable<Copies['load']>;

/**
 * Makes one of all script tags on a page. The first decides which file the code comes from; every later one has its
 * elements registered by that, so that no second Lit ever renders: the page would refuse it a Trusted Types policy of the
 * same name.
 *
 * @param url The `import.meta.url` of the script.
 * @param open Fetches the file to use; called where this script is the first, for the element that is asked for first.
 */
export function claim(url: string, open: (tag: string) => Promise<ElementFile>): Load {
  const present = findCopies();
  const folder = new URL('.', url).href;
  if (present?.load) {
    if (present.version !== packageVersion || present.folder !== folder) {
      tellOfCopies(present, `${name(present)} came first.`);
    } else if (isTwice(present, url)) {
      tellOfCopies(present, `${url} is the same file under another address.`);
    }
    return present.load;
  }
  if (present) tellOfCopies(present, `${name(present)} came first.`);
  const copies = present ?? beFirst();
  let chosen: Promise<ElementFile> | undefined;
  copies.folder = folder;
  isTwice(copies, url);
  return (copies.load = async (tag) => {
    chosen ??= open(tag);
    // What could not be fetched may be had the next time.
    void chosen.catch(() => (chosen = undefined));
    return (await chosen).register(tag);
  });
}

const name = ({ version, folder }: Copies): string =>
  `passkey-elements ${version} ${folder ? `from ${folder}` : 'in a bundle'}`;

/**
 * Whether a file was loaded as something else before. Its plain address is no second one: it is how a file with a query, or
 * behind a redirect, finds the instance of itself that its parts import.
 */
function isTwice(copies: Copies, url: string): boolean {
  const { origin, pathname } = new URL(url);
  const plain = origin + pathname;
  const files = (copies.files ??= new Map());
  const before = files.get(plain);
  if (before === undefined) files.set(plain, url);
  return before !== undefined && before !== url && url !== plain;
}
