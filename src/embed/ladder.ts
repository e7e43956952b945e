import type { LaunchMode } from '../events.js';

/** What is known of this page and the server before anything is opened. */
export interface LaunchFacts {
  /** The hosted page is of this page's own origin. */
  readonly sameOrigin: boolean;
  /** This page has no origin it could name: a sandbox without `allow-same-origin`, or a file. */
  readonly opaque: boolean;
  /** This page takes only frames that isolate themselves as it does, and is cut off from every window. */
  readonly isolated: boolean;
  /** The link's outcome can be asked for. */
  readonly watchable: boolean;
  /** This page is shown inside another app. */
  readonly inApp: boolean;
  readonly webkit: boolean;
  /** Whether Permissions Policy lets a frame of the server make passkeys; `null` where the browser does not say. */
  readonly policy: boolean | null;
}

/** The way that suits best, from what can be known beforehand; what fails all the same goes one further. */
export function chooseMode(facts: LaunchFacts): LaunchMode {
  if (facts.opaque) return 'redirect';
  if (facts.isolated) return facts.watchable && !facts.inApp ? 'popup' : 'redirect';
  if (facts.sameOrigin && facts.policy !== false) return 'iframe';
  if (facts.inApp) return 'redirect';
  return facts.webkit || facts.policy === false ? 'popup' : 'iframe';
}
