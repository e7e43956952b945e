import assert from 'node:assert/strict';
import type { ChallengeStart, RecoveryCodesResponse } from '../../src/contract.js';
import type { TrackRequest } from '../../src/host-contract.js';
import {
  aboutMade,
  aboutOne,
  needs,
  scopes,
  scopesWithout,
  type SessionClass,
  type SessionState,
} from './access-needs.js';
import { newUserId, Stage, type World } from './access-stage.js';
import { createAuthenticator } from './authenticator.js';
import { newKey } from './client.js';
import type { Fixture } from './fixture.js';
import { patch, prove, proveByCode, regenerate, remove, type Person } from './settings.js';

/** Brings sessions into each state by the requests that lead there, for a request of one class. */
export class Worlds {
  readonly #stage: Stage;
  /** Calls with the key of the other tenant. */
  readonly #elsewhere: Pick<Fixture, 'host' | 'browser'>;

  constructor(fixture: Fixture, elsewhere: Pick<Fixture, 'host' | 'browser'>) {
    this.#stage = new Stage(fixture);
    this.#elsewhere = elsewhere;
  }

  async make(access: SessionClass, state: SessionState): Promise<World> {
    if (aboutMade.has(access)) return this.#made(state);
    switch (state) {
      case 'nothing-proved':
        return (await this.#enrolled(access)).world;
      case 'challenge-begun':
        return this.#begun(access);
      case 'proved':
        return (await this.#proved(access)).world;
      case 'proved-otherwise': {
        const made = await this.#enrolled(access);
        const [operation] = needs[access];
        await prove(
          made.world.browser,
          made.who.authenticator,
          operation === 'add' ? 'regenerate' : 'add',
        );
        return this.#await(access, made);
      }
      case 'proved-other-target': {
        const made = await this.#enrolled(access);
        const [own] = needs[access];
        const operation = own === 'suspend' || own === 'resume' ? own : 'remove';
        await prove(made.world.browser, made.who.authenticator, operation, made.who.ids[1]);
        return this.#await(access, made);
      }
      case 'proof-too-old': {
        const { world } = await this.#ready(access);
        await this.#stage.pass(world.browser, 301);
        return world;
      }
      case 'grant-spent':
        return this.#spent(access);
      case 'weaker-proof':
        return this.#weaker(access);
      case 'recovery-code':
        return this.#byRecoveryCode(access);
      case 'first':
        return this.#first(access);
      case 'first-stale': {
        const world = await this.#first(access);
        await this.#stage.pass(world.browser, 301);
        return world;
      }
      case 'first-overtaken':
        return this.#overtaken(access);
      case 'assumed':
        return (await this.#ready(access, { assumeAuthenticated: true }, false)).world;
      case 'expired-action': {
        const { world, who } = await this.#ready(access, { expiresIn: 60 });
        // What is awaited keeps the session open.
        world.challenge ??= await this.#stage.challenge(world.browser, who.authenticator, 'add');
        await this.#stage.pass(world.browser, 61);
        return world;
      }
      case 'ended-action':
        return this.#ended(access);
      case 'signing-in':
        return this.#stage.signingIn();
      case 'cancelled-action': {
        const { world } = await this.#ready(access);
        const answer = await world.browser.call('DELETE', `/v1/actions/${world.actionId}`);
        assert.equal(answer.status, 204, answer.text);
        return world;
      }
      case 'missing-scope': {
        const { who, world } = await this.#enrolled(access, { scope: scopesWithout(access) });
        const operation = access === 'session:nudge' ? 'regenerate' : 'enter';
        await prove(world.browser, who.authenticator, operation);
        return world;
      }
      case 'others-object':
        return {
          ...(await this.#ready(access)).world,
          foreign: await this.#stage.foreign(),
        };
      case 'other-tenants-object':
        return {
          ...(await this.#ready(access)).world,
          foreign: await this.#stage.foreign(this.#elsewhere),
        };
    }
  }

  /** The action has made the target, where it could; completed by the request before, or by one the state is after. */
  async #made(state: SessionState): Promise<World> {
    const world = await this.make('session:store', state);
    const { enrollment } = world;
    if (!enrollment) return world;
    world.target = enrollment.id;
    switch (state) {
      case 'cancelled-action':
      case 'ended-action':
      case 'grant-spent':
        return world;
      case 'first-overtaken':
        assert.equal((await this.#stage.answer(world, enrollment)).status, 403);
        return world;
      default:
        await this.#stage.complete(world, enrollment);
        return world;
    }
  }

  /** An action of theirs: settings, or an offer where the request is about one. */
  #open(
    access: SessionClass,
    userId: string,
    request: Partial<TrackRequest> = {},
  ): ReturnType<Stage['open']> {
    if (access !== 'session:nudge') return this.#stage.open(userId, request);
    const signIn = { with: 'passkey-elsewhere' } as const;
    const scope = Object.values(scopes);
    return this.#stage.open(userId, { scope, ...request, purpose: 'nudge', signIn });
  }

  /** A person with two passkeys in such an action, who has proved nothing. */
  async #enrolled(
    access: SessionClass,
    request: Partial<TrackRequest> = {},
    count = 2,
  ): Promise<{ who: Person; world: World }> {
    const who = await this.#stage.person(count);
    const world = await this.#open(access, who.userId, request);
    world.target = who.ids[0] ?? '';
    if (access === 'session:resume') await this.#stage.suspend(who.userId, world.target);
    return { who, world };
  }

  /** A challenge that is begun now, where the request is the one that completes it. */
  async #await(
    access: SessionClass,
    { who, world }: { who: Person; world: World },
  ): Promise<World> {
    if (access === 'session:prove') {
      world.challenge = await this.#stage.challenge(world.browser, who.authenticator, 'add');
    }
    return world;
  }

  async #begun(access: SessionClass): Promise<World> {
    const { who, world } = await this.#enrolled(access);
    const [operation] = needs[access];
    const target = aboutOne(operation) ? world.target : undefined;
    world.challenge = await this.#stage.challenge(
      world.browser,
      who.authenticator,
      operation,
      target,
    );
    return world;
  }

  /** Proved for the very operation; an enrollment is begun where the request is the one that completes it. */
  async #proved(
    access: SessionClass,
    request: Partial<TrackRequest> = {},
    count = 2,
  ): Promise<{ who: Person; world: World }> {
    const { who, world } = await this.#enrolled(access, request, count);
    const [operation] = needs[access];
    const target = aboutOne(operation) ? world.target : undefined;
    const { browser } = world;
    if (access === 'session:prove') {
      world.challenge = await this.#stage.challenge(browser, who.authenticator, operation);
      const path = `/v1/challenges/${world.challenge.id}/complete`;
      const answer = await browser.call('POST', path, world.challenge.body, {
        idempotencyKey: newKey(),
      });
      browser.session = answer.json<{ session: string }>().session;
    } else await prove(browser, who.authenticator, operation, target);
    if (access === 'session:store') world.enrollment = await this.#stage.enrollment(browser);
    return { who, world };
  }

  /** The same, and whatever the request completes is still awaited. */
  async #ready(
    access: SessionClass,
    request: Partial<TrackRequest> = {},
    proved = true,
  ): Promise<{ who: Person; world: World }> {
    const made = await (proved ? this.#proved(access, request) : this.#enrolled(access, request));
    await this.#await(access, made);
    if (access === 'session:store') {
      made.world.enrollment ??= await this.#stage.enrollment(made.world.browser);
    }
    return made;
  }

  async #spent(access: SessionClass): Promise<World> {
    // A removal that is refused has spent its grant too: the last authenticator stays.
    const count = access === 'session:remove' ? 1 : 2;
    const made = await this.#proved(access, {}, count);
    const { world, who } = made;
    const { browser, target } = world;
    switch (access) {
      case 'session:add':
      case 'session:store':
        world.enrollment ??= await this.#stage.enrollment(browser);
        await this.#stage.complete(world, world.enrollment);
        return world;
      case 'session:remove':
        assert.equal((await remove(browser, target)).json().code, 'last_authenticator');
        return world;
      case 'session:suspend':
      case 'session:resume': {
        const answer = await patch(browser, target, { suspended: access === 'session:suspend' });
        assert.equal(answer.status, 200, answer.text);
        return world;
      }
      case 'session:cancel':
      case 'session:handover':
      case 'session:read':
      case 'session:challenge':
      case 'session:prove':
      case 'session:rename':
      case 'session:regenerate':
      case 'session:nudge':
      case 'session:undo':
      case 'session:try':
        if (access !== 'session:regenerate') await prove(browser, who.authenticator, 'regenerate');
        assert.equal((await regenerate(browser)).status, 200);
        return this.#await(access, made);
    }
  }

  /** Proved by a code sent by e-mail while there was nothing stronger; by now there is. */
  async #weaker(access: SessionClass): Promise<World> {
    const userId = newUserId();
    const user = await this.#stage.mailing(userId);
    const { browser, ...world } = await this.#open(access, userId, { user });
    const made: World = {
      ...world,
      browser,
      target: await this.#stage.firstOf(userId),
      way: 'email-otp',
    };
    // Codes are sent 30 seconds apart.
    await this.#stage.pass(browser, 31);
    const [operation] = needs[access];
    const request = {
      method: 'email-otp',
      operation,
      ...(aboutOne(operation) && { target: made.target }),
    };
    if (access === 'session:prove') {
      const start = await browser.call('POST', '/v1/challenges', request);
      made.challenge = {
        id: start.json<ChallengeStart>().id,
        body: { code: this.#stage.mailed() },
      };
    } else await proveByCode(browser, request, () => this.#stage.mailed());
    if (access === 'session:store') made.enrollment = await this.#stage.enrollment(browser);
    await this.#stage.stronger(userId);
    return made;
  }

  async #byRecoveryCode(access: SessionClass): Promise<World> {
    const { who, world } = await this.#enrolled(access);
    const before = await this.#stage.open(who.userId);
    await prove(before.browser, who.authenticator, 'regenerate');
    const issued = await regenerate(before.browser);
    const [code = ''] = issued.json<RecoveryCodesResponse>().codes;
    world.way = 'recovery-code';
    const [own] = needs[access];
    const operation = ['add', 'suspend', 'regenerate'].includes(own) ? own : 'enter';
    const request = {
      method: 'recovery-code',
      operation,
      ...(operation === 'suspend' && { target: world.target }),
    };
    if (access === 'session:prove') {
      const start = await world.browser.call('POST', '/v1/challenges', request);
      world.challenge = { id: start.json<ChallengeStart>().id, body: { code } };
    } else await proveByCode(world.browser, request, () => code);
    if (access === 'session:store') world.enrollment = await this.#stage.enrollment(world.browser);
    return world;
  }

  /** Nothing enrolled, and just signed in. */
  async #first(access: SessionClass): Promise<World> {
    const authenticatedAt = new Date(Date.now() + this.#stage.offset).toISOString();
    const world = await this.#open(access, newUserId(), { authenticatedAt });
    if (access === 'session:store') world.enrollment = await this.#stage.enrollment(world.browser);
    return world;
  }

  async #overtaken(access: SessionClass): Promise<World> {
    const world = await this.#first(access);
    const authenticator = createAuthenticator();
    world.target = await this.#stage.stronger(world.userId, authenticator);
    if (access === 'session:resume') await this.#stage.stronger(world.userId);
    if (access === 'session:resume') await this.#stage.suspend(world.userId, world.target);
    if (access === 'session:prove') {
      world.challenge = await this.#stage.challenge(world.browser, authenticator, 'add');
    }
    return world;
  }

  /** Completed by an enrollment; what else was awaited is not any more. */
  async #ended(access: SessionClass): Promise<World> {
    const request = {
      purpose: 'enroll',
      assumeAuthenticated: true,
      scope: Object.values(scopes),
    } as const;
    const who = await this.#stage.person(2);
    const world = await this.#open(access, who.userId, request);
    world.target = who.ids[0] ?? '';
    if (access === 'session:resume') await this.#stage.suspend(who.userId, world.target);
    world.enrollment = await this.#stage.enrollment(world.browser, world.session.enrollment);
    world.challenge = await this.#stage.challenge(world.browser, who.authenticator, 'add');
    await this.#stage.complete(world, world.enrollment);
    return world;
  }
}
