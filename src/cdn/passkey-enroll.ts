import { start } from './start.js';

export { packageVersion as version } from '../version.js';
export { PasskeyEnroll } from '../elements/passkey-enroll.js';
export { register } from './elements.js';

start('passkey-enroll', import.meta.url);
