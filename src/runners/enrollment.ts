import {
  enrollFlow,
  type EnrollEffect,
  type EnrollEvent,
  type EnrollState,
} from '../flows/enroll.js';
import { Flow } from '../flows/flow.js';
import { clock as systemClock, type Clock } from './clock.js';
import { runEnroll, type EnrollCeremony } from './run-enroll.js';
import { connect, needsConfirmation, type Source } from './source.js';

/** Milliseconds between two looks at the clock; minutes are what is shown. */
const tick = 10_000;

export interface Enrollment {
  readonly state: EnrollState;
  start(): void;
  /** Aborts an open prompt and every request. */
  stop(): void;
  send(event: EnrollEvent): void;
  subscribe(listener: (state: EnrollState) => void): () => void;
  now(): number;
}

/** One enrollment from a source, ready to start. */
export function createEnrollment(
  source: Source,
  loadCeremony: () => Promise<EnrollCeremony>,
  clock: Clock = systemClock,
): Enrollment {
  const run = runEnroll({ connect: (anew) => connect(source, anew), clock, loadCeremony });
  const flow = new Flow<EnrollState, EnrollEvent, EnrollEffect>(
    enrollFlow({ confirm: needsConfirmation(source) }),
    run,
  );
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
