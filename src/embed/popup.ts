import type { StatusResponse } from '../contract.js';
import type { Outcome } from '../events.js';
import { converse } from './conversation.js';
import { after, every, type EmbedEnv, type OpenedWindow } from './env.js';
import type { Link } from './link.js';
import type { PageMessage } from './protocol.js';
import { follow } from './status.js';

/** Milliseconds between two looks at whether the window is still there. */
export const poll = 250;
/** Milliseconds until a window that has said nothing counts as cut off, and one that has gone as closed. */
const patience = 3000;

interface Opened {
  readonly opened: OpenedWindow;
  readonly link: Link;
  readonly nonce: string;
}

interface Heard {
  readonly onMessage: (message: PageMessage) => void;
  /** The window is closed. */
  readonly onGone: () => void;
  /** What the server says became of the link, where the window cannot. */
  readonly onOutcome: (outcome: Outcome) => void;
}

/**
 * Keeps to a window until it is closed. A page that cut itself off from its windows (COOP) sees them closed the moment they
 * load, so that `closed` is believed once the hosted page has greeted; until then the server is asked.
 */
export function watchWindow(
  env: EmbedEnv,
  { opened, link, nonce }: Opened,
  { onMessage, onGone, onOutcome }: Heard,
  life: AbortSignal,
): void {
  const following = new AbortController();
  const either = AbortSignal.any([life, following.signal]);
  const talk = converse(
    env,
    {
      source: () => opened,
      origin: link.origin,
      nonce,
      onMet: () => following.abort(),
      onMessage,
    },
    life,
  );
  let asking = false;
  let loaded = false;
  let unreachable = false;
  const ask = (): void => {
    if (asking || !link.watched) return;
    asking = true;
    follow(env, link.watched, hear, either);
  };
  const hear = (answer: StatusResponse | undefined): void => {
    unreachable = !answer;
    if (!answer) {
      look();
      return;
    }
    loaded ||= answer.opened;
    const { outcome, result } = answer;
    if (outcome === 'completed')
      onOutcome({ status: outcome, ...(result !== undefined && { result }) });
    else if (outcome !== 'pending') onOutcome({ status: outcome });
  };
  const left = new AbortController();
  const look = (): void => {
    if (!opened.closed) return;
    if (talk.met || !link.watched || unreachable) {
      onGone();
      return;
    }
    left.abort();
    ask();
    after(env, patience, () => loaded || onGone(), either);
  };
  every(env, poll, look, AbortSignal.any([life, left.signal]));
  after(env, patience, ask, either);
}

/** In the middle of the window it is opened from, which may be on any of the person's screens. */
export function windowFeatures({
  screenX = 0,
  screenY = 0,
  outerWidth = 0,
  outerHeight = 0,
}: EmbedEnv): string {
  const [width, height] = [480, 720];
  const left = Math.max(0, Math.round(screenX + (outerWidth - width) / 2));
  const top = Math.max(0, Math.round(screenY + (outerHeight - height) / 2));
  return `popup,width=${width},height=${height},left=${left},top=${top}`;
}
