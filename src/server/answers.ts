import { z } from 'zod';
import type {
  ActionResponse,
  AuthenticatorJSON,
  AuthenticatorsResponse,
  EnrollmentCompleteResponse,
  EnrollmentStart,
  SessionResponse,
  TrackResponse,
  UserResponse,
  ValidateResponse,
} from '../contract.js';
import { failureCodes } from '../failure.js';
import { id, methodKind, purpose, scope } from './schemas.js';

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
    userVerification: z.enum(['required', 'preferred']),
  }),
  hints: z.array(z.enum(['hybrid', 'security-key', 'client-device'])).exactOptional(),
  attestation: z.literal('none'),
  extensions: z.strictObject({ credProps: z.literal(true) }),
});

export const enrollmentStart = z.strictObject({
  id,
  method: z.literal('passkey'),
  options: creationOptions,
  completeIn: seconds,
}) satisfies z.ZodType<EnrollmentStart>;

export const sessionResponse = z.strictObject({
  session: text,
  actionId: id,
  purpose,
  action: text,
  scope: z.array(scope),
  methods: z.array(methodKind),
  relyingParty: z.strictObject({ id: text, name: text }),
  account: z.strictObject({ name: text, displayName: text }),
  expiresIn: seconds,
  enrollment: enrollmentStart.exactOptional(),
  refusal: errorBody.exactOptional(),
}) satisfies z.ZodType<SessionResponse>;

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
}) satisfies z.ZodType<AuthenticatorJSON>;

export const enrollmentCompleteResponse = z.strictObject({
  authenticator,
  result: text,
  accepted: z.strictObject({ rpId: text, userHandle: text, credentialIds: z.array(text) }),
}) satisfies z.ZodType<EnrollmentCompleteResponse>;

export const actionResponse = z.strictObject({
  actionId: id,
  userId: text,
  action: text,
  purpose,
  state: z.enum(['tracked', 'opened', 'completed', 'cancelled', 'expired']),
  expiresAt: time,
  authenticatorId: id.exactOptional(),
}) satisfies z.ZodType<ActionResponse>;

export const validateResponse = z.strictObject({
  actionId: id,
  userId: text,
  action: text,
  purpose,
  outcome: z.literal('completed'),
  methods: z.array(methodKind),
  authenticatorId: id,
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
