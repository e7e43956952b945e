import { yieldToCeremonies } from '../../src/ceremony/coordinator.js';
import type { RegistrationResponseJSON } from '../../src/contract.js';
import { deepEqual, equal, ok, rejection } from './support/assert.js';
import { anotherPage, failed, made, verdict } from './support/ceremony.js';
import { credentialEvents } from './support/devtools.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { click } from './support/person.js';
import {
  addAuthenticator,
  removeAuthenticators,
  type VirtualAuthenticator,
} from './support/virtual-authenticator.js';

suite('register, ended by us', () => {
  let authenticator: VirtualAuthenticator;

  setup(async () => {
    authenticator = await addAuthenticator();
  });

  teardown(removeAuthenticators);

  /** That a second prompt is served shows that the first has ended: Chromium has one at a time. */
  async function promptIsFree(): Promise<void> {
    await authenticator.setAutomaticPresence(true);
    ok(await made({}, { env: anotherPage() }));
  }

  test('E3: the watchdog', async () => {
    await authenticator.setAutomaticPresence(false);
    deepEqual(verdict(await failed({}, { timeout: 50 })), ['timed_out', 'same', 'sure']);
    await promptIsFree();
  });

  test('E3: a signal with a time of its own', async () => {
    await authenticator.setAutomaticPresence(false);
    const failure = await failed({}, {}, AbortSignal.timeout(50));
    deepEqual(verdict(failure), ['timed_out', 'same', 'sure']);
    equal(failure.cause?.name, 'TimeoutError');
    await promptIsFree();
  });

  const endings = [
    ['E1', undefined, 'cancelled'],
    ['E1', 'never mind', 'cancelled'],
    ['E1', null, 'cancelled'],
    ['E2', 'superseded', 'aborted'],
    ['E2', 'disconnect', 'aborted'],
  ] as const;
  for (const [row, reason, code] of endings)
    test(`${row}: aborted for ${String(reason)}`, async () => {
      await authenticator.setAutomaticPresence(false);
      const controller = new AbortController();
      const failure = failed({}, {}, controller.signal);
      controller.abort(reason);
      deepEqual(verdict(await failure), [code, 'same', 'sure']);
      await promptIsFree();
    });

  test('a credential made all the same is taken off the authenticator', async () => {
    await credentialEvents();
    const controller = new AbortController();
    const failure = failed({}, {}, controller.signal);
    // Too late for Chromium, which makes the credential and hands it over.
    controller.abort();
    equal((await failure).code, 'cancelled');
    const seen: string[] = [];
    while (!seen.includes('WebAuthn.credentialDeleted'))
      seen.push(...(await credentialEvents()).map(({ method }) => method));
    deepEqual(seen, ['WebAuthn.credentialAdded', 'WebAuthn.credentialDeleted']);
    deepEqual(await authenticator.credentials(), []);
  });
});

suite('one prompt at a time', () => {
  teardown(async () => {
    document.body.replaceChildren();
    await removeAuthenticators();
  });

  test('E9: ours is open, and the browser is not even asked', async () => {
    await addAuthenticator({ automaticPresenceSimulation: false });
    const controller = new AbortController();
    const first = failed({}, {}, controller.signal);
    const second = await failed();
    deepEqual(verdict(second), ['busy', 'same', 'sure']);
    equal(second.cause, undefined);
    controller.abort();
    await first;
  });

  test('E9: somebody else’s is open', async () => {
    await addAuthenticator({ automaticPresenceSimulation: false });
    const controller = new AbortController();
    const publicKey: PublicKeyCredentialCreationOptions = {
      rp: { id: 'localhost', name: 'Test' },
      user: { id: new Uint8Array(1), name: 'ada', displayName: 'Ada' },
      challenge: new Uint8Array(32),
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    };
    const { signal } = controller;
    const theirs = rejection(navigator.credentials.create({ publicKey, signal }));
    const failure = await failed();
    deepEqual(verdict(failure), ['busy', 'same', 'sure']);
    equal(failure.cause?.name, 'OperationError');
    controller.abort();
    await theirs;
  });

  test('an autofill request of ours makes room within the click', async () => {
    const authenticator = await addAuthenticator({ automaticPresenceSimulation: false });
    const autofill = new AbortController();
    const publicKey = { challenge: new Uint8Array(32), rpId: 'localhost' };
    const waiting = rejection(
      navigator.credentials.get({ mediation: 'conditional', publicKey, signal: autofill.signal }),
    );
    yieldToCeremonies(autofill);
    // Turned on later, presence does not finish a request that is pending.
    await authenticator.setAutomaticPresence(true);
    const button = document.createElement('button');
    button.textContent = 'Create';
    const making = new Promise<RegistrationResponseJSON>((resolve) => {
      button.onclick = () => resolve(made());
    });
    document.body.append(button);
    await click(button);
    ok(await making);
    equal(((await waiting) as DOMException).name, 'AbortError');
  });
});
