import type { Cell } from '../../demo/gallery/cells.js';
import type { ChromiumPage } from './chromium-page.js';
import type { GalleryWorld } from './gallery.js';

/** Everything that `npm test` leaves out for time: every platform, every rule in every theme, every cell in both directions. */
export const inFull = process.env['ACCESS'] === 'full';

/** Cells whose words are the same on every platform, and of the others those of one; all of them `inFull`. */
export async function cellsOf(page: ChromiumPage): Promise<Cell[]> {
  const all = await page.evaluate(() => [...(globalThis.gallery?.cells ?? [])]);
  return inFull ? all : all.filter(({ platform }) => !platform || platform === 'mac');
}

/** A page of the gallery with nothing moving on it. */
export async function stillPage(
  gallery: GalleryWorld,
  wishes: Readonly<Record<string, string>> = {},
): Promise<ChromiumPage> {
  const page = await gallery.open();
  await page.prefer({ 'prefers-reduced-motion': 'reduce', ...wishes });
  return page;
}

type Look = () => string[] | Promise<string[]>;

/**
 * Shows cells one after another and answers what each of `looks` finds, as `look cell: …`. They cross as text and may use
 * nothing but one another.
 */
export async function eachCell(
  page: ChromiumPage,
  ids: readonly string[],
  ...looks: readonly Look[]
): Promise<string[]> {
  const found: string[] = [];
  // So many in one call that the way there and back costs nothing, and so few that a call is no long wait.
  const batch = 40;
  for (let from = 0; from < ids.length; from += batch) {
    const { result, exceptionDetails } = await page.devtools.send('Runtime.evaluate', {
      expression: source(ids.slice(from, from + batch), looks),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    found.push(...(result.value as string[]));
  }
  return found;
}

function source(ids: readonly string[], looks: readonly Look[]): string {
  return `(async () => {
    const __name = (named) => named;
    ${grown.toString()}
    ${looks.map((look) => look.toString()).join('\n')}
    const found = [];
    for (const id of ${JSON.stringify(ids)}) {
      await globalThis.gallery.show(id);
      await grown();
      for (const look of [${looks.map(({ name }) => name).join(', ')}])
        for (const line of await look()) found.push(look.name + ' ' + id + ': ' + line);
    }
    return found;
  })()`;
}

/** Runs in the page. A long list comes in parts, each after a paint: it is there when two paints bring nothing more. */
async function grown(): Promise<void> {
  const element = document.querySelector('.stage > authenticator-settings');
  const rows = () => element?.shadowRoot?.querySelectorAll('.row').length ?? 0;
  let before = -1;
  while (rows() > 4 && rows() !== before) {
    before = rows();
    for (let paint = 0; paint < 2; paint++)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}
