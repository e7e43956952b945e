import { freshWithin, type MethodKind, type Purpose, type Scope } from '../contract.js';
import type { TrackRequest, TrackResponse } from '../host-contract.js';
import { signInMethods } from './alone.js';
import { audit, notify, type Subject } from './audit.js';
import { launchLink } from './links.js';
import { checkNudge, factsOf, grantProof, takeProof } from './nudge-sign-in.js';
import { isListedTarget } from './origins.js';
import { invalid, Refusal } from './refusal.js';
import { checkSignIn } from './sign-in.js';
import { millis, now, type Caller, type Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Right, Tenant } from './tenants.js';
import { hashToken, newId, newToken } from './tokens.js';
import { enrolledMethods, saveUser } from './users.js';

const defaultExpiry = 600;
/** A host's clock may run ahead of the database's by this many seconds. */
const clockLead = 60;
/** Milliseconds, not the host's text: PostgreSQL reads dates by rules of its own. */
const authenticated = 'to_timestamp($10::float8 / 1000)';

/** What an action of each purpose may do where the host does not say. */
const scopes: Readonly<Record<Purpose, readonly Scope[]>> = {
  enroll: ['add:authenticators'],
  settings: [
    'add:authenticators',
    'remove:authenticators',
    'rename:authenticators',
    'manage:recovery',
  ],
  challenge: [],
  recover: ['add:authenticators'],
  'sign-in': [],
  nudge: ['add:authenticators'],
};

/** Who tracks: an action an administrator starts by a key of its own reaches its user by mail. */
export interface Tracker {
  readonly by: Right;
  /** Whether the key may start a recovery. */
  readonly administers: boolean;
}

/** Tracks an action for a user and makes its link; refuses whatever lies outside the tenant's lists. */
export async function track(
  service: Service,
  tenant: Tenant,
  request: TrackRequest,
  caller: Caller,
  tracker?: Tracker,
): Promise<TrackResponse> {
  return service.store.transaction((sql) =>
    trackWithin(service, sql, tenant, request, caller, tracker),
  );
}

/** The same in a transaction of the caller's. */
export async function trackWithin(
  service: Service,
  sql: Sql,
  tenant: Tenant,
  request: TrackRequest,
  caller: Caller,
  { by, administers }: Tracker = { by: 'track', administers: false },
): Promise<TrackResponse> {
  checkTargets(tenant, request);
  checkNudge(request);
  if (request.purpose === 'recover') checkRecovery(request, administers);
  if (request.purpose === 'sign-in') checkSignIn(tenant, request);
  const token = newToken();
  const actionId = newId();
  // Mail scanners open links and run scripts: there the page waits for a click before it exchanges the token.
  const delivery = by === 'admin' ? 'message' : (request.delivery ?? 'page');
  const confirm = delivery === 'message';
  // Nobody's page opens a link that travels by mail. And whoever has sent the link of a sign-in to somebody else must not
  // read who it was: only the page they sign in on gets the result.
  const watch = confirm || request.purpose === 'sign-in' ? undefined : newToken();
  const assumed = request.assumeAuthenticated === true;
  // A recovery lasts as long as others once it may begin.
  const delay = request.purpose === 'recover' ? tenant.recoveryDelay : 0;
  const { userId = '' } = request;
  if ((userId === '') !== (request.purpose === 'sign-in')) {
    throw invalid('userId', 'is needed for every purpose but `sign-in`, and has no meaning there');
  }
  const anybody = userId === '';
  const whose = { tenant: tenant.id, userId };
  const { signIn } = request;
  const proof = signIn && (await takeProof(service, sql, whose, signIn));
  const { isEnrolled } = anybody
    ? { isEnrolled: false }
    : await saveUser(service, sql, tenant.id, userId, request.user, caller, actionId);
  const adds = request.purpose === 'enroll' || request.purpose === 'nudge';
  if (adds && !isEnrolled && !request.authenticatedAt && !assumed) {
    throw invalid(
      'authenticatedAt',
      'is needed for a first authenticator: the ISO time, at most 5 minutes ago, at which this user last proved who they are',
    );
  }
  const { rows } = await sql.query<{ expires: number; future: boolean; stale: boolean }>(
    `INSERT INTO actions (id, tenant, user_id, action, purpose, scope, methods, token_hash,
       authenticated_at, assume_authenticated, redirect_url, embed_origins, delivery, tracked_by, watch_hash,
       sign_in, state, created_at, expires_at)
     VALUES ($2, $3, $4, $5, $6, $7, $8, $9,
       CASE WHEN $10::float8 IS NOT NULL THEN LEAST(${authenticated}, ${now(1)}) END, $11, $12, $13, $14, $15, $17, $18, 'tracked',
       ${now(1)}, ${now(1)} + make_interval(secs => $16::float8))
     RETURNING ${millis('expires_at')} AS expires,
       COALESCE(${authenticated} > ${now(1)} + interval '${clockLead} seconds', false) AS future,
       COALESCE(${authenticated} <= ${now(1)} - interval '${freshWithin} seconds', true) AS stale`,
    [
      service.offset(),
      actionId,
      tenant.id,
      anybody ? null : userId,
      request.action,
      request.purpose,
      request.scope ?? scopes[request.purpose],
      request.methods ?? defaultMethods(tenant, request.purpose),
      hashToken(token),
      request.authenticatedAt ? Date.parse(request.authenticatedAt) : null,
      assumed,
      request.redirectUrl ?? null,
      request.embedOrigins ?? [],
      delivery,
      by,
      (request.expiresIn ?? defaultExpiry) + delay,
      watch === undefined ? null : hashToken(watch),
      signIn ? factsOf(service, whose, signIn, proof) : null,
    ],
  );
  const row = rows[0];
  if (!row) throw new Error('the action was not stored');
  if (row.future) throw invalid('authenticatedAt', 'lies in the future');
  if (row.stale && request.purpose === 'recover') {
    throw invalid('authenticatedAt', 'must be at most 5 minutes ago for a recovery');
  }
  if (proof) await grantProof(sql, actionId, proof);
  const subject = { ...whose, actionId };
  await audit(service, sql, 'action_tracked', subject, caller, {
    action: request.action,
    purpose: request.purpose,
    authenticatedAt: request.authenticatedAt ?? null,
  });
  if (assumed) await audit(service, sql, 'authentication_assumed', subject, caller);
  if (request.purpose === 'recover') await announceRecovery(service, sql, subject, caller, delay);
  return {
    actionId,
    url: launchLink(service, actionId, {
      token,
      watch,
      purpose: request.purpose,
      lang: request.user?.locale,
      confirm,
    }),
    token,
    expiresAt: new Date(row.expires).toISOString(),
    isEnrolled,
    enrolledMethods: await enrolledMethods(sql, tenant.id, userId),
  };
}

function defaultMethods(tenant: Tenant, purpose: Purpose): readonly MethodKind[] {
  switch (purpose) {
    case 'settings':
    case 'recover':
      return tenant.methods;
    case 'challenge':
      return [];
    case 'sign-in':
      return signInMethods(tenant);
    case 'enroll':
    case 'nudge':
      return ['passkey'];
  }
}

/** A recovery goes past everything the person had: only an administrator starts one, for somebody just identified. */
function checkRecovery(
  { authenticatedAt, assumeAuthenticated }: TrackRequest,
  administers: boolean,
): void {
  if (!administers) {
    throw new Refusal('forbidden', { message: 'Only a key with the right "admin" may recover.' });
  }
  if (authenticatedAt === undefined) {
    throw invalid('authenticatedAt', 'is needed for a recovery: when the person was identified');
  }
  if (assumeAuthenticated) throw invalid('assumeAuthenticated', 'has no meaning in a recovery');
}

/** Told at once, so that whoever the account belongs to can object while it waits. */
async function announceRecovery(
  service: Service,
  sql: Sql,
  subject: Subject & { actionId: string },
  caller: Caller,
  delay: number,
): Promise<void> {
  await audit(service, sql, 'recovery_started', subject, caller, { delay });
  const { rows } = await sql.query<{ until: number }>(
    `SELECT ${millis('created_at')} + $2::float8 * 1000 AS until FROM actions WHERE id = $1`,
    [subject.actionId, delay],
  );
  const { tenant, userId, actionId } = subject;
  const until = rows[0]?.until;
  await notify(service, sql, tenant, 'recovery_started', { userId, actionId, until });
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
