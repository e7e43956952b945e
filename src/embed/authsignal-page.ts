import { readMessage, type AuthsignalMessage } from './authsignal-messages.js';
import type { EmbedEnv } from './env.js';

/** The hosted page is told so, and by nothing else, that it is in another one's frame or window. */
export function inPopup({ href, search }: URL): string {
  const address = new URL(href);
  // The rest stays as it is written.
  address.search = `${search || '?'}${search.length > 1 ? '&' : ''}mode=popup`;
  return address.href;
}

/** Hears one frame or window, of one origin. */
export function hearPage(
  env: EmbedEnv,
  origin: string,
  source: () => unknown,
  onMessage: (message: AuthsignalMessage) => void,
  life: AbortSignal,
): void {
  const listen = (event: MessageEvent<unknown>): void => {
    if (event.origin !== origin || !event.source || event.source !== source()) return;
    const message = readMessage(event.data);
    if (message) onMessage(message);
  };
  env.addEventListener('message', listen, { signal: life });
}
