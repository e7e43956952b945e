import assert from 'node:assert/strict';
import type {
  ChallengeCompleteResponse,
  ChallengeStart,
  PublicKeyCredentialRequestOptionsJSON,
  SessionResponse,
} from '../../src/contract.js';
import type { TrackRequest, TrackResponse, ValidateResponse } from '../../src/host-contract.js';
import type { Bend, SoftwareAuthenticator } from './authenticator.js';
import { newKey, type Answer, type Browser } from './client.js';
import { baseUrl, type Fixture } from './fixture.js';

type Host = Pick<Fixture, 'host' | 'browser'>;

/** A challenge for a passkey or key. */
export type Prompt = Extract<ChallengeStart, { options: unknown }>;

export interface SigningIn {
  readonly tracked: TrackResponse;
  readonly browser: Browser;
  readonly session: SessionResponse;
}

export function trackSignIn(
  { host }: Pick<Host, 'host'>,
  request: Partial<TrackRequest> = {},
): Promise<Answer> {
  return host('POST', '/v1/actions', { action: 'sign-in', purpose: 'sign-in', ...request });
}

/** Tracks a sign-in and opens it in a browser of its own. */
export async function openSignIn(
  fixture: Host,
  request: Partial<TrackRequest> = {},
): Promise<SigningIn> {
  const answer = await trackSignIn(fixture, request);
  assert.equal(answer.status, 201, answer.text);
  const tracked = answer.json<TrackResponse>();
  const browser = await fixture.browser();
  const opened = await browser.open({ token: tracked.token });
  assert.equal(opened.status, 200, opened.text);
  return { tracked, browser, session: opened.json<SessionResponse>() };
}

/** What a smart sign-in may be answered with from the first screen on. */
export function promptOf({ signIn }: SessionResponse): Prompt {
  const challenge = signIn?.challenge;
  assert.ok(challenge && 'options' in challenge);
  return challenge;
}

/** Says who one is, by name where it is given. */
export function beginSignIn(
  browser: Browser,
  identifier?: string,
  method = 'passkey',
): Promise<Answer> {
  const named = identifier !== undefined && { identifier };
  return browser.call('POST', '/v1/challenges', { method, operation: 'sign-in', ...named });
}

/** The same, which must begin. */
export async function named(browser: Browser, identifier: string): Promise<Prompt> {
  const begun = await beginSignIn(browser, identifier);
  assert.equal(begun.status, 201, begun.text);
  return begun.json<Prompt>();
}

export async function answerSignIn(
  browser: Browser,
  { id, options }: Pick<Prompt, 'id'> & { options: PublicKeyCredentialRequestOptionsJSON },
  authenticator: SoftwareAuthenticator,
  bend: Partial<Bend & { origin: string }> = {},
  idempotencyKey = newKey(),
): Promise<Answer> {
  const response = await authenticator.get(options, { origin: baseUrl, ...bend });
  const path = `/v1/challenges/${id}/complete`;
  return browser.call('POST', path, { response }, { idempotencyKey });
}

/** What the host's server is told of a sign-in that has been completed. */
export async function whoSignedIn(
  { host }: Pick<Host, 'host'>,
  { tracked }: Pick<SigningIn, 'tracked'>,
  done: Answer,
): Promise<ValidateResponse> {
  assert.equal(done.status, 200, done.text);
  const { result } = done.json<ChallengeCompleteResponse>();
  const answer = await host('POST', `/v1/actions/${tracked.actionId}/validate`, { result });
  assert.equal(answer.status, 200, answer.text);
  return answer.json<ValidateResponse>();
}
