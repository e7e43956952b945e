import { cells, sceneOf, type Cell } from './cells.js';
import { faultsOf } from './faults/index.js';
import { speak } from './language.js';
import { pretend } from './platform.js';
import { show } from './show.js';
import { settle } from './settle.js';

type Theme = 'light' | 'dark' | 'auto';

/** What a page with one cell can be told; each promise resolves when it is on the page. */
export interface GalleryPage {
  readonly cells: readonly Cell[];
  show(id: string): Promise<void>;
  /** A language of ours, or `pseudo`. */
  locale(tag: string): Promise<void>;
  theme(theme: Theme): Promise<void>;
  dir(dir: 'ltr' | 'rtl'): Promise<void>;
  /** Of the page's own column, in px; the whole of it with 0. */
  width(px: number): Promise<void>;
  /** One of the worked themes, or none. */
  style(name: string): Promise<void>;
  /** What is wrong with what is shown. */
  faults(): string[];
}

declare global {
  var gallery: GalleryPage | undefined;
}

/** The page for one cell alone, which is what its address says. */
export async function openCell(id: string, wishes: URLSearchParams): Promise<void> {
  const stage = document.createElement('main');
  stage.className = 'stage';
  document.body.replaceChildren(stage);
  document.documentElement.classList.add('alone');
  const page = galleryPage(stage);
  const wish = (name: string): string => wishes.get(name) ?? '';
  const theme = wish('theme');
  await page.theme(theme === 'light' || theme === 'dark' ? theme : 'auto');
  if (wish('dir') === 'rtl') await page.dir('rtl');
  await page.width(Number(wish('width')));
  await page.style(wish('style'));
  if (wish('locale')) await page.locale(wish('locale'));
  if (cells().some((cell) => cell.id === id)) await page.show(id);
  globalThis.gallery = page;
  document.documentElement.dataset['ready'] = '';
}

function galleryPage(stage: HTMLElement): GalleryPage {
  const root = document.documentElement;
  let shown: HTMLElement | undefined;
  let state: unknown;
  let pseudo = false;
  let theme: Theme = 'auto';
  // With the attribute an element brings its own surface; without, it is as the page around it.
  const dress = (): void =>
    theme === 'auto' ? shown?.removeAttribute('theme') : shown?.setAttribute('theme', theme);
  return {
    cells: cells(),
    async show(id) {
      const cell = cells().find((one) => one.id === id);
      if (!cell) throw new Error(`There is no cell ${id}.`);
      stage.replaceChildren();
      pretend(cell.platform ?? 'mac');
      shown = await show(cell, stage);
      state = sceneOf(cell);
      dress();
      document.title = `${cell.state} · ${cell.element}`;
      await settle(shown);
    },
    async locale(tag) {
      root.lang = await speak(tag);
      pseudo = tag === 'pseudo';
      await settle(shown);
    },
    async theme(name) {
      theme = name;
      root.dataset['theme'] = name;
      dress();
      await settle(shown);
    },
    async dir(dir) {
      root.dir = dir;
    },
    async width(px) {
      stage.style.setProperty('inline-size', px > 0 ? `${px}px` : '');
      await settle(shown);
    },
    async style(name) {
      if (name) {
        const { wear } = await import('./wear.js');
        await wear(name);
        stage.dataset['style'] = name;
      } else delete stage.dataset['style'];
      await settle(shown);
    },
    faults: () => (shown ? faultsOf(shown, { pseudo, state }) : []),
  };
}
