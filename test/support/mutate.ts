import fc from 'fast-check';

/** One thing done to a JSON value, at a place counted through all its members. */
interface Mutation {
  how: 'replace' | 'remove' | 'add' | 'cut' | 'grow' | 'flip' | 'nest';
  at: number;
  value: unknown;
  text: string;
}

const nasty = [
  '\u0000',
  '\ud800',
  '\u202e',
  "'; DROP TABLE users; --",
  '__proto__',
  '=',
  'A'.repeat(5000),
  '{{7*7}}',
  '%s%n',
  '../../etc/passwd',
];
const text = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 20 }));
const value = fc.oneof(
  { weight: 2, arbitrary: text },
  fc.constantFrom(null, true, 0, -1, 1e308, 2 ** 53, '', [], {}),
  fc.jsonValue({ maxDepth: 3 }),
);
const mutation: fc.Arbitrary<Mutation> = fc.record({
  how: fc.constantFrom('replace', 'remove', 'add', 'cut', 'grow', 'flip', 'nest'),
  at: fc.nat(200),
  value,
  text,
});

interface Place {
  holder: Record<string, unknown> | unknown[];
  key: string;
}

function places(root: unknown): Place[] {
  if (typeof root !== 'object' || root === null) return [];
  const holder = root as Place['holder'];
  return Object.entries(root).flatMap(([key, member]) => [{ holder, key }, ...places(member)]);
}

function apply(root: { body: unknown }, { how, at, text, ...mutation }: Mutation): void {
  // A value put in twice would come to hold itself.
  const value = structuredClone(mutation.value);
  const all = places(root);
  const place = all[at % all.length];
  if (!place) return;
  const holder = place.holder as Record<string, unknown>;
  const { key } = place;
  const old = holder[key];
  const set = (next: unknown) => {
    Object.defineProperty(holder, key, {
      value: next,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  };
  if (how === 'remove' && holder !== root) Reflect.deleteProperty(holder, key);
  else if (how === 'add' && typeof old === 'object' && old !== null) {
    Object.defineProperty(old, text, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else if (how === 'nest') set([old, value]);
  else if (typeof old === 'string' && how === 'cut') set(old.slice(0, at % (old.length + 1)));
  else if (typeof old === 'string' && how === 'grow') set(old + text);
  else if (typeof old === 'string' && how === 'flip' && old) {
    const index = at % old.length;
    set(old.slice(0, index) + (old[index] === 'A' ? 'B' : 'A') + old.slice(index + 1));
  } else set(value);
}

/** A body like `base` that somebody has tampered with; sometimes no longer JSON, sometimes never was. */
export function tampered(base: unknown): fc.Arbitrary<string> {
  const changed = fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) => {
    const root = { body: structuredClone(base) };
    for (const each of mutations) apply(root, each);
    return JSON.stringify(root.body);
  });
  const spliced = fc
    .tuple(changed, fc.nat(), fc.string({ maxLength: 3 }))
    .map(([json, at, more]) => {
      const index = at % (json.length + 1);
      return json.slice(0, index) + more + json.slice(index + more.length);
    });
  const deep = fc.nat(40).map((depth) => '['.repeat(depth) + ']'.repeat(depth));
  const any = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), deep);
  return fc.oneof({ weight: 8, arbitrary: changed }, { weight: 2, arbitrary: spliced }, any);
}

export const headerValue = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  }),
  fc.string({
    unit: fc.integer({ min: 0x80, max: 0xff }).map((code) => String.fromCharCode(code)),
    maxLength: 9,
  }),
);

export const segment = fc.oneof(
  fc.constantFrom(
    '%00',
    '%E0%A4%A',
    '..%2f..',
    '%2e%2e',
    "'",
    '%27%20OR%201=1--',
    'A'.repeat(32),
    'x'.repeat(3000),
    '%',
    '%ud800',
    '.',
    '__proto__',
    'null',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => encodeURIComponent(text)),
  fc.string({ maxLength: 40 }).map((text) => text.replace(/[?#]/g, '')),
);
