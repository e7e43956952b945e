/** A challenge beyond its first screen, and all of it where it is part of something else; loaded when it is wanted. */
export { challengeAnnouncements } from '../flows/challenge-announcements.js';
export { laterChallenge } from '../flows/challenge.js';
export { createChallenge, isOver } from '../runners/challenge.js';
export { runNested } from '../runners/nested.js';
export { runChallenge } from '../runners/run-challenge.js';
export { adopt } from './adopt.js';
export { challengeFocus, challengeStatus } from './challenge-status.js';
export { challengeView } from './challenge-view.js';
export { challengeStyles } from './challenge.styles.js';
export { mark } from './mark.js';

/** What a passkey or a security key needs besides. */
export const loadCeremony = () => import('./challenge-prompt.js');
