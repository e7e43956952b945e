import { register } from '../../src/ceremony/ceremony.js';
import type { PasskeyNudge } from '../../src/elements/passkey-nudge.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { authenticators, button, heading, newUser } from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { bentBackend, mountNudge, offers, trackNudge, watchNetwork } from './support/nudge.js';
import { appears, click, isThere, until } from './support/person.js';
import { addAuthenticator, removeAuthenticators } from './support/virtual-authenticator.js';

const told = heading('A passkey was created for you');
const silent = { outcome: 'not-offered', reason: 'unanswered' } as const;
const isConditional = (options: CredentialCreationOptions | undefined): boolean =>
  (options as { mediation?: string } | undefined)?.mediation === 'conditional';

type Create = typeof navigator.credentials.create;

/** Puts `answer` in the place of conditional creation, which no virtual authenticator does; all else is as it is. */
function conditionally(answer: (options: CredentialCreationOptions, real: Create) => unknown): {
  calls: CredentialCreationOptions[];
  restore: () => void;
} {
  const real = navigator.credentials.create.bind(navigator.credentials);
  const calls: CredentialCreationOptions[] = [];
  navigator.credentials.create = ((options: CredentialCreationOptions) => {
    if (!isConditional(options)) return real(options);
    calls.push(options);
    return answer(options, real);
  }) as Create;
  return { calls, restore: () => void Reflect.deleteProperty(navigator.credentials, 'create') };
}

/** As a password manager would: no prompt, and a credential the service can verify. */
const succeeds = ({ publicKey }: CredentialCreationOptions, real: Create): unknown =>
  real({ ...(publicKey && { publicKey }) });

/** What waits for ten seconds waits for a moment. */
function hurry(): () => void {
  const original = globalThis.setTimeout;
  globalThis.setTimeout = ((call: () => void, milliseconds = 0) =>
    original(call, milliseconds === 10_000 ? 100 : milliseconds)) as typeof setTimeout;
  return () => void (globalThis.setTimeout = original);
}

/** How often anything came into the shadow root. */
function watchSight({ shadowRoot }: PasskeyNudge): () => number {
  let seen = 0;
  const observer = new MutationObserver((records) => {
    seen += records.filter(({ addedNodes }) => [...addedNodes].some(isElement)).length;
  });
  if (shadowRoot) observer.observe(shadowRoot, { childList: true, subtree: true });
  return () => seen;
}

const isElement = (node: Node): boolean => node instanceof Element;

suite('<passkey-nudge automatic>', () => {
  let userId: string;
  let restore: (() => void)[] = [];

  setup(async () => {
    // Asked once a page, so it says the same in every test here; test/node/conditional.test.ts has the others.
    PublicKeyCredential.getClientCapabilities = () => Promise.resolve({ conditionalCreate: true });
    await offers({ automatic: true });
    await addAuthenticator();
    userId = newUser();
  });

  teardown(async () => {
    document.body.replaceChildren();
    restore.forEach((call) => call());
    restore = [];
    await removeAuthenticators();
  });

  test('makes a passkey without a prompt, once the sign-in has settled, and tells of it (stubbed: conditional creation)', async () => {
    const order: string[] = [];
    const stub = conditionally((options, real) => {
      order.push('create');
      return succeeds(options, real);
    });
    const network = watchNetwork((path) => {
      order.push(path.replace(/^\/v1\//, ''));
      return undefined;
    });
    restore.push(stub.restore, network.restore);
    // The host's own sign-in: nothing of ours is on its page.
    const { url } = await trackNudge(userId);
    order.length = 0;
    order.push('signed in');
    const { element, heard } = mountNudge({ url, automatic: true });
    await appears(told);
    deepEqual(order.slice(0, 5), [
      'signed in',
      'nudges/decision',
      'session',
      'enrollments',
      'create',
    ]);
    equal(stub.calls.length, 1);
    equal(stub.calls[0]?.publicKey?.authenticatorSelection?.userVerification, 'preferred');
    const [stored] = await authenticators(userId);
    const { detail } = heard.find(({ name }) => name === 'passkey-enrolled') ?? {};
    equal((detail as { authenticator: { id: string } }).authenticator.id, stored?.id);
    await click(button('OK'));
    const outcome = await element.finished;
    ok(outcome.outcome === 'done' && outcome.automatic && outcome.result, JSON.stringify(outcome));
  });

  test('takes it back, here, at the service and in the password manager (stubbed: conditional creation)', async () => {
    const signals: unknown[] = [];
    const { signalAllAcceptedCredentials } = PublicKeyCredential;
    PublicKeyCredential.signalAllAcceptedCredentials = (options) => {
      signals.push(options);
      return Promise.resolve();
    };
    restore.push(conditionally(succeeds).restore, () => {
      PublicKeyCredential.signalAllAcceptedCredentials = signalAllAcceptedCredentials;
    });
    const { element, heard } = mountNudge({ url: (await trackNudge(userId)).url, automatic: true });
    await appears(told);
    const [made] = await authenticators(userId);
    await click(button('Undo'));
    await appears(heading('The passkey was removed'));
    deepEqual(await authenticators(userId), []);
    deepEqual(
      (signals.at(-1) as { allAcceptedCredentialIds: unknown }).allAcceptedCredentialIds,
      [],
    );
    deepEqual(heard.find(({ name }) => name === 'authenticator-removed')?.detail, { id: made?.id });
    await click(button('OK'));
    deepEqual(await element.finished, { outcome: 'skipped', answer: 'skipped' });
  });

  test('says so where it could not be taken back, and stays done (stubbed: conditional creation)', async () => {
    restore.push(
      conditionally(succeeds).restore,
      watchNetwork((_path, init) =>
        init?.method === 'DELETE' ? Promise.reject(new TypeError()) : undefined,
      ).restore,
    );
    const { element } = mountNudge({ url: (await trackNudge(userId)).url, automatic: true });
    await click(button('Undo'));
    await until(() => isThere({ role: 'alert' }));
    await click(button('OK'));
    equal((await element.finished).outcome, 'done');
    equal((await authenticators(userId)).length, 1);
  });

  test('gives up after its limit where real Chromium leaves it pending, and nothing was seen', async () => {
    let settled: unknown;
    const stub = conditionally((options, real) => {
      const pending = real(options);
      pending.catch((error: unknown) => (settled = error));
      return pending;
    });
    restore.push(stub.restore, hurry());
    const { element } = mountNudge({ url: (await trackNudge(userId)).url, automatic: true });
    const seen = watchSight(element);
    await until(() => stub.calls.length === 1);
    equal(stub.calls[0]?.signal?.aborted, false);
    deepEqual(await element.finished, silent);
    equal(stub.calls[0]?.signal?.aborted, true);
    await until(() => settled);
    equal((settled as DOMException).name, 'AbortError');
    equal(seen(), 0);
    deepEqual(await authenticators(userId), []);
  });

  for (const [what, answer] of [
    ...[
      'NotAllowedError',
      'InvalidStateError',
      'NotSupportedError',
      'AbortError',
      'SecurityError',
      'ConstraintError',
      'NotReadableError',
      'UnknownError',
      'OperationError',
      'TypeError',
    ].map((name) => [name, () => Promise.reject(new DOMException('', name))] as const),
    [
      'an error at once',
      () => {
        throw new TypeError();
      },
    ],
    ['nothing', () => Promise.resolve(null)],
    ['what is no credential', () => Promise.resolve({ id: 'x', type: 'password' })],
  ] as const)
    test(`is silent about ${what} (stubbed)`, async () => {
      const stub = conditionally(answer);
      restore.push(stub.restore);
      const { element, heard } = mountNudge({
        url: (await trackNudge(userId)).url,
        automatic: true,
      });
      const seen = watchSight(element);
      deepEqual(await element.finished, silent);
      equal(stub.calls.length, 1);
      equal(seen(), 0);
      deepEqual(
        heard.map(({ name }) => name),
        ['nudge-ended'],
      );
    });

  test('is silent where the service does not take what was made (stubbed: conditional creation)', async () => {
    const signals: unknown[] = [];
    const { signalUnknownCredential } = PublicKeyCredential;
    PublicKeyCredential.signalUnknownCredential = (options) => {
      signals.push(options);
      return Promise.resolve();
    };
    restore.push(
      conditionally(succeeds).restore,
      () => (PublicKeyCredential.signalUnknownCredential = signalUnknownCredential),
      watchNetwork((path) =>
        path.endsWith('/complete')
          ? Promise.resolve(
              Response.json({ code: 'verification_failed', message: '' }, { status: 422 }),
            )
          : undefined,
      ).restore,
    );
    const { element } = mountNudge({ url: (await trackNudge(userId)).url, automatic: true });
    const seen = watchSight(element);
    deepEqual(await element.finished, silent);
    equal(seen(), 0);
    equal(signals.length, 1);
  });

  test('gives way at once to whatever the person wants on this page', async () => {
    const stub = conditionally((options, real) => real(options));
    restore.push(stub.restore);
    const backend = await bentBackend(newUser(), { reason: 'due' });
    const { enrollment } = await backend.open(new AbortController().signal);
    ok(enrollment?.at === 'create');
    const { element } = mountNudge({ url: (await trackNudge(userId)).url, automatic: true });
    await until(() => stub.calls.length === 1);
    const made = register(enrollment.options, new AbortController().signal);
    equal(stub.calls[0]?.signal?.aborted, true);
    equal((await made).ok, true);
    deepEqual(await element.finished, silent);
  });

  test('is tried only where the page asks for it', async () => {
    const stub = conditionally(succeeds);
    restore.push(stub.restore);
    mountNudge({ url: (await trackNudge(userId)).url });
    await appears(heading('Sign in the way you unlock your device'));
    equal(stub.calls.length, 0);
  });

  test('is tried only where the service agrees, after a code for instance it does not', async () => {
    const stub = conditionally(succeeds);
    restore.push(stub.restore);
    const { url } = await trackNudge(userId, { with: 'code' });
    mountNudge({ url, automatic: true });
    await appears(heading('Sign in the way you unlock your device'));
    equal(stub.calls.length, 0);
  });

  test('is an ordinary offer where the service will not begin it', async () => {
    const stub = conditionally(succeeds);
    restore.push(
      stub.restore,
      watchNetwork((path, init) =>
        path === '/v1/enrollments' &&
        typeof init?.body === 'string' &&
        init.body.includes('conditional')
          ? Promise.resolve(Response.json({ code: 'not_offered', message: '' }, { status: 409 }))
          : undefined,
      ).restore,
    );
    mountNudge({ url: (await trackNudge(userId)).url, automatic: true });
    await appears(heading('Sign in the way you unlock your device'));
    equal(stub.calls.length, 0);
  });
});
