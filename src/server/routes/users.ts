import { authenticatorsResponse, userResponse } from '../answers.js';
import { listAuthenticators } from '../authenticators.js';
import { hostRoute, type Route } from '../http/route.js';
import { getUser } from '../users.js';

export const userRoutes: readonly Route[] = [
  hostRoute({
    method: 'GET',
    path: '/v1/users/:userId',
    right: 'admin',
    summary: 'Ask whether a user is enrolled, and with which methods',
    answer: { status: 200, schema: userResponse },
    async run({ service, tenant, params: { userId = '' } }) {
      return { status: 200, body: await getUser(service, tenant.id, userId) };
    },
  }),
  hostRoute({
    method: 'GET',
    path: '/v1/users/:userId/authenticators',
    right: 'admin',
    summary: "List a user's authenticators, oldest first",
    answer: { status: 200, schema: authenticatorsResponse },
    async run({ service, tenant, params: { userId = '' } }) {
      return { status: 200, body: await listAuthenticators(service, tenant.id, userId) };
    },
  }),
];
