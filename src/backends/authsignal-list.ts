import type { AcceptedCredentials, AuthenticatorJSON, ChallengeWay } from '../contract.js';
import { failed } from './http.js';
import { authenticatorOf, providerOf } from './vendor.js';
import type { AuthsignalMethod } from './authsignal-wire.js';

/** The methods of the port that the service has, the strongest first: its word for it, and one for people. */
export const catalog: Readonly<Record<AuthsignalMethod, readonly [method: string, name: string]>> =
  {
    passkey: ['PASSKEY', 'Passkey'],
    'security-key': ['SECURITY_KEY', 'Security key'],
    totp: ['AUTHENTICATOR_APP', 'Authenticator app'],
    'sms-otp': ['SMS', 'Text message'],
    'email-otp': ['EMAIL_OTP', 'E-mail code'],
    'email-link': ['EMAIL_MAGIC_LINK', 'E-mail link'],
  };

export const kinds = Object.keys(catalog) as AuthsignalMethod[];

/** As the service has it in `GET /client/user-authenticators` (@authsignal/browser 1.21 api/types/shared.ts). */
export interface Entry {
  readonly userAuthenticatorId: string;
  readonly verificationMethod: string;
  readonly createdAt?: string;
  readonly verifiedAt?: string;
  readonly lastVerifiedAt?: string;
  readonly isDefault?: boolean;
  readonly email?: string;
  readonly phoneNumber?: string;
  readonly displayName?: string;
  readonly authenticatorAttachment?: AuthenticatorJSON['attachment'];
  readonly webauthnCredential?: {
    readonly credentialId?: string;
    readonly name?: string;
    readonly aaguid?: string;
    readonly credentialBackedUp?: boolean;
    readonly credentialDeviceType?: string;
    readonly verifiedAt?: string;
    readonly authenticatorAttachment?: AuthenticatorJSON['attachment'];
    readonly aaguidMapping?: { readonly name?: string };
  };
}

/** Rejects with `server_error` what is no list at all. */
export function readEntries(body: unknown): readonly Entry[] {
  if (!Array.isArray(body)) throw failed('server_error', 'once');
  // An address or an app that has not been confirmed yet is not there; a passkey is there once it is stored.
  return (body as Entry[]).filter(
    (entry) => isCredential(entry) || (entry.verifiedAt ?? entry.lastVerifiedAt),
  );
}

function isCredential({ verificationMethod }: Entry): boolean {
  return verificationMethod === 'PASSKEY' || verificationMethod === 'SECURITY_KEY';
}

export function methodOf({ verificationMethod }: Entry): AuthsignalMethod | undefined {
  return kinds.find((kind) => catalog[kind][0] === verificationMethod);
}

/** What a tenant has switched on, by `GET /client/authenticators` of the published API. */
export function offeredBy(body: unknown): readonly (AuthsignalMethod | undefined)[] {
  const offered = Array.isArray(body) ? (body as (Entry & { isActive?: boolean })[]) : [];
  return offered.filter(({ isActive }) => isActive).map(methodOf);
}

/** Those that the port has a word for, in the service's own order. */
export async function authenticatorsOf(entries: readonly Entry[]): Promise<AuthenticatorJSON[]> {
  const known = entries.map(async (entry) => {
    const method = methodOf(entry);
    return method && authenticator(entry, method);
  });
  return (await Promise.all(known)).filter((one) => one !== undefined);
}

async function authenticator(entry: Entry, method: AuthsignalMethod): Promise<AuthenticatorJSON> {
  const { webauthnCredential: credential = {} } = entry;
  const { aaguid, aaguidMapping, credentialBackedUp: backedUp = null } = credential;
  const { credentialDeviceType: type } = credential;
  const provider = aaguidMapping?.name ?? (await providerOf(aaguid).catch(() => null));
  return authenticatorOf({
    id: entry.userAuthenticatorId,
    method,
    name: entry.displayName ?? credential.name ?? provider ?? catalog[method][1],
    createdAt: entry.createdAt ?? null,
    lastUsedAt: entry.lastVerifiedAt ?? credential.verifiedAt ?? null,
    attachment: entry.authenticatorAttachment ?? credential.authenticatorAttachment ?? null,
    provider,
    syncs: type === undefined ? backedUp : type === 'multiDevice',
    backedUp,
    sentTo: entry.email ?? entry.phoneNumber ?? null,
  });
}

/** One way a method: the one the service prefers first, then the strongest. */
export function waysOf(entries: readonly Entry[]): ChallengeWay[] {
  const ways = kinds.flatMap((method) => {
    const entry = entries.find((one) => methodOf(one) === method);
    const sentTo = entry?.email ?? entry?.phoneNumber;
    return entry ? [{ method, ...(sentTo !== undefined && { sentTo }) }] : [];
  });
  const preferred = entries.filter(({ isDefault }) => isDefault).map(methodOf)[0];
  return ways.sort((a, b) => Number(b.method === preferred) - Number(a.method === preferred));
}

/** Undefined unless all of it is known: a passkey that is missing may be hidden or deleted by who keeps it. */
export function acceptedOf(
  entries: readonly Entry[],
  {
    rpId,
    userHandle,
  }: { readonly rpId?: string | undefined; readonly userHandle?: string | undefined },
  made?: string,
): AcceptedCredentials | undefined {
  if (rpId === undefined || userHandle === undefined) return undefined;
  const credentialIds = entries
    .filter(isCredential)
    .map(({ webauthnCredential }) => webauthnCredential?.credentialId);
  const all = [...new Set([...credentialIds, ...(made === undefined ? [] : [made])])];
  return all.every((id) => id !== undefined) ? { rpId, userHandle, credentialIds: all } : undefined;
}
