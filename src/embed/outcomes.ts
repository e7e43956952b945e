import type { Outcome, ToldFailure } from '../events.js';
import type { ToldEvent } from './protocol.js';

/** What the hosted page has said so far, as far as it matters when the page is gone. */
export interface Told {
  /** Something was done that the host's server can have validated. */
  readonly result?: string;
  /** What is shown now, where that is a failure. */
  readonly failure?: ToldFailure;
}

export function hear({ result, failure }: Told, { name, detail }: ToldEvent): Told {
  switch (name) {
    case 'passkey-step':
      // The screen has changed, and with it what was shown.
      return { ...(result !== undefined && { result }) };
    case 'passkey-cancelled':
    case 'passkey-failed':
    case 'passkey-expired':
      return { ...(result !== undefined && { result }), failure: detail.failure };
    default:
      return { ...(result !== undefined && { result }), ...(failure && { failure }), ...detail };
  }
}

/** The frame or the window is no more, or is not wanted any longer: what has been done stays done. */
export function whenGone({ result, failure }: Told): Outcome {
  if (result !== undefined) return { status: 'completed', result };
  return { status: 'closed', ...(failure && { failure }) };
}

/** Whether there is nothing left in the frame or window that a person might want to read. */
export function closesItself({ status }: Outcome): boolean {
  return status === 'completed' || status === 'cancelled' || status === 'closed';
}
