import type { Failure, FailureCode } from '../failure.js';
import { answeredFailure } from './failures.js';
import type { Answer } from './http.js';
import type { TokenPurpose } from './vendor.js';

/** What statuses stand for; 400 speaks for 422 too. */
type Meanings = Readonly<Partial<Record<400 | 404 | 405 | 409, FailureCode>>>;

/** What the service's own codes stand for, whatever the status; `not_found` is as good as a 404. */
export const jitsudoCodes: ReadonlyMap<unknown, FailureCode> = new Map([
  ['tenant_mismatch', 'tenant_mismatch'],
  ['mfa_required', 'reauth_required'],
  ['invalid_code', 'wrong_code'],
  ['not_implemented', 'not_available'],
]);

/** What a status stands for where the call says nothing; the others as at our own server. */
export const jitsudoStatuses: Meanings = {
  404: 'not_found',
  405: 'not_available',
  409: 'superseded',
};

const mfa = '/v1/users/me/mfa';
const login = '/v1/auth/mfa/';
/** A login that is over begins anew. */
const over = { 404: 'session_expired', 409: 'session_expired' } as const;

/**
 * Every call: where, what a token is asked for, and what a status stands for there. The confirmation of an app and the
 * removal are inferred from the calls beside them, so that a 404 may mean that there is no such call; so are the numbers
 * of all refusals but 401 and 403.
 */
export const jitsudoCalls = {
  list: [mfa, 'read'],
  options: [`${mfa}/webauthn/register?method_type=`, 'enroll'],
  register: [
    `${mfa}/webauthn/register/complete`,
    'enroll',
    { 400: 'verification_failed', 404: 'no_pending_enrollment', 409: 'no_pending_enrollment' },
  ],
  totp: [`${mfa}/totp`, 'enroll', { 409: 'already_enrolled' }],
  verify: [
    `${mfa}/totp/verify`,
    'enroll',
    { 400: 'wrong_code', 404: 'not_available', 409: 'no_pending_enrollment' },
  ],
  codes: [`${mfa}/backup-codes`, 'enroll'],
  remove: [`${mfa}/`, 'remove', { 404: 'not_available', 409: 'last_authenticator' }],
  begin: [`${login}webauthn/begin`, 'challenge', over],
  assert: [`${login}webauthn/complete`, 'challenge', { ...over, 400: 'verification_failed' }],
  answer: [`${login}challenge`, 'challenge', { ...over, 400: 'wrong_code' }],
  setup: [`${login}enroll-via-challenge`, 'challenge', { ...over, 400: 'wrong_code' }],
} as const satisfies Record<string, readonly [string, TokenPurpose, Meanings?]>;

export type JitsudoCall = keyof typeof jitsudoCalls;

/** The failure an answer to one of the calls stands for: by its code, then by its status. */
export function jitsudoFailure(
  to: JitsudoCall,
  { status, headers, body }: Answer,
): Failure | undefined {
  if (status < 300) return undefined;
  const { code, message, notices } = Object(body) as Record<string, unknown>;
  const at = code === 'not_found' ? 404 : status === 422 ? 400 : status;
  const means: Meanings = { ...jitsudoStatuses, ...jitsudoCalls[to][2] };
  const meant =
    jitsudoCodes.get(code) ??
    // The same status may mean that there is no such call.
    (/pending enrol/i.test(String(message))
      ? 'no_pending_enrollment'
      : means[at as keyof Meanings]);
  const failure = answeredFailure({
    // Of what went wrong inside the service a code of ours says nothing; this one is its own.
    status: meant && status > 499 ? 400 : status,
    headers,
    // Nor do its `details` say anything of ours.
    body: { code: meant, message, notices },
  });
  // What is not there will not be there a moment later; only 503 says that it will.
  return failure.code === 'not_available' && status !== 503
    ? { ...failure, retry: 'none' }
    : failure;
}
