import type { AuthenticatorJSON, EnrollableMethod } from '../contract.js';
import type { Settings } from './backend.js';
import { requireMembers } from './http.js';
import { secureAuthFailure, type Asked } from './secureauth-failures.js';
import {
  askHost,
  authenticatorOf,
  call,
  settingsOf,
  signedIn,
  type HostHooks,
  type Wire,
} from './vendor.js';

export interface SecureAuthOptions extends Pick<HostHooks, 'token' | 'reauthenticate'> {
  /** `https://{host}/{tenant}/{workspace}/identity`, or the host's own proxy of it. */
  readonly baseUrl: string;
  /** What an authenticator app writes above its codes; by default what the tenant is called, or else this host. */
  readonly totpIssuer?: string;
  /** For tests. */
  readonly fetch?: typeof globalThis.fetch;
}

/** One of `credentials` of `/v2/self/me`; its `id` is the service's own, not that of the WebAuthn credential. */
export interface Entry {
  readonly id?: string;
  readonly type: string;
  readonly name?: string;
  readonly state?: string;
}

interface Me {
  readonly id: string;
  readonly credentials?: readonly Entry[] | null;
  readonly identifiers?: readonly { readonly type: string; readonly identifier: string }[] | null;
  readonly authentication_mechanisms?: readonly string[] | null;
  readonly allowed_authentication_mechanisms?: readonly string[] | null;
  readonly second_factor_authentication_mechanisms?: readonly string[] | null;
  readonly totp_issuer?: string;
}

export interface Profile {
  readonly passkeys: readonly Entry[];
  readonly app: Entry | undefined;
  readonly name: string;
  readonly issuer: string;
  /** The endpoints of this tenant's mode are below it. */
  readonly mode: 'usernameless-webauthn' | 'webauthn';
  /** What this tenant lets people have, whether they have it or not. */
  readonly methods: readonly EnrollableMethod[];
  readonly settings: Settings;
}

export interface SecureAuthWire {
  /** As it was when it was last looked at. */
  profile?: Profile;
  /**
   * One change. Where the login is too old the person signs in again, and it is asked for once more. With the same `key`
   * it is safe to ask for again within a minute.
   */
  readonly change: (
    asked: Asked,
    method: string,
    path: string,
    signal: AbortSignal,
    body?: unknown,
    key?: string,
  ) => Promise<unknown>;
  readonly me: (signal: AbortSignal) => Promise<Profile>;
  readonly authenticator: (entry: Entry) => AuthenticatorJSON;
}

/** The identity self-service of a workspace. */
export function createWire(options: SecureAuthOptions): SecureAuthWire {
  async function once(
    asked: Asked,
    method: string,
    path: string,
    signal: AbortSignal,
    body: unknown,
    key: string,
  ): Promise<unknown> {
    const token = await askHost(() => options.token(asked.call === 'read' ? 'read' : 'enroll'));
    const failureOf: Wire['failureOf'] = (answer) => secureAuthFailure(answer, asked);
    const headers = {
      authorization: `Bearer ${token}`,
      ...(method !== 'GET' && { 'x-idempotency-key': key }),
    };
    const wire = { ...options, failureOf };
    return call(wire, method, `/v2/self/${path}`, { headers, body, signal });
  }

  const change: SecureAuthWire['change'] = (
    asked,
    method,
    path,
    signal,
    body,
    key = crypto.randomUUID(),
  ) =>
    signedIn(options, (fresh) =>
      fresh
        ? // A key of its own, lest the refusal be what is repeated.
          once({ ...asked, fresh }, method, path, signal, body, `${key}-fresh`)
        : once(asked, method, path, signal, body, key),
    );

  function authenticator({ id, type, name, state }: Entry): AuthenticatorJSON {
    const app = type === 'totp';
    return authenticatorOf({
      id: id ?? type,
      method: app ? type : 'passkey',
      name: name || (app ? 'TOTP' : 'Passkey'),
      usable: state !== 'must_be_reset',
    });
  }

  async function me(signal: AbortSignal): Promise<Profile> {
    const answer = (await change({ call: 'read' }, 'GET', 'me', signal)) as Me;
    requireMembers(answer, 'id');
    const mechanisms = [
      answer.authentication_mechanisms,
      answer.second_factor_authentication_mechanisms,
      answer.allowed_authentication_mechanisms,
    ].flat();
    const takes = (mechanism: string) => mechanisms.includes(mechanism);
    const credentials = answer.credentials ?? [];
    const passkeys = credentials.filter(({ type }) => type === 'webauthn');
    const app = credentials.find(({ type }) => type === 'totp');
    const smart = takes('usernameless_webauthn');
    const methods: EnrollableMethod[] = smart || takes('webauthn') ? ['passkey'] : [];
    if (takes('totp')) methods.push('totp');
    const { identifiers } = answer;
    const named = identifiers?.find(({ type }) => type === 'email') ?? identifiers?.[0];
    return (wire.profile = {
      passkeys,
      app,
      name: named?.identifier ?? answer.id,
      issuer: options.totpIssuer ?? (answer.totp_issuer || location.hostname),
      mode: smart ? 'usernameless-webauthn' : 'webauthn',
      methods,
      settings: settingsOf({
        authenticators: [...passkeys, ...(app ? [app] : [])].map(authenticator),
        addable: methods
          .filter((method) => method === 'passkey' || !app)
          .map((method) => ({ method })),
      }),
    });
  }

  const wire: SecureAuthWire = { change, me, authenticator };
  return wire;
}
