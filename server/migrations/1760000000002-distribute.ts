import type { MigrationInterface, QueryRunner } from "typeorm";
import { FIRST_ACCOUNT_TABLES, FIRST_TENANT_TABLES } from "./first-release.js";
import { distribute } from "./tenant-tables.js";

/** On a Citus cluster, spreads the tables; on plain PostgreSQL, does nothing. Comes before foreign keys. */
export class Distribute1760000000002 implements MigrationInterface {
  name = "Distribute1760000000002";

  async up(db: QueryRunner): Promise<void> {
    const citus: unknown[] = await db.query(`SELECT 1 FROM pg_extension WHERE extname = 'citus'`);
    if (citus.length === 0) return;
    await db.query(`SELECT create_reference_table('account')`);
    await db.query(`SELECT create_distributed_table('department', 'id')`);
    await distribute(db, FIRST_TENANT_TABLES, "department_id");
    await distribute(db, FIRST_ACCOUNT_TABLES, "account_id");
  }

  async down(): Promise<void> {
    throw new Error("Undistributing is a restore of a backup.");
  }
}
