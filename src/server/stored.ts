import type { EnrollableMethod } from '../contract.js';
import type { Action } from './actions.js';
import { toldColumns, type Told } from './authsignal/events.js';
import type { GrantKind } from './admission.js';
import { missingProof } from './assurance/grants.js';
import { audit } from './audit.js';
import { isWebAuthn } from './authenticators.js';
import { subjectOf } from './ceremony.js';
import type { Enrolled } from './methods/method.js';
import { Refusal } from './refusal.js';
import { now, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';
import { newId } from './tokens.js';

/** An authenticator that has been stored and counted. */
export interface Stored {
  readonly id: string;
  readonly method: EnrollableMethod;
  readonly name: string;
  readonly user_verified: boolean | null;
  /** The one that went for it. */
  readonly replaced: Told | undefined;
}

interface Proved {
  readonly tenant: Tenant;
  readonly action: Action;
  readonly held: {
    /** Of the enrollment, and becomes the authenticator's: whoever began it knows what to look for in the list. */
    readonly id?: string;
    readonly method: EnrollableMethod;
    readonly grant_kind: GrantKind;
    readonly replaces: string | null;
    readonly label?: string | null;
  };
  readonly enrolled: Enrolled;
  readonly caller: Caller;
}

/** Stores what was proved, in place of what it replaces, within the user's limits. */
export async function storeEnrolled(service: Service, sql: Sql, proved: Proved): Promise<Stored> {
  const { action, held, enrolled } = proved;
  const name = held.label ?? enrolled.name;
  const id = await insert(service, sql, proved, name);
  const replaced = held.replaces === null ? undefined : await retire(sql, action, held.replaces);
  await count(service, sql, proved, id, replaced !== undefined);
  const { method } = held;
  return { id, method, name, user_verified: enrolled.columns.user_verified ?? null, replaced };
}

async function insert(
  service: Service,
  sql: Sql,
  { action, held, enrolled: { columns } }: Proved,
  name: string,
): Promise<string> {
  const { id = newId() } = held;
  const { count } = await sql.query(
    `INSERT INTO authenticators (created_at, id, tenant, user_id, method, name, action_id,
       credential_id, public_key, algorithm, counter, transports, aaguid, attachment,
       backup_eligible, backed_up, discoverable, user_verified, address, secret, last_step)
     VALUES (${now(1)}, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
       $19, $20, $21)
     ON CONFLICT DO NOTHING`,
    [
      service.offset(),
      ...[id, action.tenant, action.user_id, held.method, name, action.id],
      ...[columns.credential_id ?? null, columns.public_key ?? null, columns.algorithm ?? null],
      ...[columns.counter ?? 0, columns.transports ?? [], columns.aaguid ?? null],
      ...[columns.attachment ?? null, columns.backup_eligible ?? null, columns.backed_up ?? null],
      ...[columns.discoverable ?? null, columns.user_verified ?? null, columns.address ?? null],
      ...[columns.secret ?? null, columns.last_step ?? null],
    ],
  );
  if (count === 0) throw new Refusal('already_enrolled');
  return id;
}

/** The old one goes only now that the new one is there; one that has gone already leaves the new one to be counted. */
async function retire(sql: Sql, action: Action, id: string): Promise<Told | undefined> {
  const { rows } = await sql.query<Told>(
    `DELETE FROM authenticators
     WHERE id = $1 AND tenant = $2 AND user_id = $3 AND credential_id IS NOT NULL
       AND discoverable = false
     RETURNING ${toldColumns()}`,
    [id, action.tenant, action.user_id],
  );
  return rows[0];
}

/** One statement counts the limits and holds the grant to its condition; the row that is one too many goes again. */
async function count(
  service: Service,
  sql: Sql,
  { tenant, action, held, caller }: Proved,
  authenticatorId: string,
  replaces: boolean,
): Promise<void> {
  const { grant_kind: grant } = held;
  const passkeys = Number(isWebAuthn(held.method));
  const counted = await sql.query(
    `UPDATE users SET authenticator_count = authenticator_count + 1 - $3::int,
       passkey_count = passkey_count + $4::int - $3::int
     WHERE tenant = $1 AND id = $2
       AND ($3::int = 1 OR (authenticator_count < $5 AND ($4::int = 0 OR passkey_count < $6)))
       AND ($7 <> 'first' OR authenticator_count = 0)`,
    [
      ...[action.tenant, action.user_id, Number(replaces), passkeys],
      ...[tenant.totalLimit, tenant.passkeyLimit, grant],
    ],
  );
  if (counted.count === 1) return;
  await sql.query('DELETE FROM authenticators WHERE id = $1', [authenticatorId]);
  const refusal =
    grant === 'first'
      ? await missingProof(service, sql, action, 'add')
      : new Refusal('credential_limit');
  const { code } = refusal;
  await audit(service, sql, 'enrollment_refused', subjectOf(action), caller, { code });
  throw refusal;
}
