import type { Clock } from '../runners/clock.js';
import { createEmbedded, type Embedding } from '../runners/embedded-enrollment.js';
import type { Enrollment } from '../runners/enrollment.js';
import { enrollLate } from './enroll-parts.js';

/** Adding a method inside another element: everything an enrollment is, but its opening. */
export { announcements } from '../flows/enroll-announcements.js';
export { enrollFocus, enrollStatus } from './enroll-status.js';
export { enrollSheets, enrollView } from './enroll-view.js';

export function createEmbeddedEnrollment(what: Embedding, clock?: Clock): Enrollment {
  return createEmbedded(what, enrollLate, clock);
}
