import type { MigrationInterface, QueryRunner } from "typeorm";

/** What happened to a group, a location or a token is found by it, as what happened to a person is. */
export class AuditSubjects1760000000008 implements MigrationInterface {
  name = "AuditSubjects1760000000008";

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE INDEX audit_event_subject ON audit_event (department_id, subject_id, at) WHERE subject_id IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX audit_event_subject`);
  }
}
