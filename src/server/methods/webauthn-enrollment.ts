import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '../../contract.js';
import { audit } from '../audit.js';
import { defaultName } from '../names.js';
import { Refusal } from '../refusal.js';
import { creationOptions, verifyRegistration } from '../relying-party-registration.js';
import type { CredentialKind } from '../relying-party.js';
import { currentEmbedOrigins } from '../tenants.js';
import type { Begun, Context, Enrolled, Held } from './method.js';

interface Start {
  method: CredentialKind;
  options: PublicKeyCredentialCreationOptionsJSON;
  conditional?: true;
}

export async function beginRegistration(
  context: Context,
  kind: CredentialKind,
): Promise<Begun<Start>> {
  const { tenant, user, conditional = false } = context;
  const options = await creationOptions({
    tenant,
    user: { handle: user.handle, name: user.name, displayName: user.display_name },
    exclude: await recentCredentials(context),
    kind,
    conditional,
  });
  const start: Start = { method: kind, options, ...(conditional && { conditional }) };
  return { start, kept: { options } };
}

/** Verifies what the authenticator made; a refusal is audited, and says to the page only that there was one. */
export async function completeRegistration(
  context: Context,
  kind: CredentialKind,
  held: Held,
  response: RegistrationResponseJSON,
): Promise<Enrolled> {
  const { tenant, action, caller, conditional = false } = context;
  const verdict = await verifyRegistration({
    response,
    options: held.options as PublicKeyCredentialCreationOptionsJSON,
    tenant,
    // §5.1.3 step 2: browsers do it at the top level alone.
    embedOrigins: conditional ? [] : currentEmbedOrigins(tenant, action.embed_origins),
    conditional,
  });
  if (!verdict.ok) throw await failed(context, kind, verdict.reason);
  const { credential } = verdict;
  // Where the browser does not say, it has done what it was asked.
  const attachment = credential.attachment ?? (kind === 'security-key' ? 'cross-platform' : null);
  const name = defaultName({
    aaguid: credential.aaguid,
    attachment,
    transports: credential.transports,
    userAgent: caller.userAgent,
    platformHint: caller.platformHint,
    taken: await takenNames(context),
  });
  return {
    columns: {
      credential_id: credential.credentialId,
      public_key: credential.publicKey,
      algorithm: credential.algorithm,
      counter: credential.counter,
      transports: credential.transports,
      aaguid: credential.aaguid,
      attachment,
      backup_eligible: credential.backupEligible,
      backed_up: credential.backedUp,
      discoverable: credential.discoverable,
      user_verified: credential.userVerified,
    },
    name,
    origin: credential.origin,
  };
}

/** A ceremony that did not verify: the reason for the log and the audit, one word for the page. */
export async function failed(
  { service, sql, action, caller }: Context,
  method: CredentialKind,
  reason: string,
): Promise<Refusal> {
  service.log({ level: 'warn', event: 'verification_failed', actionId: action.id, reason });
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
  await audit(service, sql, 'verification_failed', subject, caller, { method, reason });
  return new Refusal('verification_failed');
}

/** The most recently used or made first, of 64 that browsers take; without the one to be replaced, whose authenticator would refuse. */
async function recentCredentials({ sql, action, replaces = '' }: Context) {
  const { rows } = await sql.query<{ credential_id: Uint8Array; transports: string[] }>(
    `SELECT credential_id, transports FROM authenticators
     WHERE tenant = $1 AND user_id = $2 AND credential_id IS NOT NULL AND id <> $3
     ORDER BY GREATEST(last_used_at, created_at) DESC LIMIT 64`,
    [action.tenant, action.user_id, replaces],
  );
  return rows.map((row) => ({ credentialId: row.credential_id, transports: row.transports }));
}

async function takenNames({ sql, action }: Context): Promise<string[]> {
  const { rows } = await sql.query<{ name: string }>(
    'SELECT name FROM authenticators WHERE tenant = $1 AND user_id = $2',
    [action.tenant, action.user_id],
  );
  return rows.map(({ name }) => name);
}
