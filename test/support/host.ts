import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type {
  AuthenticatorsResponse,
  TrackRequest,
  TrackResponse,
  ValidateResponse,
} from '../../src/host-contract.js';
import { createAuthenticatorServer } from '../../src/server/index.js';
import type { LogEntry } from '../../src/server/log.js';
import { openPGlite } from '../../src/server/store/pglite.js';
import type { Store } from '../../src/server/store/store.js';
import type { Mail, TextMessage } from '../../src/server/senders/sender.js';
import type { TenantOptions } from '../../src/server/tenants.js';
import { secretKeys } from './fixture.js';

const secret = 'test-secret-key-of-the-host-server';

type TrackChanges = { [Name in keyof TrackRequest]?: TrackRequest[Name] | undefined };

export interface Host {
  /** `http://localhost:…` */
  readonly origin: string;
  readonly store: Store;
  /** What the server has logged. */
  readonly log: LogEntry[];
  /** Milliseconds the server's clock is ahead. */
  offset: number;
  /** Of somebody who has just signed in, unless `authenticatedAt` is given, or undefined. */
  track(request?: TrackChanges): Promise<TrackResponse>;
  authenticators(userId?: string): Promise<AuthenticatorsResponse['authenticators']>;
  validate(actionId: string, result: string): Promise<ValidateResponse>;
  /** The texts of what was sent to an address, the newest last. */
  inbox(address: string): Promise<string[]>;
  /** Called before every request; what it answers, if anything, is sent instead. */
  intercept: (request: Request) => Promise<Response | undefined> | Response | undefined;
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** A relying party's backend with our server in memory, and the calls it makes with its secret key. */
export async function createHost(
  baseUrl: string,
  tenant: Partial<TenantOptions> = {},
): Promise<Host> {
  const sent: (Mail | TextMessage)[] = [];
  const send = async (message: Mail | TextMessage) => void sent.push(message);
  const store = await openPGlite({});
  const log: LogEntry[] = [];
  const server = createAuthenticatorServer({
    secretKeys,
    mail: { send },
    sms: { send },
    baseUrl,
    store,
    tenants: [
      {
        id: 'meadow',
        rpId: 'localhost',
        rpName: 'Meadow Bank',
        keys: [{ secret, rights: ['track', 'admin'] }],
        secondFactor: [],
        ...tenant,
      },
    ],
    clockOffset: () => host.offset,
    log: (entry) => log.push(entry),
  });
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const request = new Request(baseUrl + path, {
      method,
      headers: {
        authorization: `Bearer ${secret}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await server.fetch(request);
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  const host: Host = {
    origin: baseUrl,
    store,
    log,
    offset: 0,
    intercept: () => undefined,
    track: (request = {}) =>
      call('POST', '/v1/actions', {
        action: 'test',
        // Nobody is known before they have signed in.
        ...(request.purpose !== 'sign-in' && {
          userId: 'ada',
          purpose: 'enroll',
          user: { name: 'ada@example.com', displayName: 'Ada Lovelace' },
          authenticatedAt: new Date(Date.now() + host.offset).toISOString(),
        }),
        ...request,
      }),
    async authenticators(userId = 'ada') {
      const path = `/v1/users/${encodeURIComponent(userId)}/authenticators`;
      return (await call<AuthenticatorsResponse>('GET', path)).authenticators;
    },
    validate: (actionId, result) => call('POST', `/v1/actions/${actionId}/validate`, { result }),
    async inbox(address) {
      await server.delivered();
      return sent.filter(({ to }) => to === address).map(({ text }) => text);
    },
    fetch: async (request) => (await host.intercept(request)) ?? server.fetch(request),
    close: () => server.close(),
  };
  return host;
}

/** The same on a free port of localhost. */
export async function startHost(tenant: Partial<TenantOptions> = {}): Promise<Host> {
  const server = createServer();
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = await createHost(`http://localhost:${port}`, tenant);
  const listener = getRequestListener((request) => host.fetch(request));
  server.on('request', (request, response) => {
    void listener(request, response);
  });
  const { close } = host;
  host.close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    await close();
  };
  return host;
}
