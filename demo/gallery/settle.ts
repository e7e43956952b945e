/** Resolves when the element shows what it has been told to: what it renders, what waits for a paint, and no motion. */
export async function settle(element: HTMLElement | undefined): Promise<void> {
  if (!element) return;
  if ('updateComplete' in element) await element.updateComplete;
  await painted();
  if ('updateComplete' in element) await element.updateComplete;
  for (const animation of document.getAnimations()) end(animation);
}

/** What an element puts off until after a paint has been done. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** What goes on for ever stands still at its beginning. */
function end(animation: Animation): void {
  if (animation.effect?.getComputedTiming().endTime === Infinity) {
    animation.pause();
    animation.currentTime = 0;
  } else animation.finish();
}
