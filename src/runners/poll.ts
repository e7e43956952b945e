import type { Clock } from './clock.js';

/** Looks once, `after` so many milliseconds; never where `signal` aborts meanwhile. */
export async function pollOnce<T>(
  look: () => Promise<T>,
  after: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<T> {
  await clock.wait(after, signal);
  if (signal.aborted) throw new DOMException('', 'AbortError');
  return look();
}
