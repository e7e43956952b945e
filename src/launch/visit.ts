import type { PasskeyElement } from '../elements/passkey-element.js';
import type { Address } from './address.js';
import type { PageBackend } from './page-backend.js';
import type { Whereabouts } from './whereabouts.js';

/** One link on the page. */
export interface Visit {
  readonly address: Address;
  /** Absent for a page of its own. */
  readonly where: Whereabouts | undefined;
  readonly backend: PageBackend;
  readonly main: HTMLElement;
  readonly element: PasskeyElement;
  /** Aborted when another link takes its place. */
  readonly signal: AbortSignal;
  /** Lets clicks through to the page, where something else looks at them by then. */
  release(): void;
}

export const framed = parent !== self;
