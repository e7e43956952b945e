/** From the first screen to the prompt: loaded after the first paint, before a button leads there. */
export { announcements } from '../flows/enroll-announcements.js';
export { enrollLate } from './enroll-parts.js';
