import { AuthenticatorSettings } from '../elements/authenticator-settings.js';
import { define } from './define.js';

define('authenticator-settings', AuthenticatorSettings);
