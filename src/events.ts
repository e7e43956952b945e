import type { AuthenticatorJSON, MethodKind } from './contract.js';
import type { Failure } from './failure.js';

/**
 * What the elements tell the page. All bubble, are composed and carry plain data that survives `postMessage`.
 * Nothing secret is in them: `result` is worth something only to the host's server.
 */
export interface PasskeyEventMap {
  /** The screen changed. */
  'passkey-step': { readonly step: string };
  /** A passkey was made and stored. */
  'passkey-enrolled': {
    readonly authenticator: AuthenticatorJSON;
    /** For `POST /v1/actions/{id}/validate`; single use, 5 minutes. */
    readonly result?: string;
  };
  /** The person, or their device for them, said no; not an error. */
  'passkey-cancelled': { readonly failure: Failure };
  'passkey-failed': { readonly failure: Failure };
  /** The link can no longer be used here; track a new action. */
  'passkey-expired': { readonly failure: Failure };
  'authenticator-renamed': { readonly id: string; readonly name: string };
  /** Another method than a passkey was added. */
  'authenticator-added': { readonly authenticator: AuthenticatorJSON; readonly result?: string };
  /** A question, cancelable: `preventDefault` keeps the authenticator. Asked before the element's own dialog. */
  'authenticator-remove': {
    readonly id: string;
    readonly name: string;
    readonly method: MethodKind;
  };
  'authenticator-removed': { readonly id: string };
  'authenticator-suspended': { readonly id: string; readonly suspended: boolean };
  /** The person proved who they are; `result` only where that is the action's purpose. */
  'challenge-passed': { readonly method: MethodKind; readonly result?: string };
  'recovery-codes-shown': { readonly count: number };
  'recovery-codes-saved': { readonly count: number };
}

export type PasskeyAnnouncement = {
  [Name in keyof PasskeyEventMap]: { readonly name: Name; readonly detail: PasskeyEventMap[Name] };
}[keyof PasskeyEventMap];

declare global {
  // Merging with the DOM's own maps takes interfaces.
  interface HTMLElementEventMap extends PasskeyCustomEvents {}
}

type PasskeyCustomEvents = {
  [Name in keyof PasskeyEventMap]: CustomEvent<PasskeyEventMap[Name]>;
};
