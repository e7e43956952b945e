import type { Backend, Settings } from '../../src/backends/backend.js';
import { PasskeyError } from '../../src/failure.js';
import { FakeSettings } from '../support/fake-settings.js';
import { deepEqual, equal, ok } from './support/assert.js';
import { audit } from './support/axe.js';
import { button } from './support/enrollment.js';
import { suite, teardown, test } from './support/mocha.js';
import { appears, click, find, isThere, press, until } from './support/person.js';
import { focusOn, listed, mountSettings } from './support/settings.js';

const again = button('Offer it again');
const off = 'You won’t be offered to create a passkey when you sign in.';

/** A fake of a settings service that keeps what was answered to offers. */
function service(settings: Partial<Settings> = { offersOff: true }) {
  const fake = new FakeSettings(settings);
  const answers: string[] = [];
  const backend: Backend = Object.assign(fake, {
    answerNudge: (answer: string) => {
      answers.push(answer);
      const { offersOff: _, ...rest } = fake.settings;
      fake.settings = rest;
      return Promise.resolve();
    },
  });
  return { backend, answers };
}

suite('<authenticator-settings>, where offers were switched off', () => {
  teardown(() => document.body.replaceChildren());

  test('switches them on again, by the keyboard alone, and says so once', async () => {
    const { backend, answers } = service();
    const it = mountSettings({ backend });
    await appears(again);
    ok(it.element.shadowRoot?.textContent.includes(off));
    // The last thing there is: nobody comes to the settings for it.
    const buttons = it.element.shadowRoot?.querySelectorAll('.list button') ?? [];
    equal([...buttons].at(-1), find(again));
    await Promise.all(
      (it.element.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished),
    );
    deepEqual(await audit(it.element), []);
    find(again).focus();
    await press('Enter');
    await focusOn('heading', 'Passkeys');
    ok(!isThere(again));
    deepEqual(answers, ['resumed']);
    deepEqual(it.said, ['You’ll be offered a passkey again.']);
    deepEqual(it.heard, []);
  });

  test('says there what went wrong, and tries again', async () => {
    const { backend, answers } = service();
    const answer = backend.answerNudge?.bind(backend);
    let refused = false;
    backend.answerNudge = async (given, signal) => {
      if (refused) return answer?.(given, signal);
      refused = true;
      throw new PasskeyError({ code: 'rate_limited', retry: 'same', confidence: 'sure' });
    };
    const it = mountSettings({ backend });
    await click(again);
    await appears({ role: 'alert' });
    ok(it.element.shadowRoot?.querySelector('.offers [role=alert]'));
    ok(isThere(again));
    await click(button('Try again'));
    await until(() => !isThere(again));
    deepEqual(answers, ['resumed']);
  });

  test('says nothing where they are on, or cannot be switched', async () => {
    const able = mountSettings({ backend: service({}).backend });
    await listed();
    await until(() => able.element.shadowRoot?.querySelector('[data-row]'));
    await appears(button('Rename Blue key'));
    ok(!isThere(again));
    able.element.remove();
    const unable = mountSettings({ backend: new FakeSettings({ offersOff: true }) });
    await listed();
    // The form is of the part that comes late, as the row would be.
    await click(button('Rename Blue key'));
    await appears({ role: 'textbox', name: 'Name' });
    ok(!isThere(again));
    ok(!unable.element.shadowRoot?.textContent.includes(off));
  });
});
