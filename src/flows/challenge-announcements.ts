import type { PasskeyAnnouncement } from '../events.js';
import type { Failure } from '../failure.js';
import type { ChallengeState } from './challenge-state.js';

/** What the host page hears when a challenge goes from one state to the next, the step itself left out. */
export function challengeAnnouncements(
  from: ChallengeState,
  to: ChallengeState,
): PasskeyAnnouncement[] {
  return from.step === to.step ? [] : facts(from, to);
}

const declined: Failure = { code: 'cancelled', retry: 'same', confidence: 'sure' };
const nothingLeft: Failure = { code: 'step_up_required', retry: 'none', confidence: 'sure' };

function facts(from: ChallengeState, to: ChallengeState): PasskeyAnnouncement[] {
  switch (to.step) {
    case 'passed': {
      const { method, result } = to.passed;
      return [{ name: 'challenge-passed', detail: { method, ...(result && { result }) } }];
    }
    case 'failed':
      // Back from the other ways it is told already.
      return from.step === 'choosing' ? [] : failed(to.failure);
    case 'ended':
      return failed(to.failure);
    case 'stuck':
      return failed(nothingLeft);
    case 'declined':
      return failed(declined);
    case 'asking':
      return from.step === 'prompting' ? failed(declined) : [];
    default:
      return [];
  }
}

/** What nobody asked for goes unsaid. */
function failed(failure: Failure): PasskeyAnnouncement[] {
  const detail = { failure };
  switch (failure.code) {
    case 'aborted':
    case 'superseded':
      return [];
    case 'cancelled':
    case 'cancelled_or_duplicate':
    case 'not_offered':
      return [{ name: 'passkey-cancelled', detail }];
    default:
      return [{ name: failure.retry === 'restart' ? 'passkey-expired' : 'passkey-failed', detail }];
  }
}
