import { freshWithin, type EnrollableMethod, type MethodKind } from '../contract.js';
import { actionRefusal } from './access.js';
import type { Action } from './actions.js';
import { missingProof, reserveGrant } from './assurance/grants.js';
import { addressOf, isSent, isWebAuthn } from './authenticators.js';
import { isCode, type CeremonyUser } from './ceremony.js';
import { offerOf } from './nudge-offers.js';
import { invalid, Refusal } from './refusal.js';
import type { Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';

/**
 * Why a user may add an authenticator: they have none and have just signed in, the host vouches for them, an
 * administrator lets them back in, or they proved who they are with one they have.
 */
export type GrantKind = 'first' | 'assumed' | 'recover' | 'step_up';

export interface EnrollmentWish {
  readonly method: EnrollableMethod;
  readonly label?: string | undefined;
  readonly replaces?: string | undefined;
  /** Nobody is asked for it; see {@link EnrollmentRequest.conditional}. */
  readonly conditional?: true | undefined;
}

/** Milliseconds until nothing new may be begun. */
export function usableFor(action: Action, grant: GrantKind | null): number {
  const fresh =
    grant === 'first' ? (action.authenticated ?? 0) + freshWithin * 1000 : action.expires;
  return Math.min(action.expires, fresh) - action.at;
}

/** Recovery codes come by themselves; everything else is begun. */
export function isEnrollable(method: string): method is EnrollableMethod {
  return method !== 'recovery-code';
}

/** What pages of ours add: links by e-mail are for the compatible API alone. */
export function isOffered(method: MethodKind): method is Exclude<EnrollableMethod, 'email-link'> {
  return isEnrollable(method) && method !== 'email-link';
}

/** What this user may be offered to add: what the tenant does not take, or has nowhere to go, is left out. */
export function offeredMethods(
  service: Service,
  tenant: Tenant,
  action: Action,
  user: CeremonyUser,
): MethodKind[] {
  if (!action.scope.includes('add:authenticators')) return action.methods;
  return action.methods.filter(
    (method) =>
      !isEnrollable(method) || (isOffered(method) && mayAdd(service, tenant, action, user, method)),
  );
}

/** Whether the action and the tenant, as they are now, let this user add by this method at all. */
export function mayAdd(
  service: Service,
  tenant: Tenant,
  action: Action,
  user: CeremonyUser,
  method: EnrollableMethod,
): boolean {
  if (!action.scope.includes('add:authenticators')) return false;
  if (!action.methods.includes(method) || !tenant.methods.includes(method)) return false;
  return (
    !isSent(method) || addressOf({ tenant, senders: service.senders, ...user }, method) !== null
  );
}

/** An enrollment that is asked for, with whom and what it is judged by. */
export interface Wished {
  readonly tenant: Tenant;
  readonly action: Action;
  readonly user: CeremonyUser;
  readonly wish: EnrollmentWish;
  readonly id: string;
}

/** An enrollment that may begin. */
export interface Admitted {
  readonly id: string;
  readonly grant: GrantKind;
  readonly grantId: string | null;
}

/** Judges whether it may begin, and reserves the grant it begins by; a refusal is a value. */
export async function admit(
  service: Service,
  sql: Sql,
  wished: Wished,
): Promise<Admitted | Refusal> {
  const { tenant, action, user, wish, id } = wished;
  const refusal = actionRefusal('session:add', action);
  if (refusal) return refusal;
  // Its host has vouched for an offer: where the policy makes none, before the other factors say, nothing is added either.
  if (action.purpose === 'nudge' && !(await offerOf(sql, action)))
    return new Refusal('not_offered');
  if (!mayAdd(service, tenant, action, user, wish.method)) {
    return new Refusal('forbidden', {
      message: 'This action does not allow adding an authenticator of this kind.',
    });
  }
  const granted = await grantFor(service, sql, wished);
  if (granted instanceof Refusal) return granted;
  const problem = await limitProblem(sql, wished);
  return problem ?? { id, ...granted };
}

async function grantFor(
  service: Service,
  sql: Sql,
  { tenant, action, user, id }: Wished,
): Promise<Omit<Admitted, 'id'> | Refusal> {
  if (action.assume_authenticated) return { grant: 'assumed', grantId: null };
  if (action.purpose === 'recover') {
    const wait = Math.ceil((action.created - action.at) / 1000 + tenant.recoveryDelay);
    return wait > 0
      ? new Refusal('rate_limited', { headers: { 'retry-after': String(wait) } })
      : { grant: 'recover', grantId: null };
  }
  if (user.authenticator_count === 0) {
    return usableFor(action, 'first') > 0
      ? { grant: 'first', grantId: null }
      : new Refusal('reauth_required');
  }
  const reserved = await reserveGrant(service, sql, action, id);
  return reserved
    ? { grant: 'step_up', grantId: reserved.id }
    : await missingProof(service, sql, action, 'add');
}

/** What stands in the way of one more; one that takes the place of another makes it no more. */
async function limitProblem(
  sql: Sql,
  { tenant, action, user, wish }: Wished,
): Promise<Refusal | undefined> {
  const { method, replaces } = wish;
  if (replaces !== undefined) {
    if (!isWebAuthn(method) || tenant.mode !== 'smart') {
      return invalid('replaces', 'is for passkeys, where the tenant asks for discoverable ones');
    }
    return (await isReplaceable(sql, action, replaces)) ? undefined : new Refusal('not_found');
  }
  if (isCode(method)) {
    const { rows } = await sql.query(
      'SELECT 1 FROM authenticators WHERE tenant = $1 AND user_id = $2 AND method = $3',
      [action.tenant, action.user_id, method],
    );
    if (rows.length > 0) return new Refusal('already_enrolled');
  }
  const full =
    user.authenticator_count >= tenant.totalLimit ||
    (isWebAuthn(method) && user.passkey_count >= tenant.passkeyLimit);
  return full ? new Refusal('credential_limit') : undefined;
}

/** Only what is known not to be discoverable is replaced: where the browser did not say, it may well be. */
async function isReplaceable(sql: Sql, action: Action, id: string): Promise<boolean> {
  const { rows } = await sql.query(
    `SELECT 1 FROM authenticators
     WHERE id = $1 AND tenant = $2 AND user_id = $3 AND credential_id IS NOT NULL
       AND discoverable = false`,
    [id, action.tenant, action.user_id],
  );
  return rows.length > 0;
}
