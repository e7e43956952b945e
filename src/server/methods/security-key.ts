import { webauthn } from './webauthn.js';

/** A roaming authenticator; also one of U2F, where the tenant does not ask for discoverable credentials. */
export const securityKey = webauthn('security-key');
