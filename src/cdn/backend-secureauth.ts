export { secureAuth } from '../backends/secureauth.js';
export { packageVersion as version } from '../version.js';
