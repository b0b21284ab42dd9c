import type { MigrationInterface, QueryRunner } from "typeorm";
import { FIRST_ACCOUNT_TABLES, FIRST_APPEND_ONLY_TABLES, FIRST_TENANT_TABLES } from "./first-release.js";
import { CURRENT_ACCOUNT, CURRENT_DEPARTMENT, fenceTenantTables, openAccountTables } from "./tenant-tables.js";

/**
 * Row-level security and grants: the second fence. Three group roles, of which a request holds one at a time:
 * muster_app sees the department set in `app.department_id`; muster_account sees what belongs to the account
 * set in `app.account_id`, in any department; muster_system sees all departments, for sweeps.
 */
export class Policies1760000000004 implements MigrationInterface {
  name = "Policies1760000000004";

  async up(db: QueryRunner): Promise<void> {
    for (const role of ["muster_app", "muster_account", "muster_system"]) await createRole(db, role);
    await db.query(`GRANT USAGE ON SCHEMA public TO muster_app, muster_account, muster_system`);
    await openAccountTables(db, ["account", "rate_limit", ...FIRST_ACCOUNT_TABLES]);
    await this.fenceDepartment(db);
    await fenceTenantTables(db, { tables: FIRST_TENANT_TABLES, appendOnly: FIRST_APPEND_ONLY_TABLES });
    await this.letAccountsSeeThemselves(db);
    await this.letSearchUseItsIndex(db);
  }

  private async fenceDepartment(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE department ENABLE ROW LEVEL SECURITY`);
    await db.query(`CREATE POLICY by_department ON department TO muster_app USING (id = ${CURRENT_DEPARTMENT})`);
    await db.query(`CREATE POLICY everywhere ON department TO muster_system USING (true)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON department TO muster_app, muster_system`);
  }

  private async letAccountsSeeThemselves(db: QueryRunner): Promise<void> {
    await db.query(`GRANT SELECT ON account, department, membership, invitation, support_visit TO muster_account`);
    await db.query(
      `CREATE POLICY own ON membership FOR SELECT TO muster_account USING (account_id = ${CURRENT_ACCOUNT})`,
    );
    await db.query(`CREATE POLICY own ON invitation FOR SELECT TO muster_account USING (
        account_id = ${CURRENT_ACCOUNT}
        OR email_key = (SELECT a.email_key FROM account a WHERE a.id = ${CURRENT_ACCOUNT} AND a.email_verified_at IS NOT NULL))`);
    await db.query(
      `CREATE POLICY own ON support_visit FOR SELECT TO muster_account USING (account_id = ${CURRENT_ACCOUNT})`,
    );
    await db.query(`CREATE POLICY own ON department FOR SELECT TO muster_account USING (
        EXISTS (SELECT FROM membership m WHERE m.department_id = department.id)
        OR EXISTS (SELECT FROM invitation i WHERE i.department_id = department.id)
        OR EXISTS (SELECT FROM support_visit v WHERE v.department_id = department.id))`);
  }

  /** LIKE is not leakproof, so under a policy the trigram index would go unused: this view carries the fence itself. */
  private async letSearchUseItsIndex(db: QueryRunner): Promise<void> {
    await db.query(`CREATE VIEW searchable_membership AS SELECT department_id, id, search, role, status, name_key, employee_id, phone,
                             email_key, role_rank, status_rank, location_key
                      FROM membership WHERE department_id = ${CURRENT_DEPARTMENT}`);
    await db.query(`CREATE VIEW searchable_invitation AS SELECT department_id, id, email_key
                      FROM invitation WHERE department_id = ${CURRENT_DEPARTMENT}`);
    await db.query(`GRANT SELECT ON searchable_membership, searchable_invitation TO muster_app`);
  }

  async down(): Promise<void> {
    throw new Error("The first release has nothing before it: restore a backup instead.");
  }
}

/** Roles belong to the whole server, and several databases may be migrated at once. */
const createRole = (db: QueryRunner, role: string): Promise<unknown> =>
  db.query(
    `DO $$ BEGIN CREATE ROLE ${role} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  );
