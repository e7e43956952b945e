import { measured, type Box } from './layout.js';
import type { Page } from './page.js';

export interface Speech {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
}

/** How the screen of a cell lies in a page so many px wide. */
export interface Layout {
  readonly id: string;
  readonly width: number;
  readonly dir: 'ltr' | 'rtl';
  readonly screen: Box;
}

/**
 * Opens the gallery in a frame of the page, where every engine has a viewport of the same size, whatever its windows are
 * like and as narrow as is wished.
 */
export async function openFrame(page: Page, origin: string): Promise<void> {
  // The gallery's own policy is against frames; what is nowhere has none.
  await page.goto(`${origin}/frame`);
  await page.evaluate(frame);
}

async function frame(): Promise<void> {
  const made = document.createElement('iframe');
  made.src = '/gallery.html?cell=';
  // Scroll bars take room in one engine and none in another.
  made.setAttribute('scrolling', 'no');
  made.setAttribute('height', '640');
  made.setAttribute('frameborder', '0');
  document.body.replaceChildren(made);
  await new Promise((resolve) => made.addEventListener('load', resolve, { once: true }));
  const view = made.contentWindow as (Window & typeof globalThis) | null;
  // What people are told follows what their browser can do; how it lies on the page does not.
  if (view?.PublicKeyCredential)
    Reflect.deleteProperty(view.PublicKeyCredential, 'signalAllAcceptedCredentials');
  const root = view?.document.documentElement;
  if (!root) throw new Error('The frame has no document of this origin.');
  // One that has all the letters: for those of Arabic, and for Latin ones among them, each engine picks another.
  root.style.setProperty('--passkey-font', 'DejaVu Sans');
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (root.dataset['ready'] !== undefined) resolve();
    };
    new MutationObserver(look).observe(root, { attributes: true });
    look();
  });
}

/** Shows cells in the frame, one after another, in one language at each of the widths; answers how they lie. */
export async function layouts(
  page: Page,
  ids: readonly string[],
  widths: readonly number[],
  { locale, dir }: Speech,
): Promise<Layout[]> {
  const found: Layout[] = [];
  for (const id of ids) {
    for (const width of widths) {
      await page.evaluate(show, id, width, locale, dir);
      found.push({ id, width, dir, screen: await page.evaluate(measured) });
    }
  }
  return found;
}

async function show(id: string, width: number, locale: string, dir: 'ltr' | 'rtl'): Promise<void> {
  const made = document.querySelector('iframe');
  const view = made?.contentWindow as (Window & typeof globalThis) | null | undefined;
  if (!made || !view?.gallery) throw new Error('The gallery is in no frame.');
  const { gallery } = view;
  made.setAttribute('width', String(width));
  // WebKit tells a frame of its width with the next paint.
  do await new Promise((resolve) => view.requestAnimationFrame(resolve));
  while (view.innerWidth !== width);
  if (view.document.documentElement.lang !== locale) await gallery.locale(locale);
  await gallery.dir(dir);
  await gallery.show(id);
  // A long list grows with every paint, and its dates follow.
  const root = view.document.querySelector('.stage > *')?.shadowRoot;
  const grown = (): string => `${root?.querySelectorAll('*').length} ${root?.textContent}`;
  for (let before = ''; before !== grown() || root?.querySelector('time:empty');) {
    before = grown();
    await gallery.width(0);
  }
}
