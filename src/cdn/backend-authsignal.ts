export { authsignal } from '../backends/authsignal.js';
export { packageVersion as version } from '../version.js';
