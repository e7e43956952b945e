/**
 * The schema, one entry a version; entries are appended and never edited once released. Times are the database's and
 * tokens are SHA-256 hashes. `tenant` leads every key a user's id is part of, because hosts choose those ids.
 */
export const migrations: readonly string[] = [
  `
CREATE TABLE meta (
  key text PRIMARY KEY,
  value bytea NOT NULL
);

CREATE TABLE users (
  tenant text NOT NULL,
  id text NOT NULL,
  handle bytea NOT NULL UNIQUE,
  name text,
  display_name text,
  email text,
  email_verified boolean NOT NULL DEFAULT false,
  phone text,
  phone_verified boolean NOT NULL DEFAULT false,
  locale text,
  authenticator_count int NOT NULL DEFAULT 0 CHECK (authenticator_count >= 0),
  passkey_count int NOT NULL DEFAULT 0 CHECK (passkey_count BETWEEN 0 AND authenticator_count),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant, id)
);

CREATE TABLE actions (
  id text PRIMARY KEY,
  tenant text NOT NULL,
  user_id text,
  action text NOT NULL,
  purpose text NOT NULL,
  scope text[] NOT NULL DEFAULT '{}',
  methods text[] NOT NULL DEFAULT '{}',
  token_hash bytea UNIQUE,
  authenticated_at timestamptz,
  assume_authenticated boolean NOT NULL DEFAULT false,
  redirect_url text,
  embed_origins text[] NOT NULL DEFAULT '{}',
  delivery text NOT NULL DEFAULT 'page',
  state text NOT NULL DEFAULT 'tracked' CHECK (state IN ('tracked', 'opened', 'completed', 'cancelled')),
  owner_jkt text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  authenticator_id text,
  completed_origin text,
  result_hash bytea UNIQUE,
  result_expires_at timestamptz,
  result_spent_at timestamptz
);
CREATE INDEX actions_expires_at ON actions (expires_at);
CREATE INDEX actions_hashed ON actions (expires_at) WHERE token_hash IS NOT NULL;

CREATE TABLE sessions (
  token_hash bytea PRIMARY KEY,
  action_id text NOT NULL REFERENCES actions ON DELETE CASCADE,
  jkt text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_action_id ON sessions (action_id);
CREATE INDEX sessions_expires_at ON sessions (expires_at);

CREATE TABLE enrollments (
  id text PRIMARY KEY,
  action_id text NOT NULL REFERENCES actions ON DELETE CASCADE,
  method text NOT NULL,
  grant_kind text NOT NULL CHECK (grant_kind IN ('first', 'assumed')),
  options jsonb NOT NULL,
  label text,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'spent', 'superseded')),
  begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  complete_by timestamptz NOT NULL
);
CREATE INDEX enrollments_action_id ON enrollments (action_id);
CREATE INDEX enrollments_complete_by ON enrollments (complete_by);

CREATE TABLE authenticators (
  id text PRIMARY KEY,
  tenant text NOT NULL,
  user_id text NOT NULL,
  method text NOT NULL,
  name text NOT NULL,
  credential_id bytea NOT NULL CONSTRAINT authenticators_credential_id_key UNIQUE,
  public_key bytea NOT NULL,
  algorithm int NOT NULL,
  counter bigint NOT NULL DEFAULT 0,
  transports text[] NOT NULL DEFAULT '{}',
  aaguid text,
  attachment text,
  backup_eligible boolean NOT NULL,
  backed_up boolean NOT NULL,
  discoverable boolean,
  user_verified boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_used_at timestamptz,
  action_id text,
  FOREIGN KEY (tenant, user_id) REFERENCES users ON DELETE CASCADE
);
CREATE INDEX authenticators_user ON authenticators (tenant, user_id, created_at);

CREATE TABLE idempotency (
  scope text NOT NULL,
  key_hash bytea NOT NULL,
  request_hash bytea NOT NULL,
  status int,
  answer bytea,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (scope, key_hash)
);
CREATE INDEX idempotency_expires_at ON idempotency (expires_at);

CREATE TABLE proofs (
  jti_hash bytea PRIMARY KEY,
  expires_at timestamptz NOT NULL
);
CREATE INDEX proofs_expires_at ON proofs (expires_at);

CREATE TABLE audit (
  id bigserial PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  tenant text,
  user_id text,
  action_id text,
  event text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  ip text,
  user_agent text
);
CREATE INDEX audit_action_id ON audit (action_id, event);

CREATE TABLE outbox (
  id bigserial PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  tenant text NOT NULL,
  kind text NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}',
  delivered_at timestamptz,
  attempts int NOT NULL DEFAULT 0
);
CREATE INDEX outbox_undelivered ON outbox (id) WHERE delivered_at IS NULL;
`,
];
