import { base64URLStringToBuffer } from '@simplewebauthn/browser';
import { promptTimeout, type PublicKeyCredentialCreationOptionsJSON } from '../contract.js';

type PublicKeyCredentialDescriptorJSON = NonNullable<
  PublicKeyCredentialCreationOptionsJSON['excludeCredentials']
>[number];

/** What of the options tells failures apart. */
export interface CeremonyRequest {
  /** A credential the person has is asked for, not a new one. */
  readonly get?: true;
  /** The page's own host where the options name none. */
  readonly rpId?: string | undefined;
  readonly userVerification?: string | undefined;
  /** A discoverable credential is required. */
  readonly discoverable: boolean;
  readonly attachment?: string | undefined;
  /** Entries of `excludeCredentials` sent. */
  readonly excluded: number;
  /** At least one key type WebAuthn knows is asked for. */
  readonly publicKey: boolean;
  readonly conditional: boolean;
  /** Milliseconds sent as `timeout`. */
  readonly timeout: number;
  /** Milliseconds until the service refuses the answer; absent where it does not say. */
  readonly remaining?: number;
  /** Why the options cannot be read. */
  readonly invalid?: unknown;
}

/** What the service sent, as the browser takes it. */
export interface ReadRequest {
  readonly request: CeremonyRequest;
  /** Absent where `request.invalid` says why. */
  readonly publicKey?: PublicKeyCredentialCreationOptions;
  /** Entries of `excludeCredentials` left out. */
  readonly dropped: number;
}

/** Chromium refuses longer lists with a `RangeError`. */
const listLimit = 64;

/** Named credentials as the browser takes them: each once, and no more than it takes. */
export function descriptors(json: readonly PublicKeyCredentialDescriptorJSON[] = []): {
  readonly kept: readonly object[];
  readonly dropped: number;
} {
  const unique = [...new Map(json.map((entry) => [entry.id, entry])).values()];
  const kept = unique.slice(0, listLimit).map((entry) => ({
    ...entry,
    id: base64URLStringToBuffer(entry.id),
  }));
  return { kept, dropped: unique.length - kept.length };
}

/**
 * Reads creation options (WebAuthn L3 §5.1.8). Always our own decoder: `parseCreationOptionsFromJSON` is missing from
 * some browsers and patched by some extensions, and one path gives one result.
 */
export function readRequest(
  json: PublicKeyCredentialCreationOptionsJSON,
  { timeout = promptTimeout, remaining }: { timeout?: number; remaining?: number } = {},
): ReadRequest {
  const known = { conditional: false, timeout, ...(remaining !== undefined && { remaining }) };
  try {
    const selection = json.authenticatorSelection ?? {};
    const { kept, dropped } = descriptors(json.excludeCredentials);
    const id = base64URLStringToBuffer(json.user.id);
    if (id.byteLength < 1 || id.byteLength > 64)
      throw new TypeError('user.id must be 1 to 64 bytes');
    const publicKey = {
      attestation: 'none',
      ...json,
      challenge: base64URLStringToBuffer(json.challenge),
      user: { ...json.user, id },
      excludeCredentials: kept,
      timeout,
      // Some password managers read into it without looking, and some browsers know `requireResidentKey` only.
      authenticatorSelection: {
        ...selection,
        ...(selection.residentKey === 'required' && { requireResidentKey: true }),
      },
    } as PublicKeyCredentialCreationOptions;
    const request = {
      ...known,
      rpId: json.rp.id,
      userVerification: selection.userVerification,
      discoverable: selection.residentKey === 'required' || selection.requireResidentKey === true,
      attachment: selection.authenticatorAttachment,
      excluded: kept.length,
      publicKey: json.pubKeyCredParams.some(({ type }: { type: string }) => type === 'public-key'),
    };
    return { request, publicKey, dropped };
  } catch (invalid) {
    return {
      request: { ...known, invalid, excluded: 0, discoverable: false, publicKey: false },
      dropped: 0,
    };
  }
}
