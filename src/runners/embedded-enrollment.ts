import type { Backend } from '../backends/backend.js';
import type { EnrollableMethod } from '../contract.js';
import { embeddedFlow } from '../flows/enroll-later.js';
import { clock as systemClock, type Clock } from './clock.js';
import { runEnrollment, type Enrollment } from './enrollment.js';
import type { EnrollLate } from './run-enroll.js';

export interface Embedding {
  /** Open already. */
  readonly backend: Backend;
  readonly method: EnrollableMethod;
  /** The authenticator that goes when the new one is stored. */
  readonly replaces?: string;
}

/**
 * Adds one authenticator inside another flow: begins where the person has said what, and ends at `finished`. The time
 * of the action is the other flow's to watch.
 */
export function createEmbedded(
  { backend, method, replaces }: Embedding,
  late: EnrollLate,
  clock: Clock = systemClock,
): Enrollment {
  const session = {
    // Only what was asked for: there is no other way to choose from in here.
    opening: { methods: [method] },
    capabilities: backend.capabilities(),
    endsAt: Number.POSITIVE_INFINITY,
    minutesLeft: Number.POSITIVE_INFINITY,
    attempts: 0,
    method,
    ...(replaces !== undefined && { replaces }),
  };
  return runEnrollment({
    clock,
    definition: embeddedFlow(session, late.later),
    backend,
    connect: () => Promise.resolve(backend),
    loadLate: () => Promise.resolve(late),
  });
}
