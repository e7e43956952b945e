import type { AuthenticatorJSON, MethodKind } from './contract.js';
import type { Failure } from './failure.js';
import type { NudgeOutcome } from './nudge-contract.js';

/**
 * What the elements tell the page. All bubble, are composed and carry plain data that survives `postMessage`.
 * Nothing secret is in them: `result` is worth something only to the host's server.
 */
export interface PasskeyEventMap {
  /** The screen changed. */
  'passkey-step': { readonly step: string };
  /** A passkey was made and stored. */
  'passkey-enrolled': {
    /** Absent where it was made in a window of its own, because the frame may not open a prompt. */
    readonly authenticator?: AuthenticatorJSON;
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
  /** `<passkey-nudge>` is through, in whatever way; the page goes on. */
  'nudge-ended': NudgeOutcome;
  /** A link was opened where `mode` says. */
  'launch-started': { readonly mode: LaunchMode };
  /** What came of it. */
  'launch-ended': Outcome;
}

export type LaunchMode = 'iframe' | 'popup' | 'redirect';

/**
 * What came of a link that was opened in a frame, a window or in place of this page. Only `completed` with a `result` that
 * the host's server has had validated means that anything has happened.
 */
export type Outcome =
  /** Done; `result` is for `POST /v1/actions/{id}/validate`, and absent where the purpose has none (settings). */
  | { readonly status: 'completed'; readonly result?: string }
  /** The person chose not to; the link is of no further use. */
  | { readonly status: 'cancelled' }
  /** The frame or window is gone; `failure` is what was last shown in it. */
  | { readonly status: 'closed'; readonly failure?: ToldFailure }
  /** The browser showed nothing: a window it would not open, a frame that may not be here, a page it would not leave. */
  | { readonly status: 'blocked'; readonly mode: LaunchMode }
  /** The link is used up or too old; track a new action. */
  | { readonly status: 'expired'; readonly failure?: ToldFailure }
  /** It cannot go on, whatever the person does. */
  | { readonly status: 'failed'; readonly failure: ToldFailure };

/** A failure as another page is told of it: nothing of the person, nothing of the cause. */
export type ToldFailure = Pick<Failure, 'code' | 'retry' | 'confidence' | 'retryAfter'>;

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
