import { AuthenticatorSettings } from '../elements/authenticator-settings.js';
import { define } from './define.js';

// Brings the types of the element along, in the page's own terms.
export type { AuthenticatorSettings } from '../elements/authenticator-settings.js';

define('authenticator-settings', AuthenticatorSettings);
