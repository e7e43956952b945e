import type { AccessClass, TokenState } from '../../src/server/access.js';
import { newId } from '../../src/server/tokens.js';
import type { World } from './access-stage.js';
import { read, type Answer, type Browser } from './client.js';
import { codeIn } from './codes.js';
import { baseUrl, secret, type Fixture } from './fixture.js';
import { elsewhere } from './imported.js';
import { person } from './settings.js';

/** A route of the server, once for each thing its body may ask. */
export interface Cell {
  readonly method: string;
  readonly path: string;
  readonly access: AccessClass;
}

export const otherSecret = 'secret-of-the-other-tenant';
export const trackOnly = 'key-that-may-only-track';
export const adminOnly = 'key-that-may-only-administer';
export const evil = 'https://evil.example';

interface HostRequest {
  readonly path: string;
  readonly body?: object;
}

/** States in which a host's request is answered, and may change what it names. */
const answered: ReadonlySet<TokenState> = new Set<TokenState>([
  'key',
  'others-object',
  'other-tenants-object',
]);

/** Requests to the routes of a host's server. */
export class HostCells {
  readonly #fixture: Fixture;
  readonly #other: Pick<Fixture, 'host' | 'browser'>;
  /** What is refused for who sent it can be sent again. */
  readonly #refused = new Map<string, HostRequest>();

  constructor(fixture: Fixture, other: Pick<Fixture, 'host' | 'browser'>) {
    this.#fixture = fixture;
    this.#other = other;
  }

  async ask(cell: Cell, state: TokenState, { browser }: World): Promise<Answer> {
    const { method, path: pattern } = cell;
    const known = `${method} ${pattern}`;
    const request = answered.has(state)
      ? await this.#request(cell, state)
      : (this.#refused.get(known) ?? (await this.#request(cell, 'key')));
    if (!answered.has(state)) this.#refused.set(known, request);
    const { path, body } = request;
    const headers = credentials(cell, state, browser);
    const init = body && {
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    return read(
      await this.#fixture.server.fetch(new Request(baseUrl + path, { method, headers, ...init })),
    );
  }

  /** What is sent, whatever of it belongs to somebody else in this state. */
  async #request({ method, path, access }: Cell, state: TokenState): Promise<HostRequest> {
    const id = `hosted-${newId()}`;
    const user = { name: id, email: `${id.slice(0, 20)}@example.com`, emailVerified: true };
    const foreign = state === 'others-object' || state === 'other-tenants-object';
    const theirs = state === 'other-tenants-object' ? this.#other : this.#fixture;
    const who = await person(this.#fixture, id);
    await this.#fixture.track({ userId: id, user });
    const stranger = foreign ? await person(theirs, `${id}-stranger`) : who;
    // A user of the other tenant is nobody here, and has credentials under no handle.
    const again = state === 'other-tenants-object' ? undefined : stranger;
    const named = path.includes('{authenticatorId}') || path.includes('{codeId}');
    const userId = foreign && !named ? stranger.userId : id;
    const filled = (values: Record<string, string> = {}) =>
      path
        .replace('{userId}', userId)
        .replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
    switch (`${method} ${path}`) {
      case 'POST /v1/actions':
        return { path, body: { userId, action: 'a', purpose: 'settings', user } };
      case 'GET /v1/actions/{actionId}':
      case 'POST /v1/actions/{actionId}/validate':
        return this.#resultRequest(method, path, state);
      case 'POST /v1/users/{userId}/authenticators':
        return { path: filled(), body: (await elsewhere(1, {}, {}, again)).request };
      case 'PATCH /v1/users/{userId}/authenticators/{authenticatorId}':
        return {
          path: filled({ authenticatorId: stranger.ids[0] ?? '' }),
          body: { name: 'Renamed' },
        };
      case 'DELETE /v1/users/{userId}/authenticators/{authenticatorId}':
        return { path: filled({ authenticatorId: stranger.ids[0] ?? '' }) };
      case 'POST /v1/users/{userId}/codes':
        return { path: filled(), body: { channel: 'email' } };
      case 'POST /v1/users/{userId}/codes/{codeId}/verify': {
        const sent = await theirs.host('POST', `/v1/users/${stranger.userId}/codes`, {
          channel: 'email',
        });
        await this.#fixture.server.delivered();
        const code = codeIn(this.#fixture.mails.at(-1)?.text ?? '');
        return { path: filled({ codeId: sent.json<{ codeId: string }>().codeId }), body: { code } };
      }
      case 'GET /v1/users/{userId}':
      case 'DELETE /v1/users/{userId}':
      case 'GET /v1/users/{userId}/authenticators':
        return { path: filled() };
      default:
        throw new Error(`${method} ${path} (${access}) has no request to try: write one`);
    }
  }

  /** Two actions that have been completed: one to ask about, and the one whose result is brought. */
  async #resultRequest(method: string, path: string, state: TokenState): Promise<HostRequest> {
    const { tracked, done } = await this.#fixture.enroll();
    const other = state === 'others-object' ? await this.#fixture.enroll() : undefined;
    const filled = path.replace('{actionId}', tracked.actionId);
    if (method === 'GET') {
      return { path: path.replace('{actionId}', other?.tracked.actionId ?? tracked.actionId) };
    }
    return { path: filled, body: { result: other?.done.result ?? done.result } };
  }
}

/** The headers of a request to a route that is not for sessions. */
export function credentials(
  cell: Cell,
  state: TokenState,
  browser: Browser,
): Record<string, string> {
  const session = { authorization: `DPoP ${browser.session}`, dpop: browser.proof };
  switch (state) {
    case 'no-token':
      return {};
    case 'malformed-token':
      return { authorization: 'Bearer' };
    case 'unknown-token':
      return { authorization: 'Bearer secret-of-nobody' };
    case 'key-without-right':
      return { authorization: `Bearer ${weakKey(cell)}` };
    case 'other-tenants-object':
      return { authorization: `Bearer ${byAction(cell) ? otherSecret : secret}` };
    case 'key':
    case 'others-object':
      return { authorization: `Bearer ${secret}` };
    case 'key-in-page':
      return { authorization: `Bearer ${secret}`, origin: baseUrl };
    case 'session-as-key':
      return { authorization: `Bearer ${browser.session}` };
    case 'unlisted-page':
      return { ...session, origin: evil };
    default:
      return session;
  }
}

/** An action is found by its id alone: of another tenant's the key is the other one. */
function byAction({ access }: Cell): boolean {
  return access === 'host:ask' || access === 'host:validate';
}

/** A key that has a right, but not the one this route wants. */
function weakKey({ access }: Cell): string {
  return ['host:track', 'host:ask', 'host:validate'].includes(access) ? adminOnly : trackOnly;
}
