import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ChromiumPage } from '../support/chromium-page.js';
import { startGallery, type GalleryWorld } from '../support/gallery.js';
import { cellsOf, eachCell, inFull, stillPage } from '../support/gallery-cells.js';

declare global {
  var spacing: string;
}

const spacing =
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }' +
  'p { margin-block-end: 2em !important }';

/** Cells are looked at once for all that does not need another page. */
describe('every cell', () => {
  let gallery: GalleryWorld;
  let found: string[];

  before(async () => {
    gallery = await startGallery();
    const page = await wide(320);
    found = await eachCell(page, await ids(page), small, fields, ringless, cramped, spaced);
  });

  after(() => gallery.close());

  async function wide(width: number, wishes: Record<string, string> = {}): Promise<ChromiumPage> {
    const page = await stillPage(gallery, wishes);
    const metrics = { width, height: 800, deviceScaleFactor: 1, mobile: false };
    await page.devtools.send('Emulation.setDeviceMetricsOverride', metrics);
    await page.evaluate((text) => (globalThis.spacing = text), spacing);
    return page;
  }

  const ids = async (page: ChromiumPage) => (await cellsOf(page)).map(({ id }) => id);
  const of = (look: () => string[]) => found.filter((line) => line.startsWith(look.name));

  it('has targets of 44 px, in the space of a phone too', () => {
    assert.deepEqual(of(small), []);
  });

  it('has fields that say what they are for and take what is pasted, and codes that can be copied', () => {
    assert.deepEqual(of(fields), []);
  });

  it('shows where the keyboard is, by a ring of 2 px', () => {
    assert.deepEqual(of(ringless), []);
  });

  it('has nothing cut off and nothing sideways at 320 px', () => {
    assert.deepEqual(of(cramped), []);
  });

  it('has room for letters, words and lines that are spaced out', () => {
    assert.deepEqual(of(spaced), []);
  });

  it('shows where the keyboard is in the system’s own colours too', async () => {
    const page = await wide(320, { 'forced-colors': 'active' });
    const some = (await ids(page)).filter((_, index) => inFull || index % 4 === 0);
    assert.deepEqual(await eachCell(page, some, ringless), []);
  });

  it('has room for letters twice as large, with nothing cut off and nothing sideways', async () => {
    const page = await wide(640);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    assert.deepEqual(await eachCell(page, await ids(page), cramped), []);
    const size = await page.evaluate(() => {
      const button = document.querySelector('.stage > *')?.shadowRoot?.querySelector('button');
      return button && getComputedStyle(button).fontSize;
    });
    assert.equal(size, '32px');
  });

  it('has borders and rings of 3 : 1 around its fields, in the light and in the dark', async () => {
    for (const scheme of ['light', 'dark']) {
      const page = await wide(640, { 'prefers-color-scheme': scheme });
      const field = ['authenticator-challenge.code', 'authenticator-settings.renaming'];
      assert.deepEqual(await eachCell(page, field, faint), [], scheme);
    }
  });
});

/** Runs in the page. What is pressed and is smaller than a finger; of a checkbox its label is pressed. */
function small(): string[] {
  const host = document.querySelector('.stage > *');
  const controls = [
    ...(host?.shadowRoot?.querySelectorAll('button, input, a[href]') ?? []),
    ...(host?.querySelectorAll('input') ?? []),
  ];
  return controls.flatMap((control) => {
    const target =
      control instanceof HTMLInputElement && control.type === 'checkbox'
        ? (control.labels?.[0] ?? control)
        : control;
    if (!target.checkVisibility({ visibilityProperty: true })) return [];
    const { width, height } = target.getBoundingClientRect();
    return width >= 44 && height >= 44
      ? []
      : [`${target.textContent.trim()} ${width.toFixed(1)} × ${height.toFixed(1)}`];
  });
}

/** Runs in the page. WCAG 1.3.5 and 3.3.8: a password manager finds the field, and nothing has to be typed from memory. */
function fields(): string[] {
  const known: Record<string, string[]> = {
    'code numeric': ['one-time-code'],
    'code text': ['off'],
    'contact email': ['email'],
    'contact tel': ['tel'],
    'name ': ['off'],
    'username ': ['username webauthn'],
  };
  const host = document.querySelector('.stage > *');
  const all = [
    ...(host?.shadowRoot?.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])') ?? []),
    ...(host?.querySelectorAll('input') ?? []),
  ];
  const codes = [...(host?.shadowRoot?.querySelectorAll('code') ?? [])];
  return [
    ...all.flatMap((field) => {
      const wrong: string[] = [];
      const kind = `${field.slot || field.id} ${field.inputMode}`;
      if (!known[kind]?.includes(field.autocomplete)) wrong.push(`${kind}: ${field.autocomplete}`);
      const pasting = new ClipboardEvent('paste', {
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      if (!field.dispatchEvent(pasting)) wrong.push(`${kind}: takes nothing pasted`);
      if (field.maxLength !== -1) wrong.push(`${kind}: cuts off what is pasted`);
      if (field.labels?.length !== 1) wrong.push(`${kind}: no label`);
      return wrong;
    }),
    ...codes.flatMap((code) =>
      getComputedStyle(code).userSelect === 'none' ? ['a code that cannot be selected'] : [],
    ),
  ];
}

/** Runs in the page. */
function ringless(): string[] {
  const host = document.querySelector('.stage > *');
  const controls = [
    ...(host?.shadowRoot?.querySelectorAll<HTMLElement>('button, input, a[href], li[tabindex]') ??
      []),
    ...(host?.querySelectorAll('input') ?? []),
  ];
  return controls.flatMap((control) => {
    if (!control.checkVisibility({ visibilityProperty: true })) return [];
    control.focus();
    // What a modal dialog covers takes no focus.
    if (!control.matches(':focus'))
      return (control.closest('[inert]') ?? host?.shadowRoot?.querySelector('dialog[open]'))
        ? []
        : [`${control.textContent.trim()} takes no focus`];
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(control);
    // On the page around it, whose colour it has been made for, not on the button, which may have the same.
    const isSeen =
      outlineStyle === 'solid' && Math.min(...[outlineWidth, outlineOffset].map(parseFloat)) >= 2;
    return isSeen ? [] : [`${control.textContent.trim()} ${outlineStyle} ${outlineWidth}`];
  });
}

/** Runs in the page. Lines that are hardly told from what is on either side of them. */
function faint(): string[] {
  const field = document.querySelector('.stage > *')?.shadowRoot?.querySelector('input');
  if (!field) return ['no field'];
  field.focus();
  const { borderTopColor, outlineColor, backgroundColor } = getComputedStyle(field);
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = (colour: string): number => {
    if (!canvas) return NaN;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
      const part = byte / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const page = getComputedStyle(document.body).backgroundColor;
  return [borderTopColor, outlineColor].flatMap((line) =>
    [backgroundColor, page].flatMap((beside) => {
      const ratio = luminance(line) / luminance(beside);
      return Math.max(ratio, 1 / ratio) >= 3 ? [] : [`${line} on ${beside} ${ratio.toFixed(2)}`];
    }),
  );
}

/** Runs in the page. What is wider than what it is in, or higher than it is let be. */
function cramped(): string[] {
  const host = document.querySelector<HTMLElement>('.stage > *');
  const sideways = document.documentElement.scrollWidth - innerWidth;
  const all = [...(host?.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])];
  return [
    ...(sideways > 2 ? [`the page is ${sideways} px too wide`] : []),
    ...all.flatMap((element) => {
      const { localName, className, textContent } = element;
      if (!element.checkVisibility()) return [];
      if (element.closest('.hidden, svg, input, [aria-hidden=true]')) return [];
      const { overflowX, overflowY, display } = getComputedStyle(element);
      if (display === 'inline') return [];
      const cuts = overflowX !== 'visible' || localName === 'button';
      const cutX = cuts && element.scrollWidth - element.clientWidth > 2;
      // Up and down it may scroll.
      const cutY = /hidden|clip/.test(overflowY) && element.scrollHeight - element.clientHeight > 2;
      return cutX || cutY ? [`${localName}.${className} ${textContent.trim().slice(0, 40)}`] : [];
    }),
  ];
}

/** Runs in the page. The same with text set as WCAG 1.4.12 has it. */
function spaced(): string[] {
  const root = document.querySelector('.stage > *')?.shadowRoot;
  if (!root) return [];
  const before = root.adoptedStyleSheets;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(globalThis.spacing);
  root.adoptedStyleSheets = [...before, sheet];
  const found = cramped();
  root.adoptedStyleSheets = before;
  return found;
}
