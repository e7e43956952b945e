/** Calls back when the page is left, also where it is kept for the way back; answers the way to end it. */
export function onLeave(call: () => void): () => void {
  addEventListener('pagehide', call);
  return () => removeEventListener('pagehide', call);
}

/** Takes the person out of the frame, to a link in place of the page that holds it; within a click. */
export function leaveFrame(url: string): void {
  open(url, '_top');
}
