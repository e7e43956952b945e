import type { Outcome } from '../events.js';
import { launchIn } from './launch.js';
import type { LaunchOptions, LaunchUrl } from './options.js';
import { readReturnIn } from './redirect.js';

export type { LaunchMode, Outcome, ToldFailure } from '../events.js';
export type { LaunchOptions, LaunchUrl } from './options.js';
export type { ToldEvent } from './protocol.js';

/**
 * Opens a tracked action's link in a frame, a window or in place of this page, and answers what came of it. Call it in a
 * click, without awaiting anything before: give it a function where the link has yet to be fetched.
 *
 * The promise always settles, whatever happens to the frame or the window. It rejects with a `TypeError` where it is given
 * what it cannot use, and with nothing else. A page has one at a time: a second call closes the first. After `redirect` the page is left;
 * the one that the person returns to reads the outcome with `readReturn`.
 *
 * Only `completed` with a `result` that the host's server has had validated means that anything has happened.
 */
export async function launch(url: LaunchUrl, options: LaunchOptions = {}): Promise<Outcome> {
  if (typeof document === 'undefined')
    throw new TypeError('launch(): call it in a page, in a click; there is none here.');
  return launchIn(globalThis, url, options);
}

/**
 * What a redirect came back with; to be called once when the page loads, on the page of the action's `redirectUrl`.
 * Undefined where the page was not returned to from a redirect of this tab's `launch`, or storage is blocked. Takes
 * `state`, `outcome` and `result` out of the address.
 */
export function readReturn(): Outcome | undefined {
  return typeof document === 'undefined' ? undefined : readReturnIn(globalThis);
}
