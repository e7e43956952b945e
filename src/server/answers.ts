import { z } from 'zod';
import type {
  AuthenticatorJSON,
  ChallengeCompleteResponse,
  ChallengeStart,
  EnrollmentCompleteResponse,
  EnrollmentStart,
  EnrollmentUndoResponse,
  HandoverResponse,
  RecoveryCodesResponse,
  SessionResponse,
  SettingsJSON,
  StatusResponse,
  StepUp,
} from '../contract.js';
import type { NudgeDecision, NudgeOffer } from '../nudge-contract.js';
import type {
  ActionResponse,
  AuthenticatorsResponse,
  TrackResponse,
  UserResponse,
  ValidateResponse,
} from '../host-contract.js';
import { failureCodes } from '../failure.js';
import { id, methodKind, operation, purpose, scope } from './schemas.js';

const text = z.string();
const time = z.iso.datetime();
const seconds = z.int().min(0);

export const errorBody = z.strictObject({
  code: z.enum(failureCodes),
  message: text,
  details: z.record(z.string(), z.unknown()).exactOptional(),
  notices: z.array(text).exactOptional(),
});

export const trackResponse = z.strictObject({
  actionId: id,
  url: z.url(),
  token: text,
  expiresAt: time,
  isEnrolled: z.boolean(),
  enrolledMethods: z.array(methodKind),
}) satisfies z.ZodType<TrackResponse>;

const descriptor = z.strictObject({
  id: text,
  type: z.literal('public-key'),
  transports: z
    .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
    .exactOptional(),
});

const creationOptions = z.strictObject({
  rp: z.strictObject({ id: text, name: text }),
  user: z.strictObject({ id: text, name: text, displayName: text }),
  challenge: text,
  pubKeyCredParams: z.array(z.strictObject({ type: z.literal('public-key'), alg: z.int() })),
  timeout: z.int(),
  excludeCredentials: z.array(descriptor).max(64),
  authenticatorSelection: z.strictObject({
    residentKey: z.enum(['required', 'discouraged']),
    requireResidentKey: z.boolean(),
    userVerification: z.enum(['required', 'preferred', 'discouraged']),
    authenticatorAttachment: z.enum(['platform', 'cross-platform']).exactOptional(),
  }),
  hints: z.array(z.enum(['hybrid', 'security-key', 'client-device'])).exactOptional(),
  attestation: z.literal('none'),
  extensions: z.strictObject({ credProps: z.literal(true) }),
});

const codeStart = {
  id,
  completeIn: seconds,
  sentTo: text.exactOptional(),
  resendIn: seconds.exactOptional(),
};

export const enrollmentStart = z.union([
  z.strictObject({
    id,
    method: z.enum(['passkey', 'security-key']),
    options: creationOptions,
    completeIn: seconds,
    conditional: z.literal(true).exactOptional(),
  }),
  z.strictObject({ ...codeStart, method: z.literal('totp'), secret: text, uri: text }),
  z.strictObject({ ...codeStart, method: z.enum(['email-otp', 'sms-otp']) }),
]) satisfies z.ZodType<EnrollmentStart>;

const requestOptions = z.strictObject({
  rpId: text,
  challenge: text,
  allowCredentials: z.array(descriptor).max(64).exactOptional(),
  timeout: z.int(),
  userVerification: z.enum(['required', 'preferred', 'discouraged']),
  hints: z.array(z.enum(['hybrid', 'security-key', 'client-device'])).exactOptional(),
  extensions: z.looseObject({}).exactOptional(),
});

export const challengeStart = z.union([
  z.strictObject({
    id,
    method: z.enum(['passkey', 'security-key']),
    options: requestOptions,
    completeIn: seconds,
  }),
  z.strictObject({
    ...codeStart,
    method: z.enum(['totp', 'email-otp', 'sms-otp', 'recovery-code']),
  }),
]) satisfies z.ZodType<ChallengeStart>;

export const stepUp = z.strictObject({
  operation,
  target: id.exactOptional(),
  ways: z.array(z.strictObject({ method: methodKind, sentTo: text.exactOptional() })),
}) satisfies z.ZodType<StepUp>;

export const authenticator = z.strictObject({
  id,
  method: methodKind,
  name: text,
  createdAt: time,
  lastUsedAt: time.nullable(),
  attachment: z.enum(['platform', 'cross-platform']).nullable(),
  provider: text.nullable(),
  syncs: z.boolean(),
  backedUp: z.boolean(),
  discoverable: z.boolean().nullable(),
  transports: z.array(text),
  sentTo: text.nullable(),
  suspended: z.boolean(),
  usable: z.boolean(),
  upgradable: z.boolean(),
}) satisfies z.ZodType<AuthenticatorJSON>;

const accepted = z.strictObject({
  rpId: text,
  userHandle: text,
  credentialIds: z.array(text),
});

export const settings = z.strictObject({
  authenticators: z.array(authenticator),
  accepted,
  recovery: z.strictObject({ remaining: seconds, total: seconds, createdAt: time }).nullable(),
  addable: z.array(
    z.strictObject({
      method: methodKind.exclude(['recovery-code']),
      sentTo: text.exactOptional(),
      refusal: z.literal('credential_limit').exactOptional(),
    }),
  ),
  limits: z.strictObject({ passkeys: z.int(), total: z.int() }),
  scope: z.array(scope),
  offersOff: z.literal(true).exactOptional(),
}) satisfies z.ZodType<SettingsJSON>;

const terms = { left: z.int().min(0).exactOptional(), automatic: z.boolean().exactOptional() };
const offerReason = z.enum(['burst', 'due', 'here_too', 'required']);

export const nudgeOffer = z.strictObject({
  reason: offerReason,
  ...terms,
}) satisfies z.ZodType<NudgeOffer>;

const silenceReason = z.enum([
  'off',
  'not_capable',
  'signed_in_with_passkey',
  'has_passkey_here',
  'has_passkey',
  'factors_pending',
  'busy',
  'never',
  'not_here',
  'failed_twice',
  'this_session',
  'too_soon',
  'skipped',
  'cancelled',
  'unanswered',
]);

export const nudgeDecision = z.union([
  z.strictObject({ show: z.literal(true), reason: offerReason, nextAt: time.nullable(), ...terms }),
  z.strictObject({
    show: z.literal(false),
    reason: silenceReason,
    nextAt: time.nullable(),
  }),
]) satisfies z.ZodType<NudgeDecision>;

export const sessionResponse = z.strictObject({
  session: text,
  actionId: id,
  purpose,
  action: text,
  scope: z.array(scope),
  methods: z.array(methodKind),
  relyingParty: z.strictObject({ id: text, name: text }),
  account: z.strictObject({ name: text, displayName: text }).exactOptional(),
  expiresIn: seconds,
  enrollment: enrollmentStart.exactOptional(),
  stepUp: stepUp.exactOptional(),
  settings: settings.exactOptional(),
  signIn: z
    .strictObject({ identify: z.boolean(), challenge: challengeStart.exactOptional() })
    .exactOptional(),
  nudge: nudgeOffer.exactOptional(),
  refusal: errorBody.exactOptional(),
  returnTo: text.exactOptional(),
}) satisfies z.ZodType<SessionResponse>;

export const handoverResponse = z.strictObject({
  url: z.url(),
  expiresIn: seconds,
}) satisfies z.ZodType<HandoverResponse>;

export const statusResponse = z.strictObject({
  outcome: z.enum(['pending', 'completed', 'cancelled', 'closed', 'expired']),
  result: text.exactOptional(),
  opened: z.boolean(),
}) satisfies z.ZodType<StatusResponse>;

export const enrollmentCompleteResponse = z.strictObject({
  authenticator,
  result: text.exactOptional(),
  accepted,
  recoveryCodes: z.array(text).exactOptional(),
  settings: settings.exactOptional(),
}) satisfies z.ZodType<EnrollmentCompleteResponse>;

export const enrollmentUndoResponse = z.strictObject({
  accepted,
}) satisfies z.ZodType<EnrollmentUndoResponse>;

export const challengeCompleteResponse = z.strictObject({
  session: text,
  method: methodKind,
  result: text.exactOptional(),
  settings: settings.exactOptional(),
}) satisfies z.ZodType<ChallengeCompleteResponse>;

export const recoveryCodesResponse = z.strictObject({
  codes: z.array(text),
  settings,
}) satisfies z.ZodType<RecoveryCodesResponse>;

export const actionResponse = z.strictObject({
  actionId: id,
  userId: text.exactOptional(),
  action: text,
  purpose,
  state: z.enum(['tracked', 'opened', 'completed', 'cancelled', 'expired']),
  expiresAt: time,
  nudge: z
    .strictObject({ show: z.boolean(), reason: z.union([offerReason, silenceReason]) })
    .exactOptional(),
  authenticatorId: id.exactOptional(),
}) satisfies z.ZodType<ActionResponse>;

export const validateResponse = z.strictObject({
  actionId: id,
  userId: text,
  action: text,
  purpose,
  outcome: z.literal('completed'),
  methods: z.array(methodKind),
  authenticatorId: id.exactOptional(),
  elsewhere: z.literal(true).exactOptional(),
  origin: text,
}) satisfies z.ZodType<ValidateResponse>;

export const userResponse = z.strictObject({
  userId: text,
  isEnrolled: z.boolean(),
  enrolledMethods: z.array(methodKind),
}) satisfies z.ZodType<UserResponse>;

export const authenticatorsResponse = z.strictObject({
  authenticators: z.array(authenticator),
}) satisfies z.ZodType<AuthenticatorsResponse>;

export const healthResponse = z.strictObject({ status: z.literal('ok') });
