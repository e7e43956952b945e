import type { AuthsignalMessage } from './authsignal-messages.js';
import { hearPage, inPopup } from './authsignal-page.js';
import { after, every, type EmbedEnv } from './env.js';
import { poll } from './popup.js';
import { openShell, title } from './shell.js';

const features = ['publickey-credentials-get', 'publickey-credentials-create', 'clipboard-write'];

/** What a hosted page of this kind does in a frame; it leads nowhere but where the person clicks. */
const sandbox = [
  ...['allow-scripts', 'allow-same-origin', 'allow-forms', 'allow-downloads', 'allow-modals'],
  ...['allow-popups', 'allow-popups-to-escape-sandbox', 'allow-top-navigation-by-user-activation'],
].join(' ');

/** Milliseconds until a page that does not say that it is ready is shown all the same; the vendor's own. */
const patience = 3000;
/** CSS pixels until the page has said how many it needs; the vendor's own. */
const height = 384;

interface Heard {
  readonly onMessage: (message: AuthsignalMessage) => void;
  /** Closed by the person, or taken out by the host's page. */
  readonly onGone: () => void;
}

/** Shows the hosted page in a dialog, for as long as `life` lasts. */
export function openFrame(
  env: EmbedEnv,
  address: URL,
  { onMessage, onGone }: Heard,
  life: AbortSignal,
): void {
  const { document } = env;
  const shell = openShell(document, undefined, onGone);
  const frame = document.createElement('iframe');
  frame.title = title();
  frame.setAttribute('allow', features.map((feature) => `${feature} ${address.origin}`).join('; '));
  frame.setAttribute('sandbox', sandbox);
  frame.height = String(height);
  const reveal = (): void => {
    shell.reveal();
    frame.focus();
  };
  const listen = (message: AuthsignalMessage): void => {
    if (message.type === 'ready') reveal();
    else if (message.type === 'height') frame.height = String(message.height);
    else onMessage(message);
  };
  hearPage(env, address.origin, () => frame.contentWindow, listen, life);
  after(env, patience, reveal, life);
  every(env, poll, () => frame.isConnected || onGone(), life);
  document.addEventListener('click', (event) => isBeside(event, frame) && onGone(), {
    signal: life,
  });
  life.addEventListener('abort', () => shell.remove());
  shell.show(frame);
  // Not by `src`, which is told to every script of this page in its performance entries.
  frame.contentWindow?.location.replace(inPopup(address));
}

/** Whether the backdrop of the dialog around the frame was clicked, which is told as a click on the dialog itself. */
function isBeside(event: MouseEvent, frame: HTMLIFrameElement): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLDialogElement) || !target.contains(frame)) return false;
  const { left, right, top, bottom } = target.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x < left || x > right || y < top || y > bottom;
}
