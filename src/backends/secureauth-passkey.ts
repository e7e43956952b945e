import type { PublicKeyCredentialCreationOptionsJSON } from '../contract.js';
import type { EnrollInput, EnrollStep } from './backend.js';
import { requireMembers } from './http.js';
import { refused } from './secureauth-failures.js';
import type { Profile, SecureAuthWire } from './secureauth-wire.js';
import { base64url } from './vendor.js';

/** As go-webauthn has it. Go writes bytes as standard base64 with padding; what is published says numbers. */
interface CredentialRecord {
  readonly id: string | readonly number[];
  readonly flags?: { readonly backupEligible?: boolean };
}

/** One creation, from its options to the list. */
export interface Creation {
  readonly options: PublicKeyCredentialCreationOptionsJSON;
  readonly complete: (input: EnrollInput, signal: AbortSignal) => Promise<EnrollStep>;
}

/** Begins at the endpoints of the tenant's mode. */
export async function createPasskey(
  { change, me, authenticator }: SecureAuthWire,
  { passkeys: before, mode }: Profile,
  begun: AbortSignal,
): Promise<Creation> {
  const path = `${mode}/create/`;
  const passkeys = before.length;
  const key = crypto.randomUUID();
  const answer = await change({ call: 'begin', passkeys }, 'POST', `${path}begin`, begun);
  let sent = false;
  let record: CredentialRecord | undefined;

  /** What is in the list now and was not, the last where another page has been at it too. */
  async function look(signal: AbortSignal) {
    const { passkeys, settings } = await me(signal);
    const entry = passkeys.filter(({ id }) => !before.some((one) => one.id === id)).at(-1);
    return entry && { entry, settings };
  }

  async function complete(input: EnrollInput, signal: AbortSignal): Promise<EnrollStep> {
    if (!('credential' in input)) throw refused('not_available');
    const { credential } = input;
    // Where an answer was lost the list says what it was.
    let added = sent ? await look(signal) : undefined;
    if (!added && !record) {
      sent = true;
      const asked = { call: 'complete', passkeys } as const;
      const answer = await change(asked, 'POST', `${path}complete`, signal, credential, key);
      record = recordIn(answer, credential.id);
      added = await look(signal);
    }
    // Nobody says whether that has stored it; a first passkey may be handed over by itself.
    if (!added && record && passkeys === 0) {
      const body = { new_webauthn: record };
      await change({ call: 'set' }, 'POST', 'set-webauthn', signal, body);
      added = await look(signal);
    }
    if (!added) throw refused('verification_failed', { confidence: 'likely' });
    const { entry, settings } = added;
    const syncs = record?.flags?.backupEligible ?? null;
    return { at: 'done', authenticator: { ...authenticator(entry), syncs }, settings };
  }

  return { options: optionsIn(answer), complete };
}

/** What is published of this answer describes a sign-in; what creates has these members. */
function optionsIn(answer: unknown): PublicKeyCredentialCreationOptionsJSON {
  const { publicKey } = Object(answer) as { publicKey: PublicKeyCredentialCreationOptionsJSON };
  requireMembers(publicKey, 'challenge', 'rp', 'user', 'pubKeyCredParams');
  const { challenge, user, excludeCredentials } = publicKey;
  return {
    ...publicKey,
    challenge: base64url(challenge),
    user: { ...user, id: base64url(user.id) },
    excludeCredentials: (excludeCredentials ?? []).map((one) => ({
      ...one,
      id: base64url(one.id),
    })),
  };
}

function recordIn(answer: unknown, id: string): CredentialRecord | undefined {
  const { credentials } = Object(answer) as { credentials?: readonly CredentialRecord[] };
  return credentials?.find(
    (one) =>
      base64url(typeof one.id === 'string' ? one.id : btoa(String.fromCharCode(...one.id))) === id,
  );
}
