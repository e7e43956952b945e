import { isEnrollable } from '../admission.js';
import { isMailed } from '../authenticators.js';
import { readCredentialId } from '../owner.js';
import { Refusal } from '../refusal.js';
import type { Service } from '../service.js';
import type { Tenant } from '../tenants.js';
import type { MethodKind } from '../../contract.js';
import { base64url } from '../tokens.js';
import { listVendor, verificationMethod } from './authenticators.js';
import { clientRoute, openRoute, type VendorRoute } from './route.js';

/** Credentials a browser may ask about at once: more than it remembers of a person. */
const askable = 64;

/** What the user has, and what may be had. */
export const listRoutes: readonly VendorRoute[] = [
  clientRoute({
    method: 'GET',
    path: '/client/user-authenticators',
    async run({ service, bearer: { tenant, userId } }) {
      return { body: await listVendor(service.store, tenant, userId) };
    },
  }),
  clientRoute({
    method: 'GET',
    path: '/client/authenticators',
    async run({ service, bearer: { tenant } }) {
      return {
        body: tenant.methods.filter(isEnrollable).map((method) => offered(service, tenant, method)),
      };
    },
  }),
  openRoute({
    method: 'GET',
    path: '/client/user-authenticators/passkey',
    async run({ service, tenant, query }) {
      const named = query.get('credentialIds') ?? query.get('credentialId') ?? '';
      const ids = named
        .split(',', askable)
        .map(readCredentialId)
        .filter((id) => id !== undefined);
      return { body: await firstKnown(service, tenant, ids) };
    },
  }),
];

function offered({ senders }: Service, tenant: Tenant, method: MethodKind) {
  const sendable = isMailed(method) ? senders.mail : method === 'sms-otp' ? senders.sms : true;
  return {
    authenticatorId: `${tenant.id}-${method}`,
    verificationMethod: verificationMethod(method),
    isActive: Boolean(sendable),
    isEditableByUser: true,
    isHiddenToUser: false,
    ...(method === 'sms-otp' && { smsChannel: 'SMS' }),
  };
}

/**
 * Says of one of the ids that it is enrolled, never whose it is; nobody guesses one, and where names are answered with ids
 * nothing is said. Asked by anybody, so in one statement.
 */
async function firstKnown(service: Service, tenant: Tenant, ids: readonly Uint8Array[]) {
  if (ids.length === 0 || tenant.mode === 'classic') throw new Refusal('not_found');
  const { rows } = await service.store.query<{ id: Uint8Array; verified: Date }>(
    `SELECT credential_id AS id, COALESCE(last_used_at, created_at) AS verified FROM authenticators
     WHERE tenant = $1 AND credential_id IN (${ids.map((_, index) => `$${index + 2}`).join(', ')})
       AND method = 'passkey' AND suspended_at IS NULL AND flagged_at IS NULL`,
    [tenant.id, ...ids],
  );
  for (const id of ids) {
    const row = rows.find((each) => Buffer.compare(each.id, id) === 0);
    if (!row) continue;
    return { credentialId: base64url(id), verifiedAt: row.verified.toISOString() };
  }
  throw new Refusal('not_found');
}
