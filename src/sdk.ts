import type { EnrollableMethod } from './contract.js';
import type {
  EnrollmentOptions,
  EnrollmentResult,
  PendingEnrollment,
  PreparedEnrollment,
} from './runners/enrollment-result.js';
import { prepareEnrollment as prepare, type LoadLate } from './runners/start-enrollment.js';

export type { EnrollmentOptions, EnrollmentResult, PendingEnrollment, PreparedEnrollment };

/** `webauthn` is a passkey, or a security key where the action allows nothing else. */
export type EnrollmentKind = 'webauthn' | 'security-key' | 'totp' | 'sms' | 'email' | 'email-link';

const methods: Record<EnrollmentKind, EnrollableMethod | undefined> = {
  webauthn: undefined,
  'security-key': 'security-key',
  totp: 'totp',
  sms: 'sms-otp',
  email: 'email-otp',
  'email-link': 'email-link',
};

const loadLate: LoadLate = (takeCodes) =>
  loadModule().then(({ enrollLate }) => enrollLate(takeCodes));
const loadModule = () => import('./runners/late-enroll.js');

/**
 * Fetches what the prompt needs, for people who bring their own button: call `start` in its click. Safari and
 * cross-origin frames refuse a prompt that comes later than that. Nothing is sent to anybody before `start`.
 */
export function prepareEnrollment(
  kind: EnrollmentKind,
  options: EnrollmentOptions,
): Promise<PreparedEnrollment> {
  // Beside the service's first answer; where it fails it is tried again when it is needed.
  void loadModule().catch(() => undefined);
  return prepare(methods[kind], options, loadLate);
}

/**
 * Enrolls without any UI of ours. Never rejects: `kind` says how it ended, `error.code` why; where a code, an address or
 * the opening of a link is awaited it is `pending`, and `complete` goes on from there.
 */
export async function startEnrollment(
  kind: EnrollmentKind,
  options: EnrollmentOptions,
): Promise<EnrollmentResult> {
  const enrollment = await prepareEnrollment(kind, options);
  return enrollment.start();
}

/** The name it has in other SDKs. */
export const startMfaEnrolment = startEnrollment;
