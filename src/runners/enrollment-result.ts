import type { AuthenticatorJSON } from '../contract.js';
import type { Failure } from '../failure.js';
import type { SetupMethod } from '../flows/setup-state.js';
import type { Challenge } from './challenge.js';
import type { Source } from './source.js';

export interface EnrollmentOptions extends Source {
  /** A name for what is added, 1–100 code points; without it the server finds one. */
  readonly label?: string;
  /** Gives up: the prompt closes and the result is `cancelled`. */
  readonly signal?: AbortSignal;
  /**
   * Shows what the person must prove first, and leads it on: `challenge.state.step` says what is asked, `send` answers
   * it. Without it such an enrollment is the error `step_up_required`.
   */
  readonly onChallenge?: (challenge: Challenge) => void;
}

export type EnrollmentResult =
  | {
      readonly kind: 'success';
      readonly authenticator: AuthenticatorJSON;
      readonly result?: string;
      /** Show them once, and keep them nowhere. */
      readonly recoveryCodes?: readonly string[];
    }
  /** This device or password manager has a passkey of this person already. */
  | { readonly kind: 'success'; readonly alreadyEnrolled: true }
  | PendingEnrollment
  | { readonly kind: 'cancelled'; readonly failure: Failure }
  | { readonly kind: 'error'; readonly error: Failure };

/** The person has to do something, of which `awaits` says what. */
export interface PendingEnrollment {
  readonly kind: 'pending';
  readonly method: SetupMethod;
  /**
   * `code`: the one that was sent, or the one the app shows once it has been set up. `contact`: the address it is to go to,
   * where the service does not know one. `link`: that the person opens the link that was sent.
   */
  readonly awaits: 'code' | 'contact' | 'link';
  /** Where the code or the link went, masked. */
  readonly sentTo?: string;
  /** Base32, and `otpauth://totp/…`: for the person's app, and for nobody else. */
  readonly secret?: string;
  readonly uri?: string;
  /** What was wrong with the last code or address, or why no other was sent. */
  readonly error?: Failure;
  /** Sends another code or link; nothing is sent before `resendIn` seconds have passed. */
  readonly resend?: () => Promise<EnrollmentResult>;
  readonly resendIn?: number;
  /**
   * Goes on with what is awaited. With a code: `success`, or `pending` again with the `error` `wrong_code`. With a contact:
   * `pending` for what was sent there, or again with the `error` `invalid_request`. With nothing, for a link: resolves once
   * it has been opened, or is too old.
   */
  complete(answer?: {
    readonly code?: string;
    readonly contact?: string;
  }): Promise<EnrollmentResult>;
}

/**
 * An enrollment whose options are there, so that `start` reaches the prompt within the click that called it. They are
 * kept fresh until then; abort the signal to let go of it. After a refusal `start` may be called again.
 */
export interface PreparedEnrollment {
  start(): Promise<EnrollmentResult>;
}
