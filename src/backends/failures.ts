import type { Failure, FailureCode, Retry } from '../failure.js';
import type { Answer } from './http.js';

/** The codes a service may answer with, and what may be done next. */
const retries: Partial<Record<FailureCode, Retry>> = {
  action_expired: 'restart',
  action_ended: 'restart',
  opened_elsewhere: 'restart',
  session_expired: 'restart',
  reauth_required: 'restart',
  no_pending_enrollment: 'restart',
  step_up_required: 'none',
  options_expired: 'same',
  superseded: 'same',
  in_progress: 'same',
  verification_failed: 'once',
  already_enrolled: 'none',
  credential_limit: 'none',
  wrong_code: 'same',
  credential_not_found: 'elsewhere',
  last_authenticator: 'none',
  tenant_mismatch: 'none',
  forbidden: 'none',
  not_available: 'once',
  not_offered: 'none',
  rate_limited: 'same',
  server_error: 'once',
  network: 'same',
  insecure_context: 'none',
  invalid_request: 'none',
  invalid_proof: 'once',
  invalid_origin: 'none',
  not_found: 'restart',
};

/** A failure that came from a service, with what may be done next. */
export function serviceFailure(code: FailureCode, more: Partial<Failure> = {}): Failure {
  return { code, retry: retries[code] ?? 'once', confidence: 'sure', ...more };
}

const statusCodes: Partial<Record<number, FailureCode>> = {
  401: 'session_expired',
  403: 'forbidden',
  404: 'no_pending_enrollment',
  429: 'rate_limited',
  501: 'not_available',
  503: 'not_available',
};

/** The failure an answer of another status than 2xx stands for. */
export function answeredFailure({ status, headers, body }: Answer): Failure {
  // A lock says how long it lasts; a service that is only away should be asked again before long.
  const retryAfter = secondsUntil(headers.get('retry-after'), status === 429 ? 86_400 : 300);
  const fallback = statusCodes[status] ?? (status >= 500 ? 'server_error' : 'invalid_request');
  const failure = refusedFailure(status < 500 && body, fallback);
  return { ...failure, ...(retryAfter !== undefined && { retryAfter }) };
}

/** The failure an error body stands for. A gateway on the way has codes of its own; only ours count. */
export function refusedFailure(body: unknown, fallback: FailureCode = 'server_error'): Failure {
  const { code, message, notices, details } = Object(body) as Record<string, unknown>;
  const known = isServiceCode(code) ? code : fallback;
  // A ceremony that a newer one replaced was never stored, unlike one whose challenge is spent.
  const replaced =
    known === 'superseded' && (Object(details) as { spent?: unknown }).spent === false;
  const { attemptsLeft, stepUp } = Object(details) as Pick<Failure, 'attemptsLeft' | 'stepUp'>;
  return serviceFailure(replaced ? 'options_expired' : known, {
    cause: { name: 'HTTP', message: typeof message === 'string' ? message : '' },
    ...(Array.isArray(notices) && { notices: notices.map(String) }),
    ...(attemptsLeft !== undefined && { attemptsLeft }),
    ...(stepUp && { stepUp }),
  });
}

function isServiceCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && Object.hasOwn(retries, code);
}

/** RFC 9110 §10.2.3: seconds or a date; never more than `most`. */
function secondsUntil(value: string | null, most: number): number | undefined {
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(most, Math.max(0, Math.ceil(seconds)));
}
