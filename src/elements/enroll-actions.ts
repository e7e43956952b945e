import type { EnrollEvent } from '../flows/enroll.js';

/** What a screen of the enrollment can do about a click. */
export interface EnrollActions {
  readonly send: (event: EnrollEvent) => void;
  readonly retry: () => void;
  /** Opens the prompt, in the task of the click. */
  readonly create: (click: MouseEvent) => void;
}
