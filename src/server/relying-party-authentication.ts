import { createHash } from 'node:crypto';
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { parseAuthenticatorData } from '@simplewebauthn/server/helpers';
import { promptTimeout } from '../contract.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../contract.js';
import { clientDataProblem, decodeBase64url, parseClientData } from './client-data.js';
import {
  descriptors,
  refused,
  type CredentialKind,
  type Policy,
  type Refused,
} from './relying-party.js';
import { base64url } from './tokens.js';

/** What is kept of a credential (WebAuthn L3 §4, credential record), as far as an assertion is held against it. */
export interface CredentialRecord {
  readonly credentialId: Uint8Array;
  /** COSE key, CBOR-encoded. */
  readonly publicKey: Uint8Array;
  readonly backupEligible: boolean;
}

export type AuthenticationVerdict =
  | {
      ok: true;
      /** Genuine, and yet to be held against the one of the record, by whoever stores it (§7.2 step 22). */
      counter: number;
      backedUp: boolean;
      userVerified: boolean;
      origin: string;
    }
  | Refused;

/** Options for `navigator.credentials.get()` with a fresh 32-byte challenge. */
export async function requestOptions(input: {
  tenant: Policy;
  kind: CredentialKind;
  /**
   * The first 64 distinct ones are sent, at least one, those likely to be at hand first; or `anybody`, for a sign-in alone:
   * whoever answers says who they are.
   */
  allow: readonly { credentialId: Uint8Array; transports: readonly string[] }[] | 'anybody';
  /** Whether possession alone would not be enough. */
  verify: boolean;
}): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { tenant, kind, allow, verify } = input;
  // An empty list would ask for any passkey of the site, whoever's.
  if (allow !== 'anybody' && allow.length === 0)
    throw new RangeError('allow: at least one credential');
  const options = await generateAuthenticationOptions({
    rpID: tenant.rpId,
    allowCredentials: allow === 'anybody' ? [] : descriptors(allow),
    timeout: promptTimeout,
    userVerification: verify ? 'required' : tenant.userVerification,
  });
  return { ...options, hints: kind === 'security-key' ? ['security-key'] : [] };
}

/**
 * Verifies an assertion as WebAuthn L3 §7.2 says, of a user who was known before it began unless `anybody` might answer,
 * against the options stored then. `credential` is the user's own row with the response's id (step 6). Never throws.
 * Spending the challenge and judging the counter (step 22) are the store's.
 */
export async function verifyAuthentication(input: {
  response: AuthenticationResponseJSON;
  /** As stored; single use is the caller's. */
  options: PublicKeyCredentialRequestOptionsJSON;
  tenant: Policy;
  /** Where the action may be embedded; empty for nowhere. */
  embedOrigins: readonly string[];
  userHandle: Uint8Array;
  credential: CredentialRecord;
  /** Nobody was known: the user is whoever the credential says, and it must say so. */
  anybody?: boolean;
}): Promise<AuthenticationVerdict> {
  try {
    return await verify(input);
  } catch {
    // The library tells its causes apart by texts alone, and some of them hold the expected challenge.
    return refused('malformed response or signature');
  }
}

async function verify({
  response,
  options,
  tenant,
  embedOrigins,
  userHandle,
  credential,
  anybody = false,
}: Parameters<typeof verifyAuthentication>[0]): Promise<AuthenticationVerdict> {
  // §13.4.3: a stored challenge that could be guessed would make every later check worthless.
  if (decodeBase64url(options.challenge).length < 16)
    return refused('options: challenge too short');

  // §7.2 step 15 is about the RP ID the ceremony began with.
  if (options.rpId !== tenant.rpId) return refused('options: made for another RP ID');

  // §5.1
  const type: unknown = response.type;
  if (type !== 'public-key') return refused('type is not public-key');

  // §5.1: `id` is the base64url form of `rawId`; §7.2 step 6: both name the record.
  const id = base64url(credential.credentialId);
  if (response.id !== id || response.rawId !== id) return refused('credential ids differ');

  // §7.2 step 5
  const { allowCredentials: asked = [] } = options;
  if (anybody ? asked.length > 0 : !asked.some((allowed) => allowed.id === id)) {
    return refused('credential was not asked for');
  }

  // §7.2 step 6
  const { userHandle: claimed = null } = response.response as { userHandle?: unknown };
  if (anybody && claimed === null) return refused('user handle missing');
  if (claimed !== null && claimed !== base64url(userHandle)) return refused('user handle differs');

  // §7.2 steps 8 to 14
  const clientData = parseClientData(response.response.clientDataJSON);
  const wrong = clientDataProblem(clientData, {
    type: 'webauthn.get',
    challenge: options.challenge,
    origins: tenant.origins,
    embedOrigins,
  });
  if (wrong) return refused(wrong);

  const { flags, rpIdHash, counter } = parseAuthenticatorData(
    decodeBase64url(response.response.authenticatorData),
  );

  // §7.2 step 15
  if (!createHash('sha256').update(tenant.rpId).digest().equals(rpIdHash)) {
    return refused('rpIdHash differs');
  }

  // §7.2 step 16
  if (!flags.up) return refused('user not present');

  // §7.2 step 17; the stricter of what was asked and what is asked now.
  const verificationRequired =
    options.userVerification === 'required' || tenant.userVerification === 'required' || anybody;
  if (verificationRequired && !flags.uv) return refused('user not verified');

  // §7.2 step 18
  if (flags.bs && !flags.be) return refused('backed up without being eligible');

  // §7.2 steps 20 and 21; the library would take other spellings of base64url too.
  decodeBase64url(response.response.signature);
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: options.challenge,
    expectedOrigin: [...tenant.origins],
    expectedTopOrigin: [...embedOrigins],
    expectedRPID: tenant.rpId,
    requireUserVerification: verificationRequired,
    credential: {
      id,
      publicKey: new Uint8Array(credential.publicKey),
      // The library would judge it before the signature, and anybody could have a credential flagged.
      counter: 0,
    },
  });
  if (!verified) return refused('signature does not verify');

  // §7.2 step 19, §6.1.3: eligibility is for life. After the signature: a refusal that comes sooner would tell strangers
  // which credentials are there, and of what kind.
  if (flags.be !== credential.backupEligible) return refused('backup eligibility has changed');

  return {
    ok: true,
    counter,
    backedUp: flags.bs,
    userVerified: flags.uv,
    origin: authenticationInfo.origin,
  };
}
