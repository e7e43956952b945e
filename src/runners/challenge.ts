import type { StepUp } from '../contract.js';
import { isOver } from '../flows/challenge-state.js';
import { challengeFlow } from '../flows/challenge.js';
import { clock as systemClock } from './clock.js';
import { running, type Challenge } from './running-challenge.js';
import { runChallenge, type ChallengePorts } from './run-challenge.js';

export { isOver, type Challenge };

export interface ChallengeOptions extends Omit<ChallengePorts, 'clock'> {
  readonly stepUp: StepUp;
  readonly clock?: ChallengePorts['clock'];
}

/** A challenge that is part of something else, ready to start; `isOver` tells the states it may end in. */
export function createChallenge({
  stepUp,
  clock = systemClock,
  ...ports
}: ChallengeOptions): Challenge {
  const run = runChallenge({ ...ports, clock });
  return running(
    challengeFlow(stepUp),
    (effect, signal) =>
      // Nothing inside leads to the opening, which is somebody else's.
      effect.do === 'open' ? new Promise(() => undefined) : run(effect, signal),
    clock,
  );
}
