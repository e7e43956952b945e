import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '../../src/contract.js';
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
}

export interface SoftwareAuthenticator {
  /** Answers as `navigator.credentials.create()` does on a page of `origin`, in the JSON form of WebAuthn L3 §5.1. */
  create(
    options: PublicKeyCredentialCreationOptionsJSON,
    page: { origin: string } & Bend,
  ): Promise<RegistrationResponseJSON>;
}

/** A platform passkey provider in software: every credential a new key pair, verified user, synced. */
export function createAuthenticator(overrides: Bend = {}): SoftwareAuthenticator {
  return {
    async create(options, page) {
      return register(options, { ...overrides, ...page });
    },
  };
}

function register(
  options: PublicKeyCredentialCreationOptionsJSON,
  bend: { origin: string } & Bend,
): RegistrationResponseJSON {
  const { publicKey, privateKey } = bend.keyPair ?? newKeyPair(bend.algorithm ?? -7);
  const credentialId = bend.credentialId ?? randomBytes(bend.credentialIdLength ?? 32);
  const authData = authenticatorData(
    options,
    bend,
    credentialId,
    bend.coseKey ?? coseKey(publicKey, bend),
  );
  const clientDataJSON = Buffer.from(JSON.stringify(clientData(options, bend)));
  const id = Buffer.from(credentialId).toString('base64url');
  const attestationObject = encodeCbor(
    new Map<string, Cbor>([
      ['fmt', bend.format ?? 'none'],
      ['attStmt', bend.attStmt ?? statement(bend, privateKey, authData, clientDataJSON)],
      ['authData', authData],
    ]),
  );
  const attachment = bend.attachment === undefined ? 'platform' : bend.attachment;
  return {
    id: bend.id ?? id,
    rawId: bend.rawId ?? bend.id ?? id,
    type: (bend.credentialType ?? 'public-key') as 'public-key',
    ...(attachment === null ? {} : { authenticatorAttachment: attachment as 'platform' }),
    clientExtensionResults: bend.extensionResults ?? {
      credProps: { rk: options.authenticatorSelection?.residentKey !== 'discouraged' },
    },
    response: {
      clientDataJSON: clientDataJSON.toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: (bend.transports ?? ['internal', 'hybrid']) as string[],
      authenticatorData: authData.toString('base64url'),
      publicKeyAlgorithm: bend.alg ?? bend.algorithm ?? -7,
      publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    },
  };
}

function clientData(
  options: PublicKeyCredentialCreationOptionsJSON,
  bend: { origin: string } & Bend,
): Record<string, unknown> {
  return {
    type: bend.type ?? 'webauthn.create',
    challenge: bend.challenge ?? options.challenge,
    origin: bend.origin,
    ...(bend.crossOrigin === null ? {} : { crossOrigin: bend.crossOrigin ?? false }),
    ...(bend.topOrigin === undefined ? {} : { topOrigin: bend.topOrigin }),
    ...bend.clientData,
  };
}

/** WebAuthn L3 §6.1 and §6.5.1. */
function authenticatorData(
  options: PublicKeyCredentialCreationOptionsJSON,
  bend: { origin: string } & Bend,
  credentialId: Uint8Array,
  key: Uint8Array,
): Buffer {
  const rpId = bend.rpId ?? options.rp.id ?? new URL(bend.origin).hostname;
  const tail = Buffer.alloc(5);
  tail[0] = flagByte(bend);
  tail.writeUInt32BE(bend.counter ?? 0, 1);
  const idLength = Buffer.alloc(2);
  idLength.writeUInt16BE(credentialId.length);
  const aaguid = bend.aaguid ?? '00000000-0000-0000-0000-000000000000';
  const attested = [Buffer.from(aaguid.replaceAll('-', ''), 'hex'), idLength, credentialId, key];
  return Buffer.concat([
    bend.rpIdHash ?? createHash('sha256').update(rpId).digest(),
    tail,
    ...(bend.flags?.at === false ? [] : attested),
    ...(bend.authenticatorExtensions ? [encodeCbor(bend.authenticatorExtensions)] : []),
    bend.trailing ?? Buffer.alloc(0),
  ]);
}

function flagByte(bend: Bend): number {
  const honest = {
    up: true,
    uv: true,
    be: true,
    bs: true,
    at: true,
    ed: bend.authenticatorExtensions !== undefined,
  };
  const { up, uv, be, bs, at, ed } = { ...honest, ...bend.flags };
  return (
    Number(up) |
    (Number(uv) << 2) |
    (Number(be) << 3) |
    (Number(bs) << 4) |
    (Number(at) << 6) |
    (Number(ed) << 7)
  );
}

function newKeyPair(algorithm: Algorithm): { publicKey: KeyObject; privateKey: KeyObject } {
  if (algorithm === -8) return generateKeyPairSync('ed25519');
  if (algorithm === -257) return generateKeyPairSync('rsa', { modulusLength: 2048 });
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

/** RFC 9052 §7, RFC 9053 §7, RFC 8230 §4: labels 1 kty, 3 alg, -1 crv or n, -2 x or e, -3 y. */
function coseKey(publicKey: KeyObject, bend: Bend): Buffer {
  const jwk: JsonWebKey = publicKey.export({ format: 'jwk' });
  const bytes = (value: string | undefined) => Buffer.from(value ?? '', 'base64url');
  const alg = bend.alg ?? bend.algorithm ?? -7;
  const parameters: Record<string, [number, Cbor][]> = {
    EC: [
      [1, 2],
      [3, alg],
      [-1, 1],
      [-2, bytes(jwk.x)],
      [-3, bytes(jwk.y)],
    ],
    OKP: [
      [1, 1],
      [3, alg],
      [-1, 6],
      [-2, bytes(jwk.x)],
    ],
    RSA: [
      [1, 3],
      [3, alg],
      [-1, bytes(jwk.n)],
      [-2, bytes(jwk.e)],
    ],
  };
  return encodeCbor(new Map(parameters[jwk.kty ?? '']));
}

function statement(
  bend: Bend,
  privateKey: KeyObject,
  authData: Uint8Array,
  clientDataJSON: Uint8Array,
): ReadonlyMap<string, Cbor> {
  if (bend.format !== 'packed') return new Map();
  const clientDataHash = createHash('sha256').update(clientDataJSON).digest();
  const digest = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const signature = sign(digest, Buffer.concat([authData, clientDataHash]), privateKey);
  return new Map<string, Cbor>([
    ['alg', bend.alg ?? bend.algorithm ?? -7],
    ['sig', signature],
  ]);
}
