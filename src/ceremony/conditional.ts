import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '../contract.js';
import { probe } from './capabilities.js';
import { isTaken, yieldToCeremonies } from './coordinator.js';
import type { CeremonyEnv } from './env.js';
import { gatherFacts } from './facts.js';
import { preflight } from './preflight.js';
import { readRequest } from './request.js';
import { readRegistration } from './response.js';
import { signalUnknown } from './signals.js';

export interface ConditionalPorts {
  readonly env?: CeremonyEnv;
  /** Calls back after so many milliseconds; answers the way to call it off. */
  readonly after?: (milliseconds: number, callback: () => void) => () => void;
}

/** Milliseconds: Chromium leaves it pending for ever where nobody signed in with a password manager just before. */
export const conditionalLimit = 10_000;

/** Whether a credential can be made without a prompt here; what the browser does not say it cannot. */
export async function canCreateConditionally({
  env = globalThis,
}: ConditionalPorts = {}): Promise<boolean> {
  const { conditionalCreate } = await probe(env);
  return conditionalCreate === true && gatherFacts(env).top && !isTaken(env);
}

/**
 * Has the password manager the person has just signed in with make a credential, with no prompt and no click (WebAuthn L3
 * §5.1.3, `mediation: 'conditional'`). Never rejects and says nothing of why it did not work: undefined. Gives up after ten
 * seconds, and at once where any other ceremony of this page begins.
 */
export function createConditionally(
  options: PublicKeyCredentialCreationOptionsJSON,
  signal: AbortSignal,
  { env = globalThis, after = afterTimeout }: ConditionalPorts = {},
): Promise<RegistrationResponseJSON | undefined> {
  const facts = gatherFacts(env);
  const { request, publicKey } = readRequest(options, { timeout: conditionalLimit });
  const create = env.navigator?.credentials?.create?.bind(env.navigator.credentials);
  if (preflight(facts, request) || !create || !publicKey || signal.aborted)
    return Promise.resolve(undefined);

  return new Promise((resolve) => {
    const controller = new AbortController();
    const release = yieldToCeremonies(controller, env);
    if (!release) {
      resolve(undefined);
      return;
    }
    let over = false;
    const settle = (made?: RegistrationResponseJSON): void => {
      over = true;
      callOff();
      release();
      signal.removeEventListener('abort', abort);
      resolve(made);
    };
    const abort = (): void => controller.abort();
    // Settled here and not by the browser's answer, which may never come.
    controller.signal.addEventListener('abort', () => settle(), { once: true });
    const callOff = after(conditionalLimit, abort);
    signal.addEventListener('abort', abort);

    const asked = new Promise<unknown>((answer) =>
      answer(
        create({
          publicKey,
          signal: controller.signal,
          mediation: 'conditional',
        } as CredentialCreationOptions),
      ),
    );
    asked
      .then((credential) => {
        const made = credential == null ? undefined : readRegistration(credential);
        if (!over) settle(made);
        // Made after nobody wanted it any more: no service will ever know it.
        else if (made)
          signalUnknown({ rpId: request.rpId ?? facts.host, credentialId: made.id }, env);
      })
      .catch(() => {
        if (!over) settle();
      });
  });
}

function afterTimeout(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
