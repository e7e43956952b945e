import { randomUUID } from 'node:crypto';
import type { Backend, EnrollStep } from '../../src/backends/backend.js';
import { secureAuth, type SecureAuthOptions } from '../../src/backends/secureauth.js';
import { createSecureAuth, type SecureAuthStandIn } from '../vendors/secureauth.js';
import { createAuthenticator, type SoftwareAuthenticator } from './authenticator.js';

export const origin = 'http://localhost:4242';
const baseUrl = 'https://id.example/acme/web/identity';

/** One exchange, as a page's developer tools show it. */
export interface Exchange {
  readonly call: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly status: number;
  readonly replayed: boolean;
}

export interface SecureAuthSetup {
  readonly userId: string;
  readonly service: SecureAuthStandIn;
  readonly exchanges: Exchange[];
  readonly backend: Backend;
  readonly authenticator: SoftwareAuthenticator;
  readonly reauthenticated: { readonly maxAge: number }[];
  /** Lets time go by for the service, in milliseconds. */
  pass(milliseconds: number): void;
  /** Loses the answer to the next request whose method and path match, after it was sent. */
  lose(request: RegExp): void;
  /** From the options to the list. */
  enroll(): Promise<Extract<EnrollStep, { at: 'done' }>>;
  credentialFor(
    step: EnrollStep,
    page?: string,
  ): Promise<{ credential: Awaited<ReturnType<SoftwareAuthenticator['create']>> }>;
  /** What was sent since it was last asked, without the looks at the list. */
  sent(): string[];
}

export const signal = () => new AbortController().signal;

/** A person at a stand-in of their own, signed in just now. */
export function setUpSecureAuth(
  quirks: Partial<SecureAuthStandIn['quirks']> = {},
  options: Partial<SecureAuthOptions> = {},
): SecureAuthSetup {
  let offset = 0;
  let seen = 0;
  const lost: RegExp[] = [];
  const exchanges: Exchange[] = [];
  const reauthenticated: { readonly maxAge: number }[] = [];
  const authenticator = createAuthenticator();
  const userId = randomUUID();
  const service = createSecureAuth({
    baseUrl,
    rpId: 'localhost',
    origins: [origin],
    now: () => Date.now() + offset,
    ...quirks,
  });
  let token = service.signIn({ id: userId });
  const overWire: typeof fetch = async (input, init) => {
    init?.signal?.throwIfAborted();
    const request = new Request(input, { ...init, signal: null });
    const call = `${request.method} ${request.url.slice(`${baseUrl}/v2/self/`.length)}`;
    const text = await request.clone().text();
    const response = await service.fetch(request);
    exchanges.push({
      call,
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
      status: response.status,
      replayed: response.headers.has('x-idempotent-replayed'),
    });
    const index = lost.findIndex((one) => one.test(call));
    if (index < 0) return response;
    lost.splice(index, 1);
    throw new TypeError('Failed to fetch');
  };
  const backend = secureAuth({
    baseUrl,
    fetch: overWire,
    token: () => token,
    reauthenticate(reason) {
      reauthenticated.push(reason);
      token = service.signIn({ id: userId });
      return Promise.resolve(true);
    },
    ...options,
  });
  const credentialFor: SecureAuthSetup['credentialFor'] = async (step, page = origin) => {
    if (step.at !== 'create') throw new TypeError(step.at);
    return { credential: await authenticator.create(step.options, { origin: page }) };
  };
  return {
    ...{ userId, service, exchanges, backend, authenticator, reauthenticated, credentialFor },
    pass: (milliseconds) => void (offset += milliseconds),
    lose: (request) => void lost.push(request),
    async enroll() {
      const step = await backend.beginEnrollment('passkey', {}, signal());
      if (step.at !== 'create') throw new TypeError(step.at);
      const input = await credentialFor(step);
      const done = await backend.completeEnrollment(step.flow, input, signal());
      if (done.at !== 'done') throw new TypeError(done.at);
      return done;
    },
    sent() {
      const calls = exchanges.slice(seen).map(({ call }) => call);
      seen = exchanges.length;
      return calls.filter((call) => call !== 'GET me');
    },
  };
}
