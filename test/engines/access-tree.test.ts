import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { outline } from '../support/ax-outline.js';
import { startGallery, type GalleryWorld } from '../support/gallery.js';
import { cellsOf, eachCell, stillPage } from '../support/gallery-cells.js';

const folder = new URL('./access-tree/', import.meta.url);
const isUpdating = process.env['UPDATE'] === '1';
const howTo =
  'If the screens are meant to read so now, look through what changes: ' +
  'UPDATE=1 node --import tsx --test test/engines/access-tree.test.ts && git diff test/engines/access-tree';

describe('every screen reads, from its beginning to its end,', () => {
  let gallery: GalleryWorld;
  const read = new Map<string, string[]>();

  before(async () => {
    gallery = await startGallery();
    const page = await stillPage(gallery);
    // Dates in another form, or another day, are no other screen.
    await page.devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'UTC' });
    await page.devtools.send('Emulation.setLocaleOverride', { locale: 'en-US' });
    for (const { id, element } of await cellsOf(page)) {
      await eachCell(page, [id]);
      const lines = read.get(element) ?? [];
      read.set(element, [
        ...lines,
        `# ${id.slice(element.length + 1)}`,
        ...(await outline(page)),
        '',
      ]);
    }
  });

  after(() => gallery.close());

  for (const element of [
    'passkey-enroll',
    'authenticator-challenge',
    'authenticator-settings',
    'recovery-codes',
    'passkey-nudge',
    'authenticator-launch',
  ])
    it(`as ${element}.txt has it`, async () => {
      const file = new URL(`${element}.txt`, folder);
      const now = (read.get(element) ?? []).join('\n');
      if (isUpdating) {
        await mkdir(folder, { recursive: true });
        await writeFile(file, now);
      }
      const then = await readFile(file, 'utf8');
      assert.deepEqual(differences(then, now), [], howTo);
    });

  it('under no other element', () => {
    assert.equal(read.size, 6);
  });
});

/** The cells that are not the same, with what each was and is. */
function differences(then: string, now: string): string[] {
  const before = cells(then);
  const after = cells(now);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was = '(not there)', is = '(not there)'] = [before.get(id), after.get(id)];
    return was === is ? [] : [`${id}\nwas:\n${was}\nis:\n${is}`];
  });
}

function cells(text: string): Map<string, string> {
  return new Map(
    text
      .split(/^# /m)
      .slice(1)
      .map((cell) => {
        const end = cell.indexOf('\n');
        return [cell.slice(0, end), cell.slice(end + 1).trimEnd()];
      }),
  );
}
