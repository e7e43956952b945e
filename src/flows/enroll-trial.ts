import { isUnknown, type Failure } from '../failure.js';
import { knownAs, offerTrial } from './enroll-done.js';
import { clickHolds } from './enroll-later.js';
import type {
  EnrollEvent,
  EnrollResult,
  EnrollState,
  EnrollTable,
  Trial,
  Triable,
} from './enroll-states.js';
import { freshFor } from './watchdog.js';

type Enrolled = Extract<EnrollState, { step: 'enrolled' }>;
type At<A extends Trial['at']> = Extract<Trial, { at: A }>;

/** Dismissed prompts after which the passkey, and not the person, is what is asked about. */
const patience = 2;

/** `later` with the trial of what was made in front of it; loaded when there is something to try. */
export function withTrial(later: EnrollTable): EnrollTable {
  return (state, event) =>
    (state.step === 'enrolled' ? inTrial(state, event) : undefined) ?? later(state, event);
}

/** What an event does to the trial; undefined where it is nothing to it. */
export function inTrial(state: Enrolled, event: EnrollEvent): EnrollResult | undefined {
  const { trial } = state;
  switch (trial?.at) {
    case 'preparing':
      return preparing(state, trial, event);
    case 'ready':
      return ready(state, trial, event);
    case 'trying':
      return trying(state, trial, event);
    case 'checking':
      if (event.type === 'worked') {
        const lastUsedAt = new Date(event.now).toISOString();
        const used = knownAs(state.done, { ...state.done.authenticator, lastUsedAt });
        return { state: { ...state, done: used, trial: { at: 'worked' } } };
      }
      return event.type === 'failed' ? ended(state, event.failure) : undefined;
    default:
      return undefined;
  }
}

function preparing(
  state: Enrolled,
  trial: At<'preparing'>,
  event: EnrollEvent,
): EnrollResult | undefined {
  if (event.type === 'tried' && trial.again && state.naming.at === 'shown')
    return { state: { ...state, trial: { ...trial, clickedAt: event.now } } };
  const { refusals, clickedAt } = trial;
  // Whoever has clicked is told; for all others the button is gone.
  if (event.type === 'failed' && clickedAt !== undefined && state.naming.at === 'shown')
    return ended(state, event.failure);
  if (event.type !== 'triable') return undefined;
  const { get, now } = event;
  const triable = { get, staleAt: now + freshFor(get.completeIn), refusals };
  return clickedAt !== undefined && now - clickedAt <= clickHolds && state.naming.at === 'shown'
    ? prompt(state, triable)
    : { state: { ...state, trial: { at: 'ready', ...triable } } };
}

function ready(state: Enrolled, trial: At<'ready'>, event: EnrollEvent): EnrollResult | undefined {
  const stale = 'now' in event && event.now >= trial.staleAt;
  switch (event.type) {
    case 'tried':
      if (state.naming.at !== 'shown') return undefined;
      return stale ? renewed(state, trial, event.now) : prompt(state, trial);
    case 'ticked':
      // What is asked for now would cut off the name that is being saved.
      return stale && state.naming.at !== 'saving' ? renewed(state, trial) : undefined;
    default:
      return undefined;
  }
}

function trying(
  state: Enrolled,
  trial: At<'trying'>,
  event: EnrollEvent,
): EnrollResult | undefined {
  const { get, staleAt, refusals } = trial;
  const again = (refusals: number): EnrollResult => ({
    state: { ...state, trial: { at: 'ready', get, staleAt, refusals } },
  });
  switch (event.type) {
    case 'signed': {
      const { credential } = event;
      return {
        state: { ...state, trial: { at: 'checking' } },
        effect: { do: 'check', flow: get.flow, credential },
      };
    }
    case 'cancelled':
      return { ...again(refusals), effect: null };
    case 'failed': {
      const { failure } = event;
      if (isNothing(failure)) return again(refusals);
      const dismissed = isDismissed(failure);
      return dismissed && refusals + 1 < patience ? again(refusals + 1) : ended(state, failure);
    }
    default:
      return undefined;
  }
}

function prompt(state: Enrolled, { get, staleAt, refusals }: Triable): EnrollResult {
  return {
    state: { ...state, trial: { at: 'trying', get, staleAt, refusals } },
    effect: { do: 'try', get, attempt: refusals + 1 },
  };
}

function renewed(state: Enrolled, { refusals }: Triable, clickedAt?: number): EnrollResult {
  const clicked = clickedAt === undefined ? {} : { clickedAt };
  return {
    state: { ...state, trial: { at: 'preparing', refusals, again: true, ...clicked } },
    effect: offerTrial(state.done),
  };
}

function ended(state: Enrolled, failure: Failure): EnrollResult {
  const blamed = isDismissed(failure) || isItsOwn(failure);
  return { state: { ...state, trial: blamed ? { at: 'refused', failure } : { at: 'unchecked' } } };
}

/** The page or the person's own Cancel was in the way. */
function isNothing({ code, confidence }: Failure): boolean {
  switch (code) {
    case 'cancelled':
      return confidence === 'sure';
    case 'aborted':
    case 'aborted_externally':
    case 'superseded':
    case 'busy':
    case 'needs_gesture':
    case 'not_focused':
      return true;
    default:
      return false;
  }
}

/** What the platform says of a prompt that was dismissed, and of one that had no passkey to offer. */
function isDismissed({ code }: Failure): boolean {
  return (
    code === 'cancelled' ||
    code === 'cancelled_or_duplicate' ||
    code === 'timed_out' ||
    code === 'prompt_blocked'
  );
}

/** It is the passkey, or the device it is on, that does not do. */
function isItsOwn(failure: Failure): boolean {
  if (isUnknown(failure)) return false;
  switch (failure.code) {
    case 'verification_failed':
    case 'credential_not_found':
    case 'authenticator_error':
    case 'provider_malformed':
    case 'no_user_verification':
    case 'screen_lock_required':
    case 'request_unsupported':
      return true;
    default:
      return false;
  }
}
