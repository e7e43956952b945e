import { PasskeyNudge } from '../elements/passkey-nudge.js';
import { define } from './define.js';

// Brings the types of the element along, in the page's own terms.
export type { PasskeyNudge } from '../elements/passkey-nudge.js';

define('passkey-nudge', PasskeyNudge);
