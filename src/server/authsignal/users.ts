import type { TrackRequest } from '../../host-contract.js';
import type { MethodKind } from '../../contract.js';
import { enrolledMethods, saveUser } from '../users.js';
import type { Caller, Service } from '../service.js';
import type { Sql } from '../store/store.js';
import type { Tenant } from '../tenants.js';
import { verificationMethod, type VerificationMethod } from './authenticators.js';
import type { UserAttributes } from './schemas.js';

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly display_name: string | null;
  readonly email: string | null;
  readonly email_verified: boolean;
  readonly phone: string | null;
  readonly phone_verified: boolean;
  readonly custom: Record<string, unknown> | null;
}

const columns = 'id, name, display_name, email, email_verified, phone, phone_verified, custom';

/** Takes over what the host's server says about a user; the name of one who has one stays unless it says another. */
export async function saveAttributes(
  { service, sql, tenant, caller }: { service: Service; sql: Sql; tenant: Tenant; caller: Caller },
  userId: string,
  given: UserAttributes,
): Promise<{ isEnrolled: boolean }> {
  const known = await readUser(sql, tenant, userId);
  const facts: NonNullable<TrackRequest['user']> = {
    name: given.username ?? known?.name ?? given.email ?? userId,
    ...(given.displayName !== undefined && { displayName: given.displayName }),
    // Where it is left out the core takes the name for it.
    ...(given.displayName === undefined &&
      known?.display_name && { displayName: known.display_name }),
    ...(given.email !== undefined && { email: given.email }),
    ...(given.emailVerified !== undefined && { emailVerified: given.emailVerified }),
    ...(given.phoneNumber !== undefined && { phone: given.phoneNumber }),
    ...(given.phoneNumberVerified !== undefined && { phoneVerified: given.phoneNumberVerified }),
    ...(given.locale !== undefined && { locale: given.locale }),
  };
  const saved = await saveUser(service, sql, tenant.id, userId, facts, caller);
  if (given.custom) {
    await sql.query('UPDATE users SET custom = $3 WHERE tenant = $1 AND id = $2', [
      tenant.id,
      userId,
      given.custom,
    ]);
  }
  return saved;
}

async function readUser(sql: Sql, tenant: Tenant, userId: string): Promise<UserRow | undefined> {
  const { rows } = await sql.query<UserRow>(
    `SELECT ${columns} FROM users WHERE tenant = $1 AND id = $2`,
    [tenant.id, userId],
  );
  return rows[0];
}

/** One nobody has heard of has nothing, like one who has not begun. */
export async function describeUser(sql: Sql, tenant: Tenant, userId: string): Promise<object> {
  const user = await readUser(sql, tenant, userId);
  const methods = await enrolledMethods(sql, tenant.id, userId);
  return {
    isEnrolled: methods.length > 0,
    ...(user ? attributesOf(user) : { emailVerified: false, phoneNumberVerified: false }),
    enrolledVerificationMethods: methods.map(verificationMethod),
    allowedVerificationMethods: allowedMethods(tenant),
  };
}

/** What `describeUser` says of a user besides what they have enrolled. */
export async function readAttributes(sql: Sql, tenant: Tenant, userId: string): Promise<object> {
  const user = await readUser(sql, tenant, userId);
  return user ? attributesOf(user) : {};
}

export function allowedMethods({ methods }: Tenant): VerificationMethod[] {
  return methods.map((method: MethodKind) => verificationMethod(method));
}

function attributesOf(user: UserRow): object {
  return {
    ...addressesOf(user),
    username: user.name,
    ...(user.display_name !== null && { displayName: user.display_name }),
    ...(user.custom && { custom: user.custom }),
  };
}

function addressesOf(user: UserRow): object {
  return {
    ...(user.email !== null && { email: user.email }),
    emailVerified: user.email_verified,
    ...(user.phone !== null && { phoneNumber: user.phone }),
    phoneNumberVerified: user.phone_verified,
  };
}

/** What `GET /users` asks for; a member that is absent matches every user. */
export interface UserQuery {
  readonly username: string | null;
  readonly email: string | null;
  readonly phoneNumber: string | null;
  /** The id a token has turned out to be of. */
  readonly userId: string | null;
  /** 1–100. */
  readonly limit: number;
  readonly after: string | null;
}

/** A page of the tenant's users in the order of their ids. */
export async function queryUsers(sql: Sql, tenant: Tenant, query: UserQuery): Promise<object> {
  const { rows } = await sql.query<UserRow>(
    `SELECT ${columns} FROM users
     WHERE tenant = $1 AND ($2::text IS NULL OR name = $2)
       AND ($3::text IS NULL OR lower(email) = lower($3)) AND ($4::text IS NULL OR phone = $4)
       AND ($5::text IS NULL OR id = $5) AND ($6::text IS NULL OR id > $6)
     ORDER BY id LIMIT $7`,
    [
      ...[tenant.id, query.username, query.email, query.phoneNumber, query.userId, query.after],
      query.limit + 1,
    ],
  );
  const page = rows.slice(0, query.limit);
  return {
    users: page.map((user) => ({ userId: user.id, ...addressesOf(user), username: user.name })),
    ...(rows.length > page.length && { lastEvaluatedUserId: page.at(-1)?.id }),
  };
}
