import type { MethodKind } from '../../contract.js';
import { readAuthenticators, type AuthenticatorRow } from '../authenticators.js';
import { maskAddress } from '../mask.js';
import { providerName } from '../names.js';
import type { Sql } from '../store/store.js';
import type { Tenant } from '../tenants.js';
import { base64url } from '../tokens.js';

/** The vendor's names of methods this server has. */
export type VerificationMethod =
  | 'PASSKEY'
  | 'SECURITY_KEY'
  | 'AUTHENTICATOR_APP'
  | 'EMAIL_OTP'
  | 'EMAIL_MAGIC_LINK'
  | 'SMS'
  | 'RECOVERY_CODE';

const names: Readonly<Record<MethodKind, VerificationMethod>> = {
  passkey: 'PASSKEY',
  'security-key': 'SECURITY_KEY',
  totp: 'AUTHENTICATOR_APP',
  'email-otp': 'EMAIL_OTP',
  'email-link': 'EMAIL_MAGIC_LINK',
  'sms-otp': 'SMS',
  'recovery-code': 'RECOVERY_CODE',
};

export function verificationMethod(method: MethodKind): VerificationMethod {
  return names[method];
}

/** Ours of a name of the vendor's; undefined for what this server does not have. */
export function methodNamed(name: string): MethodKind | undefined {
  return (Object.keys(names) as MethodKind[]).find((method) => names[method] === name);
}

/** An authenticator as the vendor's clients read it. */
export interface VendorAuthenticator {
  readonly userId: string;
  readonly userAuthenticatorId: string;
  readonly verificationMethod: VerificationMethod;
  readonly createdAt: string;
  readonly verifiedAt: string;
  readonly lastVerifiedAt?: string;
  readonly isDefault?: boolean;
  readonly email?: string;
  readonly phoneNumber?: string;
  readonly displayName: string;
  readonly authenticatorAttachment?: string;
  readonly webauthnCredential?: VendorCredential;
}

/** `credentialId` is never left out: what a list does not name, password managers hide. */
export interface VendorCredential {
  readonly credentialId: string;
  readonly deviceId: string;
  readonly name: string;
  readonly aaguid?: string;
  readonly aaguidMapping?: { readonly name: string };
  readonly credentialBackedUp: boolean;
  readonly credentialDeviceType: 'singleDevice' | 'multiDevice';
  readonly verifiedAt: string;
  readonly authenticatorAttachment?: string;
}

/** `whole` writes addresses out, for the host's server that has just said them; others get them masked. */
export function toVendor(
  userId: string,
  row: AuthenticatorRow,
  whole = false,
): VendorAuthenticator {
  const created = new Date(row.created).toISOString();
  const address = row.address && (whole ? row.address : maskAddress(row.address));
  return {
    userId,
    userAuthenticatorId: row.id,
    verificationMethod: names[row.method],
    createdAt: created,
    verifiedAt: created,
    ...(row.last_used !== null && { lastVerifiedAt: new Date(row.last_used).toISOString() }),
    ...(address && (row.method === 'sms-otp' ? { phoneNumber: address } : { email: address })),
    displayName: row.name,
    ...(row.attachment && { authenticatorAttachment: row.attachment }),
    ...(row.credential_id && { webauthnCredential: credentialOf(row, row.credential_id) }),
  };
}

function credentialOf(row: AuthenticatorRow, credentialId: Uint8Array): VendorCredential {
  const provider = row.aaguid === null ? null : providerName(row.aaguid);
  return {
    credentialId: base64url(credentialId),
    deviceId: row.id,
    name: row.name,
    ...(row.aaguid !== null && { aaguid: row.aaguid }),
    ...(provider && { aaguidMapping: { name: provider } }),
    credentialBackedUp: row.backed_up ?? false,
    credentialDeviceType: row.backup_eligible ? 'multiDevice' : 'singleDevice',
    verifiedAt: new Date(row.created).toISOString(),
    ...(row.attachment && { authenticatorAttachment: row.attachment }),
  };
}

/** All of a user's, oldest first, whether they open anything at the moment or not. */
export async function listVendor(
  sql: Sql,
  tenant: Tenant,
  userId: string,
): Promise<VendorAuthenticator[]> {
  const rows = await readAuthenticators(sql, tenant.id, userId);
  return rows.map((row) => toVendor(userId, row));
}
