import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { TrackAttributes, TrackResponse } from '@authsignal/node';
import { openHosted, outcome, startShop, told, type Shop } from '../support/authsignal-shop.js';
import { makePasskey } from '../support/embedding-journeys.js';
import { eventually } from '../support/in-page.js';
import type { Page } from '../support/page.js';
import { button, saveCodes } from '../support/person-journeys.js';
import { chromiumVisits, type ChromiumVisit, type VisitingBrowser } from '../support/visits.js';

describe('our hosted page and the vendor’s own launch, in Chromium', () => {
  let browser: VisitingBrowser<ChromiumVisit>;
  let shop: Shop;
  let visit: ChromiumVisit;
  let users = 0;

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

  const newUser = (): string => `hosted-${(users += 1)}`;
  const track = (userId: string, attributes: TrackAttributes = {}): Promise<TrackResponse> =>
    shop.host.client.track({ userId, action: 'pay', attributes });
  const open = ({ url }: TrackResponse, mode: 'popup' | 'window' | 'redirect'): Promise<void> =>
    openHosted(visit.page, shop, url, mode, 'theirs');

  async function valid(token: unknown, userId: string): Promise<void> {
    assert.equal(typeof token, 'string');
    const said = await shop.host.client.validateChallenge({ token: String(token), userId });
    assert.equal(said.isValid, true);
    assert.equal(said.state, 'CHALLENGE_SUCCEEDED');
    assert.equal(said.verificationMethod, 'PASSKEY');
  }

  /** From the first screen to the last: the first passkey brings recovery codes. */
  async function enroll(page: Page): Promise<void> {
    await makePasskey(page);
    await page.click(button('Continue'));
    await saveCodes(page);
  }

  /** Nothing of the link is left in the address of a page. */
  async function clean(page: Page): Promise<void> {
    const address = await page.evaluate(() => location.href);
    assert.match(address, /\/launch\/[\w-]+$/);
  }

  it('popup: a passkey is made in a frame, and the token that comes of it is valid', async () => {
    const userId = newUser();
    await open(await track(userId), 'popup');
    const frame = await visit.frame();
    await frame.appears(button('Continue'));
    await clean(frame);
    await eventually(async () => {
      const heard = await told(visit.page, 'heard');
      return heard.includes(JSON.stringify({ event: 'AUTHSIGNAL_READY' })) || undefined;
    }, 'that it is ready');
    const heard = (await told(visit.page, 'heard')) as ({ height?: number } | string)[];
    const heights = heard.flatMap((data) => (typeof data === 'object' ? (data.height ?? []) : []));
    assert.ok(heights.length > 0 && heights.every((height) => height > 100));
    await enroll(frame);
    const ended = (await outcome(visit.page)) as { token?: string };
    await valid(ended.token, userId);
  });

  it('window: a passkey is made in a window, which closes with the token', async () => {
    const userId = newUser();
    await open(await track(userId), 'window');
    const popup = await visit.popup();
    await popup.appears(button('Continue'));
    await clean(popup);
    await enroll(popup);
    const ended = (await outcome(visit.page)) as { token?: string };
    await valid(ended.token, userId);
    await eventually(async () => visit.windows.popups.length === 0 || undefined, 'it is gone');
  });

  it('redirect: the person comes back to the address with the token', async () => {
    const userId = newUser();
    const redirectUrl = `${shop.elsewhere}/back?a=1`;
    await open(await track(userId, { redirectUrl }), 'redirect');
    await visit.page.appears(button('Continue'));
    await clean(visit.page);
    await visit.page.reload();
    await enroll(visit.page);
    const back = await eventually(async () => {
      const address = await visit.page.evaluate(() => location.href);
      return address.startsWith(shop.elsewhere) ? address : undefined;
    }, 'the way back');
    // The page's own script may have read the token, and taken it out of the address, by now.
    const returned = (await visit.page.evaluate(
      () => (globalThis as { returned?: unknown }).returned,
    )) as { result?: string } | undefined;
    const { searchParams } = new URL(back);
    assert.equal(searchParams.get('a'), '1');
    await valid(searchParams.get('token') ?? returned?.result, userId);
  });

  it('popup: giving up closes without a token, and a link that is spent says so', async () => {
    const tracked = await track(newUser());
    await open(tracked, 'popup');
    const frame = await visit.frame();
    await frame.appears(button('Continue'));
    await frame.click(button('Cancel'));
    assert.deepEqual(await outcome(visit.page), {});
    assert.equal(
      (await shop.host.client.validateChallenge({ token: tracked.token })).isValid,
      false,
    );
  });

  it('window: a link that is spent says so, and names no token', async () => {
    const tracked = await track(newUser());
    const c = new URL(tracked.url).searchParams.get('c');
    await fetch(`${shop.host.origin}/authsignal/launch`, {
      method: 'POST',
      headers: { origin: shop.host.origin, 'content-type': 'application/json' },
      body: JSON.stringify({ c, enroll: false }),
    });
    await open(tracked, 'window');
    const popup = await visit.popup();
    await popup.appears({ role: 'heading', name: /./ });
    const address = await popup.evaluate(() => location.href);
    assert.equal(address.includes('c='), false);
    assert.deepEqual(await told(visit.page, 'ended'), []);
  });

  it('settings: entered by the passkey, ended with a token that says so', async () => {
    const userId = newUser();
    await open(await track(userId), 'popup');
    await enroll(await visit.frame());
    await outcome(visit.page);
    await open(await track(userId, { redirectToSettings: true }), 'popup');
    const frame = await visit.frame();
    await frame.click(button(/passkey/i));
    await frame.click(button('Done'));
    const ended = (await outcome(visit.page)) as { token?: string };
    await valid(ended.token, userId);
  });

  it('challenge: somebody who has a passkey proves it, and comes back with a token', async () => {
    const userId = newUser();
    await open(await track(userId), 'popup');
    await enroll(await visit.frame());
    await outcome(visit.page);
    await open(await track(userId), 'popup');
    const frame = await visit.frame();
    await frame.click(button(/passkey/i));
    const ended = (await outcome(visit.page)) as { token?: string };
    await valid(ended.token, userId);
  });

  it('a page of a site that is not listed hears nothing, and cannot frame it', async () => {
    const tracked = await track(newUser());
    const evil = `${new URL(shop.toy).origin}/`;
    await visit.page.goto(evil);
    await visit.page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = `${url}&mode=popup`;
      document.body.append(frame);
      document.querySelector('button')?.addEventListener('click', () => {
        self.open(`${url}&mode=popup`, 'evil', 'popup');
      });
    }, tracked.url);
    await visit.page.click(button('Open'));
    const popup = await visit.popup();
    await popup.appears(button('Continue'));
    await enroll(popup);
    await eventually(async () => visit.windows.popups.length === 0 || undefined, 'it is gone');
    assert.deepEqual(await told(visit.page, 'heard'), []);
  });
});
