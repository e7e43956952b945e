import type { MethodUser } from './methods/method.js';
import { decodeBase64url } from './client-data.js';
import type { CredentialKind } from './relying-party.js';
import type { Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';

/** Whoever a credential belongs to, of whatever tenant, with what of it decides whether it signs in. */
export interface Owner extends MethodUser {
  readonly tenant: string;
  readonly user_id: string;
  readonly method: CredentialKind;
  readonly transports: readonly string[];
  readonly backup_eligible: boolean;
}

/** Finds who has a credential, and holds their row; undefined where nobody has it. */
export async function ownerOf(sql: Sql, credentialId: string): Promise<Owner | undefined> {
  const { rows } = await sql.query<Owner>(
    `SELECT c.tenant, c.user_id, c.method, c.transports, c.backup_eligible, u.handle, u.name,
       u.display_name, u.email, u.phone, u.locale
     FROM authenticators c JOIN users u ON u.tenant = c.tenant AND u.id = c.user_id
     WHERE c.credential_id = $1 FOR NO KEY UPDATE OF u`,
    [readCredentialId(credentialId) ?? null],
  );
  return rows[0];
}

/**
 * Whether a browser may be told that a credential is nobody's, and forget it: not where it is good for another tenant of the
 * same site, and nowhere on a site where names are answered with credentials nobody has, for those would be found out.
 */
export function isNobodys(
  { tenants }: Pick<Service, 'tenants'>,
  { rpId }: Pick<Tenant, 'rpId'>,
  found: Pick<Owner, 'tenant'> | undefined,
): boolean {
  const site = tenants.filter((tenant) => tenant.rpId === rpId);
  return site.every(({ id, mode }) => mode === 'smart' && id !== found?.tenant);
}

/** Undefined for what is no credential's id. */
export function readCredentialId(text: string): Uint8Array | undefined {
  try {
    const bytes = decodeBase64url(text);
    return bytes.length > 0 ? bytes : undefined;
  } catch {
    return undefined;
  }
}
