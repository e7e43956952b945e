import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import { axeOptions, type AxeRun } from '../support/axe.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { startGallery, type GalleryWorld } from '../support/gallery.js';
import { cellsOf, eachCell, inFull, stillPage } from '../support/gallery-cells.js';

declare global {
  var axe: { run: AxeRun };
  var axeOptions: RunOptions;
}

// What stands where, under which name and in which order, is the same in every theme: once is enough for that.
const rules: RunOptions = { ...axeOptions, resultTypes: ['violations', 'incomplete'] };
const colours: RunOptions = {
  ...rules,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

const contrasts: RunOptions = {
  ...rules,
  runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
};

/** Every `nth` cell, beginning at the seed. */
const nth = 8;
const seed = Number(process.env['ACCESS_SEED'] ?? 3);

describe('axe finds nothing', { concurrency: 2 }, () => {
  let gallery: GalleryWorld;
  let axe: string;

  before(async () => {
    gallery = await startGallery();
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });

  after(() => gallery.close());

  async function page(wishes: Record<string, string>, options: RunOptions): Promise<ChromiumPage> {
    const page = await stillPage(gallery, wishes);
    const expression = `${axe}; globalThis.axeOptions = ${JSON.stringify(options)}; undefined`;
    await page.devtools.send('Runtime.evaluate', { expression });
    return page;
  }

  const ids = async (page: ChromiumPage) => (await cellsOf(page)).map(({ id }) => id);

  it('in any cell, in the light', async () => {
    const light = await page({ 'prefers-color-scheme': 'light' }, rules);
    assert.deepEqual(await eachCell(light, await ids(light), audit), []);
  });

  it('in any cell, in the dark', async () => {
    const dark = await page({ 'prefers-color-scheme': 'dark' }, inFull ? rules : colours);
    assert.deepEqual(await eachCell(dark, await ids(dark), audit), []);
  });

  it('in any cell, in the system’s own colours', async () => {
    const forced = await page({ 'forced-colors': 'active' }, inFull ? rules : colours);
    assert.deepEqual(await eachCell(forced, await ids(forced), audit), []);
  });

  it('from right to left, in Arabic', async () => {
    const rtl = await page({ 'prefers-color-scheme': 'light' }, rules);
    await rtl.evaluate(async () => {
      await globalThis.gallery?.locale('ar');
      await globalThis.gallery?.dir('rtl');
    });
    assert.deepEqual(await eachCell(rtl, sample(await ids(rtl)), audit), []);
  });

  it('under 7 : 1 where more contrast is asked for', async () => {
    for (const scheme of ['light', 'dark']) {
      const wishes = { 'prefers-contrast': 'more', 'prefers-color-scheme': scheme };
      const strong = await page(wishes, contrasts);
      assert.deepEqual(await eachCell(strong, sample(await ids(strong)), audit), [], scheme);
    }
  });

  it('but what is planted', async () => {
    const faulty = await page({ 'prefers-color-scheme': 'dark' }, rules);
    const [id = ''] = await ids(faulty);
    await eachCell(faulty, [id], audit);
    const found = await faulty.evaluate(async () => {
      const root = document.querySelector('.stage > *')?.shadowRoot;
      const button = document.createElement('button');
      const text = document.createElement('p');
      text.textContent = 'Hardly to be read';
      text.style.cssText = 'color: #333; background: #222';
      root?.append(button, text);
      const { violations } = await globalThis.axe.run(document.body, globalThis.axeOptions);
      return violations.map(({ id }) => id).sort();
    });
    assert.deepEqual(found, ['button-name', 'color-contrast']);
  });
});

function sample(ids: readonly string[]): string[] {
  return ids.filter((_, index) => inFull || index % nth === seed % nth);
}

/** Runs in the page. What axe cannot tell of a contrast counts as found. */
async function audit(): Promise<string[]> {
  const stage = document.querySelector('.stage') ?? document.body;
  const { violations, incomplete }: AxeResults = await globalThis.axe.run(
    stage,
    globalThis.axeOptions,
  );
  const unsure = incomplete.filter(({ id }) => id.startsWith('color-contrast'));
  return [...violations, ...unsure].flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id} ${target.flat().join(' ')} ${any[0]?.message ?? ''}`),
  );
}
