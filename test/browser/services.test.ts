import '../../src/define/authenticator-challenge.js';
import '../../src/define/authenticator-settings.js';
import '../../src/elements/challenge-late.js';
import '../../src/elements/enroll-outcome.js';
import '../../src/elements/enroll-prompt.js';
import '../../src/elements/settings-late.js';
import '../../src/elements/setup-late.js';
import type { Backend, Capabilities } from '../../src/backends/backend.js';
import { serviceFailure } from '../../src/backends/failures.js';
import { PasskeyError, type Failure } from '../../src/failure.js';
import { reset, simulatedBackend } from '../../src/simulator/index.js';
import { FakeSettings } from '../support/fake-settings.js';
import { app, capabilities, laptop, mail } from '../support/settings-states.js';
import { deepEqual, equal, match, ok } from './support/assert.js';
import { audit } from './support/axe.js';
import { button, heading, mount } from './support/enrollment.js';
import { mount as mountChallenge } from './support/challenge.js';
import { mountSettings } from './support/settings.js';
import { suite, teardown, test } from './support/mocha.js';
import { appears, click, find, isThere, press, type, until } from './support/person.js';

/** A backend with some of its calls replaced; what is not is the simulator's own. */
function service(real: Backend, calls: Partial<Backend>): Backend {
  return new Proxy(real, {
    get(target, name) {
      const own = calls[name as keyof Backend];
      if (own) return own;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

const refuse = (why: Failure) => () => Promise.reject(new PasskeyError(why));
const textOf = (element: Element): string => element.shadowRoot?.textContent ?? '';
const field = (element: Element): Promise<HTMLInputElement> =>
  until(() => element.shadowRoot?.querySelector('input'));
const markup = '<img src=x onerror=alert(1)>';

/** A notice is text, wherever it stands. */
async function saysMarkup(element: Element): Promise<void> {
  await until(() => textOf(element).includes(markup));
  equal(element.shadowRoot?.querySelectorAll('img').length, 0);
}

suite('what services other than ours need', () => {
  teardown(() => {
    reset();
    document.body.replaceChildren();
  });

  test('a challenge waits for a link, says so, and passes once it has been opened', async () => {
    const backend = simulatedBackend({ purpose: 'challenge', methods: ['email-link', 'passkey'] });
    const { element, heard } = mountChallenge({ backend });
    await appears(heading('Confirm it’s you'));
    ok(textOf(element).includes('We’ll send you a link.'));
    await click(button('Send a link'));
    await appears(heading('Open the link in your e-mail'));
    await until(() => element.shadowRoot?.activeElement?.localName === 'h2');
    ok(textOf(element).includes('a•••@e•••.com'));
    equal(find(button('Send a new link')).ariaDisabled, 'true');
    match(find(button('Send a new link')).textContent, /0:\d\d/);
    await audit();
    await appears(heading('Confirmed'));
    deepEqual(heard, [
      { name: 'challenge-passed', detail: { method: 'email-link', result: 'simulated-result' } },
    ]);
  });

  test('a challenge that waits can be left for another way, come back to, and be cancelled', async () => {
    let looks = 0;
    const real = simulatedBackend({ purpose: 'challenge', methods: ['email-link', 'passkey'] });
    const backend = service(real, {
      completeChallenge: (flow) => {
        looks += 1;
        const times = { pollIn: 500, completeIn: 600_000 };
        return Promise.resolve({ at: 'wait', flow, method: 'email-link', ...times });
      },
    });
    const { heard } = mountChallenge({ backend });
    await click(button('Send a link'));
    await until(() => looks > 1);
    await click(button('Try another way'));
    const before = looks;
    await click(button('Back'));
    await appears(heading('Open the link in your e-mail'));
    await until(() => looks > before + 1);
    await click(button('Cancel'));
    deepEqual(
      heard.map(({ name }) => name),
      ['passkey-cancelled'],
    );
  });

  test('a challenge by a link that is too old offers a new one', async () => {
    const real = simulatedBackend({ purpose: 'challenge', methods: ['email-link'] });
    let sent = 0;
    const backend = service(real, {
      beginChallenge: () => {
        sent += 1;
        const link = { at: 'wait', flow: 'a', method: 'email-link', pollIn: 60_000 } as const;
        return Promise.resolve({ ...link, completeIn: sent === 1 ? 500 : 60_000 });
      },
    });
    const { heard } = mountChallenge({ backend });
    await click(button('Send a link'));
    await appears(heading('This link is too old'));
    deepEqual(
      heard.map(({ name }) => name),
      ['passkey-failed'],
    );
    await click(button('Send a new link'));
    await appears(heading('Open the link in your e-mail'));
    equal(sent, 2);
    ok(!isThere(button('Send a new link')));
  });

  test('a set-up asks for the address, at the field until it is one, and waits for the link', async () => {
    const backend = simulatedBackend({ methods: ['email-link'], contact: true });
    const { element, heard } = mount({ backend });
    await click(button('Continue'));
    await click(button('Send a link'));
    await appears(heading('Get links by e-mail'));
    const input = await field(element);
    await until(() => element.shadowRoot?.activeElement === input);
    deepEqual([input.type, input.autocomplete, input.inputMode], ['email', 'email', 'email']);
    await audit();
    await type('ada');
    await press('Enter');
    await until(() => input.getAttribute('aria-invalid') === 'true');
    ok(textOf(element).includes('Check the e-mail address.'));
    equal(input.value, 'ada');
    await until(() => element.shadowRoot?.activeElement === input);
    await type('ada@example.com ');
    await press('Enter');
    await appears(heading('Open the link in your e-mail'));
    ok(textOf(element).includes('ada@example.com'));
    ok(isThere(button('Use another address')));
    await audit();
    await appears(heading('Links by e-mail added'));
    deepEqual(
      heard.map(({ name }) => name),
      ['authenticator-added'],
    );
  });

  test('a set-up by text message asks for the number, and stays where the service refuses it', async () => {
    const real = simulatedBackend({ methods: ['sms-otp'], contact: true });
    const backend = service(real, {
      completeEnrollment: refuse(
        serviceFailure('rate_limited', { retryAfter: 30, notices: [markup] }),
      ),
    });
    const { element } = mount({ backend });
    await click(button('Continue'));
    await click(button('Send a code'));
    const input = await field(element);
    deepEqual([input.type, input.autocomplete, input.inputMode], ['tel', 'tel', 'tel']);
    await until(() => element.shadowRoot?.activeElement === input);
    await type('+49 151 234567');
    await press('Enter');
    await saysMarkup(element);
    ok(textOf(element).includes('Wait 30 s'));
    equal(input.value, '+49151234567');
    await click(button('Not now'));
    await appears(heading('Nothing was added'));
  });

  test('a link that is too old in a set-up leads to another without another click', async () => {
    const real = simulatedBackend({ methods: ['email-link'] });
    let sent = 0;
    const backend = service(real, {
      beginEnrollment: () => {
        sent += 1;
        const link = { at: 'wait', flow: 'a', method: 'email-link', pollIn: 60_000 } as const;
        return Promise.resolve({ ...link, completeIn: sent === 1 ? 500 : 60_000 });
      },
    });
    mount({ backend });
    await click(button('Continue'));
    await click(button('Send a link'));
    await appears(heading('This link is too old'));
    await click(button('Send a new link'));
    await appears(heading('Open the link in your e-mail'));
    equal(sent, 2);
  });

  test('a name is asked for before it is made, prefilled, and stays afterwards', async () => {
    const { element, heard } = mount({ backend: simulatedBackend({ label: 'at-enroll' }) });
    await click(button('Continue'));
    const input = await field(element);
    await until(() => input.value === 'Simulated passkey');
    ok(!isThere({ role: 'textbox', name: /required/ }));
    await audit();
    input.focus();
    input.select();
    await type('🦆'.repeat(101));
    await click(button('Create a passkey'));
    await until(() => input.getAttribute('aria-invalid') === 'true');
    await until(() => element.shadowRoot?.activeElement === input);
    input.select();
    await type('Work phone');
    await until(() => !input.hasAttribute('aria-invalid'));
    await press('Enter');
    await appears(heading('Passkey created'));
    ok(textOf(element).includes('Work phone'));
    ok(!isThere(button('Rename')));
    const [made] = heard;
    equal(made?.name, 'passkey-enrolled');
    const { authenticator } = made?.detail as { authenticator: { name: string } };
    equal(authenticator.name, 'Work phone');
  });

  test('a ceremony of a service’s SDK begins in the task of the click, with the activation it needs', async () => {
    const real = simulatedBackend({ label: 'at-enroll' });
    let active: boolean | undefined;
    let inClick = false;
    addEventListener('click', () => (inClick = true), { capture: true, once: false });
    const backend = service(real, {
      beginEnrollment: () => Promise.resolve({ at: 'external', flow: 'sdk', label: 'Mine' }),
      runEnrollment: (flow, options) => {
        active = inClick && navigator.userActivation.isActive;
        deepEqual([flow, options], ['sdk', { label: 'Mine' }]);
        return real.completeEnrollment(
          'simulated-1',
          { credential: {} as never, ...options },
          new AbortController().signal,
        );
      },
    });
    await real.beginEnrollment('passkey', {}, new AbortController().signal);
    const { element } = mount({ backend });
    await click(button('Continue'));
    addEventListener('click', () => (inClick = false), { once: false });
    await click(button('Create a passkey'));
    await appears(heading('Passkey created'));
    equal(active, true);
    ok(textOf(element).includes('Mine'));
  });

  test('what a service does not want offered is no error, and can be left', async () => {
    const real = simulatedBackend();
    const refusal = serviceFailure('not_offered', { notices: [markup] });
    const backend = service(real, {
      open: async (signal) => ({ ...(await real.open(signal)), refusal }),
    });
    const { element, heard } = mount({ backend });
    await appears(heading('Nothing to set up right now'));
    await saysMarkup(element);
    equal(element.shadowRoot?.querySelector('[role=alert]'), null);
    await audit();
    await click(button('Done'));
    await appears(heading('No passkey was added'));
    ok(!isThere(button('Create a passkey')));
    deepEqual(
      heard.map(({ name }) => name),
      ['passkey-cancelled'],
    );
  });

  test('each element says what it opens the service for', async () => {
    const wanted: (string | undefined)[] = [];
    const real = simulatedBackend({ methods: ['totp'] });
    const backend = service(real, {
      open: (signal, purpose) => {
        wanted.push(purpose);
        return real.open(signal);
      },
    });
    mount({ backend });
    mountSettings({ backend });
    mountChallenge({ backend });
    await until(() => wanted.length === 3);
    deepEqual(wanted.sort(), ['challenge', 'enroll', 'settings']);
  });

  test('recovery codes in the place of others say so', async () => {
    const real = simulatedBackend();
    const backend = service(real, {
      completeEnrollment: async (...given) => ({
        ...(await real.completeEnrollment(...given)),
        recoveryCodes: ['ABCD-EFGH'],
        codesReplaced: true,
      }),
    });
    const { element } = mount({ backend });
    await click(button('Continue'));
    await click(button('Create a passkey'));
    await appears(heading('Passkey created'));
    await click(button('Continue'));
    await appears(heading('Save your recovery codes'));
    ok(textOf(element).includes('Codes you saved before may no longer work.'));
  });
});

suite('a service’s notices are text', () => {
  teardown(() => {
    reset();
    document.body.replaceChildren();
  });

  const wrong = serviceFailure('wrong_code', { attemptsLeft: 2, notices: [markup] });

  test('where a code of a challenge was refused', async () => {
    const real = simulatedBackend({ purpose: 'challenge', methods: ['totp'] });
    const { element } = mountChallenge({
      backend: service(real, { completeChallenge: refuse(wrong) }),
    });
    const input = await field(element);
    input.focus();
    await type('111111');
    await saysMarkup(element);
    equal(input.getAttribute('aria-describedby'), 'code-help code-error');
  });

  test('where a code of a set-up was refused', async () => {
    const real = simulatedBackend({ methods: ['email-otp'] });
    const { element } = mount({ backend: service(real, { completeEnrollment: refuse(wrong) }) });
    await click(button('Continue'));
    await click(button('Send a code'));
    const input = await field(element);
    input.focus();
    await type('111111');
    await saysMarkup(element);
  });

  test('where a challenge failed', async () => {
    const real = simulatedBackend({ purpose: 'challenge', methods: ['totp'] });
    const why = serviceFailure('forbidden', { notices: [markup] });
    const { element } = mountChallenge({ backend: service(real, { beginChallenge: refuse(why) }) });
    await saysMarkup(element);
  });

  test('where a link is waited for', async () => {
    const real = simulatedBackend({ purpose: 'challenge', methods: ['email-link'] });
    const why = serviceFailure('server_error', { notices: [markup] });
    const backend = service(real, {
      beginChallenge: async () => ({
        at: 'wait',
        flow: 'a',
        method: 'email-link',
        pollIn: 500,
        completeIn: 60_000,
      }),
      completeChallenge: refuse(why),
    });
    const { element } = mountChallenge({ backend });
    await click(button('Send a link'));
    await saysMarkup(element);
    await appears(heading('Open the link in your e-mail'));
  });

  test('in the settings: beside the list, at the name, and in its place', async () => {
    const fake = new FakeSettings();
    const notices = [markup];
    fake.refusals = {
      rename: serviceFailure('invalid_request', { notices }),
      remove: serviceFailure('forbidden', { notices }),
    };
    const { element } = mountSettings({ backend: fake });
    await click(button('Rename Apple Passwords'));
    await type('x');
    await press('Enter');
    await saysMarkup(element);
    await press('Escape');
    await until(() => !textOf(element).includes(markup));
    await click(button('Remove Blue key'));
    await click(button('Remove'));
    await saysMarkup(element);
    const refused = new FakeSettings();
    refused.refusals = { open: serviceFailure('forbidden', { notices }) };
    element.backend = refused;
    await saysMarkup(element);
  });
});

suite('settings of a service that cannot do everything', () => {
  teardown(() => document.body.replaceChildren());

  function mounted(
    can: Partial<Capabilities>,
    settings: ConstructorParameters<typeof FakeSettings>[0],
  ) {
    const fake = new FakeSettings(settings);
    return mountSettings({
      backend: service(fake, { capabilities: () => ({ ...capabilities, ...can }) }),
    });
  }

  const named = (name: string) => (start: string) => isThere(button(`${start} ${name}`));

  test('leave out what it cannot do with one method, and only that', async () => {
    const authenticators = [laptop, { ...app, name: 'App' }, { ...mail, name: 'Mail' }];
    mounted({ fixed: { rename: ['totp'], remove: ['email-otp'] } }, { authenticators });
    await appears(button('Rename Apple Passwords'));
    const tools = authenticators.map(({ name }) => ['Rename', 'Remove'].map(named(name)));
    deepEqual(tools, [
      [true, true],
      [false, true],
      [true, false],
    ]);
  });

  test('leave out what it cannot add, rename, remove or suspend at all', async () => {
    const suspended = { ...laptop, suspended: true, usable: false };
    const addable = [{ method: 'passkey' }, { method: 'totp' }] as const;
    const can = { manage: [], enroll: ['totp'] } as const;
    const { element } = mounted(can, {
      authenticators: [suspended],
      addable: [...addable],
      recovery: null,
    });
    await appears(button('Set up Authenticator app'));
    const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
    deepEqual(
      buttons.map(({ textContent }) => textContent.trim()),
      ['Set up'],
    );
    ok(!isThere(heading('Recovery codes')));
  });

  test('say nothing of dates a service does not keep', async () => {
    const undated = { createdAt: null, lastUsedAt: null };
    const { element } = mounted(
      {},
      {
        authenticators: [
          { ...laptop, ...undated, id: 'none', provider: null },
          { ...laptop, id: 'used', createdAt: null, provider: null },
          { ...laptop, id: 'both', lastUsedAt: null, provider: null },
        ],
      },
    );
    await appears(heading('Passkeys'));
    const facts = (id: string) =>
      element.shadowRoot
        ?.querySelector(`[data-row=${id}] .small`)
        ?.textContent.replaceAll(/\s+/g, ' ')
        .trim();
    await until(() => facts('both')?.includes('2026'));
    equal(facts('none'), undefined);
    match(facts('used') ?? '', /^Last used [^·]+$/);
    match(facts('both') ?? '', /^Created .*2026 · Never used$/);
  });
});
