import type { AuthenticatorJSON } from '../contract.js';
import type { Settings } from './backend.js';
import { requireMembers } from './http.js';
import { authenticatorOf, base64url, providerOf, settingsOf } from './vendor.js';

/** What `manage/list` says of one; only its credential id is relied on. */
export interface CorbadoPasskey {
  /** What deleting takes, whatever it is called there. */
  readonly id?: string;
  readonly credentialID: string;
  readonly transport?: string[] | undefined;
  readonly backupEligible?: boolean;
  readonly backupState?: boolean;
  readonly authenticatorAAGUID?: string;
  readonly sourceOS?: string;
  readonly sourceBrowser?: string;
  readonly createdMs?: number;
  readonly lastUsedMs?: number;
  readonly status?: 'pending' | 'active';
  readonly aaguidDetails?: { readonly name?: string } | null;
}

export interface CorbadoList {
  readonly passkeys: readonly CorbadoPasskey[];
  readonly rpID?: string;
  readonly userID?: string;
  /** Of newer servers, which say so themselves. */
  readonly signalAllAcceptedCredentials?: boolean;
}

/**
 * Every passkey of a person; `full` where no other may be added. Its `tags` are labels of the vendor's project, not words
 * for people, and are left out.
 */
export async function listed(list: CorbadoList, full: boolean): Promise<Settings> {
  const { passkeys, rpID, userID, signalAllAcceptedCredentials } = list;
  for (const passkey of passkeys) requireMembers(passkey, 'credentialID');
  return settingsOf({
    authenticators: await Promise.all(passkeys.map(authenticator)),
    addable: full ? [] : [{ method: 'passkey' }],
    // Pending ones too: what is missing may be deleted by the person's password manager.
    ...(rpID &&
      userID &&
      signalAllAcceptedCredentials !== false && {
        accepted: {
          rpId: rpID,
          userHandle: base64url(userID),
          credentialIds: passkeys.map(({ credentialID }) => base64url(credentialID)),
        },
      }),
  });
}

/** One as people see it; of one that was just made little is known. */
export async function authenticator(passkey: CorbadoPasskey): Promise<AuthenticatorJSON> {
  const { credentialID, sourceBrowser, sourceOS, transport = [] } = passkey;
  const provider = passkey.aaguidDetails?.name || (await providerOf(passkey.authenticatorAAGUID));
  return authenticatorOf({
    id: passkey.id ?? credentialID,
    method: 'passkey',
    name: [sourceBrowser, sourceOS].filter(Boolean).join(' · ') || provider || 'Passkey',
    createdAt: iso(passkey.createdMs),
    lastUsedAt: iso(passkey.lastUsedMs),
    provider,
    syncs: passkey.backupEligible ?? null,
    backedUp: passkey.backupState ?? null,
    transports: transport,
    // A phone is both; what is only plugged in or held against something is a key.
    attachment: /^(?!.*(internal|hybrid))./.test(String(transport)) ? 'cross-platform' : null,
    usable: passkey.status !== 'pending',
  });
}

function iso(milliseconds: number | undefined): string | null {
  return milliseconds ? new Date(milliseconds).toISOString() : null;
}
