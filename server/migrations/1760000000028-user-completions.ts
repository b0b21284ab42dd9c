import type { MigrationInterface, QueryRunner } from "typeorm";
import { CURRENT_DEPARTMENT } from "./tenant-tables.js";

/**
 * The completions of a department's users. As searchable_membership does, it carries the fence itself, the same as the
 * policy of `completion`: here a person is looked up once, under the policy for each of their rows. It is no security
 * barrier, so that the order of an index reaches through it; what its rows are asked are comparisons that cannot fail.
 */
export class UserCompletions1760000000028 implements MigrationInterface {
  name = "UserCompletions1760000000028";

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE VIEW user_completion AS
      SELECT m.department_id, m.id AS user_id, c.*
        FROM membership m JOIN completion c ON c.account_id = m.account_id
       WHERE m.department_id = ${CURRENT_DEPARTMENT} AND m.status <> 'REMOVED'`);
    await db.query(`GRANT SELECT ON user_completion TO muster_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW user_completion`);
  }
}
