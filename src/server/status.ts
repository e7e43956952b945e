import type { StatusResponse } from '../contract.js';
import { refuse } from './access.js';
import { isOver, openResult } from './actions.js';
import { embeddersOf } from './embedder.js';
import type { Refusal } from './refusal.js';
import { now, type Service } from './service.js';
import { hashToken, isId, isToken } from './tokens.js';

/** Milliseconds in which a page that is only being reloaded comes back. */
const farewell = 500;

/** What an opener may know of an action, as it is read. */
export interface Watched {
  readonly id: string;
  readonly tenant: string;
  readonly embed_origins: string[];
  readonly outcome: StatusResponse['outcome'];
  readonly opened: boolean;
  /** The result, sealed, while it is good. */
  readonly sealed: Uint8Array | null;
}

const columns = `a.id, a.tenant, a.embed_origins, a.owner_jkt IS NOT NULL AS opened,
  CASE
    WHEN a.state IN ('completed', 'cancelled') THEN a.state
    WHEN a.left_at <= ${now(1)} - interval '${farewell} milliseconds' THEN 'closed'
    WHEN ${isOver} THEN 'expired'
    ELSE 'pending'
  END AS outcome,
  CASE WHEN a.result_spent_at IS NULL AND a.result_expires_at > ${now(1)} THEN a.result_sealed END AS sealed`;

/** Finds an action by its id and its watch; an id that is not known and a watch of another are the same refusal. */
export async function readWatched(
  service: Service,
  actionId: string,
  watch: string,
): Promise<Watched> {
  const { rows } = await service.store.query<Watched>(
    `SELECT ${columns} FROM actions a WHERE a.id = $2 AND a.watch_hash = $3`,
    [service.offset(), isId(actionId) ? actionId : '', hashToken(isToken(watch) ? watch : '')],
  );
  if (!rows[0]) throw refuse('watch', 'unknown-token');
  return rows[0];
}

/** The same of several at once, for requests whose watch has been compared. */
export async function readAgain(
  service: Service,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, Watched>> {
  const { rows } = await service.store.query<Watched>(
    `SELECT ${columns} FROM actions a WHERE a.id = ANY ($2)`,
    [service.offset(), actionIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Pages that may open the link, and our own. */
export function checkWatcher(service: Service, watched: Watched, origin: string): void {
  if (embeddersOf(service, watched, 'popup').includes(origin)) return;
  throw refuse('watch', 'unlisted-page');
}

/** Notes that the window says it goes; it may be a reload, so it is believed a moment later. */
export async function leave(service: Service, actionId: string): Promise<void> {
  await service.store.query(
    `UPDATE actions SET left_at = ${now(1)} WHERE id = $2 AND state IN ('tracked', 'opened')`,
    [service.offset(), actionId],
  );
}

export function statusOf(
  service: Service,
  { id, outcome, opened, sealed }: Watched,
): StatusResponse {
  return { outcome, opened, ...(sealed && { result: openResult(service, id, sealed) }) };
}

/** For an action that is gone while it is waited for. */
export function gone(): Refusal {
  return refuse('watch', 'unknown-token');
}
