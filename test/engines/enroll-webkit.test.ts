import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { Host } from '../support/host.js';
import { button, heading, startEveryMethodHost } from '../support/person-journeys.js';
import { startWebKit, type WebKit } from '../support/webkit.js';

describe('a link opened in WebKitGTK, which has no WebAuthn', () => {
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

  it('says so before any button, and goes on to an authenticator app', async () => {
    const methods = ['passkey', 'totp', 'sms-otp'] as const;
    const { url } = await host.track({ userId: 'gtk', methods: [...methods] });
    const { page } = webkit;
    await page.goto(url);
    await page.appears(heading('This browser doesn’t support passkeys'));
    assert.equal(await page.count(button('Create a passkey')), 0);
    await page.click(button('Use another way'));
    // There is no number on file to which a code could be sent.
    assert.equal(await page.count(button(/text message/)), 0);
    await page.click(button('Authenticator app'));
    await page.appears(heading('Set up your authenticator app'));
    const secret = await page.evaluate(() => {
      const root = document.querySelector('passkey-enroll')?.shadowRoot;
      return /(?:[A-Z2-7]{4} ?){8}/.exec(root?.textContent ?? '')?.[0];
    });
    await page.click(button('Continue'));
    await page.fill({ role: 'textbox', name: '6-digit code' }, totp(secret ?? ''));
    await page.appears(heading('Authenticator app added'));
    assert.deepEqual(
      (await host.authenticators('gtk')).map(({ method }) => method),
      ['totp'],
    );
  });
});

/** What an app that was given this secret shows now. */
function totp(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate();
}
