/** Calls once the next frame is on the screen, in a task of its own; what it does delays no paint. */
export function afterPaint(call: () => void): void {
  requestAnimationFrame(() => setTimeout(call));
}
