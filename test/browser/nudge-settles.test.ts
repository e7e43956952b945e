import type { Backend } from '../../src/backends/backend.js';
import type { NudgeOutcome } from '../../src/nudge-contract.js';
import { PasskeyError, type FailureCode } from '../../src/failure.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { button, newUser } from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import {
  bentBackend,
  mountNudge,
  offers,
  shown,
  trackNudge,
  watchNetwork,
} from './support/nudge.js';
import { click, until } from './support/person.js';
import { addAuthenticator, removeAuthenticators } from './support/virtual-authenticator.js';

const refused = (code: FailureCode): PasskeyError =>
  new PasskeyError({ code, retry: 'none', confidence: 'sure' });
const json = (body: unknown, status = 200): Promise<Response> =>
  Promise.resolve(Response.json(body, { status }));
const never = <T>(): Promise<T> => new Promise(() => undefined);

/** What waits for 10 seconds waits for a moment. */
function hurry(): () => void {
  const original = globalThis.setTimeout;
  globalThis.setTimeout = ((call: () => void, milliseconds = 0) =>
    original(call, milliseconds === 10_000 ? 50 : milliseconds)) as typeof setTimeout;
  return () => void (globalThis.setTimeout = original);
}

const unreachable: NudgeOutcome = { outcome: 'not-offered', reason: 'unreachable' };

suite('<passkey-nudge> always ends, once', () => {
  let userId: string;
  let restore: (() => void)[] = [];

  setup(async () => {
    await offers();
    await addAuthenticator();
    userId = newUser();
  });

  teardown(async () => {
    document.body.replaceChildren();
    restore.forEach((call) => call());
    restore = [];
    await removeAuthenticators();
  });

  /** Nothing may be seen on the way, and nothing be left. */
  async function ends(
    properties: Parameters<typeof mountNudge>[0],
    expected: NudgeOutcome,
  ): Promise<void> {
    const { element, ends } = mountNudge(properties);
    deepEqual(await element.finished, expected);
    deepEqual(ends(), [expected]);
    equal(element.shadowRoot?.childElementCount, 0);
    equal(getComputedStyle(element).display, 'none');
  }

  for (const [what, answer] of [
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['refuses', () => json({ code: 'forbidden', message: '' }, 403)],
    ['breaks', () => json({ code: 'server_error', message: '' }, 500)],
    ['answers something else', () => Promise.resolve(new Response('<h1>Welcome</h1>'))],
    ['answers nothing', () => json(null)],
    ['never answers', () => never<Response>()],
    [
      'stops in the middle of its answer',
      () => Promise.resolve(new Response(new ReadableStream())),
    ],
  ] as const)
    test(`where the service ${what}`, async () => {
      restore.push(hurry());
      const { url } = await trackNudge(userId);
      restore.push(
        watchNetwork((path) => (path.endsWith('decision') ? answer() : undefined)).restore,
      );
      await ends({ url }, unreachable);
    });

  for (const [what, properties] of [
    ['a link that is none', { url: 'https://example.com/nowhere' }],
    ['a link without a token', { url: `${location.origin}/launch/abcdef` }],
    ['a host that fails', { launch: () => Promise.reject(new Error()) }],
    ['a host that answers nothing', { launch: () => Promise.resolve(undefined as never) }],
    ['a host that never answers', { launch: () => never<never>() }],
  ] as const)
    test(`with ${what}`, async () => {
      restore.push(hurry());
      await ends(properties, unreachable);
    });

  test('where the offer is gone before the session is open', async () => {
    restore.push(hurry());
    const { url } = await trackNudge(userId);
    restore.push(
      watchNetwork((path) => {
        if (path.endsWith('decision')) return json({ show: true, reason: 'due', nextAt: null });
        return path === '/v1/session' ? never<Response>() : undefined;
      }).restore,
    );
    await ends({ url }, unreachable);
  });

  test('with an action that is used up', async () => {
    const { url } = await trackNudge(userId);
    const first = mountNudge({ url });
    await click(button('Not now'));
    await first.element.finished;
    const { element } = mountNudge({ url });
    const outcome = await element.finished;
    equal(outcome.outcome, 'not-offered');
  });

  for (const [code, reason] of [
    ['not_offered', 'off'],
    ['already_enrolled', 'has_passkey'],
    ['action_expired', 'unreachable'],
  ] as const) {
    const refusal = refused(code).failure;
    test(`where another service answers ${code}`, async () => {
      const open: Backend['open'] = () => Promise.resolve({ methods: ['passkey'], refusal });
      const backend = await bentBackend(userId, { reason: 'due' }, { open });
      await ends({ backend }, { outcome: 'not-offered', reason });
    });
    test(`where another service fails with ${code}`, async () => {
      const open: Backend['open'] = () => Promise.reject(refused(code));
      const backend = await bentBackend(userId, { reason: 'due' }, { open });
      await ends({ backend }, { outcome: 'not-offered', reason });
    });
  }

  for (const [what, overrides] of [
    ['never opens', { open: () => never<never>() }],
    ['never says how a passkey is made', { beginEnrollment: () => never<never>() }],
    ['throws what is no failure', { open: () => Promise.reject(new Error('boom')) }],
  ] as const)
    test(`where another service ${what}`, async () => {
      restore.push(hurry());
      const real = await bentBackend(userId, { reason: 'due' }, overrides);
      const backend =
        'beginEnrollment' in overrides
          ? await bentBackend(
              userId,
              { reason: 'due' },
              {
                ...overrides,
                open: async (signal) => {
                  const { enrollment: _, ...rest } = await (
                    await bentBackend(userId, { reason: 'due' })
                  ).open(signal);
                  return rest;
                },
              },
            )
          : real;
      await ends({ backend }, unreachable);
    });

  test('where it is taken off the page while it asks', async () => {
    const { url } = await trackNudge(userId);
    const { element, ends } = mountNudge({ url });
    element.remove();
    deepEqual(await element.finished, { outcome: 'not-offered', reason: 'removed' });
    equal(ends().length, 1);
  });

  test('where it is taken off the page while it offers, and moving it is no such thing', async () => {
    const { element, ends } = mountNudge({ backend: await bentBackend(userId, { reason: 'due' }) });
    await shown(element);
    const { finished } = element;
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await new Promise(requestAnimationFrame);
    deepEqual(ends(), []);
    ok(element.shadowRoot?.querySelector('h2'));
    element.remove();
    deepEqual(await finished, { outcome: 'not-offered', reason: 'removed' });
    equal(ends().length, 1);
  });

  test('and starts over with another action, with a promise of its own', async () => {
    const first = await bentBackend(userId, { reason: 'due' });
    const { element, ends } = mountNudge({ backend: first });
    await shown(element);
    const before = element.finished;
    element.backend = await bentBackend(userId, { reason: 'here_too' });
    ok(element.finished !== before);
    deepEqual(await before, { outcome: 'not-offered', reason: 'removed' });
    await until(() => element.shadowRoot?.textContent.includes('on this device too?'));
    await click(button('Not now'));
    deepEqual(await element.finished, { outcome: 'skipped', answer: 'skipped' });
    equal(ends().length, 2);
  });

  test('takes what its attributes say once, and takes secrets off the page', async () => {
    const { token } = await trackNudge(userId);
    const element = document.createElement('passkey-nudge');
    element.setAttribute('token', token);
    element.setAttribute('base-url', location.origin);
    document.body.append(element);
    ok(!element.hasAttribute('token'));
    await shown(element);
    await click(button('Not now'));
    deepEqual(await element.finished, { outcome: 'skipped', answer: 'skipped' });
  });

  test('takes what was set before its code was there', async () => {
    const { url } = await trackNudge(userId);
    const plain = document.createElement('div');
    const early = Object.assign(Object.create(null) as object, { url });
    // As the browser does when it upgrades an element: own properties first, then the constructor.
    class Late extends (customElements.get('passkey-nudge') as CustomElementConstructor) {}
    const tag = `late-${crypto.randomUUID()}`;
    const element = document.createElement(tag) as HTMLElement & { url?: string };
    Object.assign(element, early);
    plain.append(element);
    document.body.append(plain);
    customElements.define(tag, Late);
    equal(element.url, url);
    ok(!Object.hasOwn(element, 'url'));
    await until(() => element.shadowRoot?.querySelector('h2'));
  });

  test('asks what a browser keeps of itself, and does without where it keeps nothing', async () => {
    const network = watchNetwork((path) =>
      path.endsWith('decision') ? json({ show: false, reason: 'never', nextAt: null }) : undefined,
    );
    restore.push(network.restore);
    localStorage.removeItem('passkey-nudge-device');
    const token = 'x'.repeat(43);
    const asked = async (): Promise<unknown> => {
      const { element } = mountNudge({ token });
      deepEqual(await element.finished, { outcome: 'not-offered', reason: 'never' });
      return network.bodies.at(-1);
    };
    const first = (await asked()) as { device: string };
    ok(/^[\w-]{22,64}$/.test(first.device), first.device);
    deepEqual(await asked(), { token, capable: true, device: first.device });
    localStorage.setItem('passkey-nudge-device', '<b>');
    const again = (await asked()) as { device: string };
    ok(/^[\w-]{22,64}$/.test(again.device) && again.device !== first.device, again.device);
    const { getItem } = Storage.prototype;
    Storage.prototype.getItem = () => {
      throw new DOMException('', 'SecurityError');
    };
    restore.push(() => void (Storage.prototype.getItem = getItem));
    deepEqual(await asked(), { token, capable: true });
  });

  for (const [what, answer] of [
    ['says no', () => Promise.resolve(false)],
    ['fails', () => Promise.reject(new Error())],
    ['never answers', () => never<boolean>()],
  ] as const)
    test(`asks nobody where the browser ${what}`, async () => {
      const network = watchNetwork();
      const api = PublicKeyCredential;
      const original = api.isUserVerifyingPlatformAuthenticatorAvailable;
      api.isUserVerifyingPlatformAuthenticatorAvailable = answer;
      restore.push(network.restore, () => {
        api.isUserVerifyingPlatformAuthenticatorAvailable = original;
      });
      await ends({ token: 'x' }, { outcome: 'not-offered', reason: 'not_capable' });
      deepEqual(network.asked, []);
    });
});
