import type { MigrationInterface, QueryRunner } from "typeorm";
import { CURRENT_DEPARTMENT } from "./tenant-tables.js";

/**
 * The completions of a department's users, fenced as the policy of `completion` does: here the person is looked up once,
 * under a policy for each of their rows.
 */
export class UserCompletions1760000000028 implements MigrationInterface {
  name = "UserCompletions1760000000028";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE VIEW user_completion WITH (security_barrier) AS
      SELECT m.department_id, m.id AS user_id, c.*
        FROM membership m JOIN completion c ON c.account_id = m.account_id
       WHERE m.department_id = ${CURRENT_DEPARTMENT} AND m.status <> 'REMOVED'`);
    await db.query(`GRANT SELECT ON user_completion TO muster_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW user_completion`);
  }
}
