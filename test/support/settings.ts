import assert from 'node:assert/strict';
import type {
  ChallengeCompleteResponse,
  ChallengeStart,
  Operation,
  SessionResponse,
  SettingsJSON,
  StepUp,
} from '../../src/contract.js';
import type {
  AuthenticatorsResponse,
  ImportRequest,
  TrackRequest,
  TrackResponse,
} from '../../src/host-contract.js';
import type { SoftwareAuthenticator } from './authenticator.js';
import { newKey, type Answer, type Browser } from './client.js';
import { baseUrl, type Fixture } from './fixture.js';
import { elsewhere, type Elsewhere } from './imported.js';

export interface Person extends Elsewhere {
  readonly userId: string;
  /** Of their authenticators, oldest first. */
  readonly ids: string[];
}

export const facts = { name: 'ada@example.com', email: 'ada@example.com', phone: '+491701234567' };

/** A user with `count` passkeys from elsewhere, whom the server knows as {@link facts}. */
export async function person(
  { host }: Pick<Fixture, 'host'>,
  userId: string,
  count = 1,
  laid?: Partial<ImportRequest['credentials'][number]>,
): Promise<Person> {
  const made = await elsewhere(count, laid);
  const path = `/v1/users/${userId}/authenticators`;
  const answer = await host('POST', path, { ...made.request, user: facts });
  assert.equal(answer.status, 201, answer.text);
  const { authenticators } = answer.json<AuthenticatorsResponse>();
  return { ...made, userId, ids: authenticators.map(({ id }) => id) };
}

/** Gives a person one more passkey; answers its id. */
export async function another({ host }: Pick<Fixture, 'host'>, person: Person): Promise<string> {
  const { request } = await elsewhere(1, {}, {}, person);
  const answer = await host('POST', `/v1/users/${person.userId}/authenticators`, request);
  assert.equal(answer.status, 201, answer.text);
  return answer.json<AuthenticatorsResponse>().authenticators[0]?.id ?? '';
}

export interface OpenSettings {
  readonly browser: Browser;
  readonly session: SessionResponse;
  readonly tracked: TrackResponse;
}

/** Tracks an action of purpose `settings` and opens it; without `authenticatedAt` unless given. */
export async function openSettings(
  { host, browser: create }: Pick<Fixture, 'host' | 'browser'>,
  request: Partial<TrackRequest> & { userId: string },
): Promise<OpenSettings> {
  const body = { action: 'security', purpose: 'settings', expiresIn: 3600, ...request };
  const answer = await host('POST', '/v1/actions', body);
  assert.equal(answer.status, 201, answer.text);
  const tracked = answer.json<TrackResponse>();
  const browser = await create();
  const opened = await browser.open({ token: tracked.token });
  assert.equal(opened.status, 200, opened.text);
  return { browser, tracked, session: opened.json<SessionResponse>() };
}

/** The same, entered by a passkey. */
export async function enterSettings(
  fixture: Pick<Fixture, 'host' | 'browser'>,
  { userId, authenticator }: Person,
  request: Partial<TrackRequest> = {},
): Promise<OpenSettings & { settings: SettingsJSON }> {
  const opened = await openSettings(fixture, { userId, ...request });
  assert.equal(opened.session.stepUp?.operation, 'enter');
  const { settings } = await prove(opened.browser, authenticator, 'enter');
  assert.ok(settings);
  return { ...opened, settings };
}

/** What a refusal for want of proof asks for. */
export function stepUpOf(answer: Answer): StepUp {
  assert.equal(answer.status, 403, answer.text);
  assert.equal(answer.json().code, 'step_up_required');
  return answer.json().details?.['stepUp'] as StepUp;
}

export function list(browser: Browser): Promise<Answer> {
  return browser.call('GET', '/v1/authenticators');
}

export function patch(browser: Browser, id: string, body: object): Promise<Answer> {
  return browser.call('PATCH', `/v1/authenticators/${id}`, body);
}

/** Sets the clock, and lets the browser be given a nonce of that time. */
export async function wait(
  fixture: Pick<Fixture, 'offset'>,
  browser: Browser,
  seconds: number,
): Promise<void> {
  fixture.offset = seconds * 1000;
  await list(browser);
}

/** Begins a challenge for an operation and answers it with a passkey; nothing is asserted. */
export async function tryToProve(
  browser: Browser,
  authenticator: SoftwareAuthenticator,
  operation: Operation,
  target?: string,
): Promise<Answer> {
  const begun = await browser.call('POST', '/v1/challenges', {
    method: 'passkey',
    operation,
    ...(target !== undefined && { target }),
  });
  if (begun.status !== 201) return begun;
  const start = begun.json<ChallengeStart>();
  assert.ok('options' in start);
  const response = await authenticator.get(start.options, { origin: baseUrl });
  return browser.call(
    'POST',
    `/v1/challenges/${start.id}/complete`,
    { response },
    { idempotencyKey: newKey() },
  );
}

/** The same, which must succeed; the browser goes on with the new session. */
export async function prove(
  browser: Browser,
  authenticator: SoftwareAuthenticator,
  operation: Operation,
  target?: string,
): Promise<ChallengeCompleteResponse> {
  return pass(browser, await tryToProve(browser, authenticator, operation, target));
}

/** The same with a code, which `read` finds once it has been asked for. */
export async function proveByCode(
  browser: Browser,
  request: { method: string; operation: Operation; target?: string },
  read: () => string,
): Promise<ChallengeCompleteResponse> {
  const begun = await browser.call('POST', '/v1/challenges', request);
  assert.equal(begun.status, 201, begun.text);
  const { id } = begun.json<ChallengeStart>();
  const body = { code: read() };
  return pass(
    browser,
    await browser.call('POST', `/v1/challenges/${id}/complete`, body, { idempotencyKey: newKey() }),
  );
}

function pass(browser: Browser, answer: Answer): ChallengeCompleteResponse {
  assert.equal(answer.status, 200, answer.text);
  const passed = answer.json<ChallengeCompleteResponse>();
  browser.session = passed.session;
  return passed;
}

/** `DELETE` with a new key, unless one is given. */
export function remove(browser: Browser, id: string, idempotencyKey = newKey()): Promise<Answer> {
  return browser.call('DELETE', `/v1/authenticators/${id}`, undefined, { idempotencyKey });
}

export function regenerate(browser: Browser, idempotencyKey = newKey()): Promise<Answer> {
  return browser.call('POST', '/v1/recovery-codes', undefined, { idempotencyKey });
}
