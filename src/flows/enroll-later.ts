import type { EnrollableMethod, StepUp } from '../contract.js';
import { isUnknown, type Failure } from '../failure.js';
import type {
  EnrollEffect,
  EnrollEvent,
  EnrollResult,
  EnrollState,
  EnrollTable,
  ReadyOffer,
  Session,
} from './enroll-states.js';
import { codes, complete, enrolled } from './enroll-done.js';
import { isNamedFirst, labelOf, suggest } from './enroll-label.js';
import { addable, minutes, open } from './enroll.js';
import { inWindow, offerWindow } from './enroll-window.js';
import type { FlowDefinition } from './flow.js';
import { freshFor } from './watchdog.js';

export { addable };

type In<S extends EnrollState['step']> = Extract<EnrollState, { step: S }>;

/** Milliseconds after which a click no longer counts as the person's own wish for a prompt. */
export const clickHolds = 3_000;

export function isPrompted(method: EnrollableMethod): method is 'passkey' | 'security-key' {
  return method === 'passkey' || method === 'security-key';
}

/** Adds one authenticator of a method inside another flow, whose opening serves. */
export function embeddedFlow(
  session: Session,
  transition: EnrollTable = later,
): FlowDefinition<EnrollState, EnrollEvent, EnrollEffect> {
  return { initial: begin({ ...session, attempts: 0 }), transition };
}

/** What comes after the opening. */
export function later(state: EnrollState, event: EnrollEvent): EnrollResult {
  return offerWindow(state, next(state, event));
}

function next(state: EnrollState, event: EnrollEvent): EnrollResult {
  const session = 'session' in state ? state.session : undefined;
  if (session && !session.opening.refusal) {
    // What is asked for first is asked for in place, whatever it was that needed it.
    if (event.type === 'failed' && event.failure.stepUp && !still.includes(state.step))
      return prove({ ...session, asked: state.step === 'setup' }, event.failure.stepUp);
    if (event.type === 'others' && choosable.includes(state.step) && addable(session).length > 1)
      return { state: { step: 'choosing', session }, effect: null };
    if (event.type === 'chosen' && state.step === 'choosing')
      return begin(chosen(session, event.method));
  }
  switch (state.step) {
    case 'confirming':
    case 'opening':
      return { state };
    case 'opened':
    case 'why':
      return offering(state, event);
    case 'choosing':
      return event.type === 'finished' ? decline(state.session) : { state };
    case 'proving':
      return proving(state, event);
    case 'setup':
      return setup(state, event);
    case 'renewing':
      return renewing(state, event);
    case 'prompting':
      return prompting(state, event);
    case 'saving':
      return saving(state, event);
    case 'enrolled':
      return enrolled(state, event);
    case 'codes':
      return codes(state, event);
    case 'failed':
      return failed(state, event);
    case 'finished':
      return event.type === 'retried' && state.outcome === 'declined' && state.session
        ? begin(state.session)
        : { state };
  }
}

const choosable: EnrollState['step'][] = ['why', 'failed'];
/** Where nothing is under way that could be refused. */
const still: EnrollState['step'][] = ['choosing', 'failed', 'finished'];

function offering(state: In<'opened' | 'why'>, event: EnrollEvent): EnrollResult {
  const { session, offer } = state;
  switch (event.type) {
    case 'continued':
      if (state.step !== 'opened' || offer.at === 'preparing') return { state };
      return offer.at === 'ready' ? { state: { ...state, step: 'why' } } : begin(session);
    case 'prepared':
      return {
        state: { ...state, session: suggest(session, event.create), offer: ready(event) },
      };
    case 'labelled':
      return state.step === 'why' && isNamedFirst(session)
        ? { state: { step: 'why', session: { ...session, label: event.text }, offer } }
        : { state };
    case 'failed':
      return { state: { step: 'failed', failure: event.failure, session } };
    case 'clicked':
      return state.step === 'why' && offer.at === 'ready'
        ? prompt(session, offer, event.now)
        : { state };
    case 'ticked':
      return ticked(state, event.now);
    case 'finished':
      return { ...decline(session), effect: null };
    default:
      return { state };
  }
}

function proving(state: In<'proving'>, event: EnrollEvent): EnrollResult {
  const { session } = state;
  switch (event.type) {
    case 'proved':
      return begin({ ...session, proved: event.method });
    case 'declined':
      return decline(session);
    case 'failed':
      return { state: { step: 'failed', failure: event.failure, session } };
    default:
      return { state };
  }
}

function setup(state: In<'setup'>, event: EnrollEvent): EnrollResult {
  const { session } = state;
  switch (event.type) {
    case 'completed':
      return complete(session, event);
    case 'declined':
      return addable(session).length > 1
        ? { state: { step: 'choosing', session } }
        : decline(session);
    case 'failed':
      return { state: { step: 'failed', failure: event.failure, session } };
    default:
      return { state };
  }
}

function renewing(state: In<'renewing'>, event: EnrollEvent): EnrollResult {
  const { session } = state;
  if (event.type === 'failed')
    return { state: { step: 'failed', failure: event.failure, session } };
  if (event.type === 'cancelled')
    return { state: { step: 'why', session, offer: { at: 'preparing' } } };
  if (event.type !== 'prepared') return { state };
  const offer = ready(event);
  const named = suggest(session, event.create);
  return offer.at !== 'ready' || event.now - state.clickedAt > clickHolds
    ? { state: { step: 'why', session: named, offer } }
    : prompt(named, offer, event.now);
}

function prompting(state: In<'prompting'>, event: EnrollEvent): EnrollResult {
  const { session, offer } = state;
  switch (event.type) {
    case 'created': {
      const label = labelOf(session, offer.create);
      const { flow } = offer.create;
      const unsent = { flow, credential: event.credential, ...(label && { label }) };
      return { state: { step: 'saving', session, unsent }, effect: { do: 'complete', ...unsent } };
    }
    case 'completed':
      return complete(session, event);
    case 'cancelled':
      return { state: { step: 'why', session, offer }, effect: null };
    case 'failed':
      return { state: { step: 'failed', failure: event.failure, session, offer } };
    default:
      return { state };
  }
}

function saving(state: In<'saving'>, event: EnrollEvent): EnrollResult {
  const { session, unsent } = state;
  if (event.type === 'completed') return complete(session, event);
  if (event.type !== 'failed') return { state };
  const { failure } = event;
  // Where nobody knows what the service did, the same credential is sent again; a second one never.
  return { state: { step: 'failed', failure, session, ...(isUnknown(failure) && { unsent }) } };
}

function failed(state: In<'failed'>, event: EnrollEvent): EnrollResult {
  const { failure, session, offer, unsent, window } = state;
  const led = window && inWindow({ ...state, window }, event);
  if (led) return led;
  if (event.type === 'finished') {
    if (failure.code === 'already_enrolled')
      return { state: { step: 'finished', outcome: 'enrolled' } };
    // What is not offered is not offered again.
    return decline(failure.code === 'not_offered' ? undefined : session);
  }
  if (event.type !== 'retried') return { state };
  if (failure.retry === 'restart')
    return { state: { step: 'opening' }, effect: { do: 'open', anew: true } };
  if (session && unsent)
    return { state: { step: 'saving', session, unsent }, effect: { do: 'complete', ...unsent } };
  if (session && offer) return prompt(session, offer, event.now);
  return session && !session.opening.refusal ? begin(resent(session, failure)) : open;
}

/** From whatever the session now has to what comes next. */
function begin(session: Session): EnrollResult {
  const { opening, proved, method } = session;
  if (opening.stepUp && !proved) return prove(session, opening.stepUp);
  return isPrompted(method)
    ? {
        state: { step: 'why', session, offer: { at: 'preparing' } },
        effect: { do: 'prepare', session },
      }
    : { state: { step: 'setup', session }, effect: { do: 'setup', session } };
}

/** What another method is called is another matter. */
function chosen({ label: _, ...session }: Session, method: EnrollableMethod): Session {
  return { ...session, method, attempts: 0, asked: false };
}

/** Another code or link is what the person has asked for with this very click. */
function resent(session: Session, { code }: Failure): Session {
  return code === 'options_expired' ? { ...session, asked: true } : session;
}

function prove(session: Session, stepUp: StepUp): EnrollResult {
  return { state: { step: 'proving', session, stepUp }, effect: { do: 'prove', stepUp } };
}

function decline(session: Session | undefined): EnrollResult {
  return { state: { step: 'finished', outcome: 'declined', ...(session && { session }) } };
}

function prompt(session: Session, offer: ReadyOffer, now: number): EnrollResult {
  if (now >= offer.staleAt)
    return {
      state: { step: 'renewing', session, clickedAt: now },
      effect: { do: 'prepare', session },
    };
  const { create } = offer;
  const label = labelOf(session, create);
  if (label === false) return { state: { step: 'why', session, offer, misnamed: true } };
  const attempt = session.attempts + 1;
  return {
    state: { step: 'prompting', session: { ...session, attempts: attempt }, offer },
    effect:
      create.at === 'create'
        ? { do: 'create', create, attempt }
        : { do: 'run', flow: create.flow, ...(label !== undefined && { label }) },
  };
}

function ticked(state: In<'opened' | 'why'>, now: number): EnrollResult {
  const { session, offer } = state;
  if (now >= session.endsAt) {
    const failure: Failure = { code: 'action_expired', retry: 'restart', confidence: 'sure' };
    return { state: { step: 'failed', failure }, effect: null };
  }
  const minutesLeft = minutes(session.endsAt - now);
  const current =
    minutesLeft === session.minutesLeft
      ? state
      : { ...state, session: { ...session, minutesLeft } };
  if (offer.at === 'ready' && now >= offer.staleAt)
    return {
      state: { ...current, offer: { at: 'preparing' } },
      effect: { do: 'prepare', session: current.session },
    };
  return { state: current };
}

function ready({
  create,
  now,
}: Extract<EnrollEvent, { type: 'prepared' }>): ReadyOffer | { readonly at: 'loaded' } {
  return create
    ? { at: 'ready', create, staleAt: now + freshFor(create.completeIn) }
    : { at: 'loaded' };
}
