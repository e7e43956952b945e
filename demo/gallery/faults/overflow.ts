import { elementsIn, isSeen, nameOf, textsIn, topOf } from './tree.js';

/** Pixels that nobody sees. */
const tolerance = 2;

/** What is there besides text; boxes around those go as far as what is in them. */
const solid = 'button, input, svg, img';

/** What is wider than its place, or cut off. */
export function* overflow(host: Element): Generator<string> {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth + tolerance)
    yield `the page scrolls sideways by ${scrollWidth - clientWidth} px`;
  const top = topOf(host);
  const room = top === host ? placeOf(host) : top.getBoundingClientRect();
  const out = ({ left, right }: Pick<DOMRect, 'left' | 'right'>): number =>
    Math.round(Math.max(room.left - left, right - room.right));
  for (const element of [top, ...elementsIn(top)]) {
    if (!isSeen(element)) continue;
    if (!(element instanceof SVGElement)) yield* within(element);
    // What is in it is what reaches out.
    const reach = out(element.getBoundingClientRect());
    if (element.matches(solid) && isPainted(element) && reach > tolerance)
      yield `${nameOf(element)} leaves its place by ${reach} px`;
  }
  for (const { text, element } of textsIn(top)) {
    if (!isSeen(element)) continue;
    const reach = Math.max(0, ...boxesOf(text).map(out));
    if (reach > tolerance) yield `the text of ${nameOf(element)} leaves its place by ${reach} px`;
  }
}

/** Of a button that is text alone only the text is to be seen; it stands in line with what is around it. */
function isPainted(element: Element): boolean {
  if (element.localName !== 'button') return true;
  const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(element);
  const border = Number.parseFloat(borderTopWidth) > 0 && borderTopColor !== 'rgba(0, 0, 0, 0)';
  return border || backgroundColor !== 'rgba(0, 0, 0, 0)';
}

/** What reaches out of a box that is to be seen as one, or that cuts off what does. */
function* within(element: Element): Generator<string> {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  const { overflowX, overflowY, borderInlineStartWidth, backgroundColor } =
    getComputedStyle(element);
  const isBox =
    overflowX !== 'visible' ||
    Number.parseFloat(borderInlineStartWidth) > 0 ||
    backgroundColor !== 'rgba(0, 0, 0, 0)';
  if (clientWidth === 0 || !isBox) return;
  if (scrollWidth > clientWidth + tolerance)
    yield `${nameOf(element)} holds ${scrollWidth - clientWidth} px more than its width`;
  const clips = /hidden|clip/.test(overflowY) || element.localName === 'button';
  if (clips && scrollHeight > clientHeight + tolerance)
    yield `${nameOf(element)} holds ${scrollHeight - clientHeight} px more than its height`;
}

/** What there is room in: the column the element stands in, without its margins. */
function placeOf(host: Element): Pick<DOMRect, 'left' | 'right'> {
  const column = host.parentElement ?? document.body;
  const { paddingLeft, paddingRight } = getComputedStyle(column);
  const { left, right } = column.getBoundingClientRect();
  return {
    left: left + Number.parseFloat(paddingLeft),
    right: right - Number.parseFloat(paddingRight),
  };
}

export function boxesOf(text: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
}
