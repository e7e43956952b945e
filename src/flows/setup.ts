import type { CodeStep, EnrollStep } from '../backends/backend.js';
import type { CodeMethod, EnrollableMethod } from '../contract.js';
import { isUnknown, type Failure } from '../failure.js';
import { enterCode, refuseCode, type CodeEntry, type CodeEvent } from './code-entry.js';
import type { FlowDefinition, Step } from './flow.js';
import { waited, waitFor, type Wait } from './wait.js';

/** Methods that are set up with a code. */
export type SetupMethod = Extract<EnrollableMethod, CodeMethod>;

/** The secret as a picture for a camera. */
export interface Drawing {
  /** Modules along one side. */
  readonly size: number;
  /** The dark ones, as an SVG path. */
  readonly path: string;
}

/** What the service has begun, and the drawing of it. */
interface Begun {
  readonly code: CodeStep;
  readonly drawing?: Drawing;
}

export type SetupState =
  /** Nothing is sent before a click. */
  | { readonly step: 'offered' }
  | { readonly step: 'starting' }
  /** What an app is set up with; `copied` says whether the last try to copy it worked. */
  | { readonly step: 'scanning'; readonly begun: Begun; readonly copied?: boolean }
  | {
      readonly step: 'entering';
      readonly begun: Begun;
      readonly entry: CodeEntry;
      /** Another is asked for. */
      readonly asked: boolean;
      /** Until another may be asked for. */
      readonly wait?: Wait;
    }
  | { readonly step: 'done'; readonly done: Extract<EnrollStep, { at: 'done' }> }
  | { readonly step: 'declined' }
  | { readonly step: 'ended'; readonly failure: Failure };

/** Nothing more comes of it. */
export type SetupEnd = In<'done' | 'declined' | 'ended'>;

export type SetupEvent =
  // The person.
  | { readonly type: 'asked' }
  | { readonly type: 'copied' }
  | { readonly type: 'continued' }
  | CodeEvent
  | { readonly type: 'cancelled' }
  | { readonly type: 'declined' }
  // The ports.
  | { readonly type: 'begun'; readonly begun: Begun; readonly now: number }
  | { readonly type: 'wrote'; readonly ok: boolean }
  | { readonly type: 'completed'; readonly done: In<'done'>['done'] }
  | { readonly type: 'failed'; readonly failure: Failure; readonly now: number }
  | { readonly type: 'ticked'; readonly now: number };

export type SetupEffect =
  | { readonly do: 'begin' }
  | { readonly do: 'copy'; readonly text: string }
  | { readonly do: 'complete'; readonly flow: string; readonly code: string };

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

const begin: Result = { state: { step: 'starting' }, effect: { do: 'begin' } };

function transition(state: SetupState, event: SetupEvent): Result {
  switch (state.step) {
    case 'offered':
      return event.type === 'asked' ? begin : { state };
    case 'starting':
      if (event.type === 'failed') return { state: { step: 'ended', failure: event.failure } };
      return event.type === 'begun' ? { state: started(event) } : { state };
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
  const { begun, entry, wait } = state;
  const { flow, method, setup, resendIn } = begun.code;
  switch (event.type) {
    case 'typed':
    case 'submitted': {
      const next = enterCode(entry, event, method);
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
        : { state: { ...state, asked: true }, effect: { do: 'begin' } };
    case 'cancelled':
      return setup && entry.at === 'typing' ? { state: { step: 'scanning', begun } } : { state };
    case 'begun':
      return { state: started(event) };
    case 'completed':
      return { state: { step: 'done', done: event.done } };
    case 'failed':
      return refused(state, event);
    case 'ticked':
      return ticked(state, event.now);
    default:
      return { state };
  }
}

function started({ begun, now }: Event<'begun'>): SetupState {
  return begun.code.setup
    ? { step: 'scanning', begun }
    : awaiting(begun, waitFor(begun.code.resendIn, now));
}

function awaiting(begun: Begun, wait?: Wait): In<'entering'> {
  return { step: 'entering', begun, entry: { at: 'typing' }, asked: false, ...(wait && { wait }) };
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
