import type { Backend, ChallengeStep } from '../backends/backend.js';
import type * as Authenticate from '../ceremony/authenticate.js';
import type * as Autofill from '../ceremony/autofill.js';
import type * as Signals from '../ceremony/signals.js';
import type { ChallengeEffect, ChallengeEvent } from '../flows/challenge-state.js';
import type { EffectRunner } from '../flows/flow.js';
import type { Clock } from './clock.js';
import { failureOf } from './failure-of.js';
import { persist, unexpected } from './persist.js';
import { pollOnce } from './poll.js';

/** The part of the ceremony room a challenge needs; loaded where a passkey or a security key is asked for. */
export type ChallengeCeremony = Pick<typeof Authenticate, 'authenticate' | 'checkRequest'> &
  Pick<typeof Signals, 'signalUnknown'> &
  // Comes along for somebody who signs in.
  Partial<typeof Autofill>;

export interface ChallengePorts {
  readonly backend: Backend;
  readonly clock: Clock;
  readonly loadCeremony: () => Promise<ChallengeCeremony>;
}

/** Opening is done elsewhere: what is opened is a backend. */
export type ProofEffect = Exclude<ChallengeEffect, { do: 'open' }>;

/** Performs the effects of `challengeFlow` through its ports. */
export function runChallenge({
  backend,
  clock,
  ...ports
}: ChallengePorts): EffectRunner<ChallengeEvent, ProofEffect> {
  let ceremony: ChallengeCeremony | undefined;

  /** The next step, once a prompt it may need can be opened. */
  async function answered(answer: ChallengeStep): Promise<ChallengeEvent> {
    if (answer.at === 'get') {
      ceremony ??= await ports.loadCeremony();
      const failure = ceremony.checkRequest(answer.options);
      if (failure) return { type: 'failed', failure, now: clock.now() };
    }
    return { type: 'answered', answer, now: clock.now() };
  }

  async function complete(
    { flow, input, rpId }: Extract<ProofEffect, { do: 'complete' }>,
    signal: AbortSignal,
  ): Promise<ChallengeEvent> {
    const send = () => backend.completeChallenge(flow, input, signal);
    try {
      return await answered(await persist(send, clock, signal));
    } catch (error) {
      // Definitely not one of this person's, so their password manager need not offer it again.
      if (failureOf(error).code === 'credential_not_found' && rpId && 'credential' in input)
        ceremony?.signalUnknown({ rpId, credentialId: input.credential.id });
      throw error;
    }
  }

  async function run(effect: ProofEffect, signal: AbortSignal): Promise<ChallengeEvent> {
    switch (effect.do) {
      case 'begin': {
        const { stepUp, method, identifier, given } = effect;
        const { operation, target } = stepUp;
        const wanted = {
          method,
          operation,
          ...(target !== undefined && { target }),
          ...(identifier !== undefined && { identifier }),
        };
        return answered(given ?? (await backend.beginChallenge(wanted, signal)));
      }
      case 'poll': {
        const look = () => backend.completeChallenge(effect.flow, { poll: true }, signal);
        return answered(await pollOnce(look, effect.after, clock, signal));
      }
      case 'probe':
        return {
          type: 'probed',
          autofill: (await ceremony?.canAutofill?.(effect.get.options)) ?? false,
        };
      case 'fill': {
        const credential = await ceremony?.autofill?.(effect.get.options, signal);
        return credential ? { type: 'signed', credential } : { type: 'probed', autofill: false };
      }
      case 'get': {
        if (!ceremony) return { type: 'failed', failure: unexpected, now: clock.now() };
        const { get, attempt } = effect;
        const made = await ceremony.authenticate(get.options, signal, { attempt });
        return made.ok
          ? { type: 'signed', credential: made.response }
          : { type: 'failed', failure: made.failure, now: clock.now() };
      }
      case 'complete':
        return complete(effect, signal);
    }
  }

  return async (effect, signal) => {
    try {
      return await run(effect, signal);
    } catch (error) {
      return { type: 'failed', failure: failureOf(error), now: clock.now() };
    }
  };
}
