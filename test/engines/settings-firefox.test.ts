import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startFirefox, type Firefox } from '../support/firefox.js';
import type { Host } from '../support/host.js';
import { eventually } from '../support/in-page.js';
import {
  addMailedCodes,
  button,
  createPasskey,
  enrollLink,
  heading,
  row,
  saveCodes,
  settingsLink,
  startEveryMethodHost,
  typeMailedCode,
} from '../support/person-journeys.js';
import { startWebKit, type WebKit } from '../support/webkit.js';

const justNow = (host: Host) => new Date(Date.now() + host.offset).toISOString();

describe('ways to sign in, in Firefox, which passes nothing on to password managers', () => {
  let firefox: Firefox;
  let host: Host;

  before(async () => {
    firefox = await startFirefox();
    host = await startEveryMethodHost();
  });

  after(async () => {
    await firefox.close();
    await host.close();
  });

  it('lists them, says how to remove a passkey everywhere, and removes it', async () => {
    const { page } = firefox;
    const userId = 'fox';
    const token = await firefox.addAuthenticator();
    await addMailedCodes(page, host, userId);
    await page.goto(await enrollLink(host, userId));
    await page.click(button('Continue'));
    await typeMailedCode(page, host, userId);
    await createPasskey(page);
    await page.click(button('Continue'));
    await saveCodes(page);
    await page.appears(heading('You can sign in with your passkey'));
    const passkey = (await host.authenticators(userId)).find(({ method }) => method === 'passkey');
    assert.ok(passkey);

    await page.goto(await settingsLink(host, userId, justNow(host)));
    await page.appears(row);
    assert.equal(await page.count(row), 2);
    assert.ok(await page.evaluate(() => !('signalAllAcceptedCredentials' in PublicKeyCredential)));
    const rename = button(`Rename ${passkey.name}`);
    await page.click(rename);
    await page.appears({ role: 'textbox', name: 'Name' });
    await page.click(button('Cancel'));
    await page.appears(rename);

    await page.click(button(`Remove ${passkey.name}`));
    await page.appears({ role: 'dialog', name: /^Remove .*\?$/ });
    const byHand =
      /Your password manager may go on offering it\. .* Meadow Bank.* delete the passkey there too/;
    await page.appears({ role: 'paragraph', name: byHand });
    await page.click(button('Remove'));
    await page.click(button('Continue with your passkey'));
    await eventually(async () => (await page.count(row)) === 1 || undefined, 'one is left');
    assert.deepEqual(
      (await host.authenticators(userId)).map(({ method }) => method),
      ['email-otp'],
    );
    // Nobody has told it, which is why the person was.
    assert.equal((await firefox.credentials(token)).length, 1);
    await page.appears(button('Create a passkey'));
    await firefox.removeAuthenticator(token);
  });
});

describe('ways to sign in, in WebKitGTK, which has no WebAuthn', () => {
  let webkit: WebKit;
  let host: Host;

  before(async () => {
    webkit = await startWebKit();
    host = await startEveryMethodHost();
  });

  after(async () => {
    await webkit.close();
    await host.close();
  });

  it('lists and renames them, and says beside the button why no passkey can be added', async () => {
    const { page } = webkit;
    const userId = 'gtk';
    await addMailedCodes(page, host, userId);
    await page.goto(await settingsLink(host, userId));
    await typeMailedCode(page, host, userId);
    await page.appears(row);
    assert.equal(await page.count(row), 1);

    const reason = { role: 'paragraph', name: 'This browser doesn’t support passkeys' };
    await page.appears(reason);
    const add = await page.evaluate(() => {
      const root = document.querySelector('authenticator-settings')?.shadowRoot;
      const one = root?.querySelector('[data-do=add][data-id=passkey]');
      const described = one?.getAttribute('aria-describedby') ?? '';
      return {
        disabled: one?.getAttribute('aria-disabled'),
        reason: root?.getElementById(described)?.textContent,
      };
    });
    assert.deepEqual(add, { disabled: 'true', reason: reason.name });

    const [mail] = await host.authenticators(userId);
    await page.click(button(`Rename ${mail?.name ?? ''}`));
    await page.fill({ role: 'textbox', name: 'Name' }, 'My mailbox');
    await page.click(button('Save'));
    await page.appears(button('Rename My mailbox'));
    assert.deepEqual(
      (await host.authenticators(userId)).map(({ name }) => name),
      ['My mailbox'],
    );
    await page.appears(button('Set up Authenticator app'));
  });
});
