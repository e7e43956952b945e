import assert from 'node:assert/strict';
import { backendContract } from '../contracts/backend.js';
import { managingContract } from '../contracts/managing.js';
import { noOffers } from '../contracts/offering.js';
import { createAuthenticator } from '../support/authenticator.js';
import { createWorld, email, origin } from '../vendors/jitsudo-world.js';

const { signal } = new AbortController();
const rename = 'no call renames; a name is given when it is added';
const noProof = 'whoever is signed in is asked for no further proof';

backendContract(
  'JITSudo',
  () => {
    const { service, backend, lose, later } = createWorld();
    const methods = () => service.methods(email).filter(({ verified }) => verified);
    return Promise.resolve({
      origin,
      fresh: () => Promise.resolve(backend()),
      losingAnswer() {
        lose(/\/complete$/);
        return Promise.resolve(backend());
      },
      unreachable: () =>
        Promise.resolve(backend({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) })),
      garbled: () =>
        Promise.resolve(
          backend({ fetch: () => Promise.resolve(new Response('<h1>Sign in to the Wi-Fi</h1>')) }),
        ),
      ended() {
        later(3_600_001);
        return Promise.resolve(backend());
      },
      count: () => Promise.resolve(methods().length),
      nameOfNewest: () => Promise.resolve(methods().at(-1)?.device_name ?? null),
    });
  },
  {
    ...noOffers('it has no sign-in of its own to offer anything after, and takes nothing back'),
    rename,
  },
);

managingContract(
  'JITSudo',
  async () => {
    const { backend, challenge, lose } = createWorld();
    const authenticator = createAuthenticator();
    const managing = backend();
    for (const label of ['Laptop', 'Phone']) {
      const step = await managing.beginEnrollment('passkey', { label }, signal);
      assert.ok(step.at === 'create');
      const credential = await authenticator.create(step.options, { origin });
      await managing.completeEnrollment(step.flow, { credential }, signal);
    }
    await managing.open(signal, 'settings');
    return {
      backend: managing,
      authenticator,
      origin,
      proves: false,
      loseAnswer: () => lose(/^(POST|DELETE)/),
      forChallenge: async () => backend({ challenge: await challenge() }),
    };
  },
  {
    accepted: 'the list has no credential ids',
    rename,
    stepUp: noProof,
    challengeLost: 'nothing can be suspended',
    forged: noProof,
  },
);
