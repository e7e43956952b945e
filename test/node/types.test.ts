import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = 'test/types';

interface Place {
  readonly file: string;
  readonly line: number;
}

const text = ({ file, line }: Place): string => `${file}:${line}`;
const sorted = (places: Place[]): string[] => [...new Set(places.map(text))].sort();

/** Every line after a comment that begins with `wrong:`. */
function expected(files: readonly string[]): string[] {
  return sorted(
    files.flatMap((file) =>
      readFileSync(join(root, folder, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (/^\s*(\/\/|<!--) wrong:/.test(line) ? [index + 2] : []))
        .map((line) => ({ file, line })),
    ),
  );
}

/** The places a compiler objects to in `files`. */
async function compile(
  files: readonly string[],
  args: readonly string[],
  pattern: RegExp,
): Promise<string[]> {
  const child = spawn(process.execPath, args, { cwd: root });
  let said = '';
  const hear = (data: Buffer): void => void (said += data.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  await new Promise((resolve) => child.on('close', resolve));
  const places = [...said.matchAll(pattern)].flatMap(({ groups: { file = '', line = '' } = {} }) =>
    files.includes(file) ? [{ file, line: Number(line) }] : [],
  );
  return sorted(places);
}

const tsc = /^test\/types\/(?<file>[\w.]+)\((?<line>\d+),\d+\): error/gm;

const compilers = [
  {
    name: 'TypeScript, for the DOM, React, Preact and Solid',
    files: ['dom.ts', 'react.tsx', 'preact.tsx', 'solid.tsx'],
    args: ['node_modules/typescript/bin/tsc', '-p', folder, '--pretty', 'false'],
    pattern: tsc,
  },
  {
    name: 'vue-tsc',
    files: ['Vue.vue'],
    args: ['node_modules/vue-tsc/bin/vue-tsc.js', '-p', folder, '--pretty', 'false'],
    pattern: tsc,
  },
  {
    name: 'svelte-check',
    files: ['Svelte.svelte'],
    args: [
      'node_modules/svelte-check/bin/svelte-check',
      ...['--workspace', folder, '--tsconfig', './tsconfig.json', '--output', 'machine'],
    ],
    pattern: /ERROR "(?<file>[\w.]+)" (?<line>\d+):\d+/g,
  },
];

describe('what is typed', () => {
  for (const { name, files, args, pattern } of compilers)
    it(`compiles where it is right, and at no line where it is wrong: ${name}`, async () => {
      const wrong = expected(files);
      assert.ok(wrong.length >= 8 * files.length);
      assert.deepEqual(await compile(files, args, pattern), wrong);
    });

  it('leaves no file out', () => {
    const files = compilers.flatMap((compiler) => compiler.files);
    assert.deepEqual(
      readdirSync(join(root, folder)).sort(),
      [...files, 'svelte.config.js', 'tsconfig.json'].sort(),
    );
  });
});
