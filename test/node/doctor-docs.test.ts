import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { catalogue } from '../../src/doctor/catalogue.js';
import { packageVersion } from '../../src/version.js';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/troubleshooting.md has the cause and the fix of every code, as the doctor says them', async () => {
  const rows = (await read('docs/troubleshooting.md'))
    .replaceAll('\\', '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  const wanted = Object.entries(catalogue).map(([code, { level, cause, fix }]) =>
    level === 'ok' ? [`\`${code}\``, cause] : [`\`${code}\``, level, cause, fix],
  );
  const byCode = ([one = '']: string[], [other = '']: string[]) => (one < other ? -1 : 1);
  assert.deepEqual(rows.sort(byCode), wanted.sort(byCode));
});

test('the version that pages and the server tell is that of the package', async () => {
  const { version } = JSON.parse(await read('package.json')) as { version: string };
  assert.equal(packageVersion, version);
});
