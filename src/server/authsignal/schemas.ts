import { z } from 'zod';
import type { State } from './tracked.js';

/** What the vendor's clients send; members that are not named are none of this server's business. */

const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters');

const locale = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a BCP 47 language tag');

/** No store keeps these. */
const storable = /^[^\0\p{Cs}]*$/u;

/** At most 50 values, so that nobody keeps documents in them. */
const custom = z
  .record(
    z.string().max(64).regex(storable),
    z.union([z.string().max(1024).regex(storable), z.number(), z.boolean()]),
  )
  .refine((values) => Object.keys(values).length <= 50, 'must have 50 members at most');

/** The vendor's rule (AD /api-reference/server-api/track-action). */
export const actionCode = z
  .string()
  .regex(/^[a-zA-Z0-9_-]{1,64}$/, 'must be 1–64 letters, digits, _ or -');
export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/, 'must be 1–128 visible ASCII characters');

export const state = z.enum([
  'ALLOW',
  'BLOCK',
  'CHALLENGE_REQUIRED',
  'CHALLENGE_SUCCEEDED',
  'CHALLENGE_FAILED',
  'REVIEW_REQUIRED',
  'REVIEW_SUCCEEDED',
  'REVIEW_FAILED',
]) satisfies z.ZodType<State>;

/** What a list is asked for by. */
export const searched = z.string().max(255).regex(storable, 'must be text');

export const trackAttributes = z.object({
  idempotencyKey: idempotencyKey.optional(),
  redirectUrl: text(2048).optional(),
  redirectToSettings: z.boolean().optional(),
  scope: z.string().max(512).optional(),
  email: text(254).optional(),
  phoneNumber: text(32).optional(),
  username: text(64).optional(),
  locale: locale.optional(),
});
export type TrackAttributes = z.infer<typeof trackAttributes>;

export const userAttributes = z.object({
  email: text(254).optional(),
  emailVerified: z.boolean().optional(),
  phoneNumber: text(32).optional(),
  phoneNumberVerified: z.boolean().optional(),
  username: text(64).optional(),
  displayName: text(64).optional(),
  locale: locale.optional(),
  custom: custom.optional(),
});
export type UserAttributes = z.infer<typeof userAttributes>;

export const validateRequest = z.object({
  token: z.string().min(1).max(4096),
  action: z.string().max(64).optional(),
  userId: z.string().max(255).optional(),
});

export const actionAttributes = z.object({ state });

const base64url = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[A-Za-z0-9_-]+$/, 'must be base64url without padding');

export const verifiedAttributes = z.object({
  verificationMethod: z.string().max(64),
  email: text(254).optional(),
  phoneNumber: text(32).optional(),
  credentialId: base64url(1364).optional(),
  credentialPublicKey: base64url(4096).optional(),
  name: z.string().min(1).max(256).optional(),
  counter: z.int().min(0).max(0xffff_ffff).optional(),
  // Not the vendor's: what must be known of a synced passkey before it can sign in here.
  userHandle: base64url(86).optional(),
  backupEligible: z.boolean().optional(),
  backedUp: z.boolean().optional(),
  userVerified: z.boolean().optional(),
});
export type VerifiedAttributes = z.infer<typeof verifiedAttributes>;
