import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHost, type Host } from '../support/host.js';
import { startWebKit, type WebKit } from '../support/webkit.js';

describe('a link opened in WebKitGTK, which has no WebAuthn', () => {
  let webkit: WebKit;
  let host: Host;

  before(async () => {
    webkit = await startWebKit();
    host = await startHost();
  });

  after(async () => {
    await webkit.close();
    await host.close();
  });

  it('says so before any button, and names the other methods the action allows', async () => {
    const { url } = await host.track({ userId: 'gtk', methods: ['passkey', 'totp', 'sms-otp'] });
    await webkit.page.goto(url);
    await webkit.page.appears({
      role: 'heading',
      name: 'This browser doesn’t support passkeys',
    });
    await webkit.page.appears({ role: 'listitem', name: /Authenticator app .*Not available/ });
    await webkit.page.appears({ role: 'listitem', name: /Code by text message .*Not available/ });
    assert.equal(await webkit.page.count({ role: 'button', name: 'Create a passkey' }), 0);
    assert.deepEqual(await host.authenticators('gtk'), []);
  });
});
