import type { StatusResponse } from '../contract.js';
import type { LaunchMode, Outcome, ToldFailure } from '../events.js';
import {
  version,
  type Greeting,
  type HostMessage,
  type PageMessage,
  type ToldEvent,
} from './protocol.js';

/*
 * What another page says is checked member by member and built anew, so that nothing travels on that was not asked for.
 * Everything else is nothing: no answer, no error, no line in the console.
 */

const nonces = /^[\w-]{22}$/;
/** Also of a version to come, which may know more of them. */
const codes = /^[a-z_]{1,40}$/;
const steps = /^[a-z-]{1,40}$/;
const results = /^[\w.~-]{1,512}$/;
const retries = ['same', 'once', 'change', 'elsewhere', 'window', 'restart', 'none'] as const;
const confidences = ['sure', 'likely', 'ambiguous'] as const;
const modes: readonly LaunchMode[] = ['iframe', 'popup', 'redirect'];
const outcomes = ['pending', 'completed', 'cancelled', 'closed', 'expired'] as const;
/** CSS pixels of the smallest and the highest frame anybody gets. */
const [lowest, highest] = [160, 4000];
/** Seconds. */
const longest = 86_400;

export function parseGreeting(data: unknown): Greeting | undefined {
  const { 'passkey-elements': spoken, type, nonce } = members(data);
  return spoken === version && (type === 'ready' || type === 'port') && matches(nonce, nonces)
    ? { 'passkey-elements': version, type, nonce }
    : undefined;
}

export function parsePageMessage(data: unknown): PageMessage | undefined {
  const { type, height, outcome, name, detail } = members(data);
  switch (type) {
    case 'event': {
      const event = toldEvent(name, members(detail));
      return event && { type, ...event };
    }
    case 'outcome': {
      const parsed = parseOutcome(outcome);
      return parsed && { type, outcome: parsed };
    }
    case 'height':
      return typeof height === 'number' && Number.isFinite(height)
        ? { type, height: Math.min(Math.max(Math.ceil(height), lowest), highest) }
        : undefined;
    case 'escape':
      return { type };
    default:
      return undefined;
  }
}

export function parseHostMessage(data: unknown): HostMessage | undefined {
  return members(data)['type'] === 'focus' ? { type: 'focus' } : undefined;
}

export function parseOutcome(data: unknown): Outcome | undefined {
  const { status, result, failure, mode } = members(data);
  const told = parseFailure(failure);
  switch (status) {
    case 'completed':
      return { status, ...resultOf(result) };
    case 'cancelled':
      return { status };
    case 'closed':
    case 'expired':
      return { status, ...(told && { failure: told }) };
    case 'failed':
      return told && { status, failure: told };
    case 'blocked':
      return among(modes, mode) ? { status, mode } : undefined;
    default:
      return undefined;
  }
}

export function parseFailure(data: unknown): ToldFailure | undefined {
  const { code, retry, confidence, retryAfter } = members(data);
  if (!matches(code, codes) || !among(retries, retry) || !among(confidences, confidence))
    return undefined;
  return {
    code: code as ToldFailure['code'],
    retry,
    confidence,
    ...(typeof retryAfter === 'number' &&
      retryAfter >= 0 && { retryAfter: Math.min(retryAfter, longest) }),
  };
}

export function parseStatus(data: unknown): StatusResponse | undefined {
  const { outcome, opened, result } = members(data);
  return among(outcomes, outcome) && typeof opened === 'boolean'
    ? { outcome, opened, ...resultOf(result) }
    : undefined;
}

export function resultOf(value: unknown): { readonly result?: string } {
  return matches(value, results) ? { result: value } : {};
}

function toldEvent(name: unknown, detail: Members): ToldEvent | undefined {
  switch (name) {
    case 'passkey-step': {
      const { step } = detail;
      return matches(step, steps) ? { name, detail: { step } } : undefined;
    }
    case 'passkey-enrolled':
    case 'authenticator-added':
    case 'challenge-passed':
      return { name, detail: resultOf(detail['result']) };
    case 'passkey-cancelled':
    case 'passkey-failed':
    case 'passkey-expired': {
      const failure = parseFailure(detail['failure']);
      return failure && { name, detail: { failure } };
    }
    default:
      return undefined;
  }
}

type Members = Readonly<Record<string, unknown>>;

/** Of anything: a page may send a number, a list or nothing. */
function members(data: unknown): Members {
  return typeof data === 'object' && data !== null ? (data as Members) : {};
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function among<const T>(values: readonly T[], value: unknown): value is T {
  return (values as readonly unknown[]).includes(value);
}
