import { authenticate } from '../../src/ceremony/authenticate.js';
import { creationOptions } from '../support/ceremony-env.js';
import { deepEqual, equal, match, ok } from './support/assert.js';
import { audit } from './support/axe.js';
import {
  add,
  mount,
  newPerson,
  serviceOf,
  type Mounted,
  type Person,
} from './support/challenge.js';
import { button, heading, policy } from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import { appears, click, find, isThere, press, type, until } from './support/person.js';
import { nameField, signsIn, unanswered, watchRequests, whoWas } from './support/sign-in.js';
import {
  addAuthenticator,
  removeAuthenticators,
  type VirtualAuthenticator,
} from './support/virtual-authenticator.js';

const signIn = button('Sign in with a passkey');
const signedIn = heading('You’re signed in');
const names = ({ heard }: Mounted) => heard.map(({ name }) => name);
const textOf = ({ element }: Mounted): string => element.shadowRoot?.textContent ?? '';
const ownFields = () => document.querySelectorAll('authenticator-challenge > input').length;

suite('<authenticator-challenge>, signing in', () => {
  let authenticator: VirtualAuthenticator;
  let person: Person;
  let watched: ReturnType<typeof watchRequests>;

  setup(async () => {
    await policy({ codes: true });
    authenticator = await addAuthenticator();
    person = newPerson();
    await add(person, 'passkey');
  });

  teardown(async () => {
    document.body.replaceChildren();
    watched.restore();
    await removeAuthenticators();
  });

  // First: what the browser has once said counts for the page.
  test('(stubbed) a browser that never says what it can do keeps nobody from the button', async () => {
    const never = () => new Promise<never>(() => undefined);
    const asked = ['getClientCapabilities', 'isConditionalMediationAvailable'] as const;
    const own = asked.map((name) => PublicKeyCredential[name]);
    for (const name of asked) Reflect.set(PublicKeyCredential, name, never);
    watched = watchRequests();
    const mounted = mount({ url: (await signsIn()).url });
    await click(signIn);
    await appears(signedIn);
    asked.forEach((name, index) => Reflect.set(PublicKeyCredential, name, own[index]));
    deepEqual(
      watched.calls.map(({ mediation }) => mediation),
      [undefined],
    );
    equal(ownFields(), 0);
    deepEqual(names(mounted), ['challenge-passed']);
  });

  test('smart: one click makes room within its own task, and the host learns who it was', async () => {
    await authenticator.setAutomaticPresence(false);
    watched = watchRequests();
    const action = await signsIn();
    const mounted = mount({ url: action.url });
    await appears(heading('Sign in'));
    await nameField();
    await until(() => watched.calls.length === 1);
    ok(!/confirm|prove/i.test(textOf(mounted)), textOf(mounted));
    await authenticator.setAutomaticPresence(true);
    await click(signIn);
    await appears(signedIn);
    deepEqual(
      watched.calls.map(({ mediation, cleared, clicking }) => [mediation, cleared, clicking]),
      [
        ['conditional', true, false],
        [undefined, true, true],
      ],
    );
    deepEqual(names(mounted), ['challenge-passed']);
    equal((mounted.heard[0]?.detail as { method: string }).method, 'passkey');
    const { userId, methods } = await whoWas(action, mounted);
    deepEqual([userId, methods], [person.userId, ['passkey']]);
    equal(ownFields(), 0);
  });

  test('smart: a passkey that the browser fills in signs in without a click', async () => {
    watched = watchRequests();
    const steps: string[] = [];
    const action = await signsIn();
    const mounted = mount({ url: action.url });
    mounted.element.addEventListener('passkey-step', ({ detail }) => steps.push(detail.step));
    await appears(signedIn);
    deepEqual(
      watched.calls.map(({ mediation }) => mediation),
      ['conditional'],
    );
    deepEqual(steps, ['asking', 'checking', 'passed']);
    deepEqual(names(mounted), ['challenge-passed']);
    equal((await whoWas(action, mounted)).userId, person.userId);
  });

  test('smart: cancelled in the prompt, passkeys are offered at the field again', async () => {
    await authenticator.setAutomaticPresence(false);
    watched = watchRequests();
    const mounted = mount({ url: (await signsIn()).url });
    await nameField();
    await click(signIn);
    await click(button('Cancel'));
    await until(() => watched.calls.length === 3);
    deepEqual(
      watched.calls.map(({ mediation, cleared }) => [mediation, cleared]),
      [
        ['conditional', true],
        [undefined, true],
        ['conditional', true],
      ],
    );
    await authenticator.setAutomaticPresence(true);
    await click(signIn);
    await appears(signedIn);
    deepEqual(names(mounted), ['passkey-cancelled', 'challenge-passed']);
  });

  test('smart: it gives way to another ceremony of the page, in the same task, and comes back', async () => {
    await authenticator.setAutomaticPresence(false);
    watched = watchRequests();
    const mounted = mount({ url: (await signsIn()).url });
    await until(() => watched.calls.length === 1);
    const controller = new AbortController();
    const { challenge } = creationOptions;
    const other = authenticate({ challenge, rpId: 'localhost' }, controller.signal);
    deepEqual(
      watched.calls.map(({ mediation, cleared }) => [mediation, cleared]),
      [
        ['conditional', true],
        [undefined, true],
      ],
    );
    controller.abort();
    ok(!(await other).ok);
    await until(() => watched.calls.length === 3);
    equal(watched.calls[2]?.mediation, 'conditional');
    ok(isThere(signIn));
    deepEqual([mounted.heard, mounted.said], [[], []]);
  });

  test('smart: taken off the page it takes its request and its field along, and says nothing', async () => {
    await authenticator.setAutomaticPresence(false);
    watched = watchRequests();
    const mounted = mount({ url: (await signsIn()).url });
    const field = await nameField();
    await until(() => watched.calls.length === 1);
    field.value = 'ada';
    // Moved, which is leaving and coming back.
    const section = document.createElement('section');
    document.body.append(section);
    section.append(mounted.element);
    await until(() => field.isConnected);
    equal(field.value, 'ada');
    equal(watched.calls[0]?.signal?.aborted, false);
    mounted.element.remove();
    await until(() => watched.calls[0]?.signal?.aborted);
    equal(mounted.element.childNodes.length, 0);
    deepEqual([mounted.heard, watched.calls.length], [[], 1]);
  });

  test('smart: the second element on a page leaves the field to the first', async () => {
    await authenticator.setAutomaticPresence(false);
    watched = watchRequests();
    mount({ url: (await signsIn()).url });
    await nameField();
    mount({ url: (await signsIn()).url });
    await until(() => {
      const all = [...document.querySelectorAll('authenticator-challenge')];
      return all.every(({ shadowRoot }) => shadowRoot?.querySelector('[part=primary]'));
    });
    equal(ownFields(), 1);
    equal(watched.calls.length, 1);
  });

  test('smart: where it fails nothing is said, and the button stays', async () => {
    await removeAuthenticators();
    await addAuthenticator();
    watched = watchRequests();
    const mounted = mount({ url: (await signsIn()).url });
    await until(() => watched.calls.length === 2 && ownFields() === 0);
    await until(() => find(signIn).ariaDisabled !== 'true');
    deepEqual([mounted.heard, mounted.said], [[], []]);
    await click(signIn);
    await appears(heading('The prompt didn’t open'));
    match(textOf(mounted), /If you have a passkey, it may be on another device/);
    match(textOf(mounted), /other ways to sign in/);
    deepEqual(names(mounted), ['passkey-failed']);
  });

  test('smart: a passkey the site has removed is told from one that does not work', async () => {
    watched = watchRequests(unanswered);
    const service = serviceOf(await signsIn());
    const complete = service.completeChallenge.bind(service);
    service.completeChallenge = (flow, input, signal) =>
      'credential' in input
        ? complete(flow, { credential: { ...input.credential, id: 'AQID', rawId: 'AQID' } }, signal)
        : complete(flow, input, signal);
    const mounted = mount({ backend: service });
    await click(signIn);
    await appears(heading('This site doesn’t know that passkey'));
    match(textOf(mounted), /other ways to sign in/);
  });

  test('smart: the page’s own field is good enough, in the element or anywhere else', async () => {
    for (const inside of [true, false]) {
      await authenticator.setAutomaticPresence(false);
      watched = watchRequests();
      const field = document.createElement('input');
      field.autocomplete = 'username webauthn';
      field.ariaLabel = 'E-mail';
      const mounted = mount({ url: (await signsIn()).url });
      if (inside) field.slot = 'username';
      (inside ? mounted.element : document.body).append(field);
      await until(() => watched.calls.length === 1);
      await mounted.element.updateComplete;
      equal(document.querySelectorAll('input').length, 1);
      ok(field.getBoundingClientRect().height > 0);
      mounted.element.remove();
      watched.restore();
      field.remove();
    }
  });

  test('smart: nothing typed is sent, and Enter is the button', async () => {
    await authenticator.setAutomaticPresence(false);
    watched = watchRequests();
    const form = document.createElement('form');
    let submitted = 0;
    form.onsubmit = () => {
      submitted += 1;
      return false;
    };
    document.body.append(form);
    const action = await signsIn();
    const sent: string[] = [];
    const service = serviceOf(action, (input, init) => {
      if (typeof init?.body === 'string') sent.push(init.body);
      return fetch(input, init);
    });
    const mounted = mount({ backend: service });
    form.append(mounted.element);
    const field = await nameField();
    equal(field.form, form);
    field.focus();
    await type('somebody');
    await authenticator.setAutomaticPresence(true);
    await press('Enter');
    await appears(signedIn);
    equal(submitted, 0);
    ok(!sent.some((body) => body.includes('somebody')));
    await until(() => mounted.element.shadowRoot?.activeElement?.matches('[part=heading]'));
  });

  test('declined, and thought better of', async () => {
    watched = watchRequests(unanswered);
    const mounted = mount({ url: (await signsIn()).url });
    await click(button('Cancel'));
    await appears(heading('Not signed in'));
    await click(button('Sign in'));
    await click(signIn);
    await appears(signedIn);
    deepEqual(names(mounted), ['passkey-cancelled', 'challenge-passed']);
  });

  test('classic: by keyboard alone, who first and then the passkey', async () => {
    await policy({ codes: true, mode: 'classic' });
    await add(person, 'passkey');
    watched = watchRequests();
    const action = await signsIn();
    const mounted = mount({ url: action.url });
    const field = await nameField();
    equal(field.autocomplete, 'username webauthn');
    ok(isThere({ role: 'textbox', name: 'User name or e-mail' }));
    await press('Tab');
    ok(field.matches(':focus'));
    await type(person.user.name);
    await press('Enter');
    await appears(signIn);
    match(textOf(mounted), new RegExp(person.user.name));
    const focused = () => mounted.element.shadowRoot?.activeElement;
    await until(() => focused()?.matches('[part=heading]') && find(signIn).ariaDisabled !== 'true');
    await press('Tab');
    equal(focused(), find(signIn));
    await press('Enter');
    await appears(signedIn);
    deepEqual(
      watched.calls.map(({ mediation, clicking }) => [mediation, clicking]),
      [[undefined, true]],
    );
    deepEqual(names(mounted), ['challenge-passed']);
    equal((await whoWas(action, mounted)).userId, person.userId);
  });

  test('classic: a name nobody has leads the same way, and what was typed can be changed', async () => {
    await policy({ codes: true, mode: 'classic' });
    watched = watchRequests();
    const mounted = mount({ url: (await signsIn()).url });
    (await nameField()).focus();
    await type('nobody@example.org');
    await click(button('Continue'));
    await click(signIn);
    await appears(button('Try again'));
    match(textOf(mounted), /If you have a passkey for this account, it may be on another device/);
    await click(button('Change the user name'));
    const field = await nameField();
    equal(field.value, 'nobody@example.org');
    await until(() => field.matches(':focus') && field.selectionEnd === 18);
    await click(button('Continue'));
    await click(button('Change the user name'));
    equal((await nameField()).value, 'nobody@example.org');
  });

  test('classic: nothing typed, and too much', async () => {
    await policy({ codes: true, mode: 'classic' });
    watched = watchRequests();
    mount({ url: (await signsIn()).url });
    const field = await nameField();
    await click(button('Continue'));
    equal((await appears({ role: 'alert' })).textContent, 'Enter your user name or e-mail.');
    equal(field.ariaInvalid, 'true');
    equal(field.getAttribute('aria-describedby'), find({ role: 'alert' }).id);
    await until(() => field.matches(':focus'));
    await type('a'.repeat(256));
    await press('Enter');
    await until(() => find({ role: 'alert' }).textContent === 'That’s too long for a user name.');
    equal(field.value.length, 256);
    deepEqual(watched.calls, []);
  });

  test('classic: the page’s own field is read', async () => {
    await policy({ codes: true, mode: 'classic' });
    watched = watchRequests();
    const mounted = mount({ url: (await signsIn()).url });
    const field = document.createElement('input');
    Object.assign(field, { slot: 'username', ariaLabel: 'E-mail', value: person.user.email });
    mounted.element.append(field);
    await appears(button('Continue'));
    equal(document.querySelectorAll('input').length, 1);
    await click(button('Continue'));
    await appears(signIn);
    match(textOf(mounted), new RegExp(person.user.email));
  });

  test('no accessibility violation on any screen', async () => {
    const clean = async (screen: string, { element }: Mounted) => {
      const root = await until(() => element.shadowRoot);
      await Promise.all(root.getAnimations().map(({ finished }) => finished));
      deepEqual([screen, ...(await audit(element))], [screen]);
      for (const target of [
        ...root.querySelectorAll('button'),
        ...element.querySelectorAll('input'),
      ])
        ok(target.getBoundingClientRect().height >= 44, target.textContent);
    };
    watched = watchRequests(unanswered);
    const smart = mount({ url: (await signsIn()).url });
    await nameField();
    await clean('smart', smart);
    await click(button('Cancel'));
    await appears(heading('Not signed in'));
    await clean('declined', smart);
    smart.element.remove();
    await policy({ codes: true, mode: 'classic' });
    const classic = mount({ url: (await signsIn()).url });
    const field = await nameField();
    await clean('identifying', classic);
    await click(button('Continue'));
    await appears({ role: 'alert' });
    await clean('identifying, refused', classic);
    field.focus();
    await type('ada');
    await click(button('Continue'));
    await appears(signIn);
    await clean('named', classic);
    await click(signIn);
    await appears(button('Try again'));
    await clean('failed', classic);
  });
});
