import {
  freshWithin,
  type AuthenticatorJSON,
  type CodeMethod,
  type MethodKind,
} from '../contract.js';
import { isPasskeyError, PasskeyError, type Failure } from '../failure.js';
import type { Settings } from './backend.js';
import { arrive, failed, request, type Answer } from './http.js';

/** What a token is asked for; a service that gives one for everything ignores it. */
export type TokenPurpose = 'read' | 'enroll' | 'challenge' | 'remove';

/** What the embedding page does for an adapter of a service that is not ours. */
export interface HostHooks {
  /** A token of the service, fresh each time it is asked for; some are good for one call. */
  token(purpose: TokenPurpose): string | Promise<string>;
  /** Has the person sign in again; true where they did. Without it `reauth_required` is shown instead. */
  reauthenticate?(reason: { readonly maxAge: number }): Promise<boolean>;
  /** The host's own server, for what a service does for servers only. */
  server?: {
    /** `proof`, where the service gives one: a token of who the person has just proved to be, for that server to validate. */
    remove?(id: string, proof?: string): Promise<void>;
    rename?(id: string, name: string): Promise<void>;
  };
}

/** Milliseconds. */
const timeout = 15_000;

export interface Wire {
  readonly baseUrl: string;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The failure an answer stands for; undefined where it is none. */
  readonly failureOf: (answer: Answer) => Failure | undefined;
  readonly credentials?: RequestCredentials;
}

/** One call of a service's own wire, JSON in and out; rejects with `PasskeyError` alone. */
export async function call(
  wire: Wire,
  method: string,
  path: string,
  {
    headers,
    body,
    signal,
  }: { readonly headers: Record<string, string>; readonly body?: unknown; signal: AbortSignal },
): Promise<unknown> {
  const init = {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(wire.credentials && { credentials: wire.credentials }),
  };
  const ports = {
    fetch: wire.fetch ?? ((...given) => fetch(...given)),
    timeout,
    signal,
    plainErrors: true,
  } satisfies Parameters<typeof request>[2];
  const answer = await request(wire.baseUrl + path, init, ports);
  const failure = wire.failureOf(answer);
  if (failure) throw new PasskeyError(failure);
  return answer.body;
}

/**
 * Whatever a host's function rejects with is a failure of ours to tell. It has `within` milliseconds; none where it asks a
 * person.
 */
export async function askHost<T>(
  ask: () => T | Promise<T>,
  within: number | null = timeout,
): Promise<T> {
  try {
    if (within === null) return await ask();
    const late = new Promise<never>((_, reject) => {
      const signal = AbortSignal.timeout(within);
      signal.onabort = () => {
        reject(failed('network', 'same', signal.reason));
      };
    });
    return await Promise.race([ask(), late]);
  } catch (error) {
    if (isPasskeyError(error)) throw error;
    throw failed('network', 'same', error);
  }
}

/** A call, and once more, `fresh`, where the service wants a fresh sign-in and the host has seen to that. */
export async function signedIn<T>(
  hooks: Pick<HostHooks, 'reauthenticate'>,
  send: (fresh: boolean) => Promise<T>,
): Promise<T> {
  try {
    return await send(false);
  } catch (error) {
    const stale = isPasskeyError(error) && error.failure.code === 'reauth_required';
    const again =
      stale && (await askHost(() => hooks.reauthenticate?.({ maxAge: freshWithin }), null));
    if (!again) throw error;
    return send(true);
  }
}

/** What a new passkey is called where nobody says: by where it is made, as our own server has it. */
export function nameHere(): string {
  const { userAgent = '', maxTouchPoints = 0 } =
    (globalThis as { navigator?: Partial<Navigator> }).navigator ?? {};
  const [found] = /iP(hone|ad)|Android|Windows|Mac|Linux(?!.*Android)/.exec(userAgent) ?? [];
  // An iPad that asks for desktop sites calls itself a Mac.
  const system = found === 'Mac' && maxTouchPoints > 1 ? 'iPad' : found;
  return system ? `Passkey on ${system}` : 'Passkey';
}

/** An authenticator as a service knows it, with what it does not say left unknown. */
export function authenticatorOf(
  known: Pick<AuthenticatorJSON, 'id' | 'method' | 'name'> & Partial<AuthenticatorJSON>,
): AuthenticatorJSON {
  return {
    createdAt: null,
    lastUsedAt: null,
    attachment: null,
    provider: null,
    syncs: null,
    backedUp: null,
    discoverable: null,
    transports: [],
    sentTo: null,
    suspended: false,
    usable: true,
    upgradable: false,
    ...known,
  };
}

/** What there is to manage at a service that has no scopes and tells no limits. */
export function settingsOf(
  known: Pick<Settings, 'authenticators' | 'addable'> & Partial<Settings>,
): Settings {
  return {
    recovery: null,
    limits: { passkeys: Number.MAX_SAFE_INTEGER, total: Number.MAX_SAFE_INTEGER },
    scope: [
      'add:authenticators',
      'remove:authenticators',
      'rename:authenticators',
      'manage:recovery',
    ],
    ...known,
  };
}

/** Who keeps a passkey, where its AAGUID is known; the table is fetched when the first one is asked for. */
export async function providerOf(aaguid: string | undefined): Promise<string | null> {
  if (!aaguid) return null;
  const { aaguids } = await arrive(import('../aaguids.js'));
  return aaguids.get(aaguid.toLowerCase()) ?? null;
}

/** True for methods whose proof is typed. */
export function isCode(method: MethodKind): method is CodeMethod {
  return (
    method === 'totp' ||
    method === 'email-otp' ||
    method === 'sms-otp' ||
    method === 'recovery-code'
  );
}

/** Any base64, padded or not, of either alphabet, as WebAuthn JSON has it. */
export function base64url(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What a service cannot do; its capabilities say so before anybody asks. */
export function cannot(): Promise<never> {
  return Promise.reject(failed('not_available', 'none'));
}
