import type { StepUp } from './contract.js';

/** Every way an enrollment, a challenge or a change can fail; one vocabulary for ceremony, wire, events and texts. */
export const failureCodes = [
  // The ceremony: what the browser or the authenticator refused.
  'insecure_context',
  'in_app_browser',
  'unsupported_browser',
  'invalid_origin',
  'frame_blocked',
  'no_platform_authenticator',
  'options_invalid',
  'options_expired',
  'cancelled',
  'cancelled_or_duplicate',
  'aborted',
  'superseded',
  'aborted_externally',
  'timed_out',
  'provider_malformed',
  'already_enrolled',
  'document_gone',
  'busy',
  'needs_gesture',
  'not_focused',
  'tls_untrusted',
  'prompt_blocked',
  'related_origin_failed',
  'rp_id_mismatch',
  'screen_lock_required',
  'conditional_unsupported',
  'request_unsupported',
  'no_discoverable_support',
  'no_user_verification',
  'no_passkey_provider',
  'authenticator_error',
  'too_many_credentials',
  'unknown',
  // The service: what the server refused, or that it was not to be reached.
  'action_expired',
  'action_ended',
  'opened_elsewhere',
  'session_expired',
  'step_up_required',
  'reauth_required',
  'tenant_mismatch',
  'forbidden',
  'unauthorized',
  'not_found',
  'no_pending_enrollment',
  'verification_failed',
  'wrong_code',
  'credential_not_found',
  'last_authenticator',
  'credential_limit',
  'rate_limited',
  'in_progress',
  'invalid_request',
  'method_not_allowed',
  'unsupported_media_type',
  'payload_too_large',
  'idempotency_mismatch',
  'use_dpop_nonce',
  'invalid_proof',
  'not_available',
  'not_offered',
  'network',
  'server_error',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/**
 * What the same person may do next with the same thing.
 * `same` try again as is; `once` one more try is worth it, then another way; `change` after they changed something
 * (screen lock, focus, another key); `elsewhere` another device or place; `window` in a window of its own;
 * `restart` from a new link; `none` not at all.
 */
export type Retry = 'same' | 'once' | 'change' | 'elsewhere' | 'window' | 'restart' | 'none';

/** How well the code is known: the platform hides most causes behind one exception. */
export type Confidence = 'sure' | 'likely' | 'ambiguous';

export interface Failure {
  readonly code: FailureCode;
  readonly retry: Retry;
  readonly confidence: Confidence;
  /** Seconds to wait before the next request; only with `rate_limited`, `wrong_code` and `not_available`. */
  readonly retryAfter?: number;
  /** With `wrong_code`: how often it may still be tried. */
  readonly attemptsLeft?: number;
  /** With `step_up_required`: what must be proved first. The page is not told. */
  readonly stepUp?: StepUp;
  /** A service's own notices to the person, shown as text. */
  readonly notices?: readonly string[];
  /** For developers: what was thrown or answered. Never shown to people. */
  readonly cause?: Cause;
}

export interface Cause {
  readonly name: string;
  readonly message: string;
}

/** The one error class of this package; `failure` says everything. */
export class PasskeyError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'PasskeyError';
    this.failure = failure;
  }
}

/** What was thrown, as text; it may be of another realm, a string or nothing, so only its members are asked. */
export function causeOf(error: unknown): Cause {
  try {
    const { name = '', message = String(error) } = Object(error) as Record<string, unknown>;
    return { name: String(name), message: String(message) };
  } catch {
    return { name: '', message: '' };
  }
}

/** True where nobody can tell what the service did with what it was sent. */
export function isUnknown({ code, retry }: Failure): boolean {
  // What a service does not do at all it has not done.
  return (
    retry !== 'none' &&
    (code === 'network' ||
      code === 'server_error' ||
      code === 'not_available' ||
      code === 'in_progress')
  );
}

/** True also for an error made by another copy of this package, where `instanceof` is not. */
export function isPasskeyError(value: unknown): value is PasskeyError {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { name?: unknown }).name === 'PasskeyError' &&
    typeof (value as { failure?: { code?: unknown } }).failure?.code === 'string'
  );
}
