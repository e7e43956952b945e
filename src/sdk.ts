import { checkSupport, register } from './ceremony/ceremony.js';
import { signalAccepted, signalUnknown } from './ceremony/signals.js';
import type { Failure } from './failure.js';
import {
  prepareEnrollment as prepare,
  type EnrollmentOptions,
  type EnrollmentResult,
  type PreparedEnrollment,
} from './runners/start-enrollment.js';

export type { EnrollmentOptions, EnrollmentResult, PreparedEnrollment };

/** `webauthn` is a passkey; other methods answer `not_available`. */
export type EnrollmentKind = 'webauthn' | 'totp' | 'sms' | 'email';

const loadCeremony = () =>
  Promise.resolve({ checkSupport, register, signalAccepted, signalUnknown });

const unavailable: Failure = { code: 'not_available', retry: 'none', confidence: 'sure' };

/**
 * Fetches what the prompt needs, for people who bring their own button: call `start` in its click. Safari and
 * cross-origin frames refuse a prompt that comes later than that.
 */
export function prepareEnrollment(
  kind: EnrollmentKind,
  options: EnrollmentOptions,
): Promise<PreparedEnrollment> {
  if (kind === 'webauthn') return prepare(options, loadCeremony);
  return Promise.resolve({ start: () => Promise.resolve({ kind: 'error', error: unavailable }) });
}

/** Enrolls without any UI of ours. Never rejects: `kind` says how it ended, `error.code` why. */
export async function startEnrollment(
  kind: EnrollmentKind,
  options: EnrollmentOptions,
): Promise<EnrollmentResult> {
  const enrollment = await prepareEnrollment(kind, options);
  return enrollment.start();
}

/** The name it has in other SDKs. */
export const startMfaEnrolment = startEnrollment;
