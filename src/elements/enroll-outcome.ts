/** What is shown after the first screen; loaded after the first paint, so that a lost connection still finds its text. */
export { adopt } from './adopt.js';
export { enrollFocus, enrollStatus } from './enroll-status.js';
export { enrollSheets, enrollView } from './enroll-view.js';
export { mark } from './mark.js';
