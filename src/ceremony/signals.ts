import type { CeremonyEnv } from './env.js';

export interface UnknownCredential {
  readonly rpId: string;
  readonly credentialId: string;
}

export interface AcceptedCredentials {
  readonly rpId: string;
  readonly userHandle: string;
  /** Complete: what is missing may be deleted for good. */
  readonly credentialIds: readonly string[];
}

/** Asks the password manager to hide a credential the service definitely has not got (WebAuthn L3 §5.1.10.1). */
export function signalUnknown(
  { rpId, credentialId }: UnknownCredential,
  env: CeremonyEnv = globalThis,
): void {
  signal(env, 'signalUnknownCredential', { rpId, credentialId });
}

/** Tells it which credentials the service accepts (WebAuthn L3 §5.1.10.2). */
export function signalAccepted(
  { rpId, userHandle, credentialIds }: AcceptedCredentials,
  env: CeremonyEnv = globalThis,
): void {
  signal(env, 'signalAllAcceptedCredentials', {
    rpId,
    userId: userHandle,
    allAcceptedCredentialIds: [...credentialIds],
  });
}

/** Good will only: nothing waits for it, and that it fails changes nothing. */
function signal(env: CeremonyEnv, name: string, options: object): void {
  try {
    const api = env.PublicKeyCredential as Record<string, unknown> | undefined;
    const method = api?.[name];
    if (typeof method !== 'function') return;
    Promise.resolve(Reflect.apply(method, api, [options])).catch(() => undefined);
  } catch {
    return;
  }
}
