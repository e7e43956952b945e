/** Recovery codes as they are shown, once; loaded where there are any. */
export { isShown } from '../flows/recovery-codes.js';
export { createRecoveryCodes } from '../runners/recovery-codes.js';
export { recoveryView } from './recovery-screen.js';
export { recoveryStatus } from './recovery-status.js';
export { recoveryStyles } from './recovery.styles.js';
