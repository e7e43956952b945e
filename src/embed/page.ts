import type { PasskeyAnnouncement, ToldFailure } from '../events.js';
import type { Failure } from '../failure.js';
import { parseHostMessage } from './messages.js';
import type { PageMessage, ToldEvent } from './protocol.js';

/** Messages kept for a port that is still on its way; no flow says that much before its first screen. */
const kept = 64;

/** What the hosted page tells the one that opened it. */
export class Channel {
  readonly #focus: () => void;
  #port: MessagePort | undefined;
  #early: PageMessage[] = [];

  /** `focus` is called when the other page hands the keyboard over. */
  constructor(focus: () => void) {
    this.#focus = focus;
  }

  /** The handshake is done: what has been said meanwhile goes first. */
  connect(port: MessagePort): void {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (parseHostMessage(data)) this.#focus();
    };
    for (const message of this.#early.splice(0)) port.postMessage(message);
  }

  tell(message: PageMessage): void {
    if (this.#port) this.#port.postMessage(message);
    else if (this.#early.length < kept) this.#early.push(message);
  }
}

/** An element's event as another page may hear of it: nothing of the person, their authenticators or the cause. */
export function toldEvent({ name, detail }: PasskeyAnnouncement): ToldEvent | undefined {
  switch (name) {
    case 'passkey-step':
      return { name, detail: { step: detail.step } };
    case 'passkey-enrolled':
    case 'authenticator-added':
    case 'challenge-passed': {
      const { result } = detail;
      return { name, detail: result === undefined ? {} : { result } };
    }
    case 'passkey-cancelled':
    case 'passkey-failed':
    case 'passkey-expired':
      return { name, detail: { failure: toldFailure(detail.failure) } };
    default:
      return undefined;
  }
}

function toldFailure({ code, retry, confidence, retryAfter }: Failure): ToldFailure {
  return { code, retry, confidence, ...(retryAfter !== undefined && { retryAfter }) };
}
