import type { AuthenticatorJSON, AuthenticatorsResponse, MethodKind } from '../contract.js';
import { audit } from './audit.js';
import { cleanLabel } from './labels.js';
import { providerName } from './names.js';
import { invalid, Refusal } from './refusal.js';
import { millis, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Action } from './actions.js';

interface Row {
  id: string;
  method: MethodKind;
  name: string;
  created: number;
  last_used: number | null;
  attachment: 'platform' | 'cross-platform' | null;
  aaguid: string;
  backup_eligible: boolean;
  backed_up: boolean;
  discoverable: boolean | null;
  transports: string[];
}

const columns = `id, method, name, ${millis('created_at')} AS created,
  ${millis('last_used_at')} AS last_used, attachment, aaguid, backup_eligible, backed_up,
  discoverable, transports`;

function toJSON(row: Row): AuthenticatorJSON {
  return {
    id: row.id,
    method: row.method,
    name: row.name,
    createdAt: new Date(row.created).toISOString(),
    lastUsedAt: row.last_used === null ? null : new Date(row.last_used).toISOString(),
    attachment: row.attachment,
    provider: providerName(row.aaguid),
    syncs: row.backup_eligible,
    backedUp: row.backed_up,
    discoverable: row.discoverable,
    transports: row.transports,
  };
}

/** A user's authenticators, oldest first; none for a user nobody has heard of. */
export async function listAuthenticators(
  service: Service,
  tenant: string,
  userId: string,
): Promise<AuthenticatorsResponse> {
  const { rows } = await service.store.query<Row>(
    `SELECT ${columns} FROM authenticators WHERE tenant = $1 AND user_id = $2 ORDER BY created_at, id`,
    [tenant, userId],
  );
  return { authenticators: rows.map(toJSON) };
}

export async function getAuthenticator(sql: Sql, id: string): Promise<AuthenticatorJSON> {
  const { rows } = await sql.query<Row>(`SELECT ${columns} FROM authenticators WHERE id = $1`, [
    id,
  ]);
  if (!rows[0]) throw new Error('the authenticator just stored is not there');
  return toJSON(rows[0]);
}

/** The text of a name as it is kept; refuses what people could not read or tell apart. */
export function acceptLabel(property: string, value: string): string {
  const cleaned = cleanLabel(value);
  if (!cleaned.ok) throw invalid(property, cleaned.problem);
  return cleaned.label;
}

/** Renames the authenticator this very action made; all others, whoever's, are `not_found`. */
export async function rename(
  service: Service,
  action: Action,
  id: string,
  name: string,
  caller: Caller,
): Promise<AuthenticatorJSON> {
  const label = acceptLabel('name', name);
  return service.store.transaction(async (sql) => {
    const { count } = await sql.query(
      `UPDATE authenticators SET name = $1
       WHERE id = $2 AND tenant = $3 AND user_id = $4 AND action_id = $5`,
      [label, id, action.tenant, action.user_id, action.id],
    );
    if (count === 0) throw new Refusal('not_found');
    const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
    await audit(service, sql, 'authenticator_renamed', subject, caller, {
      authenticatorId: id,
      name: label,
    });
    return getAuthenticator(sql, id);
  });
}
