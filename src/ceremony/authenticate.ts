import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../contract.js';
import type { Failure } from '../failure.js';
import { readAssertion } from './assertion.js';
import { probe } from './capabilities.js';
import { gatherFacts } from './facts.js';
import { foreseen, show, type Answer, type CeremonyPorts } from './prompt.js';
import { readAssertionRequest } from './assertion-request.js';

export type Authentication = Answer<AuthenticationResponseJSON>;

/** Why a prompt with these options would fail, where that is known without one. */
export function checkRequest(
  options: PublicKeyCredentialRequestOptionsJSON,
  ports: CeremonyPorts = {},
): Failure | undefined {
  const { env = globalThis } = ports;
  void probe(env);
  return foreseen(gatherFacts(env, 'get'), readAssertionRequest(options, ports).request, ports);
}

/**
 * Shows the browser's prompt for a credential the person has (WebAuthn L3 §5.1.4) and never rejects; what holds for
 * `register` holds here. An answer that comes too late is dropped: nothing was made by it.
 */
export function authenticate(
  options: PublicKeyCredentialRequestOptionsJSON,
  signal: AbortSignal,
  ports: CeremonyPorts = {},
): Promise<Authentication> {
  const { env = globalThis } = ports;
  const { request, publicKey } = readAssertionRequest(options, ports);
  return show(
    {
      facts: gatherFacts(env, 'get'),
      request,
      call: (signal) =>
        env.navigator?.credentials?.get?.({ ...(publicKey && { publicKey }), signal }),
      read: readAssertion,
    },
    signal,
    ports,
  );
}
