import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Cell } from '../../demo/gallery/cells.js';
import type { AxeRun } from '../support/axe.js';
import type { ChromiumPage } from '../support/chromium-page.js';
import { cellsOf, eachCell, stillPage } from '../support/gallery-cells.js';
import { startGallery, type GalleryWorld } from '../support/gallery.js';

interface Documented {
  readonly tagName: Cell['element'];
  readonly cssParts: readonly { readonly name: string }[];
  readonly cssStates: readonly { readonly name: string }[];
  readonly cssProperties: readonly { readonly name: string }[];
}

const { modules } = JSON.parse(
  readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'),
) as { modules: { declarations: Documented[] }[] };
const elements = modules.flatMap(({ declarations }) => declarations);
const names = (list: readonly { readonly name: string }[]): string[] =>
  list.map(({ name }) => name).sort();

/** Screens of an enrollment, which are those of a nudge after its offer. */
const lent: Partial<Record<Cell['element'], Cell['element']>> = {
  'passkey-nudge': 'passkey-enroll',
};

describe('what a page can change the looks of', () => {
  let gallery: GalleryWorld;
  let page: ChromiumPage;
  let cells: readonly Cell[];
  /** `cell: part x`, `cell: state x`, … of all that there is. */
  let seen: readonly string[];

  before(async () => {
    gallery = await startGallery();
    page = await stillPage(gallery);
    cells = await cellsOf(page);
    const states = [...new Set(elements.flatMap(({ cssStates }) => names(cssStates)))];
    await page.evaluate((states) => void Object.assign(globalThis, { states }), states);
    // What tells the page comes after the first paint of the first of them.
    await page.evaluate(async () => {
      await globalThis.gallery?.show('authenticator-launch.open');
      while (!document.querySelector('.stage > :state(busy)'))
        await new Promise(requestAnimationFrame);
    });
    seen = await eachCell(
      page,
      cells.map(({ id }) => id),
      facts,
    );
  });

  after(() => gallery.close());

  const found = (tag: Cell['element'], kind: string): string[] => {
    const start = `facts ${tag}.`;
    const lines = seen.filter((line) => line.startsWith(start) && line.includes(`: ${kind} `));
    return [...new Set(lines.map((line) => line.slice(line.lastIndexOf(' ') + 1)))].sort();
  };

  for (const { tagName, cssParts, cssStates } of elements)
    it(`<${tagName}> has each of its parts and states somewhere, and no other`, () => {
      for (const [kind, said] of [
        ['part', names(cssParts)],
        ['state', names(cssStates)],
      ] as const) {
        const own = found(tagName, kind);
        const more = found(lent[tagName] ?? tagName, kind).filter((name) => said.includes(name));
        assert.deepEqual([...new Set([...own, ...more])].sort(), said, kind);
      }
    });

  it('each screen is one step, is busy while it waits, and stands still for those who want that', () => {
    assert.deepEqual(
      seen.filter((line) => line.includes(': fault: ')),
      [],
    );
  });

  for (const { tagName, cssProperties } of elements)
    it(`each token of <${tagName}> changes what is seen of it`, async () => {
      const ids = cells.filter(({ element }) => element === tagName).map(({ id }) => id);
      await page.prefer({});
      const left = await page.evaluate(without, ids, names(cssProperties));
      assert.deepEqual(left, []);
    });

  for (const theme of ['light', 'dark', 'auto'] as const)
    for (const system of ['light', 'dark'] as const)
      it(`theme="${theme}" is readable on any page where the system is ${system}`, async () => {
        await page.prefer({ 'prefers-color-scheme': system });
        for (const ground of ['light', 'dark'] as const) {
          const { scheme, surface, text } = await page.evaluate(themed, ground, theme);
          assert.equal(scheme, theme === 'auto' ? 'light dark' : theme);
          const dark = (theme === 'auto' ? system : theme) === 'dark';
          assert.equal(surface, dark ? 'rgb(23, 25, 30)' : 'rgb(255, 255, 255)');
          assert.equal(text, dark ? 'rgb(236, 238, 242)' : 'rgb(27, 29, 34)');
        }
      });

  it('without a theme it is as its page, and has no ground of its own', async () => {
    for (const ground of ['light', 'dark'] as const)
      assert.deepEqual(await page.evaluate(themed, ground, ''), {
        scheme: ground,
        surface: 'rgba(0, 0, 0, 0)',
        text: ground === 'dark' ? 'rgb(236, 238, 242)' : 'rgb(27, 29, 34)',
      });
  });

  it('who wants more contrast gets full lines and no grey', async () => {
    await page.prefer({ 'prefers-contrast': 'more' });
    const colours = await page.evaluate(async () => {
      await globalThis.gallery?.show('authenticator-settings.idle');
      const root = document.querySelector('.stage > *')!.shadowRoot!;
      const of = (selector: string) => getComputedStyle(root.querySelector(selector)!);
      return [of('[part=list]').borderBlockStartColor, of('.small').color, of('.name').color];
    });
    assert.deepEqual(new Set(colours).size, 1, colours.join());
  });

  it('in the system’s own colours every button has an edge, and a disabled one looks it', async () => {
    await page.prefer({ 'forced-colors': 'active' });
    const ids = cells.filter(({ element }) => element === 'authenticator-settings');
    const faults = await eachCell(
      page,
      ids.map(({ id }) => id),
      edges,
    );
    assert.deepEqual(faults, []);
  });
});

describe('the worked themes', () => {
  let gallery: GalleryWorld;

  before(async () => {
    gallery = await startGallery();
  });

  after(() => gallery.close());

  for (const system of ['light', 'dark'] as const)
    it(`have contrast enough, all six of them, in the ${system}`, async () => {
      const page = await stillPage(gallery, { 'prefers-color-scheme': system });
      const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
      await page.devtools.send('Runtime.evaluate', {
        expression: `${readFileSync(axe, 'utf8')}; undefined`,
      });
      const cells = await cellsOf(page);
      const ids = screens.map((start) => cells.find(({ id }) => id.startsWith(start))!.id);
      const faults = await page.evaluate(pale, ids, [...worked]);
      assert.deepEqual(faults, []);
    });
});

const worked = ['plain', 'material', 'github', 'bank', 'neon', 'contrast'] as const;

/** How the ids of one of each kind begin. */
const screens = [
  'passkey-enroll.why',
  'passkey-enroll.prompting',
  'passkey-enroll.enrolled',
  'passkey-enroll.failed',
  'authenticator-challenge.code-refused',
  'authenticator-settings.idle',
  'authenticator-settings.refused',
  'passkey-nudge.undone',
  'authenticator-launch.closed',
] as const;

/** What axe finds too pale. */
async function pale(ids: string[], styles: string[]): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run: AxeRun } };
  const faults: string[] = [];
  for (const style of styles) {
    await globalThis.gallery?.style(style);
    for (const id of ids) {
      await globalThis.gallery?.show(id);
      const { violations } = await axe.run(document, {
        runOnly: { type: 'rule', values: ['color-contrast'] },
      });
      for (const { nodes } of violations)
        for (const { target, failureSummary } of nodes)
          faults.push(`${style} ${id} ${target.flat().join(' ')}: ${failureSummary ?? ''}`);
    }
  }
  return faults;
}

/** The tokens that change nothing in any of these cells. */
async function without(ids: readonly string[], tokens: readonly string[]): Promise<string[]> {
  const stage = document.querySelector<HTMLElement>('.stage')!;
  const valueOf = (token: string): string => {
    if (token.startsWith('--passkey-color')) return 'rgb(1, 2, 3)';
    if (token === '--passkey-font') return 'fantasy';
    if (token === '--passkey-duration') return '77ms';
    return token === '--passkey-width' ? '123px' : '33px';
  };
  const looks = (element: Element): string =>
    [element, ...element.shadowRoot!.querySelectorAll('*')]
      .map((node) => {
        const style = getComputedStyle(node);
        const { color, backgroundColor, borderColor, outlineColor, borderRadius } = style;
        const { fontFamily, fontSize, padding, margin, gap, maxInlineSize } = style;
        const { animationDuration, transitionDuration } = style;
        const time = [animationDuration, transitionDuration];
        const size = [borderRadius, fontFamily, fontSize, padding, margin, gap, maxInlineSize];
        return [color, backgroundColor, borderColor, outlineColor, ...size, ...time].join('|');
      })
      .join('\n');
  const left = new Set(tokens);
  for (const id of ids) {
    if (left.size === 0) break;
    await globalThis.gallery?.show(id);
    const element = document.querySelector<HTMLElement>('.stage > *')!;
    // As by the keyboard, so that there is a ring to see.
    element.shadowRoot!.querySelector('button')?.focus({ focusVisible: true });
    const before = looks(element);
    for (const token of left) {
      stage.style.setProperty(token, valueOf(token));
      if (looks(element) !== before) left.delete(token);
      stage.style.removeProperty(token);
    }
  }
  return [...left];
}

async function themed(
  ground: string,
  theme: string,
): Promise<{ scheme: string; surface: string; text: string }> {
  await globalThis.gallery?.show('passkey-enroll.saving');
  document.querySelector<HTMLElement>('.stage')!.style.colorScheme = ground;
  const element = document.querySelector('.stage > *')!;
  element.removeAttribute('theme');
  if (theme) element.setAttribute('theme', theme);
  const { colorScheme: scheme, backgroundColor: surface, color: text } = getComputedStyle(element);
  return { scheme, surface, text };
}

/** The parts and states of the element that is shown, and what should not be. */
function facts(): string[] {
  const { states } = globalThis as unknown as { states: string[] };
  const element = document.querySelector('.stage > *')!;
  const root = element.shadowRoot!;
  root.querySelector<HTMLElement>('[data-more]')?.click();
  const nodes = [...root.querySelectorAll('*')];
  const now = states.filter((name) => element.matches(`:state(${name})`));
  const steps = now.filter((name) => name !== 'busy');
  const waits = root.querySelector('.waiting, [aria-busy]') !== null;
  const there = root.querySelector('h2, .waiting') !== null;
  const moving = nodes.filter((node) => getComputedStyle(node).animationName !== 'none');
  return [
    ...nodes.flatMap(({ part }) => [...part]).map((part) => `part ${part}`),
    ...now.map((name) => `state ${name}`),
    ...(steps.length === Number(there) ? [] : [`fault: the steps ${steps.join()}`]),
    ...(now.includes('busy') === waits ? [] : ['fault: busy']),
    ...moving.map(({ localName }) => `fault: ${localName} moves`),
  ];
}

/** What is wrong with the buttons in the system’s own colours. */
function edges(): string[] {
  const colour = (name: string): string => {
    const probe = document.createElement('i');
    probe.style.cssText = `forced-color-adjust:none;color:${name}`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const root = document.querySelector('.stage > *')!.shadowRoot!;
  return [...root.querySelectorAll('button')].flatMap((button) => {
    const { borderBlockStartWidth, color, backgroundColor } = getComputedStyle(button);
    const disabled = button.ariaDisabled === 'true';
    const filled = backgroundColor === colour('ButtonText');
    return [
      ...(borderBlockStartWidth === '1px' ? [] : ['no edge']),
      ...(disabled === (color === colour('GrayText')) ? [] : [`text of ${color}`]),
      ...(filled === (button.part.contains('primary') && !disabled) ? [] : [backgroundColor]),
    ];
  });
}
