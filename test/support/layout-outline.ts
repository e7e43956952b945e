import type { Box } from './layout.js';

const columns = 40;

/** A screen in a few characters: each element on a line of its own, with how far it reaches across and how high it is. */
export function outline(screen: Box): string {
  return lines(screen, screen, 0).join('\n');
}

function lines(box: Box, screen: Box, depth: number): string[] {
  const width = screen.right - screen.left || 1;
  const column = (x: number): number =>
    Math.max(0, Math.min(columns, Math.round(((x - screen.left) / width) * columns)));
  const [from, to] = [column(box.left), column(box.right)];
  const bar = `${' '.repeat(from)}${'█'.repeat(Math.max(1, to - from))}`.padEnd(columns);
  const name = `${'  '.repeat(depth)}${box.what}${box.text && ` “${box.text}”`}`;
  const top = String(Math.round(box.top)).padStart(4);
  const height = String(Math.round(box.bottom - box.top)).padStart(4);
  return [
    `│${bar}│${top} +${height}  ${name}`,
    ...box.inside.flatMap((child) => lines(child, screen, depth + 1)),
  ];
}
