import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeDepartment, makeGroup, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { makeCourse } from "../../test/training.js";
import { until } from "../../test/until.js";
import { encodeId, encodeOwnId, newId } from "../platform/ids.js";

const COUNTS = "name assignments people upToWeek upToMonth overMonth longestDays";
const REPORT = `query ($id: ID!, $filter: OverdueFilter) { department(id: $id) { overdueReport(filter: $filter) {
  all { ${COUNTS} } courses { ${COUNTS} } groups { ${COUNTS} } } } }`;
const PEOPLE = `query ($id: ID!, $filter: OverdueFilter, $sort: OverduePersonSort, $first: Int, $after: String) {
  department(id: $id) { overduePeople(filter: $filter, sort: $sort, first: $first, after: $after) { totalCount
    pageInfo { endCursor hasNextPage } nodes { userId name assignments longestDays courses { name dueOn days } } } } }`;

interface Counts {
  name: string | null;
  assignments: number;
  people: number;
}
interface People {
  totalCount: number;
  pageInfo: { endCursor: string; hasNextPage: boolean };
  nodes: { name: string; assignments: number; longestDays: number; courses: { name: string; days: number }[] }[];
}

let app: TestApp;
let departmentId: string;
let id: string;
let officer: GraphqlClient;
let cookie: string;
let cpr: string;
let driving: string;

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  await app.sql("UPDATE department SET time_zone = 'UTC' WHERE id = $1", [departmentId]);
  const made = await makeOfficer(app, departmentId);
  [officer, cookie] = [await app.as(made), await app.cookieOf(made)];
  [cpr, driving] = [
    await makeCourse(app, departmentId, { name: "CPR" }),
    await makeCourse(app, departmentId, { name: "Driving" }),
  ];
});

/** Gives somebody a course that is, or was, due so many days ago. */
const makeDue = ({ userId }: MadeUser, course: string, daysAgo: number, more: Record<string, string> = {}) => {
  const names = Object.keys(more);
  return app.sql(
    `INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id, due_on${names.map((name) => `, ${name}`).join("")})
     VALUES ($1, $2, $3, $4, $1, $5${names.map((_, i) => `, $${i + 6}`).join("")})`,
    [departmentId, newId(), userId, course, day(-daysAgo), ...Object.values(more)],
  );
};

const report = async (filter: object = {}, client = officer) => {
  const { data, code } = await client.execute<{
    department: { overdueReport: { all: Counts; courses: Counts[]; groups: Counts[] } };
  }>(REPORT, { id, filter });
  if (!data) throw new Error(code);
  return data.department.overdueReport;
};
const people = async (variables: object = {}): Promise<People> => {
  const { data } = await officer.execute<{ department: { overduePeople: People } }>(PEOPLE, { id, ...variables });
  if (!data) throw new Error("No report.");
  return data.department.overduePeople;
};
const lastNames = ({ nodes }: People) => nodes.map(({ name }) => name.split(" ")[1]);

describe("the report of overdue courses", () => {
  test("[97, 116] counts what is open after its due date, by age, course and group, of active people alone", async () => {
    const group = await makeGroup(app, departmentId, "A Shift");
    const [ann, ben] = [await makeUser(app, departmentId, { groupIds: [group] }), await makeUser(app, departmentId)];
    await makeDue(ann, cpr, 7);
    await makeDue(ann, driving, 8);
    await makeDue(ben, cpr, 31);
    const eve = await makeUser(app, departmentId);
    await makeDue(eve, cpr, 0);
    await makeDue(eve, driving, 20, { completion_id: newId() });
    for (const status of ["INACTIVE", "ARCHIVED", "REMOVED"] as const) {
      await makeDue(await makeUser(app, departmentId, { status }), cpr, 50);
    }
    const now = new Date().toISOString();
    for (const end of ["completed_at", "archived_at", "unassigned_at"]) {
      await makeDue(await makeUser(app, departmentId), cpr, 50, { [end]: now });
    }
    const { all, courses, groups } = await report();
    const ages = { upToWeek: 1, upToMonth: 1, overMonth: 1 };
    expect(all).toEqual({ name: null, assignments: 3, people: 2, ...ages, longestDays: 31 });
    expect(courses).toEqual([
      { name: "CPR", assignments: 2, people: 2, upToWeek: 1, upToMonth: 0, overMonth: 1, longestDays: 31 },
      { name: "Driving", assignments: 1, people: 1, upToWeek: 0, upToMonth: 1, overMonth: 0, longestDays: 8 },
    ]);
    expect(groups).toEqual([
      { name: "A Shift", assignments: 2, people: 1, upToWeek: 1, upToMonth: 1, overMonth: 0, longestDays: 8 },
      { name: null, assignments: 1, people: 1, upToWeek: 0, upToMonth: 0, overMonth: 1, longestDays: 31 },
    ]);
    const { data } = await officer.execute<{ department: { courseAssignments: { totalCount: number } } }>(
      "query ($id: ID!) { department(id: $id) { courseAssignments(filter: { isOverdue: true }) { totalCount } } }",
      { id },
    );
    expect(data?.department.courseAssignments.totalCount).toBe(all.assignments);
  });

  test("[116] a due date ends at midnight of the department", async () => {
    const person = await makeUser(app, departmentId);
    await makeDue(person, cpr, 1);
    const zone = (name: string) => app.sql("UPDATE department SET time_zone = $2 WHERE id = $1", [departmentId, name]);
    const counts: number[] = [];
    for (const name of ["Pacific/Kiritimati", "Etc/GMT+12"]) {
      await zone(name);
      const [row] = await app.sql<{ late: boolean }>("SELECT $1::date < (now() AT TIME ZONE $2)::date AS late", [
        day(-1),
        name,
      ]);
      counts.push((await report()).all.assignments - Number(row?.late));
    }
    expect(counts).toEqual([0, 0]);
  });

  test("[116] lists the people with their courses, by each sort, page by page, people who are equal by name", async () => {
    const [ann, ben, cid] = [
      await makeUser(app, departmentId, { lastName: "Ann" }),
      await makeUser(app, departmentId, { lastName: "Ben" }),
      await makeUser(app, departmentId, { lastName: "Cid" }),
    ];
    await makeDue(ann, cpr, 5);
    await makeDue(ben, cpr, 5);
    await makeDue(cid, cpr, 2);
    await makeDue(cid, driving, 3);
    for (const [field, direction, expected] of [
      ["DAYS", "DESC", ["Ann", "Ben", "Cid"]],
      ["DAYS", "ASC", ["Cid", "Ann", "Ben"]],
      ["COURSES", "DESC", ["Cid", "Ann", "Ben"]],
      ["COURSES", "ASC", ["Ann", "Ben", "Cid"]],
      ["NAME", "DESC", ["Cid", "Ben", "Ann"]],
    ] as const) {
      const sort = { field, direction };
      const first = await people({ sort, first: 2 });
      const rest = await people({ sort, first: 2, after: first.pageInfo.endCursor });
      expect({ sort, seen: [...lastNames(first), ...lastNames(rest)] }).toEqual({ sort, seen: expected });
      expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([3, true, false]);
    }
    const [longest] = (await people({ sort: { field: "COURSES", direction: "DESC" } })).nodes;
    expect(longest).toMatchObject({
      assignments: 2,
      longestDays: 3,
      courses: [
        { name: "Driving", dueOn: day(-3), days: 3 },
        { name: "CPR", dueOn: day(-2), days: 2 },
      ],
    });
  });

  test("[116] filters by course, group and name combine, in counts, people and the export", async () => {
    const group = await makeGroup(app, departmentId, "B Shift");
    const ann = await makeUser(app, departmentId, { lastName: "Ann", employeeId: "007", groupIds: [group] });
    const ben = await makeUser(app, departmentId, { lastName: "Ben", groupIds: [group] });
    const cid = await makeUser(app, departmentId, { lastName: "Cid" });
    for (const person of [ann, ben, cid]) await makeDue(person, cpr, 4);
    await makeDue(ann, driving, 9, { started_at: new Date().toISOString() });
    const [groupIds, courseIds] = [[encodeId("grp", departmentId, group)], [encodeId("crs", departmentId, cpr)]];
    const filter = { groupIds, courseIds, search: "ann" };
    expect((await report(filter)).all).toMatchObject({ assignments: 1, people: 1 });
    expect(lastNames(await people({ filter: { groupIds } }))).toEqual(["Ann", "Ben"]);
    const path = `${app.url}/departments/${id}/overdue-courses.csv`;
    const linesOf = async (query: string) =>
      (await (await fetch(`${path}?${query}`, { headers: { cookie } })).text()).split("\r\n");
    const lines = await linesOf(`group=${groupIds[0]}&search=ann`);
    expect(lines[0]).toContain("name,employee_id,groups,course,due_date,days_overdue,state,last_reminder");
    expect(lines.slice(1)).toEqual([
      `Person Ann,007,B Shift,Driving,${day(-9)},9,started,`,
      `Person Ann,007,B Shift,CPR,${day(-4)},4,not started,`,
      "",
    ]);
    expect(await linesOf(`course=${courseIds[0]}`)).toHaveLength(5);
    const events = () =>
      app.sql<{ changes: object }>(
        "SELECT changes FROM audit_event WHERE action = 'report.exported' AND department_id = $1 ORDER BY id",
        [departmentId],
      );
    await until(async () => (await events()).length === 2);
    expect((await events())[0]?.changes).toEqual({ report: "Overdue courses", courseIds: [], groupIds, search: "ann" });
  });

  test("[6, 116] is for officers of the department alone; another department's course is not found", async () => {
    await makeDue(await makeUser(app, departmentId), cpr, 4);
    const general = await makeUser(app, departmentId);
    await expect(report({}, await app.as(general))).rejects.toThrow("FORBIDDEN");
    const elsewhere = await makeDepartment(app);
    const stranger = await makeOfficer(app, elsewhere);
    await expect(report({}, await app.as(stranger))).rejects.toThrow("NOT_FOUND");
    const foreign = encodeId("crs", elsewhere, await makeCourse(app, elsewhere));
    await expect(report({ courseIds: [foreign] })).rejects.toThrow("NOT_FOUND");
    const path = `${app.url}/departments/${id}/overdue-courses.csv`;
    for (const [who, status] of [
      [general, 403],
      [stranger, 404],
    ] as const) {
      const answer = await fetch(path, { headers: { cookie: await app.cookieOf(who) } });
      expect(answer.status).toBe(status);
    }
    expect((await fetch(path)).status).toBe(401);
    const asked = await fetch(`${path}?course=${foreign}`, { headers: { cookie } });
    expect(asked.status).toBe(404);
  });
});
