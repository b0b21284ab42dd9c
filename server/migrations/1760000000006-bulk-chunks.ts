import type { MigrationInterface, QueryRunner } from "typeorm";
import { distribute, fenceTenantTables } from "./tenant-tables.js";

/** Who a bulk action still has to go through stands in chunks; a user's own row is written with its outcome. */
export class BulkChunks1760000000006 implements MigrationInterface {
  name = "BulkChunks1760000000006";

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE bulk_action_chunk (
         department_id uuid NOT NULL,
         action_id uuid NOT NULL,
         number integer NOT NULL,
         user_ids uuid[] NOT NULL,
         PRIMARY KEY (department_id, action_id, number)
       )`,
    );
    await distribute(db, ["bulk_action_chunk"], "department_id");
    await db.query(
      `ALTER TABLE bulk_action_chunk ADD FOREIGN KEY (department_id, action_id)
       REFERENCES bulk_action (department_id, id) ON DELETE CASCADE`,
    );
    await fenceTenantTables(db, { tables: ["bulk_action_chunk"] });
    for (const statement of MOVE_WAITING) await db.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("An older version does not know chunks: restore a backup instead.");
  }
}

/** Actions on their way go on from chunks. */
const MOVE_WAITING = [
  `INSERT INTO bulk_action_chunk (department_id, action_id, number, user_ids)
   SELECT department_id, action_id, place / 500, array_agg(user_id ORDER BY user_id)
     FROM (SELECT department_id, action_id, user_id,
                  row_number() OVER (PARTITION BY department_id, action_id ORDER BY user_id) - 1 AS place
             FROM bulk_action_user WHERE outcome IS NULL) waiting
    GROUP BY department_id, action_id, place / 500`,
  `DELETE FROM bulk_action_user WHERE outcome IS NULL`,
  `UPDATE bulk_action b SET status = 'DONE', finished_at = now()
    WHERE b.status IN ('QUEUED', 'RUNNING')
      AND NOT EXISTS (SELECT FROM bulk_action_chunk c WHERE c.department_id = b.department_id AND c.action_id = b.id)`,
  `DROP INDEX bulk_action_user_waiting`,
  `ALTER TABLE bulk_action_user ALTER COLUMN outcome SET NOT NULL`,
];
