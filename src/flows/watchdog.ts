/** Milliseconds a prompt may stay open. */
const watchdog = 300_000;

/**
 * Milliseconds for which options are as good as new: what would die under an open prompt is renewed before it opens, and
 * where a service gives less time than that, what has half of it left is used all the same.
 */
export function freshFor(completeIn = Number.POSITIVE_INFINITY): number {
  return Math.max(completeIn - watchdog, completeIn / 2);
}
