import type { Box } from './layout.js';

/** Edges that are to meet do so within this, in px: engines round. */
const slack = 2;

/** Where two engines put the same screen differently, one line each; empty where they agree. */
export function differences(one: Box, other: Box): string[] {
  return [...differ(one, other, one.what, true)];
}

/** `isFull` where it is as wide as the page lets it be, which is the same number everywhere. */
function* differ(one: Box, other: Box, path: string, isFull: boolean): Generator<string> {
  const [ours, theirs] = [kinds(one), kinds(other)];
  if (ours !== theirs) {
    yield `${path} holds ${ours || 'nothing'}; ${theirs || 'nothing'}`;
    return;
  }
  for (const name of ['filled', 'framed'] as const)
    if (one[name] !== other[name]) yield `${path} ${name}: ${one[name]}; ${other[name]}`;
  if (!isAlike(height(one), height(other), Math.max(one.line, other.line)))
    yield `${path} height: ${rounded(height(one))}; ${rounded(height(other))}`;
  if (!agree(aligned(one, one.lines), aligned(other, other.lines)))
    yield `${path} text at: ${aligned(one, one.lines).join()}; ${aligned(other, other.lines).join()}`;
  for (const [index, child] of one.inside.entries()) {
    const twin = other.inside[index];
    if (!twin) continue;
    const name = `${path} > ${child.what}`;
    const fills = isFull && edges(one, child).fills;
    yield* placed([one, child], [other, twin], name, fills);
    const [before, twinBefore] = [one.inside[index - 1], other.inside[index - 1]];
    if (before && twinBefore) {
      const [where, there] = [beside(before, child), beside(twinBefore, twin)];
      if (where !== there) yield `${name} is ${where} ${before.what}; ${there} it`;
      else if (Math.abs(gap(before, child) - gap(twinBefore, twin)) > one.line + slack)
        yield `${name} is ${rounded(gap(before, child))} px from ${before.what}; ${rounded(gap(twinBefore, twin))}`;
    }
    yield* differ(child, twin, name, fills);
  }
}

/** How an element is in what it is in. */
function* placed(
  [parent, child]: readonly [Box, Box],
  [other, twin]: readonly [Box, Box],
  name: string,
  isFull: boolean,
): Generator<string> {
  const [where, there] = [edges(parent, child), edges(other, twin)];
  if (where.out !== there.out)
    yield `${name} reaches out of it: ${where.out || 'no'}; ${there.out || 'no'}`;
  if (where.fills !== there.fills) yield `${name} fills its width: ${where.fills}; ${there.fills}`;
  const [at, twinAt] = [child, twin].map((box) => [box.left, box.right] as const);
  const [places, others] = [
    aligned(parent, at ? [at] : []),
    aligned(other, twinAt ? [twinAt] : []),
  ];
  if (!agree(places, others)) yield `${name} at: ${places.join()}; ${others.join()}`;
  const [wide, width] = [child.right - child.left, twin.right - twin.left];
  if (isFull ? Math.abs(wide - width) > slack : !isAlike(wide, width, child.line))
    yield `${name} width: ${rounded(wide)}; ${rounded(width)}`;
}

const kinds = ({ inside }: Box): string => inside.map(({ what }) => what).join(', ');
const height = ({ top, bottom }: Box): number => bottom - top;
const rounded = (value: number): number => Math.round(value);

/** Fonts' metrics are not the same in all of them. */
const isAlike = (one: number, other: number, line: number): boolean =>
  Math.abs(one - other) <= Math.max(line + slack, Math.max(one, other) / 4);

function edges(parent: Box, child: Box): { readonly fills: boolean; readonly out: string } {
  const [left, right] = parent.inner;
  const out = [
    child.left < parent.left - slack && 'left',
    child.right > parent.right + slack && 'right',
    child.top < parent.top - slack && 'top',
    child.bottom > parent.bottom + slack && 'bottom',
  ];
  return {
    fills: Math.abs(child.left - left) <= slack && Math.abs(child.right - right) <= slack,
    out: out.filter(Boolean).join(' '),
  };
}

/** Every alignment that holds for all of them: lines that are as wide as there is room are at both sides. */
function aligned(
  { inner: [left, right] }: Box,
  spans: readonly (readonly [number, number])[],
): readonly string[] {
  const holds = (of: (start: number, end: number) => number): boolean =>
    spans.every(([start, end]) => Math.abs(of(start, end)) <= slack);
  return [
    ...(holds((start) => start - left) ? ['left'] : []),
    ...(holds((start, end) => (start + end - left - right) / 2) ? ['centre'] : []),
    ...(holds((_, end) => end - right) ? ['right'] : []),
  ];
}

function agree(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  return one.some((place) => other.includes(place));
}

/** Where the second of two neighbours is. */
function beside(first: Box, second: Box): string {
  if (second.top >= first.bottom - slack) return 'below';
  if (second.bottom <= first.top + slack) return 'above';
  if (second.left >= first.right - slack) return 'right of';
  if (second.right <= first.left + slack) return 'left of';
  return 'over';
}

function gap(first: Box, second: Box): number {
  switch (beside(first, second)) {
    case 'below':
      return second.top - first.bottom;
    case 'right of':
      return second.left - first.right;
    case 'left of':
      return first.left - second.right;
    default:
      return 0;
  }
}
