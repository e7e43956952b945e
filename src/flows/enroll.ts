import type { EnrollStep, Opening } from '../backends/backend.js';
import type { AuthenticatorJSON, RegistrationResponseJSON } from '../contract.js';
import type { Failure } from '../failure.js';
import type { FlowDefinition, Step } from './flow.js';

type CreateStep = Extract<EnrollStep, { at: 'create' }>;
type DoneStep = Extract<EnrollStep, { at: 'done' }>;

/** What is known of the action once it is open; times are milliseconds of the clock that stamps the events. */
export interface Session {
  readonly opening: Opening;
  readonly endsAt: number;
  readonly minutesLeft: number;
  /** Prompts shown so far; after two refusals other ways are offered first. */
  readonly attempts: number;
}

/** The ceremony's options, fetched before the button that uses them is live. */
export type Offer =
  | { readonly at: 'preparing' }
  | { readonly at: 'ready'; readonly create: CreateStep; readonly staleAt: number };

/** How the new authenticator's name stands. */
export type Naming =
  | { readonly at: 'shown' }
  | { readonly at: 'editing'; readonly refused?: Failure }
  | { readonly at: 'saving'; readonly name: string };

/** What the authenticator made and the service has not yet acknowledged. */
interface Unsent {
  readonly flow: string;
  readonly credential: RegistrationResponseJSON;
}

export type EnrollState =
  | { readonly step: 'confirming' }
  | { readonly step: 'opening' }
  | { readonly step: 'opened'; readonly session: Session; readonly offer: Offer }
  | { readonly step: 'why'; readonly session: Session; readonly offer: Offer }
  | { readonly step: 'renewing'; readonly session: Session; readonly clickedAt: number }
  | { readonly step: 'prompting'; readonly session: Session; readonly offer: ReadyOffer }
  | { readonly step: 'saving'; readonly session: Session; readonly unsent: Unsent }
  | { readonly step: 'enrolled'; readonly done: DoneStep; readonly naming: Naming }
  | {
      readonly step: 'failed';
      readonly failure: Failure;
      readonly session?: Session;
      readonly offer?: ReadyOffer;
      readonly unsent?: Unsent;
    }
  | { readonly step: 'finished'; readonly outcome: 'enrolled' }
  | { readonly step: 'finished'; readonly outcome: 'declined'; readonly session?: Session };

type ReadyOffer = Extract<Offer, { at: 'ready' }>;
type In<S extends EnrollState['step']> = Extract<EnrollState, { step: S }>;

export type EnrollEvent =
  // The person.
  | { readonly type: 'confirmed' }
  | { readonly type: 'continued' }
  | { readonly type: 'clicked'; readonly now: number }
  | { readonly type: 'cancelled' }
  | { readonly type: 'retried'; readonly now: number }
  | { readonly type: 'edited' }
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'kept' }
  | { readonly type: 'finished' }
  // The ports.
  | { readonly type: 'opened'; readonly opening: Opening; readonly now: number }
  | { readonly type: 'prepared'; readonly create: CreateStep; readonly now: number }
  | { readonly type: 'created'; readonly credential: RegistrationResponseJSON }
  | { readonly type: 'completed'; readonly done: DoneStep }
  | { readonly type: 'renamed'; readonly authenticator: AuthenticatorJSON }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'ticked'; readonly now: number };

export type EnrollEffect =
  /** `anew` asks the host for another action, where it can give one. */
  | { readonly do: 'open'; readonly anew?: true }
  | { readonly do: 'prepare'; readonly begun?: EnrollStep }
  | { readonly do: 'create'; readonly create: CreateStep; readonly attempt: number }
  | {
      readonly do: 'complete';
      readonly flow: string;
      readonly credential: RegistrationResponseJSON;
    }
  | { readonly do: 'rename'; readonly id: string; readonly name: string };

type EnrollResult = Step<EnrollState, EnrollEffect>;

/** Milliseconds: options that would die under an open prompt are renewed before it opens. */
export const watchdog = 300_000;
/** Milliseconds after which a click no longer counts as the person's own wish for a prompt. */
const clickHolds = 3_000;
const unlimited = Number.POSITIVE_INFINITY;

/** Adds one passkey; `confirm` waits for a click before the link is used at all. */
export function enrollFlow({ confirm = false } = {}): FlowDefinition<
  EnrollState,
  EnrollEvent,
  EnrollEffect
> {
  const initial: EnrollResult = confirm
    ? { state: { step: 'confirming' } }
    : { state: { step: 'opening' }, effect: { do: 'open' } };
  return { initial, transition };
}

function transition(state: EnrollState, event: EnrollEvent): EnrollResult {
  switch (state.step) {
    case 'confirming':
      return event.type === 'confirmed' ? open : { state };
    case 'opening':
      return opening(state, event);
    case 'opened':
    case 'why':
      return offering(state, event);
    case 'renewing':
      return renewing(state, event);
    case 'prompting':
      return prompting(state, event);
    case 'saving':
      return saving(state, event);
    case 'enrolled':
      return enrolled(state, event);
    case 'failed':
      return failed(state, event);
    case 'finished':
      return event.type === 'retried' && state.outcome === 'declined' && state.session
        ? prepare(state.session)
        : { state };
  }
}

const open: EnrollResult = { state: { step: 'opening' }, effect: { do: 'open' } };

function opening(state: In<'opening'>, event: EnrollEvent): EnrollResult {
  if (event.type === 'failed') return { state: { step: 'failed', failure: event.failure } };
  if (event.type !== 'opened') return { state };
  const { opening, now } = event;
  const endsAt = now + (opening.expiresIn ?? unlimited);
  const session = { opening, endsAt, minutesLeft: minutes(endsAt - now), attempts: 0 };
  if (opening.refusal) return { state: { step: 'failed', failure: opening.refusal, session } };
  return {
    state: { step: 'opened', session, offer: { at: 'preparing' } },
    effect: { do: 'prepare', ...(opening.enrollment && { begun: opening.enrollment }) },
  };
}

function offering(state: In<'opened' | 'why'>, event: EnrollEvent): EnrollResult {
  const { session, offer } = state;
  switch (event.type) {
    case 'continued':
      return state.step === 'opened' && offer.at === 'ready'
        ? { state: { ...state, step: 'why' } }
        : { state };
    case 'prepared':
      return { state: { ...state, offer: ready(event) } };
    case 'failed':
      return { state: { step: 'failed', failure: event.failure, session } };
    case 'clicked':
      return state.step === 'why' && offer.at === 'ready'
        ? prompt(session, offer, event.now)
        : { state };
    case 'ticked':
      return ticked(state, event.now);
    case 'finished':
      return { state: { step: 'finished', outcome: 'declined', session }, effect: null };
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
  return event.now - state.clickedAt > clickHolds
    ? { state: { step: 'why', session, offer } }
    : prompt(session, offer, event.now);
}

function prompting(state: In<'prompting'>, event: EnrollEvent): EnrollResult {
  const { session, offer } = state;
  switch (event.type) {
    case 'created': {
      const unsent = { flow: offer.create.flow, credential: event.credential };
      return { state: { step: 'saving', session, unsent }, effect: { do: 'complete', ...unsent } };
    }
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
  if (event.type === 'completed')
    return { state: { step: 'enrolled', done: event.done, naming: { at: 'shown' } } };
  if (event.type !== 'failed') return { state };
  const { failure } = event;
  // Where nobody knows what the service did, the same credential is sent again; a second one never.
  return { state: { step: 'failed', failure, session, ...(isUnknown(failure) && { unsent }) } };
}

function enrolled(state: In<'enrolled'>, event: EnrollEvent): EnrollResult {
  const { naming, done } = state;
  const named = (next: Naming): EnrollResult => ({ state: { ...state, naming: next } });
  switch (event.type) {
    case 'edited':
      return naming.at === 'shown' ? named({ at: 'editing' }) : { state };
    case 'kept':
      return naming.at === 'editing' ? named({ at: 'shown' }) : { state };
    case 'named': {
      if (naming.at !== 'editing') return { state };
      const { id, name } = done.authenticator;
      if (event.name === name) return named({ at: 'shown' });
      return {
        ...named({ at: 'saving', name: event.name }),
        effect: { do: 'rename', id, name: event.name },
      };
    }
    case 'renamed': {
      const renamed = { ...done, authenticator: event.authenticator };
      return { state: { ...state, done: renamed, naming: { at: 'shown' } } };
    }
    case 'failed':
      return naming.at === 'saving' ? named({ at: 'editing', refused: event.failure }) : { state };
    case 'finished':
      return { state: { step: 'finished', outcome: 'enrolled' }, effect: null };
    default:
      return { state };
  }
}

function failed(state: In<'failed'>, event: EnrollEvent): EnrollResult {
  const { failure, session, offer, unsent } = state;
  if (event.type === 'finished')
    return failure.code === 'already_enrolled'
      ? { state: { step: 'finished', outcome: 'enrolled' } }
      : { state: { step: 'finished', outcome: 'declined', ...(session && { session }) } };
  if (event.type !== 'retried') return { state };
  if (failure.retry === 'restart')
    return { state: { step: 'opening' }, effect: { do: 'open', anew: true } };
  if (session && unsent)
    return { state: { step: 'saving', session, unsent }, effect: { do: 'complete', ...unsent } };
  if (session && offer) return prompt(session, offer, event.now);
  return session && !session.opening.refusal ? prepare(session) : open;
}

function prompt(session: Session, offer: ReadyOffer, now: number): EnrollResult {
  if (now >= offer.staleAt)
    return { state: { step: 'renewing', session, clickedAt: now }, effect: { do: 'prepare' } };
  const attempt = session.attempts + 1;
  return {
    state: { step: 'prompting', session: { ...session, attempts: attempt }, offer },
    effect: { do: 'create', create: offer.create, attempt },
  };
}

function prepare(session: Session): EnrollResult {
  return {
    state: { step: 'why', session, offer: { at: 'preparing' } },
    effect: { do: 'prepare' },
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
    return { state: { ...current, offer: { at: 'preparing' } }, effect: { do: 'prepare' } };
  return { state: current };
}

function ready({ create, now }: Extract<EnrollEvent, { type: 'prepared' }>): ReadyOffer {
  return { at: 'ready', create, staleAt: now + (create.completeIn ?? unlimited) - watchdog };
}

function minutes(milliseconds: number): number {
  return Math.ceil(milliseconds / 60_000);
}

/** True where nobody can tell what the service did with what it was sent. */
export function isUnknown({ code }: Failure): boolean {
  return (
    code === 'network' ||
    code === 'server_error' ||
    code === 'not_available' ||
    code === 'in_progress'
  );
}
