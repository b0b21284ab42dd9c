import { beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { recountPools } from "../licences/licence-ledger.js";
import { config, setConfig } from "../platform/config.js";
import { encodeOwnId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import { countProgress } from "../training-plans/count-progress.job.js";
import { recount } from "../users/counts.js";
import { demoDepartments } from "./departments.js";
import { loadDemoData } from "./load-demo-data.js";
import { people } from "./people.js";

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ isDefaultRun: true, isDemo: true });
  await loadDemoData();
}, 120_000);

const counted = (sql: string): Promise<{ name: string; n: number }[]> => app.sql(sql);

describe("demo data", () => {
  test("three departments of the sizes that were agreed, with the people to try them as", async () => {
    const sizes = await counted(
      "SELECT d.name, count(*)::int AS n FROM department d JOIN membership m ON m.department_id = d.id GROUP BY d.name ORDER BY 2",
    );
    expect(sizes.map(({ name }) => name)).toEqual(["Willow Creek Volunteer Fire", "Harlan County EMS", "Metro EMS"]);
    expect(sizes.map(({ n }) => Math.round(n / 25) * 25)).toEqual([25, 400, 6_025]);
  });

  test("[125, T14] transcripts are alive, something is overdue and something reported, and the licences add up", async () => {
    const [records] = await counted(
      `SELECT count(*)::int AS n, '' AS name FROM completion WHERE state = 'ACCEPTED' AND completed_on < current_date`,
    );
    expect(records?.n).toBeGreaterThan(20_000);
    const overdue = `SELECT d.name, count(*)::int AS n FROM course_assignment a JOIN department d ON d.id = a.department_id
                      WHERE a.completed_at IS NULL AND a.due_on < current_date GROUP BY d.name`;
    // Of the 25 volunteers perhaps nobody is late.
    expect((await counted(overdue)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Harlan County EMS", "Metro EMS"]),
    );
    expect(
      (await counted(`SELECT '' AS name, count(*)::int AS n FROM completion WHERE state = 'REPORTED'`))[0]?.n,
    ).toBeGreaterThan(3);
    for (const { id } of await app.sql<{ id: string }>("SELECT id FROM department")) {
      const pools = await asSystem(id, async (tx) => [
        await recountPools(tx),
        await tx.query(
          `SELECT course_id AS "courseId", total, reserved, used FROM licence_pool WHERE department_id = $1 ORDER BY course_id`,
          [tx.departmentId],
        ),
      ]);
      expect(pools[0]).toEqual(pools[1]);
    }
  });

  test("[120, T7] everybody has a plan, and their hours differ", async () => {
    await countProgress.perform({}, { signal: new AbortController().signal });
    const standings = await counted(
      `SELECT p.name, count(*)::int AS n FROM plan_assignment a JOIN training_plan p ON p.id = a.plan_id
        WHERE a.counted_at IS NOT NULL AND a.done_minutes > 0 GROUP BY p.name ORDER BY 2 DESC`,
    );
    expect(standings.map(({ name }) => name)).toEqual(["EMT recertification", "Paramedic recertification"]);
    const [different] = await counted("SELECT '' AS name, count(DISTINCT done_minutes)::int AS n FROM plan_assignment");
    expect(different?.n).toBeGreaterThan(20);
    expect(await counted("SELECT '' AS name, count(*)::int AS n FROM progress_due")).toEqual([{ name: "", n: 0 }]);
  });

  test("each of them signs in with the password that the sign-in page shows", async () => {
    const { data } = await app.anonymous.execute<{
      demoSignIns: { name: string; identifier: string; role: string; password: string }[];
    }>("{ demoSignIns { name identifier role password } }");
    expect(data?.demoSignIns.map(({ role }) => role)).toEqual(["Training officer", "Admin", "General user", "Support"]);
    for (const { identifier, password, name } of data?.demoSignIns ?? []) {
      const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { account { name isSupport } memberships { role department { name } } } }`;
      const answer = await app.anonymous.execute<{ signIn: { account: { name: string } } }>(SIGN_IN, {
        input: { identifier, password },
      });
      expect(answer.errors).toEqual([]);
      expect(answer.data?.signIn.account.name).toBe(name);
    }
  });

  test("the officer has two departments, so that the switcher shows", async () => {
    const rows = await counted(
      "SELECT d.name, 1 AS n FROM membership m JOIN department d ON d.id = m.department_id JOIN account a ON a.id = m.account_id WHERE a.email = 'officer@example.org'",
    );
    expect(rows).toHaveLength(2);
  });

  test("nobody can be mailed or called: example.org, 555-01xx; employee IDs keep their zeros", async () => {
    const [wrong] = await app.sql(
      `SELECT count(*) FILTER (WHERE email NOT LIKE '%@example.org')::int AS mails,
              count(*) FILTER (WHERE phone !~ '555-01\\d\\d$')::int AS phones,
              count(*) FILTER (WHERE employee_id LIKE '0%')::int > 50 AS zeros,
              count(*) FILTER (WHERE email IS NULL AND login_id IS NOT NULL)::int > 50 AS logins,
              count(*) FILTER (WHERE last_name ~ '[א-ת]|[؀-ۿ]')::int > 50 AS rtl FROM membership`,
    );
    expect(wrong).toEqual({ mails: 0, phones: 0, zeros: true, logins: true, rtl: true });
  });

  test("the counts are those of the rows, and accounts know in how many departments they are", async () => {
    for (const { id } of await app.sql<{ id: string }>("SELECT id FROM department")) {
      const maintained = await app.sql<object>(
        `SELECT NULL AS "groupId", role, status, n FROM user_count WHERE department_id = $1 AND n <> 0
         UNION ALL SELECT group_id, role, status, n FROM group_count WHERE department_id = $1 AND n <> 0`,
        [id],
      );
      const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
      expect(sorted(maintained)).toEqual(sorted(await asSystem(id, recount)));
    }
    const wrong = await app.sql(
      "SELECT a.id FROM account a WHERE a.department_count <> (SELECT count(*) FROM membership m WHERE m.account_id = a.id)",
    );
    expect(wrong).toEqual([]);
  });

  test("the officer finds two finished imports whose counts add up", async () => {
    const HISTORY = `query ($id: ID!) { department(id: $id) { importBatches(first: 2) { nodes { status rowCount processedCount
      outcomeCounts { created updated unchanged invited skipped }
      rows(first: 100) { nodes { outcome reasonText changes { newValue } user { name } } } } } } }`;
    interface Batch {
      status: string;
      rowCount: number;
      processedCount: number;
      outcomeCounts: Record<"created" | "updated" | "invited" | "skipped", number>;
      rows: { nodes: { outcome: string; reasonText: string | null; user: object | null }[] };
    }
    const [officer] = await app.sql<{ account: string; department: string }>(
      `SELECT a.id AS account, d.id AS department FROM account a, department d
        WHERE a.email = 'officer@example.org' AND d.name = 'Harlan County EMS'`,
    );
    const client = await app.as(officer?.account ?? "");
    const { data, errors } = await client.execute<{ department: { importBatches: { nodes: Batch[] } } }>(HISTORY, {
      id: encodeOwnId("dep", officer?.department ?? ""),
    });
    expect(errors).toEqual([]);
    const batches = data?.department.importBatches.nodes ?? [];
    expect(batches).toHaveLength(2);
    for (const { status, rowCount, processedCount, outcomeCounts, rows } of batches) {
      const { created, updated, invited, skipped } = outcomeCounts;
      expect(status).toBe("DONE");
      expect([rowCount, processedCount, rows.nodes.length]).toEqual(
        Array(3).fill(created + updated + invited + skipped),
      );
      expect(Math.min(created, updated, invited, skipped)).toBeGreaterThan(0);
      expect(rows.nodes.filter(({ outcome }) => outcome === "SKIPPED").every(({ reasonText }) => reasonText)).toBe(
        true,
      );
      expect(rows.nodes.filter(({ user }) => user)).toHaveLength(created + updated);
    }
  });

  test("loading again changes nothing", async () => {
    const before = await app.sql("SELECT count(*) FROM account");
    await loadDemoData();
    expect(await app.sql("SELECT count(*) FROM account")).toEqual(before);
  });

  test("with a database of one's own there is no demo: loading is refused, and the sign-in page offers nobody", async () => {
    const own = config();
    setConfig({ ...own, isDefaultRun: false });
    try {
      await expect(loadDemoData()).rejects.toThrow(/DATABASE_URL/);
      const { data } = await app.anonymous.execute("{ demoSignIns { identifier } }");
      expect(data).toEqual({ demoSignIns: [] });
    } finally {
      setConfig(own);
    }
  });
});

test("the same seed makes the same people", () => {
  const now = new Date("2026-11-22T00:00:00Z");
  const [, county] = demoDepartments(now);
  const [one, two] = [[...people(county)], [...people(county)]];
  expect(one).toEqual(two);
  expect(new Set(one.map(({ accountId }) => accountId)).size).toBe(400);
  expect(new Set(one.flatMap(({ employeeId }) => employeeId ?? [])).size).toBe(
    one.filter(({ employeeId }) => employeeId).length,
  );
  expect(one.map(({ lastName }) => lastName)).not.toEqual(
    [...people(demoDepartments(now)[0])].map(({ lastName }) => lastName),
  );
});
