import type { AuthenticatorJSON, MethodKind } from '../contract.js';
import { cleanLabel } from './labels.js';
import { maskAddress } from './mask.js';
import { providerName } from './names.js';
import { invalid } from './refusal.js';
import { millis, type Service } from './service.js';
import type { Senders } from './senders/sender.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';

/** An authenticator as it is judged and shown; nothing of it proves anything. */
export interface AuthenticatorRow {
  id: string;
  method: MethodKind;
  name: string;
  created: number;
  last_used: number | null;
  attachment: 'platform' | 'cross-platform' | null;
  aaguid: string | null;
  backup_eligible: boolean | null;
  backed_up: boolean | null;
  discoverable: boolean | null;
  user_verified: boolean | null;
  transports: string[];
  address: string | null;
  suspended: boolean;
  flagged: boolean;
  credential_id: Uint8Array | null;
  /** The action it was made in. */
  action_id: string | null;
}

const columns = `id, method, name, ${millis('created_at')} AS created,
  ${millis('last_used_at')} AS last_used, attachment, aaguid, backup_eligible, backed_up,
  discoverable, user_verified, transports, address, suspended_at IS NOT NULL AS suspended,
  flagged_at IS NOT NULL AS flagged, credential_id, action_id`;

/** Whose authenticators they are, and what the server can do for them at the moment. */
export interface Holder {
  readonly tenant: Tenant;
  readonly senders: Senders;
  readonly handle: Uint8Array;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Undefined for a user nobody has heard of. */
export async function readHolder(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  userId: string,
): Promise<Holder | undefined> {
  const { rows } = await sql.query<Pick<Holder, 'handle' | 'email' | 'phone'>>(
    'SELECT handle, email, phone FROM users WHERE tenant = $1 AND id = $2',
    [tenant.id, userId],
  );
  return rows[0] && { tenant, senders: service.senders, ...rows[0] };
}

/** A user's authenticators, oldest first; none for a user nobody has heard of. */
export async function readAuthenticators(
  sql: Sql,
  tenant: string,
  userId: string,
): Promise<AuthenticatorRow[]> {
  const { rows } = await sql.query<AuthenticatorRow>(
    `SELECT ${columns} FROM authenticators WHERE tenant = $1 AND user_id = $2 ORDER BY created_at, id`,
    [tenant, userId],
  );
  return rows;
}

/** The address codes of a method go to at the moment; null where there is none, or no way to send there. */
export function addressOf(holder: Holder, method: MethodKind): string | null {
  switch (method) {
    case 'email-otp':
    case 'email-link':
      return holder.senders.mail ? holder.email : null;
    case 'sms-otp':
      return holder.senders.sms ? holder.phone : null;
    case 'passkey':
    case 'security-key':
    case 'totp':
    case 'recovery-code':
      return null;
  }
}

/** Whether its proof goes to the person's mailbox. */
export function isMailed(method: MethodKind): boolean {
  return method === 'email-otp' || method === 'email-link';
}

/** Whether its proof goes to an address at all. */
export function isSent(method: MethodKind): boolean {
  return isMailed(method) || method === 'sms-otp';
}

export function isWebAuthn(method: MethodKind): boolean {
  return method === 'passkey' || method === 'security-key';
}

/** Whether it opens anything now: neither suspended nor flagged, taken by the tenant, its codes sent to where the user is. */
export function isUsable(
  holder: Holder,
  row: Pick<AuthenticatorRow, 'method' | 'suspended' | 'flagged' | 'address'>,
): boolean {
  if (row.suspended || row.flagged || !holder.tenant.methods.includes(row.method)) return false;
  return row.address === null || row.address === addressOf(holder, row.method);
}

export function toJSON(holder: Holder, row: AuthenticatorRow): AuthenticatorJSON {
  return {
    id: row.id,
    method: row.method,
    name: row.name,
    createdAt: new Date(row.created).toISOString(),
    lastUsedAt: row.last_used === null ? null : new Date(row.last_used).toISOString(),
    attachment: row.attachment,
    provider: row.aaguid === null ? null : providerName(row.aaguid),
    syncs: row.backup_eligible ?? false,
    backedUp: row.backed_up ?? false,
    discoverable: row.discoverable,
    transports: row.transports,
    sentTo: row.address === null ? null : maskAddress(row.address),
    suspended: row.suspended,
    usable: isUsable(holder, row),
    // Where the browser did not say, the passkey may well be discoverable: null is not false.
    upgradable:
      isWebAuthn(row.method) && row.discoverable === false && holder.tenant.mode === 'smart',
  };
}

/** One that is known to be there, as its user or a host sees it. */
export async function getAuthenticator(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  id: string,
): Promise<AuthenticatorJSON> {
  const { rows } = await sql.query<AuthenticatorRow & { user_id: string }>(
    `SELECT ${columns}, user_id FROM authenticators WHERE id = $1 AND tenant = $2`,
    [id, tenant.id],
  );
  const row = rows[0];
  const holder = row && (await readHolder(service, sql, tenant, row.user_id));
  if (!holder) throw new Error('an authenticator that was just there is not');
  return toJSON(holder, row);
}

/** The text of a name as it is kept; refuses what people could not read or tell apart. */
export function acceptLabel(property: string, value: string): string {
  const cleaned = cleanLabel(value);
  if (!cleaned.ok) throw invalid(property, cleaned.problem);
  return cleaned.label;
}
