import type { ChallengeDefinition } from '../flows/challenge-opening.js';
import type { ChallengeEffect, ChallengeEvent, ChallengeState } from '../flows/challenge-state.js';
import { Flow, type EffectRunner } from '../flows/flow.js';
import type { Clock } from './clock.js';
import type { Running } from './nested.js';

/** Milliseconds between two looks at the clock; seconds are what is shown. */
const tick = 1000;

export interface Challenge extends Running<ChallengeState> {
  send(event: ChallengeEvent): void;
  now(): number;
}

/** A challenge and its clock. */
export function running(
  definition: ChallengeDefinition,
  run: EffectRunner<ChallengeEvent, ChallengeEffect>,
  clock: Clock,
): Challenge {
  const flow = new Flow<ChallengeState, ChallengeEvent, ChallengeEffect>(definition, run);
  let stopTicks: (() => void) | undefined;
  return {
    get state() {
      return flow.state;
    },
    start() {
      flow.start();
      stopTicks ??= clock.every(tick, () => flow.send({ type: 'ticked', now: clock.now() }));
    },
    stop() {
      stopTicks?.();
      stopTicks = undefined;
      flow.stop();
    },
    send: (event) => flow.send(event),
    subscribe: (listener) => flow.subscribe(listener),
    now: () => clock.now(),
  };
}
