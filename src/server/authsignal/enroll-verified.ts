import type { MethodKind } from '../../contract.js';
import { lockAction } from '../actions.js';
import type { Administered } from '../admin.js';
import { audit, notify } from '../audit.js';
import { readAuthenticators } from '../authenticators.js';
import { firstRecoveryCodes } from '../completion.js';
import { importCredentials } from '../import.js';
import { maskAddress } from '../mask.js';
import { invalid } from '../refusal.js';
import { storeEnrolled } from '../stored.js';
import { newId } from '../tokens.js';
import { methodNamed, toVendor } from './authenticators.js';
import { VendorRefusal } from './errors.js';
import type { VerifiedAttributes } from './schemas.js';
import { openForBearers } from './tracked.js';
import { saveAttributes } from './users.js';

/** Takes over what the host's server has verified itself; recovery codes come with the first one worth them. */
export async function enrollVerified(
  call: Administered,
  given: VerifiedAttributes,
): Promise<object> {
  const method = methodNamed(given.verificationMethod);
  switch (method) {
    case 'email-otp':
    case 'email-link':
    case 'sms-otp':
      return describe(call, await takeAddress(call, method, given));
    case 'passkey':
      return describe(call, await takePasskey(call, given));
    case 'security-key':
    case 'totp':
    case 'recovery-code':
    case undefined:
      throw new VendorRefusal(
        'not_implemented',
        `Nothing verified elsewhere can be enrolled as "${given.verificationMethod}".`,
      );
  }
}

interface Taken {
  readonly id: string;
  readonly recoveryCodes?: string[] | undefined;
}

async function describe(
  { sql, tenant, userId }: Administered,
  { id, recoveryCodes }: Taken,
): Promise<object> {
  const rows = await readAuthenticators(sql, tenant.id, userId);
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error('an authenticator that was just stored is not there');
  return { authenticator: toVendor(userId, row, true), ...(recoveryCodes && { recoveryCodes }) };
}

/** The address becomes the user's, verified; within an action of ours, so that limits and audit are those of any other. */
async function takeAddress(
  call: Administered,
  method: 'email-otp' | 'email-link' | 'sms-otp',
  given: VerifiedAttributes,
): Promise<Taken> {
  const { service, sql, tenant, userId, caller } = call;
  requireTaken(call, method);
  const property = method === 'sms-otp' ? 'phoneNumber' : 'email';
  const address = given[property];
  if (address === undefined) throw invalid(property, `is needed for ${given.verificationMethod}`);
  await saveAttributes(call, userId, { [property]: address, [`${property}Verified`]: true });
  const actionId = await openForBearers(
    service,
    sql,
    {
      ...{ tenant, userId, code: 'enroll-verified', purpose: 'settings' },
      ...{ scope: ['add:authenticators'], methods: [method] },
      ...{ assumed: true, authenticated: false },
    },
    caller,
  );
  const action = await lockAction(service, sql, actionId);
  if (!action) throw new Error('the action just made is not there');
  const stored = await storeEnrolled(service, sql, {
    ...{ tenant, action, caller },
    held: { id: newId(), method, grant_kind: 'assumed', replaces: null },
    enrolled: { columns: { address }, name: maskAddress(address) },
  });
  await sql.query(`UPDATE actions SET state = 'completed', authenticator_id = $2 WHERE id = $1`, [
    actionId,
    stored.id,
  ]);
  const detail = { authenticatorId: stored.id, method, name: stored.name };
  const subject = { tenant: tenant.id, userId, actionId };
  await audit(service, sql, 'authenticator_added', subject, caller, {
    ...detail,
    grant: 'assumed',
  });
  await notify(service, sql, tenant.id, 'authenticator_added', { ...detail, userId, actionId });
  const recoveryCodes = await firstRecoveryCodes(service, sql, tenant, subject, stored, caller);
  return { id: stored.id, recoveryCodes };
}

/**
 * A credential made elsewhere under the same RP ID. The vendor's body does not say which user handle it answers with, nor
 * whether it syncs: without `userHandle` it is taken for one that is not discoverable.
 */
async function takePasskey(call: Administered, given: VerifiedAttributes): Promise<Taken> {
  const { service, sql, tenant, userId, caller } = call;
  requireTaken(call, 'passkey');
  const { credentialId, credentialPublicKey: publicKey, userHandle, name } = given;
  if (credentialId === undefined) throw invalid('credentialId', 'is needed for PASSKEY');
  if (publicKey === undefined) throw invalid('credentialPublicKey', 'is needed for PASSKEY');
  const synced = given.backupEligible ?? userHandle !== undefined;
  const { authenticators } = await importCredentials(call, {
    ...(userHandle !== undefined && { userHandle }),
    credentials: [
      {
        credentialId,
        publicKey,
        counter: given.counter ?? 0,
        ...(name !== undefined && { name }),
        backupEligible: synced,
        backedUp: given.backedUp ?? synced,
        userVerified: given.userVerified ?? false,
        discoverable: userHandle !== undefined,
      },
    ],
  });
  const imported = authenticators[0];
  if (!imported) throw new Error('a credential that was just imported is not there');
  const { id, method, name: shown } = imported;
  const detail = { authenticatorId: id, method, name: shown };
  await notify(service, sql, tenant.id, 'authenticator_added', { ...detail, userId });
  const recoveryCodes = await firstRecoveryCodes(
    service,
    sql,
    tenant,
    { tenant: tenant.id, userId, actionId: null },
    { method, user_verified: given.userVerified ?? false },
    caller,
  );
  return { id, recoveryCodes };
}

function requireTaken({ tenant }: Administered, method: MethodKind): void {
  if (tenant.methods.includes(method)) return;
  throw new VendorRefusal('invalid_configuration', `The tenant does not take "${method}".`);
}
