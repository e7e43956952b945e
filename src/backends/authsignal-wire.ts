import type { MethodKind, Purpose } from '../contract.js';
import { isPasskeyError, type Failure, type FailureCode } from '../failure.js';
import { answeredFailure } from './failures.js';
import type { Answer } from './http.js';
import { askHost, call, type HostHooks, type TokenPurpose } from './vendor.js';

/** Methods of the port that Authsignal has, in the order they are offered. */
export type AuthsignalMethod = Exclude<MethodKind, 'recovery-code'>;

export interface AuthsignalOptions extends HostHooks {
  /** `https://api.authsignal.com/v1`, one of its regions, or `{server}/authsignal/v1` of our own; no trailing slash. */
  readonly baseUrl: string;
  /** Where `token` answers `''`: the tenant a person signs in to who has not said who they are. */
  readonly tenantId?: string;
  /** Where codes and links go; the person is asked where it is not given. */
  readonly email?: string;
  /** E.164, `+441632960961`. */
  readonly phone?: string;
  /** What the tenant offers; the service is asked where it is not given. */
  readonly methods?: readonly AuthsignalMethod[];
  /** Where it is another than the element's own. */
  readonly purpose?: Purpose;
  /**
   * Given the token of what was proved or added, for the host's server to validate. It opens the client API for ten minutes, so
   * it is in no event.
   */
  onToken?(token: string): unknown;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * What is said by `errorCode`, and by `error` where that is the code (@authsignal/browser 1.21 types.ts, @authsignal/node
 * error.ts, our own server's compatible API), or by `failureReason`. A code that is also one of ours stands for itself, and
 * what is not known speaks by its status.
 */
export const authsignalErrors: Readonly<Record<string, FailureCode>> = {
  token_not_set: 'session_expired',
  expired_token: 'session_expired',
  unauthorized: 'session_expired',
  too_many_requests: 'rate_limited',
  invalid_credential: 'verification_failed',
  unknown_credential: 'credential_not_found',
  invalid_configuration: 'invalid_request',
  network_error: 'network',
  expired_challenge: 'options_expired',
  limit_reached: 'credential_limit',
  conflict: 'superseded',
  CODE_INVALID_OR_EXPIRED: 'wrong_code',
  MAX_ATTEMPTS_EXCEEDED: 'rate_limited',
};

/** An answer that has the member `error` is one, whatever its status; so is what a gateway on the way refuses. */
export function authsignalFailure({ status, headers, body }: Answer): Failure | undefined {
  const said = Object(body) as Record<string, unknown>;
  if (!('error' in said) && status < 400) return undefined;
  const { error, errorCode = error, errorDescription: message = error } = said;
  const known = authsignalErrors[String(errorCode)];
  return answeredFailure({
    status: known ? Math.min(status, 499) : status,
    headers,
    body: { code: known ?? errorCode, message },
  });
}

export interface AuthsignalSession {
  /** Whether the token has been got by a proof, which another of the host's would lose. */
  readonly proved: boolean;
  /** Asks the host for a token; false where the person has not said who they are. */
  identify(purpose: TokenPurpose): Promise<boolean>;
  /** In place of the token used so far. */
  renew(token: string | undefined): void;
  /** `POST`, or `GET` where `body` is undefined; `null` is none. With a `purpose` it may be sent twice. */
  send(
    path: string,
    signal: AbortSignal,
    body?: object | null,
    purpose?: TokenPurpose,
  ): Promise<unknown>;
}

/** The token is kept here alone, and only as long as the page. */
export function createSession(options: AuthsignalOptions): AuthsignalSession {
  const { fetch, tenantId = '' } = options;
  const wire = { baseUrl: `${options.baseUrl}/client/`, fetch, failureOf: authsignalFailure };
  let token: string | undefined;
  const session = {
    proved: false,
    async identify(purpose: TokenPurpose) {
      token = await askHost(() => options.token(purpose));
      session.proved = false;
      return token !== '';
    },
    renew(given: string | undefined) {
      if (given === undefined) return;
      token = given;
      session.proved = true;
    },
    async send(
      path: string,
      signal: AbortSignal,
      body?: object | null,
      purpose?: TokenPurpose,
    ): Promise<unknown> {
      if (token === undefined) await session.identify(purpose ?? 'read');
      const authorization = token
        ? `Bearer ${token}`
        : `Basic ${btoa(encodeURIComponent(tenantId))}`;
      const headers = { authorization, 'content-type': 'application/json' };
      try {
        return await call(wire, body === undefined ? 'GET' : 'POST', path, {
          headers,
          signal,
          ...(body && { body }),
        });
      } catch (error) {
        // It is good for ten minutes; the host can give another.
        if (!purpose || codeOf(error) !== 'session_expired') throw error;
        await session.identify(purpose);
        return session.send(path, signal, body);
      }
    },
  };
  return session;
}

export function codeOf(error: unknown): FailureCode | undefined {
  return isPasskeyError(error) ? error.failure.code : undefined;
}
