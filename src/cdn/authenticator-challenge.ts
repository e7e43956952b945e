import { start } from './start.js';

export { packageVersion as version } from '../version.js';
export { AuthenticatorChallenge } from '../elements/authenticator-challenge.js';
export { register } from './elements.js';

start('authenticator-challenge', import.meta.url);
