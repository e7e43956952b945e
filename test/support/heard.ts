import assert from 'node:assert/strict';
import type { ChromiumPage } from './chromium-page.js';
import { eventually } from './in-page.js';

/**
 * Notes what a screen reader says by itself: every text that comes into a live region, and every place focus is brought to
 * without a Tab. A polite region that comes together with its text is said by no screen reader that can be relied on, and
 * is noted as `unheard`. Runs in the page before its own scripts, through all shadow roots.
 */
function listen(): void {
  const heard: string[] = (globalThis.heard = []);
  const known = new WeakMap<Element, string>();
  const roots: (Document | ShadowRoot)[] = [];
  const live = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive], output';

  const textOf = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (node instanceof Element && node.matches('[aria-hidden=true], [hidden], svg')) return '';
    return Array.from(node.childNodes, textOf).join('');
  };
  const tidy = (node: Node) => textOf(node).replace(/\s+/g, ' ').trim();

  const look = () => {
    for (const region of roots.flatMap((root) => [...root.querySelectorAll(live)])) {
      if (region.getClientRects().length === 0) continue;
      const text = tidy(region);
      const before = known.get(region);
      known.set(region, text);
      if (text === (before ?? '')) continue;
      const role = region.getAttribute('role') ?? 'status';
      const told = before !== undefined || role === 'alert';
      if (text) heard.push(`${told ? role : 'unheard'}: ${text}`);
    }
  };

  const observer = new MutationObserver(look);
  const follow = (root: Document | ShadowRoot) => {
    roots.push(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['role', 'hidden', 'aria-live'],
    });
    root.addEventListener('focusin', (event) => {
      if (event.target instanceof Element && !event.target.shadowRoot) focused(event.target);
    });
  };

  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    follow(root);
    return root;
  };
  follow(document);

  let tabbing = false;
  addEventListener('keydown', ({ key }) => (tabbing = key === 'Tab'), true);
  addEventListener('keyup', () => (tabbing = false), true);
  const focused = (element: Element) => {
    if (tabbing) return;
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = [
      ...ids.map((id) => root.getElementById(id)),
      ...('labels' in element ? ((element as HTMLInputElement).labels ?? []) : []),
    ];
    const said = labels.flatMap((label) => (label ? tidy(label) : []));
    const name = said.length > 0 ? said.join(' ') : (element.ariaLabel ?? tidy(element));
    heard.push(`focus: ${element.localName} ${name}`.trim());
  };
}

export async function hear(page: ChromiumPage): Promise<void> {
  const source = `(() => { const __name = (named) => named; (${listen.toString()})(); })()`;
  await page.devtools.send('Page.addScriptToEvaluateOnNewDocument', { source });
}

declare global {
  var heard: string[];
}

/** What has been heard since this was asked last, once `awaited` is among it. */
export async function heardUntil(page: ChromiumPage, awaited: string): Promise<string[]> {
  const all = () => page.evaluate(() => [...globalThis.heard]);
  await eventually(async () => (await all()).includes(awaited) || undefined, awaited).catch(
    async () =>
      assert.fail(`${awaited} was not heard, but ${JSON.stringify(await all(), null, 1)}`),
  );
  return heardSoFar(page);
}

/** What has been heard since this was asked last. */
export function heardSoFar(page: ChromiumPage): Promise<string[]> {
  return page.evaluate(() => globalThis.heard.splice(0));
}

/** Of those, what live regions said. */
export function announced(heard: readonly string[]): string[] {
  return heard.filter((line) => !line.startsWith('focus: '));
}
