/** The few assertions that page tests need, named as in `node:assert/strict`. */
class AssertionError extends Error {
  override name = 'AssertionError';
  readonly actual: string;
  readonly expected: string;

  constructor(message: string, actual: unknown, expected: unknown) {
    super(message);
    this.actual = print(actual);
    this.expected = print(expected);
  }
}

/** Stable text: keys in order, so that equal values print alike. */
function print(value: unknown): string {
  const sorted = (_key: string, item: unknown): unknown => {
    if (typeof item === 'bigint' || item === undefined) return String(item);
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return typeof value === 'string' ? value : JSON.stringify(value ?? String(value), sorted, 2);
}

export function ok(value: unknown, message = 'expected a truthy value'): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

export function equal(actual: unknown, expected: unknown, message = 'expected equal values'): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
}

/** Compares plain data: objects, arrays and what JSON can hold. */
export function deepEqual(
  actual: unknown,
  expected: unknown,
  message = 'expected equal data',
): void {
  if (print(actual) !== print(expected)) throw new AssertionError(message, actual, expected);
}

export function match(actual: string, pattern: RegExp, message = 'expected a match'): void {
  if (!pattern.test(actual)) throw new AssertionError(message, actual, String(pattern));
}

/** Answers what `promise` was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const value = await promise.then(
    (resolved) => ({ resolved }),
    (thrown: unknown) => ({ thrown }),
  );
  if ('thrown' in value) return value.thrown;
  throw new AssertionError('expected a rejection', value.resolved, 'a rejection');
}
