import { bufferToBase64URLString } from '@simplewebauthn/browser';
import type { RegistrationResponseJSON } from '../contract.js';

/**
 * The JSON form of a new credential (WebAuthn L3 §5.1), or nothing where a mandatory member is missing or throws, as in
 * the objects some password managers hand over. `toJSON` is not asked: it is missing as often as it is patched.
 */
export function readRegistration(credential: unknown): RegistrationResponseJSON | undefined {
  try {
    const given = credential as PublicKeyCredential & {
      response: Partial<AuthenticatorAttestationResponse>;
    };
    const { response } = given;
    return {
      ...common(given),
      response: {
        clientDataJSON: encode(response.clientDataJSON),
        attestationObject: encode(response.attestationObject),
        ...optional('transports', () => Array.from(response.getTransports?.() ?? [], String)),
        ...optional('publicKeyAlgorithm', () => response.getPublicKeyAlgorithm?.()),
        ...optional('publicKey', () => encode(response.getPublicKey?.())),
        ...optional('authenticatorData', () => encode(response.getAuthenticatorData?.())),
      },
    };
  } catch {
    return undefined;
  }
}

/** What every public key credential has besides its response. */
export function common(
  credential: PublicKeyCredential,
): Omit<RegistrationResponseJSON, 'response'> {
  const { id, rawId, authenticatorAttachment } = credential;
  const raw = encode(rawId);
  return {
    id: id || raw,
    rawId: raw,
    type: 'public-key',
    clientExtensionResults: extensionResults(credential),
    ...((authenticatorAttachment === 'platform' ||
      authenticatorAttachment === 'cross-platform') && {
      authenticatorAttachment,
    }),
  };
}

export function encode(buffer: ArrayBuffer | null | undefined): string {
  const text = buffer ? bufferToBase64URLString(buffer) : '';
  if (!text) throw new TypeError('empty');
  return text;
}

/** A member the server can do without: left out where reading it throws. */
export function optional<K extends string, V>(key: K, read: () => V | undefined): { [P in K]?: V } {
  try {
    const value = read();
    return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
  } catch {
    return {};
  }
}

function extensionResults(
  credential: PublicKeyCredential,
): RegistrationResponseJSON['clientExtensionResults'] {
  try {
    const json = JSON.stringify(credential.getClientExtensionResults(), (_key, value: unknown) =>
      isBuffer(value) ? bufferToBase64URLString(value) : value,
    );
    return JSON.parse(json) as RegistrationResponseJSON['clientExtensionResults'];
  } catch {
    return {};
  }
}

function isBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
