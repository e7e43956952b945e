/** Everything under an element as it is laid out: what is slotted is where it is slotted to. */
export function* elementsIn(root: Element): Generator<Element> {
  for (const child of childrenOf(root)) {
    yield child;
    yield* elementsIn(child);
  }
}

function childrenOf(element: Element): readonly Element[] {
  if (element instanceof HTMLSlotElement) {
    const slotted = element.assignedElements();
    if (slotted.length > 0) return slotted;
  }
  return [...(element.shadowRoot ?? element).children];
}

/** The element around one, in the tree as it is laid out. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether a person can see it: it takes up space, and is not there for screen readers alone. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width <= 1 || height <= 1) return false;
  const style = getComputedStyle(element);
  return style.visibility === 'visible' && !isHidden(element);
}

function isHidden(element: Element): boolean {
  for (let one: Element | null = element; one; one = parentOf(one)) {
    const { position, clipPath } = getComputedStyle(one);
    const { width, height } = one.getBoundingClientRect();
    if (position === 'absolute' && (clipPath !== 'none' || (width <= 1 && height <= 1)))
      return true;
  }
  return false;
}

/** What is on top of everything else, where something is. */
export function topOf(host: Element): Element {
  return [...elementsIn(host)].find((element) => element.matches('dialog:modal')) ?? host;
}

/** What a fault is reported of, in a few words. */
export function nameOf(element: Element): string {
  const part = element.getAttribute('part');
  const { className } = element;
  const which = part ?? (typeof className === 'string' && className ? className : '');
  const text = element.textContent.replaceAll(/\s+/g, ' ').trim().slice(0, 40);
  return `<${element.localName}${which && `.${which.replaceAll(' ', '.')}`}>${text && ` “${text}”`}`;
}

/** Text as it is on the page, with the box of each of its nodes. */
export function* textsIn(root: Element): Generator<{ text: Text; element: Element }> {
  for (const element of [root, ...elementsIn(root)])
    for (const node of (element.shadowRoot ?? element).childNodes)
      if (node instanceof Text && node.data.trim() && element.localName !== 'style')
        yield { text: node, element };
}
