import type { MethodKind } from '../contract.js';
import { isWebAuthn } from './authenticators.js';
import type { CredentialKind } from './relying-party.js';
import type { Tenant } from './tenants.js';

/** The credentials that open an account by themselves, the one to offer first first; only what `tracked` names, where it is given. */
export function signInMethods(
  { firstFactor, preferred }: Pick<Tenant, 'firstFactor' | 'preferred'>,
  tracked: readonly MethodKind[] = firstFactor,
): CredentialKind[] {
  return [...new Set(tracked)]
    .filter(
      (method): method is CredentialKind => isWebAuthn(method) && firstFactor.includes(method),
    )
    .sort((one, other) => Number(other === preferred) - Number(one === preferred));
}

/**
 * As SQL, whether a credential signs in alone: neither suspended nor flagged, and its user verification vouched for. Of a
 * key that had no PIN when it was registered, a thief chooses one; what is synced is unlocked by whoever it is synced to.
 */
export const opensAlone = `(suspended_at IS NULL AND flagged_at IS NULL AND (user_verified OR backup_eligible))`;
