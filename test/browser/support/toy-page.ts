import { version, type Greeting, type PageMessage } from '../../../src/embed/protocol.js';

/** What a test tells the toy to do, by a message from the page around it. */
export type Order =
  | { readonly order: 'say'; readonly message: PageMessage | object }
  /** Junk, past the port. */
  | { readonly order: 'shout'; readonly messages: number }
  | { readonly order: 'leave'; readonly to: string }
  | { readonly order: 'reload' };

/** What the toy tells back, to whoever ordered it. */
export interface Report {
  readonly toy: 'met' | 'focus' | 'shouted';
  readonly facts?: unknown;
}

/** The hosted page's half of the protocol, and nothing else of it. */
const kept = history.state as { fragment?: string } | null;
const fragment = location.hash.slice(1) || (kept?.fragment ?? '');
history.replaceState({ fragment }, '', location.pathname);
const members = new URLSearchParams(fragment);
const nonce = members.get('nonce') ?? '';
const opener = members.get('opener') ?? '';
const peer = (window.opener as Window | null) ?? (parent === window ? null : parent);
let port: MessagePort | undefined;

const greeting: Greeting = { 'passkey-elements': version, type: 'ready', nonce };
const report = (toy: Report): void => peer?.postMessage(toy, opener);

addEventListener('message', ({ origin, source, data, ports }: MessageEvent<unknown>) => {
  if (origin !== opener || source !== peer) return;
  if (ports[0]) {
    port = ports[0];
    port.onmessage = () => report({ toy: 'focus' });
    report({ toy: 'met', facts: { fragment, referrer: document.referrer } });
    return;
  }
  const asked = data as Order;
  if (asked.order === 'say') port?.postMessage(asked.message);
  else if (asked.order === 'shout') {
    for (let i = 0; i < asked.messages; i += 1) {
      peer?.postMessage({ ...greeting, nonce: 'AAAAAAAAAAAAAAAAAAAAAA' }, opener);
      peer?.postMessage({ type: 'outcome', outcome: { status: 'completed' } }, opener);
    }
    report({ toy: 'shouted' });
  } else if (asked.order === 'leave') location.href = asked.to;
  else location.reload();
});
if (peer && opener) peer.postMessage(greeting, opener);
document.body.append('Toy page');
document.body.append(document.createElement('input'));
