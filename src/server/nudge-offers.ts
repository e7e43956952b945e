import type { NudgeAnswer, NudgeDecision, NudgeOffer } from '../nudge-contract.js';
import { actionRefusal } from './access.js';
import { lockAction, type Action } from './actions.js';
import { requireEntered } from './assurance/grants.js';
import { audit } from './audit.js';
import { subjectOf } from './ceremony.js';
import { allHints, type Visitor } from './nudge-hints.js';
import { remember, visitorOf, whoseOf } from './nudge-history.js';
import { Refusal } from './refusal.js';
import type { Asked } from './self-service.js';
import type { Sql } from './store/store.js';

/** What was decided in an action, for whom, and what came of it: its column `nudge`. What has been turned down shows no more. */
export type KeptOffer = NudgeDecision & {
  readonly visitor: Visitor;
  readonly answers: readonly NudgeAnswer[];
};

/** What puts an end to an offer; a prompt that was dismissed or failed leaves it standing. */
const final: ReadonlySet<NudgeAnswer> = new Set<NudgeAnswer>(['skipped', 'not-here', 'never']);

/** The offer an action of purpose `nudge` may be opened for; undefined where none was made, or it has been turned down. */
export async function offerOf(
  sql: Sql,
  { id }: Pick<Action, 'id'>,
): Promise<NudgeOffer | undefined> {
  const kept = await readOffer(sql, id);
  if (!kept?.show) return undefined;
  const { reason, left, automatic } = kept;
  return { reason, ...(left !== undefined && { left }), ...(automatic && { automatic }) };
}

/**
 * Notes what somebody made of the offer of their action: a dismissed or failed prompt each time, whatever ends the offer once;
 * the same said again changes nothing.
 *
 * @throws Refusal `superseded` where another answer has ended it, `forbidden` where there is no offer
 */
export async function answerOffer(asked: Asked, answer: NudgeAnswer): Promise<void> {
  const { service, sql, caller } = asked;
  const action = await admit(asked);
  const kept = await readOffer(sql, action.id);
  const ended = kept?.answers.find((given) => final.has(given));
  if (ended === answer) return;
  if (ended) {
    throw new Refusal('superseded', { message: `The offer has been answered: ${ended}.` });
  }
  if (!kept?.show) {
    throw new Refusal('forbidden', { message: 'Nothing was offered in this action.' });
  }
  const { visitor } = kept;
  await remember(service, sql, whoseOf(action), visitor, {
    type: answer,
    session: visitor.session[0] ?? '',
    devices: allHints(visitor),
  });
  // Each once: a prompt may be dismissed without end.
  const answers = [...new Set([...kept.answers, answer])];
  const noted = { ...kept, answers, show: !final.has(answer) };
  await sql.query('UPDATE actions SET nudge = $2 WHERE id = $1', [action.id, noted]);
  await audit(service, sql, 'nudge_answered', subjectOf(action), caller, { answer });
}

/**
 * Switches offers on again, in the settings of somebody who may see them.
 *
 * @throws Refusal `forbidden` in an action of another purpose
 */
export async function resumeOffers(asked: Asked): Promise<void> {
  const { service, sql, caller } = asked;
  const action = await admit(asked);
  if (action.purpose !== 'settings') {
    throw new Refusal('forbidden', { message: 'Offers are switched on again in the settings.' });
  }
  await requireEntered(service, sql, action, caller);
  const visitor = await visitorOf(service, sql, action, caller);
  await remember(service, sql, whoseOf(action), visitor, { type: 'resumed' });
  await audit(service, sql, 'offers_resumed', subjectOf(action), caller);
}

async function admit({ service, sql, actionId }: Asked): Promise<Action> {
  const action = await lockAction(service, sql, actionId);
  if (!action) throw new Refusal('session_expired');
  const refusal = actionRefusal('session:nudge', action);
  if (refusal) throw refusal;
  return action;
}

async function readOffer(sql: Sql, actionId: string): Promise<KeptOffer | null> {
  const { rows } = await sql.query<{ nudge: KeptOffer | null }>(
    'SELECT nudge FROM actions WHERE id = $1',
    [actionId],
  );
  return rows[0]?.nudge ?? null;
}
