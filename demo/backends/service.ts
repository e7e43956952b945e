import type { Backend } from '../../src/backends/backend.js';
import type { HostHooks } from '../../src/backends/vendor.js';
import type { EnrollableMethod } from '../../src/contract.js';
import type { Source } from '../../src/runners/source.js';

/** Which of the elements is shown. */
export type Shown = 'enroll' | 'settings' | 'challenge';

export type Ability =
  EnrollableMethod | 'rename' | 'remove' | 'suspend' | 'regenerate' | 'label' | 'challenge';

/** What the page does for a backend, whichever it is. */
export interface Host {
  /** Whom the service is asked about. */
  readonly person: { readonly name: string; readonly email: string; readonly phone: string };
  /** Asks the page's own server, which holds the service's secret key. */
  ask(call: string, body?: object): Promise<unknown>;
  /** Has the made-up person sign in again; what `HostHooks` wants. */
  readonly reauthenticate: NonNullable<HostHooks['reauthenticate']>;
  /** Shows the calls of an SDK as they are made. */
  watch<Sdk extends object>(sdk: Sdk): Sdk;
}

/** What an element is given. */
export interface Connection {
  readonly backend: Backend;
  /** Where a link can be had anew when it has ended. */
  readonly launch?: NonNullable<Source['launch']>;
}

/** One backend of the switch: what it is, how to connect to it, and what its page says. */
export interface Service {
  readonly id: string;
  readonly name: string;
  /** What speaks its wire here, in a few words. */
  readonly kind: string;
  /** One or two sentences. */
  readonly about: string;
  readonly shows: readonly Shown[];
  /** It sends codes or links, which the page has to show. */
  readonly sends: boolean;
  /** It wants a sign-in of the last few minutes before it changes anything. */
  readonly fresh?: boolean;
  /** Why something cannot be done, or how it can be. */
  readonly why: Partial<Record<Ability, string>>;
  /** What a page writes to connect it; an excerpt, `element` is any of ours. */
  readonly code: string;
  /** Undefined where the person has nothing yet that `shown` is about. */
  connect(shown: Shown, host: Host): Promise<Connection | undefined>;
}
