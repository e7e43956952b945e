import type { Target } from './locate.js';

/** One page of a real browser, the same for all three engines; journeys are written against this. */
export interface Page {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Calls `fn` in the page, not as a person's gesture; a promise is waited for. */
  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Waits until the element is there, through open shadow roots. */
  appears(target: Target): Promise<void>;
  /** How many are there now. */
  count(target: Target): Promise<number>;
  /** A real click, once the element is there and enabled; it counts as the person's own. */
  click(target: Target): Promise<void>;
  /** Replaces what is in a field, by the keyboard. */
  fill(target: Target, text: string): Promise<void>;
}

export interface AuthenticatorOptions {
  readonly transport: 'internal' | 'usb' | 'nfc' | 'ble' | 'cable';
  readonly hasResidentKey: boolean;
  readonly hasUserVerification: boolean;
  readonly isUserVerified: boolean;
}

/** With a willing person at it. */
export const platformAuthenticator: AuthenticatorOptions = {
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
};

export const describeTarget = ({ role, name }: Target): string => `${role} ${String(name ?? '')}`;
