import type { FailureCode, Retry } from '../../../src/failure.js';
import { ceremonyFacts } from './ceremony.js';
import { serviceFacts } from './service.js';

/** What an integrator has to know of a code; in Markdown, links as in `docs/`. */
export interface Facts {
  readonly cause: string;
  readonly remedy: string;
  /** What `failure.retry` may say with it. */
  readonly retry: readonly [Retry, ...Retry[]];
}

/** A code that is not in here does not compile. */
export const facts: Readonly<Record<FailureCode, Facts>> = {
  ...ceremonyFacts,
  ...serviceFacts,
} satisfies Record<FailureCode, Facts>;

/** Whether it can be retried, in words. */
export const retryWords: Readonly<Record<Retry, string>> = {
  same: 'Yes, as it is.',
  once: 'Once more is worth it, then another way.',
  change: 'After the person has changed something.',
  elsewhere: 'On another device or in another browser.',
  window: 'In a window of its own.',
  restart: 'From a new link.',
  none: 'No.',
};
