import { z } from 'zod';
import {
  nameLimit,
  type EnrollmentRequest,
  type AuthenticatorPatch,
  type ChallengeRequest,
  type SessionRequest,
  type StatusRequest,
} from '../contract.js';
import type { NudgeAnswerRequest, NudgeQuestion, SignIn } from '../nudge-contract.js';
import type { ImportRequest, TrackRequest, ValidateRequest } from '../host-contract.js';

/** Text a store can keep and a screen can show: no control characters, no lone surrogates. */
function text(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters');
}

export const userId = text(255).meta({
  description: "The host's own id of the user; never shown.",
});
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const token = z.string().min(1).max(256);
const base64url = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[A-Za-z0-9_-]*$/, 'must be base64url without padding');

// Only a ceiling: `cleanLabel` says what is wrong with a name in words.
const label = z.string().max(nameLimit * 4);

export const methodKind = z.enum([
  'passkey',
  'security-key',
  'totp',
  'email-otp',
  'email-link',
  'sms-otp',
  'recovery-code',
]);
/** What a page of ours may begin; links by e-mail are for the compatible API alone. */
const ownKind = methodKind.exclude(['email-link']);
export const scope = z.enum([
  'add:authenticators',
  'remove:authenticators',
  'rename:authenticators',
  'manage:recovery',
]);
export const purpose = z.enum(['enroll', 'settings', 'challenge', 'recover', 'sign-in', 'nudge']);
export const operation = z.enum([
  'add',
  'remove',
  'rename',
  'suspend',
  'resume',
  'regenerate',
  'enter',
  'confirm',
  'sign-in',
  'try',
]);

const user = z.strictObject({
  name: text(64),
  displayName: text(64).exactOptional(),
  email: text(254).exactOptional(),
  emailVerified: z.boolean().exactOptional(),
  phone: text(32).exactOptional(),
  phoneVerified: z.boolean().exactOptional(),
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a BCP 47 language tag')
    .exactOptional(),
});

const signIn = z.strictObject({
  with: z
    .enum([
      'password',
      'code',
      'link',
      'federated',
      'passkey',
      'passkey-elsewhere',
      'recovery',
      'other',
    ])
    .exactOptional(),
  pending: z.boolean().exactOptional(),
  session: text(255).exactOptional(),
  device: text(255).exactOptional(),
  actionId: id.exactOptional(),
}) satisfies z.ZodType<SignIn>;

export const trackRequest = z.strictObject({
  userId: userId.exactOptional(),
  action: z
    .string()
    .regex(/^[A-Za-z0-9 _.:-]{1,100}$/, 'must be 1–100 letters, digits, spaces or _ . : -'),
  purpose,
  scope: z.array(scope).min(1).max(4).exactOptional(),
  methods: z.array(methodKind).min(1).max(6).exactOptional(),
  user: user.exactOptional(),
  signIn: signIn.exactOptional(),
  authenticatedAt: z.iso.datetime({ offset: true }).max(40).exactOptional(),
  assumeAuthenticated: z.boolean().exactOptional(),
  redirectUrl: text(2048).exactOptional(),
  embedOrigins: z.array(text(255)).max(20).exactOptional(),
  delivery: z.enum(['page', 'message']).exactOptional(),
  expiresIn: z.int().min(60).max(3600).exactOptional(),
}) satisfies z.ZodType<TrackRequest>;

export const sessionRequest = z
  .strictObject({
    token: token.exactOptional(),
    actionId: id.exactOptional(),
    proof: z.string().min(1).max(4096),
    embedder: z.strictObject({ as: z.enum(['frame', 'popup']), origin: text(255) }).exactOptional(),
  })
  .refine((body) => (body.token === undefined) !== (body.actionId === undefined), {
    message: 'send either token or actionId',
  }) satisfies z.ZodType<SessionRequest>;

export const statusRequest = z.strictObject({
  watch: token,
  wait: z.literal(0).exactOptional(),
  closed: z.literal(true).exactOptional(),
}) satisfies z.ZodType<StatusRequest>;

export const enrollmentRequest = z.strictObject({
  method: ownKind.exclude(['recovery-code']),
  label: label.exactOptional(),
  replaces: id.exactOptional(),
  conditional: z.literal(true).exactOptional(),
}) satisfies z.ZodType<EnrollmentRequest>;

// The members of WebAuthn L3 §5.1 `RegistrationResponseJSON`; only extension results are an open set.
export const registrationResponse = z.strictObject({
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).exactOptional(),
  clientExtensionResults: z.looseObject({
    appid: z.boolean().exactOptional(),
    credProps: z.looseObject({ rk: z.boolean().exactOptional() }).exactOptional(),
    hmacCreateSecret: z.boolean().exactOptional(),
  }),
  response: z.strictObject({
    clientDataJSON: base64url(16_384),
    attestationObject: base64url(49_152),
    authenticatorData: base64url(32_768).exactOptional(),
    transports: z.array(text(64)).max(32).exactOptional(),
    publicKeyAlgorithm: z.int().exactOptional(),
    publicKey: base64url(16_384).exactOptional(),
  }),
});

// As typed: what people may put into a code is the business of `codes.ts`, this is a ceiling.
const code = z.string().min(1).max(64);

export const enrollmentCompleteRequest = z.union([
  z.strictObject({ response: registrationResponse }),
  z.strictObject({ code }),
]);

// The members of WebAuthn L3 §5.1 `AuthenticationResponseJSON`.
export const authenticationResponse = z.strictObject({
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).exactOptional(),
  clientExtensionResults: z.looseObject({}),
  response: z.strictObject({
    clientDataJSON: base64url(16_384),
    authenticatorData: base64url(16_384),
    signature: base64url(8192),
    userHandle: base64url(128).exactOptional(),
  }),
});

export const challengeRequest = z.strictObject({
  method: ownKind,
  operation,
  target: id.exactOptional(),
  identifier: text(255).exactOptional(),
}) satisfies z.ZodType<ChallengeRequest>;

export const nudgeQuestion = z.strictObject({
  token,
  capable: z.boolean(),
  device: base64url(64).min(16).exactOptional(),
}) satisfies z.ZodType<NudgeQuestion>;

export const nudgeAnswerRequest = z.strictObject({
  answer: z.enum(['skipped', 'not-here', 'never', 'cancelled', 'failed', 'resumed']),
}) satisfies z.ZodType<NudgeAnswerRequest>;

export const challengeCompleteRequest = z.union([
  z.strictObject({ response: authenticationResponse }),
  z.strictObject({ code }),
]);

export const authenticatorPatch = z
  .strictObject({
    name: label.exactOptional(),
    suspended: z.boolean().exactOptional(),
  })
  .refine((body) => (body.name === undefined) !== (body.suspended === undefined), {
    message: 'send either name or suspended',
  }) satisfies z.ZodType<AuthenticatorPatch>;

const importedCredential = z.strictObject({
  credentialId: base64url(1364).min(1),
  publicKey: base64url(4096).min(1),
  counter: z.int().min(0).max(0xffff_ffff),
  transports: z.array(text(64)).max(32).exactOptional(),
  name: label.exactOptional(),
  aaguid: z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a UUID in lower case')
    .exactOptional(),
  attachment: z.enum(['platform', 'cross-platform']).exactOptional(),
  backupEligible: z.boolean(),
  backedUp: z.boolean(),
  userVerified: z.boolean(),
  discoverable: z.boolean().exactOptional(),
  createdAt: z.iso.datetime({ offset: true }).max(40).exactOptional(),
});

export const importRequest = z.strictObject({
  user: user.exactOptional(),
  userHandle: base64url(86).min(1).exactOptional(),
  credentials: z.array(importedCredential).min(1).max(100),
}) satisfies z.ZodType<ImportRequest>;

export const validateRequest = z.strictObject({
  result: token,
}) satisfies z.ZodType<ValidateRequest>;

/** ≥ 128 random bits in base64url: the stored answer is sealed under a key made from it. */
export const idempotencyKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,128}$/, 'must be 22–128 characters of base64url (128 random bits)');
