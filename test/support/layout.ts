/** An element as an engine has laid it out, in px of its page. */
export interface Box {
  /** By tag, role, part and class. */
  readonly what: string;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Between the edges of its padding: where what is inside it may be. */
  readonly inner: readonly [left: number, right: number];
  /** How high a line of its text is. */
  readonly line: number;
  /** Where each line of its own text is. */
  readonly lines: readonly (readonly [left: number, right: number])[];
  readonly filled: boolean;
  readonly framed: boolean;
  readonly inside: readonly Box[];
}

/**
 * What is seen of the gallery in a frame of this page (layout-frame.ts). Parts of a line of text are left out unless they
 * have a role or a part. It crosses into pages as text, and the nodes it looks at are another window's.
 */
export function measured(): Box {
  const flatChildren = (element: Element): readonly Node[] => {
    const slotted = element.localName === 'slot' && (element as HTMLSlotElement).assignedNodes();
    return slotted && slotted.length > 0
      ? slotted
      : [...(element.shadowRoot ?? element).childNodes];
  };
  const counts = (element: Element): boolean => {
    const { display, visibility } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    if (visibility !== 'visible' || width <= 1 || height <= 1) return false;
    if (display === 'none' || display === 'contents') return false;
    if (element.shadowRoot || element.matches('[part], [role], svg, button, input, a')) return true;
    return display.startsWith('inline') ? display !== 'inline' && element.matches('[class]') : true;
  };
  const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
  const isGone = (element: Element): boolean => getComputedStyle(element).display === 'none';
  /** Those that count, those in what does not count too. */
  const inside = (element: Element): Element[] => {
    if (element.localName === 'svg') return [];
    return flatChildren(element)
      .filter(isElement)
      .filter((child) => !isGone(child))
      .flatMap((child) => (counts(child) ? [child] : inside(child)));
  };
  const texts = (element: Element): Node[] =>
    flatChildren(element).flatMap((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue?.trim() ? [node] : [];
      if (!isElement(node) || isGone(node) || counts(node)) return [];
      const { width } = node.getBoundingClientRect();
      return width <= 1 && getComputedStyle(node).display !== 'contents' ? [] : texts(node);
    });
  const linesOf = (element: Element): [number, number][] => {
    const found: { middle: number; left: number; right: number }[] = [];
    for (const text of element.localName === 'svg' ? [] : texts(element)) {
      const range = element.ownerDocument.createRange();
      range.selectNodeContents(text);
      for (const { left, right, top, bottom, width } of range.getClientRects()) {
        if (width < 0.5) continue;
        const middle = (top + bottom) / 2;
        const same = found.find((line) => Math.abs(line.middle - middle) < (bottom - top) / 2);
        if (same) {
          same.left = Math.min(same.left, left);
          same.right = Math.max(same.right, right);
        } else found.push({ middle, left, right });
      }
    }
    return found.map(({ left, right }) => [left, right]);
  };
  const see = (element: Element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const px = (name: string): number => parseFloat(style.getPropertyValue(name)) || 0;
    const isClear = (color: string): boolean => /^transparent$|[,/] ?0\)$/.test(color);
    const names = ['role', 'part', 'class'].map((name) => element.getAttribute(name) ?? '');
    return {
      what: [element.localName, ...names].filter(Boolean).join(' '),
      text: texts(element)
        .map(({ nodeValue }) => nodeValue?.trim())
        .join(' ')
        .slice(0, 24),
      left,
      top,
      right,
      bottom,
      inner: [
        left + px('border-left-width') + px('padding-left'),
        right - px('border-right-width') - px('padding-right'),
      ],
      line: px('line-height') || px('font-size') * 1.5,
      lines: linesOf(element),
      filled: !isClear(style.backgroundColor),
      // Of a box to tick the engine draws its own.
      framed:
        px('border-top-width') > 0 &&
        !isClear(style.borderTopColor) &&
        !element.matches('[type="checkbox"]'),
      inside: inside(element).map(see),
    };
  };
  const stage = document.querySelector('iframe')?.contentDocument?.querySelector('.stage');
  if (!stage) throw new Error('There is no gallery in a frame.');
  return see(stage);
}
