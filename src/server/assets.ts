import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Media type. */
  readonly type: string;
  /** True where the name changes with the content, so that browsers may keep it for good. */
  readonly immutable: boolean;
}

/** Finds a file of the hosted page by its path below the build's folder, `assets/launch-1a2b3c4d.js`. */
export type Assets = (path: string) => Promise<Asset | undefined>;

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  svg: 'image/svg+xml',
};

/** Files below a folder, `dist/launch` of this package when left out; read once each, as a build does not change. */
export function assetsOf(folder: URL = new URL('../../dist/launch/', import.meta.url)): Assets {
  const known = new Map<string, Asset>();
  return async (path) => {
    // Plain names only, so that no path leads out of the folder.
    const extension = /^(?:[\w-]+\/)?[\w-][\w.-]*\.(\w+)$/.exec(path)?.[1] ?? '';
    const type = types[extension];
    if (!type) return undefined;
    const found = known.get(path) ?? (await read(new URL(path, folder), type));
    if (found) known.set(path, found);
    return found;
  };
}

async function read(file: URL, type: string): Promise<Asset | undefined> {
  try {
    const body = new Uint8Array(await readFile(fileURLToPath(file)));
    return { body, type, immutable: /-[\w-]{8}\.js$/.test(file.pathname) };
  } catch {
    return undefined;
  }
}
