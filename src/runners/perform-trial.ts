import type { Backend } from '../backends/backend.js';
import type * as Authenticate from '../ceremony/authenticate.js';
import type * as Signals from '../ceremony/signals.js';
import type { AcceptedCredentials } from '../contract.js';
import { PasskeyError } from '../failure.js';
import type { EnrollEvent, TrialEffect } from '../flows/enroll-states.js';
import type { Clock } from './clock.js';
import { failureOf, persist, unexpected } from './persist.js';

/** The part of the ceremony room a trial needs. */
export type TrialCeremony = Pick<typeof Authenticate, 'authenticate' | 'checkRequest'> &
  Pick<typeof Signals, 'signalAccepted' | 'signalUnknown'>;

export interface TrialPorts {
  readonly clock: Clock;
  readonly ceremony: TrialCeremony;
}

/** What the browser made, as a password manager knows it. */
export interface Made {
  readonly rpId: string;
  readonly credentialId: string;
}

export interface TrialPerformer {
  /** Rejects as the backend does; `made` is what is to be forgotten after an `undo`. */
  run(
    effect: TrialEffect,
    backend: Backend,
    signal: AbortSignal,
    made: Made | undefined,
  ): Promise<EnrollEvent>;
}

type In<D extends TrialEffect['do']> = Extract<TrialEffect, { do: D }>;

/** Tries what an enrollment has just made, and takes it back. */
export function performTrial({ clock, ceremony }: TrialPorts): TrialPerformer {
  async function offer(
    { authenticator: { id, method } }: In<'offer-trial'>,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<EnrollEvent> {
    const get = await backend.beginChallenge({ method, operation: 'try', target: id }, signal);
    if (get.at !== 'get') return { type: 'failed', failure: unexpected };
    const failure = ceremony.checkRequest(get.options);
    return failure ? { type: 'failed', failure } : { type: 'triable', get, now: clock.now() };
  }

  /** Called within the click: nothing is waited for before the prompt. */
  async function prompt({ get, attempt }: In<'try'>, signal: AbortSignal): Promise<EnrollEvent> {
    const made = await ceremony.authenticate(get.options, signal, { attempt });
    return made.ok
      ? { type: 'signed', credential: made.response }
      : { type: 'failed', failure: made.failure };
  }

  async function check(
    { flow, credential }: In<'check'>,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<EnrollEvent> {
    const call = () => backend.completeChallenge(flow, { credential }, signal);
    const { at } = await persist(call, clock, signal);
    return at === 'passed'
      ? { type: 'worked', now: clock.now() }
      : { type: 'failed', failure: unexpected };
  }

  async function undo(
    { id }: In<'undo'>,
    backend: Backend,
    signal: AbortSignal,
    made: Made | undefined,
  ): Promise<EnrollEvent> {
    const accepted = await taken(id, backend, signal);
    if (made) ceremony.signalUnknown(made);
    if (accepted) ceremony.signalAccepted(accepted);
    return { type: 'undone' };
  }

  async function taken(
    id: string,
    backend: Backend,
    signal: AbortSignal,
  ): Promise<AcceptedCredentials | undefined> {
    if (!backend.undo) throw new PasskeyError(unexpected);
    const take = backend.undo.bind(backend, id, signal);
    try {
      return await persist(take, clock, signal);
    } catch (error) {
      // Somebody has been faster.
      if (failureOf(error).code === 'not_found') return undefined;
      throw error;
    }
  }

  return {
    async run(effect, backend, signal, made) {
      switch (effect.do) {
        case 'offer-trial':
          return offer(effect, backend, signal);
        case 'try':
          return prompt(effect, signal);
        case 'check':
          return check(effect, backend, signal);
        case 'undo':
          return undo(effect, backend, signal, made);
      }
    },
  };
}
