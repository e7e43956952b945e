import { z } from 'zod';
import { id } from './schemas.js';

/** `POST /v1/users/{id}/codes` */
export const codeRequest = z.strictObject({ channel: z.enum(['email', 'sms']) });
export type CodeRequest = z.infer<typeof codeRequest>;

export const codeResponse = z.strictObject({
  codeId: id,
  /** Masked. */
  sentTo: z.string(),
  /** Seconds until it is no longer taken. */
  completeIn: z.int().min(0),
});
export type CodeResponse = z.infer<typeof codeResponse>;

/** `POST /v1/users/{id}/codes/{codeId}/verify` */
export const verifyRequest = z.strictObject({ code: z.string().min(1).max(64) });

export const verifyResponse = z.strictObject({
  verified: z.literal(true),
  /** For `authenticatedAt` of the action the host tracks next. */
  authenticatedAt: z.iso.datetime(),
});
export type VerifyResponse = z.infer<typeof verifyResponse>;
