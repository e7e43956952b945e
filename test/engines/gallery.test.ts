import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { cells } from '../../demo/gallery/cells.js';
import { locales } from '../../src/i18n/index.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { startGallery, type GalleryWorld } from '../support/gallery.js';
import { described, faultsOf, sample } from '../support/gallery-matrix.js';

let world: GalleryWorld;
let page: ChromiumPage;

before(async () => {
  world = await startGallery();
  page = await world.open();
});

after(() => world.close());

const ids = cells().map(({ id }) => id);

await suite('every cell of the gallery at 320 px', async () => {
  const seed = Number(process.env['GALLERY_SEED'] ?? Date.now() % 1_000_000);
  await test('fits, is not cut off and shows its focus rings whole', async (context) => {
    context.diagnostic(`GALLERY_SEED=${seed} picks the same languages and directions again`);
    const faults = await faultsOf(page, sample(ids, locales, seed));
    assert.deepEqual(faults.map(described), []);
  });

  await test('has no text that is not translated, and room for texts 40 % longer', async () => {
    const sights = ids.map((id) => ({ id, locale: 'pseudo', dir: 'ltr' }) as const);
    const faults = await faultsOf(page, sights);
    assert.deepEqual(faults.map(described), []);
  });

  await test('has asked nobody for anything', () => {
    const { errors, console: said, violations, requests } = page.seen;
    const none = { errors: [], said: [], violations: [] };
    assert.deepEqual({ errors, said, violations }, none);
    const asked = requests.filter(
      ({ method, url }) => method !== 'GET' || !/\/(?:gallery\.html|assets\/|icon)/.test(url),
    );
    assert.deepEqual(asked, []);
  });
});
