import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { makeCourse } from "../../test/training.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import { recountPools } from "./licence-ledger.js";
import { runOutDay } from "./run-out.rules.js";

const NUMBERS = "total assigned used available takenLately runsOutOn";
const BUY = `mutation ($input: LicenceOrderInput!) { purchaseLicences(input: $input) { ${NUMBERS} } }`;
const CORRECT = `mutation ($input: LicenceOrderInput!) { correctLicences(input: $input) { ${NUMBERS} } }`;
const POOLS = `query ($id: ID!, $search: String, $sort: LicencePoolSort) { department(id: $id) { viewerCanPurchaseLicences
  licencePools(search: $search, sort: $sort) { totalCount nodes { ${NUMBERS} course { name }
    entries { totalCount nodes { kind amount actorName userName note } } history(days: 3) { day total available } } } } }`;
const ASSIGN = `mutation ($input: AssignCourseInput!) { assignCourse(input: $input) { assignedCount } }`;
const UNASSIGN = `mutation ($ids: [ID!]!) { unassignCourses(assignmentIds: $ids) { outcome } }`;
const START = `mutation ($id: ID!) { startCourse(assignmentId: $id) { state } }`;
const of = (name: string): string =>
  `mutation ($id: ID!) { ${name}(userId: $id) ${name === "archiveCourseActivity" ? "" : "{ status }"} }`;

interface Pool {
  total: number;
  assigned: number;
  used: number;
  available: number;
  runsOutOn: string | null;
  course: { name: string };
  entries: {
    totalCount: number;
    nodes: { kind: string; amount: number; actorName: string; userName: string | null; note: string | null }[];
  };
  history: { day: string; total: number; available: number }[];
}

let app: TestApp;
let departmentId: string;
let id: string;
let asOfficer: GraphqlClient;
let asAdmin: GraphqlClient;

const order = (course: string, amount: number, more: object = {}) => ({
  input: { departmentId: id, courseId: encodeId("crs", departmentId, course), amount, ...more },
});
const pools = async (variables: object = {}): Promise<Pool[]> => {
  const { data } = await asOfficer.execute<{ department: { licencePools: { nodes: Pool[] } } }>(POOLS, {
    id,
    ...variables,
  });
  return data?.department.licencePools.nodes ?? [];
};
const assign = (client: GraphqlClient, course: string, users: readonly MadeUser[]) =>
  client.execute(ASSIGN, {
    input: {
      departmentId: id,
      courseId: encodeId("crs", departmentId, course),
      userIds: users.map(({ userId }) => encodeId("usr", departmentId, userId)),
    },
  });

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  asOfficer = await app.as(await makeOfficer(app, departmentId));
  asAdmin = await app.as(await makeAdmin(app, departmentId));
});

describe("licence pools", () => {
  test("[117] an admin buys and corrects, nobody else; the ledger says who, how many and why, for good", async () => {
    const course = await makeCourse(app, departmentId, { licences: 0 });
    expect((await asOfficer.execute(BUY, order(course, 10))).code).toBe("FORBIDDEN");
    expect((await asAdmin.execute(BUY, order(course, 10, { note: "Order 7" }))).data).toEqual({
      purchaseLicences: { total: 10, assigned: 0, used: 0, available: 10, takenLately: 0, runsOutOn: null },
    });
    expect((await asAdmin.execute(CORRECT, order(course, -2))).code).toBe("INVALID_INPUT");
    expect((await asAdmin.execute(CORRECT, order(course, -11, { note: "Too many" }))).code).toBe("INVALID_INPUT");
    expect((await asAdmin.execute(CORRECT, order(course, -2, { note: "Counted twice" }))).data).toMatchObject({
      correctLicences: { total: 8, available: 8 },
    });
    const [pool] = await pools();
    expect(pool?.entries.nodes.map(({ kind, amount, note }) => [kind, amount, note])).toEqual([
      ["CORRECTION", -2, "Counted twice"],
      ["PURCHASE", 10, "Order 7"],
    ]);
    expect(pool?.entries.totalCount).toBe(2);
    const change = asSystem(departmentId, (tx) => tx.query(`UPDATE licence_entry SET amount = 100`));
    await expect(change).rejects.toThrow(/permission denied/);
  });

  test("[117] the same key buys once; a course that needs no licence has none to buy", async () => {
    const course = await makeCourse(app, departmentId, { licences: 0 });
    const key = { idempotencyKey: "order-7" };
    await Promise.all([1, 2, 3].map(() => asAdmin.execute(BUY, order(course, 5, key))));
    expect(await pools()).toMatchObject([{ total: 5 }]);
    expect((await asAdmin.execute(BUY, order(await makeCourse(app, departmentId), 5))).code).toBe("INVALID_INPUT");
    expect((await asAdmin.execute(BUY, order(course, 0))).code).toBe("INVALID_INPUT");
  });

  test("[117] pools are listed with their courses, by name or by what is left, with the days behind", async () => {
    const [ropes, stroke] = [
      await makeCourse(app, departmentId, { name: "Ropes", licences: 0 }),
      await makeCourse(app, departmentId, { name: "Stroke", licences: 0 }),
    ];
    await asAdmin.execute(BUY, order(ropes, 10));
    await asAdmin.execute(BUY, order(stroke, 2));
    await assign(asOfficer, ropes, [await makeUser(app, departmentId, { firstName: "Ann", lastName: "Able" })]);
    const sort = { field: "AVAILABLE", direction: "ASC" };
    expect((await pools({ sort })).map(({ course, available }) => [course.name, available])).toEqual([
      ["Stroke", 2],
      ["Ropes", 9],
    ]);
    const [found] = await pools({ search: "rop" });
    expect(found?.entries.nodes[0]).toMatchObject({ kind: "RESERVE", amount: 1, userName: "Ann Able" });
    expect(found?.history.map(({ total, available }) => [total, available])).toEqual([
      [0, 0],
      [0, 0],
      [10, 9],
    ]);
    expect(found?.runsOutOn).toEqual(expect.stringMatching(/^\d{4}-\d\d-\d\d$/));
  });

  test("[T14] the ledger's sums equal the pools after 1,000 random operations of many people at once", async () => {
    const courses = await Promise.all([6, 10, 3].map((licences) => makeCourse(app, departmentId, { licences })));
    const users = await Promise.all(Array.from({ length: 8 }, () => makeUser(app, departmentId)));
    const clients = new Map(await Promise.all(users.map(async (user) => [user, await app.as(user)] as const)));
    let seed = 20_261_122;
    const random = (n: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * n);
    };
    const one = <T>(from: readonly T[]): T => from[random(from.length)] as T;
    const some = async (condition: string): Promise<{ id: string; user_id: string } | undefined> =>
      (
        await app.sql<{ id: string; user_id: string }>(
          `SELECT id, user_id FROM course_assignment WHERE department_id = $1 AND ${condition} ORDER BY id OFFSET $2 LIMIT 1`,
          [departmentId, random(6)],
        )
      )[0];
    const OPEN = "completed_at IS NULL AND archived_at IS NULL AND unassigned_at IS NULL";
    const outside = (row: { id: string }): string => encodeId("cas", departmentId, row.id);
    const usr = (user: MadeUser): string => encodeId("usr", departmentId, user.userId);
    const operations: readonly (() => Promise<unknown>)[] = [
      () => assign(asOfficer, one(courses), [one(users), one(users)]),
      () => assign(asAdmin, one(courses), [one(users)]),
      async () => {
        const row = await some(OPEN);
        return row && asOfficer.execute(UNASSIGN, { ids: [outside(row)] });
      },
      async () => {
        const row = await some(`${OPEN} AND started_at IS NULL`);
        const user = users.find(({ userId }) => userId === row?.user_id);
        return row && user && clients.get(user)?.execute(START, { id: outside(row) });
      },
      () => asOfficer.execute(of("archiveUser"), { id: usr(one(users)) }),
      () => asOfficer.execute(of("restoreUser"), { id: usr(one(users)) }),
      () => asOfficer.execute(of("archiveCourseActivity"), { id: usr(one(users)) }),
      () => asAdmin.execute(BUY, order(one(courses), 1)),
      () => asAdmin.execute(CORRECT, order(one(courses), -1, { note: "Chaos" })),
    ];
    let done = 0;
    const failed: unknown[] = [];
    const work = async (): Promise<void> => {
      while (done++ < 1_000) {
        const answer = (await one(operations)()) as { code?: string } | undefined;
        if (answer?.code === "UNAVAILABLE") failed.push(answer);
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(failed).toEqual([]);
    const maintained = await app.sql(
      `SELECT course_id AS "courseId", total, reserved, used FROM licence_pool WHERE department_id = $1 ORDER BY course_id`,
      [departmentId],
    );
    expect(await asSystem(departmentId, recountPools)).toEqual(maintained);
    const held = await app.sql(
      `SELECT course_id AS "courseId", count(*) FILTER (WHERE licence = 'RESERVED')::int AS reserved,
              count(*) FILTER (WHERE licence = 'USED')::int AS used
         FROM course_assignment WHERE department_id = $1 GROUP BY 1 ORDER BY 1`,
      [departmentId],
    );
    expect(held).toEqual(maintained.map(({ courseId, reserved, used }) => ({ courseId, reserved, used })));
    const entries = await app.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM licence_entry WHERE department_id = $1`,
      [departmentId],
    );
    expect(entries[0]?.n).toBeGreaterThan(200);
  }, 240_000);
});

describe("the forecast of the run-out day", () => {
  test.each([
    ["30 left, 30 taken in 90 days: 90 more days", { available: 30, taken: 30, days: 90 }, "2027-02-20"],
    ["none left: today", { available: 0, taken: 5, days: 90 }, "2026-11-22"],
    ["none taken: no end in sight", { available: 30, taken: 0, days: 90 }, null],
    ["more given back than taken: no end in sight", { available: 30, taken: -4, days: 90 }, null],
    ["a pool of one day is not judged by that day alone", { available: 7, taken: 7, days: 1 }, "2026-11-29"],
    ["more than five years off: no end in sight", { available: 10_000, taken: 1, days: 90 }, null],
    ["part of a day is not a day", { available: 1, taken: 2, days: 10 }, "2026-11-27"],
  ])("[T14] %s", (_title, consumption, expected) => {
    expect(runOutDay(consumption, "2026-11-22")).toBe(expected);
  });
});
