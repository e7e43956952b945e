import { elementsIn, isSeen, nameOf, parentOf, topOf } from './tree.js';

const focusable = 'button, input, select, textarea, summary, a[href], [tabindex]';

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Focus rings that are not there, or not whole. */
export function* focusRings(host: Element): Generator<string> {
  for (const element of elementsIn(topOf(host))) {
    if (!(element instanceof HTMLElement) || !element.matches(focusable)) continue;
    // What only a script focuses is read, not used: a heading, say.
    if (element.tabIndex < 0 || !isSeen(element)) continue;
    element.focus({ preventScroll: true });
    if (!element.matches(':focus')) continue;
    const ring = ringOf(element);
    if (!ring) {
      yield `${nameOf(element)} has no focus ring`;
      continue;
    }
    const clipping = clipped(ring.around, ring.edges);
    if (clipping) yield `the focus ring of ${nameOf(element)} is cut off by ${clipping}`;
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Around the element, or around the field it is part of. */
function ringOf(element: HTMLElement): { around: Element; edges: Edges } | undefined {
  for (let one: Element | null = element; one; one = parentOf(one)) {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(one);
    if (one !== element && !one.matches(':focus-within')) return undefined;
    const width = Number.parseFloat(outlineWidth);
    if (outlineStyle === 'none' || width < 1) continue;
    const reach = Math.max(0, Number.parseFloat(outlineOffset) + width);
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return {
      around: one,
      edges: { left: left - reach, right: right + reach, top: top - reach, bottom: bottom + reach },
    };
  }
  return undefined;
}

/** What cuts it off, where something does. */
function clipped(element: Element, ring: Edges): string | undefined {
  for (let one = parentOf(element); one; one = parentOf(one)) {
    const { overflowX, overflowY, contain, clipPath } = getComputedStyle(one);
    if (one === document.documentElement || one === document.body) continue;
    const paints = /paint|content|strict/.test(contain) || clipPath !== 'none';
    const sideways = paints || overflowX !== 'visible';
    const upwards = paints || overflowY !== 'visible';
    // What can be scrolled to is not cut off.
    const scrolls = /auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight;
    const box = one.getBoundingClientRect();
    if (sideways && (ring.left < box.left - 0.5 || ring.right > box.right + 0.5))
      return nameOf(one);
    if (upwards && !scrolls && (ring.top < box.top - 0.5 || ring.bottom > box.bottom + 0.5))
      return nameOf(one);
    if (one.matches('dialog:modal')) return undefined;
  }
  const { clientWidth } = document.documentElement;
  const above = ring.top + scrollY < -0.5;
  return ring.left < -0.5 || ring.right > clientWidth + 0.5 || above ? 'the page' : undefined;
}
