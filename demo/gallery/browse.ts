import { render } from 'lit';
import type { Cell } from './cells.js';
import { galleryView } from './browse-view.js';
import { Frames } from './frames.js';
import { readWishes, written, type Wishes } from './wishes.js';

/** The page with all cells: a designer's tool. */
export async function browse(all: readonly Cell[]): Promise<void> {
  let wishes = readWishes(new URL(location.href).searchParams);
  const frames = new Frames(all);

  const draw = (): void => {
    const here = all.filter(({ platform }) => !platform || platform === wishes.platform);
    const shown = here.filter((cell) => isCalled(cell, wishes));
    render(galleryView(shown, here.length, wishes, change), document.body);
    frames.watch(document.querySelectorAll<HTMLElement>('[data-cell]'));
  };

  const change = (part: Partial<Wishes>): void => {
    const before = wishes;
    wishes = { ...wishes, ...part };
    const query = written(wishes).toString();
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    draw();
    void frames.dress(wishes, before);
  };

  await frames.dress(wishes);
  draw();
  // What the address names was not there when the browser looked for it.
  document.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)?.scrollIntoView();
  document.documentElement.dataset['ready'] = '';
}

/** Every word of the search is somewhere in what the cell is called. */
function isCalled(cell: Cell, { search }: Wishes): boolean {
  const said = `${cell.element} ${cell.state} ${cell.failure ?? ''} ${cell.id}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
