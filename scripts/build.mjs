import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root, run } from './install.mjs';
import { faults } from './locales.mjs';

/** Each part: what it is made from, and the file that shows when it was made. */
const parts = {
  lib: { from: ['src'], made: 'dist/index.js' },
  server: { from: ['src'], made: 'dist/server/index.js' },
  launch: { from: ['src'], made: 'dist/launch/manifest.json' },
  cdn: { from: ['src', 'scripts/cdn.ts', 'scripts/sri.mjs'], made: 'dist/cdn/sri.json' },
  demo: {
    from: [
      ...['src', 'demo', 'docs', 'test/vendors', 'test/support'],
      ...['README.md', 'SECURITY.md', 'CHANGELOG.md', 'custom-elements.json'],
    ],
    made: 'dist/demo/index.html',
  },
};
const configuration = ['vite.config.ts', 'tsconfig.json', 'package.json'];

function newest(path) {
  // What is there is built by itself, and is too much to look through.
  if (!existsSync(path) || path.endsWith('/frameworks')) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}

/** True where a source is newer than what was built from it. */
function isStale({ from, made }) {
  const sources = [...from, ...configuration].map((path) => newest(root + path));
  return newest(root + made) < Math.max(...sources);
}

/** Builds the named parts with Vite, `stale` ones only where asked; not with a text that some language lacks. */
export async function build(names, { stale = false } = {}) {
  const untranslated = faults();
  if (untranslated.length > 0) throw new Error(untranslated.join('\n'));
  const { createBuilder } = await import('vite');
  process.chdir(root);
  for (const name of names) {
    if (stale && !isStale(parts[name])) continue;
    await (await createBuilder({ mode: name, logLevel: 'warn' }, null)).buildApp();
    console.error(`built ${name}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  rmSync(`${root}dist`, { recursive: true, force: true });
  await build(Object.keys(parts));
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  run(process.execPath, [
    'node_modules/@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--quiet',
  ]);
  run(process.execPath, ['scripts/editor-data.mjs']);
}
