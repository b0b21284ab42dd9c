import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import dataSource from "../../ormconfig.js";
import { closeDatabase, openDatabase } from "../src/platform/database.js";
import { newId } from "../src/platform/ids.js";
import { readAsAccount, readInDepartment } from "../src/platform/read.js";
import { TENANT_TABLES } from "../src/platform/tables.js";
import { acrossDepartments, asSystem } from "../src/platform/transaction.js";
import { cloneDatabase, type TestDatabase } from "./test-database.js";
import { makeCompletion } from "./training.js";

const DEPARTMENTS = Array.from({ length: 50 }, newId);
const USERS_EACH = 3;

let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
  await openDatabase(dataSource, database.url, 5);
  await database.sql(`INSERT INTO department (id, name) SELECT id, id::text FROM unnest($1::uuid[]) AS id`, [
    DEPARTMENTS,
  ]);
  for (const departmentId of DEPARTMENTS) {
    await database.sql(
      `WITH person AS (
         INSERT INTO account (id, login_id, first_name, last_name)
         SELECT gen_random_uuid(), gen_random_uuid()::text, 'Dana', n::text FROM generate_series(1, $2) AS n RETURNING *)
       INSERT INTO membership (department_id, id, account_id, role, status, first_name, last_name)
       SELECT $1, gen_random_uuid(), id, 'GENERAL_USER', 'ACTIVE', first_name, last_name FROM person`,
      [departmentId, USERS_EACH],
    );
  }
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const ALL_OF_IT = { name: "isolation", text: "SELECT department_id FROM membership", values: [] };

describe("row-level security alone, with no WHERE in the statement", () => {
  test("[F9] 10,000 requests of 50 departments over 5 pooled connections see no row of another", async () => {
    let foreign = 0;
    let own = 0;
    const tally = (departmentId: string, rows: { department_id?: unknown }[]): void => {
      const mine = rows.filter((row) => row.department_id === departmentId).length;
      own += mine;
      foreign += rows.length - mine;
    };
    const request = async (n: number): Promise<void> => {
      const departmentId = DEPARTMENTS[(n * 31) % DEPARTMENTS.length] ?? "";
      if (n % 10 === 0) await asSystem(departmentId, async (tx) => tally(departmentId, await tx.query(ALL_OF_IT.text)));
      else if (n % 97 === 0)
        await expect(readInDepartment(departmentId, [{ ...FAILING, values: [] }])).rejects.toThrow();
      else tally(departmentId, (await readInDepartment(departmentId, [ALL_OF_IT]))[0] ?? []);
    };
    const workers = Array.from({ length: 40 }, async (_, first) => {
      for (let n = first; n < 10_000; n += 40) await request(n);
    });
    await Promise.all(workers);
    expect(foreign).toBe(0);
    expect(own).toBeGreaterThan(9_000 * USERS_EACH);
  });

  test("a statement that names another department gets nothing from it", async () => {
    const [mine, other] = DEPARTMENTS as [string, string];
    const [rows] = await readInDepartment(mine, [
      { name: "isolation-other", text: "SELECT id FROM membership WHERE department_id = $1", values: [other] },
    ]);
    expect(rows).toEqual([]);
  });

  test("without a department every tenant table is empty, and cannot be written", async () => {
    const [department] = DEPARTMENTS as [string];
    for (const table of TENANT_TABLES) {
      const runner = dataSource.createQueryRunner();
      const rows = await runner.query(`SELECT count(*)::int AS n FROM ${table}`).finally(() => runner.release());
      expect({ table, rows }).toEqual({ table, rows: [{ n: 0 }] });
    }
    const foreignInsert = asSystem(newId(), (tx) =>
      tx.query("INSERT INTO location (department_id, id, name) VALUES ($1, $2, 'Station 1')", [department, newId()]),
    );
    await expect(foreignInsert).rejects.toThrow(/row-level security/);
  });

  test("moving a row to another department is refused", async () => {
    const [mine, other] = DEPARTMENTS as [string, string];
    const move = asSystem(mine, (tx) => tx.query("UPDATE membership SET department_id = $1", [other]));
    await expect(move).rejects.toThrow(/row-level security/);
  });

  test("a person reads own memberships in every department, and nobody else's", async () => {
    const [person] = await database.sql<{ account_id: string }>("SELECT account_id FROM membership LIMIT 1");
    const [rows, departments] = await readAsAccount(person?.account_id ?? "", [
      { name: "isolation-own", text: "SELECT account_id FROM membership", values: [] },
      { name: "isolation-own-departments", text: "SELECT id FROM department", values: [] },
    ]);
    expect(rows).toEqual([person]);
    expect(departments).toHaveLength(1);
  });

  test("a sweep sees every department, and the role is gone with its transaction", async () => {
    const seen = await acrossDepartments((tx) => tx.query<{ n: number }>("SELECT count(*)::int AS n FROM membership"));
    expect(seen).toEqual([{ n: DEPARTMENTS.length * USERS_EACH }]);
    const role = await asSystem(newId(), (tx) => tx.query<{ n: number }>("SELECT count(*)::int AS n FROM membership"));
    expect(role).toEqual([{ n: 0 }]);
  });
});

test("[104] the view of users' completions is fenced by itself", async () => {
  const people = await database.sql<{ departmentId: string; userId: string; accountId: string }>(
    `SELECT DISTINCT ON (department_id) department_id AS "departmentId", id AS "userId", account_id AS "accountId"
       FROM membership ORDER BY department_id LIMIT 2`,
  );
  const [mine, other] = people as [(typeof people)[number], (typeof people)[number]];
  for (const person of [mine, other]) await makeCompletion(database, person);
  const look = (before = ""): Promise<object[]> =>
    asSystem(mine.departmentId, async (tx) => {
      await tx.query(before);
      return tx.query('SELECT department_id AS "departmentId", user_id AS "userId" FROM user_completion');
    });
  const { departmentId, userId } = mine;
  expect(await look()).toEqual([{ departmentId, userId }]);
  expect(await look("SET LOCAL app.department_id = ''")).toEqual([]);
  for (const role of ["muster_account", "muster_system"]) {
    await expect(look(`SET LOCAL ROLE ${role}`)).rejects.toThrow(/permission denied/);
  }
  await database.sql("UPDATE membership SET status = 'REMOVED' WHERE id = $1", [userId]);
  expect(await look()).toEqual([]);
});

const FAILING = { name: "isolation-failing", text: "SELECT 1 / (count(*) - count(*)) FROM membership" };
