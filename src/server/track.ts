import type { TrackRequest, TrackResponse } from '../contract.js';
import { audit } from './audit.js';
import { isListedTarget } from './origins.js';
import { invalid } from './refusal.js';
import { millis, now, type Caller, type Service } from './service.js';
import type { Tenant } from './tenants.js';
import { hashToken, newId, newToken } from './tokens.js';
import { enrolledMethods, saveUser } from './users.js';

const defaultExpiry = 600;
/** A host's clock may run ahead of the database's by this many seconds. */
const clockLead = 60;
/** Milliseconds, not the host's text: PostgreSQL reads dates by rules of its own. */
const authenticated = 'to_timestamp($10::float8 / 1000)';

/** Tracks an action for a user and makes its link; refuses whatever lies outside the tenant's lists. */
export async function track(
  service: Service,
  tenant: Tenant,
  request: TrackRequest,
  caller: Caller,
): Promise<TrackResponse> {
  checkTargets(tenant, request);
  const token = newToken();
  const actionId = newId();
  // Mail scanners open links and run scripts: there the page waits for a click before it exchanges the token.
  const confirm = request.delivery === 'message' ? '&confirm' : '';
  const assumed = request.assumeAuthenticated === true;
  return service.store.transaction(async (sql) => {
    const { userId } = request;
    const { isEnrolled } = await saveUser(service, sql, tenant.id, userId, request.user);
    if (!isEnrolled && !request.authenticatedAt && !assumed) {
      throw invalid(
        'authenticatedAt',
        'is needed for a first authenticator: the ISO time, at most 5 minutes ago, at which this user last proved who they are',
      );
    }
    const { rows } = await sql.query<{ expires: number; future: boolean }>(
      `INSERT INTO actions (id, tenant, user_id, action, purpose, scope, methods, token_hash,
         authenticated_at, assume_authenticated, redirect_url, embed_origins, delivery, state,
         created_at, expires_at)
       VALUES ($2, $3, $4, $5, $6, $7, $8, $9,
         CASE WHEN $10::float8 IS NOT NULL THEN LEAST(${authenticated}, ${now(1)}) END, $11, $12, $13, $14, 'tracked',
         ${now(1)}, ${now(1)} + make_interval(secs => $15::float8))
       RETURNING ${millis('expires_at')} AS expires,
         COALESCE(${authenticated} > ${now(1)} + interval '${clockLead} seconds', false) AS future`,
      [
        service.offset(),
        actionId,
        tenant.id,
        userId,
        request.action,
        request.purpose,
        request.scope ?? ['add:authenticators'],
        request.methods ?? ['passkey'],
        hashToken(token),
        request.authenticatedAt ? Date.parse(request.authenticatedAt) : null,
        assumed,
        request.redirectUrl ?? null,
        request.embedOrigins ?? [],
        request.delivery ?? 'page',
        request.expiresIn ?? defaultExpiry,
      ],
    );
    const row = rows[0];
    if (!row) throw new Error('the action was not stored');
    if (row.future) throw invalid('authenticatedAt', 'lies in the future');
    const subject = { tenant: tenant.id, userId, actionId };
    await audit(service, sql, 'action_tracked', subject, caller, {
      action: request.action,
      purpose: request.purpose,
      authenticatedAt: request.authenticatedAt ?? null,
    });
    if (assumed) await audit(service, sql, 'authentication_assumed', subject, caller);
    return {
      actionId,
      url: `${service.baseUrl}/launch/${actionId}#token=${token}${confirm}`,
      token,
      expiresAt: new Date(row.expires).toISOString(),
      isEnrolled,
      enrolledMethods: await enrolledMethods(sql, tenant.id, userId),
    };
  });
}

function checkTargets(tenant: Tenant, request: TrackRequest): void {
  const { redirectUrl, embedOrigins = [] } = request;
  if (redirectUrl !== undefined && !isListedTarget(redirectUrl, tenant.redirectUrls)) {
    throw invalid('redirectUrl', "is not within the tenant's redirectUrls");
  }
  if (!embedOrigins.every((origin) => tenant.embedOrigins.includes(origin))) {
    throw invalid('embedOrigins', "names an origin that is not among the tenant's embedOrigins");
  }
}
