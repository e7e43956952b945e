/** The set-up of methods with codes, without any view; loaded where one is set up. */
export { isSetUp } from '../flows/setup.js';
export { createSetup } from './setup.js';
