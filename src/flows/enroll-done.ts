import type { AuthenticatorJSON } from '../contract.js';
import { isNameFixed } from './enroll-label.js';
import type {
  DoneStep,
  EnrollEvent,
  EnrollResult,
  EnrollState,
  Naming,
  Session,
  TrialEffect,
} from './enroll-states.js';

type In<S extends EnrollState['step']> = Extract<EnrollState, { step: S }>;
type Enrolled = In<'enrolled'>;

/** The result, and its name, which may be changed here; and the way to be rid of it again. */
export function enrolled(state: Enrolled, event: EnrollEvent): EnrollResult {
  const { naming, done, codes, fixed, trial } = state;
  const named = (next: Naming): EnrollResult => ({ state: { ...state, naming: next } });
  switch (event.type) {
    case 'edited':
      return naming.at === 'shown' && !fixed && !isCovered(state)
        ? named({ at: 'editing' })
        : { state };
    case 'kept':
      if (naming.at === 'editing') return named({ at: 'shown' });
      return trial?.at === 'refused' || trial?.at === 'stuck' ? untried(state) : { state };
    case 'named': {
      if (naming.at !== 'editing') return { state };
      const { id, name } = done.authenticator;
      if (event.name === name) return named({ at: 'shown' });
      return {
        ...named({ at: 'saving', name: event.name }),
        effect: { do: 'rename', id, name: event.name },
      };
    }
    case 'renamed': {
      const renamed = knownAs(done, event.authenticator);
      return resumed({ ...state, done: renamed, naming: { at: 'shown' } });
    }
    case 'failed':
      if (naming.at === 'saving')
        return resumed({ ...state, naming: { at: 'editing', refused: event.failure } });
      if (trial?.at === 'removing')
        return { state: { ...state, trial: { at: 'stuck', failure: event.failure } } };
      return trial?.at === 'preparing' ? untried(state) : { state };
    case 'undo':
      if (naming.at === 'saving' || trial?.at === 'removing' || trial?.at === 'removed')
        return { state };
      return {
        state: { ...state, naming: { at: 'shown' }, trial: { at: 'removing' } },
        effect: { do: 'undo', id: done.authenticator.id },
      };
    case 'undone':
      // Its recovery codes have gone with it.
      return trial?.at === 'removing'
        ? { state: { ...state, codes: 0, trial: { at: 'removed' } } }
        : { state };
    case 'finished': {
      if (trial?.at === 'removing') return { state };
      if (trial?.at === 'removed') {
        const undone = done.authenticator.method;
        return { state: { step: 'finished', outcome: 'declined', undone } };
      }
      return codes > 0
        ? { state: { step: 'codes', done, codes, ...(fixed && { fixed }) }, effect: { do: 'show' } }
        : { state: { step: 'finished', outcome: 'enrolled', done }, effect: null };
    }
    default:
      return { state };
  }
}

/** True while the trial or the removal has the screen for itself. */
export function isCovered({ trial }: Enrolled): boolean {
  switch (trial?.at) {
    case undefined:
    case 'preparing':
    case 'ready':
    case 'worked':
    case 'unchecked':
      return false;
    default:
      return true;
  }
}

/** As it is now, in the list that came with it too. */
export function knownAs(done: DoneStep, authenticator: AuthenticatorJSON): DoneStep {
  const { settings } = done;
  if (!settings) return { ...done, authenticator };
  const { id } = authenticator;
  const authenticators = settings.authenticators.map((one) =>
    one.id === id ? authenticator : one,
  );
  return { ...done, authenticator, settings: { ...settings, authenticators } };
}

export function offerTrial({ authenticator }: DoneStep): TrialEffect {
  return { do: 'offer-trial', authenticator };
}

function untried({ trial: _, ...state }: Enrolled): EnrollResult {
  return { state };
}

/** Only one thing is done at a time: saving the name has cut off what the trial was waiting for. */
function resumed(state: Enrolled): EnrollResult {
  return state.trial?.at === 'preparing' ? { state, effect: offerTrial(state.done) } : { state };
}

export function codes(state: In<'codes'>, event: EnrollEvent): EnrollResult {
  const { done } = state;
  if (event.type === 'shown')
    return { state: { step: 'finished', outcome: 'enrolled', done, saved: event.saved } };
  // The part that shows them did not come: nothing is lost, so the same button leads there again.
  return event.type === 'failed'
    ? { state: { ...state, step: 'enrolled', naming: { at: 'shown' } } }
    : { state };
}

/** It is there. */
export function complete(
  session: Session,
  { done, codes }: Extract<EnrollEvent, { type: 'completed' }>,
): EnrollResult {
  const { method } = done.authenticator;
  const fixed = isNameFixed(session);
  const triable =
    session.capabilities.trial === true && (method === 'passkey' || method === 'security-key');
  return {
    state: {
      step: 'enrolled',
      done,
      naming: { at: 'shown' },
      codes,
      ...(fixed && { fixed }),
      ...(triable && { trial: { at: 'preparing', refusals: 0 } }),
    },
    ...(triable && { effect: offerTrial(done) }),
  };
}
