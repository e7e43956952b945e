import { converse } from './conversation.js';
import { after, every, randomText, type EmbedEnv } from './env.js';
import { addMembers, type Link } from './link.js';
import { poll } from './popup.js';
import type { PageMessage } from './protocol.js';
import { title, type Shell } from './shell.js';

/** What the hosted page does in a frame, and nothing beyond; each is missed by a test when it is left out. */
const sandbox = [
  'allow-scripts',
  // WebAuthn, and the key that owns the session.
  'allow-same-origin',
  // Codes and names are typed into forms, which send nothing by themselves.
  'allow-forms',
  // The way on into a window of its own, where a frame may not make passkeys; it would take the sandbox along.
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  // Or in place of this page, by a click alone.
  'allow-top-navigation-by-user-activation',
  // Recovery codes are kept as a file, or on paper.
  'allow-downloads',
  'allow-modals',
].join(' ');

/** Recovery codes and the keys of authenticator apps can be copied. */
const features = ['publickey-credentials-create', 'publickey-credentials-get', 'clipboard-write'];

/** Milliseconds from a frame that has loaded to one that has nothing to say, and how long it may take in all. */
const silence = 500;
const patience = 15_000;
/** CSS pixels until the page has said how many it needs. */
const height = 520;

interface Heard {
  readonly onMessage: (message: PageMessage) => void;
  /** Nothing of ours has loaded in it. */
  readonly onSilence: () => void;
  /** The host's page has taken it out. */
  readonly onGone: () => void;
}

/** Shows the hosted page in a frame, for as long as `life` lasts. */
export function openFrame(
  env: EmbedEnv,
  shell: Shell,
  link: Link,
  { onMessage, onSilence, onGone }: Heard,
  life: AbortSignal,
): void {
  const opener = env.origin;
  const nonce = randomText(env);
  const frame = env.document.createElement('iframe');
  frame.title = title();
  frame.setAttribute('allow', features.map((feature) => `${feature} ${link.origin}`).join('; '));
  frame.setAttribute('sandbox', sandbox);
  // An attribute, because the page may forbid inline styles; the dialog's own sheet keeps it within the window.
  frame.height = String(height);
  const talk = converse(
    env,
    {
      source: () => frame.contentWindow,
      origin: link.origin,
      nonce,
      onMet() {
        shell.reveal();
        frame.focus();
        talk.send({ type: 'focus' });
      },
      onMessage(message) {
        if (message.type === 'height') frame.height = String(message.height);
        else onMessage(message);
      },
    },
    life,
  );
  const listen = (): void => {
    if (!talk.met) onSilence();
  };
  after(env, patience, listen, life);
  frame.addEventListener('load', () => isEmpty(frame) || after(env, silence, listen, life), {
    signal: life,
  });
  every(env, poll, () => frame.isConnected || onGone(), life);
  shell.show(frame);
  // Not by `src`, which is told, token and all, to every script of this page in its performance entries.
  frame.contentWindow?.location.replace(addMembers(link, env, { mode: 'iframe', opener, nonce }));
}

/** Some browsers say that the frame has loaded before anything was put into it. */
function isEmpty({ contentWindow }: HTMLIFrameElement): boolean {
  try {
    return contentWindow?.location.href === 'about:blank';
  } catch {
    return false;
  }
}

/** Whether Permissions Policy lets a frame of `origin` make passkeys; `null` where the browser does not say. */
export function framePolicy({ document }: EmbedEnv, origin: string): boolean | null {
  const frame = document.createElement('iframe') as HTMLIFrameElement & FramePolicy;
  // Of a frame that is nowhere, so that nothing is loaded: what its attributes and the headers of this page come to.
  frame.setAttribute('allow', `${features[0]} ${origin}`);
  frame.src = origin;
  const policy = frame.featurePolicy;
  if (!policy?.features().includes('publickey-credentials-create')) return null;
  return policy.allowsFeature('publickey-credentials-create', origin);
}

interface FramePolicy {
  readonly featurePolicy?: {
    features(): readonly string[];
    allowsFeature(feature: string, origin: string): boolean;
  };
}
