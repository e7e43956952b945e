import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import { announced, hear, heardSoFar, heardUntil } from '../support/heard.js';
import type { Host } from '../support/host.js';
import { Keyboard } from '../support/keyboard.js';
import { button, enrollLink, startEveryMethodHost } from '../support/person-journeys.js';

const why = 'heading Sign in the way you unlock your device';
const focusOnWhy = 'focus: h2 Sign in the way you unlock your device';
const focusOnPrompt = 'focus: h2 Follow the prompt from your device';

describe('a passkey by the keyboard alone', () => {
  let chromium: Chromium;
  let host: Host;

  before(async () => {
    chromium = await startChromium();
    host = await startEveryMethodHost();
  });

  after(async () => {
    await chromium.close();
    await host.close();
  });

  it('is made, cancelled, tried, named and backed up; focus is always somewhere, and seen', async () => {
    const page = await chromium.page();
    const authenticator = await page.addAuthenticator();
    await hear(page);
    const keyboard = new Keyboard(page);
    await page.goto(await enrollLink(host, 'keys'));
    await page.appears(button('Continue'));
    assert.deepEqual(await heardSoFar(page), []);
    await keyboard.tab('button Continue', 'nothing', 'button Continue');
    await keyboard.use('button Continue');
    await keyboard.broughtTo(why);
    assert.deepEqual(await heardSoFar(page), [focusOnWhy]);

    await page.presence(authenticator, false);
    await keyboard.tab('button Create a passkey', 'button Not now');
    await keyboard.back('button Create a passkey');
    await keyboard.use('button Create a passkey', 'Space');
    await keyboard.broughtTo('heading Follow the prompt from your device');
    await keyboard.tab('button Cancel');
    await keyboard.use('button Cancel');
    await keyboard.broughtTo(why);
    assert.deepEqual(await heardUntil(page, 'status: Cancelled. Nothing was saved.'), [
      focusOnPrompt,
      focusOnWhy,
      'status: Cancelled. Nothing was saved.',
    ]);

    await page.presence(authenticator, true);
    await keyboard.tab('button Create a passkey');
    await keyboard.use('button Create a passkey');
    await keyboard.broughtTo('heading Passkey created');
    assert.deepEqual(await heardSoFar(page), [
      focusOnPrompt,
      'focus: h2 Saving your passkey…',
      'focus: h2 Passkey created',
    ]);

    await page.appears(button('Try it now'));
    await keyboard.tab('button Rename', 'button Continue', 'button Try it now', 'nothing');
    await keyboard.back('button Try it now');
    await keyboard.use('button Try it now');
    await keyboard.broughtTo('button Continue');
    const works = 'status: It works. You can sign in with it from now on.';
    assert.deepEqual(await heardUntil(page, works), [
      focusOnPrompt,
      'focus: h2 Checking your passkey…',
      'focus: button Continue',
      works,
    ]);

    await keyboard.back('button Rename');
    await keyboard.use('button Rename');
    await keyboard.broughtTo('textbox Name');
    await keyboard.press('Escape');
    await keyboard.broughtTo('button Rename');
    await keyboard.use('button Rename', 'Space');
    await keyboard.broughtTo('textbox Name');
    await keyboard.type('Laptop');
    await keyboard.tab('button Save', 'button Cancel');
    await keyboard.back('button Save');
    await keyboard.use('button Save');
    await keyboard.broughtTo('button Rename');
    assert.deepEqual(
      (await host.authenticators('keys')).map(({ name }) => name),
      ['Laptop'],
    );
    assert.deepEqual(await heardUntil(page, 'status: Name saved.'), [
      'focus: input Name',
      'focus: button Rename',
      'focus: input Name',
      'focus: button Rename',
      'status: Name saved.',
    ]);

    await keyboard.tab('button Continue');
    await keyboard.use('button Continue');
    await keyboard.broughtTo('heading Save your recovery codes');
    const stops = ['Copy', 'Download', 'Print'].map((name) => `button ${name}`);
    await keyboard.tab(...stops, 'checkbox I saved these codes', 'button Done', 'nothing');
    await keyboard.back('button Done', 'checkbox I saved these codes', ...stops.reverse());
    await keyboard.use('button Copy');
    assert.deepEqual(await heardUntil(page, 'status: Copied.'), [
      'focus: div One moment…',
      'focus: h2 Save your recovery codes',
      'status: Copied.',
    ]);
    await keyboard.tab('button Download', 'button Print', 'checkbox I saved these codes');
    await keyboard.press('Space');
    await keyboard.tab('button Done');
    await keyboard.use('button Done');
    await keyboard.broughtTo('heading You can sign in with your passkey');
    assert.deepEqual(await heardSoFar(page), ['focus: h2 You can sign in with your passkey']);
  });

  it('says once that the rest of it did not come', async () => {
    const page = await chromium.page();
    await hear(page);
    await page.devtools.send('Network.setBlockedURLs', { urls: ['*enroll-outcome*'] });
    const keyboard = new Keyboard(page);
    await page.goto(await enrollLink(host, 'half-loaded'));
    const lost = 'The connection was lost. Check it and try again.';
    const [alert, ...more] = await heardUntil(page, `alert: ${lost} Try again`);
    assert.deepEqual([alert, more], [`alert: ${lost} Try again`, []]);
    // From where somebody is, it is read from its heading, and not as an alert too.
    await keyboard.tab('button Try again');
    await keyboard.use('button Try again');
    await keyboard.broughtTo(`heading ${lost}`);
    assert.deepEqual(announced(await heardSoFar(page)), []);
  });
});
