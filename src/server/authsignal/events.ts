import { createHmac } from 'node:crypto';
import type { MethodKind } from '../../contract.js';
import type { NoticeFacts, NoticeKind } from '../notices.js';
import type { Outgoing } from '../outbox-rows.js';
import { millis, now, type Service } from '../service.js';
import type { Sql } from '../store/store.js';
import { base64url } from '../tokens.js';
import { verificationMethod } from './authenticators.js';

/** What an event tells of an authenticator. */
export interface Told {
  readonly id: string;
  readonly method: MethodKind;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly address: string | null;
  readonly aaguid: string | null;
  readonly credential_id: Uint8Array | null;
}

/** The select list of {@link Told}; `of` is the table's alias with its dot. */
export function toldColumns(of = ''): string {
  return `${of}id, ${of}method, ${of}name, ${millis(`${of}created_at`)} AS created, ${of}address,
    ${of}aaguid, ${of}credential_id`;
}

const types = {
  authenticator_added: 'authenticator.created',
  authenticator_removed: 'authenticator.deleted',
  authenticator_renamed: 'authenticator.updated',
  authenticator_suspended: 'authenticator.updated',
  authenticator_resumed: 'authenticator.updated',
  authenticator_flagged: 'authenticator.updated',
} as const satisfies Partial<Record<NoticeKind | 'authenticator_renamed', string>>;

/** Kinds of the outbox that go to the vendor's webhook. */
const prefix = 'authsignal:';

export interface VendorEvent {
  readonly kind: string;
  readonly sealed: object;
}

/** The event the host's server is told of by the vendor's webhook; undefined where there is none of this kind, or none is wanted. */
export async function vendorEvent(
  service: Service,
  sql: Sql,
  tenantId: string,
  kind: NoticeKind | 'authenticator_renamed',
  { userId, authenticatorId }: Pick<NoticeFacts, 'userId' | 'authenticatorId'>,
  removed?: Told,
): Promise<VendorEvent | undefined> {
  const { authsignal } = service;
  if (!authsignal?.webhook || authsignal.tenant.id !== tenantId || !(kind in types)) {
    return undefined;
  }
  const type = types[kind as keyof typeof types];
  const { rows } = await sql.query<Told & { at: number }>(
    `SELECT ${toldColumns('c.')}, t.at FROM (SELECT ${millis(now(1))} AS at) t
     LEFT JOIN authenticators c ON c.id = $2`,
    [service.offset(), authenticatorId ?? ''],
  );
  const [row] = rows;
  const told = removed ?? (row?.id ? row : undefined);
  if (!row || !told) return undefined;
  const created = new Date(told.created).toISOString();
  const time = new Date(row.at).toISOString();
  const data = {
    userId,
    userAuthenticatorId: told.id,
    verificationMethod: verificationMethod(told.method),
    ...(type !== 'authenticator.updated' && { createdAt: created }),
    ...(type === 'authenticator.updated' && { updatedAt: time }),
    ...(type === 'authenticator.deleted' && { deletedAt: time }),
    ...(told.address !== null &&
      (told.method === 'sms-otp' ? { phoneNumber: told.address } : { email: told.address })),
    ...(told.credential_id && {
      credentialId: base64url(told.credential_id),
      credentialName: told.name,
      ...(told.aaguid !== null && { aaguid: told.aaguid }),
    }),
  };
  return { kind: prefix + type, sealed: data };
}

export function isVendorEvent({ kind }: Pick<Outgoing, 'kind'>): boolean {
  return kind.startsWith(prefix);
}

/** The request that reports an event; its body is the same at every attempt, the signature's time is not. */
export function vendorRequest(
  { keyring, authsignal }: Service,
  row: Outgoing,
): { url: string; body: string; headers: Record<string, string> } {
  if (!authsignal?.webhook || !row.sealed) throw new Error('no webhook is configured');
  const body = JSON.stringify({
    version: 1,
    type: row.kind.slice(prefix.length),
    id: row.event_id,
    source: 'https://authsignal.com',
    time: new Date(row.at).toISOString(),
    tenantId: authsignal.tenant.id,
    data: JSON.parse(Buffer.from(keyring.open(row.sealed, row.event_id)).toString()) as unknown,
  });
  const seconds = Math.floor(row.now / 1000);
  const signature = signVendorEvent(authsignal.secret, seconds, body);
  return { url: authsignal.webhook.url, body, headers: { 'x-signature-v2': signature } };
}

/** The value of `X-Signature-V2`; `seconds` since 1970. */
export function signVendorEvent(secret: string, seconds: number, body: string): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('base64');
  return `t=${seconds},v2=${mac.replaceAll('=', '')}`;
}
