import type { MethodKind, Operation } from '../contract.js';
import { PasskeyError } from '../failure.js';
import { catalog, type Entry } from './authsignal-list.js';
import type { AuthsignalMethod } from './authsignal-wire.js';
import type { CodeStep, WaitStep } from './backend.js';
import { serviceFailure } from './failures.js';

/** Milliseconds a token is good for, and so the longest that anything is waited for. */
export const patience = 600_000;

/** What has been begun; the newest replaces what was before. */
export interface Ceremony {
  readonly flow: string;
  readonly method: AuthsignalMethod;
  /** What is proved by it; where there is none a method is added. */
  readonly operation?: Operation | undefined;
  /** When it is over, in milliseconds of the page's clock. */
  readonly until: number;
  /** The service's handle; not every method has one. */
  readonly challengeId?: string | undefined;
  readonly sentTo?: string | undefined;
  /** What is added; of a passkey or a security key the credential's own id, once there is one. */
  id?: string | undefined;
  /** Nobody knows what the service did with the last answer. */
  lost?: boolean;
}

export function refusal(...given: Parameters<typeof serviceFailure>): PasskeyError {
  return new PasskeyError(serviceFailure(...given));
}

export function isPrompted(method: MethodKind): method is 'passkey' | 'security-key' {
  return method === 'passkey' || method === 'security-key';
}

/** The service's own name in its paths. */
export function pathOf(method: AuthsignalMethod): string {
  return method === 'totp' ? method : catalog[method][0].toLowerCase().replaceAll('_', '-');
}

/** A code or a link is awaited. */
export function awaiting({ flow, method, until, sentTo }: Ceremony): CodeStep | WaitStep {
  const sent = {
    flow,
    ...(sentTo !== undefined && { sentTo }),
    ...(method !== 'totp' && { resendIn: 30_000 }),
  };
  if (method !== 'email-link') return { at: 'code', method: method as CodeStep['method'], ...sent };
  const completeIn = Math.max(0, until - performance.now());
  return { at: 'wait', method, ...sent, pollIn: 1000, completeIn };
}

export function isOf(entry: Entry, id: string | undefined): boolean {
  const { userAuthenticatorId, webauthnCredential } = entry;
  return id !== undefined && [userAuthenticatorId, webauthnCredential?.credentialId].includes(id);
}

/** An address as its owner knows it again: `a•••@e•••.org`, `•••• 61`. */
export function mask(address: string): string {
  return address.includes('@')
    ? address.replace(/^(.)[^@]*@(.).*?(\.[^.]*)?$/u, '$1•••@$2•••$3')
    : `•••• ${address.slice(-2)}`;
}
