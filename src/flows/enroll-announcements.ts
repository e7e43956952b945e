import type { PasskeyAnnouncement } from '../events.js';
import type { Failure } from '../failure.js';
import type { EnrollState } from './enroll.js';

/** What the host page hears when the enrollment goes from one state to the next. */
export function announcements(from: EnrollState, to: EnrollState): PasskeyAnnouncement[] {
  const step: PasskeyAnnouncement[] =
    from.step === to.step ? [] : [{ name: 'passkey-step', detail: { step: to.step } }];
  return [...step, ...facts(from, to)];
}

function facts(from: EnrollState, to: EnrollState): PasskeyAnnouncement[] {
  if (to.step === 'failed') return failure(to.failure, from.step === 'saving');
  if (from.step === 'prompting' && to.step === 'why') return failure(declined);
  if (to.step === 'finished' && to.outcome === 'declined' && from.step === 'why')
    return failure(declined);
  if (to.step !== 'enrolled') return [];
  const { authenticator, result } = to.done;
  if (from.step !== 'enrolled')
    return [{ name: 'passkey-enrolled', detail: { authenticator, ...(result && { result }) } }];
  const { id, name } = authenticator;
  return from.done.authenticator.name === name
    ? []
    : [{ name: 'authenticator-renamed', detail: { id, name } }];
}

const declined: Failure = { code: 'cancelled', retry: 'same', confidence: 'sure' };

/** What nobody asked for goes unsaid, except where a passkey was made and then not taken. */
function failure(failure: Failure, made = false): PasskeyAnnouncement[] {
  const detail = { failure };
  switch (failure.code) {
    case 'aborted':
    case 'superseded':
      return made ? [{ name: 'passkey-failed', detail }] : [];
    case 'cancelled':
    case 'cancelled_or_duplicate':
      return [{ name: 'passkey-cancelled', detail }];
    default:
      return [{ name: failure.retry === 'restart' ? 'passkey-expired' : 'passkey-failed', detail }];
  }
}
