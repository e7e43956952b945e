import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { cells } from '../../demo/gallery/cells.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { startGallery, type GalleryWorld } from '../support/gallery.js';
import { eventually } from '../support/in-page.js';

let world: GalleryWorld;

before(async () => {
  world = await startGallery();
});

after(() => world.close());

const open = (query: Record<string, string> = {}): Promise<ChromiumPage> => world.open(query);

/** The headings in the shadow trees of what is filled. */
const headings = (page: ChromiumPage): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.frame > div > *')].map((element) =>
      (element.shadowRoot?.querySelector('h2')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    ),
  );

const listed = (page: ChromiumPage): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-cell]')].map(
      ({ dataset }) => dataset['cell'] ?? '',
    ),
  );

const settled = (page: ChromiumPage, wanted: string): Promise<true> =>
  eventually(
    async () => (await headings(page)).includes(wanted) || undefined,
    `the heading “${wanted}”`,
  ).then(() => true);

await suite('the page of the gallery', async () => {
  await test('lists every cell of one platform, and fills those that are about to be seen', async () => {
    const page = await open();
    const wanted = cells().filter(({ platform }) => !platform || platform === 'mac');
    assert.deepEqual((await listed(page)).sort(), wanted.map(({ id }) => id).sort());
    await settled(page, 'Add a passkey');
    assert.ok((await headings(page)).length < wanted.length / 2);
    await page.close();
  });

  await test('finds by any word of a state, an element or a code', async () => {
    const page = await open({ search: 'nudge rate_limited' });
    assert.deepEqual(await listed(page), ['passkey-nudge.failed.rate_limited']);
    await page.close();
  });

  await test('speaks another language, in its direction, in place', async () => {
    const page = await open({ search: 'enroll.confirming' });
    await settled(page, 'Add a passkey');
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.toolbar select');
      if (!select) return;
      select.value = 'ar';
      select.dispatchEvent(new Event('change'));
    });
    await settled(page, 'إضافة مفتاح مرور');
    const dir = await page.evaluate(() => document.querySelector<HTMLElement>('.frame')?.dir);
    assert.equal(dir, 'rtl');
    assert.match(await page.evaluate(() => location.search), /locale=ar/);
    await page.close();
  });

  await test('leads to each cell alone, as it is shown there', async () => {
    const page = await open({ search: 'enroll.confirming', locale: 'he', theme: 'dark' });
    const address = await page.evaluate(
      () => document.querySelector<HTMLAnchorElement>('.permalink')?.href ?? '',
    );
    await page.close();
    const query = Object.fromEntries(new URL(address).searchParams);
    assert.deepEqual(query, {
      cell: 'passkey-enroll.confirming',
      theme: 'dark',
      locale: 'he',
      dir: 'rtl',
      width: '320',
    });
    const alone = await open(query);
    const shown = await alone.evaluate(() => {
      const { lang, dir } = document.documentElement;
      const element = document.querySelector('.stage > *');
      return [lang, dir, element?.localName, element?.getAttribute('theme')];
    });
    assert.deepEqual(shown, ['he', 'rtl', 'passkey-enroll', 'dark']);
    await alone.close();
  });
});
