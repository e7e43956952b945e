import { cancel, lockAction } from '../actions.js';
import { audit } from '../audit.js';
import { invalid, Refusal } from '../refusal.js';
import { now } from '../service.js';
import type { Sql } from '../store/store.js';
import type { Tenant } from '../tenants.js';
import { verificationMethod } from './authenticators.js';
import { shutStates } from './tokens.js';
import type { Tracking } from './track.js';
import { trackedColumns, type State, type Tracked } from './tracked.js';

export interface Named {
  readonly userId: string;
  readonly code: string;
  readonly idempotencyKey: string;
}

/** @throws Refusal `not_found` */
export async function readTracked(
  sql: Sql,
  tenant: Tenant,
  { userId, code, idempotencyKey }: Named,
): Promise<Tracked> {
  const { rows } = await sql.query<Tracked>(
    `SELECT ${trackedColumns} FROM authsignal_actions t
     WHERE t.tenant = $1 AND t.user_id = $2 AND t.code = $3 AND t.idempotency_key = $4`,
    [tenant.id, userId, code, idempotencyKey],
  );
  if (!rows[0]) throw new Refusal('not_found');
  return rows[0];
}

export function describeTracked(row: Tracked): object {
  return {
    state: row.state,
    stateUpdatedAt: new Date(row.state_updated).toISOString(),
    createdAt: new Date(row.created).toISOString(),
    ...(row.method && { verificationMethod: verificationMethod(row.method) }),
    rules: [],
  };
}

/** What the host's server decides: it may let somebody through, and shut them out, of what they have begun too. */
export async function setState(
  { service, sql, tenant, caller }: Tracking,
  named: Named,
  state: State,
): Promise<void> {
  const { id, user_id: userId, state: before } = await readTracked(sql, tenant, named);
  const { rows } = await sql.query<{ shut: boolean; launched_id: string | null }>(
    `UPDATE authsignal_actions SET state = $3, state_updated_at = ${now(1)} WHERE id = $2
     RETURNING state IN ${shutStates} AS shut, launched_id`,
    [service.offset(), id, state],
  );
  const { shut = false, launched_id: launched = null } = rows[0] ?? {};
  const begun = shut && launched !== null ? await lockAction(service, sql, launched) : undefined;
  if (begun?.state === 'tracked' || begun?.state === 'opened') {
    await cancel(service, sql, begun, caller);
  }
  const subject = { tenant: tenant.id, userId, actionId: id };
  await audit(service, sql, 'action_state_set', subject, caller, { before, state });
}

/** Rows at most. */
const page = 100;

/** A user's actions, the newest first, 100 at most. */
export async function queryTracked(
  sql: Sql,
  tenant: Tenant,
  query: {
    readonly userId: string;
    readonly codes: readonly string[];
    readonly state: State | null;
    readonly from: string | null;
  },
): Promise<object[]> {
  // Nothing was tracked before 1970; PostgreSQL knows fewer years than `Date`.
  const from = query.from === null ? null : Math.max(0, Date.parse(query.from));
  if (from !== null && Number.isNaN(from)) throw invalid('fromDate', 'must be a date');
  const { rows } = await sql.query<Tracked>(
    `SELECT ${trackedColumns} FROM authsignal_actions t
     WHERE t.tenant = $1 AND t.user_id = $2
       AND (cardinality($3::text[]) = 0 OR t.code = ANY ($3::text[]))
       AND ($4::text IS NULL OR t.state = $4)
       AND ($5::float8 IS NULL OR t.created_at >= to_timestamp($5::float8 / 1000))
     ORDER BY t.created_at DESC, t.id LIMIT ${page}`,
    [tenant.id, query.userId, query.codes, query.state, from],
  );
  return rows.map((row) => {
    const updated = new Date(row.state_updated).toISOString();
    return {
      actionCode: row.code,
      idempotencyKey: row.idempotency_key,
      createdAt: new Date(row.created).toISOString(),
      updatedAt: updated,
      state: row.state,
      stateUpdatedAt: updated,
      ...(row.method && { verificationMethod: verificationMethod(row.method) }),
      ...(row.authenticator_id !== null && { verifiedByAuthenticatorId: row.authenticator_id }),
    };
  });
}
