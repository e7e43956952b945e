import { beginHeld } from '../actions.js';
import { challengeCompleteResponse, challengeStart } from '../answers.js';
import { reserveAttempt } from '../attempts.js';
import { beginChallenge, lockedOut } from '../challenges.js';
import { challengeAwaited, completeChallenge } from '../challenge-completion.js';
import { isCode } from '../ceremony.js';
import { requestHash, sessionRoute, type Route } from '../http/route.js';
import { once } from '../idempotency.js';
import { invalid } from '../refusal.js';
import { challengeCompleteRequest, challengeRequest } from '../schemas.js';
import { settingsOf } from '../settings.js';

/** The part of the answer that is the same each time it is asked for. */
const kept = challengeCompleteResponse.omit({ settings: true });

export const challengeRoutes: readonly Route[] = [
  sessionRoute({
    method: 'POST',
    path: '/v1/challenges',
    access: ['session:challenge', 'session:try'],
    summary: 'Begin a challenge, or have another code sent for the one begun before',
    body: challengeRequest,
    answer: { status: 201, schema: challengeStart },
    refusals: [
      'action_ended',
      'action_expired',
      'forbidden',
      'step_up_required',
      'not_found',
      'rate_limited',
    ],
    async run({ service, session, body, caller }) {
      const start = await beginHeld(service, session.action.id, (sql, action) =>
        beginChallenge(service, sql, action, body, caller),
      );
      return { status: 201, body: start };
    },
  }),
  sessionRoute({
    method: 'POST',
    path: '/v1/challenges/:challengeId/complete',
    access: 'session:prove',
    summary: 'Complete a challenge; the session goes on under another token',
    body: challengeCompleteRequest,
    answer: { status: 200, schema: challengeCompleteResponse },
    refusals: [
      'not_found',
      'options_expired',
      'superseded',
      'verification_failed',
      'credential_not_found',
      'wrong_code',
      'rate_limited',
      'step_up_required',
      'idempotency_mismatch',
      'in_progress',
    ],
    idempotency: 'required',
    async run(call) {
      const { service, session, body, key = '', caller, params } = call;
      const { challengeId: id = '' } = params;
      const { action } = session;
      const { method, operation } = await challengeAwaited(service, action, id);
      if ('code' in body !== isCode(method)) {
        throw invalid('code' in body ? 'code' : 'response', `is not what ${method} is proved with`);
      }
      const hash = requestHash(call);
      const locked = isCode(method) ? undefined : await lockedOut(service, service.store, action);
      if (locked) throw locked;
      const attempt = { table: 'challenges', id, action, key, requestHash: hash, caller } as const;
      const reserved = isCode(method) ? await reserveAttempt(service, attempt) : undefined;
      const origin = call.headers.get('origin') ?? '';
      const answered = { id, answer: body, reserved, caller, origin };
      const once_ = { scope: `challenge:${action.id}`, key, requestHash: hash };
      const done = await once(service, once_, async (sql) => ({
        status: 200,
        body: await completeChallenge(service, sql, session, answered),
      }));
      if (done.status !== 200 || operation !== 'enter') return done;
      // Never kept: a browser removes the passkeys an old list does not know.
      const settings = await settingsOf(service, service.store, action);
      return { status: 200, body: { ...kept.parse(done.body), settings } };
    },
  }),
];
