import { isPasskeyError, PasskeyError, type FailureCode } from '../failure.js';
import { failed } from './http.js';
import { sdkFailure } from './sdk-bridge-failures.js';

/** How long somebody else's code may take, in milliseconds, and what it is called when it takes longer. */
export interface Limit {
  readonly ms: number;
  readonly late: FailureCode;
}

/** A prompt has a watchdog of five minutes of its own, and something is sent after it. */
export const prompt: Limit = { ms: 330_000, late: 'timed_out' };
export const request: Limit = { ms: 15_000, late: 'network' };

/**
 * Calls before it returns; settles within the limit, or when `signal` aborts, whatever the call does. What the call throws,
 * now or later, is what this rejects with.
 */
export function settled(call: () => unknown, { ms, late }: Limit, signal: AbortSignal) {
  let stop: (() => void) | undefined;
  return new Promise<unknown>((resolve, reject) => {
    const abort = () => reject(failed('aborted', 'once'));
    if (signal.aborted) {
      abort();
      return;
    }
    const timer = setTimeout(() => reject(failed(late, 'same')), ms);
    signal.addEventListener('abort', abort);
    stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
    Promise.resolve(call()).then(resolve, reject);
  }).finally(() => stop?.());
}

/** An SDK's answer, where it is of the kind that is wanted; rejects with `PasskeyError` alone. */
export async function ended(
  call: () => unknown,
  wanted: 'success' | 'pending',
  limit: Limit,
  signal: AbortSignal,
): Promise<Answer> {
  const answer = Object(
    await settled(call, limit, signal).catch((error: unknown) => {
      throw new PasskeyError(sdkFailure(error));
    }),
  ) as Answer;
  if (answer.kind === wanted) return answer;
  if (answer.kind === 'cancelled') throw failed('cancelled', 'same');
  if (answer.error) throw new PasskeyError(sdkFailure(answer.error));
  throw garbled(`it answered neither ${wanted} nor cancelled nor an error`);
}

interface Answer {
  readonly kind?: unknown;
  readonly error?: unknown;
  readonly secret?: unknown;
  readonly uri?: unknown;
  readonly complete?: unknown;
}

/** For developers: an SDK that does not do what it should. */
export function garbled(message: string): PasskeyError {
  return failed('server_error', 'once', { name: 'SDK', message });
}

export function codeOf(error: unknown): FailureCode | undefined {
  return isPasskeyError(error) ? error.failure.code : undefined;
}
