import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACCOUNT_TABLES, APPEND_ONLY_TABLES, TENANT_TABLES } from "../src/platform/tables.js";
import { cloneDatabase, type TestDatabase } from "./test-database.js";

/** Tables that are neither a department's nor an account's own. */
const SHARED_TABLES = ["account", "department", "migrations", "rate_limit"];
const APPLICATION_ROLES = ["muster_app", "muster_account", "muster_system"];

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

interface Key {
  table: string;
  name: string;
  columns: string[];
}

const CONSTRAINTS = `
  SELECT c.conrelid::regclass::text AS "table", c.conname AS name,
         (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY AS k (attnum, n)
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
         c.confrelid::regclass::text AS target,
         (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY AS k (attnum, n)
            JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS "targetColumns"
    FROM pg_constraint c WHERE c.connamespace = 'public'::regnamespace AND c.contype = ANY($1)`;

describe("the database's own catalogue", () => {
  test("every table is in a list that says whose rows it holds", async () => {
    const rows = await database.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([...TENANT_TABLES, ...ACCOUNT_TABLES, ...SHARED_TABLES].sort());
  });

  test("primary and unique keys of a tenant table begin with its department", async () => {
    const indexes = await database.sql<Key & { isUnique: boolean }>(
      `SELECT i.indrelid::regclass::text AS "table", i.indexrelid::regclass::text AS name, i.indisunique AS "isUnique",
              (SELECT array_agg(pg_get_indexdef(i.indexrelid, k, false) ORDER BY k) FROM generate_series(1, i.indnatts) AS k) AS columns
         FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = 'public'::regnamespace`,
    );
    const tenant = indexes.filter(({ table }) => (TENANT_TABLES as readonly string[]).includes(table));
    const leaks = tenant.filter(({ columns, isUnique, name }) =>
      columns[0] === "department_id" ? false : isUnique || !ACROSS_DEPARTMENTS.includes(name),
    );
    expect(tenant.length).toBeGreaterThan(TENANT_TABLES.length);
    expect(leaks).toEqual([]);
  });

  test("keys of an account's table begin with its account", async () => {
    const keys = await database.sql<Key>(CONSTRAINTS, [["p", "u"]]);
    const own = keys.filter(({ table }) => (ACCOUNT_TABLES as readonly string[]).includes(table));
    expect(own.map(({ table, columns }) => [table, columns[0]]).sort()).toEqual(
      ACCOUNT_TABLES.map((table) => [table, "account_id"]).sort(),
    );
  });

  test("a reference from one tenant row to another carries the department on both sides", async () => {
    const references = await database.sql<Key & { target: string; targetColumns: string[] }>(CONSTRAINTS, [["f"]]);
    const tables: readonly string[] = [...TENANT_TABLES, "department"];
    const between = references.filter(({ table, target }) => tables.includes(table) && tables.includes(target));
    expect(between.length).toBeGreaterThan(5);
    for (const { columns, target, targetColumns } of between) {
      expect(columns[0]).toBe("department_id");
      expect(targetColumns[0]).toBe(target === "department" ? "id" : "department_id");
    }
  });

  test("every tenant table has row-level security with the same two policies, and department its own", async () => {
    const rows = await database.sql<{ table: string; isOn: boolean; policies: string[] }>(
      `SELECT c.relname AS "table", c.relrowsecurity AS "isOn",
              array(SELECT p.polname || ' ' || pg_get_expr(p.polqual, p.polrelid) FROM pg_policy p
                     WHERE p.polrelid = c.oid AND NOT 'muster_account'::regrole = ANY (p.polroles) ORDER BY 1) AS policies
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1)`,
      [[...TENANT_TABLES, "department"]],
    );
    const setting = "(NULLIF(current_setting('app.department_id'::text, true), ''::text))::uuid";
    for (const { table, isOn, policies } of rows) {
      const column = table === "department" ? "id" : "department_id";
      expect({ table, isOn, policies }).toEqual({
        table,
        isOn: true,
        policies: [`by_department (${column} = ${setting})`, "everywhere true", ...(MORE_POLICIES[table] ?? [])],
      });
    }
  });

  test("nobody may change or delete what is append-only, nor empty any table", async () => {
    const rows = await database.sql<{ table: string; right: string }>(
      `SELECT table_name AS "table", privilege_type AS "right" FROM information_schema.role_table_grants
        WHERE table_schema = 'public' AND grantee = ANY($1)`,
      [[...APPLICATION_ROLES, "PUBLIC"]],
    );
    const appendOnly = rows.filter(({ table }) => (APPEND_ONLY_TABLES as readonly string[]).includes(table));
    expect(new Set(appendOnly.map(({ right }) => right))).toEqual(new Set(["SELECT", "INSERT"]));
    expect(rows.filter(({ right }) => ["TRUNCATE", "TRIGGER", "REFERENCES"].includes(right))).toEqual([]);
  });

  test("the application's roles own nothing, cannot pass the fence and hold one another only by SET ROLE", async () => {
    const owned = await database.sql(
      `SELECT relname FROM pg_class WHERE relowner IN (SELECT oid FROM pg_roles WHERE rolname = ANY($1))`,
      [APPLICATION_ROLES],
    );
    const powers = await database.sql(
      `SELECT rolname FROM pg_roles WHERE rolname = ANY($1) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolcanlogin)`,
      [APPLICATION_ROLES],
    );
    const login = decodeURIComponent(new URL(database.url).username);
    const memberships = await database.sql<{ role: string; inherits: boolean }>(
      `SELECT r.rolname AS role, m.inherit_option AS inherits FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
        WHERE m.member = $1::regrole ORDER BY 1`,
      [login],
    );
    expect({ owned, powers }).toEqual({ owned: [], powers: [] });
    expect(memberships).toEqual([
      { role: "muster_account", inherits: false },
      { role: "muster_app", inherits: true },
      { role: "muster_system", inherits: false },
    ]);
  });

  test("there are no triggers and no enum types, which a distributed database does not take", async () => {
    const [found] = await database.sql<{ triggers: number; enums: number }>(
      `SELECT (SELECT count(*)::int FROM pg_trigger WHERE NOT tgisinternal) AS triggers,
              (SELECT count(*)::int FROM pg_type WHERE typtype = 'e' AND typnamespace = 'public'::regnamespace) AS enums`,
    );
    expect(found).toEqual({ triggers: 0, enums: 0 });
  });
});

/** Indexes by which an account finds what is its own in every department. */
const ACROSS_DEPARTMENTS = ["membership_account", "invitation_account", "invitation_email", "support_visit_account"];

/** What may be read besides: the courses that all departments share. */
const MORE_POLICIES: Readonly<Record<string, readonly string[]>> = {
  course: ["shared (department_id = '00000000-0000-0000-0000-000000000000'::uuid)"],
};
