import {
  changeAuthenticator,
  dropAuthenticator,
  listAuthenticators,
  removeUser,
} from '../admin.js';
import { findCode, sendCode, verifyCode } from '../admin-codes.js';
import { codeRequest, codeResponse, verifyRequest, verifyResponse } from '../admin-schemas.js';
import { authenticator, authenticatorsResponse, userResponse } from '../answers.js';
import { reserveAttempt } from '../attempts.js';
import { hostRoute, requestHash, type Route } from '../http/route.js';
import { once } from '../idempotency.js';
import { importCredentials } from '../import.js';
import { authenticatorPatch, importRequest } from '../schemas.js';
import { newToken } from '../tokens.js';
import { getUser } from '../users.js';

export const userRoutes: readonly Route[] = [
  hostRoute({
    method: 'GET',
    path: '/v1/users/:userId',
    access: 'host:admin',
    rights: ['admin'],
    summary: 'Ask whether a user is enrolled, and with which methods',
    answer: { status: 200, schema: userResponse },
    async run({ service, tenant, params: { userId = '' } }) {
      return { status: 200, body: await getUser(service, tenant.id, userId) };
    },
  }),
  hostRoute({
    method: 'DELETE',
    path: '/v1/users/:userId',
    access: 'host:admin',
    rights: ['admin'],
    summary: 'Remove a user with everything of theirs but the audit',
    answer: { status: 204 },
    async run({ service, tenant, caller, params: { userId = '' } }) {
      await service.store.transaction((sql) =>
        removeUser({ service, sql, tenant, userId, caller }),
      );
      return { status: 204, body: undefined };
    },
  }),
  hostRoute({
    method: 'GET',
    path: '/v1/users/:userId/authenticators',
    access: 'host:admin',
    rights: ['admin'],
    summary: "List a user's authenticators, oldest first",
    answer: { status: 200, schema: authenticatorsResponse },
    async run({ service, tenant, params: { userId = '' } }) {
      const body = await listAuthenticators(service, service.store, tenant, userId);
      return { status: 200, body };
    },
  }),
  hostRoute({
    method: 'POST',
    path: '/v1/users/:userId/authenticators',
    access: 'host:admin',
    rights: ['admin'],
    summary: 'Take over credentials made elsewhere under the same RP ID, all of them or none',
    body: importRequest,
    answer: { status: 201, schema: authenticatorsResponse },
    refusals: ['already_enrolled', 'credential_limit'],
    async run({ service, tenant, body, caller, params: { userId = '' } }) {
      const imported = await service.store.transaction((sql) =>
        importCredentials({ service, sql, tenant, userId, caller }, body),
      );
      return { status: 201, body: imported };
    },
  }),
  hostRoute({
    method: 'PATCH',
    path: '/v1/users/:userId/authenticators/:authenticatorId',
    access: 'host:object',
    rights: ['admin'],
    summary: "Rename a user's authenticator, or suspend it, or resume it",
    body: authenticatorPatch,
    answer: { status: 200, schema: authenticator },
    refusals: ['not_found'],
    async run({ service, tenant, body, caller, params }) {
      const { userId = '', authenticatorId = '' } = params;
      const changed = await service.store.transaction((sql) =>
        changeAuthenticator({ service, sql, tenant, userId, caller }, authenticatorId, body),
      );
      return { status: 200, body: changed };
    },
  }),
  hostRoute({
    method: 'DELETE',
    path: '/v1/users/:userId/authenticators/:authenticatorId',
    access: 'host:object',
    rights: ['admin'],
    summary: "Remove a user's authenticator, the last one too",
    answer: { status: 204 },
    refusals: ['not_found'],
    async run({ service, tenant, caller, params }) {
      const { userId = '', authenticatorId = '' } = params;
      await service.store.transaction((sql) =>
        dropAuthenticator({ service, sql, tenant, userId, caller }, authenticatorId),
      );
      return { status: 204, body: undefined };
    },
  }),
  hostRoute({
    method: 'POST',
    path: '/v1/users/:userId/codes',
    access: 'host:send',
    rights: ['admin'],
    summary: 'Send a code to an address of a user, to be asked for before something is added',
    body: codeRequest,
    answer: { status: 201, schema: codeResponse },
    refusals: ['not_found', 'rate_limited'],
    async run({ service, tenant, body, caller, params: { userId = '' } }) {
      const sent = await service.store.transaction((sql) =>
        sendCode(service, sql, tenant, userId, body, caller),
      );
      return { status: 201, body: sent };
    },
  }),
  hostRoute({
    method: 'POST',
    path: '/v1/users/:userId/codes/:codeId/verify',
    access: 'host:object',
    rights: ['admin'],
    summary: 'Verify the code a user was sent; its time is `authenticatedAt` for the next action',
    body: verifyRequest,
    answer: { status: 200, schema: verifyResponse },
    refusals: [
      'not_found',
      'wrong_code',
      'rate_limited',
      'superseded',
      'options_expired',
      'idempotency_mismatch',
      'in_progress',
    ],
    idempotency: 'optional',
    async run(call) {
      const { service, tenant, body, caller, params, key = newToken() } = call;
      const { userId = '', codeId = '' } = params;
      const hash = requestHash(call);
      const found = await findCode(service, tenant, userId, codeId);
      const attempt = { table: 'challenges', ...found, key, requestHash: hash, caller } as const;
      const reserved = await reserveAttempt(service, attempt);
      const scope = `code:${codeId}`;
      return once(service, { scope, key, requestHash: hash }, async (sql) => ({
        status: 200,
        body: await verifyCode(service, sql, found, body.code, reserved, caller),
      }));
    },
  }),
];
