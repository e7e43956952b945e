import { RecoveryCodes } from '../elements/recovery-codes.js';
import { define } from './define.js';

// Brings the types of the element along, in the page's own terms.
export type { RecoveryCodes } from '../elements/recovery-codes.js';

define('recovery-codes', RecoveryCodes);
