import { webauthn } from './webauthn.js';

/** Made wherever the person likes: on this device, on a phone, on a key. */
export const passkey = webauthn('passkey');
