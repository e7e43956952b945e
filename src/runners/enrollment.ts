import type { Backend } from '../backends/backend.js';
import type { EnrollableMethod } from '../contract.js';
import { enrollFlow } from '../flows/enroll.js';
import type { EnrollEffect, EnrollEvent, EnrollState } from '../flows/enroll-states.js';
import { Flow, type FlowDefinition } from '../flows/flow.js';
import { clock as systemClock, type Clock } from './clock.js';
import type { Running } from './nested.js';
import type { Nested } from './perform-enroll.js';
import { runEnroll, type EnrollLate, type Performer } from './run-enroll.js';
import { connect, needsConfirmation, type Source } from './source.js';

/** Milliseconds between two looks at the clock; minutes are what is shown. */
const tick = 10_000;

/** A state, and the flow that runs inside it. */
export type EnrollShown = EnrollState & { readonly inside?: Nested };

export interface Enrollment extends Running<EnrollShown> {
  send(event: EnrollEvent): void;
  now(): number;
}

/** One enrollment from a source, ready to start. */
export function createEnrollment(
  source: Source,
  loadLate: () => Promise<EnrollLate>,
  { clock = systemClock, method }: { clock?: Clock; method?: EnrollableMethod | undefined } = {},
): Enrollment {
  let late: EnrollLate | undefined;
  return runEnrollment({
    clock,
    definition: enrollFlow({
      confirm: needsConfirmation(source),
      method,
      later: () => late?.later,
    }),
    connect: (anew) => connect(source, anew),
    loadLate: async () => (late = await loadLate()),
  });
}

/** What runs an enrollment, wherever it begins. */
export function runEnrollment({
  clock,
  definition,
  loadLate,
  backend: given,
  connect,
}: {
  readonly clock: Clock;
  readonly definition: FlowDefinition<EnrollState, EnrollEvent, EnrollEffect>;
  readonly backend?: Backend;
  readonly connect: (anew: boolean) => Promise<Backend>;
  readonly loadLate: () => Promise<EnrollLate>;
}): Enrollment {
  let performer: Performer | undefined;
  let stopTicks: (() => void) | undefined;
  const listeners = new Set<(state: EnrollShown) => void>();
  const tell = (state: EnrollShown): void => {
    shown = state;
    for (const listener of listeners) listener(state);
  };
  const publish = (inside: Nested): void => {
    if (inside.at === flow.state.step) tell({ ...flow.state, inside });
  };
  let backend = given;
  const run = runEnroll({
    backend: given,
    connect: async (anew) => (backend = await connect(anew)),
    clock,
    loadLate: async () => (performer ??= (await loadLate()).perform({ clock, publish })),
  });
  const flow = new Flow(definition, run);
  let shown: EnrollShown = flow.state;
  let before: EnrollState = flow.state;
  flow.subscribe((state) => {
    const from = before;
    before = state;
    if (backend) performer?.report(from, state, backend);
    tell(state);
  });
  return {
    get state() {
      return shown;
    },
    start() {
      flow.start();
      stopTicks ??= clock.every(tick, () => flow.send({ type: 'ticked', now: clock.now() }));
    },
    stop() {
      stopTicks?.();
      stopTicks = undefined;
      flow.stop();
      performer?.drop();
    },
    send: (event) => flow.send(event),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => clock.now(),
  };
}
