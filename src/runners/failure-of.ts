import { causeOf, isPasskeyError, type Failure } from '../failure.js';

/** What a port rejected with; what is no failure of a service is a chunk of ours that did not load. */
export function failureOf(error: unknown): Failure {
  if (isPasskeyError(error)) return error.failure;
  return { code: 'network', retry: 'same', confidence: 'likely', cause: causeOf(error) };
}

/** Milliseconds a person is kept waiting without a way on. */
export const patience = 10_000;
