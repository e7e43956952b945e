declare global {
  interface ImportMeta {
    /** Vite's: what there is of files of a pattern. */
    glob(
      pattern: string,
      options: { readonly query: string; readonly import: string },
    ): Readonly<Record<string, () => Promise<unknown>>>;
  }
}

/** Files of their own: the page takes no style that is not one. */
const sheets = import.meta.glob('./themes/*.css', { query: '?url&no-inline', import: 'default' });

/** The names of the worked themes. */
export const styles: readonly string[] = Object.keys(sheets).map((path) =>
  path.replace(/^.*\/|\.css$/g, ''),
);

const worn = new Map<string, Promise<void>>();

/** Loads a worked theme's sheet, once. */
export function wear(name: string): Promise<void> {
  const load = sheets[`./themes/${name}.css`];
  if (!load) return Promise.resolve();
  const coming = worn.get(name) ?? load().then((href) => link(String(href)));
  worn.set(name, coming);
  return coming;
}

function link(href: string): Promise<void> {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = href;
  const loaded = new Promise<void>((resolve) => {
    sheet.addEventListener('load', () => resolve());
    sheet.addEventListener('error', () => resolve());
  });
  document.head.append(sheet);
  return loaded;
}
