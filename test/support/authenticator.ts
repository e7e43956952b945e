import { createHash, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '../../src/contract.js';
import { authenticatorData, coseKey, newKeyPair } from './authenticator-data.js';
import { encodeCbor } from './cbor.js';
import type { Cbor } from './cbor.js';

export type Algorithm = -7 | -8 | -257;

export interface Flags {
  up?: boolean;
  uv?: boolean;
  be?: boolean;
  bs?: boolean;
  at?: boolean;
  ed?: boolean;
}

/** What a browser or an authenticator may get wrong, or lie about; whatever is left out is as an honest pair would send it. */
export interface Bend {
  algorithm?: Algorithm;
  /** Its own key pair, where the next one made must not be a random one. */
  keyPair?: { publicKey: KeyObject; privateKey: KeyObject };
  /** Sent instead of the COSE key. */
  coseKey?: Uint8Array;
  /** The `alg` the COSE key claims, where it is not the key's own. */
  alg?: number;
  flags?: Flags;
  counter?: number;
  /** Counts its signatures, as security keys do and synced passkeys do not. */
  counts?: true;
  aaguid?: string;
  credentialId?: Uint8Array;
  credentialIdLength?: number;
  /** The RP ID the authenticator hashes. */
  rpId?: string;
  rpIdHash?: Uint8Array;
  type?: string;
  challenge?: string;
  /** `null` leaves the member out. */
  crossOrigin?: boolean | null;
  topOrigin?: string;
  /** Laid over the client data, whatever the types. */
  clientData?: Record<string, unknown>;
  id?: string;
  rawId?: string;
  credentialType?: string;
  transports?: readonly unknown[];
  attachment?: string | null;
  extensionResults?: Record<string, unknown>;
  /** CBOR extension outputs inside the authenticator data; sets ED. */
  authenticatorExtensions?: ReadonlyMap<string, Cbor>;
  /** `packed` is self attestation: signed with the credential's own key. */
  format?: 'none' | 'packed' | (string & {});
  attStmt?: ReadonlyMap<string, Cbor>;
  /** Appended to the authenticator data. */
  trailing?: Uint8Array;
  /** Of an assertion; `null` leaves it out. */
  userHandle?: string | null;
  /** Of an assertion; sent instead of the right one. */
  signature?: Uint8Array;
}

/** A credential as its authenticator keeps it. */
export interface Kept {
  readonly id: string;
  readonly keyPair: NonNullable<Bend['keyPair']>;
  readonly rpId: string;
  readonly userHandle: string;
  readonly discoverable: boolean;
  counter: number;
}

/** A CTAP2 key with a PIN: nothing leaves it, and it counts. */
export const keyWithPin: Bend = {
  attachment: 'cross-platform',
  transports: ['usb', 'nfc'],
  flags: { be: false, bs: false },
  counts: true,
};

/** A U2F key (CTAP1): presence only, never discoverable, says nothing of whose credential it is. */
export const keyOfU2f: Bend = {
  ...keyWithPin,
  flags: { uv: false, be: false, bs: false },
  userHandle: null,
};

export interface SoftwareAuthenticator {
  /** What it has made, oldest first. */
  readonly credentials: Kept[];
  /** Answers as `navigator.credentials.create()` does on a page of `origin`, in the JSON form of WebAuthn L3 §5.1. */
  create(
    options: PublicKeyCredentialCreationOptionsJSON,
    page: { origin: string } & Bend,
  ): Promise<RegistrationResponseJSON>;
  /** Answers as `navigator.credentials.get()` does, with the newest credential it is asked for; rejects where it has none. */
  get(
    options: PublicKeyCredentialRequestOptionsJSON,
    page: { origin: string } & Bend,
  ): Promise<AuthenticationResponseJSON>;
}

/** A platform passkey provider in software: every credential a new key pair, verified user, synced. */
export function createAuthenticator(overrides: Bend = {}): SoftwareAuthenticator {
  const credentials: Kept[] = [];
  return {
    credentials,
    async create(options, page) {
      const { kept, response } = register(options, { ...overrides, ...page });
      credentials.push(kept);
      return response;
    },
    async get(options, page) {
      const allowed = options.allowCredentials ?? [];
      const found = credentials.findLast(({ id, rpId, discoverable }) =>
        allowed.length > 0
          ? allowed.some((each) => each.id === id)
          : discoverable && rpId === options.rpId,
      );
      if (!found) throw new DOMException('None of these is here.', 'NotAllowedError');
      if ((page.counts ?? overrides.counts) === true) found.counter += 1;
      return assert(options, found, { ...overrides, counter: found.counter, ...page });
    },
  };
}

function register(
  options: PublicKeyCredentialCreationOptionsJSON,
  bend: { origin: string } & Bend,
): { kept: Kept; response: RegistrationResponseJSON } {
  const keyPair = bend.keyPair ?? newKeyPair(bend.algorithm ?? -7);
  const { publicKey, privateKey } = keyPair;
  const credentialId = bend.credentialId ?? randomBytes(bend.credentialIdLength ?? 32);
  const authData = authenticatorData(options.rp.id, bend, {
    credentialId,
    key: bend.coseKey ?? coseKey(publicKey, bend),
  });
  const clientDataJSON = clientData('webauthn.create', options.challenge, bend);
  const id = Buffer.from(credentialId).toString('base64url');
  const attestationObject = encodeCbor(
    new Map<string, Cbor>([
      ['fmt', bend.format ?? 'none'],
      ['attStmt', bend.attStmt ?? statement(bend, privateKey, authData, clientDataJSON)],
      ['authData', authData],
    ]),
  );
  const discoverable = options.authenticatorSelection?.residentKey !== 'discouraged';
  const kept: Kept = {
    id,
    keyPair,
    rpId: options.rp.id ?? new URL(bend.origin).hostname,
    userHandle: options.user.id,
    discoverable,
    counter: bend.counter ?? 0,
  };
  const response: RegistrationResponseJSON = {
    id: bend.id ?? id,
    rawId: bend.rawId ?? bend.id ?? id,
    type: (bend.credentialType ?? 'public-key') as 'public-key',
    ...attachmentOf(bend),
    clientExtensionResults: bend.extensionResults ?? { credProps: { rk: discoverable } },
    response: {
      clientDataJSON: clientDataJSON.toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: (bend.transports ?? ['internal', 'hybrid']) as string[],
      authenticatorData: authData.toString('base64url'),
      publicKeyAlgorithm: bend.alg ?? bend.algorithm ?? -7,
      publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    },
  };
  return { kept, response };
}

function assert(
  options: PublicKeyCredentialRequestOptionsJSON,
  kept: Kept,
  bend: { origin: string } & Bend,
): AuthenticationResponseJSON {
  const authData = authenticatorData(options.rpId, bend);
  const clientDataJSON = clientData('webauthn.get', options.challenge, bend);
  const { privateKey } = bend.keyPair ?? kept.keyPair;
  const honest = kept.discoverable ? kept.userHandle : null;
  const userHandle = bend.userHandle === undefined ? honest : bend.userHandle;
  return {
    id: bend.id ?? kept.id,
    rawId: bend.rawId ?? bend.id ?? kept.id,
    type: (bend.credentialType ?? 'public-key') as 'public-key',
    ...attachmentOf(bend),
    clientExtensionResults: bend.extensionResults ?? {},
    response: {
      clientDataJSON: clientDataJSON.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: Buffer.from(
        bend.signature ?? signed(privateKey, authData, clientDataJSON),
      ).toString('base64url'),
      ...(userHandle === null ? {} : { userHandle }),
    },
  };
}

function attachmentOf({ attachment = 'platform' }: Bend) {
  return attachment === null ? {} : { authenticatorAttachment: attachment as 'platform' };
}

/** WebAuthn L3 §6.3.2, §6.3.3: over the authenticator data and the hash of the client data. */
function signed(privateKey: KeyObject, authData: Uint8Array, clientDataJSON: Uint8Array): Buffer {
  const clientDataHash = createHash('sha256').update(clientDataJSON).digest();
  const digest = privateKey.asymmetricKeyType?.startsWith('ed') ? null : 'sha256';
  return sign(digest, Buffer.concat([authData, clientDataHash]), privateKey);
}

function clientData(type: string, challenge: string, bend: { origin: string } & Bend): Buffer {
  const members = {
    type: bend.type ?? type,
    challenge: bend.challenge ?? challenge,
    origin: bend.origin,
    ...(bend.crossOrigin === null ? {} : { crossOrigin: bend.crossOrigin ?? false }),
    ...(bend.topOrigin === undefined ? {} : { topOrigin: bend.topOrigin }),
    ...bend.clientData,
  };
  return Buffer.from(JSON.stringify(members));
}

function statement(
  bend: Bend,
  privateKey: KeyObject,
  authData: Uint8Array,
  clientDataJSON: Uint8Array,
): ReadonlyMap<string, Cbor> {
  if (bend.format !== 'packed') return new Map();
  return new Map<string, Cbor>([
    ['alg', bend.alg ?? bend.algorithm ?? -7],
    ['sig', signed(privateKey, authData, clientDataJSON)],
  ]);
}
