export { authenticate, checkRequest } from '../ceremony/authenticate.js';
export { signalUnknown } from '../ceremony/signals.js';
