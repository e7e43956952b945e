import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where references lead, and whether a secret may stand in the configuration itself. */
export interface Sources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative files lie below it. */
  readonly folder: string;
  /** True for a module, which has means of its own to keep secrets out of itself. */
  readonly inline: boolean;
}

export interface Secret {
  readonly value: string;
  /** How a shell spells it, so that it can be shown how to use it without showing it. */
  readonly shell: string;
}

const how = 'write {"env": "NAME"} or {"file": "PATH"}';

/** Looks a secret up; answers what is wrong, and never what was found, where it is not there. */
export function lookUp(value: unknown, { env, folder, inline }: Sources): Secret | string {
  if (value === undefined) return `is missing; ${how}`;
  if (typeof value === 'string') {
    if (inline) return { value, shell: '…' };
    return `${how}; a secret does not belong in this file`;
  }
  const entries = Object.entries(Object(value) as object) as [string, unknown][];
  const [kind, name] = entries[0] ?? [];
  if (entries.length !== 1 || typeof name !== 'string' || name === '') return how;
  if (kind === 'env') {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return 'env must be the name of a variable';
    const found = env[name];
    return found
      ? { value: found, shell: `$${name}` }
      : `the environment variable ${name} is not set`;
  }
  if (kind !== 'file') return how;
  const path = resolve(folder, name);
  try {
    const found = readFileSync(path, 'utf8').trim();
    if (found === '') return `${path} is empty`;
    return { value: found, shell: `$(cat ${quote(path)})` };
  } catch (error) {
    return `${path} cannot be read (${codeOf(error)})`;
  }
}

/** As one word of a POSIX shell. */
export function quote(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

export function codeOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? code : 'unknown';
}
