import { opensAlone } from './alone.js';
import { decoys, type Listed } from './decoys.js';
import { populationOf } from './population.js';
import type { CredentialKind } from './relying-party.js';
import type { Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';
import { base64url } from './tokens.js';

/** A user name somebody has typed who is not known, and what it may be answered with. */
interface Typed {
  readonly tenant: Tenant;
  readonly kinds: readonly CredentialKind[];
  readonly identifier: string;
  /** Milliseconds of the database's clock. */
  readonly at: number;
}

/** Whose credentials are asked for. */
interface Named {
  /** Null where the list names credentials nobody has. */
  readonly userId: string | null;
  readonly allow: readonly Listed[];
}

/**
 * Finds whoever goes by a name or an e-mail address in a tenant, regardless of case; nobody where it is not known, where two
 * go by it, and where there is nothing to sign in with. The answer shows none of this (ENU-1, ENU-3): there is always a
 * list, always the same one for the same name, in an order that tells nothing of use, found by the same statements.
 */
export async function nameSomebody(
  service: Service,
  sql: Sql,
  { tenant, kinds, identifier: typed, at }: Typed,
): Promise<Named> {
  const population = await populationOf(service, sql, tenant, at);
  const { identifier, ids } = await find(sql, tenant.id, typed.trim());
  // Of two nobody is meant; that they are two must not spare a statement either.
  const [userId = ''] = ids.length === 1 ? ids : [];
  const own = await credentials(sql, tenant.id, userId, kinds);
  const made = decoys(service, { tenant: tenant.id, identifier, kinds }, population);
  return own.length > 0 ? { userId, allow: ordered(own) } : { userId: null, allow: ordered(made) };
}

/** The name as the database takes it for the same, so that what it takes for another has another list too. */
async function find(
  sql: Sql,
  tenant: string,
  typed: string,
): Promise<{ identifier: string; ids: readonly string[] }> {
  const { rows } = await sql.query<{ identifier: string; ids: string[] }>(
    `SELECT lower($2::text) AS identifier, ARRAY(
       SELECT id FROM users
       WHERE tenant = $1 AND (lower(name) = lower($2::text) OR lower(email) = lower($2::text)) LIMIT 2
     ) AS ids`,
    [tenant, typed],
  );
  if (!rows[0]) throw new Error('a statement that always answers has not');
  return rows[0];
}

/** The most recently used or made first, of 64 that browsers take. */
async function credentials(
  sql: Sql,
  tenant: string,
  userId: string,
  kinds: readonly CredentialKind[],
): Promise<Listed[]> {
  const { rows } = await sql.query<{ credential_id: Uint8Array; transports: string[] }>(
    `SELECT credential_id, transports FROM authenticators
     WHERE tenant = $1 AND user_id = $2 AND method = ANY ($3) AND ${opensAlone}
     ORDER BY GREATEST(last_used_at, created_at) DESC LIMIT 64`,
    [tenant, userId, kinds],
  );
  return rows.map((row) => ({ credentialId: row.credential_id, transports: row.transports }));
}

/** By their ids: the order of use would change from one sign-in to the next, and only for people who are there. */
function ordered(list: readonly Listed[]): Listed[] {
  const key = ({ credentialId }: Listed) => base64url(credentialId);
  return list.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
