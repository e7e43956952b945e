import { PasskeyError } from '../../src/failure.js';
import { deepEqual, equal, match, ok } from './support/assert.js';
import { audit } from './support/axe.js';
import {
  add,
  appCode,
  asks,
  field,
  mailedCode,
  mount,
  newPerson,
  serviceOf,
  wrongCode,
  type Person,
} from './support/challenge.js';
import { button, heading, inbox, policy } from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { appears, click, find, isThere, press, type, until } from './support/person.js';
import {
  addAuthenticator,
  removeAuthenticators,
  type VirtualAuthenticator,
} from './support/virtual-authenticator.js';

const passkey = button('Continue with your passkey');
const codeField = { role: 'textbox', name: '6-digit code' };

suite('<authenticator-challenge>', () => {
  let authenticator: VirtualAuthenticator;
  let person: Person;

  setup(async () => {
    await policy({ codes: true });
    authenticator = await addAuthenticator();
    person = newPerson();
  });

  teardown(async () => {
    document.body.replaceChildren();
    await removeAuthenticators();
  });

  /** A code by e-mail, and half a minute later: another may be sent. */
  async function withMail(): Promise<void> {
    await add(person, 'email-otp');
    await policy({ codes: true, offset: 31_000 });
  }

  const names = ({ heard }: ReturnType<typeof mount>) => heard.map(({ name }) => name);

  test('a passkey: whose account, who asks, one click, and the host hears of it once', async () => {
    await add(person, 'passkey');
    const { url } = await asks(person);
    const calls: boolean[] = [];
    const original = navigator.credentials.get.bind(navigator.credentials);
    let clicking = false;
    const begin = () => {
      clicking = true;
      // After the click's own task and its microtasks, nothing counts as part of it any more.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (clicking = false);
      port2.postMessage(null);
    };
    document.addEventListener('click', begin, { capture: true });
    navigator.credentials.get = (options) => {
      calls.push(clicking);
      return original(options);
    };
    const mounted = mount({ url });
    await appears(heading('Confirm it’s you'));
    const text = mounted.element.shadowRoot?.textContent ?? '';
    ok(text.includes(person.user.name), text);
    ok(text.includes('Meadow Bank'), text);
    deepEqual(calls, []);
    await click(passkey);
    await appears(heading('Confirmed'));
    Reflect.deleteProperty(navigator.credentials, 'get');
    document.removeEventListener('click', begin, { capture: true });
    deepEqual(calls, [true]);
    deepEqual(names(mounted), ['challenge-passed']);
    const detail = mounted.heard[0]?.detail as { method: string; result: string };
    equal(detail.method, 'passkey');
    equal(detail.result.length, 43);
  });

  test('goes back quietly when the person cancels, and the next try works', async () => {
    await add(person, 'passkey');
    await authenticator.setAutomaticPresence(false);
    const mounted = mount({ url: (await asks(person)).url });
    await click(passkey);
    await click(button('Cancel'));
    await appears(passkey);
    ok(!isThere({ role: 'alert' }));
    await until(() => mounted.said.length > 0);
    deepEqual(mounted.said, ['Cancelled. Nothing was changed.']);
    await authenticator.setAutomaticPresence(true);
    await click(passkey);
    await appears(heading('Confirmed'));
    deepEqual(names(mounted), ['passkey-cancelled', 'challenge-passed']);
  });

  test('a person who was not verified may try again', async () => {
    await add(person, 'passkey');
    await authenticator.setUserVerified(false);
    mount({ url: (await asks(person)).url });
    await click(passkey);
    const again = await appears(button('Try again'));
    await authenticator.setUserVerified(true);
    await click(again);
    await appears(heading('Confirmed'));
  });

  test('a code by e-mail: nothing is sent before the person asks, and the last digit sends it', async () => {
    await withMail();
    const before = (await inbox(person.user.email)).length;
    const mounted = mount({ url: (await asks(person)).url });
    const send = await appears(button('Send a code'));
    match(mounted.element.shadowRoot?.textContent ?? '', /•/);
    equal((await inbox(person.user.email)).length, before);
    await click(send);
    const input = await field(mounted);
    await until(() => input.matches(':focus'));
    equal((await inbox(person.user.email)).length, before + 1);
    const code = await mailedCode(person);
    for (const digit of code) {
      ok(!isThere(heading('Confirmed')));
      await type(digit);
    }
    await appears(heading('Confirmed'));
    deepEqual(names(mounted), ['challenge-passed']);
    deepEqual(mounted.said, ['Checking the code…']);
  });

  test('five wrong codes: the tries left, the text to be replaced, then another code or way', async () => {
    const secret = await add(person, 'totp');
    const mounted = mount({ url: (await asks(person)).url });
    const input = await field(mounted);
    input.focus();
    const wrong = wrongCode(appCode(secret), appCode(secret, 30_000), appCode(secret, -30_000));
    for (const left of [4, 3, 2, 1]) {
      await until(() => !input.readOnly);
      input.select();
      await type(wrong.slice(0, 3) + wrong.slice(3));
      // The same one again is not sent by itself.
      if (left < 4) await press('Enter');
      await until(() =>
        mounted.element.shadowRoot
          ?.querySelector('[role=alert]')
          ?.textContent.includes(`Tries left: ${left}`),
      );
      equal(input.getAttribute('aria-invalid'), 'true');
      await until(() => input.selectionStart === 0 && input.selectionEnd === 6);
      ok(input.matches(':focus'));
    }
    await press('Enter');
    await appears(heading('Too many wrong codes'));
    deepEqual(names(mounted), ['passkey-failed']);
    ok(isThere(button('Try again')));
  });

  test('another way, and back', async () => {
    await add(person, 'passkey');
    const secret = await add(person, 'totp');
    const mounted = mount({
      url: (await asks(person, { methods: ['passkey', 'totp', 'recovery-code'] })).url,
    });
    await click(button('Try another way'));
    await appears(heading('Confirm it’s you another way'));
    await click(button('Back'));
    await appears(passkey);
    await click(button('Try another way'));
    await click(button('Authenticator app'));
    // The set-up used the code of this half minute up.
    await policy({ codes: true, offset: 30_000 });
    const input = await field(mounted);
    await until(() => input.matches(':focus'));
    await type(appCode(secret, 30_000));
    await appears(heading('Confirmed'));
    equal((mounted.heard.at(-1)?.detail as { method: string }).method, 'totp');
  });

  test('pasted as people paste: spaces, hyphens, full-width and Arabic-Indic digits', async () => {
    await withMail();
    const mounted = mount({ url: (await asks(person)).url });
    await click(button('Send a code'));
    const input = await field(mounted);
    await until(() => input.matches(':focus'));
    const code = await mailedCode(person);
    const digits = ['０１２３４５６７８９', '٠١٢٣٤٥٦٧٨٩'].map((row) => [...row]);
    const other = [...code].map((digit, index) => digits[index % 2]?.[Number(digit)] ?? '');
    await type(` ${other.slice(0, 3).join('')}-${other.slice(3).join('')} `);
    await appears(heading('Confirmed'));
  });

  test('filled as password managers do', async () => {
    await withMail();
    const mounted = mount({ url: (await asks(person)).url });
    await click(button('Send a code'));
    await field(mounted);
    const code = await mailedCode(person);
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? roots(shadowRoot) : [],
      ),
    ];
    const found = roots(document).flatMap((root) => [
      ...root.querySelectorAll<HTMLInputElement>('input[autocomplete~=one-time-code]'),
    ]);
    equal(found.length, 1);
    const [input] = found;
    ok(input);
    input.value = code;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await appears(heading('Confirmed'));
    deepEqual(names(mounted), ['challenge-passed']);
  });

  test('another code may be asked for when its time has come, and the button says when', async () => {
    await withMail();
    const before = (await inbox(person.user.email)).length;
    const service = serviceOf(await asks(person));
    const begin = service.beginChallenge.bind(service);
    service.beginChallenge = async (wanted, signal) => {
      const step = await begin(wanted, signal);
      equal(step.at === 'code' && step.resendIn, 30_000);
      return step.at === 'code' ? { ...step, resendIn: 1_500 } : step;
    };
    const mounted = mount({ backend: service });
    await click(button('Send a code'));
    await field(mounted);
    const again = await appears(button('Send a new code'));
    // The countdown is there to be seen, and not to be heard.
    equal(again.ariaDisabled, 'true');
    equal(again.querySelector('[aria-hidden=true]')?.textContent.trim(), '0:02');
    again.click();
    const first = await mailedCode(person);
    await policy({ codes: true, offset: 62_000 });
    await click(again);
    await until(() => mounted.said.includes('A new code is on its way.'));
    equal((await inbox(person.user.email)).length, before + 2);
    const code = await mailedCode(person);
    const input = await field(mounted);
    input.focus();
    if (code !== first) {
      await type(first);
      await until(() => input.getAttribute('aria-invalid') === 'true' && !input.readOnly);
      input.select();
    }
    await type(code);
    await appears(heading('Confirmed'));
    equal(mounted.said[0], 'You can ask for a new code now.');
  });

  test('a lock says how long, and lets nobody try before', async () => {
    const secret = await add(person, 'totp');
    await add(person, 'email-otp');
    const wrong = wrongCode(appCode(secret), appCode(secret, 30_000), appCode(secret, -30_000));
    const { signal } = new AbortController();
    for (let challenge = 0; challenge < 2; challenge += 1) {
      const service = serviceOf(await asks(person, { methods: ['totp'] }));
      const { stepUp } = await service.open(signal);
      ok(stepUp);
      const begun = await service.beginChallenge({ method: 'totp', operation: 'confirm' }, signal);
      ok(begun.at === 'code');
      for (let tries = 0; tries < 5; tries += 1) {
        const code = String(Number(wrong) + tries + challenge * 5).padStart(6, '0');
        await service
          .completeChallenge(begun.flow, { code }, signal)
          .catch((error: unknown) => ok(error instanceof PasskeyError));
      }
    }
    const mounted = mount({ url: (await asks(person, { methods: ['totp'] })).url });
    await appears(heading('Too many tries'));
    const again = find(button('Try again'));
    equal(again.ariaDisabled, 'true');
    match(mounted.element.shadowRoot?.textContent ?? '', /Wait 15 min|14:5\d/);
    match(again.textContent, /14:\d\d|15:00/);
  });

  test('a lost answer is asked for again, and passes once', async () => {
    await add(person, 'passkey');
    const keys: (string | null)[] = [];
    const lossy: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (!new Request(input).url.endsWith('/complete')) return response;
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      if (keys.length === 1) throw new TypeError('Failed to fetch');
      return response;
    };
    const mounted = mount({ backend: serviceOf(await asks(person), lossy) });
    await click(passkey);
    await appears(heading('Confirmed'));
    equal(keys.length, 2);
    ok(keys[0]);
    equal(keys[0], keys[1]);
    deepEqual(names(mounted), ['challenge-passed']);
  });

  test('has the password manager forget a passkey that the server does not know', async () => {
    await add(person, 'passkey');
    const [kept] = await authenticator.credentials();
    ok(kept);
    const other = newPerson();
    await add(other, 'passkey');
    const real = serviceOf(await asks(other));
    const begin = real.beginChallenge.bind(real);
    real.beginChallenge = async (wanted, signal) => {
      const step = await begin(wanted, signal);
      const id = kept.credentialId.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
      const allowCredentials = [{ id, type: 'public-key' as const }];
      return step.at === 'get' ? { ...step, options: { ...step.options, allowCredentials } } : step;
    };
    mount({ backend: real });
    await click(passkey);
    await appears(heading('This site doesn’t know that passkey'));
    const left = await authenticator.credentials();
    deepEqual(
      left.map(({ credentialId }) => credentialId === kept.credentialId),
      [false],
    );
  });

  test('nobody is left in front of a closed door: what to do, and the way out', async () => {
    const service = serviceOf(await asks(person));
    const open = service.open.bind(service);
    service.open = async (signal) => ({
      ...(await open(signal)),
      stepUp: { operation: 'confirm', ways: [] },
    });
    const mounted = mount({ backend: service });
    await appears(heading('We can’t confirm it’s you here'));
    match(find({ role: 'alert' }).textContent, /support/);
    await click(button('Back'));
    await appears(heading('Not confirmed'));
    deepEqual(names(mounted), ['passkey-failed', 'passkey-cancelled']);
  });

  test('declined, and thought better of', async () => {
    await add(person, 'passkey');
    const mounted = mount({ url: (await asks(person)).url });
    await click(button('Cancel'));
    await appears(heading('Not confirmed'));
    await click(button('Confirm it’s you'));
    await click(passkey);
    await appears(heading('Confirmed'));
    deepEqual(names(mounted), ['passkey-cancelled', 'challenge-passed']);
  });

  test('a link that was used asks the host for another', async () => {
    await add(person, 'passkey');
    const used = await asks(person);
    const first = mount({ url: used.url });
    await click(passkey);
    await appears(heading('Confirmed'));
    first.element.remove();
    const links = [used.url, (await asks(person)).url];
    const mounted = mount({ launch: async () => ({ url: links.shift() ?? '' }) });
    await click(button('Start again'));
    await click(passkey);
    await appears(heading('Confirmed'));
    deepEqual(names(mounted), ['passkey-expired', 'challenge-passed']);
  });

  test('by keyboard alone, and focus is where the change is', async () => {
    await add(person, 'passkey');
    await add(person, 'totp');
    const mounted = mount({ url: (await asks(person, { methods: ['passkey', 'totp'] })).url });
    const focused = () => mounted.element.shadowRoot?.activeElement;
    await appears(passkey);
    await until(() => find(passkey).ariaDisabled !== 'true');
    await press('Tab');
    equal(focused(), find(passkey));
    await press('Tab');
    await press('Enter');
    await until(() => focused()?.matches('[part=heading]'));
    await press('Tab');
    equal(focused(), find(button('Authenticator app')));
    await press('Enter');
    await until(() => focused()?.matches('input'));
    equal(focused(), find(codeField));
    await press('Tab');
    await press('Tab');
    await press('Enter');
    await until(() => focused()?.matches('[part=heading]'));
    await press('Tab');
    await press('Enter');
    await until(() => isThere(passkey) && find(passkey).ariaDisabled !== 'true');
    await press('Tab');
    await press('Enter');
    await appears(heading('Confirmed'));
    await until(() => focused()?.matches('[part=heading]'));
  });

  test('no accessibility violation on any screen', async () => {
    await add(person, 'passkey');
    const secret = await add(person, 'totp');
    await withMail();
    const methods = ['passkey', 'totp', 'email-otp'] as const;
    const mounted = mount({ url: (await asks(person, { methods: [...methods] })).url });
    const clean = async (screen: string) => {
      // A screen that fades in has not got its colours yet.
      const root = await until(() => mounted.element.shadowRoot);
      await Promise.all(root.getAnimations().map(({ finished }) => finished));
      deepEqual([screen, ...(await audit(mounted.element))], [screen]);
    };
    await appears(passkey);
    await clean('asking');
    await click(button('Try another way'));
    await appears(heading('Confirm it’s you another way'));
    await clean('choosing');
    await click(button('Authenticator app'));
    const input = await field(mounted);
    await clean('code');
    await until(() => input.matches(':focus'));
    await type(wrongCode(...[-30_000, 0, 30_000, 60_000].map((ahead) => appCode(secret, ahead))));
    await appears({ role: 'alert' });
    await clean('code, refused');
    await click(button('Try another way'));
    const mail = await until(() =>
      mounted.element.shadowRoot?.querySelector('[data-way=email-otp]'),
    );
    await click(mail);
    await appears(button('Send a code'));
    await clean('sending');
    await click(button('Send a code'));
    await appears(button('Send a new code'));
    await clean('code, waiting');
    await click(button('Cancel'));
    await appears(heading('Not confirmed'));
    await clean('declined');
    for (const target of mounted.element.shadowRoot?.querySelectorAll('button, input') ?? [])
      ok(target.getBoundingClientRect().height >= 44, target.textContent);
  });

  test('takes its secrets off the page', async () => {
    await add(person, 'passkey');
    const { url, token } = await asks(person);
    const element = document.createElement('authenticator-challenge');
    element.setAttribute('url', url);
    document.body.append(element);
    await appears(passkey);
    ok(!new XMLSerializer().serializeToString(document).includes(token));
  });
});
