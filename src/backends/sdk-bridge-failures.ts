import { causeOf, isPasskeyError, type Failure, type FailureCode } from '../failure.js';
import { serviceFailure } from './failures.js';

/** What an SDK says went wrong: its documented error, or whatever it threw. */
interface Said {
  readonly code?: unknown;
  readonly details?: { readonly retry_after_s?: unknown; readonly retry_after?: unknown };
  readonly cause?: { readonly name?: unknown };
  readonly name?: unknown;
  readonly recoverable?: unknown;
}

/** The codes an SDK's error may have; `webauthn_failed` is told by its cause. */
export const sdkFailures: ReadonlyMap<unknown, FailureCode> = new Map<unknown, FailureCode>([
  ['session_expired', 'session_expired'],
  ['session_revoked', 'session_expired'],
  ['not_authenticated', 'session_expired'],
  ['silent_auth_failed', 'session_expired'],
  ['state_mismatch', 'session_expired'],
  ['step_up_required', 'reauth_required'],
  ['mfa_required', 'reauth_required'],
  ['mfa_enrolment_required', 'forbidden'],
  ['consent_required', 'forbidden'],
  ['invalid_redirect_uri', 'invalid_request'],
  ['not_found', 'not_found'],
  ['totp_invalid', 'wrong_code'],
  ['account_locked', 'rate_limited'],
  ['rate_limited', 'rate_limited'],
  ['network_error', 'network'],
  ['server_error', 'server_error'],
]);

/** What `navigator.credentials.create()` threw inside the SDK; less is known there than where we call it ourselves. */
export const sdkCeremonyFailures: ReadonlyMap<unknown, Failure> = new Map<unknown, Failure>([
  // Dismissed, too late or refused for another reason: the platform will not say.
  ['NotAllowedError', likely('cancelled', 'same', 'ambiguous')],
  ['AbortError', likely('aborted_externally', 'same')],
  ['InvalidStateError', likely('already_enrolled', 'none')],
  ['NotSupportedError', likely('request_unsupported', 'elsewhere')],
  ['SecurityError', likely('rp_id_mismatch', 'none')],
  ['ConstraintError', likely('no_user_verification', 'change')],
  ['OperationError', likely('busy', 'same')],
  ['TimeoutError', likely('timed_out', 'same')],
  ['NotReadableError', likely('authenticator_error', 'once')],
  ['UnknownError', likely('authenticator_error', 'once')],
]);

/** The failure an SDK's error stands for, whether it was answered or thrown. */
export function sdkFailure(error: unknown): Failure {
  if (isPasskeyError(error)) return error.failure;
  const { code = error, details, cause, name, recoverable } = Object(error) as Said;
  const said = causeOf(error);
  const ceremony = sdkCeremonyFailures.get(code === 'webauthn_failed' ? cause?.name : name);
  if (ceremony) return { ...ceremony, cause: said };
  // An SDK that lets through what `fetch` rejects with.
  const cutOff = name === 'TypeError' && /fetch|network|load failed/i.test(said.message);
  const known = cutOff ? 'network' : sdkFailures.get(code);
  const wait = Number(details?.retry_after_s ?? details?.retry_after);
  return {
    ...serviceFailure(known ?? 'unknown'),
    // Nothing more is to be had from an SDK that says so.
    ...(!known && recoverable === false && { retry: 'none' }),
    ...(known === 'rate_limited' && wait > 0 && { retryAfter: Math.ceil(wait) }),
    ...(code === 'account_locked' && { attemptsLeft: 0 }),
    cause: said,
  };
}

function likely(
  code: FailureCode,
  retry: Failure['retry'],
  confidence: Failure['confidence'] = 'likely',
): Failure {
  return { code, retry, confidence };
}
