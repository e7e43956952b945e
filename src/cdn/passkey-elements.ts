import type { Outcome } from '../events.js';
import { claim, type ElementFile } from './claim.js';
import type * as Launch from './launch.js';
import { tags } from './tags.js';

export { packageVersion as version } from '../version.js';

const claimed = claim(
  import.meta.url,
  (tag) => import(/* @vite-ignore */ `./${tag}.js`) as Promise<ElementFile>,
);

const launchFile = './launch.js';
const fetchLaunch = () => import(/* @vite-ignore */ launchFile) as Promise<typeof Launch>;

/**
 * `launch` of `launch.js`, which is fetched when it is first called. A browser may have forgotten the click by then and
 * refuse a window: a page that opens windows by itself imports `launch.js`.
 */
export const launch: typeof Launch.launch = async (...args) =>
  (await fetchLaunch()).launch(...args);

/** `readReturn` of `launch.js`. */
export const readReturn = async (): Promise<Outcome | undefined> =>
  (await fetchLaunch()).readReturn();

/**
 * Registers an element that is not on the page yet, or is in a shadow root, where nobody looks for it. False where there is
 * no such element.
 */
export async function load(tag: string): Promise<boolean> {
  return customElements.get(tag) !== undefined || claimed(tag);
}

const undefinedOnes = tags.map((tag) => `${tag}:not(:defined)`).join();

/** The secrets leave the page at once, not only when the element's code has come; it finds them as properties. */
function take(element: Element & { url?: string; token?: string }): void {
  for (const name of ['url', 'token'] as const) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    element[name] ??= value;
    element.removeAttribute(name);
  }
  void load(element.localName);
}

interface Finder {
  readonly querySelectorAll: (selectors: string) => NodeListOf<Element>;
}

/** Not a method of the page's own elements: a field of a form, or an image by its name, may stand in its place. */
function find(root: Document | Element): NodeListOf<Element> {
  const { prototype } = root === document ? Document : Element;
  const { querySelectorAll } = prototype as unknown as Finder;
  return Reflect.apply(querySelectorAll, root, [undefinedOnes]);
}

function discover(node: Node): void {
  if (!(node instanceof Element)) return;
  if (Element.prototype.matches.call(node, undefinedOnes)) take(node);
  find(node).forEach(take);
}

new MutationObserver((records) => {
  for (const { addedNodes } of records) addedNodes.forEach(discover);
}).observe(document, { childList: true, subtree: true });
find(document).forEach(take);
