import type { Opening } from '../backends/backend.js';
import type { ToldEvent } from '../embed/protocol.js';
import type { Outcome } from '../events.js';
import type { NudgeOutcome } from '../nudge-contract.js';
import type { Purpose } from './address.js';

/** How far a person has come with a link, as the page around the element sees it. */
export interface Journey {
  readonly purpose: Purpose;
  /** The element's screen. */
  readonly step: string;
  /** Another method may be added where one cannot. */
  readonly others: boolean;
  /** Something was added that the host's server can have validated. */
  readonly added?: { readonly result?: string };
  /** What came of it; set once. */
  readonly outcome?: Extract<Outcome, { status: 'completed' | 'cancelled' | 'expired' | 'failed' }>;
  /** The person is through with what they were shown after it had failed. */
  readonly left?: true;
}

export function begin(purpose: Purpose): Journey {
  return { purpose, step: 'opening', others: false };
}

/** What the service has said about the action. */
export function opened(journey: Journey, { methods, refusal }: Opening): Journey {
  const addable = methods.filter((method) => method !== 'recovery-code');
  return { ...journey, others: !refusal && addable.length > 1 };
}

/** What the element says; what it comes to is known when it has said all of it. */
export function hear(journey: Journey, event: ToldEvent): Journey {
  if (event.name === 'passkey-step') return { ...journey, step: event.detail.step };
  // An offer has an end of its own, whatever is told on the way.
  if (journey.outcome || journey.purpose === 'nudge') return journey;
  switch (event.name) {
    case 'passkey-enrolled':
    case 'authenticator-added':
      return enrolls(journey) ? { ...journey, added: event.detail } : journey;
    case 'challenge-passed':
      return proves(journey)
        ? { ...journey, outcome: { status: 'completed', ...event.detail } }
        : journey;
    case 'passkey-expired':
      return { ...journey, outcome: { status: 'expired', ...event.detail } };
    case 'passkey-failed':
      return event.detail.failure.retry === 'none' && isStuck(journey, event.detail.failure.code)
        ? { ...journey, outcome: { status: 'failed', ...event.detail } }
        : journey;
    case 'passkey-cancelled':
      return journey;
  }
}

/**
 * What an offer comes to for the page that waits for it: whoever was made none goes on as one who said no. Undefined where
 * the element was only taken off this page.
 */
export function outcomeOf(ended: NudgeOutcome): Outcome | undefined {
  switch (ended.outcome) {
    case 'done':
      return {
        status: 'completed',
        ...(ended.result !== undefined && { result: ended.result }),
      };
    case 'skipped':
      return { status: 'cancelled' };
    case 'not-offered':
      return ended.reason === 'removed' ? undefined : { status: 'cancelled' };
  }
}

/** What the person says with the page's own button. */
export function leave(journey: Journey): Journey {
  switch (wayBack(journey)) {
    case 'cancel':
      return { ...journey, outcome: { status: 'cancelled' } };
    case 'done':
      return { ...journey, outcome: { status: 'completed' } };
    case 'close':
      return { ...journey, left: true };
    case undefined:
      return journey;
  }
}

/** The one button of the page's own, where the screen has no way out itself. */
export function wayBack({
  purpose,
  step,
  outcome,
  left,
}: Journey): 'cancel' | 'done' | 'close' | undefined {
  if (outcome) return isShown(outcome) && !left ? 'close' : undefined;
  switch (purpose) {
    case 'settings':
      if (step === 'list') return 'done';
      return covering.has(step) ? undefined : 'cancel';
    case 'challenge':
    case 'sign-in':
      return early.has(step) || step === 'ended' ? 'cancel' : undefined;
    case 'enroll':
    case 'recover':
      return early.has(step) || step === 'opened' || step === 'failed' ? 'cancel' : undefined;
    case 'nudge':
      // Nothing is seen before there is an offer, and every offer has a way out.
      return undefined;
  }
}

const early = new Set(['confirming', 'opening']);
/** What is shown in place of the list has a way back to it. */
const covering = new Set(['entering', 'proving', 'adding', 'codes']);

/** Whether there is something left on the page that a person should read before they go. */
export function isShown({ status }: Outcome): boolean {
  return status === 'failed' || status === 'expired';
}

function enrolls({ purpose }: Journey): boolean {
  return purpose === 'enroll' || purpose === 'recover';
}

function proves({ purpose }: Journey): boolean {
  return purpose === 'challenge' || purpose === 'sign-in';
}

/** What the screen that is shown means, once the element has said all there is to say about it. */
export function settle(journey: Journey): Journey {
  const { step, added, outcome } = journey;
  const over = enrolls(journey) ? step === 'finished' : proves(journey) && step === 'declined';
  if (!over) return journey;
  if (outcome) return isShown(outcome) ? { ...journey, left: true } : journey;
  return {
    ...journey,
    outcome: added ? { status: 'completed', ...added } : { status: 'cancelled' },
  };
}

/** True where nothing on the screen leads on. */
function isStuck({ purpose, step, others }: Journey, code: string): boolean {
  switch (purpose) {
    case 'settings':
      return step === 'failed';
    case 'challenge':
    case 'sign-in':
      return step === 'ended' || step === 'stuck';
    case 'enroll':
    case 'recover':
      // What is there already need not be added in another way.
      return step === 'failed' && (!others || code === 'already_enrolled');
    case 'nudge':
      return false;
  }
}
