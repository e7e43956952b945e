import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '../../contract.js';
import { authenticationResponse, registrationResponse } from '../schemas.js';
import { nothing } from './client-schemas.js';
import { verdictOf } from './client-verdict.js';
import { answerWith, creationOptionsFor, requestOptionsFor } from './client-webauthn.js';
import { clientRoute, type VendorRoute } from './route.js';

const kind = 'security-key';

/** Security keys: nothing is wrapped, so that a credential answers the last options of its action. */
export const securityKeyRoutes: readonly VendorRoute[] = [
  clientRoute({
    method: 'POST',
    path: '/client/user-authenticators/security-key/registration-options',
    body: nothing,
    async run(call) {
      return { body: (await creationOptionsFor(call, kind)).options };
    },
  }),
  clientRoute({
    method: 'POST',
    path: '/client/user-authenticators/security-key',
    body: registrationResponse,
    async run(call) {
      const response = call.body as RegistrationResponseJSON;
      const verified = await answerWith(call, { kind, table: 'enrollments' }, response);
      return { body: await verdictOf(call, verified) };
    },
  }),
  clientRoute({
    method: 'POST',
    path: '/client/user-authenticators/security-key/authentication-options',
    body: nothing,
    async run(call) {
      return { body: (await requestOptionsFor(call, kind)).options };
    },
  }),
  clientRoute({
    method: 'POST',
    path: '/client/verify/security-key',
    body: authenticationResponse,
    async run(call) {
      const response = call.body as AuthenticationResponseJSON;
      const verified = await answerWith(call, { kind, table: 'challenges' }, response);
      return { body: await verdictOf(call, verified) };
    },
  }),
];
