import type { Failure } from '../failure.js';
import type { NudgeAnswer, NudgeOffer, NudgeOutcome } from '../nudge-contract.js';
import { minutes } from './enroll.js';
import type { EnrollEffect, EnrollEvent, EnrollState, EnrollTable } from './enroll-states.js';
import type { FlowDefinition, Step } from './flow.js';
import {
  answersTo,
  isRequired,
  type NudgeEffect,
  type NudgeEvent,
  type NudgeState,
  type Offered,
} from './nudge-state.js';

type In<S extends NudgeState['step']> = Extract<NudgeState, { step: S }>;
type Result = Step<NudgeState, NudgeEffect>;
type Silence = Extract<NudgeOutcome, { outcome: 'not-offered' }>['reason'];

/** Offers a passkey, from the opening to the end; every way through it leads to `over`. */
export const nudgeFlow: FlowDefinition<NudgeState, NudgeEvent, NudgeEffect> = {
  initial: { state: { step: 'opening' }, effect: { do: 'open' } },
  transition(state, event) {
    switch (state.step) {
      case 'opening':
        return opening(state, event);
      case 'trying':
        return trying(state, event);
      case 'offering':
        return offering(state, event);
      case 'told':
        return told(state, event);
      case 'undone':
        return event.type === 'finished' ? over(skipped('skipped')) : { state };
      case 'over':
        return { state };
    }
  },
};

function opening(state: In<'opening'>, event: NudgeEvent): Result {
  if (event.type === 'failed') return over(silent(silenceOf(event.failure)));
  if (event.type !== 'opened') return { state };
  const { opening, capabilities, now, automatic } = event;
  const { refusal, nudge: offer = { reason: 'due' } } = opening;
  if (refusal) return over(silent(silenceOf(refusal)));
  if (!capabilities.enroll.includes('passkey') || !opening.methods.includes('passkey'))
    return over(silent('off'));
  const endsAt = now + (opening.expiresIn ?? Number.POSITIVE_INFINITY);
  const session = {
    // There is nothing else to choose from here.
    opening: { ...opening, methods: ['passkey' as const] },
    capabilities,
    endsAt,
    minutesLeft: minutes(endsAt - now),
    attempts: 0,
    method: 'passkey' as const,
  };
  const offered = { offer, session };
  return automatic && offer.automatic && !opening.stepUp
    ? { state: { step: 'trying', offered }, effect: { do: 'try' } }
    : begin(offered);
}

function trying(state: In<'trying'>, event: NudgeEvent): Result {
  switch (event.type) {
    case 'made':
      return {
        state: { step: 'told', done: event.done, undo: event.undoable ? 'possible' : 'never' },
      };
    case 'untried':
      return begin(state.offered);
    case 'unmade':
    case 'failed':
      // What failed without a word is not followed by one: the next sign-in offers again.
      return over(silent('unanswered'));
    default:
      return { state };
  }
}

function offering(state: In<'offering'>, event: NudgeEvent): Result {
  const { offer } = state;
  switch (event.type) {
    case 'answered':
      return answersTo(offer).includes(event.answer)
        ? { ...over(skipped(event.answer, offer)), effect: null }
        : { state };
    case 'ended':
      return over(event.outcome);
    case 'failed':
      return over(silent('unreachable'));
    default:
      return { state };
  }
}

function told(state: In<'told'>, event: NudgeEvent): Result {
  const { done, undo } = state;
  switch (event.type) {
    case 'undo':
      return undo === 'possible' || undo === 'failed'
        ? { state: { ...state, undo: 'running' }, effect: { do: 'undo', done } }
        : { state };
    case 'undone':
      return { state: { step: 'undone', id: done.authenticator.id } };
    case 'failed':
      return undo === 'running' ? { state: { ...state, undo: 'failed' } } : { state };
    case 'finished':
      return undo === 'running' ? { state } : over(madeOf(state));
    default:
      return { state };
  }
}

function begin(offered: Offered): Result {
  return { state: { step: 'offering', ...offered }, effect: { do: 'offer', offered } };
}

function over(outcome: NudgeOutcome): Result {
  return { state: { step: 'over', outcome } };
}

function silent(reason: Silence): NudgeOutcome {
  return { outcome: 'not-offered', reason };
}

function skipped(answer: NudgeAnswer, offer?: NudgeOffer): NudgeOutcome {
  return {
    outcome: 'skipped',
    answer,
    ...(offer && isRequired(offer) && { required: true as const }),
  };
}

function madeOf({ done: { result } }: In<'told'>): NudgeOutcome {
  return { outcome: 'done', ...(result !== undefined && { result }), automatic: true };
}

/** Why nothing is offered where it could not begin. */
function silenceOf({ code }: Failure): Silence {
  switch (code) {
    case 'not_offered':
      return 'off';
    case 'already_enrolled':
      return 'has_passkey';
    case 'insecure_context':
    case 'in_app_browser':
    case 'unsupported_browser':
    case 'invalid_origin':
    case 'frame_blocked':
    case 'no_platform_authenticator':
      return 'not_capable';
    default:
      return 'unreachable';
  }
}

/** The enrollment inside: it begins where the opening has been, and all that comes after is its own. */
export function offeredFlow(
  { session }: Offered,
  later: EnrollTable,
): FlowDefinition<EnrollState, EnrollEvent, EnrollEffect> {
  return {
    initial: {
      state: { step: 'opened', session, offer: { at: 'preparing' } },
      effect: { do: 'prepare', session, first: true },
    },
    transition: later,
  };
}

/** What is shown of the enrollment inside; `none` until the button that prompts is live. */
export type OfferScreen = 'none' | 'offer' | 'later' | 'failed' | 'enrollment';

export function offerScreen(state: EnrollState): OfferScreen {
  switch (state.step) {
    case 'confirming':
    case 'opening':
    case 'finished':
      return 'none';
    case 'opened':
      return state.offer.at === 'preparing' ? 'none' : 'offer';
    case 'why':
      return isEnough(state.session.attempts) ? 'later' : 'offer';
    case 'failed':
      return 'failed';
    default:
      return 'enrollment';
  }
}

/** After two prompts that led to nothing a third one is not offered. */
export function isEnough(attempts: number): boolean {
  return attempts >= 2;
}

/** What the enrollment inside comes to; undefined while it goes on. `seen`: something of it has been on the page. */
export function endOf(
  state: EnrollState,
  { offer }: Offered,
  seen: boolean,
): NudgeOutcome | undefined {
  switch (state.step) {
    case 'failed':
      if (!seen) return silent(silenceOf(state.failure));
      // The action is too old for anything new.
      return state.session ? undefined : silent('unanswered');
    case 'finished': {
      if (state.outcome === 'declined') return skipped('skipped', offer);
      return made(state.elsewhere?.result ?? state.done?.result);
    }
    default:
      return undefined;
  }
}

/** What has been made already, should the person go now; undefined where nothing has. */
export function madeSoFar(state: NudgeState, inside?: EnrollState): NudgeOutcome | undefined {
  if (state.step === 'over') return state.outcome;
  if (state.step === 'told') return madeOf(state);
  if (inside?.step === 'codes') return made(inside.done.result);
  return inside?.step === 'enrolled' && inside.trial?.at !== 'removed'
    ? made(inside.done.result)
    : undefined;
}

function made(result: string | undefined): NudgeOutcome {
  return { outcome: 'done', ...(result !== undefined && { result }) };
}

/** What the service is told of a step of the enrollment inside. */
export function answerTo(from: EnrollState, to: EnrollState): NudgeAnswer | undefined {
  if (from.step === to.step) return undefined;
  if (to.step === 'why') return from.step === 'prompting' ? 'cancelled' : undefined;
  if (to.step !== 'failed' || (from.step !== 'prompting' && from.step !== 'saving'))
    return undefined;
  const { code } = to.failure;
  switch (code) {
    case 'cancelled':
    case 'cancelled_or_duplicate':
    case 'timed_out':
      return 'cancelled';
    case 'already_enrolled':
      // Nothing more to offer on this device.
      return 'not-here';
    case 'aborted':
    case 'superseded':
    case 'busy':
    case 'needs_gesture':
    case 'not_focused':
    case 'document_gone':
    case 'options_expired':
    case 'network':
    case 'server_error':
    case 'not_available':
    case 'in_progress':
    case 'step_up_required':
      // Said nothing of the person nor of their device.
      return undefined;
    default:
      return 'failed';
  }
}
