import { deepEqual, equal, ok } from './support/assert.js';
import {
  askedElsewhere,
  authenticators,
  backend,
  bending,
  button,
  enrolled,
  heading,
  mount,
  newUser,
  policy,
  prompt,
  track,
  trackElsewhere,
} from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { appears, click, isThere, press, type, until } from './support/person.js';
import { credentialEvents } from './support/devtools.js';
import {
  addAuthenticator,
  noAuthenticator,
  removeAuthenticators,
  type VirtualAuthenticator,
} from './support/virtual-authenticator.js';

/** `navigator.credentials.create` as the browser has it, counted and looked at on the way. */
function watchPrompts(): { calls: { inClick: boolean }[]; restore: () => void } {
  const original = navigator.credentials.create.bind(navigator.credentials);
  const calls: { inClick: boolean }[] = [];
  let clicking = false;
  const begin = () => {
    clicking = true;
    // After the click's own task and its microtasks, nothing counts as part of it any more.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (clicking = false);
    port2.postMessage(null);
  };
  document.addEventListener('click', begin, { capture: true });
  navigator.credentials.create = (options) => {
    calls.push({ inClick: clicking });
    return original(options);
  };
  return {
    calls,
    restore() {
      document.removeEventListener('click', begin, { capture: true });
      Reflect.deleteProperty(navigator.credentials, 'create');
    },
  };
}

suite('<passkey-enroll>', () => {
  let authenticator: VirtualAuthenticator;
  let userId: string;

  setup(async () => {
    await policy({});
    authenticator = await addAuthenticator();
    userId = newUser();
  });

  teardown(async () => {
    document.body.replaceChildren();
    await removeAuthenticators();
  });

  test('shows whose account it is, who asked and how long there is, and starts nothing', async () => {
    const prompts = watchPrompts();
    const { element } = mount({ url: (await track(userId)).url });
    await appears(heading('Add a passkey'));
    const text = element.shadowRoot?.textContent ?? '';
    ok(text.includes('ada@example.com'), text);
    ok(text.includes('Meadow Bank'), text);
    ok(text.includes('5 min'), text);
    equal(prompts.calls.length, 0);
    prompts.restore();
  });

  for (const mode of ['smart', 'classic'] as const)
    test(`enrolls in ${mode} mode, and the prompt opens in the task of the click`, async () => {
      await policy({ mode });
      const prompts = watchPrompts();
      const { heard } = mount({ url: (await track(userId)).url });
      await enrolled();
      prompts.restore();
      deepEqual(prompts.calls, [{ inClick: true }]);
      const [credential] = await authenticator.credentials();
      equal(credential?.isResidentCredential, mode === 'smart');
      const [stored] = await authenticators(userId);
      equal(heard.length, 1);
      const detail = heard[0]?.detail as { authenticator: { id: string }; result: string };
      equal(heard[0]?.name, 'passkey-enrolled');
      equal(detail.authenticator.id, stored?.id);
      equal(detail.result.length, 43);
    });

  test('says that a passkey is here already, as good news', async () => {
    const first = mount({ url: (await track(userId)).url });
    await enrolled();
    first.element.remove();
    const again = await track(userId, { assumeAuthenticated: true });
    const { heard } = mount({ url: again.url });
    await prompt();
    await appears(heading('You already have a passkey here'));
    ok(!isThere({ role: 'alert' }));
    deepEqual(
      heard.map(({ name, detail }) => [
        name,
        (detail as { failure: { code: string } }).failure.code,
      ]),
      [['passkey-failed', 'already_enrolled']],
    );
    equal((await authenticators(userId)).length, 1);
    await click(button('Done'));
    await appears(heading('You can sign in with your passkey'));
  });

  test('lets a person who was not verified try again', async () => {
    await authenticator.setUserVerified(false);
    mount({ url: (await track(userId)).url });
    await prompt();
    const again = await appears(button('Try again'));
    await authenticator.setUserVerified(true);
    await click(again);
    await appears(heading('Passkey created'));
    equal((await authenticators(userId)).length, 1);
  });

  test('goes back quietly when the person cancels, and the next try works', async () => {
    await authenticator.setAutomaticPresence(false);
    const { element, heard } = mount({ url: (await track(userId)).url });
    await prompt();
    await click(button('Cancel'));
    await appears(button('Create a passkey'));
    ok(!isThere({ role: 'alert' }));
    equal(
      element.shadowRoot?.querySelector('[role=status]')?.textContent,
      'Cancelled. Nothing was saved.',
    );
    deepEqual(
      heard.map(({ name }) => name),
      ['passkey-cancelled'],
    );
    await authenticator.setAutomaticPresence(true);
    await click(button('Create a passkey'));
    await appears(heading('Passkey created'));
  });

  test('ends the prompt when it is taken off the page, and is silent from then on', async () => {
    await authenticator.setAutomaticPresence(false);
    const { element, heard } = mount({ url: (await track(userId)).url });
    await prompt();
    await appears(button('Cancel'));
    element.remove();
    // A second prompt is refused while one is pending: that this one is served shows that the first has ended.
    await authenticator.setAutomaticPresence(true);
    const { url } = await track(userId);
    mount({ url });
    await enrolled();
    deepEqual(heard, []);
    equal((await authenticators(userId)).length, 1);
  });

  test('may be taken away by a listener of its own events, and does nothing from then on', async () => {
    let launched = 0;
    const { element, heard } = mount({
      launch: async () => {
        launched += 1;
        return { url: (await track(userId)).url };
      },
    });
    element.addEventListener('passkey-enrolled', () => element.remove());
    await prompt();
    await until(() => !element.isConnected);
    await element.updateComplete;
    // Put back, it starts anew: that is the only way it does.
    document.body.append(element);
    await appears(heading('Add a passkey'));
    equal(launched, 2);
    deepEqual(
      heard.map(({ name }) => name),
      ['passkey-enrolled'],
    );
  });

  test('opens again after a lost answer, with the key the server knows', async () => {
    let lost = false;
    const lossy: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (lost) return response;
      lost = true;
      throw new TypeError('Failed to fetch');
    };
    mount({ backend: await backend(userId, lossy) });
    await click(button('Try again'));
    await enrolled();
  });

  test('comes back to its session when it is taken off the page and put back', async () => {
    const { element } = mount({ url: (await track(userId)).url });
    await appears(button('Continue'));
    element.remove();
    // Another task, so that this is no mere move.
    await new Promise(requestAnimationFrame);
    document.body.append(element);
    await element.updateComplete;
    await enrolled();
  });

  test('leaves focus where the person has put it', async () => {
    const { element } = mount({ url: (await track(userId)).url });
    const target = await appears(button('Continue'));
    target.focus();
    element.requestUpdate();
    await element.updateComplete;
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await until(() => target.ariaDisabled !== 'true');
    target.click();
    await appears(button('Create a passkey'));
    await element.updateComplete;
    equal(document.activeElement, field);
  });

  test('keeps the prompt when it is moved', async () => {
    await authenticator.setAutomaticPresence(false);
    const { element } = mount({ url: (await track(userId)).url });
    await prompt();
    await appears(button('Cancel'));
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await element.updateComplete;
    ok(isThere(button('Cancel')));
  });

  test('takes a double click for one', async () => {
    const prompts = watchPrompts();
    mount({ url: (await track(userId)).url });
    const target = await appears(button('Continue'));
    await click(target);
    const create = await appears(button('Create a passkey'));
    create.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, composed: true }));
    equal(prompts.calls.length, 0);
    await click(create);
    await appears(heading('Passkey created'));
    equal(prompts.calls.length, 1);
    prompts.restore();
  });

  test('serves one prompt a page: the second element is told that one is open', async () => {
    await authenticator.setAutomaticPresence(false);
    const first = mount({ url: (await track(userId)).url });
    await prompt();
    await appears(button('Cancel'));
    const prompts = watchPrompts();
    mount({ url: (await track(newUser())).url });
    await prompt();
    await appears(heading('Another passkey request is open'));
    equal(prompts.calls.length, 0);
    prompts.restore();
    first.element.remove();
  });

  test('tells a wrong relying party apart from everything else', async () => {
    const bent = bending(await backend(userId), (options) => ({
      ...options,
      rp: { ...options.rp, id: 'localhost:8000' },
    }));
    const { heard } = mount({ backend: bent });
    await prompt();
    await until(() => heard.length > 0);
    equal((heard[0]?.detail as { failure: { code: string } }).failure.code, 'rp_id_mismatch');
  });

  test('NotSupportedError never says that the browser has no passkeys', async () => {
    const bent = bending(await backend(userId), (options) => ({
      ...options,
      pubKeyCredParams: [{ type: 'bogus' as 'public-key', alg: -7 }],
    }));
    const { element, heard } = mount({ backend: bent });
    await prompt();
    await until(() => heard.length > 0);
    equal((heard[0]?.detail as { failure: { code: string } }).failure.code, 'options_invalid');
    ok(!element.shadowRoot?.textContent.includes('browser doesn’t support'));
  });

  test('enrolls with 65 credentials to exclude', async () => {
    const bent = bending(await backend(userId), (options) => ({
      ...options,
      excludeCredentials: Array.from({ length: 65 }, (_, index) => ({
        id: btoa(`credential-${String(index).padStart(2, '0')}`).replaceAll('=', ''),
        type: 'public-key' as const,
      })),
    }));
    mount({ backend: bent });
    await enrolled();
  });

  test('renews options that have gone stale before the prompt opens', async () => {
    let short = true;
    const real = await backend(userId);
    const open = real.open.bind(real);
    real.open = async (signal) => {
      const opening = await open(signal);
      const { enrollment } = opening;
      if (enrollment?.at !== 'create' || !short) return opening;
      short = false;
      return { ...opening, enrollment: { ...enrollment, completeIn: 2 } };
    };
    let begun = 0;
    const begin = real.beginEnrollment.bind(real);
    real.beginEnrollment = (...given) => {
      begun += 1;
      return begin(...given);
    };
    mount({ backend: real });
    await enrolled();
    equal(begun, 1);
    equal((await authenticators(userId)).length, 1);
  });

  test('sends the same passkey again when the answer was lost, and makes one', async () => {
    const prompts = watchPrompts();
    const completes: string[] = [];
    const lossy: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (!new Request(input).url.endsWith('/complete')) return response;
      completes.push(new Headers(init?.headers).get('idempotency-key') ?? '');
      if (completes.length === 1) throw new TypeError('Failed to fetch');
      return response;
    };
    mount({ backend: await backend(userId, lossy) });
    await enrolled();
    equal(completes.length, 2);
    equal(completes[0], completes[1]);
    equal(prompts.calls.length, 1);
    prompts.restore();
    equal((await authenticators(userId)).length, 1);
  });

  test('has the password manager forget what the server refused', async () => {
    const real = await backend(userId);
    const complete = real.completeEnrollment.bind(real);
    real.completeEnrollment = (flow, input, signal) =>
      complete(
        flow,
        'credential' in input ? { credential: { ...input.credential, rawId: 'AAAA' } } : input,
        signal,
      );
    const { heard } = mount({ backend: real });
    await credentialEvents();
    await prompt();
    await until(() => heard.length > 0);
    equal((heard[0]?.detail as { failure: { code: string } }).failure.code, 'verification_failed');
    equal((await authenticator.credentials()).length, 0);
    equal((await authenticators(userId)).length, 0);
  });

  test('renames the new passkey with the keyboard alone', async () => {
    const { heard } = mount({ url: (await track(userId)).url });
    await enrolled();
    const rename = await appears(button('Rename'));
    rename.focus();
    await press('Enter');
    const field = (await appears({ role: 'textbox', name: 'Name' })) as HTMLInputElement;
    await until(() => field.matches(':focus'));
    field.select();
    await type('Work laptop');
    await press('Enter');
    const back = await appears(button('Rename'));
    await until(() => back.matches(':focus'));
    equal(heard.at(-1)?.name, 'authenticator-renamed');
    equal((await authenticators(userId))[0]?.name, 'Work laptop');
  });

  test('leaves the name alone on Escape, and says what is wrong with a bad one', async () => {
    mount({ url: (await track(userId)).url });
    await enrolled();
    await click(button('Rename'));
    const field = (await appears({ role: 'textbox', name: 'Name' })) as HTMLInputElement;
    const before = field.value;
    field.select();
    await type('x'.repeat(101));
    await press('Enter');
    await appears({ role: 'alert' });
    equal(field.getAttribute('aria-invalid'), 'true');
    await press('Escape');
    await appears(button('Rename'));
    equal((await authenticators(userId))[0]?.name, before);
  });

  test('moves focus to the heading of each new screen', async () => {
    const { element } = mount({ url: (await track(userId)).url });
    await click(button('Continue'));
    await appears(button('Create a passkey'));
    const focused = () => element.shadowRoot?.activeElement?.textContent.trim();
    await until(() => focused() === 'Sign in the way you unlock your device');
    await click(button('Create a passkey'));
    await until(() => focused() === 'Passkey created');
  });

  test('takes its secrets off the page', async () => {
    const { url, token } = await track(userId);
    const element = document.createElement('passkey-enroll');
    element.setAttribute('url', url);
    document.body.append(element);
    await appears(heading('Add a passkey'));
    ok(!new XMLSerializer().serializeToString(document).includes(token));
    await enrolled();
  });

  test('asks the host for another action when the first has ended', async () => {
    const used = await track(userId);
    const first = mount({ url: used.url });
    await enrolled();
    first.element.remove();
    const other = newUser();
    const links = [used.url, (await track(other)).url];
    const { heard } = mount({ launch: async () => ({ url: links.shift() ?? '' }) });
    await click(button('Start again'));
    equal(heard[0]?.name, 'passkey-expired');
    await enrolled();
    equal((await authenticators(other)).length, 1);
  });

  test('is usable after one request to another origin, with no preflight before it', async () => {
    const { token, baseUrl } = await trackElsewhere(userId);
    mount({ token, baseUrl });
    await appears(button('Continue'));
    deepEqual(await askedElsewhere(), ['POST /v1/session']);
    await enrolled();
    await appears(button('Try it now'));
    const asked = await askedElsewhere();
    deepEqual(
      asked.map((request) => request.replace(/[\w-]{20,}/, '…')),
      [
        'POST /v1/session',
        'OPTIONS /v1/enrollments/…/complete',
        'POST /v1/enrollments/…/complete',
        'OPTIONS /v1/challenges',
        'POST /v1/challenges',
      ],
    );
  });

  test('has a person with a passkey prove who they are by it before another is added', async () => {
    const first = mount({ url: (await track(userId)).url });
    await enrolled();
    first.element.remove();
    // Another device, which has none of theirs yet, beside the one that has.
    const { heard } = mount({ url: (await track(userId)).url });
    await click(button('Continue'));
    await appears(heading('Confirm it’s you'));
    await click(button('Continue with your passkey'));
    await click(button('Create a passkey'));
    await appears(heading('You already have a passkey here'));
    deepEqual(
      heard.map(({ name }) => name),
      ['challenge-passed', 'passkey-failed'],
    );
  });

  test('waits for a click before it uses a link that came by mail', async () => {
    const { url } = await track(userId, { delivery: 'message' });
    mount({ url });
    await appears(heading('Add a passkey'));
    ok(!isThere({ role: 'list' }));
    await click(button('Continue'));
    await appears({ role: 'button', name: 'Continue' });
    await enrolled();
  });

  test('is the same with no authenticator at all: a prompt that can be cancelled', async () => {
    await removeAuthenticators();
    await noAuthenticator();
    const { heard } = mount({ url: (await track(userId)).url });
    await prompt();
    await click(button('Cancel'));
    await appears(button('Create a passkey'));
    deepEqual(
      heard.map(({ name }) => name),
      ['passkey-cancelled'],
    );
  });
});
