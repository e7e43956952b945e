import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startEmbedding, type Embedding } from '../support/embedding.js';
import { enroll, openLink, outcome, returned, validated } from '../support/embedding-journeys.js';
import { button } from '../support/person-journeys.js';
import { pause } from '../support/toy-frames.js';
import {
  chromiumVisits,
  firefoxVisits,
  type Visit,
  type VisitingBrowser,
} from '../support/visits.js';

const engines = { Chromium: chromiumVisits, Firefox: firefoxVisits };

for (const [engine, start] of Object.entries(engines))
  describe(`a page of another site in ${engine}`, () => {
    let browser: VisitingBrowser;
    let embedding: Embedding;
    let visit: Visit;

    before(async () => {
      [browser, embedding] = await Promise.all([start(), startEmbedding()]);
    });

    after(async () => {
      await browser.close();
      await embedding.close();
    });

    const open = async (): Promise<Visit> => (visit = await browser.visit(embedding.host.origin));
    afterEach(() => visit.close());

    it('iframe: a passkey is made in a frame, and the host’s server validates the result', async () => {
      const { page, frame } = await open();
      const opened = await openLink(page, embedding, 'iframe');
      await enroll(await frame());
      await validated(embedding, opened, await outcome(page));
      assert.equal(await visit.credentials(), 1);
    });

    it('iframe: the empty frame before a slow page is not taken for one that says nothing', async () => {
      const { page, frame } = await open();
      embedding.host.intercept = async ({ url }) => {
        if (url.includes('/launch/')) await pause(1500);
        return undefined;
      };
      await openLink(page, embedding, 'iframe');
      await (await frame()).appears(button('Continue'));
      embedding.host.intercept = () => undefined;
      assert.deepEqual(await page.evaluate(() => shop.ended), []);
    });

    it('iframe: a page of ours that may not be framed there is soon known to say nothing', async () => {
      const { page } = await open();
      await openLink(page, embedding, 'iframe', { address: `${embedding.at('evil')}/` });
      const { after: took, ...actual } = await outcome(page);
      assert.deepEqual(actual, { status: 'blocked', mode: 'iframe' });
      assert.ok(took < 5000, `${took} ms`);
    });

    it('popup: a passkey is made in a window, and the host’s server validates the result', async () => {
      const { page, popup } = await open();
      const opened = await openLink(page, embedding, 'popup');
      await enroll(await popup());
      await validated(embedding, opened, await outcome(page));
      assert.equal(await visit.credentials(), 1);
    });

    it('redirect: a passkey is made in place of the page, and the result comes back with the person', async () => {
      const { page } = await open();
      const opened = await openLink(page, embedding, 'redirect');
      await enroll(page);
      const back = await returned(page, `${embedding.shop}/return`);
      await validated(embedding, opened, back);
      assert.equal(await page.evaluate(() => location.href), `${embedding.shop}/return`);
      assert.equal(await visit.credentials(), 1);
    });

    it('auto: it is a frame, where nothing speaks against one', async () => {
      const { page, frame } = await open();
      const opened = await openLink(page, embedding, 'auto');
      await enroll(await frame());
      await validated(embedding, opened, await outcome(page));
      assert.equal(await visit.credentials(), 1);
    });
  });
