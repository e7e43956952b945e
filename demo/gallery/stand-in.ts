import type { Backend } from '../../src/backends/backend.js';
import { PasskeyError } from '../../src/failure.js';

/** When everything in the gallery happens, by the clock that stamps the samples. */
const now = 1_000;

/** A flow that stays where it is, whatever is clicked. */
export function standIn<S>(state: S): {
  readonly state: S;
  start(): void;
  stop(): void;
  send(): void;
  subscribe(): () => void;
  now(): number;
} {
  const nothing = (): void => undefined;
  return {
    state,
    start: nothing,
    stop: nothing,
    send: nothing,
    subscribe: () => nothing,
    now: () => now,
  };
}

const never = (): Promise<never> => new Promise(() => undefined);

/** A service that answers what an action is for, and nothing else. */
export function stub(open: Backend['open']): Backend {
  return {
    capabilities: () => ({ enroll: [], manage: [], label: 'none' }),
    open,
    beginEnrollment: never,
    completeEnrollment: never,
    beginChallenge: never,
    completeChallenge: never,
    list: never,
    rename: never,
    suspend: never,
    remove: never,
    regenerate: never,
  };
}

/** One that cannot be reached: where it is told why, everything has been loaded. */
export const unreachable = stub(() =>
  Promise.reject(new PasskeyError({ code: 'network', retry: 'same', confidence: 'sure' })),
);
