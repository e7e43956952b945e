import { correction, generate } from 'lean-qr/nano';
import type { Drawing } from '../flows/setup-state.js';

/** Draws text as a QR code. It is drawn here, on the page: a secret goes to nobody who would draw it for us. */
export function draw(text: string): Drawing {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const { size } = code;
  const isDark = (x: number, y: number): boolean => code.get(x, y);
  return { size, path: Array.from({ length: size }, (_, y) => row(isDark, size, y)).join('') };
}

/** A run of dark modules is one rectangle. */
function row(isDark: (x: number, y: number) => boolean, size: number, y: number): string {
  let path = '';
  for (let x = 0; x < size; x += 1) {
    const start = x;
    while (isDark(x, y)) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
  }
  return path;
}
