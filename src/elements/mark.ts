import { textLocale } from '../i18n/text-locale.js';
import { internalsOf } from '../runners/internals.js';
import { lateControls } from '../styles/late.styles.js';
import { adopt } from './adopt.js';

const known = new WeakMap<Element, ElementInternals | undefined>();

/**
 * What an element tells its page and the person's tools after each paint: `:state(<step>)` and `:state(busy)`, and the
 * language of its texts where that is not the page's.
 */
export function mark(host: HTMLElement, step: string | undefined): void {
  const { shadowRoot: root } = host;
  if (!root) return;
  adopt(root, [lateControls]);
  setStates(host, step, root.querySelector('.waiting, [aria-busy]') !== null);
  for (const one of shown) if (!one.isConnected) shown.delete(one);
  if (host.isConnected) shown.add(host);
  watching ??= watch();
  setLanguage(root);
}

/** Those on the page; what has left it is let go with the next paint of another. */
const shown = new Set<HTMLElement>();
let watching: MutationObserver | undefined;

/** A page may say its language after its texts came, or one that we have no texts in: nothing is painted anew then. */
function watch(): MutationObserver {
  const observer = new MutationObserver(() => {
    for (const { shadowRoot } of shown) if (shadowRoot) setLanguage(shadowRoot);
  });
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  return observer;
}

function setLanguage(root: ShadowRoot): void {
  const locale = textLocale();
  const foreign = !root.host.matches(`:lang(${CSS.escape(locale)})`);
  const written = /^(ar|he)\b/.test(locale) ? 'rtl' : 'ltr';
  for (const node of root.children) {
    if (foreign) {
      node.setAttribute('lang', locale);
      node.setAttribute('dir', written);
    } else {
      node.removeAttribute('lang');
      node.removeAttribute('dir');
    }
  }
}

/** Browsers without `:state()` take no names of this form. */
function setStates(host: HTMLElement, step: string | undefined, busy: boolean): void {
  if (!CSS.supports('selector(:state(busy))')) return;
  if (!known.has(host)) known.set(host, internalsOf(host));
  const states = known.get(host)?.states;
  states?.clear();
  if (step) states?.add(step);
  if (busy) states?.add('busy');
}
