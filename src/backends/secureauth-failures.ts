import { PasskeyError, type Failure, type FailureCode } from '../failure.js';
import { answeredFailure, serviceFailure } from './failures.js';
import type { Answer } from './http.js';

export type SecureAuthCall = 'read' | 'begin' | 'complete' | 'set' | 'rename' | 'remove';

/** What decides between the meanings one status may have. */
export interface Asked {
  readonly call: SecureAuthCall;
  /** Passkeys the person had before. */
  readonly passkeys?: number;
  /** They have signed in again for this. */
  readonly fresh?: boolean;
}

type Codes = Partial<Record<number, FailureCode>>;

/** A login of more than five minutes ago is refused with 401 or 403, and nobody has published which. */
const changes: Codes = {
  401: 'reauth_required',
  403: 'reauth_required',
  404: 'not_available',
  409: 'superseded',
  412: 'superseded',
};
const changesOne: Codes = { ...changes, 404: 'not_found' };
/** What a status means for each call, where it is not what it means for every service. */
const codes: Record<SecureAuthCall, Codes> = {
  read: { 404: 'invalid_request' },
  begin: changes,
  complete: {
    ...changes,
    400: 'verification_failed',
    404: 'no_pending_enrollment',
    422: 'verification_failed',
  },
  set: changes,
  rename: changesOne,
  remove: changesOne,
};

/** Passkeys a person may have where nobody has changed it. */
const usualCapacity = 10;

/**
 * The failure an answer stands for; undefined where it is none. No `error_code` is published, nor the statuses of a full
 * pool and of the last passkey, so that what was asked for decides together with the status.
 */
export function secureAuthFailure(answer: Answer, asked: Asked): Failure | undefined {
  const { status, body } = answer;
  if (status < 300) return undefined;
  const { error, error_code } = Object(body) as { error?: string; error_code?: string };
  // What is set may be a secret, which an error could repeat.
  const message = [status, error_code, asked.call === 'set' ? '' : error].join(' ');
  const code = limitOf(status, message, asked) ?? codes[asked.call][status];
  const failure = answeredFailure({ ...answer, body: { code, message } });
  // What a server lacks does not come by asking again; what is away does.
  return failure.code === 'not_available' && status !== 503
    ? { ...failure, retry: 'none' }
    : failure;
}

function limitOf(
  status: number,
  message: string,
  { call, passkeys = 0, fresh = false }: Asked,
): FailureCode | undefined {
  const refused = [400, 403, 409, 412, 422].includes(status);
  if (call === 'remove' && refused && passkeys === 1) return 'last_authenticator';
  if (call !== 'begin' && call !== 'complete') return undefined;
  // A full pool may be a 403 as a stale login is; asked again with a fresh one, the challenge may be spent.
  const full = status === 409 || status === 422 || (fresh && (status === 403 || status === 404));
  return (full && passkeys >= usualCapacity) || (refused && /limit|capacity|exceed/i.test(message))
    ? 'credential_limit'
    : undefined;
}

/** What is refused on this side of the wire. */
export function refused(code: FailureCode, more: Partial<Failure> = {}): PasskeyError {
  const retry = code === 'not_available' && { retry: 'none' as const };
  return new PasskeyError(serviceFailure(code, { ...retry, ...more }));
}
