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
  `
ALTER TABLE users ADD COLUMN failures int NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN locked_until timestamptz;

ALTER TABLE sessions ADD COLUMN replaced_at timestamptz;

ALTER TABLE actions ADD COLUMN completed_methods text[] NOT NULL DEFAULT '{}';
ALTER TABLE actions ADD COLUMN stepped_up_at timestamptz;
ALTER TABLE actions ADD COLUMN stepped_up_strength int;
ALTER TABLE actions ADD COLUMN entered_at timestamptz;
ALTER TABLE actions ADD COLUMN tracked_by text NOT NULL DEFAULT 'track' CHECK (tracked_by IN ('track', 'admin'));

ALTER TABLE authenticators ALTER COLUMN credential_id DROP NOT NULL;
ALTER TABLE authenticators ALTER COLUMN public_key DROP NOT NULL;
ALTER TABLE authenticators ALTER COLUMN algorithm DROP NOT NULL;
ALTER TABLE authenticators ALTER COLUMN backup_eligible DROP NOT NULL;
ALTER TABLE authenticators ALTER COLUMN backed_up DROP NOT NULL;
ALTER TABLE authenticators ALTER COLUMN user_verified DROP NOT NULL;
ALTER TABLE authenticators ADD COLUMN address text;
ALTER TABLE authenticators ADD COLUMN secret bytea;
ALTER TABLE authenticators ADD COLUMN last_step bigint;
ALTER TABLE authenticators ADD COLUMN suspended_at timestamptz;
ALTER TABLE authenticators ADD COLUMN flagged_at timestamptz;
ALTER TABLE authenticators ADD COLUMN failures int NOT NULL DEFAULT 0;
ALTER TABLE authenticators ADD CONSTRAINT authenticators_material CHECK (
  CASE
    WHEN method IN ('passkey', 'security-key') THEN
      num_nulls(credential_id, public_key, algorithm, backup_eligible, backed_up, user_verified) = 0
    WHEN method = 'totp' THEN num_nulls(secret, last_step) = 0
    ELSE address IS NOT NULL
  END);
CREATE UNIQUE INDEX authenticators_one_of_a_kind ON authenticators (tenant, user_id, method)
  WHERE method IN ('totp', 'email-otp', 'sms-otp');

ALTER TABLE enrollments DROP CONSTRAINT enrollments_grant_kind_check;
ALTER TABLE enrollments ADD CONSTRAINT enrollments_grant_kind_check
  CHECK (grant_kind IN ('first', 'assumed', 'recover', 'step_up'));
ALTER TABLE enrollments ALTER COLUMN options DROP NOT NULL;
ALTER TABLE enrollments ADD COLUMN grant_id text;
ALTER TABLE enrollments ADD COLUMN replaces text;
ALTER TABLE enrollments ADD COLUMN secret bytea;
ALTER TABLE enrollments ADD COLUMN code_hash bytea;
ALTER TABLE enrollments ADD COLUMN code_expires_at timestamptz;
ALTER TABLE enrollments ADD COLUMN address text;
ALTER TABLE enrollments ADD COLUMN attempts int NOT NULL DEFAULT 0;

CREATE TABLE challenges (
  id text PRIMARY KEY,
  action_id text NOT NULL REFERENCES actions ON DELETE CASCADE,
  method text NOT NULL,
  operation text NOT NULL,
  target text,
  authenticator_id text,
  options jsonb,
  code_hash bytea,
  code_expires_at timestamptz,
  address text,
  attempts int NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'spent', 'passed', 'superseded')),
  begun_at timestamptz NOT NULL,
  complete_by timestamptz NOT NULL
);
CREATE INDEX actions_user ON actions (tenant, user_id);
CREATE INDEX challenges_action_id ON challenges (action_id);
CREATE INDEX challenges_complete_by ON challenges (complete_by);

CREATE TABLE attempts (
  subject text NOT NULL,
  key_hash bytea NOT NULL,
  request_hash bytea NOT NULL,
  locked boolean NOT NULL DEFAULT false,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (subject, key_hash)
);
CREATE INDEX attempts_expires_at ON attempts (expires_at);

CREATE TABLE grants (
  id text PRIMARY KEY,
  action_id text NOT NULL REFERENCES actions ON DELETE CASCADE,
  operation text NOT NULL,
  target text,
  method text NOT NULL,
  strength int NOT NULL,
  granted_at timestamptz NOT NULL,
  enrollment_id text,
  spent_at timestamptz
);
CREATE INDEX grants_action_id ON grants (action_id);

CREATE TABLE recovery_sets (
  id text PRIMARY KEY,
  tenant text NOT NULL,
  user_id text NOT NULL,
  salt bytea NOT NULL,
  failures int NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  UNIQUE (tenant, user_id),
  FOREIGN KEY (tenant, user_id) REFERENCES users ON DELETE CASCADE
);
CREATE TABLE recovery_codes (
  set_id text NOT NULL REFERENCES recovery_sets ON DELETE CASCADE,
  hash bytea NOT NULL,
  spent_at timestamptz,
  PRIMARY KEY (set_id, hash)
);

CREATE TABLE sends (
  id bigserial PRIMARY KEY,
  tenant text NOT NULL,
  user_id text NOT NULL,
  channel text NOT NULL,
  address_hash bytea NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX sends_address ON sends (tenant, address_hash, at);
CREATE INDEX sends_at ON sends (at);
CREATE INDEX sends_texts ON sends (tenant, at) WHERE channel = 'sms';

ALTER TABLE outbox ADD COLUMN event_id text UNIQUE;
ALTER TABLE outbox ADD COLUMN channel text NOT NULL DEFAULT 'none';
ALTER TABLE outbox ADD COLUMN sealed bytea;
ALTER TABLE outbox ADD COLUMN not_before timestamptz;
ALTER TABLE outbox ADD COLUMN expires_at timestamptz;
ALTER TABLE outbox ADD COLUMN claimed_until timestamptz;
ALTER TABLE outbox ADD COLUMN gave_up_at timestamptz;
DROP INDEX outbox_undelivered;
CREATE INDEX outbox_waiting ON outbox (channel, not_before) WHERE delivered_at IS NULL AND gave_up_at IS NULL;
CREATE INDEX outbox_at ON outbox (at);

ALTER TABLE audit ADD COLUMN outcome text NOT NULL DEFAULT 'done' CHECK (outcome IN ('done', 'refused'));
ALTER TABLE audit ADD COLUMN seq bigint UNIQUE;
ALTER TABLE audit ADD COLUMN hash bytea;
CREATE INDEX audit_unsealed ON audit (id) WHERE seq IS NULL;
`,
  `
ALTER TABLE actions ADD COLUMN watch_hash bytea;
ALTER TABLE actions ADD COLUMN left_at timestamptz;
ALTER TABLE actions ADD COLUMN result_sealed bytea;
ALTER TABLE actions ADD COLUMN handover_hash bytea UNIQUE;
ALTER TABLE actions ADD COLUMN handover_expires_at timestamptz;
ALTER TABLE actions ADD COLUMN handover_spent_at timestamptz;
CREATE INDEX actions_sealed ON actions (result_expires_at) WHERE result_sealed IS NOT NULL;
`,
  // The API of Authsignal's clients: what the vendor calls an action, and its bearer tokens.
  `
CREATE TABLE authsignal_actions (
  id text PRIMARY KEY,
  tenant text NOT NULL,
  user_id text NOT NULL,
  code text NOT NULL,
  idempotency_key text NOT NULL,
  state text NOT NULL,
  state_updated_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  method text,
  authenticator_id text,
  redirect_url text,
  to_settings boolean NOT NULL DEFAULT false,
  assumed boolean NOT NULL DEFAULT false,
  first_at timestamptz,
  launch_hash bytea UNIQUE,
  launch_expires_at timestamptz,
  launch_spent_at timestamptz,
  launched_id text,
  ticket_hash bytea UNIQUE,
  ticket_spent_at timestamptz,
  UNIQUE (tenant, user_id, code, idempotency_key),
  FOREIGN KEY (tenant, user_id) REFERENCES users ON DELETE CASCADE
);
CREATE INDEX authsignal_actions_created ON authsignal_actions (created_at);

CREATE TABLE authsignal_tokens (
  token_hash bytea PRIMARY KEY,
  tracked_id text NOT NULL REFERENCES authsignal_actions ON DELETE CASCADE,
  action_id text NOT NULL REFERENCES actions ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX authsignal_tokens_expires_at ON authsignal_tokens (expires_at);
CREATE INDEX authsignal_tokens_action ON authsignal_tokens (action_id);
CREATE INDEX authsignal_tokens_tracked ON authsignal_tokens (tracked_id);

ALTER TABLE users ADD COLUMN custom jsonb;
`,
  `
ALTER TABLE enrollments ADD COLUMN answered_at timestamptz;
ALTER TABLE challenges ADD COLUMN answered_at timestamptz;
ALTER TABLE users ADD COLUMN email_named boolean NOT NULL DEFAULT false;
ALTER TABLE users ADD COLUMN phone_named boolean NOT NULL DEFAULT false;
DROP INDEX authenticators_one_of_a_kind;
CREATE UNIQUE INDEX authenticators_one_of_a_kind ON authenticators (tenant, user_id, method)
  WHERE method IN ('totp', 'email-otp', 'email-link', 'sms-otp');
`,
  // Sign-ins, which begin without a user, and offers to create a passkey.
  `
ALTER TABLE actions ADD COLUMN sign_in jsonb;
ALTER TABLE actions ADD COLUMN nudge jsonb;
ALTER TABLE actions ADD COLUMN elsewhere boolean NOT NULL DEFAULT false;
ALTER TABLE actions ADD COLUMN proof_spent_at timestamptz;
ALTER TABLE challenges ADD COLUMN identified text;
CREATE INDEX users_name ON users (tenant, lower(name));
CREATE INDEX users_email ON users (tenant, lower(email));
ALTER TABLE enrollments ADD COLUMN conditional boolean NOT NULL DEFAULT false;
ALTER TABLE users ADD COLUMN nudge jsonb;
`,
];
