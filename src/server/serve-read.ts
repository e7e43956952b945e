import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseConfiguration, type Configuration } from './serve-config.js';
import { codeOf } from './serve-reference.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks a JSON file, or the default export of a module; what goes wrong is told with the file's name. */
export async function readConfiguration(file: string, env: Environment): Promise<Configuration> {
  const path = resolve(file);
  const isModule = /\.m?js$/.test(path);
  try {
    const value = isModule ? await load(path) : parseJson(await readText(path));
    return parseConfiguration(value, { env, folder: dirname(path), inline: isModule });
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

async function load(path: string): Promise<unknown> {
  const module = (await import(pathToFileURL(path).href)) as { default?: unknown };
  if (module.default === undefined) throw new Error('write the options as its default export.');
  return module.default;
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(`cannot be read (${codeOf(error)}).`, { cause: error });
  });
}

/** Without the words of `JSON.parse`, which quote what stands around the mistake. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    const before = text.slice(0, Number(position ?? 0)).split('\n');
    const column = (before.at(-1) ?? '').length + 1;
    const where = position ? ` (line ${before.length}, column ${column})` : '';
    // eslint-disable-next-line preserve-caught-error -- a cause is printed by some, and this one quotes the file
    throw new Error(`is not JSON${where}.`);
  }
}

/** What the environment says about the address, which wins over the file: that is where a platform says it. */
export function addressOf(
  env: Environment,
  file: Configuration,
): { baseUrl: string; host: string; port: number } {
  const { PORT, HOST, BASE_URL } = env;
  if (PORT && !(/^\d{1,5}$/.test(PORT) && Number(PORT) >= 1 && Number(PORT) <= 65_535)) {
    throw new Error('PORT: must be a port, 1–65535.');
  }
  const port = PORT ? Number(PORT) : (file.port ?? 8080);
  return {
    port,
    host: HOST || (file.host ?? '127.0.0.1'),
    baseUrl: BASE_URL || (file.baseUrl ?? `http://localhost:${port}`),
  };
}
