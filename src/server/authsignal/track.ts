import { ratedAuthenticators } from '../assurance/strength.js';
import { isListedTarget } from '../origins.js';
import { now, type Caller, type Service } from '../service.js';
import type { Sql } from '../store/store.js';
import type { Tenant } from '../tenants.js';
import { hashToken, newToken } from '../tokens.js';
import { enrolledMethods } from '../users.js';
import { verificationMethod } from './authenticators.js';
import { VendorRefusal } from './errors.js';
import type { TrackAttributes } from './schemas.js';
import { issueToken } from './tokens.js';
import { openForBearers, saveTracked, type Tracked } from './tracked.js';
import { allowedMethods, saveAttributes } from './users.js';

/** Where the hosted page of the vendor's `url` is, below the server's origin. */
export const launchPath = '/authsignal/launch';

export interface Tracking {
  readonly service: Service;
  readonly sql: Sql;
  readonly tenant: Tenant;
  readonly caller: Caller;
}

/** Tracks an action as the vendor's server client asks: the answer has a page to open and a token for scripts. */
export async function trackVendor(
  tracking: Tracking,
  { userId, code }: { readonly userId: string; readonly code: string },
  attributes: TrackAttributes,
): Promise<object> {
  const { service, sql, tenant, caller } = tracking;
  const { redirectUrl, idempotencyKey, redirectToSettings = false } = attributes;
  if (redirectUrl !== undefined && !isListedTarget(redirectUrl, tenant.redirectUrls)) {
    throw new VendorRefusal(
      'invalid_configuration',
      "redirectUrl is not within the tenant's redirectUrls.",
    );
  }
  const { isEnrolled } = await saveAttributes(tracking, userId, attributes);
  const tracked = await saveTracked(service, sql, {
    tenant: tenant.id,
    userId,
    code,
    idempotencyKey,
  });
  // What the vendor calls a scope is that the host's server vouches for the person.
  const assumed = scopesOf(attributes).includes('add:authenticators');
  const launch = newToken();
  await forgetSignIn(service, sql, tracked.id);
  const { rows } = await sql.query<Pick<Tracked, 'state'>>(
    `UPDATE authsignal_actions SET redirect_url = $3, to_settings = $4, assumed = $5,
       first_at = CASE WHEN $6 THEN NULL ELSE ${now(1)} END, launch_hash = $7,
       launch_expires_at = ${now(1)} + interval '10 minutes', launch_spent_at = NULL
     WHERE id = $2 RETURNING state`,
    [
      service.offset(),
      ...[tracked.id, redirectUrl ?? null, redirectToSettings, assumed, isEnrolled],
      hashToken(launch),
    ],
  );
  const actionId = await openForBearers(
    service,
    sql,
    {
      ...{ tenant, userId, code, purpose: 'settings', scope: ['add:authenticators'], assumed },
      methods: tenant.methods,
      authenticated: !isEnrolled,
    },
    caller,
  );
  const token = await issueToken(service, sql, { trackedId: tracked.id, actionId });
  const [strongest] = await ratedAuthenticators(service, sql, { tenant, userId });
  const enrolled = await enrolledMethods(sql, tenant.id, userId);
  const methods = new Set(enrolled.map(verificationMethod));
  const preferred = enrolled.find((method) => method === tenant.preferred);
  const first = preferred ?? strongest?.method;
  return {
    idempotencyKey: tracked.idempotency_key,
    state: rows[0]?.state ?? tracked.state,
    // With a query of its own: the vendor's launch appends `&mode=popup`.
    url: `${service.baseUrl}${launchPath}?c=${launch}`,
    token,
    isEnrolled,
    enrolledVerificationMethods: [...methods],
    allowedVerificationMethods: allowedMethods(tenant),
    ...(first && { defaultVerificationMethod: verificationMethod(first) }),
    ruleIds: [],
  };
}

/** A page chooses what a sign-in without a user name is called: what it proved there is no proof for what the host calls so. */
async function forgetSignIn(service: Service, sql: Sql, id: string): Promise<void> {
  // Only an action the host has tracked has ever had a link.
  await sql.query(
    `UPDATE authsignal_actions SET state = 'CHALLENGE_REQUIRED', method = NULL,
       authenticator_id = NULL, state_updated_at = ${now(1)}
     WHERE id = $2 AND state = 'CHALLENGE_SUCCEEDED' AND launch_expires_at IS NULL`,
    [service.offset(), id],
  );
}

function scopesOf({ scope = '' }: TrackAttributes): string[] {
  return scope.split(' ');
}
