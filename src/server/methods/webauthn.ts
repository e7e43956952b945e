import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '../../contract.js';
import { invalid } from '../refusal.js';
import type { CredentialKind } from '../relying-party.js';
import { beginAssertion, completeAssertion } from './webauthn-challenge.js';
import { beginRegistration, completeRegistration } from './webauthn-enrollment.js';
import type { Answer, Method } from './method.js';

/** What passkeys and security keys have in common: all but whom the browser is asked to turn to. */
export function webauthn(kind: CredentialKind): Method {
  return {
    kind,
    beginEnrollment: (context) => beginRegistration(context, kind),
    completeEnrollment: (context, held, answer) =>
      completeRegistration(context, kind, held, registrationOf(answer)),
    beginChallenge: (context) => beginAssertion(context, kind),
    completeChallenge: (context, held, answer) =>
      completeAssertion(context, kind, held, assertionOf(answer)),
  };
}

function registrationOf(answer: Answer): RegistrationResponseJSON {
  if (!('response' in answer) || !('attestationObject' in answer.response.response)) {
    throw invalid('response', 'must be what navigator.credentials.create() gave');
  }
  return answer.response as RegistrationResponseJSON;
}

function assertionOf(answer: Answer): AuthenticationResponseJSON {
  if (!('response' in answer) || !('signature' in answer.response.response)) {
    throw invalid('response', 'must be what navigator.credentials.get() gave');
  }
  return answer.response as AuthenticationResponseJSON;
}
