import { isUnknown } from '../failure.js';
import { enterContact } from './contact-entry.js';
import type { Step } from './flow.js';
import {
  isTooOld,
  linkFailed,
  linkSent,
  linkTicked,
  linkTooOld,
  linkUnopened,
  poll,
} from './link-wait.js';
import type { Begun, SetupEffect, SetupEvent, SetupState, Waiting } from './setup-state.js';
import { waitFor, type Wait } from './wait.js';

type Result = Step<SetupState, SetupEffect>;
type In<S extends SetupState['step']> = Extract<SetupState, { step: S }>;
type Event<T extends SetupEvent['type']> = Extract<SetupEvent, { type: T }>;

/** The first step of a set-up. */
export const begin: Result = { state: { step: 'starting' }, effect: { do: 'begin' } };

/** What the service has begun with; undefined where that is not what has happened. */
export function begun(event: SetupEvent): Result | undefined {
  switch (event.type) {
    case 'begun':
      return { state: started(event) };
    case 'lacked':
      return { state: { step: 'address', wanted: event.wanted, entry: { at: 'typing' } } };
    case 'linked': {
      const { link, contact, now } = event;
      const sent = linkSent(link, now);
      return looking({ step: 'waiting', ...sent, ...(contact !== undefined && { contact }) });
    }
    case 'completed':
      return { state: { step: 'done', done: event.done } };
    default:
      return undefined;
  }
}

/** The address is typed, or on its way. */
export function addressing(state: In<'address'>, event: SetupEvent): Result {
  const { wanted, entry } = state;
  if (event.type === 'submitted' && entry.at === 'typing') {
    const next = enterContact(event.text, wanted.method);
    return next.at === 'sending'
      ? {
          state: { ...state, entry: next },
          effect: { do: 'contact', flow: wanted.flow, contact: next.contact },
        }
      : { state: { ...state, entry: next } };
  }
  if (event.type !== 'failed') return begun(event) ?? { state };
  const { failure } = event;
  const { code } = failure;
  if (entry.at === 'typing') return { state };
  return isUnknown(failure) || code === 'invalid_request' || code === 'rate_limited'
    ? { state: { ...state, entry: { at: 'typing', text: entry.contact, refused: failure } } }
    : { state: { step: 'ended', failure } };
}

/** A link is waited for. */
export function waiting(state: Waiting, event: SetupEvent): Result {
  const { contact } = state;
  switch (event.type) {
    case 'asked':
      return state.asked || state.wait || state.link.resendIn === undefined
        ? { state }
        : { state: { ...state, asked: true }, effect: resend(contact) };
    case 'readdressed':
      return readdress(state, contact);
    case 'linked':
      return state.asked
        ? (begun(event) ?? { state })
        : looking(linkUnopened(state, event.link, event.now));
    case 'failed': {
      const { failure, now } = event;
      const next = linkFailed(state, failure, now);
      return next
        ? looking(next, failure.retryAfter)
        : { state: { step: 'ended', failure }, effect: null };
    }
    case 'ticked':
      return !state.asked && isTooOld(state, event.now)
        ? { state: { step: 'ended', failure: linkTooOld }, effect: null }
        : { state: linkTicked(state, event.now) };
    default:
      return begun(event) ?? { state };
  }
}

function looking(state: Waiting, retryAfter?: number): Result {
  return { state, effect: poll(state, retryAfter) };
}

/** Sends another, where the last one went. */
export function resend(contact: string | undefined): SetupEffect {
  return { do: 'begin', ...(contact !== undefined && { contact }) };
}

/** Only where the person has named it: a mistyped address must not be the end. */
export function readdress(state: SetupState, contact: string | undefined): Result {
  return contact === undefined ? { state } : begin;
}

function started({ begun, now }: Event<'begun'>): SetupState {
  return begun.code.setup
    ? { step: 'scanning', begun }
    : awaiting(begun, waitFor(begun.code.resendIn, now));
}

/** At the field. */
export function awaiting(begun: Begun, wait?: Wait): In<'entering'> {
  return { step: 'entering', begun, entry: { at: 'typing' }, asked: false, ...(wait && { wait }) };
}
