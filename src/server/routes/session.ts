import { cancel, lockAction } from '../actions.js';
import { handoverResponse, sessionResponse } from '../answers.js';
import { makeHandover } from '../handover.js';
import { exchangeRoute, sessionRoute, type Route } from '../http/route.js';
import { Refusal } from '../refusal.js';
import { sessionRequest } from '../schemas.js';
import { openSession } from '../sessions.js';

export const sessionRoutes: readonly Route[] = [
  exchangeRoute({
    method: 'POST',
    path: '/v1/session',
    access: 'exchange',
    summary: 'Exchange a launch token for a session bound to the key of the proof',
    body: sessionRequest,
    answer: { status: 200, schema: sessionResponse },
    refusals: [
      'action_ended',
      'action_expired',
      'opened_elsewhere',
      'session_expired',
      'use_dpop_nonce',
      'invalid_proof',
      'tenant_mismatch',
    ],
    async run(call, body, origin) {
      const { service, nonces, path, caller } = call;
      const opened = await openSession(service, nonces, body, { path, origin }, caller);
      if (opened.action) call.action = opened.action;
      if (!opened.ok) throw opened.refusal;
      return { status: 200, body: opened.response };
    },
  }),
  sessionRoute({
    method: 'POST',
    path: '/v1/session/handover',
    access: 'session:handover',
    summary: 'Make the link by which the action goes on in a window of its own',
    answer: { status: 200, schema: handoverResponse },
    refusals: ['action_ended', 'action_expired'],
    async run({ service, session }) {
      return { status: 200, body: await makeHandover(service, session) };
    },
  }),
  sessionRoute({
    method: 'DELETE',
    path: '/v1/actions/:actionId',
    access: 'session:cancel',
    summary: 'Cancel the action of this session, for good',
    answer: { status: 204 },
    refusals: ['action_ended', 'not_found'],
    async run({ service, session, params, caller }) {
      if (params['actionId'] !== session.action.id) throw new Refusal('not_found');
      await service.store.transaction(async (sql) => {
        const action = await lockAction(service, sql, session.action.id);
        if (!action) throw new Refusal('action_ended');
        await cancel(service, sql, action, caller);
      });
      return { status: 204, body: undefined };
    },
  }),
];
