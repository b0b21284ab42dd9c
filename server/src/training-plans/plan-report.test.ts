import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { makeDepartment, makeGroup, makeOfficer, makeUser, type UserWish } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { until } from "../../test/until.js";
import { encodeId, encodeOwnId, newId } from "../platform/ids.js";
import { paceOf } from "./pace.rules.js";

const REPORT = `query ($id: ID!, $filter: PlanStandingFilter, $sort: PlanStandingSort, $first: Int, $after: String) {
  trainingPlan(id: $id) { standings(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { userId name employeeId requiredMinutes doneMinutes percent pace periodTo daysLeft neededPerMonth } } } }`;
const SUMMARY = `query ($id: ID!) { trainingPlan(id: $id) { summary { isUpToDate
  requiredMinutes doneMinutes all { people complete onPace behind critical expired }
  groups { groupName people complete onPace behind critical expired } endings { month people incomplete behind } } } }`;

interface Standing {
  name: string;
  requiredMinutes: number;
  doneMinutes: number;
  pace: string;
  periodTo: string;
  daysLeft: number;
  neededPerMonth: number | null;
}
interface Page {
  totalCount: number;
  pageInfo: { endCursor: string; hasNextPage: boolean };
  nodes: Standing[];
}

let app: TestApp;
let departmentId: string;
let planId: string;
let officer: GraphqlClient;
let cookie: string;

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  await app.sql("UPDATE department SET time_zone = 'UTC' WHERE id = $1", [departmentId]);
  const made = await makeOfficer(app, departmentId);
  officer = await app.as(made);
  cookie = await app.cookieOf(made);
  planId = newId();
  await app.sql(
    `INSERT INTO training_plan (department_id, id, name, content, period_from, period_to)
     VALUES ($1, $2, 'EMT', '{"components": []}', $3, $4)`,
    [departmentId, planId, day(-671), day(59)],
  );
});

/** Somebody with a plan of 40 h over two years that ends in 60 days, unless told otherwise, and hours done. */
async function makeStanding(hours: number, wish: UserWish & { from?: number; to?: number; required?: number } = {}) {
  const { from = -671, to = 59, required = 40, ...user } = wish;
  const person = await makeUser(app, departmentId, user);
  await app.sql(
    `INSERT INTO plan_assignment (department_id, plan_id, user_id, period_from, period_to, required_minutes, done_minutes, counted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
    [departmentId, planId, person.userId, day(from), day(to), required * 60, hours * 60],
  );
  return person;
}

const report = async (variables: object = {}): Promise<Page> => {
  const { data } = await officer.execute<{ trainingPlan: { standings: Page } }>(REPORT, {
    id: encodeId("pln", departmentId, planId),
    ...variables,
  });
  if (!data) throw new Error("No report.");
  return data.trainingPlan.standings;
};
const names = ({ nodes }: Page) => nodes.map(({ name }) => name.split(" ")[1]);

describe("the report of a plan", () => {
  test("[T7] with 60 days left, 10 of 40 h is red and 38 of 40 is not, and the most urgent come first", async () => {
    await makeStanding(38, { lastName: "Fine" });
    await makeStanding(10, { lastName: "Red" });
    await makeStanding(40, { lastName: "Done" });
    await makeStanding(39, { lastName: "Over", from: -730, to: -1 });
    const { nodes, totalCount } = await report();
    expect(nodes.map(({ name, pace, daysLeft }) => [name.split(" ")[1], pace, daysLeft])).toEqual([
      ["Over", "CRITICAL", 0],
      ["Red", "CRITICAL", 60],
      ["Fine", "ON_PACE", 60],
      ["Done", "COMPLETE", 60],
    ]);
    expect(totalCount).toBe(4);
  });

  test("[T7] says of everybody what the rule says", async () => {
    for (const [hours, from, to] of [
      [0, 0, 729],
      [0, 10, 739],
      [10, -365, 364],
      [20, -365, 364],
      [19, -365, 364],
      [9.75, -365, 364],
      [39, -729, 0],
      [40, -729, 0],
      [12.5, -100, 30],
    ] as const) {
      await makeStanding(hours, { from, to });
    }
    const { nodes } = await report();
    expect(nodes).toHaveLength(9);
    for (const { requiredMinutes, doneMinutes, pace, daysLeft, periodTo, neededPerMonth } of nodes) {
      const rows = await app.sql<{ from: string }>(
        `SELECT period_from::text AS "from" FROM plan_assignment WHERE plan_id = $1 AND period_to = $2 AND done_minutes = $3`,
        [planId, periodTo, doneMinutes],
      );
      const rule = paceOf({ from: rows[0]?.from ?? "", to: periodTo }, requiredMinutes, doneMinutes, day(0));
      expect({ pace, daysLeft }).toEqual({ pace: rule.pace, daysLeft: rule.daysLeft });
      expect(neededPerMonth).toBeCloseTo(rule.neededPerMonth ?? Number.NaN, 1);
    }
  });

  test("[T7, 96, 97] inactive, archived and removed people are in no report", async () => {
    await makeStanding(0, { lastName: "Active" });
    for (const status of ["INACTIVE", "ARCHIVED", "REMOVED"] as const) await makeStanding(0, { status });
    expect(names(await report())).toEqual(["Active"]);
  });

  test("[T7] filters by pace, group and name combine; pages go on where they ended", async () => {
    const group = await makeGroup(app, departmentId, "A Shift");
    await makeStanding(0, { lastName: "Adams", groupIds: [group] });
    await makeStanding(0, { lastName: "Baker", groupIds: [group] });
    await makeStanding(40, { lastName: "Clark", groupIds: [group] });
    await makeStanding(0, { lastName: "Adamson" });
    const groupIds = [encodeId("grp", departmentId, group)];
    expect(names(await report({ filter: { groupIds, paces: ["CRITICAL"] } }))).toEqual(["Adams", "Baker"]);
    expect(names(await report({ filter: { search: "ADAMS" } }))).toEqual(["Adams", "Adamson"]);
    const sort = { field: "NAME", direction: "ASC" };
    const first = await report({ sort, first: 3 });
    expect(names(first)).toEqual(["Adams", "Adamson", "Baker"]);
    expect(names(await report({ sort, first: 3, after: first.pageInfo.endCursor }))).toEqual(["Clark"]);
  });

  test("[T7] each sort goes up and down, people who are equal by name; pages go both ways", async () => {
    await makeStanding(10, { lastName: "Late", to: 400 });
    await makeStanding(0, { lastName: "Beck" });
    await makeStanding(0, { lastName: "Arnold" });
    await makeStanding(40, { lastName: "Done", to: 30 });
    for (const [field, direction, expected] of [
      ["URGENCY", "DESC", ["Arnold", "Beck", "Late", "Done"]],
      ["URGENCY", "ASC", ["Done", "Late", "Arnold", "Beck"]],
      ["NAME", "ASC", ["Arnold", "Beck", "Done", "Late"]],
      ["NAME", "DESC", ["Late", "Done", "Beck", "Arnold"]],
      ["DONE", "DESC", ["Done", "Late", "Arnold", "Beck"]],
      ["DONE", "ASC", ["Arnold", "Beck", "Late", "Done"]],
      ["PERIOD_END", "ASC", ["Done", "Arnold", "Beck", "Late"]],
      ["PERIOD_END", "DESC", ["Late", "Arnold", "Beck", "Done"]],
    ] as const) {
      const sort = { field, direction };
      const seen = names(await report({ sort }));
      expect({ sort, seen }).toEqual({ sort, seen: expected });
      const first = await report({ sort, first: 3 });
      const rest = await report({ sort, first: 3, after: first.pageInfo.endCursor });
      expect([...names(first), ...names(rest)]).toEqual(expected);
    }
  });

  test("[T7] whose period is over is told from whose runs, and by the month in which it ends", async () => {
    await makeStanding(39, { lastName: "Over", from: -730, to: -1 });
    await makeStanding(40, { lastName: "Later", to: 400 });
    expect(names(await report({ filter: { endsIn: `${day(400).slice(0, 7)}-01` } }))).toEqual(["Later"]);
    await makeStanding(10, { lastName: "Red" });
    expect(names(await report({ filter: { isOver: true } }))).toEqual(["Over"]);
    expect(names(await report({ filter: { isOver: false, paces: ["CRITICAL"] } }))).toEqual(["Red"]);
  });

  test("[T7] the summary counts by group and by end of period, and says when it is being counted", async () => {
    const group = await makeGroup(app, departmentId, "A Shift");
    await makeStanding(0, { groupIds: [group] });
    const person = await makeStanding(40);
    await makeStanding(10, { from: -60, to: -30 });
    const summary = async () =>
      (
        await officer.execute<{ trainingPlan: { summary: object } }>(SUMMARY, {
          id: encodeId("pln", departmentId, planId),
        })
      ).data?.trainingPlan.summary;
    const monthOf = (offset: number) => `${day(offset).slice(0, 7)}-01`;
    expect(await summary()).toEqual({
      isUpToDate: true,
      requiredMinutes: 120 * 60,
      doneMinutes: 50 * 60,
      all: { people: 3, complete: 1, onPace: 0, behind: 0, critical: 2, expired: 1 },
      groups: [{ groupName: "A Shift", people: 1, complete: 0, onPace: 0, behind: 0, critical: 1, expired: 0 }],
      endings: [
        { month: monthOf(-30), people: 1, incomplete: 1, behind: 1 },
        { month: monthOf(59), people: 2, incomplete: 1, behind: 1 },
      ],
    });
    await app.sql("INSERT INTO progress_due (account_id) VALUES ($1)", [person.accountId]);
    expect(await summary()).toMatchObject({ isUpToDate: false });
  });

  test("[T7] is exported with its filters, for officers of the department alone", async () => {
    await makeStanding(10, { lastName: "Red", employeeId: "007" });
    await makeStanding(40, { lastName: "Done" });
    const path = `${app.url}/departments/${encodeOwnId("dep", departmentId)}/training-plans/${encodeId("pln", departmentId, planId)}/progress.csv`;
    const answer = await fetch(`${path}?pace=CRITICAL`, { headers: { cookie } });
    const [heading, line, ...more] = (await answer.text()).split("\r\n");
    expect(heading).toContain("name,employee_id,required_hours");
    expect(line).toMatch(/^Person Red,007,40,10,25,CRITICAL,\d{4}-\d\d-\d\d,60,15\.22$/);
    expect(more).toEqual([""]);
    const sorted = await fetch(`${path}?sort=NAME&direction=ASC&over=false`, { headers: { cookie } });
    expect((await sorted.text()).split("\r\n").map((one) => one.split(",")[0])).toEqual([
      "name",
      "Person Done",
      "Person Red",
      "",
    ]);
    const events = () =>
      app.sql(
        "SELECT changes->>'report' AS report FROM audit_event WHERE action = 'report.exported' AND department_id = $1",
        [departmentId],
      );
    await until(async () => (await events()).length === 2);
    expect(await events()).toEqual([{ report: "EMT" }, { report: "EMT" }]);
    const ending = await fetch(`${path}?ends=${day(59).slice(0, 7)}`, { headers: { cookie } });
    expect((await ending.text()).split("\r\n")).toHaveLength(4);
    expect((await fetch(`${path}?ends=2026`, { headers: { cookie } })).status).toBe(400);
    expect((await fetch(`${path}?group=nonsense`, { headers: { cookie } })).status).toBe(404);
    const other = await app.cookieOf(await makeOfficer(app, await makeDepartment(app)));
    expect((await fetch(path, { headers: { cookie: other } })).status).toBe(404);
    const general = await app.cookieOf(await makeUser(app, departmentId));
    expect((await fetch(path, { headers: { cookie: general } })).status).toBe(403);
  });

  test("[T7] hours by month count what active people completed, live and distributive", async () => {
    const person = await makeUser(app, departmentId);
    for (const takeType of ["LIVE", "DISTRIBUTIVE", "LIVE"]) {
      await app.sql(
        `INSERT INTO completion (account_id, id, class_name, provider, take_type, credit_type, minutes, completed_on, recorded_in)
         VALUES ($1, $2, 'Class', 'Metro', $3, 'CAPCE', 60, $4, $5)`,
        [person.accountId, newId(), takeType, day(0), departmentId],
      );
    }
    const { data } = await officer.execute<{ department: { trainingMonths: object[] } }>(
      "query ($id: ID!) { department(id: $id) { trainingMonths(months: 3) { month liveMinutes distributiveMinutes completions people } } }",
      { id: encodeOwnId("dep", departmentId) },
    );
    expect(data?.department.trainingMonths).toHaveLength(3);
    expect(data?.department.trainingMonths[2]).toEqual({
      month: `${day(0).slice(0, 7)}-01`,
      liveMinutes: 120,
      distributiveMinutes: 60,
      completions: 3,
      people: 1,
    });
    const path = `${app.url}/departments/${encodeOwnId("dep", departmentId)}/training-months.csv`;
    const lines = (await (await fetch(`${path}?months=3`, { headers: { cookie } })).text()).split("\r\n");
    expect(lines[0]).toContain("month,live_hours,distributive_hours,hours,classes_completed,people");
    expect(lines.slice(1)).toEqual([expect.any(String), expect.any(String), `${day(0).slice(0, 7)},2,1,3,3,1`, ""]);
    for (const [query, who, status] of [
      ["months=61", cookie, 400],
      ["months=x", cookie, 400],
      ["", await app.cookieOf(person), 403],
      ["", await app.cookieOf(await makeOfficer(app, await makeDepartment(app))), 404],
    ] as const) {
      expect((await fetch(`${path}?${query}`, { headers: { cookie: who } })).status).toBe(status);
    }
  });
});
