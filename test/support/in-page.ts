/**
 * Source text that calls `fn` inside a page. `fn` crosses as text, so it may use nothing but its arguments; the helper
 * that the TypeScript loader puts around named functions has to come along.
 */
export function callSource(fn: (...args: never[]) => unknown, args: string): string {
  return `(() => { const __name = (named) => named; return (${fn.toString()})(${args}); })()`;
}

/** Tries again until `attempt` answers something, for `within` milliseconds; what it last threw is then the error. */
export async function eventually<T>(
  attempt: () => Promise<T | undefined>,
  what: string,
  within = 10_000,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const value = await attempt();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
