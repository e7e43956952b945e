import { isSeen, nameOf, textsIn, topOf } from './tree.js';
import { boxesOf } from './overflow.js';

/** How far a line may reach into the next: the boxes of letters are taller than the letters. */
const across = 3;
const along = 2;

/** Texts that lie on one another. */
export function* overlap(host: Element): Generator<string> {
  const texts = [...textsIn(topOf(host))]
    .filter(({ element }) => isSeen(element))
    .map(({ text, element }) => ({ element, boxes: boxesOf(text) }));
  for (const [index, one] of texts.entries())
    for (const other of texts.slice(index + 1))
      if (one.boxes.some((box) => other.boxes.some((another) => meet(box, another))))
        yield `${nameOf(one.element)} lies on ${nameOf(other.element)}`;
}

function meet(one: DOMRect, other: DOMRect): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > along && high > across + Math.min(one.height, other.height) / 4;
}
