import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startEmbedding, written, type Embedding } from '../support/embedding.js';
import {
  enroll,
  makePasskey,
  openLink,
  outcome,
  validated,
} from '../support/embedding-journeys.js';
import {
  changing,
  flood,
  frameIn,
  greetedWith,
  nonce,
  nothingHappened,
} from '../support/embedding-hostile.js';
import { eventually } from '../support/in-page.js';
import type { Page } from '../support/page.js';
import { button, heading } from '../support/person-journeys.js';
import { chromiumVisits, type ChromiumVisit, type VisitingBrowser } from '../support/visits.js';

const proceed = button('Continue');

describe('a hostile page around or behind the hosted one, in Chromium', () => {
  let browser: VisitingBrowser<ChromiumVisit>;
  let embedding: Embedding;
  let visit: ChromiumVisit;
  let evil: string;

  before(async () => {
    [browser, embedding] = await Promise.all([chromiumVisits(), startEmbedding()]);
    evil = embedding.at('evil');
  });

  after(async () => {
    await browser.close();
    await embedding.close();
  });

  beforeEach(async () => {
    visit = await browser.visit(embedding.host.origin);
  });

  afterEach(() => visit.close());

  const nothingCame = (before: string, ...pages: Page[]): Promise<void> =>
    nothingHappened(embedding, visit, before, ...pages);
  const posts = (from = 0): string[] => changing(embedding, from);

  it('1: an origin that is not listed gets no frame', async () => {
    const from = embedding.arrived.length;
    await openLink(visit.page, embedding, 'iframe', { address: `${evil}/` });
    const before = await written(embedding);
    const { after: _, ...actual } = await outcome(visit.page);
    assert.deepEqual(actual, { status: 'blocked', mode: 'iframe' });
    assert.deepEqual(posts(from), []);
    await nothingCame(before, visit.page);
  });

  it('2: nor does a listed page that such an origin has framed', async () => {
    const { url } = await embedding.track({ userId: 'nested' });
    const before = await written(embedding);
    const from = embedding.arrived.length;
    await visit.page.goto(`${evil}/`);
    await visit.page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      frame.width = '600';
      frame.height = '300';
      document.body.append(frame);
    }, `${embedding.shop}/`);
    const shopFrame = await visit.windows.frame(embedding.shop);
    await shopFrame.appears(button('Set up a passkey'));
    // The button is in the page before its script has run.
    const runs = () => shopFrame.evaluate(() => typeof shop !== 'undefined' || undefined);
    await eventually(runs, 'the script of the shop');
    await shopFrame.evaluate((link) => shop.offer(link, 'iframe'), url);
    await shopFrame.evaluate(() => document.querySelector('button')?.click());
    const { status } = await outcome(shopFrame);
    assert.equal(status, 'blocked');
    assert.deepEqual(posts(from), []);
    await nothingCame(before, visit.page, shopFrame);
  });

  it('3: a window that an origin opens which is not listed begins nothing, and says so', async () => {
    await openLink(visit.page, embedding, 'popup', { address: `${evil}/` });
    const before = await written(embedding);
    const popup = await visit.popup();
    await popup.appears(heading('This can’t be shown here'));
    const ended = await outcome(visit.page);
    assert.equal(ended.status, 'failed');
    assert.equal(await popup.count(proceed), 0);
    assert.equal(await visit.credentials(), 0);
    assert.equal(await written(embedding), before);
    const heard = await visit.page.evaluate(() => shop.heard);
    assert.equal(heard.length, 1, String(heard));
    assert.match(heard[0] ?? '', /"type":"ready"/);
  });

  it('4: the right origin from a wrong window is not answered, by either side', async () => {
    // Beside the hosted page, which waits for a port, another frame of the listed origin hands it one.
    const { url } = await embedding.track({ userId: 'wrong-source' });
    await visit.page.goto(`${embedding.shop}/`);
    await frameIn(visit.page, embedding, url);
    const hosted = await visit.frame();
    await hosted.appears(proceed);
    await visit.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/';
      document.body.append(frame);
    });
    const sibling = await visit.windows.frame(embedding.shop);
    await sibling.appears(button('Set up a passkey'));
    await sibling.evaluate(
      (origin, word) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => shop.heard.push(`port ${JSON.stringify(data)}`);
        const greeting = { 'passkey-elements': 1, type: 'port', nonce: word };
        parent.frames[0]?.postMessage(greeting, origin, [port2]);
      },
      embedding.host.origin,
      nonce,
    );
    await makePasskey(hosted);
    assert.deepEqual(await sibling.evaluate(() => shop.heard), []);
  });

  it('4b: a second frame of the server greets with the right nonce, and is not answered', async () => {
    const { page } = visit;
    await openLink(page, embedding, 'iframe');
    const launched = await visit.frame();
    await launched.appears(proceed);
    const known = await greetedWith(page);
    const { url } = await embedding.track({ userId: 'second' });
    await frameIn(page, embedding, url);
    const second = await eventually(async () => {
      const frame = await visit.frame();
      return frame.id === launched.id ? undefined : frame;
    }, 'the second frame');
    await second.evaluate(
      (origin, word) => {
        const got: string[] = ((document as unknown as { got: string[] }).got = []);
        addEventListener('message', ({ data }) => got.push(JSON.stringify(data)));
        parent.postMessage({ 'passkey-elements': 1, type: 'ready', nonce: word }, origin);
      },
      embedding.shop,
      known,
    );
    await eventually(
      async () => (await page.evaluate(() => shop.heard.length)) >= 3 || undefined,
      'the host has heard the forged greeting',
    );
    assert.deepEqual(
      await second.evaluate(() => (document as unknown as { got: string[] }).got),
      [],
    );
    assert.deepEqual(await page.evaluate(() => shop.ended), []);
  });

  it('5: the right window with a wrong origin is not answered', async () => {
    const { page } = visit;
    await openLink(page, embedding, 'iframe');
    const before = await visit.frame();
    await before.appears(proceed);
    const stored = await written(embedding);
    const known = await greetedWith(page);
    await page.evaluate((address) => {
      const frame = document
        .querySelector('body > div:last-child')
        ?.shadowRoot?.querySelector('iframe');
      if (frame) frame.src = address;
    }, `${evil}/`);
    const inside = await visit.windows.frame(evil);
    await inside.appears(button('Set up a passkey'));
    await inside.evaluate(
      (origin, word) => {
        parent.postMessage({ 'passkey-elements': 1, type: 'ready', nonce: word }, origin);
      },
      embedding.shop,
      known,
    );
    await eventually(
      async () =>
        (await page.evaluate(() => shop.heard.some((each) => each.includes('evil')))) || undefined,
      'the host has heard it',
    );
    await nothingCame(stored, inside);
    assert.deepEqual(await page.evaluate(() => shop.ended), []);
  });

  it('6: a thousand messages a second from both sides neither disturb nor cost a request', async () => {
    const run = async (flooded: boolean): Promise<string[]> => {
      const from = embedding.arrived.length;
      const opened = await openLink(visit.page, embedding, 'iframe');
      const frame = await visit.frame();
      await frame.appears(proceed);
      const sent = () => visit.page.evaluate(() => Number(document.title));
      if (flooded) {
        await flood(visit.page, frame);
        // Some machines are through with the rest in less than a second.
        await eventually(async () => (await sent()) >= 1000 || undefined, 'a thousand messages');
      }
      const before = flooded ? await sent() : 0;
      await enroll(frame);
      if (flooded) assert.ok((await sent()) > before, 'the flood is over');
      await validated(embedding, opened, await outcome(visit.page));
      return posts(from).map((each) => each.replace(/[\w-]{22,}/, '{id}'));
    };
    assert.deepEqual(await run(true), await run(false));
  });

  it('8: a forged success that is posted to the host’s page is nothing', async () => {
    const { page } = visit;
    await openLink(page, embedding, 'iframe');
    await (await visit.frame()).appears(proceed);
    const before = await written(embedding);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.id = 'thief';
      frame.src = '/';
      document.body.append(frame);
    });
    const thief = await visit.windows.frame(embedding.shop);
    await thief.appears(button('Set up a passkey'));
    await thief.evaluate(() => {
      const outcome = { status: 'completed', result: 'forged' };
      for (const data of [
        { type: 'outcome', outcome },
        { 'passkey-elements': 1, type: 'outcome', outcome },
      ])
        parent.postMessage(data, '*');
    });
    await eventually(
      async () =>
        (await page.evaluate(() => shop.heard.filter((each) => each.includes('forged')).length)) ===
          2 || undefined,
      'the host has heard both',
    );
    assert.deepEqual(await page.evaluate(() => shop.ended), []);
    assert.equal(await visit.credentials(), 0);
    assert.equal(await written(embedding), before);
  });

  it('9: what another page hears that has taken the opener’s place is nothing', async () => {
    const { page } = visit;
    const { userId } = await openLink(page, embedding, 'popup');
    const popup = await visit.popup();
    await popup.appears(proceed);
    await page.goto(`${evil}/`);
    await enroll(popup);
    await eventually(
      async () => visit.windows.popups.length === 0 || undefined,
      'the window has closed itself',
    );
    assert.equal((await embedding.host.authenticators(userId)).length, 1);
    assert.deepEqual(await page.evaluate(() => shop.heard), []);
  });

  it('10: an opener that was another page from the start is never greeted', async () => {
    const { url } = await embedding.track({ userId: 'lied-to' });
    const before = await written(embedding);
    await visit.page.goto(`${evil}/`);
    await visit.page.evaluate(
      (address) => {
        document.querySelector('button')?.addEventListener('click', () => {
          window.open(address, '_blank', 'popup');
        });
      },
      `${url}&mode=popup&opener=${encodeURIComponent(embedding.shop)}&nonce=${nonce}`,
    );
    await visit.page.click(button('Set up a passkey'));
    const popup = await visit.popup();
    await popup.appears({ role: 'heading' });
    await nothingCame(before, visit.page);
  });
});
