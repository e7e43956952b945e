import { lockAction } from '../actions.js';
import {
  awaited,
  beginAdding,
  complete,
  type Awaited,
  type BearerCall,
} from './client-ceremony.js';
import { nameAddress } from './client-addresses.js';
import { sendAgain } from './client-codes.js';
import { email, nothing } from './client-schemas.js';
import { notRight, verdictOf, type Verdict } from './client-verdict.js';
import { clientRoute, type VendorRoute } from './route.js';
import { issueToken } from './tokens.js';
import { Refusal } from '../refusal.js';
import { now } from '../service.js';

const method = 'email-link';

/** Links by e-mail; whoever waits asks every second whether theirs has been followed. */
export const linkRoutes: readonly VendorRoute[] = [
  clientRoute({
    method: 'POST',
    path: '/client/user-authenticators/email-magic-link',
    body: email,
    async run(call) {
      const { id } = await beginAdding(call, method, (sql) =>
        nameAddress(call, sql, method, call.body.email),
      );
      return { body: { userAuthenticatorId: id, userId: call.bearer.userId } };
    },
  }),
  clientRoute({
    method: 'POST',
    path: '/client/challenge/email-magic-link',
    body: nothing,
    async run(call) {
      return { body: { challengeId: await sendAgain(call, method) } };
    },
  }),
  clientRoute({
    method: 'POST',
    path: '/client/verify/email-magic-link/finalize',
    body: nothing,
    async run(call) {
      return { body: await finalize(call) };
    },
  }),
];

async function finalize(call: BearerCall): Promise<Verdict> {
  const held = await awaited(call.service, call.bearer, method);
  if (!held) return finalizedBefore(call);
  const { followed, over } = await read(call, held);
  if (!followed) return over ? notRight : { isVerified: false };
  try {
    return await verdictOf(call, await complete(call, { ...held, method }, { followed: true }));
  } catch (error) {
    // Two pages of one token may wait for the same link.
    if (error instanceof Refusal && error.code === 'superseded') return finalizedBefore(call);
    throw error;
  }
}

async function read(
  { service }: BearerCall,
  { table, id }: Awaited,
): Promise<{ followed: boolean; over: boolean }> {
  const { rows } = await service.store.query<{ followed: boolean; over: boolean }>(
    `SELECT answered_at IS NOT NULL AS followed, code_expires_at <= ${now(1)} AS over
     FROM ${table} WHERE id = $2`,
    [service.offset(), id],
  );
  return rows[0] ?? { followed: false, over: true };
}

/** Asked again after an answer that was lost: what this token has proved is said once more. */
async function finalizedBefore(call: BearerCall): Promise<Verdict> {
  const { service, bearer } = call;
  const { tenant, userId, trackedId, action } = bearer;
  const done = await service.store.transaction(async (sql) => {
    await lockAction(service, sql, action.id);
    const { rows } = await sql.query<{ id: string }>(
      `SELECT c.id FROM authenticators c WHERE c.tenant = $2 AND c.user_id = $3 AND c.method = '${method}'
         AND (EXISTS (SELECT 1 FROM enrollments e WHERE e.action_id = $4 AND e.method = c.method
             AND e.state = 'spent' AND e.answered_at IS NOT NULL AND e.complete_by > ${now(1)})
           OR EXISTS (SELECT 1 FROM challenges e WHERE e.action_id = $4 AND e.method = c.method
             AND e.state = 'passed' AND e.complete_by > ${now(1)}))`,
      [service.offset(), tenant.id, userId, action.id],
    );
    const id = rows[0]?.id;
    if (id === undefined) return undefined;
    const accessToken = await issueToken(service, sql, { trackedId, actionId: action.id });
    return { accessToken, userAuthenticatorId: id };
  });
  return done ? verdictOf(call, done) : notRight;
}
