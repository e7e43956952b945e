/** What a challenge by passkey or security key needs: loaded before a button leads to the prompt. */
export { authenticate, checkRequest } from '../ceremony/authenticate.js';
export { signalUnknown } from '../ceremony/signals.js';
