import { OwnBackend } from '../../src/backends/own.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { audit } from './support/axe.js';
import { authenticators, button, heading, newUser } from './support/enrollment.js';
import { setup, suite, teardown, test } from './support/mocha.js';
import {
  bentBackend,
  mountNudge,
  offers,
  shown,
  trackNudge,
  watchNetwork,
} from './support/nudge.js';
import { appears, click, find, isThere, press, until } from './support/person.js';
import {
  addAuthenticator,
  removeAuthenticators,
  type VirtualAuthenticator,
} from './support/virtual-authenticator.js';

const offer = heading('Sign in the way you unlock your device');

suite('<passkey-nudge>', () => {
  let authenticator: VirtualAuthenticator;
  let userId: string;

  setup(async () => {
    await offers();
    authenticator = await addAuthenticator();
    userId = newUser();
  });

  teardown(async () => {
    document.body.replaceChildren();
    await removeAuthenticators();
  });

  // The first one here: no other has fetched a view yet.
  test('asks once, fetches no view and is nothing at all where there is nothing to offer', async () => {
    await offers(false);
    const { url } = await trackNudge(userId);
    const network = watchNetwork();
    const { element, ends } = mountNudge({ url });
    deepEqual(await element.finished, { outcome: 'not-offered', reason: 'off' });
    network.restore();
    deepEqual(network.asked, ['POST /v1/nudges/decision']);
    const parts = performance.getEntriesByType('resource').map(({ name }) => name);
    deepEqual(
      parts.filter((name) => name.includes('/src/elements/nudge-')),
      [],
    );
    equal(ends().length, 1);
    equal(element.shadowRoot?.childElementCount, 0);
    equal(getComputedStyle(element).display, 'none');
  });

  test('is no higher for what can be tried out, which comes a moment after the result', async () => {
    const { token, actionId } = await trackNudge(userId);
    const backend = new OwnBackend({ baseUrl: location.origin, token, actionId });
    const begin = backend.beginChallenge.bind(backend);
    let arrive: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    backend.beginChallenge = (...given) => late.then(() => begin(...given));
    await fetch(`${location.origin}/v1/nudges/decision`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ token, capable: true }),
    });
    const { element } = mountNudge({ backend });
    element.style.inlineSize = '300px';
    await appears(offer);
    await click(button('Create a passkey'));
    await appears(heading('Passkey created'));
    const height = element.offsetHeight;
    ok(!isThere(button('Try it now')));
    arrive();
    await appears(button('Try it now'));
    equal(element.offsetHeight, height);
  });

  test('offers after a sign-in, and a passkey is made in place', async () => {
    const { element, heard, ends } = mountNudge({ url: (await trackNudge(userId)).url });
    await appears(offer);
    deepEqual(await authenticator.credentials(), []);
    await click(button('Create a passkey'));
    await appears(heading('Passkey created'));
    deepEqual(ends(), []);
    await click(button('Done'));
    const outcome = await element.finished;
    const [stored] = await authenticators(userId);
    equal((await authenticator.credentials()).length, 1);
    const [made] = heard;
    equal(made?.name, 'passkey-enrolled');
    const { authenticator: told, result } = made?.detail as {
      authenticator: { id: string };
      result: string;
    };
    equal(told.id, stored?.id);
    deepEqual(ends(), [{ outcome: 'done', result }]);
    deepEqual(outcome, { outcome: 'done', result });
    equal(getComputedStyle(element).display, 'none');
  });

  for (const [name, answer] of [
    ['Not now', 'skipped'],
    ['Not on this device', 'not-here'],
    ['Don’t ask again', 'never'],
  ] as const)
    test(`“${name}” ends it and is kept`, async () => {
      const { url } = await trackNudge(userId);
      const { element, ends } = mountNudge({ url });
      await appears(offer);
      if (answer !== 'skipped') await click(button('More options'));
      await click(button(name));
      deepEqual(await element.finished, { outcome: 'skipped', answer });
      deepEqual(ends(), [{ outcome: 'skipped', answer }]);
      const again = mountNudge({ url });
      const outcome = await again.element.finished;
      equal(outcome.outcome, 'not-offered');
    });

  test('is worked from end to end by the keyboard, and Escape folds up what was unfolded', async () => {
    const { element } = mountNudge({ backend: await bentBackend(userId, { reason: 'due' }) });
    await appears(offer);
    const toggle = find(button('More options'));
    equal(toggle.ariaExpanded, 'false');
    document.body.focus();
    await press('Tab');
    await press('Tab');
    await press('Tab');
    equal(element.shadowRoot?.activeElement, toggle);
    await press(' ');
    equal(toggle.ariaExpanded, 'true');
    await press('Tab');
    equal(element.shadowRoot?.activeElement, find(button('Not on this device')));
    await press('Escape');
    ok(!isThere(button('Not on this device')));
    equal(element.shadowRoot?.activeElement, toggle);
    await press(' ');
    await press('Tab');
    await press('Tab');
    await press('Enter');
    deepEqual(await element.finished, { outcome: 'skipped', answer: 'never' });
  });

  test('says it politely and leaves the focus where it is until the person comes in', async () => {
    const field = document.createElement('input');
    field.ariaLabel = 'Search';
    document.body.append(field);
    field.focus();
    const { element } = mountNudge({ backend: await bentBackend(userId, { reason: 'due' }) });
    await shown(element);
    const region = element.shadowRoot?.querySelector('[role=status]');
    equal(region?.textContent, '');
    await until(() => region?.textContent === 'You can create a passkey on this page.');
    equal(document.activeElement, field);
    await click(button('Create a passkey'));
    const title = await appears(heading('Passkey created'));
    equal(element.shadowRoot?.activeElement, title);
  });

  for (const [what, terms, there, absent] of [
    [
      'a grace that runs out',
      { reason: 'due', left: 3 },
      ['Not now', 'Not on this device'],
      ['Don’t ask again'],
    ],
    [
      'a passkey elsewhere',
      { reason: 'here_too' },
      ['Not now', 'Not on this device', 'Don’t ask again'],
      [],
    ],
  ] as const)
    test(`with ${what} it leaves out what cannot be said`, async () => {
      const { element } = mountNudge({ backend: await bentBackend(userId, terms) });
      await shown(element);
      await click(button('More options'));
      for (const name of there) ok(isThere(button(name)), name);
      for (const name of absent) ok(!isThere(button(name)), name);
      const text = element.shadowRoot?.textContent ?? '';
      equal(text.includes('You can put this off 3 more times.'), 'left' in terms);
      equal(isThere(heading('Create a passkey on this device too?')), terms.reason === 'here_too');
    });

  test('says when it is the last time', async () => {
    const backend = await bentBackend(userId, { reason: 'due', left: 1 });
    const { element } = mountNudge({ backend });
    await shown(element);
    ok(element.shadowRoot?.textContent.includes('This is the last time you can put this off.'));
  });

  test('where a passkey is required nothing puts it off, and the way out is the host’s to lead', async () => {
    const backend = await bentBackend(userId, { reason: 'required', left: 0 });
    const { element } = mountNudge({ backend });
    await appears(heading('Meadow Bank requires a passkey'));
    for (const name of ['Not now', 'More options', 'Not on this device', 'Don’t ask again'])
      ok(!isThere(button(name)), name);
    await click(button('I can’t do this here'));
    deepEqual(await element.finished, { outcome: 'skipped', answer: 'skipped', required: true });
    deepEqual(backend.answers, ['skipped']);
  });

  test('a prompt that was dismissed is told as that, and after two there is no third', async () => {
    await authenticator.setUserVerified(false);
    const backend = await bentBackend(userId, { reason: 'due' });
    const { element } = mountNudge({ backend });
    await click(button('Create a passkey'));
    await click(button('Try again'));
    await until(() => backend.answers.length === 2);
    await until(() => isThere(button('Not now')) && !isThere(button('Try again')));
    const text = element.shadowRoot?.textContent ?? '';
    ok(text.includes('You can create a passkey later'), text);
    await click(button('Not now'));
    deepEqual(await element.finished, { outcome: 'skipped', answer: 'skipped' });
    equal(backend.answers.at(-1), 'skipped');
  });

  test('its own Cancel leads back to the offer, and what was cancelled twice is not offered again', async () => {
    await authenticator.setAutomaticPresence(false);
    const backend = await bentBackend(userId, { reason: 'due' });
    const { element } = mountNudge({ backend });
    await click(button('Create a passkey'));
    await click(button('Cancel'));
    await appears(offer);
    await click(button('Create a passkey'));
    await click(button('Cancel'));
    await appears(heading('You can do this later'));
    deepEqual(backend.answers, ['cancelled', 'cancelled']);
    await click(button('Not now'));
    deepEqual(await element.finished, { outcome: 'skipped', answer: 'skipped' });
  });

  test('a passkey that is here already ends it well, and this device is left alone', async () => {
    const first = mountNudge({ url: (await trackNudge(userId)).url });
    await click(button('Create a passkey'));
    await click(button('Done'));
    await first.element.finished;
    first.element.remove();
    const backend = await bentBackend(userId, { reason: 'here_too' });
    const { element } = mountNudge({ backend });
    await click(button('Create a passkey'));
    await appears(heading('You already have a passkey here'));
    await click(button('Done'));
    deepEqual(await element.finished, { outcome: 'done' });
    deepEqual(backend.answers, ['not-here']);
  });

  test('an answer that cannot be sent holds up nobody', async () => {
    let asked = 0;
    const backend = await bentBackend(
      userId,
      { reason: 'due' },
      {
        answerNudge: () => {
          asked += 1;
          return new Promise(() => undefined);
        },
      },
    );
    const { element } = mountNudge({ backend });
    await appears(offer);
    await click(button('Not now'));
    deepEqual(await element.finished, { outcome: 'skipped', answer: 'skipped' });
    equal(asked, 1);
  });

  test('what was made is not lost where the element goes before “Done”', async () => {
    const { element, ends } = mountNudge({ url: (await trackNudge(userId)).url });
    await click(button('Create a passkey'));
    await appears(heading('Passkey created'));
    element.remove();
    const outcome = await element.finished;
    equal(outcome.outcome, 'done');
    equal(ends().length, 1);
  });

  test('has nothing for axe to object to, at 320 px and from right to left', async () => {
    for (const direction of ['ltr', 'rtl']) {
      document.documentElement.dir = direction;
      const frame = document.createElement('main');
      frame.style.inlineSize = '320px';
      document.body.append(frame);
      const backend = await bentBackend(userId, { reason: 'due', left: 2 });
      const { element } = mountNudge({ backend });
      frame.append(element);
      await shown(element);
      await click(button('More options'));
      await until(() => element.shadowRoot?.getAnimations().length === 0);
      ok(element.getBoundingClientRect().width <= 320);
      ok(element.scrollWidth <= element.clientWidth, `${element.scrollWidth}`);
      deepEqual(await audit(element), []);
      document.body.replaceChildren();
    }
    document.documentElement.removeAttribute('dir');
  });
});
