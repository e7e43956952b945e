import type { MethodKind } from '../contract.js';
import { vendorEvent, type Told } from './authsignal/events.js';
import { now, type Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';
import { newId } from './tokens.js';

/** What people are told of, wherever their mail is read. */
export type NoticeKind =
  | 'authenticator_added'
  | 'authenticator_removed'
  | 'authenticator_suspended'
  | 'authenticator_resumed'
  | 'authenticator_flagged'
  | 'address_changed'
  | 'recovery_codes_issued'
  | 'recovery_code_used'
  | 'recovery_started'
  | 'account_locked';

/** What a notice tells; kept readable in the store, so never a secret and never an address. */
export interface NoticeFacts {
  readonly userId: string;
  /** Null where a key of the host did it. */
  readonly actionId?: string | null | undefined;
  readonly authenticatorId?: string | undefined;
  readonly method?: MethodKind | undefined;
  /** The authenticator's, as its owner wrote it. */
  readonly name?: string | undefined;
  /** Milliseconds since 1970: the end of a lock, or when an announced recovery may begin. */
  readonly until?: number | undefined;
  /** Recovery codes that are still unspent. */
  readonly codesLeft?: number | undefined;
}

/** Of the host's webhook; other notices are for people only. */
const webhookTypes: Partial<Record<NoticeKind, string>> = {
  authenticator_added: 'authenticator.added',
  authenticator_removed: 'authenticator.removed',
  authenticator_suspended: 'authenticator.suspended',
  account_locked: 'account.locked',
};

/**
 * Puts a notice in the outbox, in the transaction of the change it tells of: one mail for every verified address of the
 * user, and what the tenant's webhook wants to know.
 *
 * @param payload `addresses` get it besides the verified ones of now: an old one, one that has just been removed;
 * `removed` is an authenticator that cannot be read any more.
 */
export async function notify(
  service: Service,
  sql: Sql,
  tenantId: string,
  kind: NoticeKind,
  {
    addresses = [],
    removed,
    ...facts
  }: NoticeFacts & { readonly addresses?: readonly string[]; readonly removed?: Told },
): Promise<void> {
  const user = await readUser(sql, tenantId, facts.userId);
  const payload = { ...facts, locale: user.locale };
  for (const to of distinct([...user.addresses, ...addresses])) {
    await put(service, sql, { tenantId, kind, channel: 'mail', payload, sealed: { to } });
  }
  const type = webhookTypes[kind];
  const tenant = service.tenants.find(({ id }) => id === tenantId);
  if (type && tenant?.webhook) {
    await put(service, sql, { tenantId, kind: type, channel: 'webhook', payload: facts });
  }
  await tellVendor(service, sql, tenantId, kind, facts, removed);
}

/** The part of {@link notify} that is for the webhook of Authsignal's API alone. */
export async function tellVendor(...told: Parameters<typeof vendorEvent>): Promise<void> {
  const [service, sql, tenantId, , { userId }] = told;
  const event = await vendorEvent(...told);
  if (event)
    await put(service, sql, { tenantId, ...event, channel: 'webhook', payload: { userId } });
}

/** A one-time code, or a link that does in its place, on its way to the address it proves. */
export interface CodeMessage {
  readonly tenant: Tenant;
  readonly userId: string;
  readonly channel: 'mail' | 'sms';
  /** From the user's row, never from a request. */
  readonly address: string;
  readonly code?: string;
  readonly link?: string;
  readonly locale: string | null | undefined;
  /** The challenge or enrollment: a newer code of it takes the place of one that has not gone out. */
  readonly ceremonyId: string;
  /** When the code is void and no longer sent, in milliseconds since 1970 by the database's clock. */
  readonly expires: number;
}

/** Puts a code in the outbox, in the transaction that made it; it goes out as soon as that has been committed. */
export async function enqueueCode(service: Service, sql: Sql, code: CodeMessage): Promise<void> {
  const { tenant, userId, channel, ceremonyId, locale = null, expires } = code;
  await sql.query(
    `DELETE FROM outbox WHERE kind = 'code' AND tenant = $2 AND payload->>'ceremonyId' = $3
       AND delivered_at IS NULL AND gave_up_at IS NULL
       AND (claimed_until IS NULL OR claimed_until <= ${now(1)})`,
    [service.offset(), tenant.id, ceremonyId],
  );
  await put(service, sql, {
    tenantId: tenant.id,
    kind: 'code',
    channel,
    payload: { userId, ceremonyId, locale },
    sealed: { to: code.address, code: code.code, link: code.link },
    expires: new Date(expires),
  });
}

/** What of a message must not be read from a dump of the store: addresses, codes and links. */
export interface Sealed {
  readonly to: string;
  readonly code?: string | undefined;
  readonly link?: string | undefined;
}

interface Message {
  readonly tenantId: string;
  readonly kind: string;
  readonly channel: 'mail' | 'sms' | 'webhook';
  readonly payload: Record<string, unknown>;
  readonly sealed?: Sealed | object;
  readonly expires?: Date;
}

async function put(service: Service, sql: Sql, message: Message): Promise<void> {
  const { tenantId, kind, channel, payload, sealed, expires } = message;
  const eventId = newId();
  const secret = sealed && service.keyring.seal(Buffer.from(JSON.stringify(sealed)), eventId);
  await sql.query(
    `INSERT INTO outbox (at, not_before, tenant, kind, channel, payload, event_id, sealed,
       expires_at)
     VALUES (${now(1)}, ${now(1)}, $2, $3, $4, $5, $6, $7, $8)`,
    [service.offset(), tenantId, kind, channel, payload, eventId, secret ?? null, expires ?? null],
  );
  service.kick?.();
}

async function readUser(
  sql: Sql,
  tenant: string,
  userId: string,
): Promise<{ locale: string | null; addresses: string[] }> {
  const { rows } = await sql.query<{ locale: string | null; address: string | null }>(
    `SELECT u.locale, CASE WHEN u.email_verified THEN u.email END AS address
     FROM users u WHERE u.tenant = $1 AND u.id = $2
     UNION ALL
     SELECT u.locale, a.address
     FROM users u JOIN authenticators a ON a.tenant = u.tenant AND a.user_id = u.id
     WHERE u.tenant = $1 AND u.id = $2 AND a.method IN ('email-otp', 'email-link')`,
    [tenant, userId],
  );
  return {
    locale: rows[0]?.locale ?? null,
    addresses: rows.flatMap(({ address }) => (address === null ? [] : [address])),
  };
}

/** A mailbox written in two ways gets one mail. */
function distinct(addresses: readonly string[]): string[] {
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
}
