import { probe } from '../../src/ceremony/capabilities.js';
import { yieldToCeremonies } from '../../src/ceremony/coordinator.js';
import type { Failure } from '../../src/failure.js';
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
    const waiting: { milliseconds: number; callback: () => void }[] = [];
    const after = (milliseconds: number, callback: () => void) => {
      waiting.push({ milliseconds, callback });
      return () => undefined;
    };
    const failure = failed({}, { after });
    equal(waiting[0]?.milliseconds, 300_000);
    waiting[0]?.callback();
    deepEqual(verdict(await failure), ['timed_out', 'same', 'sure']);
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
    // Chromium too may be done before it hears of an abort, but only now and then; an extension that keeps the signal to
    // itself makes it certain, and the credential is as real.
    const deaf = anotherPage({
      navigator: {
        credentials: {
          create: ({ publicKey }) => navigator.credentials.create({ publicKey: publicKey! }),
        },
      },
    });
    const failure = failed({}, { env: deaf }, controller.signal);
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
    await addAuthenticator({ automaticPresenceSimulation: false });
    const autofill = new AbortController();
    const publicKey = { challenge: new Uint8Array(32), rpId: 'localhost' };
    const waiting = rejection(
      navigator.credentials.get({ mediation: 'conditional', publicKey, signal: autofill.signal }),
    );
    yieldToCeremonies(autofill);
    const controller = new AbortController();
    const button = document.createElement('button');
    button.textContent = 'Create';
    let prompted: Promise<Failure> | undefined;
    button.onclick = () => {
      prompted = failed({}, {}, controller.signal);
    };
    document.body.append(button);
    await click(button);
    equal(((await waiting) as DOMException).name, 'AbortError');
    // Answered after whatever the browser had to say to our request and to its repetition.
    for (let question = 0; question < 3; question++) await probe(anotherPage());
    equal((await failed()).cause, undefined, 'ours is open');
    controller.abort();
    equal((await prompted)?.code, 'cancelled');
  });
});
