import { lockAction } from '../actions.js';
import { authenticator, enrollmentCompleteResponse, enrollmentStart } from '../answers.js';
import { acceptLabel, rename } from '../authenticators.js';
import { acceptedCredentials, completeEnrollment } from '../completion.js';
import { beginEnrollment } from '../enrollments.js';
import { requestHash, sessionRoute, type Route } from '../http/route.js';
import { once } from '../idempotency.js';
import { Refusal } from '../refusal.js';
import { enrollmentCompleteRequest, enrollmentRequest, renameRequest } from '../schemas.js';

/** The part of the answer that is the same each time it is asked for. */
const kept = enrollmentCompleteResponse.omit({ accepted: true });

export const enrollmentRoutes: readonly Route[] = [
  sessionRoute({
    method: 'POST',
    path: '/v1/enrollments',
    summary: 'Begin an enrollment in place of the one begun before',
    body: enrollmentRequest,
    answer: { status: 201, schema: enrollmentStart },
    refusals: [
      'action_ended',
      'action_expired',
      'step_up_required',
      'reauth_required',
      'credential_limit',
    ],
    async run({ service, session, body, caller }) {
      const label = body.label === undefined ? undefined : acceptLabel('label', body.label);
      const request = { method: body.method, ...(label !== undefined && { label }) };
      const begun = await service.store.transaction(async (sql) => {
        const action = await lockAction(service, sql, session.action.id);
        if (!action) throw new Refusal('action_ended');
        return beginEnrollment(service, sql, action, request, caller);
      });
      if (!begun.ok) throw begun.refusal;
      return { status: 201, body: begun.start };
    },
  }),
  sessionRoute({
    method: 'POST',
    path: '/v1/enrollments/:enrollmentId/complete',
    summary: 'Complete an enrollment with what the authenticator answered',
    body: enrollmentCompleteRequest,
    answer: { status: 200, schema: enrollmentCompleteResponse },
    refusals: [
      'no_pending_enrollment',
      'options_expired',
      'superseded',
      'verification_failed',
      'already_enrolled',
      'credential_limit',
      'step_up_required',
      'idempotency_mismatch',
      'in_progress',
    ],
    idempotency: 'required',
    async run(call) {
      const { service, session, body, key, caller, params } = call;
      const { enrollmentId = '' } = params;
      const scope = `complete:${session.action.id}`;
      const done = await once(
        service,
        { scope, key, requestHash: requestHash(call) },
        async (sql) => ({
          status: 200,
          body: await completeEnrollment(
            service,
            sql,
            session,
            enrollmentId,
            body.response,
            caller,
          ),
        }),
      );
      if (done.status !== 200) return done;
      const accepted = await acceptedCredentials(service, session.action);
      return { status: 200, body: { ...kept.parse(done.body), accepted } };
    },
  }),
  sessionRoute({
    method: 'PATCH',
    path: '/v1/authenticators/:authenticatorId',
    summary: 'Rename the authenticator this action has made',
    body: renameRequest,
    answer: { status: 200, schema: authenticator },
    refusals: ['not_found'],
    async run({ service, session, body, caller, params: { authenticatorId = '' } }) {
      const { action } = session;
      const renamed = await rename(service, action, authenticatorId, body.name, caller);
      return { status: 200, body: renamed };
    },
  }),
];
