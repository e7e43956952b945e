import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file the site is made from, by its path in the repository. */
export type Sources = ReadonlyMap<string, string>;

const frameworkFiles = [
  'plain/main.js',
  'react/src/AddPasskey.tsx',
  'react/src/passkeys.ts',
  'vue/src/AddPasskey.vue',
  'vue/src/passkeys.ts',
  'svelte/src/AddPasskey.svelte',
  'svelte/src/passkeys.ts',
  'angular/src/add-passkey.ts',
  'angular/src/passkeys.ts',
  'server-rendered/server.mjs',
].map((file) => `demo/frameworks/${file}`);

const listed = [
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'package.json',
  'custom-elements.json',
  'src/events.ts',
  'src/failure.ts',
  'src/contract.ts',
  'src/nudge-contract.ts',
  ...frameworkFiles,
  ...['react', 'vue', 'svelte', 'angular', 'server-rendered'].map(
    (name) => `demo/frameworks/${name}/README.md`,
  ),
];

/** Reads them from the folder of the repository. */
export function readSources(root: string): Sources {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .sort();
  return new Map(
    [...listed, ...docs].map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}

export function sourceOf(sources: Sources, file: string): string {
  const text = sources.get(file);
  if (text === undefined) throw new Error(`${file} is no source of the docs site`);
  return text;
}
