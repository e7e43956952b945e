import type { Outcome } from '../events.js';
import type { EnrollEvent, EnrollResult, EnrollState } from './enroll-states.js';

type Failed = Extract<EnrollState, { step: 'failed' }>;

/** The way on into a window of its own, where a frame may not open the prompt; fetched before its button is live. */
export type WindowWay =
  | { readonly at: 'preparing' }
  | { readonly at: 'ready'; readonly url: string; readonly staleAt: number }
  /** The person is in there. */
  | { readonly at: 'open'; readonly url: string }
  /** It was left, or never came: the same link leads there again, in place of this page where no window opens. */
  | { readonly at: 'left'; readonly url: string; readonly blocked: boolean };

export type WindowEvent =
  | {
      readonly type: 'handed';
      readonly url: string;
      readonly expiresIn: number;
      readonly now: number;
    }
  /** Nothing hands this action over. */
  | { readonly type: 'kept-here' }
  | { readonly type: 'windowed' }
  | { readonly type: 'returned'; readonly outcome: Outcome };

export type WindowEffect =
  | { readonly do: 'handover' }
  | { readonly do: 'window'; readonly url: string; readonly inPlace: boolean };

/** Milliseconds before a link's end at which another one is fetched. */
const margin = 15_000;

/**
 * Offers the way out of the frame where one is needed: of an action that is for this enrollment, since all of it goes along.
 */
export function offerWindow(from: EnrollState, result: EnrollResult): EnrollResult {
  const { state, effect } = result;
  if (from.step === 'failed' || state.step !== 'failed' || effect) return result;
  if (state.failure.retry !== 'window') return result;
  const purpose = state.session?.opening.purpose;
  if (purpose !== 'enroll' && purpose !== 'recover') return result;
  return { state: { ...state, window: { at: 'preparing' } }, effect: { do: 'handover' } };
}

/** What an event does to that way; undefined where it is nothing to it. */
export function inWindow(
  state: Failed & { readonly window: WindowWay },
  event: EnrollEvent,
): EnrollResult | undefined {
  const { window: way, ...rest } = state;
  const to = (window: WindowWay): Failed => ({ ...rest, window });
  switch (event.type) {
    case 'handed': {
      const { url, expiresIn, now } = event;
      if (way.at !== 'preparing') return undefined;
      return { state: to({ at: 'ready', url, staleAt: now + expiresIn * 1000 - margin }) };
    }
    case 'kept-here':
      // The text alone then says what can be done, and nothing is fetched again.
      return way.at === 'preparing' ? { state: rest } : undefined;
    case 'ticked':
      return way.at === 'ready' && event.now >= way.staleAt
        ? { state: to({ at: 'preparing' }), effect: { do: 'handover' } }
        : undefined;
    case 'windowed': {
      if (way.at === 'preparing' || way.at === 'open') return undefined;
      const { url } = way;
      const inPlace = way.at === 'left' && way.blocked;
      return { state: to({ at: 'open', url }), effect: { do: 'window', url, inPlace } };
    }
    case 'returned': {
      if (way.at !== 'open') return undefined;
      const { outcome } = event;
      if (outcome.status !== 'completed')
        return { state: to({ at: 'left', url: way.url, blocked: outcome.status === 'blocked' }) };
      const { result } = outcome;
      const elsewhere = result === undefined ? {} : { result };
      return { state: { step: 'finished', outcome: 'enrolled', elsewhere } };
    }
    default:
      return undefined;
  }
}
