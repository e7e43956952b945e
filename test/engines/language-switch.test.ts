import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { cells } from '../../demo/gallery/cells.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { inFull } from '../support/gallery-cells.js';
import { startGallery, type GalleryWorld } from '../support/gallery.js';
import { readings, switched, type Reading } from '../support/language-cells.js';

/** One that shares words with English, and one that is written the other way. */
const languages = ['de', 'ar'];

/** Every second state there is (`ACCESS=full`: every one), what runs inside another element in that element alone, and of the failures a few. */
const ids = cells()
  .filter(({ platform }) => !platform || platform === 'mac')
  .filter(({ failure }) => !failure || failure === 'wrong_code' || failure === 'rate_limited')
  .filter(
    ({ id }) =>
      !/^(?:authenticator-settings|recovery-codes)\.(?:\w+-)*(?:proving|entering|adding)-/.test(id),
  )
  .map(({ id }) => id)
  .filter((_, index) => inFull || index % 2 === 0);

/** Each of the elements, in a few of them. */
const some = ids.filter((_, index) => index % 12 === 0);

let world: GalleryWorld;
let page: ChromiumPage;

before(async () => {
  world = await startGallery();
  page = await world.open();
});

after(() => world.close());

await suite('the language switches while an element is on the page', async () => {
  const fetched = async (locale: string): Promise<string[]> => {
    const before = page.seen.requests.length;
    await page.evaluate((tag) => globalThis.gallery?.locale(tag), locale);
    return page.seen.requests
      .slice(before)
      .map(({ url }) => /([^/]+)-.{8}\.js$/.exec(url)?.[1] ?? url);
  };

  await test('with one request for each language, once, and none for English', async () => {
    await page.evaluate(() => globalThis.gallery?.show('passkey-enroll.why-ready'));
    assert.deepEqual(await fetched('en'), []);
    assert.deepEqual((await fetched('de')).sort(), ['de', 'texts']);
    assert.deepEqual(await fetched('ar'), ['ar']);
    assert.deepEqual(await fetched('en'), []);
    assert.deepEqual(await fetched('de'), []);
  });

  let found: Awaited<ReturnType<typeof switched>>;

  await test('into the words that it would have been shown in, and back', async () => {
    found = await switched(page, ids, languages);
    assert.deepEqual(await wrong(ids, languages), []);
  });

  await test('and nothing else: neither nodes, focus nor what is typed, and nobody is told', () => {
    const faults = ids.flatMap((id, index) =>
      (found[index]?.faults ?? ['was not shown']).map((fault) => `${id}: ${fault}`),
    );
    assert.deepEqual(faults, []);
  });

  await test('as do a page’s own words', async () => {
    found = await switched(page, some, ['pseudo']);
    assert.deepEqual(await wrong(some, ['pseudo']), []);
  });

  /** What is not as it should be, against elements that are shown anew in each language. */
  async function wrong(ids: readonly string[], locales: readonly string[]): Promise<string[]> {
    const lines: string[] = [];
    for (const [turn, locale] of locales.entries()) {
      const anew = await readings(page, ids, locale);
      for (const [index, id] of ids.entries()) {
        const { read = [] } = found[index] ?? {};
        const { [turn + 1]: now, 0: before, length } = read;
        lines.push(...unlike(now, anew[index]).map((line) => `${id} ${locale}: ${line}`));
        lines.push(...unlike(read[length - 1], before).map((line) => `${id} en: ${line}`));
        // German has some of the very same words.
        if (locale !== 'de' && words(now) && words(now) === words(before))
          lines.push(`${id} ${locale}: as in English`);
      }
    }
    return lines;
  }
});

function words(read: Reading = []): string {
  return read.filter((line) => !/^\S+ (?:lang|dir)=/.test(line)).join('\n');
}

/** What is not what it should be, as `is; should be`. */
function unlike(read: Reading = [], wanted: Reading = []): string[] {
  const length = Math.max(read.length, wanted.length);
  return Array.from({ length }, (_, index) => [read[index], wanted[index]] as const)
    .filter(([is, should]) => is !== should)
    .map(([is, should]) => `${is}; ${should}`)
    .slice(0, 3);
}
