import { start } from './start.js';

export { packageVersion as version } from '../version.js';
export { AuthenticatorSettings } from '../elements/authenticator-settings.js';
export { register } from './elements.js';

start('authenticator-settings', import.meta.url);
