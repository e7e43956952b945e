import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Cell } from '../../demo/gallery/cells.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { cellsOf, inFull, stillPage } from '../support/gallery-cells.js';
import { startGallery, type GalleryWorld } from '../support/gallery.js';

/** What spoils a page's own text, and runs from there into every shadow tree. */
const spoilt = `
  color: yellow; cursor: wait; font-style: italic; font-variant: small-caps; font-weight: 900; hyphens: auto;
  letter-spacing: 0.5em; line-height: 0; tab-size: 20; text-align: right; text-indent: 5em;
  text-shadow: 9px 9px red; text-transform: uppercase; user-select: none; white-space: nowrap;
  word-break: break-all; word-spacing: 2em;`;
const important = (declarations: string): string => declarations.replaceAll(';', ' !important;');

/** A page that means no harm but is not ours to reckon with, and the part of it that is meant for us too. */
const pages: readonly { name: string; css: string; meant?: string }[] = [
  { name: 'everything is unset', css: '.stage > *, .stage > * * { all: unset !important }' },
  {
    name: 'everything is a block of its own kind',
    css: `.stage > *, .stage > * * { ${important(`${spoilt} display: block; box-sizing: content-box; writing-mode: vertical-rl;`)} }`,
  },
  { name: 'its text is spoilt', css: `body { ${spoilt} }` },
  {
    name: 'its text is huge, and so close that lines overlap',
    css: 'body { font: italic 900 40px/0.8 cursive; letter-spacing: 0.2em }',
    meant: 'body { font-size: 40px; font-family: cursive }',
  },
  { name: 'its root is small', css: 'html { font-size: 62.5% } body { font-size: 16px }' },
  {
    name: 'its root is huge and its body is not',
    css: 'html { font-size: 40px } body { font-size: 16px }',
  },
  { name: 'its direction is another than it says', css: 'html, body { direction: rtl }' },
];

describe('on a page whose style sheets are not made for company', () => {
  let gallery: GalleryWorld;
  let page: ChromiumPage;
  let cells: readonly Cell[];

  before(async () => {
    gallery = await startGallery();
    page = await stillPage(gallery);
    // A button is as wide as its place, which these pages take away from it.
    cells = (await cellsOf(page)).filter(({ element }) => element !== 'authenticator-launch');
  });

  after(() => gallery.close());

  // A third of the screens on each page, another one each time: between them they are all seen.
  for (const [turn, { name, css, meant = '' }] of pages.entries())
    it(`where ${name}, every screen looks as it does elsewhere`, async () => {
      const faults = await page.evaluate(
        differences,
        cells.filter((_, index) => inFull || index % 3 === turn % 3).map(({ id }) => id),
        `.stage { inline-size: 360px } ${meant || 'body { font-size: 16px }'}`,
        `.stage { inline-size: 360px; text-align: start; direction: ltr; line-height: normal } ${css}`,
      );
      assert.deepEqual(faults, []);
    });

  it('says the other way round what is written the other way round', async () => {
    await page.evaluate(() => globalThis.gallery?.dir('rtl'));
    const faults = await page.evaluate(
      differences,
      cells.filter(({ element }) => element === 'passkey-enroll').map(({ id }) => id),
      '.stage { inline-size: 360px; direction: rtl }',
      '.stage { inline-size: 360px; direction: rtl } .stage > * { direction: ltr !important }',
    );
    await page.evaluate(() => globalThis.gallery?.dir('ltr'));
    assert.deepEqual(faults, []);
  });

  it('stays hidden where the page hides it, and out of reach where the page says so', async () => {
    const seen = await page.evaluate(
      async (id) => {
        await globalThis.gallery?.show(id);
        const stage = document.querySelector<HTMLElement>('.stage')!;
        const element = stage.firstElementChild!;
        const button = element.shadowRoot!.querySelector('button')!;
        stage.style.cssText = 'visibility: hidden; pointer-events: none';
        const { visibility, pointerEvents } = getComputedStyle(button);
        stage.style.cssText = '';
        const hide = new CSSStyleSheet();
        hide.replaceSync('.stage > * { display: none }');
        document.adoptedStyleSheets.push(hide);
        const { display } = getComputedStyle(element);
        document.adoptedStyleSheets.pop();
        return { visibility, pointerEvents, display };
      },
      cells.find(({ id }) => id.startsWith('passkey-enroll.opened'))!.id,
    );
    assert.deepEqual(seen, { visibility: 'hidden', pointerEvents: 'none', display: 'none' });
  });
});

/** What is not the same with one style sheet as with the other, the first of it in each cell. */
async function differences(ids: string[], plain: string, hostile: string): Promise<string[]> {
  // Where everything is, every line of text included, and how that text is set.
  const look = (): string[] => {
    const stage = document.querySelector('.stage')!;
    const host = stage.firstElementChild!;
    const origin = stage.getBoundingClientRect();
    const place = ({ x, y, width, height }: DOMRect): string =>
      [x - origin.x, y - origin.y, width, height].map((value) => Math.round(value)).join(' ');
    const seen: string[] = [];
    for (const root of [host.shadowRoot!, host]) {
      for (const node of root.querySelectorAll('*')) {
        const style = getComputedStyle(node);
        const { color, cursor, fontStyle, fontVariantCaps, fontWeight, textShadow } = style;
        const { textTransform, userSelect, visibility } = style;
        const set = [color, cursor, fontStyle, fontVariantCaps, fontWeight, textShadow];
        const name = `${node.localName}.${node.getAttribute('class') ?? ''}`;
        seen.push(
          [
            name,
            place(node.getBoundingClientRect()),
            ...set,
            textTransform,
            userSelect,
            visibility,
          ].join(' | '),
        );
      }
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        for (const box of range.getClientRects())
          seen.push(`${texts.currentNode.textContent?.trim() ?? ''} | ${place(box)}`);
      }
    }
    return seen;
  };
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const faults: string[] = [];
  for (const id of ids) {
    sheet.replaceSync(plain);
    await globalThis.gallery?.show(id);
    const before = look();
    sheet.replaceSync(hostile);
    const after = look();
    const at = before.findIndex((line, index) => line !== after[index]);
    if (at >= 0 || before.length !== after.length)
      faults.push(`${id}: ${before[at] ?? ''} → ${after[at] ?? ''}`);
  }
  document.adoptedStyleSheets.pop();
  return faults;
}
