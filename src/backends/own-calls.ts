import { generateProof } from 'dpop';
import type {
  AcceptedCredentials,
  AuthenticatorJSON,
  ChallengeCompleteResponse,
  ChallengeStart,
  EnrollmentCompleteResponse,
  EnrollmentStart,
  EnrollmentUndoResponse,
  HandoverResponse,
  RecoveryCodesResponse,
} from '../contract.js';
import { isPasskeyError, isUnknown, PasskeyError } from '../failure.js';
import type { NudgeAnswer } from '../nudge-contract.js';
import type {
  Backend,
  ChallengeInput,
  ChallengeStep,
  EnrollInput,
  EnrollStep,
  Settings,
} from './backend.js';
import { answeredFailure } from './failures.js';
import { failed, request, requireMembers } from './http.js';
import { beginTimeout, digest, type OwnSession } from './own-session.js';
import { challengeStep, enrollStep } from './own-steps.js';

/** Milliseconds: what a person has just confirmed is worth waiting for. */
const completeTimeout = 15_000;

/** Every call inside an open session; loaded beside the first screen. */
export class OwnCalls implements Omit<Required<Backend>, OwnLacks | 'capabilities' | 'open'> {
  readonly #session: OwnSession;
  /** One key a change, so that a lost answer is asked for again and not made again. */
  readonly #idempotencyKeys = new Map<string, string>();

  constructor(session: OwnSession) {
    this.#session = session;
  }

  async beginEnrollment(
    method: string,
    options: { readonly label?: string; readonly replaces?: string; readonly conditional?: true },
    signal: AbortSignal,
  ): Promise<EnrollStep> {
    const body = { method, ...options };
    return enrollStep(
      (await this.#send('POST', '/v1/enrollments', body, signal)) as EnrollmentStart,
    );
  }

  async completeEnrollment(
    flow: string,
    input: EnrollInput,
    signal: AbortSignal,
  ): Promise<EnrollStep> {
    const path = `/v1/enrollments/${flow}/complete`;
    const done = (await this.#change(
      'POST',
      path,
      answerTo(input),
      signal,
    )) as EnrollmentCompleteResponse;
    requireMembers(done, 'authenticator');
    if (done.result) void this.#session.forget();
    return { at: 'done', ...done };
  }

  async beginChallenge(wanted: object, signal: AbortSignal): Promise<ChallengeStep> {
    const start = (await this.#send('POST', '/v1/challenges', wanted, signal)) as ChallengeStart;
    requireMembers(start, 'id', 'completeIn');
    return challengeStep(start);
  }

  async completeChallenge(
    flow: string,
    input: ChallengeInput,
    signal: AbortSignal,
  ): Promise<ChallengeStep> {
    const path = `/v1/challenges/${flow}/complete`;
    const done = await this.#change('POST', path, answerTo(input), signal);
    requireMembers(done, 'session', 'method');
    const { session, ...passed } = done as ChallengeCompleteResponse;
    this.#session.token = session;
    return { at: 'passed', ...passed };
  }

  async list(signal: AbortSignal): Promise<Settings> {
    return listed(await this.#send('GET', '/v1/authenticators', undefined, signal));
  }

  async rename(id: string, name: string, signal: AbortSignal): Promise<AuthenticatorJSON> {
    return (await this.#send('PATCH', pathOf(id), { name }, signal)) as AuthenticatorJSON;
  }

  async suspend(id: string, suspended: boolean, signal: AbortSignal): Promise<Settings> {
    return listed(await this.#send('PATCH', pathOf(id), { suspended }, signal));
  }

  async remove(id: string, signal: AbortSignal): Promise<Settings> {
    return listed(await this.#change('DELETE', pathOf(id), undefined, signal));
  }

  async regenerate(signal: AbortSignal): Promise<RecoveryCodesResponse> {
    const done = await this.#change('POST', '/v1/recovery-codes', undefined, signal);
    requireMembers(done, 'codes', 'settings');
    return done as RecoveryCodesResponse;
  }

  async undo(id: string, signal: AbortSignal): Promise<AcceptedCredentials> {
    const path = `/v1/enrollments/${encodeURIComponent(id)}`;
    const done = await this.#change('DELETE', path, undefined, signal);
    requireMembers(done, 'accepted');
    return (done as EnrollmentUndoResponse).accepted;
  }

  async answerNudge(answer: NudgeAnswer | 'resumed', signal: AbortSignal): Promise<void> {
    await this.#send('POST', '/v1/nudges', { answer }, signal);
  }

  async handover(signal: AbortSignal): Promise<HandoverResponse> {
    const handed = await this.#send('POST', '/v1/session/handover', undefined, signal);
    requireMembers(handed, 'url', 'expiresIn');
    return handed as HandoverResponse;
  }

  async cancel(signal: AbortSignal): Promise<void> {
    const { actionId = '' } = this.#session;
    await this.#send('DELETE', `/v1/actions/${actionId}`, undefined, signal);
    await this.#session.forget();
  }

  /** A change that is made once, however often it is asked for until its answer is known. */
  async #change(
    method: string,
    path: string,
    body: object | undefined,
    signal: AbortSignal,
  ): Promise<unknown> {
    const name = method + path + JSON.stringify(body);
    const key = this.#idempotencyKeys.get(name) ?? crypto.randomUUID() + crypto.randomUUID();
    this.#idempotencyKeys.set(name, key);
    try {
      const answer = await this.#send(method, path, body, signal, key);
      // The next one like it is another change, except of what there is only one.
      if (path === '/v1/recovery-codes') this.#idempotencyKeys.delete(name);
      return answer;
    } catch (error) {
      // What has been refused may be tried again as a new one, with the same code for instance.
      if (isPasskeyError(error) && !isUnknown(error.failure)) this.#idempotencyKeys.delete(name);
      throw error;
    }
  }

  async #send(
    method: string,
    path: string,
    body: object | undefined,
    signal: AbortSignal,
    idempotencyKey?: string,
  ): Promise<unknown> {
    const url = this.#session.options.baseUrl + path;
    const text = body && JSON.stringify(body);
    const claims = text ? { bh: await digest(text) } : {};
    const timeout = idempotencyKey ? completeTimeout : beginTimeout;
    const answer = await this.#session.withNonce(async (nonce) => {
      const { key, token, fetch } = this.#session;
      if (!key || !token) throw failed('session_expired', 'restart');
      const headers = {
        authorization: `DPoP ${token}`,
        dpop: await generateProof(key, url, method, nonce, token, claims),
        ...(text && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      };
      // What somebody has said to an offer often takes them to another page at once.
      const keepalive = path === '/v1/nudges';
      const init = { method, headers, keepalive, ...(text && { body: text }) };
      return request(url, init, { fetch, timeout, signal });
    });
    if (answer.status >= 300) throw new PasskeyError(answeredFailure(answer));
    return answer.body;
  }
}

/** What our own wire has no use for. */
export type OwnLacks = 'runEnrollment' | 'report';

function answerTo(input: EnrollInput | ChallengeInput): object {
  return 'credential' in input ? { response: input.credential } : input;
}

function listed(body: unknown): Settings {
  requireMembers(body, 'authenticators', 'addable');
  return body as Settings;
}

function pathOf(id: string): string {
  return `/v1/authenticators/${encodeURIComponent(id)}`;
}
