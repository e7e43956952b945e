import assert from 'node:assert/strict';
import type {
  ChallengeCompleteResponse,
  PasskeyEnrollmentStart,
  SessionResponse,
} from '../../src/contract.js';
import type { TrackRequest, TrackResponse, ValidateResponse } from '../../src/host-contract.js';
import type { NudgeDecision, NudgeQuestion, SignIn } from '../../src/nudge-contract.js';
import type { Bend, SoftwareAuthenticator } from './authenticator.js';
import { newKey, type Answer, type Browser } from './client.js';
import { baseUrl, respond, type Fixture } from './fixture.js';

export const day = 86_400_000;
export const hour = 3_600_000;

type Server = Pick<Fixture, 'host' | 'send' | 'browser' | 'offset'>;

/** What a page says, and what its browser says of itself. */
export interface Page extends Partial<Omit<NudgeQuestion, 'token'>> {
  readonly agent?: string;
  readonly platform?: string;
}

export const mac: Page = {
  agent:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  platform: '"macOS"',
};
export const windows: Page = {
  agent:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  platform: '"Windows"',
};

/** Somebody has signed in, and the host has tracked what follows. */
export interface SignedIn {
  readonly tracked: TrackResponse;
  readonly decision: NudgeDecision;
  /** The same question again, as after a reload. */
  again(page?: Page): Promise<NudgeDecision>;
  /** The session of the action, one however often it is asked for. */
  open(): Promise<{ browser: Browser; session: SessionResponse }>;
  /** Opens it and says what the person made of it. */
  say(...answers: string[]): Promise<Browser>;
}

/** One question of a page, whatever it answers. */
export function ask(
  { send }: Pick<Fixture, 'send'>,
  question: object,
  { agent, platform }: Page = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  return send('POST', '/v1/nudges/decision', {
    headers: {
      origin: baseUrl,
      'content-type': 'text/plain',
      ...(agent !== undefined && { 'user-agent': agent }),
      ...(platform !== undefined && { 'sec-ch-ua-platform': platform }),
      ...headers,
    },
    body: JSON.stringify(question),
  });
}

export function trackNudge(
  { host, offset }: Server,
  userId: string,
  signIn: SignIn = { with: 'password' },
  request: Partial<TrackRequest> = {},
): Promise<Answer> {
  return host('POST', '/v1/actions', {
    userId,
    action: 'after-sign-in',
    purpose: 'nudge',
    user: { name: userId },
    authenticatedAt: new Date(Date.now() + offset).toISOString(),
    signIn,
    ...request,
  });
}

/** Signs somebody in by password, unless told otherwise, and asks whether something is offered. */
export async function signIn(
  server: Server,
  userId: string,
  facts: SignIn = {},
  page: Page = {},
): Promise<SignedIn> {
  const whole = facts.actionId === undefined ? { with: 'password' as const, ...facts } : facts;
  const answer = await trackNudge(server, userId, whole);
  assert.equal(answer.status, 201, answer.text);
  const tracked = answer.json<TrackResponse>();
  const { token } = tracked;
  const question = async (asking: Page): Promise<NudgeDecision> => {
    const { capable = true, device } = asking;
    const asked = await ask(
      server,
      { token, capable, ...(device !== undefined && { device }) },
      asking,
    );
    assert.equal(asked.status, 200, asked.text);
    return asked.json<NudgeDecision>();
  };
  const decision = await question(page);
  let opened: ReturnType<SignedIn['open']> | undefined;
  const open = async () => {
    const browser = await server.browser();
    const exchanged = await browser.open({ token });
    assert.equal(exchanged.status, 200, exchanged.text);
    return { browser, session: exchanged.json<SessionResponse>() };
  };
  return {
    tracked,
    decision,
    again: (other = page) => question(other),
    open: () => (opened ??= open()),
    async say(...answers) {
      const { browser } = await (opened ??= open());
      for (const said of answers) {
        const noted = await tell(browser, said);
        assert.equal(noted.status, 204, noted.text);
      }
      return browser;
    },
  };
}

export function tell(browser: Browser, answer: string): Promise<Answer> {
  return browser.call('POST', '/v1/nudges', { answer });
}

/** Creates the passkey that is offered. */
export async function create(browser: Browser, { enrollment }: SessionResponse): Promise<Answer> {
  assert.ok(enrollment && 'options' in enrollment);
  const start: PasskeyEnrollmentStart = enrollment;
  return browser.complete(start, await respond(start));
}

/** Signs in with whatever passkey of the site there is; answers the action that did it. */
export async function signInByPasskey(
  { host, browser: create }: Server,
  authenticator: SoftwareAuthenticator,
  bend: Bend = {},
): Promise<{ actionId: string; validated: ValidateResponse }> {
  const answer = await host('POST', '/v1/actions', { action: 'sign-in', purpose: 'sign-in' });
  assert.equal(answer.status, 201, answer.text);
  const { actionId, token } = answer.json<TrackResponse>();
  const browser = await create();
  const opened = await browser.open({ token });
  assert.equal(opened.status, 200, opened.text);
  const challenge = opened.json<SessionResponse>().signIn?.challenge;
  assert.ok(challenge && 'options' in challenge, opened.text);
  const response = await authenticator.get(challenge.options, { origin: baseUrl, ...bend });
  const path = `/v1/challenges/${challenge.id}/complete`;
  const done = await browser.call('POST', path, { response }, { idempotencyKey: newKey() });
  assert.equal(done.status, 200, done.text);
  const { result } = done.json<ChallengeCompleteResponse>();
  const validated = await host('POST', `/v1/actions/${actionId}/validate`, { result });
  assert.equal(validated.status, 200, validated.text);
  return { actionId, validated: validated.json<ValidateResponse>() };
}

/** By the passkey of a phone: a QR code, say. */
export const fromPhone: Bend = { attachment: 'cross-platform' };
