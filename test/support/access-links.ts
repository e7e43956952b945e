import type { TokenState } from '../../src/server/access.js';
import { newToken } from '../../src/server/tokens.js';
import { evil, trackOnly, type Cell } from './access-hosts.js';
import { presented, type SessionState } from './access-needs.js';
import type { World } from './access-stage.js';
import type { Worlds } from './access-worlds.js';
import type { Answer } from './client.js';
import { baseUrl, secret, type Fixture } from './fixture.js';

/** Sessions that requests with a link show besides. */
export interface ShownSessions {
  show(state: TokenState): Promise<World>;
  expired(): Promise<World>;
}

/** Brings requests that show a link, or its watch, into every state, over HTTP. */
export class LinkCells {
  readonly #fixture: Fixture;
  readonly #worlds: Worlds;
  readonly #sessions: ShownSessions;
  /** Sessions of offers, one a state. */
  readonly #offers = new Map<TokenState, World>();

  constructor(fixture: Fixture, worlds: Worlds, sessions: ShownSessions) {
    this.#fixture = fixture;
    this.#worlds = worlds;
    this.#sessions = sessions;
  }

  // The exchange

  async exchange(state: TokenState): Promise<Answer> {
    const { host, send } = this.#fixture;
    if (!presented.has(state)) {
      const world = await this.#worlds.make('session:read', state as SessionState);
      const { browser, token, foreign } = world;
      return browser.exchange(foreign ? { actionId: foreign.actionId } : { token });
    }
    const world = await this.#worlds.make('session:read', 'nothing-proved');
    const { browser, token } = world;
    const page = (headers: Record<string, string>) =>
      send('POST', '/v1/session', {
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ proof: browser.proof }),
      });
    switch (state) {
      case 'no-token':
        return page({ origin: baseUrl });
      case 'key':
        return host('POST', '/v1/session', { token, proof: browser.proof });
      case 'key-without-right':
        return host(
          'POST',
          '/v1/session',
          { token, proof: browser.proof },
          { authorization: `Bearer ${trackOnly}` },
        );
      case 'key-in-page':
        return page({ origin: baseUrl, authorization: `Bearer ${secret}` });
      case 'malformed-token':
        return browser.exchange({ token: token.slice(1) });
      case 'unknown-token':
        return browser.exchange({ token: newToken() });
      case 'session-as-key':
        return browser.exchange({ token: browser.session });
      case 'unlisted-page':
        return browser.exchange({ token }, { headers: { origin: evil } });
      case 'expired-session': {
        const expired = await this.#sessions.expired();
        return expired.browser.exchange({ token: expired.token });
      }
      case 'anothers-proof':
        return (await this.#fixture.browser()).exchange({ token });
      case 'replayed-proof': {
        await browser.exchange({ token });
        return browser.exchange({ token }, { proof: browser.proof });
      }
      case 'stale-proof':
        return browser.exchange({ token }, { nonce: undefined });
      default:
        throw new Error(state);
    }
  }

  // The watch of a link

  async watch(cell: Cell, state: TokenState): Promise<Answer> {
    const world = await this.#sessions.show(state);
    const { browser, foreign, watch } = world;
    const ask = (shown: object, headers: Record<string, string> = {}) =>
      this.#fixture.send(
        cell.method,
        cell.path.replace('{actionId}', foreign?.actionId ?? world.actionId),
        {
          headers: {
            origin: baseUrl,
            'content-type': 'application/json',
            authorization: `DPoP ${browser.session}`,
            dpop: browser.proof,
            ...headers,
          },
          body: JSON.stringify(shown),
          // Whoever does not wait is answered at once.
          signal: AbortSignal.abort(),
        },
      );
    switch (state) {
      case 'no-token':
        return ask({});
      case 'malformed-token':
        return ask({ watch: watch.slice(1) });
      case 'unknown-token':
        return ask({ watch: newToken() });
      case 'session-as-key':
        return ask({ watch: browser.session });
      case 'key':
      case 'key-without-right': {
        const key = state === 'key' ? secret : trackOnly;
        const path = cell.path.replace('{actionId}', world.actionId);
        const authorization = `Bearer ${key}`;
        return this.#fixture.host(cell.method, path, { watch }, { authorization });
      }
      case 'key-in-page':
        return ask({}, { authorization: `Bearer ${secret}` });
      case 'unlisted-page':
        return ask({ watch }, { origin: evil });
      default:
        return ask({ watch });
    }
  }

  // The decision on an offer

  async ask({ method, path }: Cell, state: TokenState): Promise<Answer> {
    const world = await this.#offer(state);
    const { browser, token } = world;
    const ask = (shown: object, headers: Record<string, string> = {}) =>
      this.#fixture.send(method, path, {
        headers: {
          origin: baseUrl,
          'content-type': 'application/json',
          authorization: `DPoP ${browser.session}`,
          dpop: browser.proof,
          ...headers,
        },
        body: JSON.stringify({ capable: true, ...shown }),
      });
    switch (state) {
      case 'no-token':
        return ask({});
      case 'malformed-token':
        return ask({ token: token.slice(1) });
      case 'unknown-token':
        return ask({ token: newToken() });
      case 'session-as-key':
        return ask({ token: browser.session });
      case 'key':
      case 'key-without-right': {
        const authorization = `Bearer ${state === 'key' ? secret : trackOnly}`;
        return this.#fixture.host(method, path, { token, capable: true }, { authorization });
      }
      case 'key-in-page':
        return ask({}, { authorization: `Bearer ${secret}` });
      case 'unlisted-page':
        return ask({ token }, { origin: evil });
      default:
        return ask({ token });
    }
  }

  async #offer(state: TokenState): Promise<World> {
    const made =
      this.#offers.get(state) ??
      (await this.#worlds.make(
        'session:nudge',
        presented.has(state) ? 'nothing-proved' : (state as SessionState),
      ));
    this.#offers.set(state, made);
    return made;
  }
}
