import type { EnrollableMethod } from '../contract.js';
import type { EnrollEvent } from '../flows/enroll-states.js';
import type { Enrollment } from '../runners/enrollment.js';

/** What a screen of the enrollment can do about a click. */
export interface EnrollActions {
  readonly send: (event: EnrollEvent) => void;
  readonly retry: () => void;
  /** Opens the prompt, in the task of the click. */
  readonly create: (click: Pick<UIEvent, 'detail'>) => void;
  /** The same for the trial of what was made. */
  readonly tryOut: (click: Pick<UIEvent, 'detail'>) => void;
  readonly choose: (method: EnrollableMethod) => void;
}

export function enrollActions(enrollment: Enrollment): EnrollActions {
  return {
    send: (event) => enrollment.send(event),
    retry: () => enrollment.send({ type: 'retried', now: enrollment.now() }),
    create: ({ detail }) => {
      // The second click of a double click lands on a button that was not there for the first.
      if (detail < 2) enrollment.send({ type: 'clicked', now: enrollment.now() });
    },
    tryOut: ({ detail }) => {
      if (detail < 2) enrollment.send({ type: 'tried', now: enrollment.now() });
    },
    choose: (method) => enrollment.send({ type: 'chosen', method }),
  };
}
