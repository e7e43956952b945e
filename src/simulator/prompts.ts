import type { FailureCode } from '../failure.js';
import { exceptions } from './exceptions.js';

/** At the beginning of every challenge of a simulated service. */
export const challengeMark = 'simulated:';

/** Milliseconds in which a simulated person answers. */
const answerIn = 400;

type Method = 'create' | 'get';
type Options = CredentialCreationOptions & CredentialRequestOptions;

let next: (() => FailureCode | undefined) | undefined;

/**
 * Puts a stand-in before `navigator.credentials` of this page: it fails as `failure` says, answers prompts of the simulated
 * service by itself, and passes on everything else.
 */
export function stubPrompts(failure: () => FailureCode | undefined): void {
  next = failure;
  const { credentials } = navigator as { credentials?: CredentialsContainer };
  if (!credentials || Object.hasOwn(credentials, 'create')) return;
  for (const method of ['create', 'get'] as const)
    Object.defineProperty(credentials, method, {
      configurable: true,
      value: (options: Options) => answer(credentials, method, options),
    });
}

export function unstubPrompts(): void {
  next = undefined;
  const { credentials } = navigator as { credentials?: CredentialsContainer };
  if (!credentials) return;
  for (const method of ['create', 'get'] as const) Reflect.deleteProperty(credentials, method);
}

async function answer(
  credentials: CredentialsContainer,
  method: Method,
  options: Options,
): Promise<unknown> {
  // Nobody chooses anything at a field, in a simulation.
  if (options.mediation === 'conditional' && method === 'get') return nobody(options.signal);
  const code = next?.();
  if (code === 'provider_malformed') return {};
  if (code) throw exceptions[code]?.();
  if (!isOurs(options)) {
    const native: unknown = Reflect.get(Object.getPrototypeOf(credentials) as object, method);
    return Reflect.apply(native as (options: Options) => unknown, credentials, [options]);
  }
  await person(options.signal);
  return method === 'create' ? newCredential() : assertion();
}

function isOurs({ publicKey }: Options): boolean {
  if (!publicKey) return false;
  return new TextDecoder().decode(publicKey.challenge).startsWith(challengeMark);
}

function person(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, answerIn);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('', 'AbortError'));
    });
  });
}

function nobody(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
  });
}

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

function newCredential(): object {
  return {
    ...common(),
    authenticatorAttachment: 'platform',
    response: {
      clientDataJSON: bytes('{}'),
      attestationObject: bytes('simulated'),
      getTransports: () => ['internal'],
    },
  };
}

function assertion(): object {
  const authenticatorData = bytes('simulated');
  return {
    ...common(),
    response: { clientDataJSON: bytes('{}'), authenticatorData, signature: bytes('simulated') },
  };
}

function common(): object {
  return {
    id: 'c2ltdWxhdGVk',
    rawId: bytes('simulated'),
    type: 'public-key',
    getClientExtensionResults: () => ({ credProps: { rk: true } }),
  };
}
