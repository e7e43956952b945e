import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { startHost, type Host } from '../support/host.js';

const button = (name: string) => ({ role: 'button', name });
const heading = (name: string) => ({ role: 'heading', name });

describe('a link opened in Chromium', () => {
  let chromium: Chromium;
  let host: Host;

  before(async () => {
    chromium = await startChromium();
    host = await startHost();
  });

  after(async () => {
    await chromium.close();
    await host.close();
  });

  afterEach(() => {
    host.intercept = () => undefined;
  });

  async function open(userId: string): Promise<{ page: ChromiumPage; url: string }> {
    const { url } = await host.track({ userId });
    const page = await chromium.page();
    await page.addAuthenticator();
    await page.goto(url);
    return { page, url };
  }

  async function enroll(page: ChromiumPage): Promise<void> {
    await page.click(button('Continue'));
    await page.click(button('Create a passkey'));
    await page.appears(heading('Passkey created'));
  }

  it('enrolls a passkey in two round trips, without a preflight, a violation or an error', async () => {
    const { page } = await open('two-trips');
    await enroll(page);
    assert.equal((await host.authenticators('two-trips')).length, 1);
    await page.appears(button('Try it now'));
    const calls = page.seen.requests
      .filter(({ url, preflight }) => preflight || new URL(url).pathname.startsWith('/v1/'))
      .map(({ method, url }) => `${method} ${new URL(url).pathname.replace(/\/[\w-]{20,}/, '/…')}`);
    // The third is for trying it, once it is there.
    assert.deepEqual(calls, [
      'POST /v1/session',
      'POST /v1/enrollments/…/complete',
      'POST /v1/challenges',
    ]);
    assert.deepEqual(page.seen.violations, []);
    assert.deepEqual(page.seen.errors, []);
  });

  it('has no token in the address, and none in the history', async () => {
    const { page, url } = await open('no-token');
    await page.appears(heading('Add a passkey'));
    const { hash, pathname } = new URL(url);
    const address = await page.evaluate(() => location.href);
    assert.equal(address, host.origin + pathname);
    const token = new URLSearchParams(hash.slice(1)).get('token') ?? '';
    assert.equal(token.length, 43);
    // What was typed, or here told by the test, is remembered by the browser; what the page made of it is what counts.
    const { entries } = await page.devtools.send('Page.getNavigationHistory');
    assert.deepEqual(
      entries.filter((entry) => entry.url.includes(token)),
      [],
    );
    // The navigation's own entry keeps the address as it came; nothing that was loaded since knows it.
    const timing = await page.evaluate(() =>
      JSON.stringify(
        performance.getEntries().filter(({ entryType }) => entryType !== 'navigation'),
      ),
    );
    assert.ok(!timing.includes(token));
  });

  it('goes on after a reload', async () => {
    const { page } = await open('reload');
    await page.appears(heading('Add a passkey'));
    await page.reload();
    await enroll(page);
    assert.equal((await host.authenticators('reload')).length, 1);
  });

  it('is refused in another browser once it has been opened', async () => {
    const { page, url } = await open('elsewhere');
    await page.appears(heading('Add a passkey'));
    const other = await chromium.page();
    await other.goto(url);
    await other.appears(heading('This link is open in another browser'));
    await enroll(page);
  });

  it('asks a person with a passkey to prove who they are, after its first screen', async () => {
    const { page } = await open('again-and-again');
    await enroll(page);
    const { url } = await host.track({ userId: 'again-and-again' });
    const other = await chromium.page();
    await other.goto(url);
    await other.click(button('Continue'));
    await other.appears(heading('Confirm it’s you'));
    await other.appears(button('Continue with your passkey'));
    assert.equal((await host.authenticators('again-and-again')).length, 1);
  });

  it('takes a link opened again in the tab that shows it', async () => {
    const { url } = await host.track({ userId: 'same-tab' });
    const page = await chromium.page();
    await page.addAuthenticator();
    await page.goto(url);
    await page.appears(button('Continue'));
    await page.goto(url);
    await enroll(page);
    const address = await page.evaluate(() => location.hash);
    assert.equal(address, '');
  });

  it('spends nothing by being read, however often', async () => {
    const { url } = await host.track({ userId: 'read' });
    for (let round = 0; round < 20; round++)
      for (const method of ['GET', 'HEAD']) {
        const response = await fetch(url, { method });
        assert.equal(response.status, 200);
      }
    const page = await chromium.page();
    await page.addAuthenticator();
    await page.goto(url);
    await enroll(page);
  });

  it('survives cancel, reload and another try in the same browser', async () => {
    const { url } = await host.track({ userId: 'again' });
    const page = await chromium.page();
    const authenticatorId = await page.addAuthenticator();
    await page.devtools.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId,
      enabled: false,
    });
    await page.goto(url);
    await page.click(button('Continue'));
    await page.click(button('Create a passkey'));
    await page.click(button('Cancel'));
    await page.appears(button('Create a passkey'));
    await page.devtools.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId,
      enabled: true,
    });
    await page.reload();
    await enroll(page);
    assert.equal((await host.authenticators('again')).length, 1);
  });

  it('shows every screen under the strictest policy without a violation or an error', async () => {
    const { url } = await host.track({ userId: 'screens', methods: ['passkey', 'totp'] });
    const page = await chromium.page();
    const authenticatorId = await page.addAuthenticator({ isUserVerified: false });
    await page.goto(url);
    await page.click(button('Continue'));
    await page.click(button('Not now'));
    await page.appears(heading('No passkey was added'));
    await page.click(button('Create a passkey'));
    await page.click(button('Create a passkey'));
    await page.appears({ role: 'alert' });
    await page.devtools.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId,
      enabled: false,
    });
    await page.devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await page.click(button('Try again'));
    await page.click(button('Cancel'));
    await page.appears(button('Create a passkey'));
    await page.devtools.send('WebAuthn.setAutomaticPresenceSimulation', {
      authenticatorId,
      enabled: true,
    });
    await page.click(button('Create a passkey'));
    await page.click(button('Rename'));
    await page.fill({ role: 'textbox', name: 'Name' }, '\u202eevil');
    await page.click(button('Save'));
    await page.appears({ role: 'alert' });
    // The refused name is an answered request, and Chromium logs every 4xx as an error of the network.
    const [refused, ...others] = page.seen.errors.filter((error) => !error.includes('prompt'));
    assert.match(refused ?? '', /400 .*\/v1\/authenticators\//);
    assert.deepEqual(others, []);
    await page.fill({ role: 'textbox', name: 'Name' }, 'Work laptop');
    await page.click(button('Save'));
    await page.appears(button('Rename'));
    await page.click(button('Done'));
    await page.appears(heading('You can sign in with your passkey'));
    assert.deepEqual(page.seen.violations, []);
  });

  it('is readable by axe on every screen, light and dark', async () => {
    for (const scheme of ['light', 'dark']) {
      const { url } = await host.track({ userId: `axe-${scheme}` });
      const page = await chromium.page();
      await page.addAuthenticator();
      // A screen that is still fading in has the contrast of a screen half there.
      await page.prefer({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
      await page.goto(url);
      await page.appears(button('Continue'));
      assert.deepEqual(await page.audit(), []);
      await page.click(button('Continue'));
      await page.appears(button('Not now'));
      assert.deepEqual(await page.audit(), []);
      await page.click(button('Create a passkey'));
      await page.appears(heading('Passkey created'));
      assert.deepEqual(await page.audit(), []);
    }
  });
});

describe('the policy of the hosted page', () => {
  it('is the one that is promised', async () => {
    const host = await startHost();
    const { headers } = await fetch((await host.track()).url);
    await host.close();
    const policy = (headers.get('content-security-policy') ?? '').split('; ');
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "style-src 'none'",
      "img-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ])
      assert.ok(policy.includes(directive), directive);
    assert.equal(headers.get('cross-origin-opener-policy'), null);
  });
});
