import type { AuthenticationResponseJSON } from '../contract.js';
import { common, encode, optional } from './response.js';

/** The JSON form of an assertion (WebAuthn L3 §5.1), under the same reserve as a new credential. */
export function readAssertion(credential: unknown): AuthenticationResponseJSON | undefined {
  try {
    const given = credential as PublicKeyCredential & { response: AuthenticatorAssertionResponse };
    const { response } = given;
    return {
      ...common(given),
      response: {
        clientDataJSON: encode(response.clientDataJSON),
        authenticatorData: encode(response.authenticatorData),
        signature: encode(response.signature),
        // Null where the credential was named in the request.
        ...optional('userHandle', () => encode(response.userHandle)),
      },
    };
  } catch {
    return undefined;
  }
}
