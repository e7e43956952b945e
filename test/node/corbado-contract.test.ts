import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { corbado } from '../../src/backends/corbado.js';
import type { TokenPurpose } from '../../src/backends/vendor.js';
import { backendContract, type BackendFixture } from '../contracts/backend.js';
import { managingContract } from '../contracts/managing.js';
import { noOffers } from '../contracts/offering.js';
import { createAuthenticator } from '../support/authenticator.js';
import { createCorbado, type ConnectTokenType } from '../vendors/corbado.js';

const origin = 'http://localhost:4242';
const baseUrl = 'http://localhost:4242/vendors/corbado';
const types: Record<TokenPurpose, ConnectTokenType> = {
  enroll: 'passkey-append',
  read: 'passkey-list',
  remove: 'passkey-delete',
  challenge: 'passkey-list',
};
const { signal } = new AbortController();

/** Each test has a person of its own, and a host that asks for a connect token each time. */
function setup() {
  const projectId = 'pro-1';
  const vendor = createCorbado({
    baseUrl,
    rpId: 'localhost',
    origins: [origin],
    projectId,
    apiSecret: 'corbado1_secret',
  });
  const identifier = `${randomUUID()}@example.com`;
  const token = (purpose: TokenPurpose) => vendor.connectToken(types[purpose], identifier);
  const overWire: typeof fetch = (input, init) => {
    init?.signal?.throwIfAborted();
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    return vendor.fetch(new Request(input, { ...init, headers, signal: null }));
  };
  const backend = (network = overWire, tokens = token) =>
    corbado({ projectId, baseUrl, token: tokens, fetch: network });
  /** Loses one answer of a path, once it is told to. */
  const losing = (path: string, armed: () => boolean, lost: () => void): typeof fetch =>
    async function network(input, init) {
      const response = await overWire(input, init);
      if (!armed() || !new Request(input).url.endsWith(path)) return response;
      lost();
      throw new TypeError('Failed to fetch');
    };
  return { vendor, identifier, backend, losing };
}

const noName = 'it keeps no names';
const noMethods = 'it has passkeys only; the rest is whoever signs people in';
const noProof = 'the host proves who the person is before it asks for a connect token';

backendContract(
  'Corbado Connect',
  async (): Promise<BackendFixture> => {
    const { vendor, identifier, backend, losing } = setup();
    return {
      origin,
      fresh: async () => backend(),
      async losingAnswer() {
        let lost = false;
        return backend(
          losing(
            '/append/finish',
            () => !lost,
            () => (lost = true),
          ),
        );
      },
      unreachable: async () => backend(() => Promise.reject(new TypeError('Failed to fetch'))),
      garbled: async () => backend(async () => new Response('<h1>Sign in to the Wi-Fi</h1>')),
      ended: async () => backend(undefined, () => 'ctk1_that_was_spent'),
      count: async () => vendor.person(identifier).passkeys.length,
    };
  },
  {
    ...noOffers('it decides itself when to offer, and whoever signs people in keeps the rest'),
    label: noName,
    rename: noName,
    app: noMethods,
  },
);

managingContract(
  'Corbado Connect',
  async () => {
    const { backend: connect, losing } = setup();
    const authenticator = createAuthenticator();
    for (const backend of [connect(), connect()]) {
      const { enrollment } = await backend.open(signal, 'enroll');
      assert.ok(enrollment?.at === 'create');
      const credential = await authenticator.create(enrollment.options, { origin });
      await backend.completeEnrollment(enrollment.flow, { credential }, signal);
    }
    let armed = false;
    const backend = connect(
      losing(
        '/manage/delete',
        () => armed,
        () => (armed = false),
      ),
    );
    await backend.open(signal, 'settings');
    return { backend, authenticator, origin, proves: false, loseAnswer: () => (armed = true) };
  },
  {
    rename: noName,
    stepUp: noProof,
    challenge: 'signing in is outside of what is built here',
    challengeLost: noProof,
    forged: noProof,
    codes: noMethods,
  },
);
