import type {
  EnrollmentCompleteResponse,
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '../contract.js';
import { lockAction, type Action } from './actions.js';
import { audit, notify } from './audit.js';
import { getAuthenticator } from './authenticators.js';
import type { Grant } from './enrollments.js';
import { defaultName } from './names.js';
import { Refusal } from './refusal.js';
import { verifyRegistration, type VerifiedCredential } from './relying-party.js';
import { now, tenantOf, type Caller, type Service } from './service.js';
import type { Session } from './sessions.js';
import type { Sql } from './store/store.js';
import { currentEmbedOrigins } from './tenants.js';
import { base64url, hashToken, newId, newToken } from './tokens.js';

/** What came of a completion, the same however often it is asked for. */
type Completed = Omit<EnrollmentCompleteResponse, 'accepted'>;

interface Enrollment {
  id: string;
  grant_kind: Grant;
  options: PublicKeyCredentialCreationOptionsJSON;
  label: string | null;
}

/**
 * Completes an enrollment: spends its challenge, verifies the response, stores the credential within the user's limit
 * and ends the action, all in the caller's transaction. Whatever is refused after the challenge leaves it spent.
 * Policy is the tenant's of now: what was tracked and begun under an older one is held to it too.
 */
export async function completeEnrollment(
  service: Service,
  sql: Sql,
  session: Session,
  enrollmentId: string,
  response: RegistrationResponseJSON,
  caller: Caller,
): Promise<Completed> {
  const action = await lockAction(service, sql, session.action.id);
  if (!action) throw new Refusal('session_expired');
  const tenant = tenantOf(service, action.tenant);
  const enrollment = await spend(service, sql, action, enrollmentId);
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
  const verdict = await verifyRegistration({
    response,
    options: enrollment.options,
    tenant,
    embedOrigins: currentEmbedOrigins(tenant, action.embed_origins),
  });
  if (!verdict.ok) {
    const { reason } = verdict;
    service.log({ level: 'warn', event: 'verification_failed', actionId: action.id, reason });
    await audit(service, sql, 'verification_failed', subject, caller, { reason });
    throw new Refusal('verification_failed');
  }
  const { credential } = verdict;
  const authenticatorId = await store(service, sql, action, enrollment, credential, caller);
  await count(service, sql, action, enrollment, authenticatorId, tenant.passkeyLimit, caller);
  const result = await end(service, sql, session, enrollment, authenticatorId, credential.origin);
  const authenticator = await getAuthenticator(sql, authenticatorId);
  const detail = { authenticatorId, method: 'passkey', name: authenticator.name };
  await audit(service, sql, 'authenticator_added', subject, caller, {
    ...detail,
    grant: enrollment.grant_kind,
    origin: credential.origin,
  });
  await notify(service, sql, action.tenant, 'authenticator_added', {
    ...detail,
    userId: action.user_id,
    actionId: action.id,
  });
  return { authenticator, result };
}

/** One statement decides who gets to try this challenge, once. */
async function spend(
  service: Service,
  sql: Sql,
  action: Action,
  enrollmentId: string,
): Promise<Enrollment> {
  const { rows } = await sql.query<Enrollment>(
    `UPDATE enrollments SET state = 'spent'
     WHERE id = $2 AND action_id = $3 AND state = 'pending' AND complete_by > ${now(1)}
     RETURNING id, grant_kind, options, label`,
    [service.offset(), enrollmentId, action.id],
  );
  if (rows[0]) return rows[0];
  const found = await sql.query<{ state: string }>(
    'SELECT state FROM enrollments WHERE id = $1 AND action_id = $2',
    [enrollmentId, action.id],
  );
  if (!found.rows[0]) throw new Refusal('no_pending_enrollment');
  const { state } = found.rows[0];
  if (state === 'pending') throw new Refusal('options_expired');
  throw new Refusal('superseded', { details: { spent: state === 'spent' } });
}

async function store(
  service: Service,
  sql: Sql,
  action: Action,
  enrollment: Enrollment,
  credential: VerifiedCredential,
  caller: Caller,
): Promise<string> {
  const named = await sql.query<{ name: string }>(
    'SELECT name FROM authenticators WHERE tenant = $1 AND user_id = $2',
    [action.tenant, action.user_id],
  );
  const name =
    enrollment.label ??
    defaultName({
      aaguid: credential.aaguid,
      attachment: credential.attachment,
      transports: credential.transports,
      userAgent: caller.userAgent,
      platformHint: caller.platformHint,
      taken: named.rows.map((row) => row.name),
    });
  const id = newId();
  const { count } = await sql.query(
    `INSERT INTO authenticators (created_at, id, tenant, user_id, method, name, credential_id,
       public_key, algorithm, counter, transports, aaguid, attachment, backup_eligible, backed_up,
       discoverable, user_verified, action_id)
     VALUES (${now(1)}, $2, $3, $4, 'passkey', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
       $16, $17)
     ON CONFLICT ON CONSTRAINT authenticators_credential_id_key DO NOTHING`,
    [
      service.offset(),
      id,
      action.tenant,
      action.user_id,
      name,
      credential.credentialId,
      credential.publicKey,
      credential.algorithm,
      credential.counter,
      credential.transports,
      credential.aaguid,
      credential.attachment,
      credential.backupEligible,
      credential.backedUp,
      credential.discoverable,
      credential.userVerified,
      action.id,
    ],
  );
  if (count === 0) throw new Refusal('already_enrolled');
  return id;
}

/** One statement counts the limit and holds the grant to its condition; the row that is one too many goes again. */
async function count(
  service: Service,
  sql: Sql,
  action: Action,
  enrollment: Enrollment,
  authenticatorId: string,
  limit: number,
  caller: Caller,
): Promise<void> {
  const { grant_kind: grant } = enrollment;
  const counted = await sql.query(
    `UPDATE users SET authenticator_count = authenticator_count + 1, passkey_count = passkey_count + 1
     WHERE tenant = $1 AND id = $2 AND passkey_count < $3
       AND ($4 <> 'first' OR authenticator_count = 0)`,
    [action.tenant, action.user_id, limit, grant],
  );
  if (counted.count === 1) return;
  await sql.query('DELETE FROM authenticators WHERE id = $1', [authenticatorId]);
  const code = grant === 'first' ? 'step_up_required' : 'credential_limit';
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
  await audit(service, sql, 'enrollment_refused', subject, caller, { code });
  throw new Refusal(code);
}

/** Ends the action with everything under it; this session stays to name what it made, and to ask again. */
async function end(
  service: Service,
  sql: Sql,
  session: Session,
  enrollment: Enrollment,
  authenticatorId: string,
  origin: string,
): Promise<string> {
  const result = newToken();
  const actionId = session.action.id;
  await sql.query(
    `UPDATE actions SET state = 'completed', authenticator_id = $2, completed_origin = $3,
       result_hash = $4, result_expires_at = ${now(1)} + interval '5 minutes'
     WHERE id = $5`,
    [service.offset(), authenticatorId, origin, hashToken(result), actionId],
  );
  await sql.query(
    `UPDATE enrollments SET state = 'superseded' WHERE action_id = $1 AND state = 'pending'`,
    [actionId],
  );
  await sql.query('DELETE FROM sessions WHERE action_id = $1 AND token_hash <> $2', [
    actionId,
    session.tokenHash,
  ]);
  await sql.query(
    `UPDATE sessions s SET expires_at = e.complete_by
     FROM enrollments e WHERE s.token_hash = $1 AND e.id = $2`,
    [session.tokenHash, enrollment.id],
  );
  return result;
}

/**
 * What a user may sign in with at this moment. Never kept with an answer that may be repeated later: a browser removes
 * the passkeys an old list does not know.
 */
export async function acceptedCredentials(
  service: Service,
  { tenant, user_id: userId }: Action,
): Promise<EnrollmentCompleteResponse['accepted']> {
  const { store: sql } = service;
  const user = await sql.query<{ handle: Uint8Array }>(
    'SELECT handle FROM users WHERE tenant = $1 AND id = $2',
    [tenant, userId],
  );
  const { rows } = await sql.query<{ credential_id: Uint8Array }>(
    `SELECT credential_id FROM authenticators WHERE tenant = $1 AND user_id = $2 ORDER BY created_at`,
    [tenant, userId],
  );
  return {
    rpId: tenantOf(service, tenant).rpId,
    userHandle: base64url(user.rows[0]?.handle ?? new Uint8Array()),
    credentialIds: rows.map((row) => base64url(row.credential_id)),
  };
}
