import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { newUser, post, sentLink } from '../support/authsignal-client.js';
import { startAuthsignal, type AuthsignalHost } from '../support/authsignal.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { startChromium, type Chromium } from '../support/chromium.js';

describe('the page of a link by e-mail, in Chromium', () => {
  let chromium: Chromium;
  let host: AuthsignalHost;
  let page: ChromiumPage;
  let token: string;
  let link: { id: string; secret: string };
  let url: string;

  before(async () => {
    [chromium, host] = await Promise.all([startChromium(), startAuthsignal()]);
  });
  after(async () => {
    await chromium.close();
    await host.close();
  });
  beforeEach(async () => {
    page = await chromium.page();
    ({ token } = await newUser(host));
    const email = `${crypto.randomUUID()}@example.com`;
    await post(host, 'user-authenticators/email-magic-link', { email }, token);
    link = sentLink(host);
    url = `${host.origin}/email-link#${link.id}.${link.secret}`;
  });
  afterEach(() => page.close());

  const confirm = { role: 'button', name: 'Yes, it’s me' } as const;
  const followed = async (): Promise<boolean | undefined> =>
    (await post(host, 'verify/email-magic-link/finalize', {}, token)).body.isVerified;
  const shown = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('p, button')]
        .filter((each) => each.checkVisibility())
        .map(({ id }) => id),
    );

  it('does nothing until its button is pressed, then all there is to do', async () => {
    await page.goto(url);
    await page.appears(confirm);
    assert.deepEqual(await shown(), ['ask', 'confirm']);
    assert.equal(await followed(), false);
    assert.equal(await page.evaluate(() => location.href), `${host.origin}/email-link`);
    await page.click(confirm);
    await page.evaluate(async () => {
      const done = document.querySelector<HTMLElement>('#done');
      while (done?.hidden !== false) await new Promise(requestAnimationFrame);
    });
    assert.deepEqual(await shown(), ['done']);
    assert.equal(await followed(), true);
    assert.deepEqual([page.seen.errors, page.seen.violations], [[], []]);
  });

  it('says so where its link is of no use any more, or went with a reload', async () => {
    await page.goto(`${url}x`);
    await page.appears(confirm);
    await page.click(confirm);
    await page.evaluate(async () => {
      const over = document.querySelector<HTMLElement>('#over');
      while (over?.hidden !== false) await new Promise(requestAnimationFrame);
    });
    assert.deepEqual(await shown(), ['over']);
    await page.reload();
    assert.deepEqual(await shown(), ['over']);
    assert.equal(await followed(), false);
  });

  for (const scheme of ['light', 'dark']) {
    it(`can be read and used by everybody, ${scheme}`, async () => {
      await page.prefer({ 'prefers-color-scheme': scheme });
      await page.goto(url);
      await page.appears(confirm);
      assert.deepEqual(await page.audit(), []);
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(background, scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(22, 24, 29)');
    });
  }
});
