import type { MigrationInterface, QueryRunner } from "typeorm";
import { CURRENT_ACCOUNT, CURRENT_DEPARTMENT, distribute, fenceTenantTables } from "./tenant-tables.js";

const TABLES = [
  "course",
  "licence_pool",
  "licence_entry",
  "course_assignment",
  "reminders_off",
  "proof",
  "proof_chunk",
];

/** The department of what is shared by all: the platform's. */
const SHARED = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** Courses, the licences for them, who has to take them, and what people completed. */
export class TrainingRecords1760000000012 implements MigrationInterface {
  name = "TrainingRecords1760000000012";

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...catalogue, ...licences, ...assignments, ...records]) await db.query(statement);
    await distribute(db, TABLES, "department_id");
    await distribute(db, ["completion"], "account_id");
    for (const statement of foreignKeys) await db.query(statement);
    await fenceTenantTables(db, { tables: TABLES, appendOnly: ["licence_entry"] });
    await db.query(
      `REVOKE DELETE ON course, licence_pool, course_assignment, proof, proof_chunk FROM muster_app, muster_system`,
    );
    await db.query(`CREATE POLICY shared ON course FOR SELECT TO muster_app USING (department_id = ${SHARED})`);
    for (const statement of fenceOfCompletions) await db.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("What people completed is never deleted: restore a backup instead.");
  }
}

const CREDIT_TYPE = `CHECK (credit_type IN ('CAPCE', 'STATE', 'PROGRAM', 'ACADEMIC', 'DEPARTMENT'))`;

// What a course and a completion both say of the class. F3 is distributive, the other formats are live (DOMAIN: CAPCE).
const CLASS = `
     provider text NOT NULL,
     take_type text COLLATE "C" NOT NULL CHECK (take_type IN ('DISTRIBUTIVE', 'LIVE')),
     format text COLLATE "C" CHECK (format IN ('F1', 'F2', 'F3', 'F5')),
     credit_type text COLLATE "C" NOT NULL ${CREDIT_TYPE},
     capce_number text COLLATE "C",
     minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 60000),
     areas jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(areas) = 'array'),
     CHECK (format IS NULL OR (format = 'F3') = (take_type = 'DISTRIBUTIVE')),`;

const catalogue = [
  `CREATE TABLE course (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     name text NOT NULL,
     name_key text COLLATE "C" GENERATED ALWAYS AS (fold(name)) STORED,
     ${CLASS}
     description text,
     link text,
     needs_licence boolean NOT NULL DEFAULT false,
     retired_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_by uuid,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, id)
   )`,
  `COMMENT ON TABLE course IS 'A department''s catalogue; the courses that all share stand under the platform''s id'`,
  `CREATE INDEX course_by_name ON course (department_id, name_key, id)`,
  `CREATE UNIQUE INDEX course_name_of_provider ON course (department_id, name_key, fold(provider)) WHERE retired_at IS NULL`,
];

const licences = [
  `CREATE TABLE licence_pool (
     department_id uuid NOT NULL,
     course_id uuid NOT NULL,
     course_department_id uuid NOT NULL CHECK (course_department_id IN (department_id, ${SHARED})),
     total integer NOT NULL DEFAULT 0,
     reserved integer NOT NULL DEFAULT 0 CHECK (reserved >= 0),
     used integer NOT NULL DEFAULT 0 CHECK (used >= 0),
     available integer NOT NULL GENERATED ALWAYS AS (total - reserved - used) STORED CHECK (available >= 0),
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, course_id)
   )`,
  // An amount is what the kind says: a purchase adds to the total, a reservation takes from what is available.
  `CREATE TABLE licence_entry (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     course_id uuid NOT NULL,
     kind text COLLATE "C" NOT NULL CHECK (kind IN ('PURCHASE', 'CORRECTION', 'RESERVE', 'USE', 'RETURN')),
     amount integer NOT NULL CHECK (amount > 0 OR (kind = 'CORRECTION' AND amount <> 0)),
     assignment_id uuid,
     actor_account_id uuid,
     actor_name text,
     note text,
     at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, id)
   )`,
  `COMMENT ON TABLE licence_entry IS 'The ledger of licences: its sums are the pool''s numbers (decision C13)'`,
  `CREATE INDEX licence_entry_by_course ON licence_entry (department_id, course_id, at, id)`,
  `CREATE INDEX licence_entry_by_assignment ON licence_entry (department_id, assignment_id) WHERE assignment_id IS NOT NULL`,
];

const assignments = [
  `CREATE TABLE course_assignment (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     user_id uuid NOT NULL,
     course_id uuid NOT NULL,
     course_department_id uuid NOT NULL CHECK (course_department_id IN (department_id, ${SHARED})),
     due_on date,
     licence text COLLATE "C" NOT NULL DEFAULT 'NONE' CHECK (licence IN ('NONE', 'RESERVED', 'USED', 'RETURNED')),
     assigned_at timestamptz NOT NULL DEFAULT now(),
     assigned_by uuid,
     assigner_name text,
     started_at timestamptz,
     completed_at timestamptz,
     completion_id uuid,
     archived_at timestamptz,
     unassigned_at timestamptz,
     reminded_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (department_id, id)
   )`,
  `COMMENT ON COLUMN course_assignment.licence IS 'NONE: the course needs none; RETURNED: it went back to the pool, so that starting takes another'`,
  `CREATE UNIQUE INDEX course_assignment_open ON course_assignment (department_id, course_id, user_id)
     WHERE completed_at IS NULL AND archived_at IS NULL AND unassigned_at IS NULL`,
  `CREATE INDEX course_assignment_by_user ON course_assignment (department_id, user_id, id)`,
  `CREATE INDEX course_assignment_by_course ON course_assignment (department_id, course_id, id)`,
  `CREATE INDEX course_assignment_by_due ON course_assignment (department_id, due_on, id)`,
  `CREATE INDEX course_assignment_due ON course_assignment (department_id, due_on, user_id)
     WHERE completed_at IS NULL AND archived_at IS NULL AND unassigned_at IS NULL`,
  `CREATE TABLE reminders_off (
     department_id uuid NOT NULL,
     account_id uuid NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, account_id)
   )`,
  `COMMENT ON TABLE reminders_off IS 'Who wants no mails from the department about courses that are overdue'`,
];

const records = [
  `CREATE TABLE proof (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     file_name text NOT NULL,
     content_type text COLLATE "C" NOT NULL CHECK (content_type IN ('application/pdf', 'image/png', 'image/jpeg')),
     byte_count integer NOT NULL,
     sha256 bytea NOT NULL,
     uploaded_by uuid NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, id)
   )`,
  `CREATE TABLE proof_chunk (
     department_id uuid NOT NULL,
     proof_id uuid NOT NULL,
     seq integer NOT NULL,
     bytes bytea NOT NULL,
     PRIMARY KEY (department_id, proof_id, seq)
   )`,
  `ALTER TABLE proof_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL`,
  // Belongs to the account: people keep what they completed when they leave. Only what is ACCEPTED and not deleted counts.
  `CREATE TABLE completion (
     account_id uuid NOT NULL,
     id uuid NOT NULL,
     class_name text NOT NULL,
     class_key text COLLATE "C" GENERATED ALWAYS AS (fold(class_name)) STORED,
     ${CLASS}
     completed_on date NOT NULL,
     registered_on date,
     created_at timestamptz NOT NULL DEFAULT now(),
     recorded_in uuid NOT NULL,
     recorded_by uuid,
     recorder_name text,
     recording_id uuid,
     course_id uuid,
     course_department_id uuid,
     assignment_id uuid,
     proof_id uuid,
     state text COLLATE "C" NOT NULL DEFAULT 'ACCEPTED' CHECK (state IN ('ACCEPTED', 'REPORTED', 'REFUSED')),
     decided_at timestamptz,
     decided_by uuid,
     decider_name text,
     refused_why text,
     deleted_at timestamptz,
     deleted_by uuid,
     deleted_why text,
     certificate_code bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()),
     certificate_hash bytea GENERATED ALWAYS AS (sha256(certificate_code)) STORED,
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (account_id, id)
   )`,
  `COMMENT ON COLUMN completion.recorded_in IS 'The department that recorded it, and may delete it; its proof is there'`,
  `COMMENT ON COLUMN completion.recording_id IS 'What was recorded at once: a roster, or an import batch'`,
  `COMMENT ON COLUMN completion.certificate_code IS 'What the certificate''s public check page is found by'`,
  `CREATE INDEX completion_by_date ON completion (account_id, completed_on, id)`,
  `CREATE INDEX completion_certificate ON completion (certificate_hash)`,
  `CREATE INDEX completion_recorded ON completion (recorded_in, completed_on, id)`,
  `CREATE INDEX completion_recording ON completion (recording_id) WHERE recording_id IS NOT NULL`,
  `CREATE INDEX completion_reported ON completion (recorded_in, created_at, id) WHERE state = 'REPORTED' AND deleted_at IS NULL`,
];

// A course may be the department's own or a shared one, so what refers to it has a CHECK of its department instead.
const foreignKeys = [
  `ALTER TABLE licence_pool ADD FOREIGN KEY (department_id) REFERENCES department (id)`,
  `ALTER TABLE licence_entry ADD FOREIGN KEY (department_id, course_id) REFERENCES licence_pool (department_id, course_id)`,
  `ALTER TABLE licence_entry ADD FOREIGN KEY (department_id, assignment_id) REFERENCES course_assignment (department_id, id)`,
  `ALTER TABLE course_assignment ADD FOREIGN KEY (department_id, user_id) REFERENCES membership (department_id, id)`,
  `ALTER TABLE reminders_off ADD FOREIGN KEY (department_id) REFERENCES department (id)`,
  `ALTER TABLE proof ADD FOREIGN KEY (department_id) REFERENCES department (id)`,
  `ALTER TABLE proof_chunk ADD FOREIGN KEY (department_id, proof_id) REFERENCES proof (department_id, id)`,
  `ALTER TABLE completion ADD FOREIGN KEY (account_id) REFERENCES account (id)`,
];

// A department reaches the records of its people only, and no longer once they are removed (feature 104). Nobody may
// delete one (feature 107).
const fenceOfCompletions = [
  `ALTER TABLE completion ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY by_department ON completion TO muster_app USING (
     EXISTS (SELECT FROM membership m WHERE m.department_id = ${CURRENT_DEPARTMENT}
                AND m.account_id = completion.account_id AND m.status <> 'REMOVED'))`,
  `CREATE POLICY own ON completion FOR SELECT TO muster_account USING (account_id = ${CURRENT_ACCOUNT})`,
  `CREATE POLICY everywhere ON completion TO muster_system USING (true)`,
  `GRANT SELECT, INSERT, UPDATE ON completion TO muster_app, muster_system`,
  `GRANT SELECT ON completion TO muster_account`,
];
