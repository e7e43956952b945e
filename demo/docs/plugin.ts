import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { docsSite } from './site.js';
import { readSources } from './sources.js';

/** Puts the docs site beside the demo's pages, at `docs/`. */
export function docs(root: string): Plugin {
  const folder = join(root, 'demo/docs');
  return {
    name: 'docs',
    buildStart() {
      for (const name of ['site', 'theme'])
        this.emitFile({
          type: 'chunk',
          id: join(folder, `browser/${name}.ts`),
          fileName: `docs/${name}.js`,
        });
      for (const file of [...readSources(root).keys(), ...styles(folder)])
        this.addWatchFile(join(root, file));
    },
    generateBundle() {
      const files = new Map([
        ...docsSite(readSources(root)),
        [
          'docs.css',
          styles(folder)
            .map((file) => readFileSync(join(root, file), 'utf8'))
            .join('\n'),
        ],
        ['icon.svg', readFileSync(join(folder, 'browser/icon.svg'), 'utf8')],
      ]);
      for (const [path, source] of files)
        this.emitFile({ type: 'asset', fileName: `docs/${path}`, source });
    },
  };
}

/** One sheet of several, in the order of their names. */
const styles = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'styles'))
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => `demo/docs/styles/${name}`);
