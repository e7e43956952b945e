import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startChromium, type Chromium } from '../support/chromium.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { startHost, type Host } from '../support/host.js';

suite('/launch?doctor in Chromium', () => {
  let host: Host;
  let browser: Chromium;
  let page: ChromiumPage;
  before(async () => {
    [host, browser] = await Promise.all([startHost(), startChromium()]);
    page = await browser.page();
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  /** The codes on the page, the worst first. */
  async function visit(fragment: string): Promise<string[]> {
    await page.goto('about:blank');
    await page.goto(`${host.origin}/launch?doctor${fragment}`);
    await page.appears({ role: 'button', name: 'Copy as text' });
    return page.evaluate(() =>
      Array.from(document.querySelectorAll('li code'), ({ textContent }) => textContent),
    );
  }

  /** Our own page, with other headers. */
  function send(headers: Record<string, string>): void {
    let inside = false;
    host.intercept = async (request) => {
      if (inside || new URL(request.url).pathname !== '/launch') return undefined;
      inside = true;
      const answer = await host.fetch(request).finally(() => (inside = false));
      const changed = new Headers(answer.headers);
      for (const [name, value] of Object.entries(headers)) changed.set(name, value);
      return new Response(answer.body, { status: answer.status, headers: changed });
    };
  }

  test('shows a report under the page’s own policy: no violation, no error, nothing for axe', async () => {
    await page.addAuthenticator();
    const found = await visit('#rpId=localhost');
    for (const code of ['page_ok', 'rp_id_ok', 'frame_ok', 'csp_ok', 'server_ok', 'clock_ok'])
      assert.ok(found.includes(code), `${code} in ${found.join(' ')}`);
    assert.deepEqual(page.seen.violations, []);
    assert.deepEqual(page.seen.errors, []);
    assert.deepEqual(
      page.seen.requests.filter(({ method }) => !['GET', 'HEAD'].includes(method)),
      [],
    );
    assert.deepEqual(await page.audit(), []);
  });

  test('finds what a Permissions-Policy header turns off', async () => {
    send({ 'permissions-policy': 'publickey-credentials-create=(), publickey-credentials-get=()' });
    const found = await visit('');
    assert.deepEqual(found.slice(0, 2), ['policy_create_header', 'policy_get_header']);
  });

  for (const [allow, wanted] of [
    ['', ['policy_create_frame', 'policy_get_frame']],
    ['publickey-credentials-create; publickey-credentials-get', ['frame_ok']],
  ] as const)
    test(`finds whether a frame of another site may use passkeys: allow="${allow}"`, async () => {
      const shop = host.origin.replace('localhost', 'shop.localhost');
      send({ 'content-security-policy': `frame-ancestors ${shop}` });
      const framing = host.intercept;
      host.intercept = (request) =>
        new URL(request.url).pathname === '/outer'
          ? new Response(
              `<!doctype html><title>Shop</title><iframe src="${host.origin}/launch?doctor" allow="${allow}"></iframe>`,
              { headers: { 'content-type': 'text/html' } },
            )
          : framing(request);
      const outer = await browser.page();
      const windows = await browser.windows(outer);
      await outer.goto(`${shop}/outer`);
      const frame = await windows.frame(host.origin);
      await frame.appears({ role: 'button', name: 'Copy as text' });
      const found = await frame.evaluate(() =>
        Array.from(document.querySelectorAll('li code'), ({ textContent }) => textContent),
      );
      for (const code of wanted) assert.ok(found.includes(code), `${code} in ${found.join(' ')}`);
      await outer.close();
    });

  test('finds what cuts a window off', async () => {
    send({ 'cross-origin-opener-policy': 'same-origin' });
    assert.ok((await visit('')).includes('popups_severed'));
  });

  test('finds a clock that goes wrong', async () => {
    host.intercept = () => undefined;
    host.offset = 120_000;
    assert.ok((await visit('')).includes('clock_skew'));
    host.offset = 0;
  });
});
