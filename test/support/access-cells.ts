import assert from 'node:assert/strict';
import type { AccessClass, TokenState } from '../../src/server/access.js';
import { newToken, newId } from '../../src/server/tokens.js';
import {
  adminOnly,
  credentials,
  evil,
  HostCells,
  otherSecret,
  trackOnly,
  type Cell,
} from './access-hosts.js';
import { LinkCells } from './access-links.js';
import { presented, type SessionClass, type SessionState } from './access-needs.js';
import type { World } from './access-stage.js';
import { Worlds } from './access-worlds.js';
import { createHost, newKey, type Answer, type Change } from './client.js';
import { baseUrl, createFixture, every, secret, type Fixture } from './fixture.js';

/** Brings requests of every route into every state, over HTTP. */
export class AccessCells {
  readonly #fixture: Fixture;
  readonly #hosts: HostCells;
  readonly #worlds: Worlds;
  readonly #links: LinkCells;
  /** Sessions in which nothing is proved, one a class. */
  readonly #calm = new Map<AccessClass, World>();
  /** Sessions for requests that look at nothing of them, one a state. */
  readonly #shown = new Map<TokenState, World>();

  static async create(): Promise<AccessCells> {
    const keys = [
      ...every.keys,
      { secret: trackOnly, rights: ['track'] as const },
      { secret: adminOnly, rights: ['admin'] as const },
    ];
    const other = {
      ...every,
      id: 'other',
      keys: [{ secret: otherSecret, rights: ['track', 'admin'] as const }],
    };
    const script = { body: new Uint8Array(), type: 'text/javascript', immutable: true };
    const fixture = await createFixture({
      tenants: [{ ...every, keys, passkeyEndpoints: { manage: `${baseUrl}/settings` } }, other],
      assets: async (path) => (path.endsWith('.js') ? script : undefined),
    });
    return new AccessCells(fixture);
  }

  private constructor(fixture: Fixture) {
    this.#fixture = fixture;
    const send = (request: Request) => fixture.server.fetch(request);
    const other = {
      host: createHost(send, baseUrl, otherSecret),
      browser: (origin?: string) => fixture.browser(origin),
    };
    this.#hosts = new HostCells(fixture, other);
    this.#worlds = new Worlds(fixture, other);
    this.#links = new LinkCells(fixture, this.#worlds, {
      show: (state) => this.#show(state),
      expired: () => this.#expired(),
    });
  }

  close(): Promise<void> {
    return this.#fixture.close();
  }

  /** What is mounted, each once for each thing its body may ask. */
  async routes(): Promise<Cell[]> {
    const answer = await this.#fixture.send('GET', '/openapi.json');
    const { paths } = answer.json<{
      paths: Record<string, Record<string, { 'x-access'?: AccessClass[] }>>;
    }>();
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { 'x-access': access = [] }]) => {
        assert.ok(access.length > 0, `${method} ${path} names no access class`);
        return access.map((each) => ({ method: method.toUpperCase(), path, access: each }));
      }),
    );
  }

  async ask(cell: Cell, state: TokenState): Promise<Answer> {
    const { access } = cell;
    if (access === 'public') return this.#askPublic(cell, state);
    if (access === 'exchange') return this.#links.exchange(state);
    if (access === 'watch') return this.#links.watch(cell, state);
    if (access === 'ask') return this.#links.ask(cell, state);
    if (access.startsWith('host:')) {
      return this.#hosts.ask(cell, state, await this.#show(state));
    }
    return this.#askSession(cell, access as SessionClass, state);
  }

  // Sessions

  async #askSession(cell: Cell, access: SessionClass, state: TokenState): Promise<Answer> {
    if (!presented.has(state)) {
      const world = await this.#worlds.make(access, state as SessionState);
      return this.#request(cell, world);
    }
    // Whatever is refused for what it shows leaves the session as it was.
    const world = this.#calm.get(access) ?? (await this.#worlds.make(access, 'nothing-proved'));
    this.#calm.set(access, world);
    switch (state) {
      case 'no-token':
        return this.#request(cell, world, { headers: { authorization: '' } });
      case 'malformed-token':
        return this.#request(cell, world, {
          headers: { authorization: `DPoP ${world.browser.session.slice(1)}` },
        });
      case 'unknown-token': {
        const token = newToken();
        return this.#request(cell, world, { token, headers: { authorization: `DPoP ${token}` } });
      }
      case 'key':
        return this.#request(cell, world, {
          headers: { authorization: `Bearer ${secret}`, origin: '' },
        });
      case 'key-without-right':
        return this.#request(cell, world, {
          headers: { authorization: `Bearer ${trackOnly}`, origin: '' },
        });
      case 'key-in-page':
        return this.#request(cell, world, { headers: { authorization: `Bearer ${secret}` } });
      case 'session-as-key':
        return this.#request(cell, world, {
          headers: { authorization: `Bearer ${world.browser.session}` },
        });
      case 'unlisted-page':
        return this.#request(cell, world, { headers: { origin: evil } });
      case 'expired-session':
        return this.#request(cell, await this.#expired());
      case 'anothers-proof':
        return this.#request(cell, world, { key: (await this.#fixture.browser()).key });
      case 'replayed-proof': {
        const change = { idempotencyKey: newKey() };
        // To cancel another action: one's own would end the session.
        const asking = access === 'session:cancel' ? { ...world, actionId: newId() } : world;
        await this.#request(cell, asking, change);
        return this.#request(cell, asking, { ...change, proof: world.browser.proof });
      }
      case 'stale-proof':
        return this.#request(cell, world, { nonce: undefined });
      default:
        throw new Error(state);
    }
  }

  /** A token that a proof has replaced, a minute after. */
  async #expired(): Promise<World> {
    const { browser, ...world } = await this.#worlds.make('session:read', 'challenge-begun');
    const before = browser.session;
    const path = `/v1/challenges/${world.challenge?.id ?? ''}/complete`;
    const answer = await browser.call('POST', path, world.challenge?.body, {
      idempotencyKey: newKey(),
    });
    assert.equal(answer.status, 200, answer.text);
    this.#fixture.offset += 61_000;
    browser.session = answer.json<{ session: string }>().session;
    await browser.call('GET', '/v1/authenticators');
    browser.session = before;
    return { ...world, browser };
  }

  #request({ method, path, access }: Cell, world: World, change: Change = {}): Promise<Answer> {
    const { foreign, challenge } = world;
    const filled = path
      .replace('{actionId}', foreign?.actionId ?? world.actionId)
      .replace('{authenticatorId}', foreign?.authenticatorId ?? world.target)
      .replace('{challengeId}', foreign?.challengeId ?? challenge?.id ?? newId())
      .replace('{enrollmentId}', this.#enrollmentOf(access, world));
    return world.browser.call(method, filled, this.#body(access, world), {
      idempotencyKey: newKey(),
      ...change,
    });
  }

  #enrollmentOf(access: AccessClass, { foreign, enrollment, target }: World): string {
    return access === 'session:undo'
      ? (foreign?.madeId ?? target)
      : (foreign?.enrollmentId ?? enrollment?.id ?? newId());
  }

  #body(access: AccessClass, world: World): object | undefined {
    const { way, operation = 'add', foreign, challenge, enrollment, target } = world;
    switch (access) {
      case 'session:nudge':
        // As often as it happens.
        return { answer: 'cancelled' };
      case 'session:try':
        return { method: 'passkey', operation: 'try', target: foreign?.madeId ?? target };
      case 'session:challenge':
        return foreign
          ? { method: way, operation: 'remove', target: foreign.authenticatorId }
          : { method: way, operation };
      case 'session:prove':
        return challenge?.body ?? { code: '000000' };
      case 'session:store':
        return enrollment?.body ?? { code: '000000' };
      case 'session:add':
        return { method: 'passkey', ...(foreign && { replaces: foreign.authenticatorId }) };
      case 'session:rename':
        return { name: 'Renamed' };
      case 'session:suspend':
        return { suspended: true };
      case 'session:resume':
        return { suspended: false };
      default:
        return undefined;
    }
  }

  // Everybody

  async #askPublic(cell: Cell, state: TokenState): Promise<Answer> {
    const { method, path } = cell;
    const world = await this.#show(state);
    const filled = path.replace('{actionId}', world.actionId).replace('{file}', 'launch.js');
    return this.#fixture.send(method, filled, {
      headers: credentials(cell, state, world.browser),
    });
  }

  async #show(state: TokenState): Promise<World> {
    const known = this.#shown.get(state);
    if (known) return known;
    const made = await this.#worlds.make(
      'session:read',
      presented.has(state) ? 'nothing-proved' : (state as SessionState),
    );
    this.#shown.set(state, made);
    return made;
  }
}
