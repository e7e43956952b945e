import type { CeremonyEnv } from '../../src/ceremony/env.js';
import type { PublicKeyCredentialCreationOptionsJSON } from '../../src/contract.js';

/** A browser as far as the ceremony looks at it. */
export interface StubbedBrowser extends CeremonyEnv {
  /** What `navigator.credentials.create` was called with, in order. */
  readonly calls: CredentialCreationOptions[];
  /** What was written to the console. */
  readonly written: string[];
  /** What password managers were told. */
  readonly signals: { name: string; options: unknown }[];
}

type Answer = (options: CredentialCreationOptions, call: number) => unknown;

/**
 * Stands in for `navigator.credentials` where no virtual authenticator can produce what is wanted: an empty or broken
 * result, names Chromium and Firefox never use, an answer that never comes.
 */
export function stubBrowser(answer: Answer, more: Partial<CeremonyEnv> = {}): StubbedBrowser {
  const calls: CredentialCreationOptions[] = [];
  const written: string[] = [];
  const signals: { name: string; options: unknown }[] = [];
  const signal = (name: string) => (options: unknown) => {
    signals.push({ name, options });
    return Promise.resolve();
  };
  const write = (...text: readonly unknown[]): void => void written.push(String(text[0]));
  const document = { defaultView: {}, visibilityState: 'visible', hasFocus: () => true };
  return {
    calls,
    written,
    signals,
    isSecureContext: true,
    location: { origin: 'https://app.example.com', hostname: 'app.example.com' },
    document,
    console: { info: write, warn: write },
    navigator: {
      userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/157.0.0.0 Safari/537.36',
      credentials: {
        create(options) {
          calls.push(options);
          return answer(options, calls.length) as Promise<unknown>;
        },
      },
    },
    PublicKeyCredential: Object.assign(() => undefined, {
      signalUnknownCredential: signal('unknown'),
      signalAllAcceptedCredentials: signal('accepted'),
    }),
    ...more,
  };
}

export const creationOptions: PublicKeyCredentialCreationOptionsJSON = {
  rp: { id: 'example.com', name: 'Example' },
  user: { id: 'AQIDBA', name: 'ada@example.com', displayName: 'Ada' },
  challenge: 'AAECAwQFBgcICQoLDA0ODw',
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 60_000,
  attestation: 'none',
  authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  extensions: { credProps: true },
};

const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;

/** A new credential as a browser of today hands it over. */
export function newCredential(): Record<string, unknown> {
  return {
    id: '_-8B',
    rawId: bytes(255, 239, 1),
    type: 'public-key',
    authenticatorAttachment: 'platform',
    response: {
      clientDataJSON: bytes(123, 125),
      attestationObject: bytes(163, 1),
      getTransports: () => ['internal', 'hybrid'],
      getPublicKeyAlgorithm: () => -7,
      getPublicKey: () => bytes(48, 89),
      getAuthenticatorData: () => bytes(73, 150),
    },
    getClientExtensionResults: () => ({ credProps: { rk: true } }),
  };
}

export const newCredentialJSON = {
  id: '_-8B',
  rawId: '_-8B',
  type: 'public-key',
  authenticatorAttachment: 'platform',
  response: {
    clientDataJSON: 'e30',
    attestationObject: 'owE',
    transports: ['internal', 'hybrid'],
    publicKeyAlgorithm: -7,
    publicKey: 'MFk',
    authenticatorData: 'SZY',
  },
  clientExtensionResults: { credProps: { rk: true } },
};
