import { AuthenticatorChallenge } from '../elements/authenticator-challenge.js';
import { define } from './define.js';

// Brings the types of the element along, in the page's own terms.
export type { AuthenticatorChallenge } from '../elements/authenticator-challenge.js';

define('authenticator-challenge', AuthenticatorChallenge);
