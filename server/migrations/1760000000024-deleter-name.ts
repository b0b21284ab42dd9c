import type { MigrationInterface, QueryRunner } from "typeorm";

/** A completion says who deleted it, as it says who recorded and who decided. */
export class DeleterName1760000000024 implements MigrationInterface {
  name = "DeleterName1760000000024";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE completion ADD COLUMN deleter_name text`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE completion DROP COLUMN deleter_name`);
  }
}
