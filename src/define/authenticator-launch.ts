import { AuthenticatorLaunch } from '../elements/authenticator-launch.js';
import { define } from './define.js';

// Brings the types of the element along, in the page's own terms.
export type { AuthenticatorLaunch } from '../elements/authenticator-launch.js';

define('authenticator-launch', AuthenticatorLaunch);
