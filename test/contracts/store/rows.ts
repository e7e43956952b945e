import type { Sql } from '../../../src/server/store/store.js';

export async function user(sql: Sql, id: string, passkeys: number): Promise<void> {
  await sql.query(
    `INSERT INTO users (tenant, id, handle, authenticator_count, passkey_count) VALUES ('t', $1, $2, $3, $3)`,
    [id, Buffer.from(id), passkeys],
  );
}

export async function action(sql: Sql, id: string): Promise<void> {
  await sql.query(
    `INSERT INTO actions (id, tenant, user_id, action, purpose, token_hash, expires_at)
     VALUES ($1, 't', 'u', 'a', 'enroll', $2, clock_timestamp())`,
    [id, Buffer.from(id)],
  );
}

export async function authenticator(
  sql: Sql,
  id: string,
  userId: string,
  credentialId = id,
): Promise<void> {
  await sql.query(
    `INSERT INTO authenticators (id, tenant, user_id, method, name, credential_id, public_key, algorithm,
       backup_eligible, backed_up, user_verified)
     VALUES ($1, 't', $2, 'passkey', 'n', $3, '', -7, false, false, true)`,
    [id, userId, Buffer.from(credentialId)],
  );
}
