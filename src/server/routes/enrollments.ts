import type { EnrollmentCompleteResponse } from '../../contract.js';
import { beginHeld, type Action } from '../actions.js';
import { enrollmentCompleteResponse, enrollmentStart, enrollmentUndoResponse } from '../answers.js';
import { reserveAttempt } from '../attempts.js';
import { acceptLabel } from '../authenticators.js';
import { isCode } from '../ceremony.js';
import { completeEnrollment, methodAwaited } from '../completion.js';
import { beginEnrollment } from '../enrollments.js';
import { requestHash, sessionRoute, type Route } from '../http/route.js';
import { once } from '../idempotency.js';
import { invalid } from '../refusal.js';
import { enrollmentCompleteRequest, enrollmentRequest } from '../schemas.js';
import type { Service } from '../service.js';
import { acceptedCredentials, settingsOf } from '../settings.js';
import { undoEnrollment } from '../undo.js';

/** The part of the answer that is the same each time it is asked for. */
const kept = enrollmentCompleteResponse.omit({ accepted: true, settings: true });

export const enrollmentRoutes: readonly Route[] = [
  sessionRoute({
    method: 'POST',
    path: '/v1/enrollments',
    access: 'session:add',
    summary: 'Begin an enrollment in place of the one begun before',
    body: enrollmentRequest,
    answer: { status: 201, schema: enrollmentStart },
    refusals: [
      'action_ended',
      'action_expired',
      'step_up_required',
      'reauth_required',
      'forbidden',
      'not_offered',
      'credential_limit',
      'already_enrolled',
      'rate_limited',
      'not_found',
    ],
    async run({ service, session, body, caller }) {
      const wish = {
        ...body,
        label: body.label === undefined ? undefined : acceptLabel('label', body.label),
      };
      const start = await beginHeld(service, session.action.id, (sql, action) =>
        beginEnrollment(service, sql, action, wish, caller),
      );
      return { status: 201, body: start };
    },
  }),
  sessionRoute({
    method: 'POST',
    path: '/v1/enrollments/:enrollmentId/complete',
    access: 'session:store',
    summary: 'Complete an enrollment with what the authenticator answered, or with the code',
    body: enrollmentCompleteRequest,
    answer: { status: 200, schema: enrollmentCompleteResponse },
    refusals: [
      'no_pending_enrollment',
      'options_expired',
      'superseded',
      'verification_failed',
      'wrong_code',
      'rate_limited',
      'already_enrolled',
      'credential_limit',
      'forbidden',
      'step_up_required',
      'idempotency_mismatch',
      'in_progress',
    ],
    idempotency: 'required',
    async run(call) {
      const { service, session, body, key = '', caller, params } = call;
      const { enrollmentId: id = '' } = params;
      const { action } = session;
      const method = await methodAwaited(service, action, id);
      if ('code' in body !== isCode(method)) {
        throw invalid('code' in body ? 'code' : 'response', `is not what ${method} is proved with`);
      }
      const hash = requestHash(call);
      const attempt = { table: 'enrollments', id, action, key, requestHash: hash, caller } as const;
      const reserved = isCode(method) ? await reserveAttempt(service, attempt) : undefined;
      const origin = call.headers.get('origin') ?? '';
      const answered = { id, answer: body, reserved, caller, origin };
      const once_ = { scope: `complete:${action.id}`, key, requestHash: hash };
      const done = await once(service, once_, async (sql) => ({
        status: 200,
        body: await completeEnrollment(service, sql, session, answered),
      }));
      if (done.status !== 200) return done;
      return {
        status: 200,
        body: { ...kept.parse(done.body), ...(await listed(service, action)) },
      };
    },
  }),
  sessionRoute({
    method: 'DELETE',
    path: '/v1/enrollments/:enrollmentId',
    access: 'session:undo',
    summary: 'Take back what an enrollment of this action has made in the last 10 minutes',
    answer: { status: 200, schema: enrollmentUndoResponse },
    refusals: [
      'not_found',
      'forbidden',
      'last_authenticator',
      'idempotency_mismatch',
      'in_progress',
    ],
    idempotency: 'required',
    async run(call) {
      const { service, session, key, caller, params } = call;
      const { enrollmentId: id = '' } = params;
      const { tenant, user_id: userId, id: actionId } = session.action;
      const once_ = { scope: `undo:${actionId}`, key, requestHash: requestHash(call) };
      const done = await once(service, once_, async (sql) => {
        await undoEnrollment(service, sql, session, id, caller);
        return { status: 200, body: {} };
      });
      if (done.status !== 200) return done;
      const accepted = await acceptedCredentials(service, service.store, tenant, userId);
      return { status: 200, body: { accepted } };
    },
  }),
];

/** What is there by now. Never kept: a browser removes the passkeys an old list does not know. */
async function listed(
  service: Service,
  action: Action,
): Promise<Pick<EnrollmentCompleteResponse, 'accepted' | 'settings'>> {
  if (action.purpose !== 'settings') {
    const { tenant, user_id: userId } = action;
    return { accepted: await acceptedCredentials(service, service.store, tenant, userId) };
  }
  const settings = await settingsOf(service, service.store, action);
  return { accepted: settings.accepted, settings };
}
