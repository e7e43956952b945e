import { Refusal } from '../refusal.js';
import { listVendor, type VendorAuthenticator } from './authenticators.js';
import type { BearerCall, Verified } from './client-ceremony.js';

/** `VerifyResponse` of the vendor's clients: a code that is wrong is an answer, not an error. */
export type Verdict =
  | {
      readonly isVerified: true;
      readonly accessToken: string;
      readonly userId: string;
      readonly userAuthenticatorId: string;
      readonly userAuthenticator?: VendorAuthenticator;
    }
  | {
      readonly isVerified: false;
      readonly failureReason?: 'CODE_INVALID_OR_EXPIRED' | 'MAX_ATTEMPTS_EXCEEDED';
    };

/** What the vendor's clients are told of a verification, with the authenticator as it is now. */
export async function verdictOf(
  { service, bearer }: BearerCall,
  verified: Verified,
): Promise<Verdict & { isVerified: true }> {
  const { tenant, userId } = bearer;
  const listed = await listVendor(service.store, tenant, userId);
  const userAuthenticator = listed.find(
    (each) => each.userAuthenticatorId === verified.userAuthenticatorId,
  );
  return { isVerified: true, ...verified, userId, ...(userAuthenticator && { userAuthenticator }) };
}

export const notRight: Verdict = { isVerified: false, failureReason: 'CODE_INVALID_OR_EXPIRED' };

/** The verdict a refused code amounts to; undefined for what is another error, a locked account among them. */
export function verdictOn(error: unknown): Verdict | undefined {
  if (!(error instanceof Refusal)) return undefined;
  switch (error.code) {
    case 'wrong_code':
    case 'rate_limited':
      // Only of a ceremony whose tries are spent: a locked account says nothing of tries.
      if (error.details?.['attemptsLeft'] === 0) {
        return { isVerified: false, failureReason: 'MAX_ATTEMPTS_EXCEEDED' };
      }
      return error.code === 'wrong_code' ? notRight : undefined;
    case 'options_expired':
    case 'superseded':
    case 'no_pending_enrollment':
    case 'not_found':
      return notRight;
    default:
      return undefined;
  }
}
