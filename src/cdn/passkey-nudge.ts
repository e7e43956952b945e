import { start } from './start.js';

export { packageVersion as version } from '../version.js';
export { PasskeyNudge } from '../elements/passkey-nudge.js';
export { register } from './elements.js';

start('passkey-nudge', import.meta.url);
