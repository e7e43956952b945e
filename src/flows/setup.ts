import { isUnknown } from '../failure.js';
import { enterCode, refuseCode } from './code-entry.js';
import type { FlowDefinition, Step } from './flow.js';
import { addressing, awaiting, begin, begun, readdress, resend, waiting } from './setup-sent.js';
import type { SetupEffect, SetupEnd, SetupEvent, SetupMethod, SetupState } from './setup-state.js';
import { waited, waitFor } from './wait.js';

type Result = Step<SetupState, SetupEffect>;
type In<S extends SetupState['step']> = Extract<SetupState, { step: S }>;
type Event<T extends SetupEvent['type']> = Extract<SetupEvent, { type: T }>;

/** Sets one method with codes up: shows or sends what it takes, then confirms it with a code. */
export function setupFlow(
  method: SetupMethod,
  asked = false,
): FlowDefinition<SetupState, SetupEvent, SetupEffect> {
  return {
    initial: method === 'totp' || asked ? begin : { state: { step: 'offered' } },
    transition: (state, event) =>
      event.type === 'declined' && !isSetUp(state)
        ? { state: { step: 'declined' }, effect: null }
        : transition(state, event),
  };
}

export function isSetUp(state: SetupState): state is SetupEnd {
  return state.step === 'done' || state.step === 'declined' || state.step === 'ended';
}

function transition(state: SetupState, event: SetupEvent): Result {
  switch (state.step) {
    case 'offered':
      return event.type === 'asked' ? begin : { state };
    case 'starting':
      if (event.type === 'failed') return { state: { step: 'ended', failure: event.failure } };
      return begun(event) ?? { state };
    case 'address':
      return addressing(state, event);
    case 'waiting':
      return waiting(state, event);
    case 'scanning':
      return scanning(state, event);
    case 'entering':
      return entering(state, event);
    case 'done':
    case 'declined':
    case 'ended':
      return { state };
  }
}

function scanning(state: In<'scanning'>, event: SetupEvent): Result {
  const { begun } = state;
  switch (event.type) {
    case 'copied':
      return { state, effect: { do: 'copy', text: begun.code.setup?.secret ?? '' } };
    case 'wrote':
      return { state: { ...state, copied: event.ok } };
    case 'continued':
      return { state: awaiting(begun) };
    default:
      return { state };
  }
}

function entering(state: In<'entering'>, event: SetupEvent): Result {
  const { begun: of, entry, wait } = state;
  const { flow, setup, resendIn } = of.code;
  switch (event.type) {
    case 'typed':
    case 'submitted': {
      const next = enterCode(entry, event, of.code);
      if (next === entry) return { state };
      return next.at === 'checking'
        ? {
            state: { ...state, entry: next, asked: false },
            effect: { do: 'complete', flow, code: next.code },
          }
        : { state: { ...state, entry: next } };
    }
    case 'asked':
      return resendIn === undefined || wait || state.asked || entry.at === 'checking'
        ? { state }
        : { state: { ...state, asked: true }, effect: resend(of.contact) };
    case 'readdressed':
      return entry.at === 'checking' ? { state } : readdress(state, of.contact);
    case 'cancelled':
      return setup && entry.at === 'typing'
        ? { state: { step: 'scanning', begun: of } }
        : { state };
    case 'failed':
      return refused(state, event);
    case 'ticked':
      return ticked(state, event.now);
    default:
      return begun(event) ?? { state };
  }
}

/** What leaves the person at the field, and what ends the set-up. */
function refused(state: In<'entering'>, { failure, now }: Event<'failed'>): Result {
  const { entry } = state;
  const { code, attemptsLeft, retryAfter = 60 } = failure;
  const limited = code === 'rate_limited';
  if (entry.at === 'checking')
    return isUnknown(failure) || (code === 'wrong_code' && attemptsLeft !== 0)
      ? { state: { ...state, entry: refuseCode(entry.code, failure) } }
      : { state: { step: 'ended', failure } };
  // No other code was sent, and the one before is as good as it was.
  return isUnknown(failure) || limited
    ? {
        state: {
          ...awaiting(state.begun, limited ? waitFor(retryAfter * 1000, now) : undefined),
          entry: { at: 'typing', refused: failure },
        },
      }
    : { state: { step: 'ended', failure } };
}

function ticked(state: In<'entering'>, now: number): Result {
  if (!state.wait) return { state };
  const { wait: before, ...rest } = state;
  const wait = waited(before, now);
  if (wait?.seconds === before.seconds) return { state };
  return { state: wait ? { ...rest, wait } : rest };
}
