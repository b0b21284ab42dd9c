import type { MigrationInterface, QueryRunner } from "typeorm";
import { distribute, fenceTenantTables, openAccountTables } from "./tenant-tables.js";

const TABLES = ["training_plan", "plan_assignment"];

/** What departments ask of their people, and how far each is. */
export class TrainingPlans1760000000013 implements MigrationInterface {
  name = "TrainingPlans1760000000013";

  async up(db: QueryRunner): Promise<void> {
    for (const statement of tables) await db.query(statement);
    await distribute(db, TABLES, "department_id");
    await distribute(db, ["progress_due"], "account_id");
    for (const statement of foreignKeys) await db.query(statement);
    await fenceTenantTables(db, { tables: TABLES });
    await openAccountTables(db, ["progress_due"]);
  }

  async down(): Promise<void> {
    throw new Error("Plans are not taken back: restore a backup instead.");
  }
}

const tables = [
  `CREATE TABLE training_plan (
     department_id uuid NOT NULL,
     id uuid NOT NULL,
     name text NOT NULL,
     name_key text COLLATE "C" GENERATED ALWAYS AS (fold(name)) STORED,
     description text,
     template text,
     content jsonb NOT NULL,
     period_from date NOT NULL,
     period_to date NOT NULL CHECK (period_to >= period_from),
     retired_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_by uuid,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (department_id, id)
   )`,
  `COMMENT ON COLUMN training_plan.content IS 'Components, categories, requirements in minutes: PlanContent of training-plans/plan.rules.ts'`,
  `CREATE INDEX training_plan_by_name ON training_plan (department_id, name_key, id)`,
  `CREATE UNIQUE INDEX training_plan_name ON training_plan (department_id, name_key) WHERE retired_at IS NULL`,
  `CREATE TABLE plan_assignment (
     department_id uuid NOT NULL,
     plan_id uuid NOT NULL,
     user_id uuid NOT NULL,
     period_from date NOT NULL,
     period_to date NOT NULL CHECK (period_to >= period_from),
     assigned_at timestamptz NOT NULL DEFAULT now(),
     assigned_by uuid,
     assigner_name text,
     required_minutes integer NOT NULL DEFAULT 0,
     done_minutes integer NOT NULL DEFAULT 0,
     components jsonb NOT NULL DEFAULT '[]',
     counted_at timestamptz,
     PRIMARY KEY (department_id, plan_id, user_id)
   )`,
  `COMMENT ON COLUMN plan_assignment.done_minutes IS 'As of counted_at; what counts is decided by training-plans/allocate.rules.ts alone'`,
  `CREATE INDEX plan_assignment_by_user ON plan_assignment (department_id, user_id, plan_id)`,
  `CREATE TABLE progress_due (
     account_id uuid PRIMARY KEY,
     at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `COMMENT ON TABLE progress_due IS 'Accounts whose progress has to be counted anew, in whatever departments'`,
];

const foreignKeys = [
  `ALTER TABLE training_plan ADD FOREIGN KEY (department_id) REFERENCES department (id)`,
  `ALTER TABLE plan_assignment ADD FOREIGN KEY (department_id, plan_id) REFERENCES training_plan (department_id, id)`,
  `ALTER TABLE plan_assignment ADD FOREIGN KEY (department_id, user_id) REFERENCES membership (department_id, id)`,
  `ALTER TABLE progress_due ADD FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE`,
];
