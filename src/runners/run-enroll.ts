import type { Backend } from '../backends/backend.js';
import { PasskeyError } from '../failure.js';
import type {
  EnrollEffect,
  EnrollEvent,
  EnrollState,
  EnrollTable,
} from '../flows/enroll-states.js';
import type { EffectRunner } from '../flows/flow.js';
import type { Clock } from './clock.js';
import { failureOf, patience } from './failure-of.js';
import type { Nested } from './perform-enroll.js';

/** What an enrollment needs after its opening; loaded while the first screen is looked at. */
export interface EnrollLate {
  readonly later: EnrollTable;
  /** Performs the effects that come after the opening; one an enrollment. */
  perform(ports: LatePorts): Performer;
}

export interface LatePorts {
  readonly clock: Clock;
  /** Hears of every change of a flow that runs inside this one. */
  readonly publish: (nested: Nested) => void;
}

export interface Performer {
  run(
    effect: Exclude<EnrollEffect, { do: 'open' }>,
    backend: Backend | undefined,
    signal: AbortSignal,
  ): Promise<EnrollEvent>;
  /** Lets the service know what its screens led to. */
  report(from: EnrollState, to: EnrollState, backend: Backend): void;
  /** Forgets what must not outlive the page. */
  drop(): void;
}

export interface EnrollPorts {
  /** A service that is open already. */
  readonly backend?: Backend | undefined;
  /** The service; `anew` where the one before has ended and another action is wanted. */
  connect(anew: boolean): Promise<Backend>;
  readonly clock: Clock;
  /** Called when the first answer is there, and again where it was rejected. */
  loadLate(): Promise<Performer>;
}

/** Performs the effects of `enrollFlow` through its ports. */
export function runEnroll(ports: EnrollPorts): EffectRunner<EnrollEvent, EnrollEffect> {
  const { clock } = ports;
  let { backend } = ports;
  let late: Performer | undefined;

  /** A host's own function may never answer; a person should not have to wait for that. */
  async function connect(anew: boolean, signal: AbortSignal): Promise<Backend> {
    const slow = clock.wait(patience, signal).then(() => {
      throw new PasskeyError({ code: 'network', retry: 'same', confidence: 'likely' });
    });
    return Promise.race([ports.connect(anew), slow]);
  }

  return async (effect, signal) => {
    try {
      if (effect.do === 'open') {
        // The backend of a try whose answer was lost holds the key that the server may know already.
        if (!backend || effect.anew) backend = await connect(effect.anew === true, signal);
        const opening = await backend.open(signal, 'enroll');
        // Why it may not begin is told by the part that is loaded late.
        if (opening.refusal) late ??= await ports.loadLate();
        const capabilities = backend.capabilities();
        return { type: 'opened', opening, capabilities, now: clock.now() };
      }
      late ??= await ports.loadLate();
      return await late.run(effect, backend, signal);
    } catch (error) {
      // What went wrong is told by the part that is loaded late, even where it went wrong early.
      late ??= await ports.loadLate().catch(() => undefined);
      return { type: 'failed', failure: failureOf(error) };
    }
  };
}
