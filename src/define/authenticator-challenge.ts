import { AuthenticatorChallenge } from '../elements/authenticator-challenge.js';
import { define } from './define.js';

define('authenticator-challenge', AuthenticatorChallenge);
