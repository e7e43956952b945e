import type { LaunchMode } from '../events.js';
import type { Link } from './link.js';
import { readLink } from './link.js';
import type { ToldEvent } from './protocol.js';

/** A tracked action's link, `{server}/launch/{actionId}#token=…`, or where to get one when it is needed. */
export type LaunchUrl = string | (() => Promise<string | { readonly url: string }>);

export interface LaunchOptions {
  /** Where it opens; `auto`, unless said, takes the best way that works here. */
  readonly mode?: LaunchMode | 'auto' | undefined;
  /** An element of the page that takes the frame; a dialog of ours unless given. Only of use to `iframe` and `auto`. */
  readonly container?: Element | undefined;
  /** Takes it off the page. */
  readonly signal?: AbortSignal | undefined;
  /** Where it is opened, each time it is. */
  readonly onStart?: ((mode: LaunchMode) => void) | undefined;
  /** What happens in it; for show, because only a result that the host's server has had validated proves anything. */
  readonly onEvent?: ((event: ToldEvent) => void) | undefined;
  /** Of the window, as for `window.open`; 480 by 720 in the middle of this one unless said. */
  readonly features?: string | undefined;
}

const modes: readonly unknown[] = [undefined, 'auto', 'iframe', 'popup', 'redirect'];

/** The link that a page was given; throws a `TypeError` that says what to give instead, and never what was given. */
export function demandLink(url: unknown, base: string): Link {
  const link = readLink(url, base);
  if (link) return link;
  throw new TypeError(
    'launch(): give it the `url` that POST /v1/actions answered, {server}/launch/{actionId}#token=…, or a function that fetches one.',
  );
}

/** Throws a `TypeError` where a host's page asks for what there is not. */
export function checkOptions({ mode, container, features }: LaunchOptions): void {
  if (!modes.includes(mode))
    throw new TypeError("launch(): `mode` is 'auto', 'iframe', 'popup' or 'redirect'.");
  if (container && !container.isConnected)
    throw new TypeError('launch(): `container` must be in the page before it is given.');
  if (features && /noopener|noreferrer/.test(features))
    throw new TypeError(
      'launch(): leave noopener and noreferrer out of `features`; such a window cannot answer.',
    );
}
