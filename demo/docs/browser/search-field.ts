import { search, type Found } from '../search.js';

/** The search of the page's head: a field, and links below it. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('form.search');
  const field = form?.querySelector('input');
  const list = form?.querySelector<HTMLElement>('.found');
  const status = form?.querySelector('[role=status]');
  if (!form || !field || !list || !status) return;
  const root = form.dataset['root'] ?? './';
  let index: Promise<readonly Found[]> | undefined;
  const load = (): Promise<readonly Found[]> =>
    (index ??= import(
      /* @vite-ignore */ new URL(`${root}search-index.js`, location.href).href
    ).then((module: { default: readonly Found[] }) => module.default));

  const close = (): void => {
    list.hidden = true;
  };
  async function show(): Promise<void> {
    const query = field?.value ?? '';
    const found = search(await load(), query);
    if (!list || !status || query !== field?.value) return;
    list.replaceChildren(...found.map((one) => link(one, root)));
    list.hidden = query.trim() === '';
    if (found.length === 0) list.textContent = 'Nothing is called that.';
    status.textContent = list.hidden ? '' : `${found.length} found`;
  }
  field.addEventListener('focus', () => void load());
  field.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show().then(() => list.querySelector('a')?.click());
  });
  form.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const at = links.findIndex((one) => one === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      close();
      field.focus();
    } else if (step !== undefined && links.length > 0) {
      event.preventDefault();
      (links[at + step] ?? field).focus();
    }
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  list.addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.composedPath()[0] instanceof HTMLInputElement) return;
    event.preventDefault();
    field.focus();
  });
  form.hidden = false;
}

function link({ title, on, to }: Found, root: string): HTMLAnchorElement {
  const made = document.createElement('a');
  const place = document.createElement('span');
  made.href = `${root}${to}`;
  made.append(title, ' ', place);
  place.textContent = on;
  return made;
}
