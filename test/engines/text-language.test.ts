import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ChromiumPage } from '../support/chromium-page.js';
import { cellsOf, stillPage } from '../support/gallery-cells.js';
import { startGallery, type GalleryWorld } from '../support/gallery.js';

/** How their ids begin. */
const screens = [
  'passkey-enroll.why',
  'authenticator-challenge.code',
  'authenticator-settings.idle',
  'recovery-codes.offered',
  'passkey-nudge.undone',
];

describe('texts in another language than their page', () => {
  let gallery: GalleryWorld;
  let page: ChromiumPage;
  let ids: string[];

  before(async () => {
    gallery = await startGallery();
    page = await stillPage(gallery);
    const cells = await cellsOf(page);
    ids = screens.map((start) => cells.find(({ id }) => id.startsWith(start))!.id);
  });

  after(() => gallery.close());

  /** `lang` and `dir` of what is at the top of each shadow tree, where they are not the page's. */
  const said = (lang: string): Promise<(string | null)[][]> =>
    page.evaluate(
      async (ids, lang) => {
        document.documentElement.lang = lang;
        const found: (string | null)[][] = [];
        for (const id of ids) {
          await globalThis.gallery?.show(id);
          for (const node of document.querySelector('.stage > *')!.shadowRoot!.children)
            found.push([node.getAttribute('lang'), node.getAttribute('dir')]);
        }
        return found;
      },
      ids,
      lang,
    );

  it('say which it is, and how it is written', async () => {
    for (const lang of ['sr', 'ar', ''])
      for (const one of await said(lang)) assert.deepEqual(one, ['en', 'ltr'], lang);
  });

  it('say nothing where it is the page’s, whatever its region', async () => {
    for (const lang of ['en', 'en-GB'])
      for (const one of await said(lang)) assert.deepEqual(one, [null, null], lang);
  });

  it('are written from the right on a page that is not', async () => {
    await page.evaluate(() => globalThis.gallery?.locale('ar'));
    for (const one of await said('en')) assert.deepEqual(one, ['ar', 'rtl']);
    for (const one of await said('ar-EG')) assert.deepEqual(one, [null, null]);
  });
});
