import type { MigrationInterface, QueryRunner } from "typeorm";

/** Completions that were deleted before say who did it, too: apart from the new column, so that its lock is short. */
export class DeleterNamesOfBefore1760000000026 implements MigrationInterface {
  name = "DeleterNamesOfBefore1760000000026";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE completion c SET deleter_name = a.first_name || ' ' || a.last_name
                      FROM account a WHERE a.id = c.deleted_by AND c.deleter_name IS NULL`);
  }

  async down(): Promise<void> {
    // The names go with their column.
  }
}
