import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import { announced, hear, heardSoFar, heardUntil } from '../support/heard.js';
import type { Host } from '../support/host.js';
import { eventually } from '../support/in-page.js';
import { Keyboard } from '../support/keyboard.js';
import {
  button,
  createPasskey,
  enrollLink,
  heading,
  row,
  saveCodes,
  settingsLink,
  startEveryMethodHost,
} from '../support/person-journeys.js';

describe('ways to sign in, by the keyboard alone', () => {
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

  it('are renamed, removed after a question, and their codes replaced', async () => {
    const userId = 'keys-settings';
    const page = await chromium.page();
    const authenticator = await page.addAuthenticator();
    await hear(page);
    await page.goto(await enrollLink(host, userId));
    await page.click(button('Continue'));
    await createPasskey(page);
    await page.click(button('Continue'));
    await saveCodes(page);
    await page.appears(heading('You can sign in with your passkey'));

    const keyboard = new Keyboard(page);
    await page.goto(await settingsLink(host, userId, new Date().toISOString()));
    await page.appears(row);
    assert.deepEqual(await heardSoFar(page), []);
    const stops = [
      'button Rename Passkey on Linux',
      'button Remove Passkey on Linux',
      'button Create a passkey',
      'button Use a security key',
      'button Set up Authenticator app',
      'button Set up Code by e-mail',
      'button Replace the codes',
    ];
    await keyboard.tab(...stops, 'nothing');
    await keyboard.back(...stops.reverse());

    // The last way in: the reason is read with the question, and everything leads back.
    await keyboard.tab('button Remove Passkey on Linux');
    await keyboard.use('button Remove Passkey on Linux');
    await keyboard.broughtTo('button Keep it');
    await keyboard.tab('button I lost this device', 'button Add another first', 'nothing');
    await keyboard.tab('button Keep it');
    await keyboard.press('Escape');
    await keyboard.broughtTo('button Remove Passkey on Linux');
    assert.deepEqual(await heardSoFar(page), [
      'focus: button Keep it',
      'focus: button Remove Passkey on Linux',
    ]);

    // Proved first, added then: what is asked is where the focus is, and it comes back to what was begun.
    await keyboard.tab('button Create a passkey', 'button Use a security key');
    await keyboard.use('button Use a security key');
    await keyboard.broughtTo('heading Confirm it’s you');
    await keyboard.tab('button Continue with your passkey', 'button Try another way');
    await keyboard.back('button Continue with your passkey');
    await keyboard.use('button Continue with your passkey');
    await keyboard.broughtTo('heading Use a security key');
    await page.presence(authenticator, false);
    await page.addAuthenticator({ transport: 'usb' });
    await keyboard.tab('button Continue');
    await keyboard.use('button Continue');
    await keyboard.broughtTo('heading Security key added');
    await page.appears(button('Try it now'));
    await keyboard.tab('button Rename', 'button Done');
    await keyboard.use('button Done');
    await page.appears(button('Rename Security key'));
    await page.presence(authenticator, true);
    await keyboard.broughtTo('listitem Security key');
    assert.equal((await keyboard.focus()).unseen, '');
    assert.deepEqual(announced(await heardSoFar(page)), []);

    await keyboard.tab('button Rename Security key');
    await keyboard.use('button Rename Security key');
    await keyboard.broughtTo('textbox Name');
    await keyboard.type('Blue key');
    await keyboard.press('Enter');
    await keyboard.broughtTo('button Rename Blue key');
    assert.deepEqual(announced(await heardUntil(page, 'status: Name saved.')), [
      'status: Name saved.',
    ]);

    await keyboard.tab('button Remove Blue key');
    await keyboard.use('button Remove Blue key', 'Space');
    await keyboard.broughtTo('button Keep it');
    await keyboard.press('Enter');
    await keyboard.broughtTo('button Remove Blue key');
    await keyboard.use('button Remove Blue key');
    await keyboard.broughtTo('button Keep it');
    await keyboard.tab('button I lost this key', 'button Remove');
    await keyboard.use('button Remove');
    // The key is what was used last, and may be what was lost.
    await keyboard.broughtTo('heading Confirm it’s you');
    await keyboard.tab('button Continue with your security key', 'button Try another way');
    await keyboard.use('button Try another way');
    await keyboard.broughtTo('heading Confirm it’s you another way');
    await keyboard.tab('button Passkey', 'button Back');
    await keyboard.back('button Passkey');
    await keyboard.use('button Passkey');
    await keyboard.broughtTo('heading Confirm it’s you');
    await keyboard.tab('button Continue with your passkey');
    await keyboard.use('button Continue with your passkey');
    await eventually(async () => (await page.count(row)) === 1 || undefined, 'one is left');
    await keyboard.broughtTo('listitem Passkey on Linux');
    assert.deepEqual(announced(await heardSoFar(page)), ['status: Blue key was removed.']);

    await keyboard.tab(
      'button Rename Passkey on Linux',
      'button Remove Passkey on Linux',
      'button Create a passkey',
      'button Use a security key',
      'button Set up Authenticator app',
      'button Set up Code by e-mail',
      'button Replace the codes',
    );
    await keyboard.use('button Replace the codes');
    await keyboard.broughtTo('heading Confirm it’s you');
    await keyboard.tab('button Continue with your passkey');
    await keyboard.use('button Continue with your passkey', 'Space');
    await keyboard.broughtTo('heading Save your recovery codes');
    const keep = ['button Copy', 'button Download', 'button Print'];
    await keyboard.tab(...keep, 'checkbox I saved these codes', 'button Done');
    await keyboard.back('checkbox I saved these codes');
    await keyboard.press('Space');
    await keyboard.tab('button Done');
    await keyboard.use('button Done', 'Space');
    await keyboard.broughtTo('button Replace the codes');
    assert.deepEqual(announced(await heardSoFar(page)), []);
  });
});
