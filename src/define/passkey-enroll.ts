import { PasskeyEnroll } from '../elements/passkey-enroll.js';
import { define } from './define.js';

// Brings the types of the element along, in the page's own terms.
export type { PasskeyEnroll } from '../elements/passkey-enroll.js';

define('passkey-enroll', PasskeyEnroll);
