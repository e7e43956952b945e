import { base64url } from './tokens.js';

/** What a ceremony's client data is held against. */
export interface ClientDataExpectation {
  readonly type: 'webauthn.create' | 'webauthn.get';
  /** Base64url, as it stands in the stored options. */
  readonly challenge: string;
  /** Exact origins; no wildcard, no subdomain rule. */
  readonly origins: readonly string[];
  /** Exact origins of pages that may hold ours in a frame; empty where embedding is not allowed. */
  readonly embedOrigins: readonly string[];
}

/** Decodes unpadded base64url; throws on any other spelling, so that one value has one form. */
export function decodeBase64url(value: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.from(value, 'base64url'));
  if (base64url(bytes) !== value) throw new TypeError('not base64url');
  return bytes;
}

/** Parses `clientDataJSON` (WebAuthn L3 §7.1 steps 5 and 6, §7.2 steps 8 and 9); throws where it is not a JSON object. */
export function parseClientData(encoded: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(new TextDecoder().decode(decodeBase64url(encoded)));
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
  return { ...value };
}

/** Says what is wrong with a ceremony's client data (WebAuthn L3 §7.1 steps 7 to 11, §7.2 steps 10 to 14), or nothing. */
export function clientDataProblem(
  clientData: Readonly<Record<string, unknown>>,
  expected: ClientDataExpectation,
): string | undefined {
  const { type, challenge, origin, crossOrigin, topOrigin } = clientData;

  // §7.1 step 7, §7.2 step 10
  if (type !== expected.type) return `client data: type is not ${expected.type}`;

  // §7.1 step 8, §7.2 step 11
  if (challenge !== expected.challenge) return 'client data: challenge differs';

  // §7.1 step 9, §7.2 step 12
  if (typeof origin !== 'string' || !expected.origins.includes(origin)) {
    return 'client data: origin is not listed';
  }

  // §5.8.1: `crossOrigin` is a boolean where it is present; older browsers leave it out.
  if (crossOrigin !== undefined && typeof crossOrigin !== 'boolean') {
    return 'client data: crossOrigin is not a boolean';
  }

  // §7.1 step 10, §7.2 step 13
  if (crossOrigin === true && expected.embedOrigins.length === 0) {
    return 'client data: crossOrigin is true where embedding is not allowed';
  }

  // §7.1 step 11, §7.2 step 14, and stricter: without `topOrigin` nobody can say which page held the frame.
  if (crossOrigin === true && topOrigin === undefined) {
    return 'client data: crossOrigin is true without topOrigin';
  }

  // §5.8.1: `topOrigin` is set only where `crossOrigin` is true.
  if (crossOrigin !== true && topOrigin !== undefined) {
    return 'client data: topOrigin without crossOrigin';
  }

  // §7.1 step 11.2, §7.2 step 14.2
  if (
    crossOrigin === true &&
    (typeof topOrigin !== 'string' || !expected.embedOrigins.includes(topOrigin))
  ) {
    return 'client data: topOrigin is not listed';
  }

  return undefined;
}
