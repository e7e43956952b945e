import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Written by the simulator where it is used; a minifier cannot change it. */
const marker = 'passkey-elements simulator: for development only';

interface Chunk {
  readonly fileName: string;
  readonly code?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly isEntry?: boolean;
}

/** The library as it is built, without writing it anywhere. */
async function library(): Promise<readonly Chunk[]> {
  const made = await build({ root, mode: 'lib', logLevel: 'silent', build: { write: false } });
  return ([made].flat() as { output: Chunk[] }[]).flatMap(({ output }) => output);
}

const has = (code: string | Buffer): boolean => code.includes(marker);

/** An entry and all it may ever load. */
function closure(entry: Chunk, chunks: readonly Chunk[]): Chunk[] {
  const reached = new Set<Chunk>();
  const follow = (chunk: Chunk | undefined): void => {
    if (!chunk || reached.has(chunk)) return;
    reached.add(chunk);
    for (const name of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])])
      follow(chunks.find(({ fileName }) => fileName === name));
  };
  follow(entry);
  return [...reached];
}

test('the simulator says what is looked for here', () => {
  assert.ok(readFileSync(`${root}src/simulator/simulate.ts`, 'utf8').includes(marker));
});

for (const part of ['cdn', 'launch'])
  test(`no file of dist/${part} has the simulator in it`, async () => {
    const { build } = (await import(`${root}scripts/build.mjs`)) as {
      build: (parts: string[], options: { stale: boolean }) => Promise<void>;
    };
    await build([part], { stale: true });
    const files = readdirSync(`${root}dist/${part}`, { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((file) => file.endsWith('.js'));
    assert.ok(scripts.length > 3);
    const marked = scripts.filter((file) => has(readFileSync(`${root}dist/${part}/${file}`)));
    assert.deepEqual(marked, []);
  });

test('of what is imported as a package, only its own entry leads to the simulator', async () => {
  const chunks = await library();
  const leading = chunks
    .filter((chunk) => chunk.isEntry && closure(chunk, chunks).some(({ code = '' }) => has(code)))
    .map(({ fileName }) => fileName);
  assert.deepEqual(leading, ['simulator/index.js']);
});

test('no file of another room names it', () => {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('simulator'),
  );
  assert.ok(files.length > 200);
  const naming = files.filter((file) =>
    /from '[^']*simulator|import\('[^']*simulator/.test(readFileSync(`${root}src/${file}`, 'utf8')),
  );
  assert.deepEqual(naming, []);
});
