/**
 * One ceremony a page: browsers answer a second one with an error, or end the first. The page's slot hangs on the
 * global object, so that every element and every copy of this package sees the same one.
 */
const slotKey = Symbol.for('passkey-elements.ceremony');

interface Slot {
  running: boolean;
  /** Ends the autofill request that waits in the background. */
  endConditional?: (() => void) | undefined;
}

function slotOf(page: { [slotKey]?: Slot | undefined }): Slot {
  return (page[slotKey] ??= { running: false });
}

/**
 * Takes the page's slot and answers the way to give it back; nothing while another ceremony has it. Our own autofill
 * request is aborted in passing and not waited for, since Safari would forget the click.
 */
export function claimCeremony(page: object = globalThis): (() => void) | undefined {
  const slot = slotOf(page);
  if (slot.running) return undefined;
  slot.running = true;
  slot.endConditional?.();
  slot.endConditional = undefined;
  let held = true;
  return () => {
    if (held) slot.running = false;
    held = false;
  };
}

/** Says which request to abort once a prompt is wanted; answers the way to take that back. */
export function yieldToCeremonies(request: AbortController, page: object = globalThis): () => void {
  const slot = slotOf(page);
  const end = (): void => request.abort();
  slot.endConditional = end;
  return () => {
    if (slot.endConditional === end) slot.endConditional = undefined;
  };
}
