import type { UxEvent } from '../backends/backend.js';
import type { Failure } from '../failure.js';
import { isPrompted } from './enroll-later.js';
import type { EnrollState } from './enroll-states.js';

const declined: Failure = { code: 'cancelled', retry: 'same', confidence: 'sure' };

/** What a service may want to know of a step from one state to the next; only of passkeys and security keys. */
export function uxEvent(from: EnrollState, to: EnrollState): UxEvent | undefined {
  const session = 'session' in to ? to.session : undefined;
  if (from.step === to.step || !session || !isPrompted(session.method)) return undefined;
  switch (to.step) {
    case 'why':
      return from.step === 'prompting'
        ? { name: 'cancelled', failure: declined }
        : { name: 'offered' };
    case 'failed':
      return failed(to.failure);
    case 'finished':
      return from.step !== 'failed' && session.attempts === 0 ? { name: 'skipped' } : undefined;
    default:
      return undefined;
  }
}

function failed(failure: Failure): UxEvent | undefined {
  switch (failure.code) {
    case 'aborted':
    case 'superseded':
    case 'not_offered':
      return undefined;
    case 'cancelled':
    case 'cancelled_or_duplicate':
    case 'timed_out':
      return { name: 'cancelled', failure };
    case 'already_enrolled':
      return { name: 'exists', failure };
    default:
      return { name: 'failed', failure };
  }
}
