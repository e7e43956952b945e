import { isNameFixed } from './enroll-label.js';
import type { EnrollEvent, EnrollResult, EnrollState, Naming, Session } from './enroll-states.js';

type In<S extends EnrollState['step']> = Extract<EnrollState, { step: S }>;

/** The result, and its name, which may be changed here. */
export function enrolled(state: In<'enrolled'>, event: EnrollEvent): EnrollResult {
  const { naming, done, codes, fixed } = state;
  const named = (next: Naming): EnrollResult => ({ state: { ...state, naming: next } });
  switch (event.type) {
    case 'edited':
      return naming.at === 'shown' && !fixed ? named({ at: 'editing' }) : { state };
    case 'kept':
      return naming.at === 'editing' ? named({ at: 'shown' }) : { state };
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
      const renamed = { ...done, authenticator: event.authenticator };
      return { state: { ...state, done: renamed, naming: { at: 'shown' } } };
    }
    case 'failed':
      return naming.at === 'saving' ? named({ at: 'editing', refused: event.failure }) : { state };
    case 'finished':
      return codes > 0
        ? { state: { step: 'codes', done, codes, ...(fixed && { fixed }) }, effect: { do: 'show' } }
        : { state: { step: 'finished', outcome: 'enrolled', done }, effect: null };
    default:
      return { state };
  }
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
  const fixed = isNameFixed(session);
  return {
    state: {
      step: 'enrolled',
      done,
      naming: { at: 'shown' },
      codes,
      ...(fixed && { fixed }),
    },
  };
}
