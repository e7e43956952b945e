import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Authsignal } from '@authsignal/node';
import { createAuthenticatorServer, type AuthenticatorServer } from '../../src/server/server.js';
import type { AuthsignalOptions } from '../../src/server/authsignal/options.js';
import type { LogEntry } from '../../src/server/log.js';
import type { Mail, TextMessage } from '../../src/server/senders/sender.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import type { Store } from '../../src/server/store/store.js';
import type { TenantOptions } from '../../src/server/tenants.js';
import { secretKeys } from './fixture.js';

export const vendorSecret = 'authsignal-secret-of-the-host';
export const vendorTenant = 'meadow';
/** A page that may call the client API, and may show the hosted page. */
export const page = 'http://app.localhost:4000';

/** Our server with the vendor's API, served, and the vendor's own client pointed at it. */
export interface AuthsignalHost {
  /** `http://localhost:…` */
  readonly origin: string;
  /** What the vendor's clients take for `apiUrl` and `baseUrl`. */
  readonly apiUrl: string;
  readonly client: Authsignal;
  readonly server: AuthenticatorServer;
  readonly store: Store;
  readonly log: LogEntry[];
  readonly mails: Mail[];
  readonly texts: TextMessage[];
  /** Milliseconds the server's clock is ahead. */
  offset: number;
  /** A request as a script of {@link page} sends it. */
  call(method: string, path: string, init?: { token?: string; body?: unknown }): Promise<Response>;
  audit(event: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function startAuthsignal({
  tenant = {},
  authsignal = {},
  store: given,
}: {
  tenant?: Partial<TenantOptions>;
  authsignal?: Partial<AuthsignalOptions>;
  /** Closed with the host; one in memory when left out. */
  store?: Store;
} = {}): Promise<AuthsignalHost> {
  const http = createServer();
  // A connection closed just as the vendor's client takes it up again would fail its call.
  http.keepAliveTimeout = 0;
  http.listen(0, 'localhost');
  await once(http, 'listening');
  const origin = `http://localhost:${(http.address() as AddressInfo).port}`;
  const store = given ?? (await openPGlite());
  const log: LogEntry[] = [];
  const mails: Mail[] = [];
  const texts: TextMessage[] = [];
  const server = createAuthenticatorServer({
    secretKeys,
    baseUrl: origin,
    store,
    mail: { send: async (mail) => void mails.push(mail) },
    sms: { send: async (text) => void texts.push(text) },
    clockOffset: () => host.offset,
    log: (entry) => log.push(entry),
    tenants: [
      {
        id: vendorTenant,
        rpId: 'localhost',
        rpName: 'Meadow Bank',
        keys: [{ secret: 'test-secret-key-of-the-host-server', rights: ['track', 'admin'] }],
        secondFactor: ['totp', 'email-otp', 'email-link', 'sms-otp', 'recovery-code'],
        origins: [page],
        embedOrigins: [page],
        redirectUrls: [`${page}/back`],
        notices: { from: 'Meadow <no-reply@meadow.example>' },
        ...tenant,
      },
    ],
    authsignal: { tenant: vendorTenant, secret: vendorSecret, origins: [page], ...authsignal },
  });
  const listener = getRequestListener((request) => server.fetch(request));
  http.on('request', (request, response) => {
    void listener(request, response);
  });
  const apiUrl = `${origin}/authsignal/v1`;
  const host: AuthsignalHost = {
    origin,
    apiUrl,
    client: new Authsignal({ apiSecretKey: vendorSecret, apiUrl, retries: 0 }),
    server,
    store,
    log,
    mails,
    texts,
    offset: 0,
    call: (method, path, { token, body } = {}) =>
      fetch(apiUrl + path, {
        method,
        headers: {
          origin: page,
          'content-type': 'application/json',
          authorization: token === undefined ? `Basic ${btoa(vendorTenant)}` : `Bearer ${token}`,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    async audit(event) {
      const { rows } = await store.query('SELECT * FROM audit WHERE event = $1 ORDER BY id', [
        event,
      ]);
      return rows;
    },
    async close() {
      http.closeAllConnections();
      http.close();
      await server.delivered();
      await server.close();
    },
  };
  return host;
}
