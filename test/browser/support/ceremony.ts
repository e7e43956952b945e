import { register, type CeremonyPorts } from '../../../src/ceremony/ceremony.js';
import type { CeremonyEnv } from '../../../src/ceremony/env.js';
import type {
  PublicKeyCredentialCreationOptionsJSON as Options,
  RegistrationResponseJSON,
} from '../../../src/contract.js';
import type { Confidence, Failure, FailureCode, Retry } from '../../../src/failure.js';
import { creationOptions } from '../../support/ceremony-env.js';

export const wanted = (changes: Partial<Options> = {}): Options => ({
  ...creationOptions,
  rp: { id: 'localhost', name: 'Test' },
  ...changes,
});

export const excluding = (...ids: string[]): Pick<Options, 'excludeCredentials'> => ({
  excludeCredentials: ids.map((id) => ({ id, type: 'public-key' })),
});

/** This page as an object of its own: nothing is stubbed, but what hangs on a page (slot, capabilities) is new. */
export const anotherPage = (changes: Partial<CeremonyEnv> = {}): CeremonyEnv => ({
  isSecureContext,
  origin,
  location,
  document,
  navigator,
  PublicKeyCredential,
  ...changes,
});

const unaborted = new AbortController().signal;

/** A virtual authenticator answers faster than any person, which `fast` would take for a prompt never shown. */
export async function made(
  changes: Partial<Options> = {},
  ports: CeremonyPorts = {},
): Promise<RegistrationResponseJSON> {
  const registration = await register(wanted(changes), unaborted, { fast: 0, ...ports });
  if (registration.ok) return registration.response;
  throw new Error(JSON.stringify(registration.failure));
}

export async function failed(
  changes: Partial<Options> = {},
  ports: CeremonyPorts = {},
  signal: AbortSignal = unaborted,
): Promise<Failure> {
  const registration = await register(wanted(changes), signal, { fast: 0, ...ports });
  if (!registration.ok) return registration.failure;
  throw new Error('a credential was made');
}

export type Verdict = readonly [FailureCode, Retry, Confidence];

export const verdict = ({ code, retry, confidence }: Failure): Verdict => [code, retry, confidence];

/** Base64 as DevTools writes it, as WebAuthn does. */
export const urlSafe = (base64: string): string =>
  base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
