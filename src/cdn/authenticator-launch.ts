import { start } from './start.js';

export { packageVersion as version } from '../version.js';
export { AuthenticatorLaunch } from '../elements/authenticator-launch.js';
export { register } from './elements.js';

start('authenticator-launch', import.meta.url);
