import type { AuthenticatorJSON } from '../contract.js';
import type { Failure } from '../failure.js';
import type { SetupMethod } from '../flows/setup.js';
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

/** A code is awaited: the one that was sent, or the one the app shows once it has been set up. */
export interface PendingEnrollment {
  readonly kind: 'pending';
  readonly method: SetupMethod;
  /** Where the code went, masked. */
  readonly sentTo?: string;
  /** Base32, and `otpauth://totp/…`: for the person's app, and for nobody else. */
  readonly secret?: string;
  readonly uri?: string;
  /** What was wrong with the last code, or why no other was sent. */
  readonly error?: Failure;
  /** Sends another code; nothing is sent before `resendIn` seconds have passed. */
  readonly resend?: () => Promise<EnrollmentResult>;
  readonly resendIn?: number;
  /** Answers `success`, or `pending` again with the `error` `wrong_code`. */
  complete(answer: { readonly code: string }): Promise<EnrollmentResult>;
}

/**
 * An enrollment whose options are there, so that `start` reaches the prompt within the click that called it. They are
 * kept fresh until then; abort the signal to let go of it. After a refusal `start` may be called again.
 */
export interface PreparedEnrollment {
  start(): Promise<EnrollmentResult>;
}
