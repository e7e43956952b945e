import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../contract.js';
import { readAssertionRequest } from './assertion-request.js';
import { readAssertion } from './assertion.js';
import { probe, question } from './capabilities.js';
import { untilFree, yieldToCeremonies } from './coordinator.js';
import type { CeremonyEnv } from './env.js';
import { gatherFacts } from './facts.js';
import { preflight } from './preflight.js';

interface AutofillPorts {
  readonly env?: CeremonyEnv;
}

/**
 * Whether the browser would offer passkeys at a field of this page (WebAuthn L3 §5.1.4, conditional mediation). Never
 * rejects, and settles within 600 ms: some extensions never answer. Not in a frame of another origin, whose page could
 * lay anything around the field.
 */
export async function canAutofill(
  options: PublicKeyCredentialRequestOptionsJSON,
  { env = globalThis }: AutofillPorts = {},
): Promise<boolean> {
  const facts = gatherFacts(env, 'get');
  if (facts.crossOriginFrame || preflight(facts, readAssertionRequest(options).request))
    return false;
  const { conditionalGet } = await probe(env);
  return conditionalGet ?? (await question(env, 'isConditionalMediationAvailable')) === true;
}

/**
 * Has the browser offer passkeys at every field of the page that says `webauthn` in its `autocomplete`, for as long as
 * `signal` lets it; never rejects. It gives way to a prompt, and comes back after it; what else ends it is tried once
 * more. Nothing is answered where it is over without a passkey, or where somebody else on this page has one open.
 */
export async function autofill(
  options: PublicKeyCredentialRequestOptionsJSON,
  signal: AbortSignal,
  { env = globalThis }: AutofillPorts = {},
): Promise<AuthenticationResponseJSON | undefined> {
  const { publicKey } = readAssertionRequest(options);
  for (let tries = 0; publicKey && tries < 2;) {
    await untilFree(signal, env);
    const { answer, yielded } = await offer(publicKey, signal, env);
    if (answer) return answer;
    if (!yielded) tries += 1;
  }
  return undefined;
}

interface Offered {
  readonly answer?: AuthenticationResponseJSON | undefined;
  /** A prompt was wanted. */
  readonly yielded: boolean;
}

/** One request, from which nothing is heard any more once it is aborted: some extensions ignore that. */
function offer(
  publicKey: PublicKeyCredentialRequestOptions,
  signal: AbortSignal,
  env: CeremonyEnv,
): Promise<Offered> {
  const request = new AbortController();
  const takeBack = yieldToCeremonies(request, env);
  return new Promise<Offered>((resolve) => {
    if (!takeBack || signal.aborted) {
      takeBack?.();
      resolve({ yielded: false });
      return;
    }
    const end = (): void => request.abort();
    const settle = (answer?: AuthenticationResponseJSON): void => {
      takeBack();
      signal.removeEventListener('abort', end);
      resolve({ answer, yielded: request.signal.aborted && !signal.aborted });
    };
    signal.addEventListener('abort', end);
    request.signal.addEventListener('abort', () => settle());
    const call = new Promise<unknown>((resolve) =>
      resolve(
        env.navigator?.credentials?.get?.({
          publicKey,
          mediation: 'conditional',
          signal: request.signal,
        }),
      ),
    );
    call.then(
      (credential) => settle(readAssertion(credential)),
      () => settle(),
    );
  });
}
