import { causeOf, PasskeyError, type Failure, type FailureCode, type Retry } from '../failure.js';

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
  tenant_mismatch: 'none',
  forbidden: 'none',
  not_available: 'once',
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

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/**
 * One request, JSON in and out. Rejects with `PasskeyError`: `network` where no readable answer came within
 * `timeout` milliseconds, `aborted` where `signal` ended it; every answer that is JSON resolves, whatever its status.
 */
export async function request(
  url: string,
  init: RequestInit & { method: string },
  {
    fetch,
    timeout,
    signal,
  }: { fetch: typeof globalThis.fetch; timeout: number; signal: AbortSignal },
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    const text = await response.text();
    const body: unknown = text ? JSON.parse(text) : null;
    return { status: response.status, headers: response.headers, body };
  } catch (error) {
    throw new PasskeyError(
      serviceFailure(signal.aborted ? 'aborted' : 'network', { cause: causeOf(error) }),
    );
  }
}

/** The failure an answer of another status than 2xx stands for. */
export function answeredFailure({ status, headers, body }: Answer): Failure {
  const retryAfter = secondsUntil(headers.get('retry-after'));
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
  return serviceFailure(replaced ? 'options_expired' : known, {
    cause: { name: 'HTTP', message: typeof message === 'string' ? message : '' },
    ...(Array.isArray(notices) && { notices: notices.map(String) }),
  });
}

function isServiceCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && Object.hasOwn(retries, code);
}

/** Throws `server_error` where an answer that says it went well lacks what it must have. */
export function requireMembers(body: unknown, ...names: readonly string[]): void {
  if (names.some((name) => !(name in (Object(body) as object))))
    throw new PasskeyError(serviceFailure('server_error'));
}

/** RFC 9110 §10.2.3: seconds or a date; never more than five minutes. */
function secondsUntil(value: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(300, Math.max(0, Math.ceil(seconds)));
}
