/** A challenge without any view; loaded where something must be proved first. */
export { isOver } from '../flows/challenge-state.js';
export { createChallenge } from './challenge.js';

export const loadCeremony = () => import('./late-authenticate.js');
