import assert from 'node:assert/strict';
import type {
  AuthenticatorsResponse,
  EnrollmentCompleteResponse,
  EnrollmentStart,
  RegistrationResponseJSON,
  SessionResponse,
  TrackRequest,
  TrackResponse,
} from '../../src/contract.js';
import type { LogEntry } from '../../src/server/log.js';
import { createAuthenticatorServer, type AuthenticatorServer } from '../../src/server/server.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import type { Store } from '../../src/server/store/store.js';
import type { TenantOptions } from '../../src/server/tenants.js';
import { createAuthenticator } from './authenticator.js';
import { Browser, createHost, read, type Answer } from './client.js';

export const baseUrl = 'http://localhost:3000';
export const secret = 'demo-secret-of-the-host';

export const demo: TenantOptions = {
  id: 'demo',
  rpName: 'Demo',
  keys: [{ secret, rights: ['track', 'admin'] }],
};

/** The demo's tenant with an entry in every list a tenant has. */
export const listing: TenantOptions = {
  ...demo,
  origins: ['https://app.localhost'],
  keys: [
    { secret, rights: ['track', 'admin'] },
    { secret: 'key-that-may-track', rights: ['track'] },
    { secret: 'key-that-may-admin', rights: ['admin'] },
  ],
  embedOrigins: ['https://shop.example'],
  redirectUrls: ['https://shop.example/account'],
};

/** As little as tracks an action for a new user. */
export const bareTrack: TrackRequest = {
  userId: 'http',
  action: 'a',
  purpose: 'enroll',
  user: { name: 'http' },
  authenticatedAt: new Date().toISOString(),
};

/** One server over one store in memory, with a clock that can be set and a log that can be read. */
export interface Fixture {
  readonly store: Store;
  readonly server: AuthenticatorServer;
  readonly log: LogEntry[];
  /** Milliseconds ahead of the database's clock. */
  offset: number;
  /** A request as it is, with no key and no proof. */
  send(method: string, path: string, init?: RequestInit): Promise<Answer>;
  host(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  track(request?: Partial<TrackRequest>): Promise<TrackResponse>;
  browser(origin?: string): Promise<Browser>;
  /** Tracks for a user and opens the link in a new browser. */
  open(request?: Partial<TrackRequest>): Promise<Opened>;
  /** The whole way to a passkey. */
  enroll(request?: Partial<TrackRequest>): Promise<Opened & { done: EnrollmentCompleteResponse }>;
  /** How many authenticators a user has, by the host's list. */
  count(userId: string): Promise<number>;
  audit(event: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export interface Opened {
  readonly tracked: TrackResponse;
  readonly browser: Browser;
  readonly session: SessionResponse;
  readonly enrollment: EnrollmentStart;
}

/** What an honest browser and authenticator answer to an enrollment's options. */
export const respond = ({ options }: EnrollmentStart): Promise<RegistrationResponseJSON> =>
  createAuthenticator().create(options, { origin: baseUrl });

let users = 0;

/** Another server over the same store is made by handing the store in. */
export async function createFixture({
  tenants = [demo],
  store: given,
}: { tenants?: readonly TenantOptions[]; store?: Store } = {}): Promise<Fixture> {
  const store = given ?? (await openPGlite());
  const log: LogEntry[] = [];
  const server = createAuthenticatorServer({
    baseUrl,
    store,
    tenants,
    clockOffset: () => fixture.offset,
    log: (entry) => log.push(entry),
  });
  const send = (request: Request) => server.fetch(request, { ip: '192.0.2.1' });
  const fixture: Fixture = {
    store,
    server,
    log,
    offset: 0,
    send: async (method, path, init = {}) =>
      read(await server.fetch(new Request(baseUrl + path, { ...init, method }))),
    host: createHost(send, baseUrl, secret),
    async track(request = {}) {
      users += 1;
      const answer = await fixture.host('POST', '/v1/actions', {
        userId: `user-${users}`,
        action: 'add-passkey',
        purpose: 'enroll',
        user: { name: 'ada@example.com', displayName: 'Ada' },
        authenticatedAt: new Date(Date.now() + fixture.offset).toISOString(),
        ...request,
      });
      assert.equal(answer.status, 201, answer.text);
      return answer.json<TrackResponse>();
    },
    browser: (origin) => Browser.create(send, baseUrl, origin),
    async open(request) {
      const tracked = await fixture.track(request);
      const browser = await fixture.browser();
      const answer = await browser.open({ token: tracked.token });
      assert.equal(answer.status, 200, answer.text);
      const session = answer.json<SessionResponse>();
      assert.ok(session.enrollment, answer.text);
      return { tracked, browser, session, enrollment: session.enrollment };
    },
    async enroll(request) {
      const opened = await fixture.open(request);
      const response = await respond(opened.enrollment);
      const answer = await opened.browser.complete(opened.enrollment, response);
      assert.equal(answer.status, 200, answer.text);
      return { ...opened, done: answer.json<EnrollmentCompleteResponse>() };
    },
    async count(userId) {
      const listed = await fixture.host('GET', `/v1/users/${userId}/authenticators`);
      return listed.json<AuthenticatorsResponse>().authenticators.length;
    },
    async audit(event) {
      const { rows } = await store.query('SELECT * FROM audit WHERE event = $1 ORDER BY id', [
        event,
      ]);
      return rows;
    },
    close: () => store.close(),
  };
  return fixture;
}
