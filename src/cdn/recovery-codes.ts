import { start } from './start.js';

export { packageVersion as version } from '../version.js';
export { RecoveryCodes } from '../elements/recovery-codes.js';
export { register } from './elements.js';

start('recovery-codes', import.meta.url);
