// Looks at every cell of the gallery in every language and both directions: `npm run gallery`, once the demo is built.
// `--locale=de,ar` or `--cell=passkey-enroll` looks at less; `--pictures` makes the README's pictures instead.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { takePictures } from './gallery-pictures.mjs';

register();
const { cells } = await import('../demo/gallery/cells.ts');
const { locales } = await import('../src/i18n/index.ts');
const { startGallery } = await import('../test/support/gallery.ts');
const { faultsBothWays } = await import('../test/support/gallery-matrix.ts');

const { values } = parseArgs({
  options: {
    locale: { type: 'string' },
    cell: { type: 'string', default: '' },
    pictures: { type: 'boolean', default: false },
  },
});

/** Cells whose page is asked for at once; more would keep it from answering for too long. */
const portion = 100;

const world = await startGallery();
try {
  if (values.pictures) await takePictures(world);
  else await check();
} finally {
  await world.close();
}

async function check() {
  const ids = cells()
    .map(({ id }) => id)
    .filter((id) => id.includes(values.cell));
  const wanted = values.locale?.split(',') ?? [...locales, 'pseudo'];
  const began = performance.now();
  const page = await world.open();
  const found = [];
  for (const locale of wanted) {
    const faults = [];
    for (let first = 0; first < ids.length; first += portion)
      faults.push(...(await faultsBothWays(page, ids.slice(first, first + portion), locale)));
    console.log(`${locale.padEnd(8)} ${ids.length * 2} looked at, ${faults.length} faults`);
    found.push(...faults);
  }
  print(found);
  const seconds = Math.round((performance.now() - began) / 1000);
  const all = ids.length * wanted.length * 2;
  console.log(`${all} pictures of ${ids.length} cells in ${seconds} s, ${found.length} faults`);
  if (found.length > 0) process.exitCode = 1;
}

/** One line for what is wrong in the same way, with where it is. */
function print(found) {
  const table = new Map();
  for (const { id, locale, dir, fault } of found) {
    const cells = table.get(fault) ?? new Map();
    table.set(fault, cells.set(id, [...(cells.get(id) ?? []), `${locale} ${dir}`]));
  }
  const rows = [...table].sort(([, one], [, other]) => other.size - one.size);
  for (const [fault, cells] of rows) {
    const [[first, where]] = cells;
    const more = cells.size > 1 ? `, and ${cells.size - 1} more` : '';
    console.log(`${fault}\n    ${first}${more}: ${where.join(', ')}`);
  }
}
