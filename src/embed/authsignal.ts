import type { Outcome } from '../events.js';
import { launchIn, type AuthsignalLaunchOptions } from './authsignal-launch.js';
import { readReturnIn } from './authsignal-redirect.js';

export type { Outcome } from '../events.js';
export type { AuthsignalLaunchOptions, AuthsignalMode } from './authsignal-launch.js';

/**
 * Opens the `url` that Authsignal's track answers, or our own server's compatible API does, where `mode` says: in a frame,
 * in a window or in place of this page. Call `window` in a click, without awaiting anything before.
 *
 * The promise always settles, also when the window is closed by hand; it rejects with a `TypeError` where it is given what it
 * cannot use, and with nothing else. `completed` carries the token for the host's server to validate, which alone proves
 * anything. A page has one at a time: a second call closes the first. After `redirect` the page is left; the one that the
 * person returns to reads the outcome with `readAuthsignalReturn`.
 */
export async function launchAuthsignal(
  url: string,
  options: AuthsignalLaunchOptions = {},
): Promise<Outcome> {
  if (typeof document === 'undefined')
    throw new TypeError('launchAuthsignal(): call it in a page; there is none here.');
  return launchIn(globalThis, url, options);
}

/**
 * What a redirect came back with; to be called once when the page loads, on the page of the action's `redirectUrl`. Undefined
 * where this tab's `launchAuthsignal` did not leave for it, or storage is blocked. Takes `token` out of the address.
 */
export function readAuthsignalReturn(): Outcome | undefined {
  return typeof document === 'undefined' ? undefined : readReturnIn(globalThis);
}
