import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * All tables of the first release. `department_id` stands first in every key of a tenant table, so
 * that no row can refer to another department and the schema can be distributed by it.
 */
export class Tables1760000000001 implements MigrationInterface {
  name = "Tables1760000000001";

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...extensionsAndFunctions, ...identity, ...tenantData, ...imports, ...records]) {
      await db.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error("The first release has nothing before it: restore a backup instead.");
  }
}

const ROLE = `CHECK (role IN ('GENERAL_USER', 'TRAINING_OFFICER', 'ADMIN'))`;
const STATUS = `CHECK (status IN ('PENDING_APPROVAL', 'ACTIVE', 'INACTIVE', 'ARCHIVED', 'REMOVED'))`;

const extensionsAndFunctions = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
  `CREATE EXTENSION IF NOT EXISTS btree_gin`,
  // Letters without case or accents, the same in any database locale: what names sort and are found by.
  `CREATE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
     translate(
       replace(replace(lower(regexp_replace(normalize(value, NFKD) COLLATE "und-x-icu", '[\\u0300-\\u036f]', '', 'g')), 'ß', 'ss'), 'æ', 'ae'),
       'øłđð', 'oldd') COLLATE "C"`,
  `CREATE FUNCTION name_sort_key(last_name text, first_name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN fold(last_name) || U&'\\0001' || fold(first_name)`,
];

const identity = [
  `CREATE TABLE account (
     id uuid PRIMARY KEY,
     email text,
     email_key text COLLATE "C" GENERATED ALWAYS AS (lower(email COLLATE "C")) STORED UNIQUE,
     login_id text CHECK (login_id !~ '@'),
     login_key text COLLATE "C" GENERATED ALWAYS AS (lower(login_id COLLATE "C")) STORED UNIQUE,
     first_name text NOT NULL,
     last_name text NOT NULL,
     phone text,
     ems_id text COLLATE "C" UNIQUE CHECK (ems_id ~ '^[0-9]{12}$'),
     password_hash text,
     email_verified_at timestamptz,
     support boolean NOT NULL DEFAULT false,
     department_count integer NOT NULL DEFAULT 0,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL DEFAULT now(),
     CHECK (email IS NOT NULL OR login_id IS NOT NULL)
   )`,
  `COMMENT ON COLUMN account.department_count IS 'Departments in which the account is a user (not removed); decides who may correct its name'`,
  `CREATE TABLE session (
     account_id uuid NOT NULL,
     token_hash bytea NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     seen_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL,
     address text,
     user_agent text,
     PRIMARY KEY (account_id, token_hash)
   )`,
  `CREATE INDEX session_expires ON session (expires_at)`,
  `CREATE TABLE account_token (
     account_id uuid NOT NULL,
     token_hash bytea NOT NULL,
     purpose text NOT NULL CHECK (purpose IN ('SET_PASSWORD', 'RESET_PASSWORD', 'CHANGE_EMAIL')),
     created_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL,
     used_at timestamptz,
     sent_to text,
     PRIMARY KEY (account_id, token_hash)
   )`,
  `COMMENT ON COLUMN account_token.sent_to IS 'The address that the link was mailed to, which its use verifies; null when it was handed over'`,
  `CREATE INDEX account_token_expires ON account_token (expires_at)`,
  `CREATE TABLE sign_in_place (
     account_id uuid NOT NULL,
     address text NOT NULL,
     seen_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (account_id, address)
   )`,
  `COMMENT ON TABLE sign_in_place IS 'Where an account has signed in: from there, strangers'' failures elsewhere do not keep it out'`,
  // The shape that rate-limiter-flexible expects of its table.
  `CREATE TABLE rate_limit (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`,
];

const tenantData = [
  `CREATE TABLE department (
     id uuid PRIMARY KEY,
     name text NOT NULL,
     time_zone text NOT NULL DEFAULT 'America/New_York',
     inactive_policy text NOT NULL DEFAULT 'REVOKE_ACCESS' CHECK (inactive_policy IN ('REVOKE_ACCESS', 'REPORT_ONLY')),
     approval text NOT NULL DEFAULT 'NONE' CHECK (approval IN ('NONE', 'LINK_ONLY', 'ALL')),
     officers_may_grant_admin boolean NOT NULL DEFAULT true,
     disabled_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE TABLE location (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     name text NOT NULL,
     name_key text COLLATE "C" GENERATED ALWAYS AS (fold(name)) STORED,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, id),
     UNIQUE (department_id, name_key)
   )`,
  `CREATE TABLE department_group (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     name text NOT NULL,
     name_key text COLLATE "C" GENERATED ALWAYS AS (fold(name)) STORED,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, id),
     UNIQUE (department_id, name_key)
   )`,
  // What the users table sorts, filters and searches by stands on the row itself (ADR 0003).
  `CREATE TABLE membership (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     account_id uuid NOT NULL,
     role text COLLATE "C" NOT NULL ${ROLE},
     role_rank smallint GENERATED ALWAYS AS (CASE role WHEN 'GENERAL_USER' THEN 1 WHEN 'TRAINING_OFFICER' THEN 2 ELSE 3 END) STORED,
     status text COLLATE "C" NOT NULL ${STATUS},
     status_rank smallint GENERATED ALWAYS AS (CASE status WHEN 'PENDING_APPROVAL' THEN 1 WHEN 'ACTIVE' THEN 2 WHEN 'INACTIVE' THEN 3 WHEN 'ARCHIVED' THEN 4 ELSE 5 END) STORED,
     employee_id text COLLATE "C",
     location_id uuid,
     location_key text COLLATE "C",
     first_name text NOT NULL,
     last_name text NOT NULL,
     email text COLLATE "C",
     login_id text COLLATE "C",
     phone text COLLATE "C",
     name_key text COLLATE "C" GENERATED ALWAYS AS (name_sort_key(last_name, first_name)) STORED,
     email_key text COLLATE "C" GENERATED ALWAYS AS (lower(email)) STORED,
     search text COLLATE "C" GENERATED ALWAYS AS (fold(first_name || ' ' || last_name || ' ' || coalesce(email, '') || ' ' || coalesce(login_id, ''))) STORED,
     approved_at timestamptz,
     notified_at timestamptz,
     removed_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, id),
     UNIQUE (department_id, account_id)
   )`,
  `CREATE INDEX membership_account ON membership (account_id)`,
  `CREATE INDEX membership_by_name ON membership (department_id, name_key, id, role, status)`,
  `CREATE UNIQUE INDEX membership_employee_id ON membership (department_id, employee_id) WHERE employee_id IS NOT NULL AND status <> 'REMOVED'`,
  `CREATE INDEX membership_by_employee_id ON membership (department_id, employee_id, id)`,
  `CREATE INDEX membership_by_email ON membership (department_id, email_key, id)`,
  `CREATE INDEX membership_by_phone ON membership (department_id, phone, id)`,
  `CREATE INDEX membership_by_role ON membership (department_id, role_rank, name_key, id)`,
  `CREATE INDEX membership_by_status ON membership (department_id, status_rank, name_key, id)`,
  `CREATE INDEX membership_by_location ON membership (department_id, location_key, name_key, id)`,
  `CREATE INDEX membership_search ON membership USING gin (department_id, search gin_trgm_ops)`,
  // A group's member rows carry the sort key, role and status: a filtered page costs the same in any department.
  `CREATE TABLE group_member (
     department_id uuid NOT NULL,
     group_id uuid NOT NULL,
     user_id uuid NOT NULL,
     name_key text COLLATE "C" NOT NULL,
     role text COLLATE "C" NOT NULL ${ROLE},
     status text COLLATE "C" NOT NULL ${STATUS},
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, group_id, user_id)
   )`,
  `CREATE INDEX group_member_by_name ON group_member (department_id, group_id, name_key, user_id, role, status)`,
  `CREATE INDEX group_member_by_user ON group_member (department_id, user_id)`,
  `CREATE TABLE user_count (
     department_id uuid NOT NULL,
     role text COLLATE "C" NOT NULL ${ROLE},
     status text COLLATE "C" NOT NULL ${STATUS},
     n integer NOT NULL,
     PRIMARY KEY (department_id, role, status)
   )`,
  `CREATE TABLE group_count (
     department_id uuid NOT NULL,
     group_id uuid NOT NULL,
     role text COLLATE "C" NOT NULL ${ROLE},
     status text COLLATE "C" NOT NULL ${STATUS},
     n integer NOT NULL,
     PRIMARY KEY (department_id, group_id, role, status)
   )`,
  `CREATE TABLE seat_entry (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     at timestamptz NOT NULL DEFAULT now(),
     reason text COLLATE "C" NOT NULL CHECK (reason IN ('OPENING', 'PEOPLE', 'POLICY')),
     change integer NOT NULL CHECK (change <> 0),
     PRIMARY KEY (department_id, id)
   )`,
  `COMMENT ON TABLE seat_entry IS 'The ledger of billed seats: its sum is how many are billed now (decision C1)'`,
  `CREATE INDEX seat_entry_by_date ON seat_entry (department_id, at, id)`,
  `CREATE TABLE invitation (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     email text COLLATE "C" NOT NULL,
     email_key text COLLATE "C" GENERATED ALWAYS AS (lower(email)) STORED,
     account_id uuid,
     role text COLLATE "C" NOT NULL ${ROLE},
     role_rank smallint GENERATED ALWAYS AS (CASE role WHEN 'GENERAL_USER' THEN 1 WHEN 'TRAINING_OFFICER' THEN 2 ELSE 3 END) STORED,
     status text COLLATE "C" NOT NULL CHECK (status IN ('PENDING', 'ACCEPTED', 'DECLINED', 'REVOKED')),
     employee_id text COLLATE "C",
     location_id uuid,
     group_ids uuid[] NOT NULL DEFAULT '{}',
     invited_by uuid NOT NULL,
     inviter_name text NOT NULL,
     message text,
     link_id uuid NOT NULL DEFAULT uuidv7(),
     token_hash bytea,
     replaced_hashes bytea[] NOT NULL DEFAULT '{}',
     reminders_off_at timestamptz,
     batch_id uuid,
     batch_line integer,
     created_at timestamptz NOT NULL DEFAULT now(),
     sent_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL,
     answered_at timestamptz,
     PRIMARY KEY (department_id, id)
   )`,
  `COMMENT ON COLUMN invitation.link_id IS 'What the secret of its link is derived from (ADR 5); a new one ends the old link'`,
  `CREATE UNIQUE INDEX invitation_pending ON invitation (department_id, email_key) WHERE status = 'PENDING'`,
  `CREATE INDEX invitation_account ON invitation (account_id) WHERE status = 'PENDING'`,
  `CREATE INDEX invitation_email ON invitation (email_key) WHERE status = 'PENDING'`,
  `CREATE INDEX invitation_by_date ON invitation (department_id, created_at, id)`,
  `CREATE INDEX invitation_by_email ON invitation (department_id, email_key, id)`,
  `CREATE INDEX invitation_by_role ON invitation (department_id, role_rank, created_at, id)`,
  `CREATE INDEX invitation_by_status ON invitation (department_id, status, created_at, id)`,
  `CREATE INDEX invitation_search ON invitation USING gin (department_id, email_key gin_trgm_ops)`,
  // The secret of a link is derived from its id, so that it can be shown again; its hash says where it stands.
  `CREATE TABLE invitation_link (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     token_hash bytea NOT NULL,
     allowed_domains text[] NOT NULL DEFAULT '{}',
     group_ids uuid[] NOT NULL DEFAULT '{}',
     created_by uuid NOT NULL,
     creator_name text NOT NULL,
     use_count integer NOT NULL DEFAULT 0,
     last_used_at timestamptz,
     created_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL,
     revoked_at timestamptz,
     PRIMARY KEY (department_id, id),
     UNIQUE (department_id, token_hash)
   )`,
  `CREATE UNIQUE INDEX invitation_link_live ON invitation_link (department_id) WHERE revoked_at IS NULL`,
  `CREATE TABLE registration (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     link_id uuid NOT NULL,
     email text NOT NULL,
     email_key text COLLATE "C" GENERATED ALWAYS AS (lower(email COLLATE "C")) STORED,
     first_name text NOT NULL,
     last_name text NOT NULL,
     token_hash bytea NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL,
     used_at timestamptz,
     PRIMARY KEY (department_id, id)
   )`,
  `CREATE INDEX registration_by_email ON registration (department_id, email_key, created_at)`,
  `CREATE INDEX registration_expires ON registration (department_id, expires_at)`,
  `CREATE TABLE support_visit (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     account_id uuid NOT NULL,
     reason text NOT NULL,
     started_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL,
     ended_at timestamptz,
     PRIMARY KEY (department_id, id)
   )`,
  `CREATE INDEX support_visit_open ON support_visit (department_id, account_id) WHERE ended_at IS NULL`,
  `CREATE INDEX support_visit_account ON support_visit (account_id) WHERE ended_at IS NULL`,
];

const imports = [
  `CREATE TABLE import_batch (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     created_by uuid NOT NULL,
     creator_name text NOT NULL,
     visit_id uuid,
     file_name text NOT NULL,
     byte_count integer NOT NULL,
     sha256 bytea NOT NULL,
     encoding text,
     delimiter text,
     status text COLLATE "C" NOT NULL CHECK (status IN ('STAGING', 'REVIEW', 'QUEUED', 'RUNNING', 'DONE', 'ABORTED', 'FAILED', 'DROPPED')),
     notices jsonb NOT NULL DEFAULT '[]',
     failure text,
     columns jsonb NOT NULL DEFAULT '[]',
     rights jsonb NOT NULL DEFAULT '{}',
     runner jsonb,
     row_count integer NOT NULL DEFAULT 0,
     processed_count integer NOT NULL DEFAULT 0,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL DEFAULT now(),
     reviewed_at timestamptz,
     started_at timestamptz,
     finished_at timestamptz,
     PRIMARY KEY (department_id, id)
   )`,
  `CREATE UNIQUE INDEX import_batch_same_file ON import_batch (department_id, sha256) WHERE status IN ('STAGING', 'REVIEW', 'QUEUED', 'RUNNING')`,
  `CREATE UNIQUE INDEX import_batch_running ON import_batch (department_id) WHERE status = 'RUNNING'`,
  `CREATE INDEX import_batch_by_date ON import_batch (department_id, created_at, id)`,
  `CREATE TABLE import_file_chunk (
     department_id uuid NOT NULL,
     batch_id uuid NOT NULL,
     seq integer NOT NULL,
     bytes bytea NOT NULL,
     PRIMARY KEY (department_id, batch_id, seq)
   )`,
  `ALTER TABLE import_file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL`,
  // The columns from `first_name` to `problems` are what the parser understood; those from `plan` on, the verdict.
  // A run writes each outcome into the same page: no index has that column, and the pages are half empty.
  `CREATE TABLE import_row (
     department_id uuid NOT NULL,
     batch_id uuid NOT NULL,
     line integer NOT NULL,
     raw jsonb NOT NULL,
     target_department_id uuid NOT NULL,
     first_name text,
     last_name text,
     email text,
     email_key text COLLATE "C" GENERATED ALWAYS AS (lower(email COLLATE "C")) STORED,
     login_id text,
     login_key text COLLATE "C" GENERATED ALWAYS AS (lower(login_id COLLATE "C")) STORED,
     role text,
     role_text text,
     employee_id text COLLATE "C",
     group_names jsonb,
     location_name text,
     problems jsonb NOT NULL DEFAULT '[]',
     removed boolean NOT NULL DEFAULT false,
     edited boolean NOT NULL DEFAULT false,
     plan text COLLATE "C" NOT NULL CHECK (plan IN ('CREATE', 'UPDATE', 'UNCHANGED', 'INVITE', 'SKIP')),
     reason text COLLATE "C",
     detail jsonb,
     changes jsonb,
     account_id uuid,
     user_id uuid,
     seen_version integer,
     group_ids uuid[],
     location_id uuid,
     outcome text COLLATE "C" CHECK (outcome IN ('CREATED', 'UPDATED', 'INVITED', 'SKIPPED')),
     PRIMARY KEY (department_id, batch_id, line)
   ) WITH (fillfactor = 50)`,
  `CREATE INDEX import_row_plan ON import_row (department_id, batch_id, plan, line)`,
];

const records = [
  `CREATE TABLE mail (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     template text NOT NULL,
     to_address text NOT NULL,
     account_id uuid,
     invitation_id uuid,
     registration_id uuid,
     batch_id uuid,
     batch_line integer,
     data jsonb NOT NULL DEFAULT '{}',
     status text COLLATE "C" NOT NULL DEFAULT 'QUEUED' CHECK (status IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'CANCELLED')),
     attempts integer NOT NULL DEFAULT 0,
     next_attempt_at timestamptz NOT NULL DEFAULT now(),
     failure text,
     created_at timestamptz NOT NULL DEFAULT now(),
     sent_at timestamptz,
     PRIMARY KEY (department_id, id)
   )`,
  `CREATE INDEX mail_due ON mail (department_id, next_attempt_at, id) WHERE status IN ('QUEUED', 'SENDING')`,
  `CREATE INDEX mail_invitation ON mail (department_id, invitation_id) WHERE invitation_id IS NOT NULL`,
  `CREATE UNIQUE INDEX mail_import_row ON mail (department_id, batch_id, batch_line) WHERE batch_id IS NOT NULL`,
  `CREATE TABLE audit_event (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     at timestamptz NOT NULL DEFAULT now(),
     action text COLLATE "C" NOT NULL,
     actor_kind text COLLATE "C" NOT NULL CHECK (actor_kind IN ('MEMBER', 'ACCOUNT', 'SUPPORT', 'TOKEN', 'SYSTEM')),
     actor_account_id uuid,
     visit_id uuid,
     account_id uuid,
     user_id uuid,
     subject_id uuid,
     batch_id uuid,
     batch_line integer,
     changes jsonb NOT NULL DEFAULT '{}',
     PRIMARY KEY (department_id, id)
   )`,
  `COMMENT ON COLUMN audit_event.visit_id IS 'The support visit or the API token by which it was done'`,
  `CREATE INDEX audit_event_by_date ON audit_event (department_id, at, id)`,
  `CREATE INDEX audit_event_user ON audit_event (department_id, user_id, at) WHERE user_id IS NOT NULL`,
  `CREATE INDEX audit_event_account ON audit_event (department_id, account_id, at) WHERE account_id IS NOT NULL`,
  `CREATE INDEX audit_event_batch ON audit_event (department_id, batch_id, at) WHERE batch_id IS NOT NULL`,
  `CREATE TABLE api_token (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     name text NOT NULL,
     secret_hash bytea NOT NULL,
     scopes text[] NOT NULL,
     created_by uuid NOT NULL,
     creator_name text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL,
     last_used_at timestamptz,
     revoked_at timestamptz,
     PRIMARY KEY (department_id, id)
   )`,
  `CREATE TABLE saved_view (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     owner_id uuid NOT NULL,
     name text NOT NULL,
     is_shared boolean NOT NULL DEFAULT false,
     state jsonb NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, id)
   )`,
  `COMMENT ON COLUMN saved_view.owner_id IS 'The account that saved it'`,
  `CREATE INDEX saved_view_owner ON saved_view (department_id, owner_id)`,
  `CREATE TABLE bulk_action (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     action text COLLATE "C" NOT NULL,
     params jsonb NOT NULL DEFAULT '{}',
     status text COLLATE "C" NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'ABORTED')),
     total integer NOT NULL DEFAULT 0,
     done_count integer NOT NULL DEFAULT 0,
     skipped_count integer NOT NULL DEFAULT 0,
     created_by uuid NOT NULL,
     creator_name text NOT NULL,
     token_id uuid,
     created_at timestamptz NOT NULL DEFAULT now(),
     finished_at timestamptz,
     PRIMARY KEY (department_id, id)
   )`,
  `COMMENT ON COLUMN bulk_action.token_id IS 'The API token that started it, whose rights it keeps'`,
  `CREATE TABLE bulk_action_user (
     department_id uuid NOT NULL,
     action_id uuid NOT NULL,
     user_id uuid NOT NULL,
     outcome text COLLATE "C" CHECK (outcome IN ('DONE', 'SKIPPED')),
     reason text COLLATE "C",
     PRIMARY KEY (department_id, action_id, user_id)
   )`,
  `CREATE INDEX bulk_action_user_waiting ON bulk_action_user (department_id, action_id, user_id) WHERE outcome IS NULL`,
  `CREATE INDEX bulk_action_user_skipped ON bulk_action_user (department_id, action_id, user_id) WHERE outcome = 'SKIPPED'`,
  `CREATE TABLE idempotency_key (
     department_id uuid NOT NULL,
     key text COLLATE "C" NOT NULL,
     input_hash bytea NOT NULL,
     answer jsonb NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, key)
   )`,
];
