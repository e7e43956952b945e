import type { AuthenticatorJSON } from '../../src/contract.js';
import type { Person } from './api.js';

/** What the page tells the person about what has just happened. */
export type Notice =
  | { readonly about: 'added'; readonly name: string }
  | { readonly about: 'stale-sign-in' }
  | { readonly about: 'unconfirmed' }
  | { readonly about: 'lost' };

export type PageState =
  | { readonly at: 'loading' }
  | { readonly at: 'unreachable' }
  | {
      readonly at: 'signed-out';
      readonly people: readonly Person[];
      readonly refused: boolean;
    }
  | {
      readonly at: 'signed-in';
      readonly person: Person;
      readonly signedInAt: Date;
      readonly authenticators: readonly AuthenticatorJSON[];
      readonly notice: Notice | undefined;
    };

/** One line of the developers' log. */
export interface Entry {
  readonly at: Date;
  readonly name: string;
  readonly facts: string;
}

/** What a click on the page can lead to. */
export interface PageActions {
  signIn(name: string, email: string): void;
  signInAgain(): void;
  signOut(): void;
  setUp(): void;
  dismissNotice(): void;
  reload(): void;
}
