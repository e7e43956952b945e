import type { Cell } from './cells.js';
import { speak } from './language.js';
import { pretend } from './platform.js';
import { show } from './show.js';
import { directionFor, type Wishes } from './wishes.js';
import { wear } from './wear.js';

/** How far from being seen a cell is filled already. */
const ahead = '800px 0px';

/** The places of the cells on the page, filled when they are about to be seen. */
export class Frames {
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #watched = new Set<HTMLElement>();
  readonly #filled = new Set<HTMLElement>();
  readonly #observer = new IntersectionObserver((entries) => this.#seen(entries), {
    rootMargin: ahead,
  });

  constructor(cells: readonly Cell[]) {
    this.#cells = new Map(cells.map((cell) => [cell.id, cell]));
    HTMLDialogElement.prototype.showModal = lieOpen;
  }

  /** Watches those that are on the page now, and forgets the others. */
  watch(frames: Iterable<HTMLElement>): void {
    const present = new Set(frames);
    for (const frame of this.#watched)
      if (!present.has(frame)) {
        this.#observer.unobserve(frame);
        this.#watched.delete(frame);
        this.#filled.delete(frame);
      }
    for (const frame of present)
      if (!this.#watched.has(frame)) {
        this.#watched.add(frame);
        this.#observer.observe(frame);
      }
  }

  /** Shows all of them, those to come too, as is wished. */
  async dress(wishes: Wishes, before?: Wishes): Promise<void> {
    const root = document.documentElement;
    root.dataset['frameTheme'] = wishes.theme;
    root.dataset['frameWidth'] = wishes.width;
    if (wishes.style) await wear(wishes.style);
    const language = await speak(wishes.locale);
    for (const frame of this.#watched) place(frame, wishes, language);
    this.#place = (frame) => place(frame, wishes, language);
    if (wishes.platform === before?.platform) return;
    pretend(wishes.platform);
    for (const frame of [...this.#filled]) void this.#fill(frame);
  }

  #place: (frame: HTMLElement) => void = () => undefined;

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting && target instanceof HTMLElement && !this.#filled.has(target))
        void this.#fill(target);
  }

  async #fill(frame: HTMLElement): Promise<void> {
    const cell = this.#cells.get(frame.dataset['cell'] ?? '');
    if (!cell) return;
    this.#filled.add(frame);
    this.#place(frame);
    const fresh = document.createElement('div');
    frame.replaceChildren(fresh);
    await show({ id: cell.id }, fresh);
  }
}

/** A dialog over the whole page would end the browsing, and one that takes the focus would scroll it. */
function lieOpen(this: HTMLDialogElement): void {
  this.setAttribute('open', '');
  this.style.setProperty('inset-block-start', '4rem');
  this.style.setProperty('max-inline-size', 'calc(100% - 1rem)');
}

function place(frame: HTMLElement, wishes: Wishes, language: string): void {
  frame.lang = language;
  frame.dir = directionFor(wishes);
  if (wishes.style) frame.dataset['style'] = wishes.style;
  else delete frame.dataset['style'];
}
