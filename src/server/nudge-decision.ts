import { decide, isPossible, type Decision, type NudgeFacts } from '../nudge/decide.js';
import { record, type NudgeHistory } from '../nudge/history.js';
import type { NudgeDecision, NudgeQuestion } from '../nudge-contract.js';
import { refuse } from './access.js';
import { actionColumns, type Action } from './actions.js';
import { audit } from './audit.js';
import { isUsable, readAuthenticators, readHolder } from './authenticators.js';
import { subjectOf } from './ceremony.js';
import { allHints, familyOf, namesOf, type Visitor } from './nudge-hints.js';
import { holdHistory, keepHistory, whoseOf } from './nudge-history.js';
import type { KeptOffer } from './nudge-offers.js';
import type { SignInFacts } from './nudge-sign-in.js';
import { invalid } from './refusal.js';
import { tenantOf, type Caller, type Service } from './service.js';
import { checkOrigin } from './sessions.js';
import type { Sql } from './store/store.js';
import { hashToken, isToken } from './tokens.js';

type Asked = Action & { readonly sign_in: SignInFacts | null; readonly nudge: KeptOffer | null };

/**
 * Decides once for each action whether a passkey is offered in it, and notes that it is; asked again it answers the same, until
 * the offer has been answered. Nobody comes to own the action by asking.
 *
 * @throws Refusal as the exchange does; 400 where the action's purpose is another one
 */
export async function decideNudge(
  service: Service,
  question: NudgeQuestion,
  origin: string,
  caller: Caller,
): Promise<NudgeDecision> {
  const { token } = question;
  if (!isToken(token)) throw refuse('ask', 'malformed-token');
  return service.store.transaction(async (sql) => {
    const action = await holdAction(service, sql, token);
    checkOrigin(service, action, origin, 'ask');
    if (action.state === 'completed' || action.state === 'cancelled') {
      throw refuse('ask', 'ended-action');
    }
    if (action.expires <= action.at) throw refuse('ask', 'expired-action');
    if (action.purpose !== 'nudge' || !action.sign_in) {
      throw invalid(
        'token',
        'is of an action in which nothing is offered; its purpose is not `nudge`',
      );
    }
    const { nudge: kept, sign_in: signIn } = action;
    if (kept?.answers.length === 0) return said(kept);
    const { tenant, user_id: userId } = action;
    const visitor = kept?.visitor ?? visitorOf(service, action, signIn, question, caller);
    const { history, at } = await holdHistory(service, sql, { tenant, userId }, visitor);
    const facts: NudgeFacts = {
      capable: question.capable,
      hasPasskey: await hasPasskey(service, sql, action),
      with: signIn.with,
      pending: signIn.pending,
      session: visitor.session[0] ?? '',
      devices: allHints(visitor),
    };
    const policy = tenantOf(service, tenant).nudge;
    const judged = decide(withoutTwins(history, visitor), facts, policy, at);
    if (kept) return { show: false, reason: 'this_session', nextAt: timeOf(judged.nextAt) };
    let known = history;
    if (policy && isPossible(withoutTwins(history, visitor), facts, policy)) {
      known = record(known, { type: 'possible' }, at);
    }
    if (judged.show) {
      const { reason } = judged;
      known = record(known, { type: 'offered', session: facts.session, reason }, at);
      await audit(service, sql, 'nudge_offered', subjectOf(action), caller, { reason });
    }
    if (known !== history) await keepHistory(sql, whoseOf(action), known);
    const decision = toWire(judged);
    const offer: KeptOffer = { ...decision, visitor, answers: [] };
    await sql.query('UPDATE actions SET nudge = $2 WHERE id = $1', [action.id, offer]);
    return decision;
  });
}

/** The action of a link, or of the link it was handed over by, its row held. */
async function holdAction(service: Service, sql: Sql, token: string): Promise<Asked> {
  const { rows } = await sql.query<Asked>(
    `SELECT ${actionColumns}, a.sign_in, a.nudge FROM actions a
     WHERE a.token_hash = $2 OR a.handover_hash = $2 FOR UPDATE`,
    [service.offset(), hashToken(token)],
  );
  if (!rows[0]) throw refuse('ask', 'unknown-token');
  return rows[0];
}

function visitorOf(
  service: Service,
  action: Action,
  signIn: SignInFacts,
  { device }: NudgeQuestion,
  caller: Caller,
): Visitor {
  const whose = whoseOf(action);
  return {
    // Without a session of the host's every action is one.
    session: signIn.session ?? namesOf(service, whose, 'session', action.id),
    devices: [
      ...(signIn.device ? [signIn.device] : []),
      ...(device === undefined ? [] : [namesOf(service, whose, 'page-device', device)]),
    ],
    family: familyOf(service, whose, caller),
  };
}

async function hasPasskey(service: Service, sql: Sql, action: Action): Promise<boolean> {
  const tenant = tenantOf(service, action.tenant);
  const holder = await readHolder(service, sql, tenant, action.user_id);
  if (!holder) return false;
  const rows = await readAuthenticators(sql, action.tenant, action.user_id);
  return rows.some((row) => row.method === 'passkey' && isUsable(holder, row));
}

/**
 * Somebody who came by the passkey of another device has none where they are: that a computer of the same kind has one says
 * nothing where the two can be told apart.
 */
function withoutTwins(history: NudgeHistory, { devices, family }: Visitor): NudgeHistory {
  const twin = devices.length > 0 ? family?.[0] : undefined;
  return {
    ...history,
    devices: history.devices.map(({ passkeyAt, ...device }) =>
      passkeyAt === undefined || device.hint === twin ? device : { ...device, passkeyAt },
    ),
  };
}

function said({ visitor: _visitor, answers: _answers, ...decision }: KeptOffer): NudgeDecision {
  return decision;
}

function toWire(decision: Decision): NudgeDecision {
  return { ...decision, nextAt: timeOf(decision.nextAt) };
}

function timeOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
