import type { QueryRunner } from "typeorm";

/** The department and the account that a transaction speaks for (platform/transaction.ts sets them). */
export const CURRENT_DEPARTMENT = `nullif(current_setting('app.department_id', true), '')::uuid`;
export const CURRENT_ACCOUNT = `nullif(current_setting('app.account_id', true), '')::uuid`;

interface Tables {
  readonly tables: readonly string[];
  /** Those of them to which rows are only ever added. */
  readonly appendOnly?: readonly string[];
}

/** Spreads tables over a Citus cluster by `column`; on plain PostgreSQL does nothing. Comes before foreign keys. */
export async function distribute(db: QueryRunner, tables: readonly string[], column: string): Promise<void> {
  const citus: unknown[] = await db.query(`SELECT 1 FROM pg_extension WHERE extname = 'citus'`);
  if (citus.length === 0) return;
  const beside = column === "department_id" ? ", colocate_with => 'department'" : "";
  for (const table of tables) await db.query(`SELECT create_distributed_table('${table}', '${column}'${beside})`);
}

/** The second fence around tables of one department's rows: who may see and change them (ARCHITECTURE: tenancy). */
export async function fenceTenantTables(db: QueryRunner, { tables, appendOnly = [] }: Tables): Promise<void> {
  for (const table of tables) {
    const rights = appendOnly.includes(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
    await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await db.query(
      `CREATE POLICY by_department ON ${table} TO muster_app USING (department_id = ${CURRENT_DEPARTMENT})`,
    );
    await db.query(`CREATE POLICY everywhere ON ${table} TO muster_system USING (true)`);
    await db.query(`GRANT ${rights} ON ${table} TO muster_app, muster_system`);
  }
}

/** Tables that belong to one account, whatever departments it is in. */
export async function openAccountTables(db: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO muster_app, muster_system`);
  }
}
