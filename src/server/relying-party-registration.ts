import { createHash } from 'node:crypto';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { decodeAttestationObject, parseAuthenticatorData } from '@simplewebauthn/server/helpers';
import { promptTimeout } from '../contract.js';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '../contract.js';
import { endOfItem } from './cbor.js';
import { clientDataProblem, decodeBase64url, parseClientData } from './client-data.js';
import { publicKeyProblem } from './public-key.js';
import {
  decodeKey,
  descriptors,
  filterTransports,
  refused,
  type CredentialKind,
  type Policy,
  type Refused,
} from './relying-party.js';
import { base64url } from './tokens.js';

/** A credential that has been verified, ready to be stored. */
export interface VerifiedCredential {
  credentialId: Uint8Array;
  /** COSE key, CBOR-encoded. */
  publicKey: Uint8Array;
  algorithm: number;
  counter: number;
  transports: string[];
  /** Lower case, with hyphens; all zeros where the authenticator does not say. A hint for naming, never a proof. */
  aaguid: string;
  attachment: 'platform' | 'cross-platform' | null;
  backupEligible: boolean;
  backedUp: boolean;
  userVerified: boolean;
  /** `credProps.rk`; null where the browser did not say. */
  discoverable: boolean | null;
  origin: string;
}

export type RegistrationVerdict = { ok: true; credential: VerifiedCredential } | Refused;

// WebAuthn L3 §5.4 recommends these three, in this order.
const offeredAlgorithms = [-8, -7, -257];
// No attestation is asked for, so a browser sends `none` or self attestation. `android-key`, `apple` and
// `android-safetynet` are left out: the library follows certificates in them to addresses the sender may have chosen.
const acceptedFormats: ReadonlySet<unknown> = new Set(['none', 'packed', 'fido-u2f', 'tpm']);

/** Options for `navigator.credentials.create()` with a fresh 32-byte challenge; throws on a user handle outside 1–64 bytes. */
export async function creationOptions(input: {
  tenant: Policy;
  user: { handle: Uint8Array; name: string; displayName: string };
  /** The most recently used first: the first 64 distinct ones are sent. */
  exclude: readonly { credentialId: Uint8Array; transports: readonly string[] }[];
  /** A security key is asked for as a roaming authenticator. */
  kind?: CredentialKind;
  /** For `mediation: 'conditional'`: discoverable, and verified only where it costs nothing, whatever the tenant's policy. */
  conditional?: boolean;
}): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { tenant, user, kind = 'passkey', conditional = false } = input;
  const discoverable = conditional || tenant.mode === 'smart';
  // §5.4.3; browsers differ in what they do with a handle of any other size.
  if (user.handle.length < 1 || user.handle.length > 64) {
    throw new RangeError('user handle: 1 to 64 bytes');
  }
  return generateRegistrationOptions({
    rpName: tenant.rpName,
    rpID: tenant.rpId,
    userID: new Uint8Array(user.handle),
    userName: user.name,
    userDisplayName: user.displayName,
    timeout: promptTimeout,
    attestationType: 'none',
    excludeCredentials: descriptors(input.exclude),
    authenticatorSelection: {
      residentKey: discoverable ? 'required' : 'discouraged',
      // Browsers older than `residentKey` read this one.
      requireResidentKey: discoverable,
      // §5.1.3 step 10 would otherwise refuse: there is nobody to verify.
      userVerification: conditional ? 'preferred' : verificationFor(tenant, kind),
    },
    supportedAlgorithmIDs: offeredAlgorithms,
    // The hint, and the attachment for browsers that know no hints.
    ...(kind === 'security-key' && { preferredAuthenticatorType: 'securityKey' }),
  });
}

/** A key without a PIN must not be made to set one where it is a second factor only; U2F keys could not. */
function verificationFor(
  { mode, userVerification }: Policy,
  kind: CredentialKind,
): 'required' | 'preferred' | 'discouraged' {
  if (userVerification === 'required') return 'required';
  return kind === 'security-key' && mode === 'classic' ? 'discouraged' : 'preferred';
}

/**
 * Verifies a registration as WebAuthn L3 §7.1 says, against the options stored when it began; whatever the response
 * claims about policy is not believed. Never throws. Step 26, that nobody has the credential yet, is the store's.
 */
export async function verifyRegistration(input: {
  response: RegistrationResponseJSON;
  /** As stored; single use is the caller's. */
  options: PublicKeyCredentialCreationOptionsJSON;
  tenant: Policy;
  /** Where the action may be embedded; empty for nowhere. */
  embedOrigins: readonly string[];
  /** Begun for `mediation: 'conditional'`, as its row says and nothing in the response can: neither UP nor UV is asked for. */
  conditional?: boolean;
}): Promise<RegistrationVerdict> {
  try {
    return await verify(input);
  } catch {
    // The library tells its 21 causes apart by texts alone, and some of them hold the expected challenge.
    return refused('malformed response or attestation');
  }
}

async function verify({
  response,
  options,
  tenant,
  embedOrigins,
  conditional = false,
}: Parameters<typeof verifyRegistration>[0]): Promise<RegistrationVerdict> {
  // §13.4.3: a stored challenge that could be guessed would make every later check worthless.
  if (decodeBase64url(options.challenge).length < 16)
    return refused('options: challenge too short');

  // §7.1 step 14 is about the RP ID the ceremony began with.
  if (options.rp.id !== tenant.rpId) return refused('options: made for another RP ID');

  // §7.1 step 3
  const type: unknown = response.type;
  if (type !== 'public-key') return refused('type is not public-key');

  // §7.1 steps 5 to 11
  const clientData = parseClientData(response.response.clientDataJSON);
  const wrong = clientDataProblem(clientData, {
    type: 'webauthn.create',
    challenge: options.challenge,
    origins: tenant.origins,
    embedOrigins,
  });
  if (wrong) return refused(wrong);

  // §7.1 step 13
  const attestationObject = decodeBase64url(response.response.attestationObject);
  if (endOfItem(attestationObject) !== attestationObject.length) return refused('trailing bytes');
  const attestation = decodeAttestationObject(attestationObject);
  const authData = attestation.get('authData');
  const data = parseAuthenticatorData(authData);
  const { flags, credentialID: credentialId, credentialPublicKey: publicKey } = data;

  // §7.1 step 14
  const rpIdHash = createHash('sha256').update(tenant.rpId).digest();
  if (!rpIdHash.equals(data.rpIdHash)) return refused('rpIdHash differs');

  // §7.1 step 15, with its one exception.
  if (!conditional && !flags.up) return refused('user not present');

  // §7.1 step 16; the stricter of what was asked and what is asked now.
  const selection = options.authenticatorSelection;
  const verificationRequired =
    !conditional &&
    (selection?.userVerification === 'required' || tenant.userVerification === 'required');
  if (verificationRequired && !flags.uv) return refused('user not verified');

  // §7.1 step 17
  if (flags.bs && !flags.be) return refused('backed up without being eligible');

  // §6.1: attested credential data must be there at registration.
  if (!credentialId || !publicKey) return refused('no attested credential data');
  const keyStart = 37 + 16 + 2 + credentialId.length;
  const keyEnd = endOfItem(authData, keyStart);
  const end = flags.ed ? endOfItem(authData, keyEnd) : keyEnd;
  if (end !== authData.length) return refused('authenticator data: length');

  // §7.1 step 25; an empty id could not be told apart from none.
  if (credentialId.length < 1 || credentialId.length > 1023) return refused('credential id length');

  // §5.1: `id` is the base64url form of `rawId`, and both name the credential that was attested.
  const id = base64url(credentialId);
  if (response.id !== id || response.rawId !== id) return refused('credential ids differ');

  // §7.1 step 20
  const key = decodeKey(publicKey);
  const algorithm = key.get(3);
  const offered = options.pubKeyCredParams.map(({ alg }) => alg);
  if (typeof algorithm !== 'number' || !offered.includes(algorithm)) {
    return refused('algorithm was not offered');
  }
  const unusable = publicKeyProblem(key);
  if (unusable) return refused(unusable);

  // §5.4.4: the stricter of what was asked and what is asked now; absent means that the browser did not say.
  const discoverable = readDiscoverable(response.clientExtensionResults);
  const discoverableRequired = selection?.residentKey === 'required' || tenant.mode === 'smart';
  if (discoverableRequired && discoverable === false) {
    return refused('not discoverable where required');
  }
  const attachment = readAttachment(response);
  const asked = selection?.authenticatorAttachment;
  if (asked && attachment && attachment !== asked) return refused('attachment differs');

  // §7.1 step 21
  if (!acceptedFormats.has(attestation.get('fmt'))) return refused('attestation format');

  // §6.5.4: a statement is a map, also the empty one of `none`; the library asks only for its size.
  const attStmt: unknown = attestation.get('attStmt');
  if (!(attStmt instanceof Map)) return refused('attestation statement is not a map');

  // §7.1 steps 22 to 24: a statement nobody asked for must still be a correct one.
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: options.challenge,
    expectedOrigin: [...tenant.origins],
    expectedRPID: tenant.rpId,
    requireUserPresence: !conditional,
    requireUserVerification: verificationRequired,
    supportedAlgorithmIDs: offered,
  });
  if (!verified) return refused('attestation does not verify');

  return {
    ok: true,
    credential: {
      credentialId,
      publicKey,
      algorithm,
      counter: data.counter,
      transports: filterTransports(response.response.transports),
      aaguid: registrationInfo.aaguid,
      attachment,
      backupEligible: flags.be,
      backedUp: flags.bs,
      userVerified: flags.uv,
      discoverable,
      origin: registrationInfo.origin,
    },
  };
}

function readDiscoverable(results: { credProps?: { rk?: unknown } } | undefined): boolean | null {
  const rk = results?.credProps?.rk;
  return typeof rk === 'boolean' ? rk : null;
}

function readAttachment(response: RegistrationResponseJSON): 'platform' | 'cross-platform' | null {
  const value: unknown = response.authenticatorAttachment;
  return value === 'platform' || value === 'cross-platform' ? value : null;
}
