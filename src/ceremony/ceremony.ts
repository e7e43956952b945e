import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '../contract.js';
import type { Failure } from '../failure.js';
import { probe } from './capabilities.js';
import { gatherFacts } from './facts.js';
import { foreseen, show, type Answer, type CeremonyPorts } from './prompt.js';
import { readRequest } from './request.js';
import { readRegistration } from './response.js';
import { signalUnknown } from './signals.js';

export type { CeremonyPorts };
export type Registration = Answer<RegistrationResponseJSON>;

/** Why a prompt with these options would fail, where that is known without one. */
export function checkSupport(
  options: PublicKeyCredentialCreationOptionsJSON,
  ports: CeremonyPorts = {},
): Failure | undefined {
  const { env = globalThis } = ports;
  void probe(env);
  return foreseen(gatherFacts(env), readRequest(options, ports).request, ports);
}

/**
 * Shows the browser's prompt for a new credential (WebAuthn L3 §5.1.3) and never rejects. `credentials.create()` is
 * called before this returns, so that the click still counts; abort with the reason `superseded` or `disconnect` where
 * it was not the person who gave up.
 */
export function register(
  options: PublicKeyCredentialCreationOptionsJSON,
  signal: AbortSignal,
  ports: CeremonyPorts = {},
): Promise<Registration> {
  const { env = globalThis } = ports;
  const facts = gatherFacts(env);
  const { request, publicKey, dropped } = readRequest(options, ports);
  return show(
    {
      facts,
      request,
      call(signal) {
        if (dropped)
          env.console?.info(
            `passkey-elements: ${dropped} of the credentials to exclude were left out, browsers take 64`,
          );
        return env.navigator?.credentials?.create?.({ ...(publicKey && { publicKey }), signal });
      },
      read: readRegistration,
      // A credential made after nobody wanted it any more: no service will ever know it.
      late(made) {
        if (made) signalUnknown({ rpId: request.rpId ?? facts.host, credentialId: made.id }, env);
      },
    },
    signal,
    ports,
  );
}
