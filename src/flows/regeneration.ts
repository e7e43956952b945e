import type { Opening } from '../backends/backend.js';
import type { MethodKind, StepUp } from '../contract.js';
import type { PasskeyAnnouncement } from '../events.js';
import type { Failure } from '../failure.js';
import type { FlowDefinition, Step } from './flow.js';

export type RegenerationState =
  | { readonly step: 'confirming' }
  | { readonly step: 'opening' }
  /** How many of the codes there are were not used, where that is known. */
  | { readonly step: 'offered'; readonly remaining?: number }
  | { readonly step: 'making'; readonly proved?: MethodKind }
  /** A challenge runs inside. */
  | { readonly step: 'proving'; readonly stepUp: StepUp }
  /** The codes are shown inside. */
  | { readonly step: 'showing'; readonly count: number }
  /** `again`: what is tried again. */
  | { readonly step: 'failed'; readonly failure: Failure; readonly again: RegenerationEffect }
  /** `saved` is 0 where the page was left instead. */
  | { readonly step: 'finished'; readonly saved: number };

export type RegenerationEvent =
  // The person.
  | { readonly type: 'confirmed' }
  | { readonly type: 'clicked' }
  | { readonly type: 'retried' }
  // The ports.
  | { readonly type: 'opened'; readonly opening: Opening }
  | { readonly type: 'made'; readonly count: number }
  | { readonly type: 'failed'; readonly failure: Failure }
  // The flows inside.
  | { readonly type: 'proved'; readonly method: MethodKind }
  | { readonly type: 'declined' }
  | { readonly type: 'shown'; readonly saved: number };

export type RegenerationEffect =
  /** `anew` asks the host for another action, where it can give one. */
  | { readonly do: 'open'; readonly anew?: true }
  | { readonly do: 'make' }
  | { readonly do: 'prove'; readonly stepUp: StepUp }
  | { readonly do: 'show' };

type Result = Step<RegenerationState, RegenerationEffect>;
type In<S extends RegenerationState['step']> = Extract<RegenerationState, { step: S }>;

/**
 * Makes recovery codes in the place of those there are, once the person has proved who they are, and shows them; or
 * shows as many as the host has `given`. `confirm` waits for a click before the link is used at all.
 */
export function regenerationFlow({
  given = 0,
  confirm = false,
}: { readonly given?: number; readonly confirm?: boolean } = {}): FlowDefinition<
  RegenerationState,
  RegenerationEvent,
  RegenerationEffect
> {
  if (given > 0) return { initial: show(given), transition };
  return { initial: confirm ? { state: { step: 'confirming' } } : open, transition };
}

const open: Result = { state: { step: 'opening' }, effect: { do: 'open' } };
const make: Result = { state: { step: 'making' }, effect: { do: 'make' } };

function transition(state: RegenerationState, event: RegenerationEvent): Result {
  if (event.type === 'failed') return failed(state, event.failure);
  switch (state.step) {
    case 'confirming':
      return event.type === 'confirmed' ? open : { state };
    case 'opening':
      return event.type === 'opened' ? { state: opened(event.opening) } : { state };
    case 'offered':
      return event.type === 'clicked' ? make : { state };
    case 'making':
      return event.type === 'made' ? show(event.count) : { state };
    case 'proving':
      if (event.type === 'declined') return { state: { step: 'offered' } };
      return event.type === 'proved'
        ? { state: { step: 'making', proved: event.method }, effect: { do: 'make' } }
        : { state };
    case 'showing':
      return event.type === 'shown'
        ? { state: { step: 'finished', saved: event.saved } }
        : { state };
    case 'failed':
      return event.type === 'retried' ? retry(state) : { state };
    case 'finished':
      return { state };
  }
}

function opened({ refusal, settings }: Opening): RegenerationState {
  if (refusal) return { step: 'failed', failure: refusal, again: { do: 'open' } };
  const { recovery } = settings ?? {};
  return { step: 'offered', ...(recovery && { remaining: recovery.remaining }) };
}

function failed(state: RegenerationState, failure: Failure): Result {
  switch (state.step) {
    case 'opening':
      return { state: { step: 'failed', failure, again: { do: 'open' } } };
    case 'making':
    case 'proving':
      return failure.stepUp
        ? {
            state: { step: 'proving', stepUp: failure.stepUp },
            effect: { do: 'prove', stepUp: failure.stepUp },
          }
        : { state: { step: 'failed', failure, again: { do: 'make' } } };
    // The part that shows them did not come; they are still there.
    case 'showing':
      return { state: { step: 'failed', failure, again: { do: 'show' } } };
    case 'confirming':
    case 'offered':
    case 'failed':
    case 'finished':
      return { state };
  }
}

function retry({ failure, again }: In<'failed'>): Result {
  if (failure.retry === 'restart')
    return { state: { step: 'opening' }, effect: { do: 'open', anew: true } };
  switch (again.do) {
    case 'open':
      return open;
    case 'show':
      return show(0);
    case 'make':
    case 'prove':
      return make;
  }
}

function show(count: number): Result {
  return { state: { step: 'showing', count }, effect: { do: 'show' } };
}

/** What the host page hears when it goes from one state to the next; not that the codes are there to be seen. */
export function regenerationAnnouncements(
  from: RegenerationState,
  to: RegenerationState,
): PasskeyAnnouncement[] {
  if (from.step === to.step) return [];
  const step: PasskeyAnnouncement = { name: 'passkey-step', detail: { step: to.step } };
  return [step, ...facts(from, to)];
}

function facts(from: RegenerationState, to: RegenerationState): PasskeyAnnouncement[] {
  switch (to.step) {
    case 'making':
      return to.proved ? [{ name: 'challenge-passed', detail: { method: to.proved } }] : [];
    case 'offered':
      return from.step === 'proving'
        ? [{ name: 'passkey-cancelled', detail: { failure: declined } }]
        : [];
    case 'finished':
      return to.saved > 0 ? [{ name: 'recovery-codes-saved', detail: { count: to.saved } }] : [];
    case 'failed':
      return [
        {
          name: to.failure.retry === 'restart' ? 'passkey-expired' : 'passkey-failed',
          detail: { failure: to.failure },
        },
      ];
    default:
      return [];
  }
}

const declined: Failure = { code: 'cancelled', retry: 'same', confidence: 'sure' };
