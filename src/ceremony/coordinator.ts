/**
 * One ceremony a page: browsers answer a second one with an error, or end the first. The page's slot hangs on the
 * global object, so that every element and every copy of this package sees the same one.
 */
const slotKey = Symbol.for('passkey-elements.ceremony');

interface Slot {
  running: boolean;
  /** Ends the autofill request that waits in the background. */
  endConditional?: (() => void) | undefined;
  /** Who waits for it to be free again; a copy of this package from before there were any tells nobody. */
  awaited?: Set<() => void>;
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
    if (!held) return;
    held = false;
    slot.running = false;
    slot.awaited?.forEach((call) => call());
  };
}

/**
 * Says which request to abort once a prompt is wanted; answers the way to take that back, and nothing where the page
 * has such a request already.
 */
export function yieldToCeremonies(
  request: AbortController,
  page: object = globalThis,
): (() => void) | undefined {
  const slot = slotOf(page);
  if (slot.endConditional) return undefined;
  const end = (): void => request.abort();
  slot.endConditional = end;
  return () => {
    if (slot.endConditional === end) slot.endConditional = undefined;
  };
}

/** Resolves while no ceremony has the page's slot, or once `signal` is aborted. */
export function untilFree(signal: AbortSignal, page: object = globalThis): Promise<void> {
  const slot = slotOf(page);
  const awaited = (slot.awaited ??= new Set());
  return new Promise((resolve) => {
    const look = (): void => {
      if (slot.running && !signal.aborted) return;
      awaited.delete(look);
      signal.removeEventListener('abort', look);
      resolve();
    };
    awaited.add(look);
    signal.addEventListener('abort', look);
    look();
  });
}

/** True while anything of ours is open on the page, a prompt or a request that waits in the background. */
export function isTaken(page: object = globalThis): boolean {
  const { running, endConditional } = slotOf(page);
  return running || endConditional !== undefined;
}
