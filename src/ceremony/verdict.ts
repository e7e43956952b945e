import type { Cause, Confidence, Failure, FailureCode, Retry } from '../failure.js';

export type Verdict = readonly [code: FailureCode, retry: Retry, confidence?: Confidence];

export function failureOf([code, retry, confidence = 'sure']: Verdict, cause?: Cause): Failure {
  return { code, retry, confidence, ...(cause && { cause }) };
}
