import assert from 'node:assert/strict';
import type {
  EnrollmentCompleteResponse,
  PasskeyEnrollmentStart,
  RegistrationResponseJSON,
  SessionResponse,
} from '../../src/contract.js';
import type {
  AuthenticatorsResponse,
  TrackRequest,
  TrackResponse,
} from '../../src/host-contract.js';
import type { Assets } from '../../src/server/assets.js';
import type { LogEntry } from '../../src/server/log.js';
import type { Mail, MailSender, TextMessage } from '../../src/server/senders/sender.js';
import { createAuthenticatorServer, type AuthenticatorServer } from '../../src/server/server.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import type { Store } from '../../src/server/store/store.js';
import type { TenantOptions } from '../../src/server/tenants.js';
import { createAuthenticator } from './authenticator.js';
import { Browser, createHost, read, type Answer } from './client.js';

export const baseUrl = 'http://localhost:3000';
export const secret = 'demo-secret-of-the-host';

export const secretKeys = ['A'.repeat(43)];

/** Passkeys and nothing else. */
export const demo: TenantOptions = {
  id: 'demo',
  rpName: 'Demo',
  keys: [{ secret, rights: ['track', 'admin'] }],
  secondFactor: [],
};

/** Every method there is. */
export const every: TenantOptions = {
  ...demo,
  id: 'every',
  secondFactor: ['totp', 'email-otp', 'sms-otp', 'recovery-code'],
  notices: { from: 'Demo <no-reply@demo.example>', supportUrl: 'https://demo.example/help' },
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
  /** What was sent, oldest first. */
  readonly mails: Mail[];
  readonly texts: TextMessage[];
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
  enroll(request?: Partial<TrackRequest>): Promise<Enrolled>;
  /** How many authenticators a user has, by the host's list. */
  count(userId: string): Promise<number>;
  audit(event: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** What a page of an action that may begin at once is answered. */
export type OpenedSession = SessionResponse & { enrollment: PasskeyEnrollmentStart };

export interface Opened {
  readonly tracked: TrackResponse;
  readonly browser: Browser;
  readonly session: OpenedSession;
  readonly enrollment: PasskeyEnrollmentStart;
}

/** What an honest browser and authenticator answer to an enrollment's options. */
export const respond = ({ options }: PasskeyEnrollmentStart): Promise<RegistrationResponseJSON> =>
  createAuthenticator().create(options, { origin: baseUrl });

export interface Enrolled extends Opened {
  readonly done: EnrollmentCompleteResponse & { result: string };
}

let users = 0;

/** Another server over the same store is made by handing the store in. */
export async function createFixture({
  tenants = [demo],
  store: given,
  assets,
  mail: sender,
}: {
  tenants?: readonly TenantOptions[];
  store?: Store;
  assets?: Assets;
  /** Sends mail instead of keeping it in `mails`. */
  mail?: MailSender;
} = {}): Promise<Fixture> {
  const store = given ?? (await openPGlite());
  const log: LogEntry[] = [];
  const mails: Mail[] = [];
  const texts: TextMessage[] = [];
  const server = createAuthenticatorServer({
    secretKeys,
    mail: sender ?? { send: async (mail) => void mails.push(mail) },
    sms: { send: async (text) => void texts.push(text) },
    baseUrl,
    store,
    tenants,
    assets,
    clockOffset: () => fixture.offset,
    log: (entry) => log.push(entry),
  });
  const send = async (request: Request) => {
    const response = await server.fetch(request, { ip: '192.0.2.1' });
    await server.delivered();
    return response;
  };
  const fixture: Fixture = {
    store,
    server,
    log,
    mails,
    texts,
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
      const { enrollment } = session;
      assert.ok(enrollment && 'options' in enrollment, answer.text);
      return { tracked, browser, session: { ...session, enrollment }, enrollment };
    },
    async enroll(request) {
      const opened = await fixture.open(request);
      const response = await respond(opened.enrollment);
      const answer = await opened.browser.complete(opened.enrollment, response);
      assert.equal(answer.status, 200, answer.text);
      return { ...opened, done: answer.json<Enrolled['done']>() };
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
