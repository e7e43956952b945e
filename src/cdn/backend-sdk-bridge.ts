export { sdkBridge } from '../backends/sdk-bridge.js';
export { packageVersion as version } from '../version.js';
