import { z } from 'zod';
import { fit } from '../http/json.js';
import { userId as userIdShape } from '../schemas.js';
import { param, serverRoute, type VendorCall, type VendorRoute } from './route.js';
import {
  actionAttributes,
  actionCode,
  idempotencyKey,
  state,
  trackAttributes,
  validateRequest,
} from './schemas.js';
import { describeTracked, queryTracked, readTracked, setState } from './states.js';
import { trackVendor } from './track.js';
import { validateVendor } from './validate.js';

export function userOf(call: VendorCall): string {
  return fit(userIdShape, param(call, 'userId'), 'userId');
}

function named(call: VendorCall): { userId: string; code: string } {
  return { userId: userOf(call), code: fit(actionCode, param(call, 'action'), 'action') };
}

function keyOf(call: VendorCall): string {
  return fit(idempotencyKey, param(call, 'idempotencyKey'), 'idempotencyKey');
}

const codes = z.array(actionCode);

const one = '/users/:userId/actions/:action/:idempotencyKey';

/** Actions of the vendor's server API: tracked, asked about, validated. */
export const actionRoutes: readonly VendorRoute[] = [
  serverRoute({
    method: 'POST',
    path: '/users/:userId/actions/:action',
    body: trackAttributes,
    async run(call) {
      const { service, tenant, caller, body } = call;
      const about = named(call);
      return {
        body: await service.store.transaction((sql) =>
          trackVendor({ service, sql, tenant, caller }, about, body),
        ),
      };
    },
  }),
  serverRoute({
    method: 'GET',
    path: one,
    async run(call) {
      const { service, tenant } = call;
      const which = { ...named(call), idempotencyKey: keyOf(call) };
      return { body: describeTracked(await readTracked(service.store, tenant, which)) };
    },
  }),
  serverRoute({
    method: 'PATCH',
    path: one,
    body: actionAttributes,
    async run(call) {
      const { service, tenant, caller, body } = call;
      const which = { ...named(call), idempotencyKey: keyOf(call) };
      await service.store.transaction((sql) =>
        setState({ service, sql, tenant, caller }, which, body.state),
      );
      return { body: { state: body.state } };
    },
  }),
  serverRoute({
    method: 'GET',
    path: '/users/:userId/actions',
    async run(call) {
      const { service, tenant, query } = call;
      const wanted = query.get('state');
      return {
        body: await queryTracked(service.store, tenant, {
          userId: userOf(call),
          codes: fit(codes, (query.get('codes') ?? '').split(',').filter(Boolean), 'codes'),
          state: wanted === null ? null : fit(state, wanted, 'state'),
          from: query.get('fromDate'),
        }),
      };
    },
  }),
  serverRoute({
    method: 'POST',
    path: '/validate',
    body: validateRequest,
    run: async ({ service, tenant, caller, body }) => ({
      body: await service.store.transaction((sql) =>
        validateVendor({ service, sql, tenant, caller }, body),
      ),
    }),
  }),
];
