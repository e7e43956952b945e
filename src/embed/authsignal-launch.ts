import type { Outcome, ToldFailure } from '../events.js';
import { openFrame } from './authsignal-frame.js';
import type { AuthsignalMessage } from './authsignal-messages.js';
import { hearPage, inPopup } from './authsignal-page.js';
import { leaveTo } from './authsignal-redirect.js';
import { after, every, type EmbedEnv } from './env.js';
import { poll, windowFeatures } from './popup.js';

/** Authsignal's own words: `popup` is a frame in a dialog of this page, `window` a window of its own. */
export type AuthsignalMode = 'popup' | 'window' | 'redirect';

export interface AuthsignalLaunchOptions {
  /** `redirect` unless said, as the vendor's `launch`. */
  readonly mode?: AuthsignalMode | undefined;
  /** Takes it off the page. */
  readonly signal?: AbortSignal | undefined;
  /** What went wrong inside; what it shows stays until the person closes it. */
  readonly onError?: ((failure: ToldFailure) => void) | undefined;
  /** Of the window, as for `window.open`; 480 by 720 in the middle of this one unless said. */
  readonly features?: string | undefined;
}

/** Closes the one of this page. */
let dismiss: (() => void) | undefined;

const modes: readonly unknown[] = ['popup', 'window', 'redirect'];

/** Up to its promise all of it runs in the caller's task, so that a window is opened in the click. */
export async function launchIn(
  env: EmbedEnv,
  url: string,
  { mode = 'redirect', signal, onError, features }: AuthsignalLaunchOptions = {},
): Promise<Outcome> {
  const address = demandAddress(url, env.location.href);
  if (!modes.includes(mode))
    throw new TypeError("launchAuthsignal(): `mode` is 'popup', 'window' or 'redirect'.");
  if (signal?.aborted) return { status: 'closed' };
  dismiss?.();
  return new Promise((resolve) => {
    const life = new AbortController();
    let failure: ToldFailure | undefined;
    const finish = (outcome: Outcome): void => {
      resolve(outcome);
      life.abort();
    };
    const gone = (): void => finish(whenGone(failure));
    const hear = (message: AuthsignalMessage): void => {
      if (message.type === 'error') {
        failure = message.failure;
        call(env, () => onError?.(message.failure));
      } else if (message.type === 'close') {
        const { token } = message;
        if (token === undefined) gone();
        else finish({ status: 'completed', result: token });
      }
    };
    dismiss = gone;
    signal?.addEventListener('abort', gone, { signal: life.signal });
    switch (mode) {
      case 'popup':
        openFrame(env, address, { onMessage: hear, onGone: gone }, life.signal);
        break;
      case 'window':
        openWindow(env, address, { features, onMessage: hear, finish, gone }, life.signal);
        break;
      case 'redirect':
        leaveTo(env, address.href, finish, life.signal);
    }
  });
}

/** Throws a `TypeError` that says what to give instead, and never what was given. */
function demandAddress(url: string, base: string): URL {
  const address = URL.canParse(url, base) ? new URL(url, base) : undefined;
  if (address && /^https?:$/.test(address.protocol) && !address.username) return address;
  throw new TypeError('launchAuthsignal(): give it the `url` that track answered.');
}

interface Wanted {
  readonly features: string | undefined;
  readonly onMessage: (message: AuthsignalMessage) => void;
  readonly finish: (outcome: Outcome) => void;
  readonly gone: () => void;
}

function openWindow(
  env: EmbedEnv,
  address: URL,
  { features = windowFeatures(env), onMessage, finish, gone }: Wanted,
  life: AbortSignal,
): void {
  const opened = env.open(inPopup(address), '_blank', features);
  if (!opened) {
    finish({ status: 'blocked', mode: 'popup' });
    return;
  }
  hearPage(env, address.origin, () => opened, onMessage, life);
  // What it said last may still be on its way.
  every(env, poll, () => opened.closed && after(env, poll, gone, life), life);
  life.addEventListener('abort', () => opened.close());
}

/** The link is too old, or what is shown is no more. */
function whenGone(failure: ToldFailure | undefined): Outcome {
  const status = failure?.code === 'session_expired' ? 'expired' : 'closed';
  return { status, ...(failure && { failure }) };
}

/** What a host's own function throws is the host's, and stops nothing here. */
function call(env: EmbedEnv, own: () => void): void {
  try {
    own();
  } catch (error) {
    env.reportError(error);
  }
}
