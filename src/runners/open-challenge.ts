import type { Backend } from '../backends/backend.js';
import { PasskeyError } from '../failure.js';
import { challengeOpening, early, type ChallengeDefinition } from '../flows/challenge-opening.js';
import type { ChallengeEvent, ChallengeEffect } from '../flows/challenge-state.js';
import { clock as systemClock, type Clock } from './clock.js';
import { failureOf, patience } from './failure-of.js';
import type { runChallenge, ChallengePorts } from './run-challenge.js';
import { running, type Challenge } from './running-challenge.js';
import { connect, needsConfirmation, type Source } from './source.js';

/** All that comes after the first screen, and for somebody who signs in the first one too. */
export interface ChallengeLater extends Pick<ChallengePorts, 'loadCeremony'> {
  readonly laterChallenge: ChallengeDefinition['transition'];
  readonly runChallenge: typeof runChallenge;
}

/** `signIn` where nobody knows yet who it is. */
export type LoadLater = (signIn: boolean) => Promise<ChallengeLater>;

/** A challenge that an action is for, opened from a source. */
export function openChallenge(
  source: Source,
  loadLater: LoadLater,
  clock: Clock = systemClock,
): Challenge {
  let backend: Backend | undefined;
  let later: ChallengeLater | undefined;
  let perform: ReturnType<typeof runChallenge> | undefined;

  const load = async (): Promise<ChallengeLater> => (later ??= await loadLater(false));

  /** A host's own function may never answer; a person should not have to wait for that. */
  async function connected(anew: boolean, signal: AbortSignal): Promise<Backend> {
    const late = clock.wait(patience, signal).then(() => {
      throw new PasskeyError({ code: 'network', retry: 'same', confidence: 'likely' });
    });
    return Promise.race([connect(source, anew), late]);
  }

  async function run(effect: ChallengeEffect, signal: AbortSignal): Promise<ChallengeEvent> {
    if (effect.do === 'open') {
      // The backend of a try whose answer was lost holds the key that the server may know already.
      if (!backend || effect.anew) {
        perform = undefined;
        backend = await connected(effect.anew === true, signal);
      }
      const opening = await backend.open(signal, 'challenge');
      // Shown by a part that is loaded late, as is why there is nothing to prove, or nothing to prove it with.
      if (!early(opening)) later = await loadLater(opening.signIn !== undefined);
      return { type: 'opened', opening };
    }
    if (!perform) {
      backend ??= await connected(false, signal);
      const { runChallenge, loadCeremony } = await load();
      perform = runChallenge({ backend, clock, loadCeremony });
    }
    return perform(effect, signal);
  }

  const challenge = running(
    challengeOpening({
      confirm: needsConfirmation(source),
      later: () => later?.laterChallenge,
    }),
    async (effect, signal) => {
      try {
        return await run(effect, signal);
      } catch (error) {
        // What went wrong is told by the part that is loaded late, even where it went wrong early.
        await load().catch(() => undefined);
        return { type: 'failed', failure: failureOf(error), now: clock.now() };
      }
    },
    clock,
  );
  const send = challenge.send.bind(challenge);
  challenge.send = (event) => {
    const waits = event.type === 'others' || event.type === 'declined';
    // What a way out leads to may not be there yet.
    if (later || !waits) send(event);
    else
      void load().then(
        () => send(event),
        () => undefined,
      );
  };
  return challenge;
}
