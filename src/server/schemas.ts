import { z } from 'zod';
import {
  nameLimit,
  type EnrollmentRequest,
  type RenameRequest,
  type SessionRequest,
  type TrackRequest,
  type ValidateRequest,
} from '../contract.js';

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
  'sms-otp',
  'recovery-code',
]);
export const scope = z.enum([
  'add:authenticators',
  'remove:authenticators',
  'rename:authenticators',
  'manage:recovery',
]);
export const purpose = z.enum(['enroll'], 'this version of the server tracks `enroll` only');

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

export const trackRequest = z.strictObject({
  userId,
  action: z
    .string()
    .regex(/^[A-Za-z0-9 _.:-]{1,100}$/, 'must be 1–100 letters, digits, spaces or _ . : -'),
  purpose,
  scope: z.array(scope).min(1).max(4).exactOptional(),
  methods: z.array(methodKind).min(1).max(6).exactOptional(),
  user: user.exactOptional(),
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
  })
  .refine((body) => (body.token === undefined) !== (body.actionId === undefined), {
    message: 'send either token or actionId',
  }) satisfies z.ZodType<SessionRequest>;

export const enrollmentRequest = z.strictObject({
  method: z.literal('passkey'),
  label: label.exactOptional(),
}) satisfies z.ZodType<EnrollmentRequest>;

// The members of WebAuthn L3 §5.1 `RegistrationResponseJSON`; only extension results are an open set.
const registrationResponse = z.strictObject({
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

export const enrollmentCompleteRequest = z.strictObject({ response: registrationResponse });

export const renameRequest = z.strictObject({
  name: label,
}) satisfies z.ZodType<RenameRequest>;

export const validateRequest = z.strictObject({
  result: token,
}) satisfies z.ZodType<ValidateRequest>;

/** ≥ 128 random bits in base64url: the stored answer is sealed under a key made from it. */
export const idempotencyKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,128}$/, 'must be 22–128 characters of base64url (128 random bits)');
