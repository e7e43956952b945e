import type { PasskeyAnnouncement } from '../events.js';
import type { Failure } from '../failure.js';
import type { EnrollState } from './enroll-states.js';

type In<S extends EnrollState['step']> = Extract<EnrollState, { step: S }>;

/** What the host page hears when the enrollment goes from one state to the next. */
export function announcements(from: EnrollState, to: EnrollState): PasskeyAnnouncement[] {
  const step: PasskeyAnnouncement[] =
    from.step === to.step ? [] : [{ name: 'passkey-step', detail: { step: to.step } }];
  return [...step, ...proved(from, to), ...facts(from, to)];
}

function proved(from: EnrollState, to: EnrollState): PasskeyAnnouncement[] {
  if (from.step !== 'proving' || (to.step !== 'why' && to.step !== 'setup')) return [];
  const { proved: method } = to.session;
  return method ? [{ name: 'challenge-passed', detail: { method } }] : [];
}

function facts(from: EnrollState, to: EnrollState): PasskeyAnnouncement[] {
  switch (to.step) {
    case 'failed':
      // How the way out of it stands is not another failure.
      return from.step === 'failed' && from.failure === to.failure
        ? []
        : failure(to.failure, from.step === 'saving');
    case 'why':
      return from.step === 'prompting' ? failure(declined) : [];
    case 'enrolled':
      return enrolled(from, to);
    case 'codes':
      return from.step === 'codes'
        ? []
        : [{ name: 'recovery-codes-shown', detail: { count: to.codes } }];
    case 'finished':
      if (to.outcome === 'enrolled' && to.elsewhere)
        return from.step === 'finished' ? [] : [{ name: 'passkey-enrolled', detail: to.elsewhere }];
      if (to.outcome === 'enrolled')
        return to.saved ? [{ name: 'recovery-codes-saved', detail: { count: to.saved } }] : [];
      // What failed has been told, or removed; the person only goes on from there.
      return from.step === 'failed' || from.step === 'finished' || to.undone
        ? []
        : failure(declined);
    default:
      return [];
  }
}

function enrolled(from: EnrollState, to: In<'enrolled'>): PasskeyAnnouncement[] {
  const { authenticator, result } = to.done;
  const { id, name, method } = authenticator;
  switch (from.step) {
    case 'codes':
      return [];
    case 'enrolled':
      if (to.trial?.at === 'removed' && from.trial?.at !== 'removed')
        return [{ name: 'authenticator-removed', detail: { id } }];
      return from.done.authenticator.name === name
        ? []
        : [{ name: 'authenticator-renamed', detail: { id, name } }];
    default:
      return [
        {
          name: method === 'passkey' ? 'passkey-enrolled' : 'authenticator-added',
          detail: { authenticator, ...(result && { result }) },
        },
      ];
  }
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
    case 'not_offered':
      return [{ name: 'passkey-cancelled', detail }];
    default:
      return [{ name: failure.retry === 'restart' ? 'passkey-expired' : 'passkey-failed', detail }];
  }
}
