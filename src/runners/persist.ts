import { isUnknown, type Failure } from '../failure.js';
import type { Clock } from './clock.js';
import { failureOf, patience } from './failure-of.js';

export { failureOf, patience };

/** Tries of a request whose answer was lost; each waits longer than the one before. */
const waits = [500, 1500, 4000];

/** An answer no service of this port may give. */
export const unexpected: Failure = { code: 'unknown', retry: 'once', confidence: 'sure' };

/**
 * Calls again, up to three times, while nobody knows what the service did; `call` must be safe to repeat. Rejects with what
 * the last call did.
 */
export async function persist<T>(
  call: () => Promise<T>,
  clock: Clock,
  signal: AbortSignal,
): Promise<T> {
  for (const wait of waits) {
    try {
      return await call();
    } catch (error) {
      const failure = failureOf(error);
      const asked = (failure.retryAfter ?? 0) * 1000;
      if (signal.aborted || !isUnknown(failure) || asked > patience) throw error;
      await clock.wait(Math.max(wait * (0.5 + Math.random()), asked), signal);
    }
  }
  return call();
}
