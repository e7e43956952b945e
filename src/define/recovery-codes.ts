import { RecoveryCodes } from '../elements/recovery-codes.js';
import { define } from './define.js';

define('recovery-codes', RecoveryCodes);
