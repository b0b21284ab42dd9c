import type { MigrationInterface, QueryRunner } from "typeorm";

/** An import has a kind: people, or completions. What a row says of a class stands in `class`, what comes of it in `record`. */
export class ImportKinds1760000000017 implements MigrationInterface {
  name = "ImportKinds1760000000017";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE import_batch ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT 'USERS'
                      CHECK (kind IN ('USERS', 'COMPLETIONS'))`);
    await db.query(`DROP INDEX import_batch_same_file`);
    await db.query(`CREATE UNIQUE INDEX import_batch_same_file ON import_batch (department_id, kind, sha256)
                     WHERE status IN ('STAGING', 'REVIEW', 'QUEUED', 'RUNNING')`);
    await db.query(`ALTER TABLE import_row ADD COLUMN class jsonb, ADD COLUMN record jsonb`);
    await check(db, "plan", ["CREATE", "UPDATE", "UNCHANGED", "INVITE", "RECORD", "SKIP"]);
    await check(db, "outcome", ["CREATED", "UPDATED", "INVITED", "RECORDED", "ALREADY_RECORDED", "SKIPPED"]);
    // A worker of an earlier release, which knows people only, would call them updated and record nothing.
    await db.query(`ALTER TABLE import_row ADD CONSTRAINT import_row_class_check
                      CHECK (class IS NULL OR outcome IN ('RECORDED', 'ALREADY_RECORDED', 'SKIPPED')) NOT VALID`);
    await db.query(`COMMENT ON COLUMN import_row.class IS 'The cells about a class, as they were understood'`);
    await db.query(
      `COMMENT ON COLUMN import_row.record IS 'What goes onto the transcript: the cells, filled up from the course'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM import_row r USING import_batch b
                     WHERE b.department_id = r.department_id AND b.id = r.batch_id AND b.kind <> 'USERS'`);
    await db.query(`DELETE FROM import_batch WHERE kind <> 'USERS'`);
    await check(db, "plan", ["CREATE", "UPDATE", "UNCHANGED", "INVITE", "SKIP"]);
    await check(db, "outcome", ["CREATED", "UPDATED", "INVITED", "SKIPPED"]);
    await db.query(`ALTER TABLE import_row DROP COLUMN class, DROP COLUMN record`);
    await db.query(`DROP INDEX import_batch_same_file`);
    await db.query(`ALTER TABLE import_batch DROP COLUMN kind`);
    await db.query(`CREATE UNIQUE INDEX import_batch_same_file ON import_batch (department_id, sha256)
                     WHERE status IN ('STAGING', 'REVIEW', 'QUEUED', 'RUNNING')`);
  }
}

/** Checks what is written from now on; what is there is checked by ImportChecks1760000000025, without holding anybody up. */
async function check(db: QueryRunner, column: string, values: readonly string[]): Promise<void> {
  await db.query(`ALTER TABLE import_row DROP CONSTRAINT import_row_${column}_check`);
  await db.query(
    `ALTER TABLE import_row ADD CONSTRAINT import_row_${column}_check
       CHECK (${column} IN (${values.map((value) => `'${value}'`).join(", ")})) NOT VALID`,
  );
}
