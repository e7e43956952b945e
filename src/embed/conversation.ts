import type { EmbedEnv } from './env.js';
import { parseGreeting, parsePageMessage } from './messages.js';
import { version, type Greeting, type HostMessage, type PageMessage } from './protocol.js';

export interface Conversation {
  /** Whether the hosted page has been heard of, so that its window is known to be there. */
  readonly met: boolean;
  send(message: HostMessage): void;
}

interface Partner {
  /** The frame's or the popup's window, as it is now. */
  readonly source: () => unknown;
  /** The server's. */
  readonly origin: string;
  readonly nonce: string;
  /** The first greeting; a page that was reloaded greets again. */
  readonly onMet: () => void;
  readonly onMessage: (message: PageMessage) => void;
}

/**
 * Waits for the hosted page to greet, then hands it a port and listens to that alone. Whatever comes from elsewhere, or is
 * not what was agreed, costs a comparison and changes nothing.
 */
export function converse(
  env: EmbedEnv,
  { source, origin, nonce, onMet, onMessage }: Partner,
  life: AbortSignal,
): Conversation {
  let port: MessagePort | undefined;
  const listen = (event: MessageEvent<unknown>): void => {
    if (event.origin !== origin || !event.source || event.source !== source()) return;
    const greeting = parseGreeting(event.data);
    if (greeting?.type !== 'ready' || greeting.nonce !== nonce) return;
    const first = !port;
    port?.close();
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = parsePageMessage(data);
      if (message) onMessage(message);
    };
    const answer: Greeting = { 'passkey-elements': version, type: 'port', nonce };
    (event.source as Window).postMessage(answer, origin, [port2]);
    if (first) onMet();
  };
  env.addEventListener('message', listen, { signal: life });
  life.addEventListener('abort', () => port?.close(), { once: true });
  return {
    get met() {
      return port !== undefined;
    },
    send: (message) => port?.postMessage(message),
  };
}
