import type { MigrationInterface, QueryRunner } from "typeorm";

/** Foreign keys between tenant rows carry the department on both sides: a reference cannot leave it. */
export class ForeignKeys1760000000003 implements MigrationInterface {
  name = "ForeignKeys1760000000003";

  async up(db: QueryRunner): Promise<void> {
    for (const [table, columns, target, targetColumns, then] of FOREIGN_KEYS) {
      await db.query(
        `ALTER TABLE ${table} ADD FOREIGN KEY (${columns}) REFERENCES ${target} (${targetColumns}) ${then ?? ""}`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error("The first release has nothing before it: restore a backup instead.");
  }
}

type ForeignKey = [table: string, columns: string, target: string, targetColumns: string, then?: string];

const inDepartmentOf = (table: string): ForeignKey => [table, "department_id", "department", "id"];

const FOREIGN_KEYS: ForeignKey[] = [
  ["session", "account_id", "account", "id", "ON DELETE CASCADE"],
  ["account_token", "account_id", "account", "id", "ON DELETE CASCADE"],
  ["sign_in_place", "account_id", "account", "id", "ON DELETE CASCADE"],
  inDepartmentOf("location"),
  inDepartmentOf("department_group"),
  inDepartmentOf("membership"),
  ["membership", "account_id", "account", "id"],
  ["membership", "department_id, location_id", "location", "department_id, id"],
  ["group_member", "department_id, group_id", "department_group", "department_id, id"],
  ["group_member", "department_id, user_id", "membership", "department_id, id"],
  inDepartmentOf("user_count"),
  ["group_count", "department_id, group_id", "department_group", "department_id, id", "ON DELETE CASCADE"],
  inDepartmentOf("seat_entry"),
  inDepartmentOf("invitation"),
  ["invitation", "account_id", "account", "id"],
  ["invitation", "department_id, location_id", "location", "department_id, id"],
  inDepartmentOf("invitation_link"),
  ["registration", "department_id, link_id", "invitation_link", "department_id, id"],
  inDepartmentOf("support_visit"),
  ["support_visit", "account_id", "account", "id"],
  inDepartmentOf("api_token"),
  inDepartmentOf("saved_view"),
  inDepartmentOf("bulk_action"),
  ["bulk_action_user", "department_id, action_id", "bulk_action", "department_id, id", "ON DELETE CASCADE"],
  inDepartmentOf("import_batch"),
  ["import_file_chunk", "department_id, batch_id", "import_batch", "department_id, id", "ON DELETE CASCADE"],
  ["import_row", "department_id, batch_id", "import_batch", "department_id, id"],
  ["mail", "department_id, invitation_id", "invitation", "department_id, id"],
];
