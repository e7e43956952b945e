import { dropAuthenticator, removeUser } from '../admin.js';
import { fit } from '../http/json.js';
import { invalid, Refusal } from '../refusal.js';
import { now } from '../service.js';
import { hashToken, isId, isToken } from '../tokens.js';
import { userOf } from './action-routes.js';
import { listVendor } from './authenticators.js';
import { enrollVerified } from './enroll-verified.js';
import { param, serverRoute, type VendorCall, type VendorRoute } from './route.js';
import { searched, userAttributes, verifiedAttributes } from './schemas.js';
import { describeUser, queryUsers, readAttributes, saveAttributes } from './users.js';

/** Rows a page has where nobody says otherwise, and at most. */
const [usual, most] = [20, 100];

/** Users and authenticators of the vendor's server API. */
export const userRoutes: readonly VendorRoute[] = [
  serverRoute({
    method: 'GET',
    path: '/users/:userId',
    run: async (call) => ({
      body: await describeUser(call.service.store, call.tenant, userOf(call)),
    }),
  }),
  serverRoute({
    method: 'PATCH',
    path: '/users/:userId',
    body: userAttributes,
    async run(call) {
      const { service, tenant, caller, body } = call;
      const userId = userOf(call);
      return {
        body: await service.store.transaction(async (sql) => {
          await saveAttributes({ service, sql, tenant, caller }, userId, body);
          return readAttributes(sql, tenant, userId);
        }),
      };
    },
  }),
  serverRoute({
    method: 'DELETE',
    path: '/users/:userId',
    async run(call) {
      const { service, tenant, caller } = call;
      const userId = userOf(call);
      await service.store.transaction((sql) =>
        removeUser({ service, sql, tenant, userId, caller }),
      );
      return { status: 204 };
    },
  }),
  serverRoute({
    method: 'GET',
    path: '/users',
    async run(call) {
      const { service, tenant, query } = call;
      const token = query.get('token');
      const userId = token === null ? null : await userOfToken(call, token);
      if (userId === undefined) return { body: { users: [] } };
      const limit = Number(query.get('limit') ?? usual);
      if (!Number.isInteger(limit) || limit < 1 || limit > most) {
        throw invalid('limit', `must be 1–${most}`);
      }
      const asked = (name: string): string | null => {
        const value = query.get(name);
        return value === null ? null : fit(searched, value, name);
      };
      return {
        body: await queryUsers(service.store, tenant, {
          username: asked('username'),
          email: asked('email'),
          phoneNumber: asked('phoneNumber'),
          userId,
          limit,
          after: asked('lastEvaluatedUserId'),
        }),
      };
    },
  }),
  serverRoute({
    method: 'GET',
    path: '/users/:userId/authenticators',
    run: async (call) => ({
      body: await listVendor(call.service.store, call.tenant, userOf(call)),
    }),
  }),
  serverRoute({
    method: 'POST',
    path: '/users/:userId/authenticators',
    body: verifiedAttributes,
    async run(call) {
      const { service, tenant, caller, body } = call;
      const userId = userOf(call);
      return {
        body: await service.store.transaction((sql) =>
          enrollVerified({ service, sql, tenant, userId, caller }, body),
        ),
      };
    },
  }),
  serverRoute({
    method: 'DELETE',
    path: '/users/:userId/authenticators/:authenticatorId',
    async run(call) {
      const { service, tenant, caller } = call;
      const userId = userOf(call);
      const id = param(call, 'authenticatorId');
      if (!isId(id)) throw new Refusal('not_found');
      await service.store.transaction((sql) =>
        dropAuthenticator({ service, sql, tenant, userId, caller }, id),
      );
      return { status: 204 };
    },
  }),
];

/** Undefined for a token that is of nobody, or over. */
async function userOfToken(
  { service, tenant }: VendorCall & { tenant: { id: string } },
  token: string,
): Promise<string | undefined> {
  if (!isToken(token)) return undefined;
  const { rows } = await service.store.query<{ user_id: string }>(
    `SELECT t.user_id FROM authsignal_tokens k JOIN authsignal_actions t ON t.id = k.tracked_id
     WHERE k.token_hash = $2 AND t.tenant = $3 AND k.expires_at > ${now(1)}`,
    [service.offset(), hashToken(token), tenant.id],
  );
  return rows[0]?.user_id;
}
