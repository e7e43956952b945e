import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '../../contract.js';
import {
  passkeyAssertion,
  passkeyOptions,
  passkeyRegistration,
  registrationOptions,
  signInStart,
} from './client-schemas.js';
import { signInOptions, signInWith, startSignIn } from './client-sign-in.js';
import { verdictOf } from './client-verdict.js';
import { answerWith, creationOptionsFor, requestOptionsFor } from './client-webauthn.js';
import { VendorRefusal } from './errors.js';
import { clientRoute, openRoute, type VendorRoute } from './route.js';
import { nameOf } from './client-names.js';

/** The calls of `useCookies` differ by their paths alone: no cookie is ever set. */
const ways = ['', '/web'];

/** Passkeys: options wrapped, with the id of what they belong to. */
export const passkeyRoutes: readonly VendorRoute[] = [
  ...ways.map((web) =>
    clientRoute({
      method: 'POST',
      path: `/client/user-authenticators/passkey/registration-options${web}`,
      credentialed: true,
      body: registrationOptions,
      async run(call) {
        const { id: challengeId, options } = await creationOptionsFor(call, 'passkey');
        const { username, displayName, authenticatorAttachment } = call.body;
        const { user, authenticatorSelection } = options;
        // What the prompt shows is the page's to say; whose passkey it is, is not.
        const shown = { name: username || user.name, displayName: displayName || user.displayName };
        const selection = {
          ...authenticatorSelection,
          ...(authenticatorAttachment && { authenticatorAttachment }),
        };
        return {
          body: {
            challengeId,
            options: { ...options, user: { ...user, ...shown }, authenticatorSelection: selection },
          },
        };
      },
    }),
  ),
  clientRoute({
    method: 'POST',
    path: '/client/user-authenticators/passkey',
    credentialed: true,
    body: passkeyRegistration,
    async run(call) {
      const { registrationCredential, conditionalCreate, challengeId: id = null } = call.body;
      if (conditionalCreate) {
        const problem = 'This server takes no passkey that was made without a prompt.';
        throw new VendorRefusal('not_implemented', problem);
      }
      const held = { kind: 'passkey', table: 'enrollments', id } as const;
      const response = registrationCredential as RegistrationResponseJSON;
      return { body: await verdictOf(call, await answerWith(call, held, response)) };
    },
  }),
  ...ways.map((web) =>
    openRoute({
      method: 'POST',
      path: `/client/challenge${web}`,
      credentialed: true,
      body: signInStart,
      async run(call) {
        return { body: { challengeId: await startSignIn(call, call.body) } };
      },
    }),
  ),
  ...ways.map((web) =>
    openRoute({
      method: 'POST',
      path: `/client/user-authenticators/passkey/authentication-options${web}`,
      credentialed: true,
      body: passkeyOptions,
      async run(call) {
        const { bearer, body } = call;
        if (!bearer) return { body: await signInOptions(call, body.challengeId ?? undefined) };
        const { id: challengeId, options } = await requestOptionsFor(
          { ...call, bearer },
          'passkey',
        );
        return { body: { challengeId, options } };
      },
    }),
  ),
  openRoute({
    method: 'POST',
    path: '/client/verify/passkey',
    credentialed: true,
    body: passkeyAssertion,
    async run(call) {
      const { challengeId: id = null } = call.body;
      const response = call.body.authenticationCredential as AuthenticationResponseJSON;
      if (!call.bearer) return { body: await signInWith(call, response, id) };
      const known = { ...call, bearer: call.bearer };
      const held = { kind: 'passkey', table: 'challenges', id } as const;
      const verdict = await verdictOf(known, await answerWith(known, held, response));
      return { body: { ...verdict, ...(await nameOf(call.service, call.bearer)) } };
    },
  }),
];
