import type { MethodKind } from '../../contract.js';
import {
  isUsable,
  readAuthenticators,
  readHolder,
  type AuthenticatorRow,
} from '../authenticators.js';
import type { Strength } from '../methods/method.js';
import type { Service } from '../service.js';
import type { Sql } from '../store/store.js';
import type { Tenant } from '../tenants.js';

/** An authenticator that opens something now, or would were it not suspended, and how much. */
export interface RatedRow {
  readonly id: string;
  readonly method: MethodKind;
  readonly strength: Strength;
  /** Where its codes go; null for methods that send none. */
  readonly address: string | null;
  readonly suspended: boolean;
}

/** NIST SP 800-63B-4 §3 as design.md orders it: 4 WebAuthn with user verification, 3 without and TOTP, 2 SMS, 1 e-mail. */
export function strengthOf(row: Pick<AuthenticatorRow, 'method' | 'user_verified'>): Strength {
  switch (row.method) {
    case 'passkey':
    case 'security-key':
      return row.user_verified ? 4 : 3;
    case 'totp':
      return 3;
    case 'sms-otp':
      return 2;
    case 'email-otp':
    case 'email-link':
    case 'recovery-code':
      return 1;
  }
}

/** A user's authenticators, usable or suspended, the strongest first, then the one used or made last. */
export async function ratedAuthenticators(
  service: Service,
  sql: Sql,
  { tenant, userId }: { readonly tenant: Tenant; readonly userId: string },
): Promise<RatedRow[]> {
  const holder = await readHolder(service, sql, tenant, userId);
  if (!holder) return [];
  const rows = await readAuthenticators(sql, tenant.id, userId);
  const latest = ({ last_used: used, created }: AuthenticatorRow) => Math.max(used ?? 0, created);
  return rows
    .filter((row) => isUsable(holder, { ...row, suspended: false }))
    .sort((one, other) => strengthOf(other) - strengthOf(one) || latest(other) - latest(one))
    .map((row) => ({
      id: row.id,
      method: row.method,
      strength: strengthOf(row),
      address: row.address,
      suspended: row.suspended,
    }));
}
