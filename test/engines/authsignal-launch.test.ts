import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import {
  openHosted,
  outcome,
  returned,
  startShop,
  told,
  type Shop,
  type ShopPage,
} from '../support/authsignal-shop.js';
import type { ChromiumDocument } from '../support/chromium-document.js';
import { makePasskey } from '../support/embedding-journeys.js';
import { eventually } from '../support/in-page.js';
import type { Page } from '../support/page.js';
import { button, saveCodes } from '../support/person-journeys.js';
import { chromiumVisits, type ChromiumVisit, type VisitingBrowser } from '../support/visits.js';

const close = (more: object = {}): string =>
  JSON.stringify({ event: 'AUTHSIGNAL_CLOSE_POPUP', ...more });
const closed = { status: 'closed' };
const completed = { status: 'completed', result: 'a.token' };

describe('launchAuthsignal and a hosted page of the vendor’s kind, in Chromium', () => {
  let browser: VisitingBrowser<ChromiumVisit>;
  let shop: Shop;
  let visit: ChromiumVisit;
  let vendor: string;

  before(async () => {
    [browser, shop] = await Promise.all([chromiumVisits(), startShop()]);
    vendor = new URL(shop.toy).origin;
  });
  after(async () => {
    await browser.close();
    await shop.close();
  });
  beforeEach(async () => {
    visit = await browser.visit(vendor);
  });
  afterEach(() => visit.close());

  const open = (mode: 'popup' | 'window' | 'redirect', more = ''): Promise<void> =>
    openHosted(visit.page, shop, shop.toy + more, mode);
  /** The hosted page, once it can speak. */
  async function hosted(mode: 'popup' | 'window'): Promise<ChromiumDocument> {
    const shown = mode === 'popup' ? await visit.frame() : await visit.popup();
    await eventually(
      async () => (await shown.evaluate(() => 'say' in globalThis)) || undefined,
      'a hosted page',
    );
    return shown;
  }
  /** What it says may be the end of it, before it has answered the test. */
  const say = (shown: ChromiumDocument, data: unknown): Promise<void> =>
    shown
      .evaluate((what) => (globalThis as unknown as { say(data: unknown): void }).say(what), data)
      .catch((error: unknown) => assert.match(String(error), /closed|gone/));
  /** What can be seen of the frame. */
  const frame = (): Promise<{ height: string; visible: boolean; allow: string | null }> =>
    visit.page.evaluate(() => {
      const hosts = [...document.querySelectorAll('div')];
      const [found] = hosts.flatMap(({ shadowRoot }) => [
        ...(shadowRoot?.querySelectorAll('iframe') ?? []),
      ]);
      return {
        height: found?.height ?? '',
        visible: found !== undefined && getComputedStyle(found).visibility === 'visible',
        allow: found?.getAttribute('allow') ?? null,
      };
    });
  const shown = (): Promise<boolean> =>
    visit.page.evaluate(() => {
      const hosts = [...document.querySelectorAll('div')];
      return hosts.some(({ shadowRoot }) => shadowRoot?.querySelector('dialog[open]'));
    });

  for (const mode of ['popup', 'window'] as const) {
    it(`${mode}: is told so in the address, as it was written`, async () => {
      await open(mode, '&a=%20b+c');
      const address = await (await hosted(mode)).evaluate(() => location.search);
      assert.equal(address, '?code=once&a=%20b+c&mode=popup');
    });

    it(`${mode}: closes with the token`, async () => {
      await open(mode);
      await say(await hosted(mode), close({ token: 'a.token' }));
      assert.deepEqual(await outcome(visit.page), completed);
      await eventually(
        async () => (visit.windows.popups.length === 0 && !(await shown())) || undefined,
        'it is gone',
      );
    });

    it(`${mode}: closes without one`, async () => {
      await open(mode);
      await say(await hosted(mode), close());
      assert.deepEqual(await outcome(visit.page), closed);
    });

    it(`${mode}: what went wrong inside is told, and what is shown stays until it is closed`, async () => {
      await open(mode);
      const page = await hosted(mode);
      const event = 'AUTHSIGNAL_API_ERROR';
      await say(page, JSON.stringify({ event, errorCode: 'expired_token', statusCode: 401 }));
      const failure = { code: 'session_expired', retry: 'restart', confidence: 'sure' };
      await eventually(
        async () => (await told(visit.page, 'errors')).length > 0 || undefined,
        'an error',
      );
      assert.deepEqual(await told(visit.page, 'errors'), [failure]);
      assert.deepEqual(await told(visit.page, 'ended'), []);
      await say(page, close());
      assert.deepEqual(await outcome(visit.page), { status: 'expired', failure });
    });

    it(`${mode}: hears nothing that is not said by it, or is not what it says`, async () => {
      await open(mode, '&quiet');
      const page = await hosted(mode);
      // A page of the same origin, but not the one that was opened.
      await page.evaluate(
        (data) => {
          const other = document.createElement('iframe');
          other.src = '/toy?quiet';
          document.body.append(other);
          const target = (opener ?? parent) as Window;
          other.onload = () => {
            const { contentWindow } = other as unknown as {
              contentWindow: { eval(code: string): void; target: unknown };
            };
            contentWindow.target = target;
            contentWindow.eval(`target.postMessage(${JSON.stringify(data)}, '*')`);
          };
        },
        close({ token: 'of.another' }),
      );
      // And the page itself.
      await visit.page.evaluate((data) => postMessage(data, '*'), close({ token: 'of.another' }));
      await eventually(
        async () => (await told(visit.page, 'heard')).length === 2 || undefined,
        'what others say',
      );
      const nonsense = [
        '',
        '{',
        'null',
        '[]',
        '{"event":"AUTHSIGNAL_CLOSE"}',
        7,
        null,
        { height: 'x' },
      ];
      for (const data of nonsense) await say(page, data);
      await say(page, close({ token: 'a.token' }));
      assert.deepEqual(await outcome(visit.page), completed);
    });
  }

  it('popup: hears nothing of another origin in the same frame', async () => {
    await open('popup');
    const page = await hosted('popup');
    const other = `${shop.origin}/toy?quiet`;
    await page.evaluate((address) => location.assign(address), other).catch(() => undefined);
    const frame = await visit.windows.frame(shop.origin);
    await eventually(
      async () => (await frame.evaluate(() => 'say' in globalThis)) || undefined,
      'another page',
    );
    await say(frame, close({ token: 'of.another' }));
    await eventually(
      async () => (await told(visit.page, 'heard')).length === 2 || undefined,
      'what it says',
    );
    await visit.page.key('Escape');
    assert.deepEqual(await outcome(visit.page), closed);
  });

  it('popup: is shown when it is ready, as high as it says, with the features it needs alone', async () => {
    await open('popup');
    const page = await hosted('popup');
    await say(page, { height: 512.4 });
    await eventually(async () => (await frame()).height === '513' || undefined, 'its height');
    const { visible, allow } = await frame();
    assert.equal(visible, true);
    assert.deepEqual(allow?.split('; ').sort(), [
      `clipboard-write ${vendor}`,
      `publickey-credentials-create ${vendor}`,
      `publickey-credentials-get ${vendor}`,
    ]);
  });

  it('popup: is shown after three seconds, where it does not say that it is ready', async () => {
    await open('popup', '&quiet');
    await hosted('popup');
    const begun = Date.now();
    assert.equal((await frame()).visible, false);
    await eventually(async () => (await frame()).visible || undefined, 'the frame');
    assert.ok(Date.now() - begun > 1500);
  });

  it('popup: is closed by Escape', async () => {
    await open('popup', '&quiet');
    await hosted('popup');
    await visit.page.key('Escape');
    assert.deepEqual(await outcome(visit.page), closed);
    assert.equal(await shown(), false);
  });

  it('popup: is closed by a click beside it, not by one on it', async () => {
    await open('popup');
    await hosted('popup');
    const box = await visit.page.evaluate(() => {
      const [host] = [...document.querySelectorAll('div')].filter(({ shadowRoot }) => shadowRoot);
      const { left, top, width } =
        host?.shadowRoot?.querySelector('dialog')?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, width };
    });
    await visit.page.press({ x: box.left + box.width / 2, y: box.top + 8 });
    assert.deepEqual(await told(visit.page, 'ended'), []);
    await visit.page.press({ x: 5, y: 5 });
    assert.deepEqual(await outcome(visit.page), closed);
  });

  it('popup: is gone where the host’s page takes it out', async () => {
    await open('popup');
    await hosted('popup');
    await visit.page.evaluate(() => {
      for (const each of document.querySelectorAll('div')) if (each.shadowRoot) each.remove();
    });
    assert.deepEqual(await outcome(visit.page), closed);
  });

  it('popup: a second call closes the first', async () => {
    await open('popup');
    await hosted('popup');
    await visit.page.evaluate(() => (globalThis as unknown as { wanted(): void }).wanted());
    assert.deepEqual(await outcome(visit.page), closed);
    assert.equal(await shown(), true);
  });

  it('window: settles when it is closed by hand', async () => {
    await open('window');
    await hosted('window');
    await (await visit.popup()).close();
    assert.deepEqual(await outcome(visit.page), closed);
  });

  it('window: is blocked without a click', async () => {
    await visit.page.goto(`${shop.elsewhere}/`);
    const answer = await visit.page.evaluate(
      (url) => (globalThis as unknown as ShopPage).launchAuthsignal(url, { mode: 'window' }),
      shop.toy,
    );
    assert.deepEqual(answer, { status: 'blocked', mode: 'popup' });
  });

  it('redirect: the token is read once, and taken out of the address', async () => {
    await open('redirect');
    const address = `${shop.elsewhere}/back?a=%20b&token=a.token#c`;
    await eventually(
      async () => (await visit.page.evaluate(() => location.pathname === '/toy')) || undefined,
      'the hosted page',
    );
    assert.equal(await visit.page.evaluate(() => location.search), '?code=once');
    await visit.page.evaluate((back) => location.assign(back), address);
    assert.deepEqual(await returned(visit.page, shop), completed);
    assert.equal(await visit.page.evaluate(() => location.href), `${shop.elsewhere}/back?a=%20b#c`);
    await visit.page.goto(address);
    const again = await visit.page.evaluate(() => (globalThis as { returned?: unknown }).returned);
    assert.equal(again, undefined);
  });

  it('refuses what is no address of a page', async () => {
    await visit.page.goto(`${shop.elsewhere}/`);
    for (const [url, mode] of [
      ['javascript:alert(1)', 'popup'],
      ['http://user@vendor.example/', 'popup'],
      ['http://', 'window'],
      [shop.toy, 'frame'],
    ] as const) {
      const thrown = await visit.page.evaluate(
        (given, how) =>
          (globalThis as unknown as ShopPage)
            .launchAuthsignal(given, { mode: how as 'popup' })
            .catch((error: unknown) => (error as Error).name),
        url,
        mode,
      );
      assert.equal(thrown, 'TypeError', url);
    }
  });
});

describe('launchAuthsignal and our server’s own hosted page, in Chromium', () => {
  let browser: VisitingBrowser<ChromiumVisit>;
  let shop: Shop;
  let visit: ChromiumVisit;

  before(async () => {
    [browser, shop] = await Promise.all([chromiumVisits(), startShop()]);
  });
  after(async () => {
    await browser.close();
    await shop.close();
  });
  beforeEach(async () => {
    visit = await browser.visit(shop.host.origin);
  });
  afterEach(() => visit.close());

  async function open(userId: string, mode: 'popup' | 'window' | 'redirect'): Promise<void> {
    const attributes = { redirectUrl: `${shop.elsewhere}/back` };
    const { url } = await shop.host.client.track({ userId, action: 'pay', attributes });
    await openHosted(visit.page, shop, url, mode);
  }

  /** From the first screen to the last: the first passkey brings recovery codes. */
  async function enroll(page: Page): Promise<void> {
    await makePasskey(page);
    await page.click(button('Continue'));
    await saveCodes(page);
  }

  async function validated(ended: unknown, userId: string): Promise<void> {
    const { status, result: token = '' } = ended as { status: string; result?: string };
    assert.equal(status, 'completed');
    const { isValid, verificationMethod } = await shop.host.client.validateChallenge({
      token,
      userId,
    });
    assert.deepEqual([isValid, verificationMethod], [true, 'PASSKEY']);
  }

  it('popup: a passkey is made in a frame, and the host’s server validates the token', async () => {
    await open('popup', 'popup');
    await enroll(await visit.frame());
    await validated(await outcome(visit.page), 'popup');
  });

  it('window: a passkey is made in a window, and the host’s server validates the token', async () => {
    await open('window', 'window');
    await enroll(await visit.popup());
    await validated(await outcome(visit.page), 'window');
    await eventually(async () => visit.windows.popups.length === 0 || undefined, 'it is gone');
  });

  it('popup: is closed by Escape inside the frame', async () => {
    await open('escape', 'popup');
    const frame = await visit.frame();
    await frame.appears(button('Continue'));
    // The frame goes with the key's first half, so that its second may never be acknowledged.
    void frame.key('Escape').catch(() => undefined);
    assert.deepEqual(await outcome(visit.page), closed);
  });

  it('redirect: a passkey is made in place of the page, and the token comes back', async () => {
    await open('redirect', 'redirect');
    await visit.page.appears(button('Continue'));
    await enroll(visit.page);
    await validated(await returned(visit.page, shop), 'redirect');
    assert.equal(await visit.page.evaluate(() => location.href), `${shop.elsewhere}/back`);
  });
});
