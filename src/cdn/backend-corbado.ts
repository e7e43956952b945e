export { corbado } from '../backends/corbado.js';
export { packageVersion as version } from '../version.js';
