import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startEmbedding, written, type Embedding } from '../support/embedding.js';
import { frameIn, nothingHappened } from '../support/embedding-hostile.js';
import { button } from '../support/person-journeys.js';
import { restAndPress, restAndPressAt } from '../support/toy-frames.js';
import { chromiumVisits, type ChromiumVisit, type VisitingBrowser } from '../support/visits.js';

const proceed = button('Continue');

describe('a listed page that hides the frame a person clicks in, in Chromium', () => {
  let browser: VisitingBrowser<ChromiumVisit>;
  let embedding: Embedding;
  let visit: ChromiumVisit;

  before(async () => {
    [browser, embedding] = await Promise.all([chromiumVisits(), startEmbedding()]);
  });

  after(async () => {
    await browser.close();
    await embedding.close();
  });

  beforeEach(async () => {
    visit = await browser.visit(embedding.host.origin);
  });

  afterEach(() => visit.close());

  const disguises: [name: string, style: string][] = [
    ['behind an overlay that lets clicks through', ''],
    ['at opacity 0', 'opacity: 0'],
    ['almost see-through', 'opacity: 0.01'],
    ['of a few pixels', 'width: 40px; height: 30px'],
    ['turned by a transform', 'transform: rotate(3deg)'],
    ['under a filter', 'filter: blur(8px)'],
  ];
  for (const [index, [name, style]] of disguises.entries())
    it(`a click on a frame ${name} does nothing, and the page says why`, async () => {
      const { page } = visit;
      const { url } = await embedding.track({ userId: `disguise-${index}` });
      await page.goto(`${embedding.shop}/`);
      await frameIn(page, embedding, url, style);
      if (!style)
        await page.evaluate(() => {
          const cover = document.createElement('div');
          cover.style.cssText = 'position: fixed; inset: 0; background: #fff; pointer-events: none';
          cover.textContent = 'Win a prize';
          document.body.append(cover);
        });
      const frame = await visit.frame();
      await frame.appears(proceed);
      const before = await written(embedding);
      // Of a frame of a few pixels its scrollbars leave no more than that to be clicked.
      if (style.includes('px;')) await restAndPressAt(frame, { x: 6, y: 6 });
      else await restAndPress(frame, proceed);
      await frame.appears({ role: 'status', name: /^Your click was not used/ });
      assert.equal(await frame.count(button('Create a passkey')), 0);
      assert.equal(await frame.count(proceed), 1);
      await nothingHappened(embedding, visit, before);
    });
});
