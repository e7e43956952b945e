/** How an enrollment can end: loaded after the first paint, so that a lost connection still finds its text. */
export { lateStyles } from './enroll-late.styles.js';
export { enrolledScreen, finishedScreen } from './enrolled-screens.js';
export { statusText } from './enroll-status.js';
export { failedScreen } from './failed-screen.js';
