import assert from 'node:assert/strict';
import type {
  ChallengeStart,
  EnrollmentStart,
  MethodKind,
  Operation,
  SessionResponse,
} from '../../src/contract.js';
import type { TrackRequest, TrackResponse } from '../../src/host-contract.js';
import type { NudgeDecision } from '../../src/nudge-contract.js';
import { newId, newToken } from '../../src/server/tokens.js';
import { createAuthenticator, type SoftwareAuthenticator } from './authenticator.js';
import { fragmentOf, newKey, type Answer, type Browser } from './client.js';
import { codeIn } from './codes.js';
import { baseUrl, type Fixture } from './fixture.js';
import { ask } from './nudges.js';
import { another, person, type Person } from './settings.js';
import { openSignIn, promptOf } from './sign-in.js';

/** What is begun and awaits an answer, with an answer that is right. */
export interface Awaited {
  readonly id: string;
  readonly body: object;
}

/** A session in one of the states of the access table, and what a request in it may name. */
export interface World {
  readonly browser: Browser;
  readonly actionId: string;
  /** The launch token. */
  readonly token: string;
  /** What reads the outcome. */
  readonly watch: string;
  readonly userId: string;
  /** The authenticator a change is about. */
  target: string;
  /** What a challenge is begun with. */
  way: MethodKind;
  /** And for; `add` where it is not said. */
  operation?: Operation;
  challenge?: Awaited;
  enrollment?: Awaited;
  /** What is named in place of what is the person's own. */
  foreign?: Foreign;
}

export interface Foreign {
  readonly actionId: string;
  readonly authenticatorId: string;
  readonly challengeId: string;
  readonly enrollmentId: string;
  /** What an action of theirs has just made. */
  readonly madeId: string;
}

type Host = Pick<Fixture, 'host' | 'browser'>;

let people = 0;

export function newUserId(): string {
  people += 1;
  return `person-${people}`;
}

/** The single steps that lead to a state of the access table, each by the requests of a page or a host. */
export class Stage {
  readonly #fixture: Fixture;

  constructor(fixture: Fixture) {
    this.#fixture = fixture;
  }

  get offset(): number {
    return this.#fixture.offset;
  }

  person(count: number): Promise<Person> {
    return person(this.#fixture, newUserId(), count);
  }

  /** Sets the clock forward, and lets the browser be given a nonce of then. */
  async pass(browser: Browser, seconds: number): Promise<void> {
    this.#fixture.offset += seconds * 1000;
    await browser.call('GET', '/v1/authenticators');
  }

  async open(
    userId: string,
    request: Partial<TrackRequest> = {},
    { host, browser: create }: Host = this.#fixture,
  ): Promise<World & { session: SessionResponse }> {
    const body = {
      userId,
      action: 'access',
      purpose: 'settings',
      user: { name: userId },
      ...request,
    };
    const answer = await host('POST', '/v1/actions', body);
    assert.equal(answer.status, 201, answer.text);
    const { actionId, token, url } = answer.json<TrackResponse>();
    if (body.purpose === 'nudge') {
      const asked = await ask(this.#fixture, { token, capable: true });
      assert.equal(asked.json<NudgeDecision>().show, true, asked.text);
    }
    const browser = await create();
    const opened = await browser.open({ token });
    assert.equal(opened.status, 200, opened.text);
    const session = opened.json<SessionResponse>();
    const watch = fragmentOf(url).get('watch') ?? '';
    return { browser, actionId, token, watch, userId, target: newId(), way: 'passkey', session };
  }

  /** Somebody about to sign in by their passkey. */
  async signingIn(): Promise<World> {
    const { userId, ids, authenticator } = await this.person(1);
    const { tracked, browser, session } = await openSignIn(this.#fixture);
    const { id, options } = promptOf(session);
    const response = await authenticator.get(options, { origin: baseUrl });
    return {
      browser,
      actionId: tracked.actionId,
      token: tracked.token,
      // There is none.
      watch: newToken(),
      userId,
      target: ids[0] ?? '',
      way: 'passkey',
      operation: 'sign-in',
      challenge: { id, body: { response } },
    };
  }

  async suspend(userId: string, id: string): Promise<void> {
    const path = `/v1/users/${userId}/authenticators/${id}`;
    const answer = await this.#fixture.host('PATCH', path, { suspended: true });
    assert.equal(answer.status, 200, answer.text);
  }

  /** A challenge that has not been answered yet. */
  async challenge(
    browser: Browser,
    authenticator: SoftwareAuthenticator,
    operation: Operation,
    target?: string,
  ): Promise<Awaited> {
    const request = { method: 'passkey', operation, ...(target !== undefined && { target }) };
    const begun = await browser.call('POST', '/v1/challenges', request);
    assert.equal(begun.status, 201, begun.text);
    const start = begun.json<ChallengeStart>();
    assert.ok('options' in start);
    const response = await authenticator.get(start.options, { origin: baseUrl });
    return { id: start.id, body: { response } };
  }

  async enrollment(browser: Browser, started?: EnrollmentStart): Promise<Awaited> {
    let start = started;
    if (!start) {
      const begun = await browser.begin();
      assert.equal(begun.status, 201, begun.text);
      start = begun.json<EnrollmentStart>();
    }
    assert.ok('options' in start);
    const response = await createAuthenticator().create(start.options, { origin: baseUrl });
    return { id: start.id, body: { response } };
  }

  answer({ browser }: World, enrollment: Awaited): Promise<Answer> {
    const path = `/v1/enrollments/${enrollment.id}/complete`;
    return browser.call('POST', path, enrollment.body, { idempotencyKey: newKey() });
  }

  async complete(world: World, enrollment: Awaited): Promise<void> {
    const answer = await this.answer(world, enrollment);
    assert.equal(answer.status, 200, answer.text);
  }

  /** Enrolls a mailbox for somebody who has nothing; answers what the host knows of them. */
  async mailing(userId: string): Promise<NonNullable<TrackRequest['user']>> {
    const user = { name: userId, email: `${userId}@example.com`, emailVerified: true };
    const assumed = { purpose: 'enroll', user, assumeAuthenticated: true } as const;
    const enrolling = await this.open(userId, { ...assumed, methods: ['email-otp'] });
    const begun = await enrolling.browser.begin({ method: 'email-otp' });
    const { id } = begun.json<EnrollmentStart>();
    await this.complete(enrolling, { id, body: { code: this.mailed() } });
    return user;
  }

  mailed(): string {
    const texts = this.#fixture.mails.map(({ text }) => text);
    return codeIn(texts.findLast((text) => /(?<!\d)\d{6}(?!\d)/.test(text)) ?? '');
  }

  async firstOf(userId: string): Promise<string> {
    const answer = await this.#fixture.host('GET', `/v1/users/${userId}/authenticators`);
    return answer.json<{ authenticators: { id: string }[] }>().authenticators[0]?.id ?? '';
  }

  /** One more passkey of one of our own tenant's. */
  stronger(userId: string, authenticator = createAuthenticator()): Promise<string> {
    return this.make(userId, this.#fixture, authenticator);
  }

  /** One more passkey, in an action of its own the host vouches for. */
  async make(userId: string, host: Host, authenticator = createAuthenticator()): Promise<string> {
    const request = { purpose: 'enroll', assumeAuthenticated: true } as const;
    const world = await this.open(userId, request, host);
    const { enrollment } = world.session;
    assert.ok(enrollment && 'options' in enrollment);
    const response = await authenticator.create(enrollment.options, { origin: baseUrl });
    const done = await world.browser.complete(enrollment, response);
    assert.equal(done.status, 200, done.text);
    return done.json<{ authenticator: { id: string } }>().authenticator.id;
  }

  /** Another person's, in an action of theirs where everything is under way. */
  async foreign(fixture: Host = this.#fixture): Promise<Foreign> {
    const who = await person(fixture, newUserId());
    await another(fixture, who);
    const world = await this.open(who.userId, { assumeAuthenticated: true }, fixture);
    const { id: enrollmentId } = await this.enrollment(world.browser);
    const challenge = await this.challenge(world.browser, who.authenticator, 'add');
    return {
      actionId: world.actionId,
      authenticatorId: who.ids[0] ?? '',
      challengeId: challenge.id,
      enrollmentId,
      madeId: await this.make(who.userId, fixture),
    };
  }
}
