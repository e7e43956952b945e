import type { Outcome, PasskeyEventMap, ToldFailure } from '../events.js';

/**
 * What a host's page and the hosted page say to each other. First two greetings by `postMessage`, each with the other's exact
 * origin: the hosted page says `ready`, the host answers `port` and hands over a `MessagePort`; from then on only through that.
 * Nothing here names a person, a credential or a token; the result is worth something to the host's server alone.
 */
export const version = 1;

export interface Greeting {
  readonly 'passkey-elements': typeof version;
  readonly type: 'ready' | 'port';
  /** 128 random bits of the host's page, base64url; in the fragment of the link that it opened. */
  readonly nonce: string;
}

/** The events a host's page hears of, each with what may cross. */
export interface ToldEvents {
  readonly 'passkey-step': PasskeyEventMap['passkey-step'];
  readonly 'passkey-enrolled': { readonly result?: string };
  readonly 'authenticator-added': { readonly result?: string };
  readonly 'challenge-passed': { readonly result?: string };
  readonly 'passkey-cancelled': { readonly failure: ToldFailure };
  readonly 'passkey-failed': { readonly failure: ToldFailure };
  readonly 'passkey-expired': { readonly failure: ToldFailure };
}

export type ToldEvent = {
  [Name in keyof ToldEvents]: { readonly name: Name; readonly detail: ToldEvents[Name] };
}[keyof ToldEvents];

/** From the hosted page. */
export type PageMessage =
  | ({ readonly type: 'event' } & ToldEvent)
  /** Final: what follows is not heard. */
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  /** CSS pixels the content needs. */
  | { readonly type: 'height'; readonly height: number }
  /** Escape was pressed and nothing in the page wanted it. */
  | { readonly type: 'escape' };

/** From the host's page. */
export type HostMessage = { readonly type: 'focus' };
