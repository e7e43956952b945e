/** Calls back when the page is left, also where it is kept for the way back; answers the way to end it. */
export function onLeave(call: () => void): () => void {
  addEventListener('pagehide', call);
  return () => removeEventListener('pagehide', call);
}
