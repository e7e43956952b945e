import type { z } from 'zod';
import { invalid } from '../refusal.js';

const deepest = 16;

/**
 * Reads a JSON body strictly: UTF-8, at most 16 levels, no key twice in one object, no key that means something to
 * objects themselves. Refuses with 400 and the name of the property.
 */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw invalid('', 'The body is not JSON in UTF-8.');
  }
  checkStructure(text);
  return value;
}

/** Walks the tokens of a text known to be JSON; what `JSON.parse` forgives is decided here. */
function checkStructure(text: string): void {
  const open: (Set<string> | null)[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : null);
      if (open.length > deepest) throw invalid('', `The body nests deeper than ${deepest} levels.`);
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token.endsWith(':')) {
      const key = String(JSON.parse(token.slice(0, -1)));
      const keys = open.at(-1);
      if (key === '__proto__' || key === 'constructor')
        throw invalid(key, 'is not a property of anything here');
      if (keys?.has(key)) throw invalid(nameable(key), 'appears twice');
      keys?.add(key);
    }
  }
}

/** What the schema makes of a value, the body unless `within` names another; refuses with 400 and the name of the first property that does not fit. */
export function fit<T>(schema: z.ZodType<T>, value: unknown, within?: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = [...(within ? [within] : []), ...(issue?.path.map(String) ?? [])];
  if (issue?.code === 'unrecognized_keys') {
    throw invalid([...path, nameable(issue.keys[0] ?? '')].join('.'), 'is not known here');
  }
  throw invalid(path.join('.'), issue?.message ?? 'does not fit');
}

/** A key as the sender may be shown it again: short, and without control characters. */
function nameable(key: string): string {
  return key.replace(/[^\x20-\x7e]/g, '?').slice(0, 64);
}
