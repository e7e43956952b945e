import type { ChallengeStep, CodeStep } from '../backends/backend.js';
import type { Failure } from '../failure.js';
import { ask, type ChallengeResult } from './challenge-opening.js';
import type {
  ChallengeEvent,
  CodeState,
  FailedState,
  In,
  Proof,
  ReadyGet,
  WaitingState,
} from './challenge-state.js';
import type { CodeEntry } from './code-entry.js';
import {
  isTooOld,
  linkFailed,
  linkSent,
  linkTicked,
  linkTooOld,
  linkUnopened,
  poll,
} from './link-wait.js';
import { freshFor } from './watchdog.js';
import { waited, waitFor, type Wait } from './wait.js';

type Result = ChallengeResult;
type Event<T extends ChallengeEvent['type']> = Extract<ChallengeEvent, { type: T }>;

/** The service's answer, where one is awaited; leaving is always possible. */
export function proceed(state: Pending, event: ChallengeEvent): Result {
  switch (event.type) {
    case 'answered':
      return next(state, event);
    case 'failed':
      return fail(state.proof, event);
    default:
      return leave(state, event);
  }
}

type Pending = In<'asking' | 'renewing' | 'checking' | 'sending' | 'code' | 'waiting'>;

/** To another way, or out. */
export function leave(state: Pending | FailedState, event: ChallengeEvent): Result {
  const { proof, step } = state;
  // A prompt has a way back of its own, and what is signed is worth waiting for.
  if (step === 'renewing' || step === 'checking') return { state };
  if (event.type === 'declined') return { state: { step: 'declined', proof }, effect: null };
  if (event.type !== 'others' || proof.stepUp.ways.length < 2) return { state };
  const back = step === 'code' || step === 'waiting' ? { ...state, asked: false } : state;
  return { state: { step: 'choosing', proof, back }, effect: null };
}

/** The service's next step, whichever it is: some ask for two things in a row. */
function next(state: Pending, { answer, now }: Event<'answered'>): Result {
  const { proof } = state;
  switch (answer.at) {
    case 'passed':
      return { state: { step: 'passed', passed: answer } };
    case 'get':
      return { state: { step: 'asking', proof, offer: ready(answer, now) } };
    case 'wait':
      return looking(
        state.step === 'waiting' && !state.asked
          ? linkUnopened(state, answer, now)
          : { step: 'waiting', proof, ...linkSent(answer, now) },
      );
    case 'code': {
      const early = state.step === 'code' && !state.code;
      return submitted(awaits(proof, answer, early ? state.entry : { at: 'typing' }, now));
    }
  }
}

function awaits(proof: Proof, code: CodeStep, entry: CodeEntry, now: number): CodeState {
  const wait = waitFor(code.resendIn, now);
  return { step: 'code', proof, code, entry, asked: false, ...(wait && { wait }) };
}

function ready(get: Extract<ChallengeStep, { at: 'get' }>, now: number): ReadyGet {
  return { at: 'ready', get, staleAt: now + freshFor(get.completeIn) };
}

export function prompt(proof: Proof, offer: ReadyGet, now: number): Result {
  if (now >= offer.staleAt) return ask({ step: 'renewing', proof, clickedAt: now });
  const attempt = proof.attempts + 1;
  return {
    state: { step: 'prompting', proof: { ...proof, attempts: attempt }, offer },
    effect: { do: 'get', get: offer.get, attempt },
  };
}

export function check(proof: Proof, unsent: In<'checking'>['unsent']): Result {
  const { get, credential } = unsent;
  const { rpId } = get.options;
  return {
    state: { step: 'checking', proof, unsent },
    effect: {
      do: 'complete',
      flow: get.flow,
      input: { credential },
      ...(rpId !== undefined && { rpId }),
    },
  };
}

export function fail(
  proof: Proof,
  { failure, now }: Event<'failed'>,
  more: Pick<FailedState, 'offer' | 'unsent' | 'wait'> = {},
): Result {
  if (failure.retry === 'restart') return { state: { step: 'ended', failure }, effect: null };
  const wait = waitFor(seconds(failure), now);
  return { state: { step: 'failed', proof, failure, ...more, ...(wait && { wait }) } };
}

/** Only what is limited makes a person wait. */
export function seconds({ code, retryAfter }: Failure): number | undefined {
  const limited = code === 'rate_limited' || code === 'wrong_code';
  return limited && retryAfter !== undefined ? retryAfter * 1000 : undefined;
}

/** A link that is waited for: nothing is to be done here but to look, to have another sent, or to leave. */
export function waiting(state: WaitingState, event: ChallengeEvent): Result {
  const { proof } = state;
  switch (event.type) {
    case 'asked':
      return state.asked || state.wait || state.link.resendIn === undefined
        ? { state }
        : ask({ ...state, asked: true });
    case 'ticked': {
      const { now } = event;
      if (!state.asked && isTooOld(state, now)) {
        const wait = state.wait && waited(state.wait, now);
        const late = { type: 'failed', failure: linkTooOld, now } as const;
        return { ...fail(proof, late, wait && { wait }), effect: null };
      }
      return { state: linkTicked(state, now) };
    }
    case 'failed': {
      const next = linkFailed(state, event.failure, event.now);
      return next ? looking(next, event.failure.retryAfter) : fail(proof, event);
    }
    default:
      return proceed(state, event);
  }
}

/** Goes on looking whether the link has been opened. */
export function looking(state: WaitingState, retryAfter?: number): Result {
  return { state, effect: poll(state, retryAfter) };
}

export function ticked(state: CodeState | FailedState, now: number): Result {
  if (!state.wait) return { state };
  const { wait: before, ...rest } = state;
  const wait: Wait | undefined = waited(before, now);
  if (wait?.seconds === before.seconds) return { state };
  return { state: wait ? { ...rest, wait } : rest };
}

/** What was typed before the service awaited it is kept, and sent when it does. */
export function submitted(state: CodeState): Result {
  const { code, entry } = state;
  return code && entry.at === 'checking'
    ? { state, effect: { do: 'complete', flow: code.flow, input: { code: entry.code } } }
    : { state };
}
