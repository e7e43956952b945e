import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../../contract.js';
import { audit } from '../audit.js';
import { notify } from '../notices.js';
import { readCredentialId } from '../owner.js';
import { passkeyUsed } from '../nudge-history.js';
import { Refusal } from '../refusal.js';
import {
  requestOptions,
  verifyAuthentication,
  type CredentialRecord,
} from '../relying-party-authentication.js';
import type { CredentialKind } from '../relying-party.js';
import { now } from '../service.js';
import { currentEmbedOrigins } from '../tenants.js';
import type { Begun, Context, Held, Proof } from './method.js';
import { failed } from './webauthn-enrollment.js';

interface Start {
  method: CredentialKind;
  options: PublicKeyCredentialRequestOptionsJSON;
}

/** Begins an assertion with the user's usable credentials of this kind that are strong enough. */
export async function beginAssertion(
  context: Context,
  kind: CredentialKind,
): Promise<Begun<Start>> {
  const accepted = context.tenant.methods.includes(kind);
  const allow = accepted ? await usableCredentials(context, kind) : [];
  if (allow.length === 0) throw new Refusal('forbidden');
  const options = await requestOptions({
    tenant: context.tenant,
    kind,
    allow,
    verify: context.needed === 4,
  });
  return { start: { method: kind, options }, kept: { options } };
}

/**
 * Verifies an assertion and stores its counter; the challenge has been spent by whoever calls. A refusal is thrown after
 * it has left its traces, so the transaction must be kept.
 */
export async function completeAssertion(
  context: Context,
  kind: CredentialKind,
  held: Held,
  response: AuthenticationResponseJSON,
): Promise<Proof> {
  const { tenant, action, user, anybody = false } = context;
  const credential = await findCredential(context, response.id);
  if (!credential) {
    await failed(context, kind, 'credential is not known');
    throw new Refusal('credential_not_found');
  }
  if (credential.method !== kind || !tenant.methods.includes(kind)) {
    throw await failed(context, kind, 'credential is of another method');
  }
  const verdict = await verifyAuthentication({
    response,
    options: held.options as PublicKeyCredentialRequestOptionsJSON,
    tenant,
    embedOrigins: currentEmbedOrigins(tenant, action.embed_origins),
    userHandle: user.handle,
    credential,
    anybody,
  });
  if (!verdict.ok) throw await failed(context, kind, verdict.reason);
  const { counter, backedUp, userVerified, origin } = verdict;
  if (!(await store(context, credential.id, { counter, backedUp }))) {
    const flagged = await flag(context, kind, credential.id, counter);
    throw await failed(context, kind, flagged ? 'counter went back' : 'credential is not usable');
  }
  if (kind === 'passkey' && response.authenticatorAttachment === 'platform') {
    await passkeyUsed(context.service, context.sql, action, context.caller);
  }
  return {
    // §7.2 step 24: verification nobody has vouched for at registration makes a credential no stronger later.
    strength: userVerified && credential.userVerified ? 4 : 3,
    authenticatorId: credential.id,
    origin,
  };
}

/** The most recently used or made first: browsers take 64, and these are the ones likely to be at hand. */
async function usableCredentials({ sql, action, needed = 3, only }: Context, kind: CredentialKind) {
  const { rows } = await sql.query<{ credential_id: Uint8Array; transports: string[] }>(
    `SELECT credential_id, transports FROM authenticators
     WHERE tenant = $1 AND user_id = $2 AND method = $3 AND suspended_at IS NULL
       AND flagged_at IS NULL AND CASE WHEN user_verified THEN 4 ELSE 3 END >= $4
       AND ($5::text IS NULL OR id = $5)
     ORDER BY GREATEST(last_used_at, created_at) DESC LIMIT 64`,
    [action.tenant, action.user_id, kind, needed, only ?? null],
  );
  return rows.map((row) => ({ credentialId: row.credential_id, transports: row.transports }));
}

interface Found extends CredentialRecord {
  readonly id: string;
  readonly userVerified: boolean;
  readonly method: string;
}

/** §7.2 step 6: the owner is part of the question, so that another user's credential is as unknown as none. */
async function findCredential(
  { sql, action }: Context,
  credentialId: string,
): Promise<Found | undefined> {
  const bytes = readCredentialId(credentialId);
  if (!bytes) return undefined;
  const { rows } = await sql.query<{
    id: string;
    credential_id: Uint8Array;
    public_key: Uint8Array;
    backup_eligible: boolean;
    user_verified: boolean;
    method: string;
  }>(
    `SELECT id, method, credential_id, public_key, backup_eligible, user_verified
     FROM authenticators WHERE tenant = $1 AND user_id = $2 AND credential_id = $3`,
    [action.tenant, action.user_id, bytes],
  );
  const row = rows[0];
  return (
    row && {
      id: row.id,
      credentialId: row.credential_id,
      publicKey: row.public_key,
      backupEligible: row.backup_eligible,
      userVerified: row.user_verified,
      method: row.method,
    }
  );
}

/**
 * §7.2 steps 22 and 24. One statement compares and sets, so that of two assertions at once the older cannot write its counter
 * over the newer; what has been suspended or flagged meanwhile is left alone.
 */
async function store(
  { service, sql }: Context,
  id: string,
  { counter, backedUp }: { counter: number; backedUp: boolean },
): Promise<boolean> {
  const { count } = await sql.query(
    `UPDATE authenticators SET counter = $3, backed_up = $4, last_used_at = ${now(1)}
     WHERE id = $2 AND (counter < $3 OR (counter = 0 AND $3 = 0))
       AND suspended_at IS NULL AND flagged_at IS NULL`,
    [service.offset(), id, counter, backedUp],
  );
  return count === 1;
}

/** A genuine signature with an old counter: somebody else may have the key. Nothing opens with it any more. */
async function flag(
  { service, sql, action, caller }: Context,
  method: CredentialKind,
  id: string,
  counter: number,
): Promise<boolean> {
  const { rows } = await sql.query<{ name: string }>(
    `UPDATE authenticators SET flagged_at = ${now(1)}
     WHERE id = $2 AND flagged_at IS NULL AND counter >= $3 AND counter > 0 RETURNING name`,
    [service.offset(), id, counter],
  );
  const row = rows[0];
  if (!row) return false;
  const subject = { tenant: action.tenant, userId: action.user_id, actionId: action.id };
  const detail = { authenticatorId: id, method };
  await audit(service, sql, 'authenticator_flagged', subject, caller, detail);
  await notify(service, sql, action.tenant, 'authenticator_flagged', {
    ...detail,
    name: row.name,
    userId: action.user_id,
    actionId: action.id,
  });
  return true;
}
