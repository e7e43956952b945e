import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import { codeIn } from '../support/codes.js';
import { announced, hear, heardSoFar, heardUntil } from '../support/heard.js';
import type { Host } from '../support/host.js';
import { eventually } from '../support/in-page.js';
import { Keyboard } from '../support/keyboard.js';
import {
  addMailedCodes,
  addressOf,
  button,
  createPasskey,
  enrollLink,
  saveCodes,
  startEveryMethodHost,
} from '../support/person-journeys.js';

const title = 'heading Confirm it’s you';
const withPasskey = 'button Continue with your passkey';

describe('a proof of who it is, by the keyboard alone', () => {
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

  const challenge = async (userId: string) =>
    (await host.track({ userId, purpose: 'challenge', user: { name: addressOf(userId) } })).url;

  it('by a passkey: cancelled, declined, and given', async () => {
    const userId = 'keys-passkey';
    const page = await chromium.page();
    const authenticator = await page.addAuthenticator();
    await page.goto(await enrollLink(host, userId));
    await page.click(button('Continue'));
    await createPasskey(page);
    await page.click(button('Continue'));
    await saveCodes(page);

    await hear(page);
    const keyboard = new Keyboard(page);
    await page.goto(await challenge(userId));
    await page.appears(button('Continue with your passkey'));
    assert.deepEqual(await heardSoFar(page), []);
    await keyboard.tab(withPasskey, 'button Cancel', 'nothing');
    await page.presence(authenticator, false);
    await keyboard.back('button Cancel', withPasskey);
    await keyboard.use(withPasskey, 'Space');
    await keyboard.broughtTo('heading Follow the prompt from your device');
    await keyboard.tab('button Cancel');
    await keyboard.use('button Cancel');
    await keyboard.broughtTo(title);
    assert.deepEqual(await heardUntil(page, 'status: Cancelled. Nothing was changed.'), [
      'focus: h2 Follow the prompt from your device',
      'focus: h2 Confirm it’s you',
      'status: Cancelled. Nothing was changed.',
    ]);

    await keyboard.tab(withPasskey, 'button Cancel');
    await keyboard.use('button Cancel');
    await keyboard.broughtTo('heading Not confirmed');
    await keyboard.tab('button Confirm it’s you');
    await keyboard.use('button Confirm it’s you');
    await keyboard.broughtTo(title);
    assert.deepEqual(announced(await heardSoFar(page)), []);

    await page.presence(authenticator, true);
    await keyboard.tab(withPasskey);
    await keyboard.use(withPasskey);
    await keyboard.broughtTo('heading Confirmed');
    assert.deepEqual(announced(await heardSoFar(page)), []);
  });

  it('by a code: a wrong one is said once, at the field, and the right one pasted', async () => {
    const userId = 'keys-code';
    const page = await chromium.page();
    await addMailedCodes(page, host, userId);
    await hear(page);
    const keyboard = new Keyboard(page);
    const before = (await host.inbox(addressOf(userId))).length;
    await page.goto(await challenge(userId));
    await page.appears(button('Send a code'));
    await keyboard.tab('button Send a code');
    await keyboard.use('button Send a code');
    await keyboard.broughtTo('textbox 6-digit code');
    assert.deepEqual(announced(await heardSoFar(page)), []);

    const mail = await eventually(
      async () => (await host.inbox(addressOf(userId)))[before],
      'the code',
    );
    const code = codeIn(mail);
    await keyboard.type(code === '000000' ? '111111' : '000000');
    const wrong = 'alert: That code is wrong or too old. Tries left: 4.';
    assert.deepEqual(announced(await heardUntil(page, wrong)), [
      'status: Checking the code…',
      wrong,
    ]);
    await keyboard.broughtTo('textbox 6-digit code');
    // What was refused is selected, and replaced by what comes.
    await keyboard.paste(code);
    await keyboard.broughtTo('heading Confirmed');
    assert.deepEqual(announced(await heardSoFar(page)), ['status: Checking the code…']);
  });
});
