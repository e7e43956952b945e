import type { Opening } from '../backends/backend.js';
import type { StepUp } from '../contract.js';
import { isUnknown, type Failure } from '../failure.js';
import {
  ask,
  askForPasskey,
  open,
  type ChallengeDefinition,
  type ChallengeResult,
} from './challenge-opening.js';
import type {
  ChallengeEvent,
  ChallengeState,
  Choosable,
  CodeState,
  FailedState,
  In,
  Proof,
} from './challenge-state.js';
import {
  check,
  fail,
  leave,
  looking,
  proceed,
  prompt,
  seconds,
  submitted,
  ticked,
  waiting,
} from './challenge-steps.js';
import { enterCode, refuseCode } from './code-entry.js';
import { waitFor } from './wait.js';

type Result = ChallengeResult;
type Event<T extends ChallengeEvent['type']> = Extract<ChallengeEvent, { type: T }>;

/** Milliseconds after which a click no longer counts as the person's own wish for a prompt. */
const clickHolds = 3_000;

/** Has a person prove who they are by one of the ways of `stepUp`, inside another flow. */
export function challengeFlow(stepUp: StepUp): ChallengeDefinition {
  return { initial: enter(stepUp), transition: laterChallenge };
}

/** What comes after the opening. */
export function laterChallenge(state: ChallengeState, event: ChallengeEvent): Result {
  switch (state.step) {
    case 'asking':
      return asking(state, event);
    case 'renewing':
      return renewing(state, event);
    case 'prompting':
      return prompting(state, event);
    case 'checking':
      return checking(state, event);
    case 'sending':
      return sending(state, event);
    case 'code':
      return awaiting(state, event);
    case 'waiting':
      return waiting(state, event);
    case 'choosing':
      return choosing(state, event);
    case 'failed':
      return failed(state, event);
    case 'stuck':
      return event.type === 'declined' ? { state: { step: 'declined' } } : { state };
    case 'declined':
      return event.type === 'retried' && state.proof ? begin(state.proof) : { state };
    case 'ended':
      return event.type === 'retried' ? reopen(state) : { state };
    case 'opening':
      return opening(state, event);
    case 'confirming':
    case 'identifying':
    case 'passed':
      return { state };
  }
}

/** The action was tracked with another purpose. */
const nothingToProve: Failure = {
  code: 'invalid_request',
  retry: 'none',
  confidence: 'sure',
};

function opening(state: In<'opening'>, event: ChallengeEvent): Result {
  if (event.type === 'failed') return { state: { step: 'ended', failure: event.failure } };
  if (event.type !== 'opened') return { state };
  const { opening } = event;
  const { stepUp, refusal = nothingToProve } = opening;
  return stepUp ? enter(stepUp, { opening }) : { state: { step: 'ended', failure: refusal } };
}

/** The first of the ways. */
function enter(stepUp: StepUp, more: { readonly opening?: Opening } = {}): Result {
  const [way] = stepUp.ways;
  return way
    ? begin({ stepUp, way, attempts: 0, ...more })
    : { state: { step: 'stuck', stepUp }, effect: null };
}

/** Shows a way from its start. Nothing is sent before the person asks for it. */
export function begin(proof: Proof): Result {
  switch (proof.way.method) {
    case 'passkey':
    case 'security-key':
      return askForPasskey(proof);
    case 'email-otp':
    case 'email-link':
    case 'sms-otp':
      return { state: { step: 'sending', proof, asked: false }, effect: null };
    case 'totp':
    case 'recovery-code':
      return ask({ step: 'code', proof, entry: { at: 'typing' }, asked: true });
  }
}

function reopen({ failure }: In<'ended'>): Result {
  return failure.retry === 'restart'
    ? { state: { step: 'opening' }, effect: { do: 'open', anew: true } }
    : open;
}

/** The same, where the person has asked for it already. */
function beginAsked(proof: Proof): Result {
  const { state, effect } = begin(proof);
  return state.step === 'sending'
    ? ask({ ...state, asked: true })
    : { state, effect: effect ?? null };
}

function asking(state: In<'asking'>, event: ChallengeEvent): Result {
  const { proof, offer } = state;
  switch (event.type) {
    case 'clicked':
      return offer.at === 'ready' ? prompt(proof, offer, event.now) : { state };
    case 'ticked':
      return offer.at === 'ready' && event.now >= offer.staleAt
        ? ask({ ...state, offer: { at: 'preparing' } })
        : { state };
    default:
      return offer.at === 'preparing' ? proceed(state, event) : leave(state, event);
  }
}

function renewing(state: In<'renewing'>, event: ChallengeEvent): Result {
  const { proof, clickedAt } = state;
  if (event.type === 'cancelled') return begin(proof);
  const next = proceed(state, event);
  const { state: shown } = next;
  if (event.type !== 'answered' || shown.step !== 'asking' || shown.offer.at !== 'ready')
    return next;
  return event.now - clickedAt > clickHolds ? next : prompt(proof, shown.offer, event.now);
}

function prompting(state: In<'prompting'>, event: ChallengeEvent): Result {
  const { proof, offer } = state;
  switch (event.type) {
    case 'signed':
      return check(proof, { get: offer.get, credential: event.credential });
    case 'cancelled':
      return { state: { step: 'asking', proof, offer }, effect: null };
    case 'failed':
      return fail(proof, event, { offer });
    default:
      return { state };
  }
}

function checking(state: In<'checking'>, event: ChallengeEvent): Result {
  const { proof, unsent } = state;
  // Where nobody knows what the service did, the same answer is sent again; a second prompt never.
  return event.type === 'failed' && isUnknown(event.failure)
    ? fail(proof, event, { unsent })
    : proceed(state, event);
}

function sending(state: In<'sending'>, event: ChallengeEvent): Result {
  if (state.asked) return proceed(state, event);
  return event.type === 'asked' ? ask({ ...state, asked: true }) : leave(state, event);
}

function awaiting(state: CodeState, event: ChallengeEvent): Result {
  const { proof, code, entry, wait } = state;
  switch (event.type) {
    case 'typed':
    case 'submitted': {
      // A code typed while another is on its way is the old one.
      if (code && state.asked) return { state };
      const method = proof.way.method === 'recovery-code' ? 'recovery-code' : 'totp';
      const next = enterCode(entry, event, code ?? { method });
      return next === entry ? { state } : submitted({ ...state, entry: next });
    }
    case 'asked':
      return code?.resendIn === undefined || wait || state.asked || entry.at === 'checking'
        ? { state }
        : ask({ ...state, asked: true });
    case 'ticked':
      return ticked(state, event.now);
    case 'failed':
      return refused(state, event);
    case 'others':
      return entry.at === 'checking' ? { state } : leave(state, event);
    default:
      return state.asked || entry.at === 'checking' ? proceed(state, event) : leave(state, event);
  }
}

function refused(state: CodeState, event: Event<'failed'>): Result {
  const { proof, code, entry, wait } = state;
  const { failure, now } = event;
  if (!state.asked && entry.at === 'typing') return { state };
  if (failure.retry === 'restart' || !code) return fail(proof, event);
  const again = failure.code === 'rate_limited' ? waitFor(seconds(failure), now) : undefined;
  if (entry.at === 'typing')
    // Another code was asked for, and the one before still counts.
    return {
      state: {
        ...state,
        asked: false,
        entry: { at: 'typing', refused: failure },
        ...(again && { wait: again }),
      },
    };
  const stays = failure.code === 'wrong_code' ? failure.attemptsLeft !== 0 : isUnknown(failure);
  return stays
    ? { state: { ...state, entry: refuseCode(entry.code, failure) } }
    : fail(proof, event, wait && { wait });
}

function choosing(state: In<'choosing'>, event: ChallengeEvent): Result {
  const { proof, back } = state;
  switch (event.type) {
    case 'cancelled':
      return returned(back);
    case 'declined':
      return { state: { step: 'declined', proof } };
    case 'chosen': {
      const way = proof.stepUp.ways.find(({ method }) => method === event.method);
      if (!way) return { state };
      return way.method === proof.way.method ? returned(back) : begin({ ...proof, way });
    }
    default:
      return { state };
  }
}

/** What was under way has been called off. */
function returned(back: Choosable): Result {
  if (back.step === 'waiting') return looking(back);
  const settled =
    back.step === 'failed' ||
    (back.step === 'asking' && back.offer.at === 'ready') ||
    (back.step === 'code' && back.code);
  return settled ? { state: back } : begin(back.proof);
}

function failed(state: FailedState, event: ChallengeEvent): Result {
  const { proof, offer, unsent, wait } = state;
  switch (event.type) {
    case 'ticked':
      return ticked(state, event.now);
    case 'retried':
      if (wait) return { state };
      if (unsent) return check(proof, unsent);
      return offer ? prompt(proof, offer, event.now) : beginAsked(proof);
    default:
      return leave(state, event);
  }
}
