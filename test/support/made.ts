import assert from 'node:assert/strict';
import type {
  ChallengeStart,
  EnrollmentCompleteResponse,
  PasskeyEnrollmentStart,
} from '../../src/contract.js';
import type { Bend, SoftwareAuthenticator } from './authenticator.js';
import { newKey, type Answer, type Browser } from './client.js';
import { baseUrl } from './fixture.js';

export type PasskeyChallenge = Extract<ChallengeStart, { options: unknown }>;

/** Begins an enrollment of a passkey, which must be allowed. */
export async function begin(browser: Browser, more: object = {}): Promise<PasskeyEnrollmentStart> {
  const answer = await browser.begin({ method: 'passkey', ...more });
  assert.equal(answer.status, 201, answer.text);
  return answer.json<PasskeyEnrollmentStart>();
}

/** Makes a passkey for an enrollment, which must be taken. */
export async function make(
  browser: Browser,
  start: PasskeyEnrollmentStart,
  authenticator: SoftwareAuthenticator,
  bend: Bend = {},
): Promise<EnrollmentCompleteResponse> {
  const response = await authenticator.create(start.options, { origin: baseUrl, ...bend });
  const answer = await browser.complete(start, response);
  assert.equal(answer.status, 200, answer.text);
  return answer.json<EnrollmentCompleteResponse>();
}

/** `DELETE` of what an enrollment has made, with a new key, unless one is given. */
export function undo(browser: Browser, id: string, idempotencyKey = newKey()): Promise<Answer> {
  return browser.call('DELETE', `/v1/enrollments/${id}`, undefined, { idempotencyKey });
}

/** Asks for a challenge that tries what an action has made. */
export function askTrial(browser: Browser, target: string, more: object = {}): Promise<Answer> {
  const request = { method: 'passkey', operation: 'try', target, ...more };
  return browser.call('POST', '/v1/challenges', request);
}

/** The same, which must be allowed. */
export async function trial(browser: Browser, target: string): Promise<PasskeyChallenge> {
  const answer = await askTrial(browser, target);
  assert.equal(answer.status, 201, answer.text);
  return answer.json<PasskeyChallenge>();
}

/** Answers it with the authenticator's own, bent where that is wanted. */
export async function answerTrial(
  browser: Browser,
  { id, options }: PasskeyChallenge,
  authenticator: SoftwareAuthenticator,
  bend: Bend = {},
): Promise<Answer> {
  const response = await authenticator.get(options, { origin: baseUrl, ...bend });
  const path = `/v1/challenges/${id}/complete`;
  return browser.call('POST', path, { response }, { idempotencyKey: newKey() });
}
