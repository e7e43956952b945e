import type { AuthenticatorJSON, AuthenticatorPatch } from '../contract.js';
import { isPasskeyError } from '../failure.js';
import type {
  ActionResponse,
  AuthenticatorsResponse,
  ImportRequest,
  TrackRequest,
  TrackResponse,
  UserResponse,
  ValidateResponse,
} from '../host-contract.js';
import { createCall, requireMembers, type Call, type HostOptions } from './call.js';

export type { HostOptions } from './call.js';

/**
 * The calls of `docs/server.md` with a secret key. Each rejects with `PasskeyError`, whose `failure` says what happened:
 * `network`, `unauthorized`, `forbidden`, `not_found`, `rate_limited` with `retryAfter` in seconds, and so on.
 */
export interface Host {
  /** Tracks an action and answers its link. Asked once: a lost answer leaves a link that nobody opens. */
  track(request: TrackRequest): Promise<TrackResponse>;
  /**
   * Spends the result a page was given; the only proof there is that something happened. Where the answer is lost it is
   * asked for again, once, with the same key.
   *
   * @param options `idempotencyKey`: 22–128 random characters of base64url, to ask again later; made anew when left out.
   */
  validate(
    actionId: string,
    result: string,
    options?: { idempotencyKey?: string | undefined },
  ): Promise<ValidateResponse>;
  /** What became of an action, for a month after it has expired. */
  getAction(actionId: string): Promise<ActionResponse>;
  /** With `admin` rights, as all that follow. */
  getUser(userId: string): Promise<UserResponse>;
  /** Removes a user with everything of theirs but the audit. */
  deleteUser(userId: string): Promise<void>;
  listAuthenticators(userId: string): Promise<AuthenticatorsResponse>;
  /** Takes over credentials made elsewhere under the same RP ID: all of them or none. */
  importAuthenticators(userId: string, request: ImportRequest): Promise<AuthenticatorsResponse>;
  /** Renames, suspends or resumes one. */
  updateAuthenticator(
    userId: string,
    authenticatorId: string,
    patch: AuthenticatorPatch,
  ): Promise<AuthenticatorJSON>;
  /** Removes one, the last one too. */
  removeAuthenticator(userId: string, authenticatorId: string): Promise<void>;
  /** Sends a code to an address of the user, to be asked for before something is added. */
  sendCode(userId: string, channel: 'email' | 'sms'): Promise<SentCode>;
  /** Checks it; rejects with `wrong_code` and `attemptsLeft`. */
  verifyCode(userId: string, codeId: string, code: string): Promise<VerifiedCode>;
}

export interface SentCode {
  readonly codeId: string;
  /** Masked. */
  readonly sentTo: string;
  /** Seconds until it is no longer taken. */
  readonly completeIn: number;
}

export interface VerifiedCode {
  readonly verified: true;
  /** ISO 8601; for the action that is tracked next. */
  readonly authenticatedAt: string;
}

/** Connects a host's server to ours. Throws an error that says which option is wrong, and in a browser's page always. */
export function createHost(options: HostOptions): Host {
  const call = createCall(options);
  const user = (id: string) => `/v1/users/${encodeURIComponent(id)}`;
  const authenticator = (id: string, authenticatorId: string) =>
    `${user(id)}/authenticators/${encodeURIComponent(authenticatorId)}`;
  return {
    track: (body) => ask<TrackResponse>(call, ['actionId', 'url'], 'POST', '/v1/actions', { body }),
    validate(actionId, result, { idempotencyKey = newKey() } = {}) {
      const path = `/v1/actions/${encodeURIComponent(actionId)}/validate`;
      const sent = { body: { result }, idempotencyKey };
      return twice<ValidateResponse>(() =>
        ask(call, ['actionId', 'userId', 'outcome'], 'POST', path, sent),
      );
    },
    getAction: (actionId) =>
      ask(call, ['actionId', 'state'], 'GET', `/v1/actions/${encodeURIComponent(actionId)}`),
    getUser: (userId) => ask(call, ['userId', 'isEnrolled'], 'GET', user(userId)),
    async deleteUser(userId) {
      await call('DELETE', user(userId));
    },
    listAuthenticators: (userId) =>
      ask(call, ['authenticators'], 'GET', `${user(userId)}/authenticators`),
    importAuthenticators: (userId, body) =>
      ask(call, ['authenticators'], 'POST', `${user(userId)}/authenticators`, { body }),
    updateAuthenticator: (userId, authenticatorId, body) =>
      ask(call, ['id', 'method'], 'PATCH', authenticator(userId, authenticatorId), { body }),
    async removeAuthenticator(userId, authenticatorId) {
      await call('DELETE', authenticator(userId, authenticatorId));
    },
    sendCode: (userId, channel) =>
      ask(call, ['codeId'], 'POST', `${user(userId)}/codes`, { body: { channel } }),
    verifyCode(userId, codeId, code) {
      const path = `${user(userId)}/codes/${encodeURIComponent(codeId)}/verify`;
      const sent = { body: { code }, idempotencyKey: newKey() };
      return twice<VerifiedCode>(() => ask(call, ['authenticatedAt'], 'POST', path, sent));
    },
  };
}

async function ask<Answer>(
  call: Call,
  members: readonly string[],
  ...request: Parameters<Call>
): Promise<Answer> {
  const answer = await call(...request);
  requireMembers(answer, ...members);
  return answer as Answer;
}

/** Asks again, once, where only the answer may be missing: what is asked must carry an idempotency key. */
function twice<Answer>(once: () => Promise<Answer>): Promise<Answer> {
  return once().catch((error: unknown) => {
    if (isLost(error)) return once();
    throw error;
  });
}

/** True where the server may have done what it was asked, and only its answer is missing. */
function isLost(error: unknown): boolean {
  return (
    isPasskeyError(error) &&
    (error.failure.code === 'network' || error.failure.code === 'server_error')
  );
}

/** 192 random bits in base64url. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
