import type { SetupPorts } from '../runners/setup.js';
import { isPhone } from './setup-screens.js';

/** The set-up of methods with codes; loaded where one is set up. */
export { isSetUp } from '../flows/setup.js';
export { createSetup } from '../runners/setup.js';
export { setupView } from './setup-screens.js';
export { setupFocus, setupStatus } from './setup-status.js';
export { setupStyles } from './setup.styles.js';

/** A phone is not held before its own camera. */
export const draw: SetupPorts['draw'] = (text) =>
  isPhone() ? Promise.resolve(undefined) : import('./qr.js').then(({ draw }) => draw(text));
