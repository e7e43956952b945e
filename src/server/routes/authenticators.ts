import { z } from 'zod';
import { authenticator, recoveryCodesResponse, settings } from '../answers.js';
import { requestHash, sessionRoute, type Route } from '../http/route.js';
import { once } from '../idempotency.js';
import { authenticatorPatch } from '../schemas.js';
import { enter, regenerate, removeOwn, renameOwn, suspendOwn } from '../self-service.js';
import { settingsOf } from '../settings.js';

const closed = ['action_ended', 'action_expired', 'step_up_required', 'forbidden'] as const;

/** The part of the answer that is the same each time it is asked for. */
const kept = recoveryCodesResponse.omit({ settings: true });

export const authenticatorRoutes: readonly Route[] = [
  sessionRoute({
    method: 'GET',
    path: '/v1/authenticators',
    access: 'session:read',
    summary: 'List all there is to show of the user, once they have proved who they are',
    answer: { status: 200, schema: settings },
    refusals: closed,
    async run(call) {
      const { service, session, caller } = call;
      const { id: actionId } = session.action;
      const entered = await once(
        service,
        { scope: '', key: undefined, requestHash: requestHash(call) },
        async (sql) => {
          await enter({ service, sql, actionId, caller });
          return { status: 200, body: undefined };
        },
      );
      if (entered.status !== 200) return entered;
      return { status: 200, body: await settingsOf(service, service.store, session.action) };
    },
  }),
  sessionRoute({
    method: 'PATCH',
    path: '/v1/authenticators/:authenticatorId',
    access: ['session:rename', 'session:suspend', 'session:resume'],
    summary: 'Rename an authenticator, or suspend it, or resume it',
    body: authenticatorPatch,
    answer: { status: 200, schema: z.union([authenticator, settings]) },
    refusals: ['not_found', ...closed],
    async run(call) {
      const { service, session, body, caller, params } = call;
      const { authenticatorId = '' } = params;
      const { id: actionId } = session.action;
      const done = await once(
        service,
        { scope: '', key: undefined, requestHash: requestHash(call) },
        async (sql) => {
          const asked = { service, sql, actionId, caller };
          if (body.name !== undefined) {
            return { status: 200, body: await renameOwn(asked, authenticatorId, body.name) };
          }
          await suspendOwn(asked, authenticatorId, body.suspended === true);
          return { status: 200, body: undefined };
        },
      );
      if (done.status !== 200 || body.name !== undefined) return done;
      return { status: 200, body: await settingsOf(service, service.store, session.action) };
    },
  }),
  sessionRoute({
    method: 'DELETE',
    path: '/v1/authenticators/:authenticatorId',
    access: 'session:remove',
    summary: 'Remove an authenticator; the last usable one stays',
    answer: { status: 200, schema: settings },
    refusals: ['not_found', 'last_authenticator', 'idempotency_mismatch', 'in_progress', ...closed],
    idempotency: 'required',
    async run(call) {
      const { service, session, key, caller, params } = call;
      const { authenticatorId = '' } = params;
      const { id: actionId } = session.action;
      const scope = `remove:${actionId}`;
      const done = await once(
        service,
        { scope, key, requestHash: requestHash(call) },
        async (sql) => {
          await removeOwn({ service, sql, actionId, caller }, authenticatorId);
          return { status: 200, body: {} };
        },
      );
      if (done.status !== 200) return done;
      return { status: 200, body: await settingsOf(service, service.store, session.action) };
    },
  }),
  sessionRoute({
    method: 'POST',
    path: '/v1/recovery-codes',
    access: 'session:regenerate',
    summary: 'Make new recovery codes in place of all before',
    answer: { status: 200, schema: recoveryCodesResponse },
    refusals: ['idempotency_mismatch', 'in_progress', ...closed],
    idempotency: 'required',
    async run(call) {
      const { service, session, key, caller } = call;
      const { id: actionId } = session.action;
      const scope = `regenerate:${actionId}`;
      const done = await once(
        service,
        { scope, key, requestHash: requestHash(call) },
        async (sql) => ({
          status: 200,
          body: { codes: await regenerate({ service, sql, actionId, caller }) },
        }),
      );
      if (done.status !== 200) return done;
      const shown = await settingsOf(service, service.store, session.action);
      return { status: 200, body: { ...kept.parse(done.body), settings: shown } };
    },
  }),
];
