import { base64URLStringToBuffer } from '@simplewebauthn/browser';
import { promptTimeout, type PublicKeyCredentialRequestOptionsJSON } from '../contract.js';
import { descriptors, type CeremonyRequest } from './request.js';

/** What the service sent, as the browser takes it. */
export interface ReadAssertionRequest {
  readonly request: CeremonyRequest;
  /** Absent where `request.invalid` says why. */
  readonly publicKey?: PublicKeyCredentialRequestOptions;
}

/** Reads request options (WebAuthn L3 §5.5), by our own decoder as `readRequest` does. */
export function readAssertionRequest(
  json: PublicKeyCredentialRequestOptionsJSON,
  { timeout = promptTimeout, remaining }: { timeout?: number; remaining?: number } = {},
): ReadAssertionRequest {
  const known: CeremonyRequest = {
    get: true,
    conditional: false,
    discoverable: false,
    excluded: 0,
    publicKey: true,
    timeout,
    ...(remaining !== undefined && { remaining }),
  };
  try {
    const publicKey = {
      ...json,
      challenge: base64URLStringToBuffer(json.challenge),
      allowCredentials: descriptors(json.allowCredentials).kept,
      timeout,
    } as PublicKeyCredentialRequestOptions;
    const { rpId, userVerification } = json;
    return { request: { ...known, rpId, userVerification }, publicKey };
  } catch (invalid) {
    return { request: { ...known, invalid } };
  }
}
