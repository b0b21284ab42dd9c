import type { MigrationInterface, QueryRunner } from "typeorm";
import { distribute, fenceTenantTables } from "./tenant-tables.js";

/** The picture that stands on a department's certificates. */
export class DepartmentLogo1760000000014 implements MigrationInterface {
  name = "DepartmentLogo1760000000014";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE department_logo (
        department_id uuid PRIMARY KEY,
        content_type text COLLATE "C" NOT NULL CHECK (content_type IN ('image/png', 'image/jpeg')),
        bytes bytea NOT NULL CHECK (octet_length(bytes) <= 524288),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await distribute(db, ["department_logo"], "department_id");
    await db.query(`ALTER TABLE department_logo ADD FOREIGN KEY (department_id) REFERENCES department (id)`);
    await fenceTenantTables(db, { tables: ["department_logo"] });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE department_logo`);
  }
}
