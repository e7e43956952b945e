import type { PageMessage } from '../embed/protocol.js';
import type { Address } from './address.js';
import type { Origin } from './exit.js';
import type { PageBackend } from './page-backend.js';
import type { Whereabouts } from './whereabouts.js';

/** A page around or behind this one that is spoken to in another way than ours. */
export interface Outside {
  readonly channel: { tell(message: PageMessage): void };
  readonly origin: Origin;
}

/** One link on the page. */
export interface Visit {
  readonly address: Address;
  /** Absent for a page of its own. */
  readonly where: Whereabouts | undefined;
  readonly outside: Outside | undefined;
  readonly backend: PageBackend;
  readonly main: HTMLElement;
  readonly element: HTMLElement;
  /** Aborted when another link takes its place. */
  readonly signal: AbortSignal;
  /** Lets clicks through to the page, where something else looks at them by then. */
  release(): void;
}

export const framed = parent !== self;
