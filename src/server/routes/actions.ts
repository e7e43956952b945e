import { getAction, validate } from '../actions.js';
import { actionResponse, trackResponse, validateResponse } from '../answers.js';
import { hasRight } from '../http/guard.js';
import { hostRoute, requestHash, type Route } from '../http/route.js';
import { once } from '../idempotency.js';
import { trackRequest, validateRequest } from '../schemas.js';
import { track } from '../track.js';

export const actionRoutes: readonly Route[] = [
  hostRoute({
    method: 'POST',
    path: '/v1/actions',
    access: 'host:track',
    rights: ['track', 'admin'],
    summary: 'Track an action for a user and get its link',
    body: trackRequest,
    answer: { status: 201, schema: trackResponse },
    async run({ service, tenant, body, caller, headers }) {
      const administers = hasRight(service, headers, 'admin');
      const by = hasRight(service, headers, 'track') ? 'track' : 'admin';
      const tracked = await track(service, tenant, body, caller, { by, administers });
      return { status: 201, body: tracked };
    },
  }),
  hostRoute({
    method: 'GET',
    path: '/v1/actions/:actionId',
    access: 'host:ask',
    rights: ['track'],
    summary: 'Ask what has become of an action',
    answer: { status: 200, schema: actionResponse },
    refusals: ['not_found'],
    async run({ service, tenant, params: { actionId = '' } }) {
      return { status: 200, body: await getAction(service, tenant, actionId) };
    },
  }),
  hostRoute({
    method: 'POST',
    path: '/v1/actions/:actionId/validate',
    access: 'host:validate',
    rights: ['track'],
    summary: 'Spend the result token a page was given, and learn what it stands for',
    body: validateRequest,
    answer: { status: 200, schema: validateResponse },
    refusals: ['not_found', 'idempotency_mismatch', 'in_progress'],
    idempotency: 'optional',
    async run(call) {
      const { service, tenant, body, key, caller, params } = call;
      const { actionId = '' } = params;
      const scope = `validate:${tenant.id}:${actionId}`;
      return once(service, { scope, key, requestHash: requestHash(call) }, async (sql) => ({
        status: 200,
        body: await validate(service, sql, tenant, actionId, body.result, caller),
      }));
    },
  }),
];
