export { jitsudo } from '../backends/jitsudo.js';
export { packageVersion as version } from '../version.js';
