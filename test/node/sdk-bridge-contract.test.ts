import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Backend } from '../../src/backends/backend.js';
import { sdkBridge, type SdkBridgeOptions } from '../../src/backends/sdk-bridge.js';
import { backendContract, type BackendFixture } from '../contracts/backend.js';
import { managingContract } from '../contracts/managing.js';
import { noOffers } from '../contracts/offering.js';
import { createAuthenticator } from '../support/authenticator.js';
import { createIntelliAuth } from '../vendors/intelliauth.js';
import { createIntelliAuthSdk } from '../vendors/intelliauth-sdk.js';

const origin = 'http://localhost:4242';
const baseUrl = 'http://localhost:4242/vendors/intelliauth';
const { signal } = new AbortController();

/** Each test has a person of its own, signed in, with the SDK of their page. */
function setup(options: (userId: string) => SdkBridgeOptions = () => ({})) {
  const userId = randomUUID();
  const platform = createIntelliAuth({ baseUrl, rpId: 'localhost', origins: [origin] });
  const authenticator = createAuthenticator();
  const overWire: typeof fetch = (input, init) => platform.fetch(new Request(input, init));
  const backend = (network = overWire) =>
    sdkBridge(
      createIntelliAuthSdk({
        baseUrl,
        session: platform.signIn(userId),
        fetch: network,
        create: (creation) => authenticator.create(creation, { origin }),
      }),
      options(userId),
    );
  return { platform, userId, authenticator, backend };
}

/** Nothing is asked of the platform before its SDK runs, so what the platform says is heard there. */
function running(backend: Backend): Backend {
  return {
    ...backend,
    async beginEnrollment(method, options, signal) {
      const step = await backend.beginEnrollment(method, options, signal);
      assert.ok(step.at === 'external' && backend.runEnrollment);
      return backend.runEnrollment(step.flow, options, signal);
    },
  };
}

const external = 'the SDK runs the ceremony and speaks to its platform itself';
const noChallenge = 'the port has no challenge that an SDK runs';

backendContract(
  'SDK bridge',
  async (): Promise<BackendFixture> => {
    const { platform, userId, backend } = setup();
    return {
      origin,
      fresh: async () => backend(),
      losingAnswer: async () => backend(),
      unreachable: async () =>
        running(backend(() => Promise.reject(new TypeError('Failed to fetch')))),
      garbled: async () => running(sdkBridge({ startMfaEnrolment: () => '<h1>Sign in</h1>' })),
      async ended() {
        const signedOut = backend();
        platform.endSessions();
        return running(signedOut);
      },
      count: async () => platform.factors(userId).length,
      nameOfNewest: async () => platform.factors(userId).at(-1)?.name ?? null,
    };
  },
  {
    ...noOffers('an SDK signs people in itself, and has no call for the rest'),
    json: external,
    older: external,
    lost: external,
    forged: external,
    rename: 'a label is given at enrollment; renaming is the host’s, where it can',
  },
);

managingContract(
  'SDK bridge',
  async () => {
    let losing = false;
    const {
      platform,
      userId,
      authenticator,
      backend: connect,
    } = setup((userId) => ({
      list: () => platform.factors(userId),
      rename: (id, name) => platform.rename(userId, id, name),
      remove(id) {
        platform.remove(userId, id);
        if (!losing) return;
        losing = false;
        throw new TypeError('Failed to fetch');
      },
    }));
    const backend = connect();
    for (const label of ['Laptop', 'Phone']) {
      const step = await backend.beginEnrollment('passkey', {}, signal);
      await backend.runEnrollment?.(step.at === 'external' ? step.flow : '', { label }, signal);
    }
    assert.equal(platform.factors(userId).length, 2);
    await backend.open(signal, 'settings');
    return { backend, authenticator, origin, proves: false, loseAnswer: () => (losing = true) };
  },
  {
    accepted: 'an SDK does not say its credential ids',
    stepUp: 'the SDK proves who the person is by a step-up of its own',
    challenge: noChallenge,
    challengeLost: noChallenge,
    forged: noChallenge,
    codes: 'the SDK has no call for them',
  },
);
