import type { MethodKind, Scope } from '../../contract.js';
import type { TrackRequest } from '../../host-contract.js';
import { isEnrollable } from '../admission.js';
import { auditOnce } from '../audit.js';
import { holdUser } from '../lockout.js';
import { Refusal } from '../refusal.js';
import { millis, now, type Caller, type Service } from '../service.js';
import type { Sql } from '../store/store.js';
import { currentEmbedOrigins } from '../tenants.js';
import { hashToken, isToken, newToken } from '../tokens.js';
import { trackWithin } from '../track.js';
import type { Authsignal } from './options.js';
import { issueToken, shutStates } from './tokens.js';
import { noteSuccess, openForBearers } from './tracked.js';

/** How long after its link was spent a page may still take its token. */
const patience = '30 minutes';

const all: Scope[] = [
  'add:authenticators',
  'remove:authenticators',
  'rename:authenticators',
  'manage:recovery',
];

const good = `launch_spent_at IS NULL AND launch_expires_at > ${now(1)} AND state NOT IN ${shutStates}`;

/** Who may frame the page of a code: nobody where the code is unknown, over or spent. */
export async function framing(
  service: Service,
  { tenant, origins }: Authsignal,
  code: string,
): Promise<readonly string[]> {
  if (!isToken(code)) return [];
  const { rows } = await service.store.query(
    `SELECT 1 FROM authsignal_actions WHERE launch_hash = $2 AND tenant = $3 AND ${good}`,
    [service.offset(), hashToken(code), tenant.id],
  );
  return rows.length > 0 ? currentEmbedOrigins(tenant, origins) : [];
}

interface Spent {
  readonly id: string;
  readonly user_id: string;
  readonly code: string;
  readonly redirect_url: string | null;
  readonly to_settings: boolean;
  readonly assumed: boolean;
  readonly first: number | null;
}

/** What the hosted page goes on with; `ticket` stays with it and takes the token in the end. */
export interface Launched {
  readonly actionId: string;
  readonly token: string;
  readonly purpose: 'enroll' | 'settings' | 'challenge';
  readonly origins: readonly string[];
  readonly ticket: string;
  readonly redirectUrl?: string;
}

/** Spends the code of a link, once, for an action of our own, with all that such an action asks of a person. */
export async function spendLaunch(
  service: Service,
  config: Authsignal,
  { code, enroll }: { readonly code: string; readonly enroll: boolean },
  caller: Caller,
): Promise<Launched> {
  if (!isToken(code)) throw new Refusal('action_ended');
  const { tenant, origins } = config;
  const launched = await service.store.transaction(async (sql): Promise<Launched | undefined> => {
    const spent = await spend(service, sql, tenant.id, code);
    if (!spent) return undefined;
    const enrolled = await isEnrolled(sql, tenant.id, spent.user_id);
    const purpose = spent.to_settings ? 'settings' : enrolled && !enroll ? 'challenge' : 'enroll';
    if (purpose === 'enroll' && !enrolled && spent.first === null && !spent.assumed) {
      throw new Refusal('reauth_required');
    }
    const request: TrackRequest = {
      userId: spent.user_id,
      action: spent.code,
      purpose,
      ...(purpose === 'settings' && { scope: all }),
      ...(purpose !== 'challenge' && {
        // Links by mail are for scripts that wait for them.
        methods: tenant.methods.filter(
          (method) => method !== 'email-link' && (purpose === 'settings' || isEnrollable(method)),
        ),
        assumeAuthenticated: spent.assumed,
      }),
      ...(!enrolled &&
        spent.first !== null && { authenticatedAt: new Date(spent.first).toISOString() }),
      embedOrigins: currentEmbedOrigins(tenant, origins),
    };
    const { actionId, token } = await trackWithin(service, sql, tenant, request, caller);
    const ticket = newToken();
    await sql.query(
      'UPDATE authsignal_actions SET launched_id = $2, ticket_hash = $3, ticket_spent_at = NULL WHERE id = $1',
      [spent.id, actionId, hashToken(ticket)],
    );
    return {
      ...{ actionId, token, purpose, origins, ticket },
      ...(spent.redirect_url !== null && { redirectUrl: spent.redirect_url }),
    };
  });
  if (launched) return launched;
  await noteReplay(service, tenant.id, code, caller);
  throw new Refusal('action_ended');
}

/** Somebody else may have had the link first. */
async function noteReplay(
  service: Service,
  tenant: string,
  code: string,
  caller: Caller,
): Promise<void> {
  const { rows } = await service.store.query<{ user_id: string; launched_id: string }>(
    `SELECT user_id, launched_id FROM authsignal_actions
     WHERE launch_hash = $1 AND tenant = $2 AND launch_spent_at IS NOT NULL`,
    [hashToken(code), tenant],
  );
  if (!rows[0]) return;
  const { user_id: userId, launched_id: actionId } = rows[0];
  const subject = { tenant, userId, actionId };
  await auditOnce(service, service.store, 'opened_elsewhere', subject, caller, { link: 'spent' });
}

/** One statement decides who opens it; its user is held before, as everywhere. */
async function spend(
  service: Service,
  sql: Sql,
  tenant: string,
  code: string,
): Promise<Spent | undefined> {
  const hash = hashToken(code);
  const found = await sql.query<{ user_id: string }>(
    'SELECT user_id FROM authsignal_actions WHERE launch_hash = $1 AND tenant = $2',
    [hash, tenant],
  );
  if (found.rows[0]) await holdUser(sql, tenant, found.rows[0].user_id);
  const { rows } = await sql.query<Spent>(
    `UPDATE authsignal_actions SET launch_spent_at = ${now(1)}
     WHERE launch_hash = $2 AND tenant = $3 AND ${good}
     RETURNING id, user_id, code, redirect_url, to_settings, assumed,
       ${millis('first_at')} AS first`,
    [service.offset(), hash, tenant],
  );
  return rows[0];
}

async function isEnrolled(sql: Sql, tenant: string, userId: string): Promise<boolean> {
  const { rows } = await sql.query<{ count: number }>(
    'SELECT authenticator_count AS count FROM users WHERE tenant = $1 AND id = $2',
    [tenant, userId],
  );
  return (rows[0]?.count ?? 0) > 0;
}

interface Finished {
  readonly id: string;
  readonly user_id: string;
  readonly code: string;
  readonly purpose: string;
  readonly state: string;
  readonly entered: boolean;
  readonly completed_methods: MethodKind[];
  readonly authenticator_id: string | null;
  /** Settings alone: the way that was proved last, and what was added last. */
  readonly proved: MethodKind | null;
  readonly added: string | null;
  readonly added_method: MethodKind | null;
}

/**
 * The token of a page that is through: what it says, `validate` asks the action for. A page that has opened the settings
 * gets one whatever was done there, with a state that says whether anything was proved.
 *
 * @throws Refusal `not_found` for a ticket that is spent or unknown, and while its action is under way
 */
export async function finishLaunch(
  service: Service,
  { tenant }: Authsignal,
  ticket: string,
  caller: Caller,
): Promise<{ token: string }> {
  if (!isToken(ticket)) throw new Refusal('not_found');
  return service.store.transaction(async (sql) => {
    const { rows } = await sql.query<Finished>(
      `UPDATE authsignal_actions t SET ticket_spent_at = ${now(1)} FROM actions a
       WHERE t.ticket_hash = $2 AND t.tenant = $3 AND t.ticket_spent_at IS NULL
         AND t.launch_spent_at > ${now(1)} - interval '${patience}' AND a.id = t.launched_id
         AND (a.state = 'completed'
           OR (a.purpose = 'settings' AND a.state = 'opened' AND a.entered_at IS NOT NULL))
       RETURNING t.id, t.user_id, t.code, a.purpose, a.state, a.completed_methods,
         a.authenticator_id,
         (SELECT method FROM grants g WHERE g.action_id = a.id
          ORDER BY granted_at DESC LIMIT 1) AS proved,
         (SELECT id FROM authenticators c WHERE c.action_id = a.id
          ORDER BY created_at DESC LIMIT 1) AS added,
         (SELECT method FROM authenticators c WHERE c.action_id = a.id
          ORDER BY created_at DESC LIMIT 1) AS added_method`,
      [service.offset(), hashToken(ticket), tenant.id],
    );
    const row = rows[0];
    if (!row) throw new Refusal('not_found');
    const method = row.completed_methods[0] ?? row.proved ?? row.added_method;
    if (method) {
      const authenticatorId = row.authenticator_id ?? (row.proved === null ? row.added : null);
      await noteSuccess(service, sql, row.id, { method, authenticatorId });
    }
    const actionId = await openForBearers(
      service,
      sql,
      {
        ...{ tenant, userId: row.user_id, code: row.code, purpose: 'settings' },
        ...{ scope: ['add:authenticators'], methods: tenant.methods },
        ...{ assumed: false, authenticated: false },
      },
      caller,
    );
    return { token: await issueToken(service, sql, { trackedId: row.id, actionId }) };
  });
}
