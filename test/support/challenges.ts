import assert from 'node:assert/strict';
import type {
  ChallengeStart,
  CodeEnrollmentStart,
  CodeMethod,
  EnrollmentCompleteResponse,
  EnrollmentStart,
  Operation,
  TotpEnrollmentStart,
} from '../../src/contract.js';
import type { TrackRequest, TrackResponse } from '../../src/host-contract.js';
import { newKey, type Answer, type Browser, type Change } from './client.js';
import { codeIn, totpCode } from './codes.js';
import type { Fixture } from './fixture.js';

/** Somebody with a mailbox and a phone of their own. */
export interface Person {
  readonly userId: string;
  readonly user: { name: string; email: string; phone: string; locale?: string };
}

let people = 0;

export function newPerson(): Person {
  people += 1;
  const name = `ada-${people}`;
  const phone = `+49151${String(people).padStart(8, '0')}`;
  return { userId: name, user: { name, email: `${name}@example.com`, phone } };
}

/** A new action of theirs, opened in a browser of its own. */
export async function openFor(
  fixture: Fixture,
  person: Person,
  request: Partial<TrackRequest>,
): Promise<Browser> {
  const tracked = await fixture.host('POST', '/v1/actions', {
    ...person,
    action: 'test',
    purpose: 'challenge',
    ...request,
  });
  assert.equal(tracked.status, 201, tracked.text);
  const browser = await fixture.browser();
  const opened = await browser.open({ token: tracked.json<TrackResponse>().token });
  assert.equal(opened.status, 200, opened.text);
  return browser;
}

/** A code is awaited; whatever is typed goes to `answer`. */
export interface Awaiting<Start> {
  readonly browser: Browser;
  readonly start: Start;
  answer(code: string, change?: Change): Promise<Answer>;
}

/** Begins to enroll one more method, for which the host vouches. */
export async function beginMethod<Method extends 'totp' | 'email-otp' | 'sms-otp'>(
  fixture: Fixture,
  person: Person,
  method: Method,
): Promise<Awaiting<Method extends 'totp' ? TotpEnrollmentStart : CodeEnrollmentStart>> {
  const browser = await openFor(fixture, person, {
    purpose: 'enroll',
    methods: [method],
    assumeAuthenticated: true,
  });
  const begun = await browser.begin({ method });
  assert.equal(begun.status, 201, begun.text);
  const { id } = begun.json<EnrollmentStart>();
  return {
    browser,
    start: begun.json(),
    answer: answerTo(browser, `/v1/enrollments/${id}/complete`),
  };
}

/** The whole way to TOTP; answers the app's secret and the recovery codes that came with it. */
export async function enrollTotp(
  fixture: Fixture,
  person: Person,
): Promise<{ secret: string; recoveryCodes: string[]; authenticatorId: string }> {
  const { start, answer } = await beginMethod(fixture, person, 'totp');
  const done = await answer(totpCode(start.secret, Date.now() + fixture.offset));
  assert.equal(done.status, 200, done.text);
  const { recoveryCodes = [], authenticator } = done.json<EnrollmentCompleteResponse>();
  return { secret: start.secret, recoveryCodes, authenticatorId: authenticator.id };
}

/** The whole way to codes by e-mail or by text. */
export async function enrollSent(
  fixture: Fixture,
  person: Person,
  method: 'email-otp' | 'sms-otp',
): Promise<EnrollmentCompleteResponse> {
  const { answer } = await beginMethod(fixture, person, method);
  const done = await answer(lastCode(fixture, method));
  assert.equal(done.status, 200, done.text);
  return done.json<EnrollmentCompleteResponse>();
}

/** The code that was sent last. */
export function lastCode({ mails, texts }: Fixture, method: 'email-otp' | 'sms-otp'): string {
  const sent = (method === 'email-otp' ? mails : texts).filter(({ text }) =>
    /\b\d{6}\b/.test(text),
  );
  return codeIn(sent.at(-1)?.text ?? '');
}

/** Begins a challenge in a new action that asks for this method and nothing else. */
export async function beginChallenge(
  fixture: Fixture,
  person: Person,
  method: CodeMethod,
): Promise<Awaiting<ChallengeStart>> {
  const browser = await openFor(fixture, person, { methods: [method] });
  return challengeIn(browser, method);
}

/** Begins a challenge in an action that is open. */
export async function challengeIn(
  browser: Browser,
  method: CodeMethod,
  operation: Operation = 'confirm',
): Promise<Awaiting<ChallengeStart>> {
  const begun = await browser.call('POST', '/v1/challenges', { method, operation });
  assert.equal(begun.status, 201, begun.text);
  const start = begun.json<ChallengeStart>();
  return { browser, start, answer: answerTo(browser, `/v1/challenges/${start.id}/complete`) };
}

/** As a page does it: asked again once with the nonce it was given. */
function answerTo(browser: Browser, path: string): Awaiting<unknown>['answer'] {
  return async (code, change) => {
    const whole = { idempotencyKey: newKey(), ...change };
    const first = await browser.call('POST', path, { code }, whole);
    return first.status === 401 && first.json().code === 'use_dpop_nonce'
      ? browser.call('POST', path, { code }, whole)
      : first;
  };
}
