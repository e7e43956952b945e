import { isOffered } from './admission.js';
import type { AcceptedCredentials, AddableMethod, SettingsJSON } from '../contract.js';
import type { Action } from './actions.js';
import {
  addressOf,
  isWebAuthn,
  readAuthenticators,
  readHolder,
  toJSON,
  type AuthenticatorRow,
  type Holder,
} from './authenticators.js';
import { maskAddress } from './mask.js';
import { recoveryState } from './methods/recovery-codes.js';
import { areOffersOff } from './nudge-history.js';
import { tenantOf, type Service } from './service.js';
import type { Sql } from './store/store.js';
import { base64url } from './tokens.js';

type Shown = Pick<Action, 'tenant' | 'user_id' | 'scope' | 'methods'>;

/**
 * All there is to show of a user within an action. Never kept with an answer that may be repeated later: a browser
 * removes the passkeys an old list does not know.
 */
export async function settingsOf(service: Service, sql: Sql, action: Shown): Promise<SettingsJSON> {
  const tenant = tenantOf(service, action.tenant);
  const holder = await readHolder(service, sql, tenant, action.user_id);
  if (!holder) throw new Error('an action names a user who is not there');
  const rows = await readAuthenticators(sql, tenant.id, action.user_id);
  return {
    authenticators: rows.map((row) => toJSON(holder, row)),
    accepted: accepted(holder, rows),
    recovery: tenant.methods.includes('recovery-code')
      ? await recoveryState(sql, tenant.id, action.user_id)
      : null,
    addable: addable(holder, rows, action),
    limits: { passkeys: tenant.passkeyLimit, total: tenant.totalLimit },
    scope: action.scope,
    ...((await areOffersOff(sql, tenant, action.user_id)) && { offersOff: true as const }),
  };
}

/** The credentials a user has at this moment, on their own; see {@link settingsOf}. */
export async function acceptedCredentials(
  service: Service,
  sql: Sql,
  tenantId: string,
  userId: string,
): Promise<AcceptedCredentials> {
  const tenant = tenantOf(service, tenantId);
  const holder = await readHolder(service, sql, tenant, userId);
  if (!holder) throw new Error('an action names a user who is not there');
  return accepted(holder, await readAuthenticators(sql, tenantId, userId));
}

function accepted(holder: Holder, rows: readonly AuthenticatorRow[]): AcceptedCredentials {
  return {
    rpId: holder.tenant.rpId,
    userHandle: base64url(holder.handle),
    // Suspended ones too, and those of a method the tenant has given up: a browser may delete what is not in the list for
    // good, and both can be taken back.
    credentialIds: rows.flatMap((row) =>
      row.credential_id === null ? [] : [base64url(row.credential_id)],
    ),
  };
}

/** What this action may add, in the tenant's order; where only a limit is in the way, with that as the reason. */
function addable(
  holder: Holder,
  rows: readonly AuthenticatorRow[],
  { scope, methods }: Shown,
): AddableMethod[] {
  if (!scope.includes('add:authenticators')) return [];
  const { tenant } = holder;
  const passkeys = rows.filter((row) => isWebAuthn(row.method)).length;
  return tenant.methods.filter(isOffered).flatMap((method) => {
    if (!methods.includes(method)) return [];
    const full =
      rows.length >= tenant.totalLimit || (isWebAuthn(method) && passkeys >= tenant.passkeyLimit);
    const refusal = full && ({ refusal: 'credential_limit' } as const);
    if (isWebAuthn(method)) return [{ method, ...refusal }];
    if (rows.some((row) => row.method === method)) return [];
    if (method === 'totp') return [{ method, ...refusal }];
    const address = addressOf(holder, method);
    return address === null ? [] : [{ method, sentTo: maskAddress(address), ...refusal }];
  });
}
