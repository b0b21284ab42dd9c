import type { MigrationInterface, QueryRunner } from "typeorm";

const textOf = (...columns: string[]): string =>
  `fold(first_name || ' ' || last_name${columns.map((column) => ` || ' ' || coalesce(${column}, '')`).join("")})`;

/** The search of the users table finds employee IDs too. Writes the table anew, with its indexes. */
export class SearchEmployeeId1760000000005 implements MigrationInterface {
  name = "SearchEmployeeId1760000000005";

  async up(db: QueryRunner): Promise<void> {
    const text = textOf("email", "login_id", "employee_id");
    await db.query(`ALTER TABLE membership ALTER COLUMN search SET EXPRESSION AS (${text})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE membership ALTER COLUMN search SET EXPRESSION AS (${textOf("email", "login_id")})`);
  }
}
