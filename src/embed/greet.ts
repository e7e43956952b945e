import type { LaunchMode } from '../events.js';
import { version, type Greeting } from './protocol.js';

/** What the page that opened the hosted page has written into its fragment. */
export interface Invitation {
  readonly mode: Exclude<LaunchMode, 'redirect'>;
  /** The exact origin it says it has; believed only when the browser says the same. */
  readonly opener: string;
  readonly nonce: string;
}

/** The hosted page's own window, as far as messages go. */
export interface Listening {
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<unknown>) => void,
    options: { readonly signal: AbortSignal },
  ): void;
}

/** The page around or behind the hosted one. */
export type Peer = Pick<WindowProxy, 'postMessage'>;

/** Reads what `launch()` added to a link; undefined where there is nothing that could be answered. */
export function readInvitation({
  mode,
  opener,
  nonce,
}: {
  readonly [Name in keyof Invitation]?: string | undefined;
}): Invitation | undefined {
  if (mode !== 'iframe' && mode !== 'popup') return undefined;
  return opener && isOrigin(opener) && nonce ? { mode, opener, nonce } : undefined;
}

/** An exact web origin, as the browser writes it. */
export function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/**
 * Says `ready` to the page that opened this one, and resolves with the port it answers with: only from that very window,
 * of that origin, with that nonce, and only the first. Everything else costs a comparison and is dropped in silence. An
 * opener of another origin than it says hears nothing, because the browser delivers to the named one alone.
 */
export function greet(
  self: Listening,
  peer: Peer,
  { opener, nonce }: Invitation,
  signal: AbortSignal,
): Promise<MessagePort> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    self.addEventListener(
      'message',
      ({ source, origin, data, ports: [port] }) => {
        if (source !== peer || origin !== opener || !port || !isAnswer(data, nonce)) return;
        heard.abort();
        resolve(port);
      },
      { signal: AbortSignal.any([signal, heard.signal]) },
    );
    const ready: Greeting = { 'passkey-elements': version, type: 'ready', nonce };
    peer.postMessage(ready, opener);
  });
}

function isAnswer(data: unknown, nonce: string): boolean {
  const answer = Object(data) as Partial<Greeting>;
  return answer['passkey-elements'] === version && answer.type === 'port' && answer.nonce === nonce;
}
