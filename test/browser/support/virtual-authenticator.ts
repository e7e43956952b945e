import type { Protocol } from 'devtools-protocol';
import { devtools } from './devtools.js';

/** A platform authenticator with a person at it who agrees to everything. */
const willing: Protocol.WebAuthn.VirtualAuthenticatorOptions = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
};

export interface VirtualAuthenticator {
  readonly id: string;
  credentials(): Promise<Protocol.WebAuthn.Credential[]>;
  setUserVerified(isUserVerified: boolean): Promise<void>;
  /** Whether the person touches it by themselves; turning it on later does not finish a pending request. */
  setAutomaticPresence(enabled: boolean): Promise<void>;
  /** Takes it away; a pending request stays pending until its own time-out. */
  remove(): Promise<void>;
}

/** Turns WebAuthn's virtual environment on, with no authenticator in it: nobody answers until the time-out. */
export async function noAuthenticator(): Promise<void> {
  await devtools('WebAuthn.enable', { enableUI: false });
}

/** Adds an authenticator to this page; `changes` make it less willing. */
export async function addAuthenticator(
  changes: Partial<Protocol.WebAuthn.VirtualAuthenticatorOptions> = {},
): Promise<VirtualAuthenticator> {
  await noAuthenticator();
  const { authenticatorId } = await devtools('WebAuthn.addVirtualAuthenticator', {
    options: { ...willing, ...changes },
  });
  return {
    id: authenticatorId,
    credentials: async () =>
      (await devtools('WebAuthn.getCredentials', { authenticatorId })).credentials,
    setUserVerified: (isUserVerified) =>
      devtools('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    setAutomaticPresence: (enabled) =>
      devtools('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
    remove: () => devtools('WebAuthn.removeVirtualAuthenticator', { authenticatorId }),
  };
}

/** Back to a page without virtual authenticators; call it after each test that added one. */
export async function removeAuthenticators(): Promise<void> {
  await devtools('WebAuthn.disable');
}
