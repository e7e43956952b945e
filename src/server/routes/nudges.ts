import { nudgeDecision } from '../answers.js';
import { exchangeRoute, requestHash, sessionRoute, type Route } from '../http/route.js';
import { once } from '../idempotency.js';
import { decideNudge } from '../nudge-decision.js';
import { answerOffer, resumeOffers } from '../nudge-offers.js';
import { nudgeAnswerRequest, nudgeQuestion } from '../schemas.js';

export const nudgeRoutes: readonly Route[] = [
  exchangeRoute({
    method: 'POST',
    path: '/v1/nudges/decision',
    access: 'ask',
    summary: 'Ask whether an action offers a passkey; nobody comes to own it by that',
    body: nudgeQuestion,
    answer: { status: 200, schema: nudgeDecision },
    refusals: ['action_ended', 'action_expired', 'tenant_mismatch'],
    async run({ service, caller }, question, origin) {
      return { status: 200, body: await decideNudge(service, question, origin, caller) };
    },
  }),
  sessionRoute({
    method: 'POST',
    path: '/v1/nudges',
    access: 'session:nudge',
    summary: 'Say what somebody made of the offer, or in the settings that they want offers again',
    body: nudgeAnswerRequest,
    answer: { status: 204 },
    refusals: ['action_ended', 'action_expired', 'forbidden', 'superseded', 'step_up_required'],
    async run(call) {
      const { service, session, body, caller } = call;
      const { id: actionId } = session.action;
      return once(
        service,
        { scope: '', key: undefined, requestHash: requestHash(call) },
        async (sql) => {
          const asked = { service, sql, actionId, caller };
          if (body.answer === 'resumed') await resumeOffers(asked);
          else await answerOffer(asked, body.answer);
          return { status: 204, body: undefined };
        },
      );
    },
  }),
];
