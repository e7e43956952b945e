import type { Message, Person, Policy } from './api.js';

/** What the page tells the person about what has just happened. */
export type Notice =
  | { readonly about: 'added'; readonly name: string }
  | { readonly about: 'confirmed' }
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
      /** Another number shows the settings anew. */
      readonly turn: number;
      readonly messages: readonly Message[];
      readonly policy: Policy;
      readonly notice: Notice | undefined;
    };

/** One line of the developers' log. */
export interface Entry {
  readonly at: Date;
  readonly name: string;
  readonly facts: string;
}

/** What an element in the dialog is for. */
export type Purpose = 'enroll' | 'challenge';

/** What a click on the page can lead to. */
export interface PageActions {
  signIn(name: string, email: string): void;
  signInAgain(): void;
  signOut(): void;
  open(purpose: Purpose): void;
  setPolicy(policy: Policy): void;
  dismissNotice(): void;
  reload(): void;
}
