import type { Embedder } from '../contract.js';
import { greet, isOrigin, readInvitation } from '../embed/greet.js';
import type { Address } from './address.js';
import { framed } from './visit.js';

/** Milliseconds the other page has for its answer; it gives this one as much. */
const patience = 3000;

/** Who shows the page. */
export interface Whereabouts {
  /** In a frame it resolves only with the page around it; undefined for a page that nobody shows. */
  readonly embedder: Promise<Embedder | undefined>;
  /** How that page is talked to; absent where it has not asked to be told, or can not be reached. */
  readonly port?: Promise<MessagePort>;
  /** Resolves where the page around a frame has not said who it is in time; it still may. */
  readonly unknown: Promise<void>;
  /** True for a window whose opener sees nothing of it. */
  readonly alone: () => boolean;
}

const nobody = Promise.resolve(undefined);
const never = new Promise<never>(() => undefined);

/** Greets at once: the page around this one does not wait long. */
export function findOut(address: Address, signal: AbortSignal): Whereabouts {
  const invitation = readInvitation(address);
  const peer = framed ? parent : (opener as WindowProxy | null);
  if (!peer || invitation?.mode !== (framed ? 'iframe' : 'popup'))
    return framed ? inPlainFrame() : { embedder: nobody, unknown: never, alone: () => true };
  const port = greet(self, peer, invitation, signal);
  const as = framed ? 'frame' : 'popup';
  const greeted = port.then((): Embedder => ({ as, origin: invitation.opener }));
  return { port, ...(framed ? inFrame(greeted) : inWindow(greeted)) };
}

function inFrame(greeted: Promise<Embedder>): Whereabouts {
  const known = ancestor();
  return {
    embedder: known ? Promise.resolve(known) : greeted,
    unknown: known ? never : after(patience),
    alone: () => false,
  };
}

/** Made without `launch()`: nobody answers, so that only the browser can say whose page it is. */
function inPlainFrame(): Whereabouts {
  const known = ancestor() ?? frameOf(document.referrer);
  return {
    embedder: known ? Promise.resolve(known) : never,
    unknown: known ? never : nobody,
    alone: () => false,
  };
}

/** A window whose opener does not answer is as good as cut off from it, and goes on as a page of its own. */
function inWindow(greeted: Promise<Embedder>): Whereabouts {
  let alone = false;
  const embedder = Promise.race([greeted, after(patience)]).then((known) => {
    alone = !known;
    return known ?? undefined;
  });
  return { embedder, unknown: never, alone: () => alone };
}

/** What the browser itself says; none where it does not, or where the frame was made to hide it. */
function ancestor(): Embedder | undefined {
  // Not in every browser.
  const { ancestorOrigins } = location as { ancestorOrigins?: ArrayLike<string> };
  return frameOf(ancestorOrigins?.[0]);
}

/** Of an origin, or of a page's address. */
function frameOf(address: string | undefined): Embedder | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { origin } = new URL(address);
  return isOrigin(origin) ? { as: 'frame', origin } : undefined;
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
