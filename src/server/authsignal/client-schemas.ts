import { z } from 'zod';
import { authenticationResponse, registrationResponse } from '../schemas.js';
import { actionCode, idempotencyKey } from './schemas.js';

// The vendor's clients send members this server has no use for; those are dropped.

const shown = z
  .string()
  .max(64)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters');

export const registrationOptions = z.object({
  username: shown.nullish(),
  displayName: shown.nullish(),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
});

/** Of an enrollment, a challenge or a sign-in; whoever made it knows what it is. */
const challengeId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,1024}$/, 'must be one this server answered')
  .nullish();

export const passkeyRegistration = z.object({
  registrationCredential: registrationResponse,
  conditionalCreate: z.boolean().nullish(),
  challengeId,
});

export const passkeyAssertion = z.object({
  authenticationCredential: authenticationResponse,
  challengeId,
});

export const passkeyOptions = z.object({ challengeId });

export const signInStart = z.object({
  action: actionCode.nullish(),
  idempotencyKey: idempotencyKey.nullish(),
});

export const verificationCode = z.object({
  // As typed: what people may put into a code is the business of `codes.ts`, this is a ceiling.
  verificationCode: z.string().min(1).max(64),
});

export const email = z.object({ email: z.email('must be an address').max(254) });

/** E.164, as the vendor asks for it. */
export const phoneNumber = z.object({
  phoneNumber: z
    .string()
    .regex(/^\+[1-9][0-9]{6,14}$/, 'must be in the form of E.164: +4915112345678'),
});

/** Calls that say nothing, whatever they send. */
export const nothing = z.unknown();
