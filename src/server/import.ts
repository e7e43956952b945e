import type { AuthenticatorsResponse, ImportRequest } from '../host-contract.js';
import type { Administered } from './admin.js';
import { audit } from './audit.js';
import { acceptLabel, readAuthenticators, readHolder, toJSON } from './authenticators.js';
import { endOfItem } from './cbor.js';
import { decodeBase64url } from './client-data.js';
import { defaultName } from './names.js';
import { publicKeyProblem } from './public-key.js';
import { invalid, Refusal } from './refusal.js';
import { decodeKey, filterTransports, type CredentialKind } from './relying-party.js';
import { now } from './service.js';
import type { Tenant } from './tenants.js';
import { newId } from './tokens.js';
import { saveUser } from './users.js';

type Given = ImportRequest['credentials'][number];

/** A credential as it will be stored. */
interface Credential extends Omit<Given, 'credentialId' | 'publicKey'> {
  readonly method: CredentialKind;
  readonly credentialId: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly algorithm: number;
}

/**
 * Takes over credentials made elsewhere under the same RP ID, all of them or none. Nothing of what they are can be
 * verified, so a key that could never verify a signature is refused, and whoever uses one proves the rest.
 *
 * @throws Refusal 400 naming the property; `already_enrolled` where anybody has one of them; `credential_limit`
 */
export async function importCredentials(
  call: Administered,
  request: ImportRequest,
): Promise<AuthenticatorsResponse> {
  const { service, sql, tenant, userId, caller } = call;
  const credentials = request.credentials.map((given, index) =>
    readCredential(tenant, given, `credentials.${index}`),
  );
  await saveUser(service, sql, tenant.id, userId, request.user, caller, null);
  await takeHandle(call, request);
  await count(call, credentials.length);
  const ids: string[] = [];
  for (const [index, credential] of credentials.entries()) {
    ids.push(await store(call, credential, `credentials.${index}.credentialId`));
  }
  const holder = await readHolder(service, sql, tenant, userId);
  if (!holder) throw new Error('the user just saved is not there');
  const rows = await readAuthenticators(sql, tenant.id, userId);
  return {
    authenticators: rows.filter(({ id }) => ids.includes(id)).map((row) => toJSON(holder, row)),
  };
}

function readCredential(tenant: Tenant, given: Given, property: string): Credential {
  const credentialId = readBytes(given.credentialId, `${property}.credentialId`);
  // WebAuthn L3 §7.1 step 25; none could not be told apart from an empty one.
  if (credentialId.length < 1 || credentialId.length > 1023) {
    throw invalid(`${property}.credentialId`, 'must be 1–1023 bytes');
  }
  if (given.backedUp && !given.backupEligible) {
    throw invalid(`${property}.backedUp`, 'can be true only where backupEligible is');
  }
  const publicKey = readBytes(given.publicKey, `${property}.publicKey`);
  const { name, ...rest } = given;
  return {
    ...rest,
    ...(name !== undefined && { name: acceptLabel(`${property}.name`, name) }),
    credentialId,
    publicKey,
    algorithm: readAlgorithm(publicKey, `${property}.publicKey`),
    transports: filterTransports(given.transports),
    method: methodOf(tenant, given),
  };
}

function readBytes(value: string, property: string): Uint8Array<ArrayBuffer> {
  try {
    return decodeBase64url(value);
  } catch {
    throw invalid(property, 'must be base64url without padding');
  }
}

function readAlgorithm(publicKey: Uint8Array<ArrayBuffer>, property: string): number {
  let problem: string | undefined;
  let algorithm: unknown;
  try {
    const key = decodeKey(publicKey);
    algorithm = key.get(3);
    problem = publicKeyProblem(key);
    if (endOfItem(publicKey) !== publicKey.length) problem = 'trailing bytes';
  } catch {
    problem = 'not CBOR';
  }
  if (problem !== undefined || typeof algorithm !== 'number') {
    throw invalid(property, 'must be a COSE key of ES256, EdDSA with Ed25519, or RS256');
  }
  return algorithm;
}

/** What is plugged in and never copied is a security key, where the tenant tells them apart. */
function methodOf(
  tenant: Tenant,
  { attachment, transports, backupEligible }: Given,
): CredentialKind {
  const phone = transports?.includes('hybrid') ?? false;
  const plugged = attachment === 'cross-platform' && !phone && !backupEligible;
  return plugged && tenant.methods.includes('security-key') ? 'security-key' : 'passkey';
}

/**
 * A discoverable credential answers with the handle it was made with, and is believed only where that is its user's:
 * the user takes it over while they have no credential of ours.
 */
async function takeHandle(
  { sql, tenant, userId }: Administered,
  { userHandle, credentials }: ImportRequest,
): Promise<void> {
  if (userHandle === undefined) {
    if (credentials.every(({ discoverable }) => discoverable === false)) return;
    throw invalid(
      'userHandle',
      'is needed unless every credential has `discoverable: false`: what a discoverable one answers is compared with it',
    );
  }
  const handle = readBytes(userHandle, 'userHandle');
  // WebAuthn L3 §5.4.3
  if (handle.length < 1 || handle.length > 64) throw invalid('userHandle', 'must be 1–64 bytes');
  const { rows: others } = await sql.query(
    'SELECT 1 FROM users WHERE handle = $1 AND (tenant <> $2 OR id <> $3)',
    [handle, tenant.id, userId],
  );
  if (others[0]) throw invalid('userHandle', 'is of another user');
  const { count } = await sql.query(
    `UPDATE users SET handle = $3
     WHERE tenant = $1 AND id = $2 AND (passkey_count = 0 OR handle = $3)`,
    [tenant.id, userId, handle],
  );
  if (count === 0) throw invalid('userHandle', 'is not the one this user has credentials under');
  // A ceremony under way would make a credential with the handle of before.
  await sql.query(
    `UPDATE enrollments e SET state = 'superseded' FROM actions a
     WHERE a.id = e.action_id AND a.tenant = $1 AND a.user_id = $2 AND e.state = 'pending'
       AND e.method IN ('passkey', 'security-key')
       AND e.options->'user'->>'id' IS DISTINCT FROM $3`,
    [tenant.id, userId, userHandle],
  );
}

/** One statement counts both limits; the user's row is held from here. */
async function count({ sql, tenant, userId }: Administered, more: number): Promise<void> {
  const counted = await sql.query(
    `UPDATE users SET authenticator_count = authenticator_count + $3::int,
       passkey_count = passkey_count + $3::int
     WHERE tenant = $1 AND id = $2 AND passkey_count + $3::int <= $4
       AND authenticator_count + $3::int <= $5`,
    [tenant.id, userId, more, tenant.passkeyLimit, tenant.totalLimit],
  );
  if (counted.count === 0) throw new Refusal('credential_limit');
}

async function store(
  { service, sql, tenant, userId, caller }: Administered,
  credential: Credential,
  property: string,
): Promise<string> {
  const { aaguid, attachment = null, transports = [] } = credential;
  const id = newId();
  const taken = await readAuthenticators(sql, tenant.id, userId);
  const name =
    credential.name ??
    defaultName({
      aaguid: aaguid ?? '',
      attachment,
      transports,
      userAgent: null,
      platformHint: null,
      taken: taken.map((row) => row.name),
    });
  const { count } = await sql.query(
    `INSERT INTO authenticators (id, tenant, user_id, method, name, credential_id, public_key,
       algorithm, counter, transports, aaguid, attachment, backup_eligible, backed_up,
       discoverable, user_verified, created_at)
     VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
       LEAST(COALESCE(to_timestamp($18::float8 / 1000), ${now(1)}), ${now(1)}))
     ON CONFLICT ON CONSTRAINT authenticators_credential_id_key DO NOTHING`,
    [
      service.offset(),
      id,
      tenant.id,
      userId,
      credential.method,
      name,
      credential.credentialId,
      credential.publicKey,
      credential.algorithm,
      credential.counter,
      transports,
      aaguid ?? null,
      attachment,
      credential.backupEligible,
      credential.backedUp,
      credential.discoverable ?? null,
      credential.userVerified,
      credential.createdAt === undefined ? null : Date.parse(credential.createdAt),
    ],
  );
  // The same whoever has it.
  if (count === 0) throw new Refusal('already_enrolled', { details: { property } });
  const subject = { tenant: tenant.id, userId, actionId: null };
  const detail = { authenticatorId: id, method: credential.method, name };
  await audit(service, sql, 'authenticator_imported', subject, caller, detail);
  return id;
}
