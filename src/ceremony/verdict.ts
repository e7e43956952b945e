import type { Confidence, Failure, FailureCode, Retry } from '../failure.js';

export type Verdict = readonly [code: FailureCode, retry: Retry, confidence?: Confidence];

export interface Cause {
  readonly name: string;
  readonly message: string;
}

/** What was thrown, as text; it may be of another realm, a string or nothing, so only its members are asked. */
export function causeOf(error: unknown): Cause {
  try {
    const { name = '', message = String(error) } = Object(error) as Record<string, unknown>;
    return { name: String(name), message: String(message) };
  } catch {
    return { name: '', message: '' };
  }
}

export function failureOf([code, retry, confidence = 'sure']: Verdict, cause?: Cause): Failure {
  return { code, retry, confidence, ...(cause && { cause }) };
}
