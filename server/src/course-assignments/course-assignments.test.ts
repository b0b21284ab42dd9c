import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import {
  type MadeUser,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeInvitation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { holdRows } from "../../test/row-holder.js";
import { makeCompletion, makeCourse } from "../../test/training.js";
import { encodeId, encodeOwnId, newId } from "../platform/ids.js";

const ASSIGN = `mutation ($input: AssignCourseInput!) { assignCourse(input: $input) { assignedCount skipped { userId outcome } } }`;
const CHECK = `query ($input: AssignCourseInput!) { checkAssignCourse(input: $input) {
  assignableCount licencesNeeded licencesAvailable skipped { userId outcome } } }`;
const UNASSIGN = `mutation ($ids: [ID!]!) { unassignCourses(assignmentIds: $ids) { outcome assignment { state licence } } }`;
const DUE = `mutation ($ids: [ID!]!, $dueOn: Date) { changeDueDates(assignmentIds: $ids, dueOn: $dueOn) { outcome assignment { dueOn } } }`;
const START = `mutation ($id: ID!) { startCourse(assignmentId: $id) { state licence startedAt } }`;
const LIST = `query ($id: ID!, $filter: AssignmentFilter, $sort: AssignmentSort, $first: Int, $after: String) {
  department(id: $id) { courseAssignments(filter: $filter, sort: $sort, first: $first, after: $after) { totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id userId userName state isOverdue dueOn licence course { name } assignedByName viewerCanStart } } } }`;
const POOL = `query ($id: ID!, $course: ID!) { course(departmentId: $id, courseId: $course) { licencePool { total assigned used available } } }`;
const OWN = `{ viewer { courseAssignments { id state course { name } viewerCanStart } } }`;
const of = (name: string): string =>
  `mutation ($id: ID!) { ${name}(userId: $id) ${name === "removeUser" || name === "archiveCourseActivity" ? "" : "{ status }"} }`;

interface Assignment {
  id: string;
  userId: string;
  userName: string;
  state: string;
  isOverdue: boolean;
  dueOn: string | null;
  licence: string;
  course: { name: string };
}

let app: TestApp;
let departmentId: string;
let id: string;
let officer: MadeUser;
let asOfficer: GraphqlClient;

const idOf = (user: MadeUser): string => encodeId("usr", user.departmentId, user.userId);
const courseId = (course: string): string => encodeId("crs", departmentId, course);
const people = (n: number): Promise<MadeUser[]> =>
  Promise.all(Array.from({ length: n }, () => makeUser(app, departmentId)));
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const assign = async (course: string, users: readonly MadeUser[], more: object = {}, client = asOfficer) => {
  const input = { departmentId: id, courseId: courseId(course), userIds: users.map(idOf), ...more };
  const { data, code, errors } = await client.execute<{
    assignCourse: { assignedCount: number; skipped: { userId: string; outcome: string }[] };
  }>(ASSIGN, { input });
  return { ...data?.assignCourse, code, message: errors[0]?.message, current: errors[0]?.extensions?.current };
};
const list = async (filter: object = {}, more: object = {}) => {
  const { data } = await asOfficer.execute<{
    department: {
      courseAssignments: {
        nodes: Assignment[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
  }>(LIST, { id, filter, ...more });
  return data?.department.courseAssignments;
};
const nodes = async (filter: object = {}): Promise<Assignment[]> => (await list(filter))?.nodes ?? [];
const pool = async (course: string) => {
  const { data } = await asOfficer.execute<{ course: { licencePool: object } }>(POOL, { id, course: courseId(course) });
  return data?.course.licencePool;
};
const moveDueDate = (days: number): Promise<unknown> =>
  app.sql(`UPDATE course_assignment SET due_on = current_date + $2::int WHERE department_id = $1`, [
    departmentId,
    days,
  ]);

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  officer = await makeOfficer(app, departmentId);
  asOfficer = await app.as(officer);
  await makeAdmin(app, departmentId);
  app.clearMails();
});

describe("assigning courses", () => {
  test("[115, 117] a course goes to people and is taken back; total, assigned, used and available always add up", async () => {
    const course = await makeCourse(app, departmentId, { licences: 10 });
    const [a, b, c] = (await people(3)) as [MadeUser, MadeUser, MadeUser];
    expect((await assign(course, [a, b, c], { dueOn: inDays(30) })).assignedCount).toBe(3);
    expect(await pool(course)).toEqual({ total: 10, assigned: 3, used: 0, available: 7 });
    const own = (await nodes()).find(({ userId }) => userId === idOf(a));
    expect((await (await app.as(a)).execute(START, { id: own?.id })).data).toMatchObject({
      startCourse: { state: "STARTED", licence: "USED" },
    });
    expect(await pool(course)).toEqual({ total: 10, assigned: 2, used: 1, available: 7 });
    const others = (await nodes()).filter(({ userId }) => userId !== idOf(a)).map((one) => one.id);
    const { data } = await asOfficer.execute(UNASSIGN, { ids: others });
    expect(data?.unassignCourses).toEqual(
      [1, 2].map(() => ({ outcome: "DONE", assignment: { state: "UNASSIGNED", licence: "RETURNED" } })),
    );
    expect(await pool(course)).toEqual({ total: 10, assigned: 0, used: 1, available: 9 });
  });

  test("[119, T14] more than available is refused as a whole, before any write: 5 users, 3 licences", async () => {
    const course = await makeCourse(app, departmentId, { licences: 3 });
    const users = await people(5);
    const check = await asOfficer.execute(CHECK, {
      input: { departmentId: id, courseId: courseId(course), userIds: users.map(idOf) },
    });
    expect(check.data?.checkAssignCourse).toEqual({
      assignableCount: 5,
      licencesNeeded: 5,
      licencesAvailable: 3,
      skipped: [],
    });
    const refused = await assign(course, users);
    expect(refused).toMatchObject({ code: "INSUFFICIENT_LICENCES", current: { needed: 5, available: 3 } });
    expect(refused.message).toMatch(/needs 5 licences, and 3 are free/);
    expect(await nodes()).toEqual([]);
    expect(await pool(course)).toEqual({ total: 3, assigned: 0, used: 0, available: 3 });
    expect(
      await app.sql(`SELECT FROM audit_event WHERE department_id = $1 AND action LIKE 'course.%'`, [departmentId]),
    ).toEqual([]);
  });

  test("[119] the check waits for nobody: it answers while somebody holds the people, the course and its pool", async () => {
    const course = await makeCourse(app, departmentId, { licences: 3 });
    const [having, other] = (await people(2)) as [MadeUser, MadeUser];
    await assign(course, [having]);
    const holder = await holdRows(
      app.database.url,
      departmentId,
      ...["membership", "course", "course_assignment", "licence_pool"].map(
        (table) => `SELECT FROM ${table} WHERE department_id = $1 FOR UPDATE`,
      ),
    );
    try {
      const input = { departmentId: id, courseId: courseId(course), userIds: [having, other].map(idOf) };
      const answers = await Promise.all(Array.from({ length: 30 }, () => asOfficer.execute(CHECK, { input })));
      const skipped = [{ userId: idOf(having), outcome: "ALREADY_ASSIGNED" }];
      for (const { data } of answers) {
        expect(data?.checkAssignCourse).toMatchObject({
          ...{ assignableCount: 1, licencesNeeded: 1, licencesAvailable: 2, skipped },
        });
      }
    } finally {
      await holder.letGo();
    }
  });

  test("[115] people and groups together have an end", async () => {
    const course = await makeCourse(app, departmentId);
    const group = await makeGroup(app, departmentId);
    await makeUser(app, departmentId, { groupIds: [group] });
    const groupIds = [encodeId("grp", departmentId, group)];
    const userIds = Array.from({ length: 5_000 }, () => encodeId("usr", departmentId, newId()));
    const input = { departmentId: id, courseId: courseId(course), userIds, groupIds };
    for (const document of [CHECK, ASSIGN]) {
      const { code, errors } = await asOfficer.execute(document, { input });
      expect([code, errors[0]?.extensions?.fields]).toEqual([
        "INVALID_INPUT",
        { groupIds: expect.stringContaining("more than 5,000 people") },
      ]);
    }
  });

  test("[118] a licence that came back can be given to another user", async () => {
    const course = await makeCourse(app, departmentId, { licences: 1 });
    const [a, b] = (await people(2)) as [MadeUser, MadeUser];
    await assign(course, [a]);
    expect((await assign(course, [b])).code).toBe("INSUFFICIENT_LICENCES");
    await asOfficer.execute(UNASSIGN, { ids: (await nodes()).map((one) => one.id) });
    expect((await assign(course, [b])).assignedCount).toBe(1);
  });

  test("[115] a group and people by name are each assigned once; whoever has it or is archived is skipped with why", async () => {
    const course = await makeCourse(app, departmentId);
    const groupId = await makeGroup(app, departmentId);
    const inGroup = await makeUser(app, departmentId, { groupIds: [groupId] });
    const archived = await makeUser(app, departmentId, { status: "ARCHIVED", groupIds: [groupId] });
    const [having] = (await people(1)) as [MadeUser];
    await assign(course, [having]);
    const gone = { ...having, userId: newId() };
    const groupIds = [encodeId("grp", departmentId, groupId)];
    const result = await assign(course, [inGroup, having, archived, gone], { groupIds });
    expect(result.assignedCount).toBe(1);
    expect(Object.fromEntries((result.skipped ?? []).map(({ userId, outcome }) => [userId, outcome]))).toEqual({
      [idOf(having)]: "ALREADY_ASSIGNED",
      [idOf(archived)]: "ARCHIVED",
      [idOf(gone)]: "NOT_FOUND",
    });
  });

  test("[115] the same key twice assigns once; a double click without a key gives everybody one", async () => {
    const course = await makeCourse(app, departmentId, { licences: 10 });
    const users = await people(3);
    const [first, second] = [
      await assign(course, users, { idempotencyKey: "k" }),
      await assign(course, users, { idempotencyKey: "k" }),
    ];
    expect([first.assignedCount, second.assignedCount]).toEqual([3, 3]);
    expect((await assign(course, users.slice(1), { idempotencyKey: "k" })).code).toBe("IDEMPOTENCY_MISMATCH");
    const other = await makeCourse(app, departmentId, { licences: 3 });
    const clicks = await Promise.all([assign(other, users), assign(other, users)]);
    expect(clicks.map(({ assignedCount }) => assignedCount).sort()).toEqual([0, 3]);
    expect(await pool(other)).toEqual({ total: 3, assigned: 3, used: 0, available: 0 });
  });

  test("[115] a retired course, a due date that has passed, and nobody to assign to are refused", async () => {
    const course = await makeCourse(app, departmentId);
    const users = await people(1);
    expect((await assign(course, users, { dueOn: inDays(-2) })).code).toBe("INVALID_INPUT");
    expect((await assign(course, [])).code).toBe("INVALID_INPUT");
    await app.sql(`UPDATE course SET retired_at = now() WHERE id = $1`, [course]);
    expect((await assign(course, users)).code).toBe("CONFLICT");
    expect((await assign(course, users, {}, await app.as(users[0] as MadeUser))).code).toBe("FORBIDDEN");
  });

  test("[116] one person's due date changes, others' do not; many change at once", async () => {
    const course = await makeCourse(app, departmentId);
    const users = await people(3);
    await assign(course, users, { dueOn: inDays(10) });
    const [one, ...others] = (await nodes()).map((each) => each.id);
    const { data } = await asOfficer.execute(DUE, { ids: [one], dueOn: inDays(20) });
    expect(data?.changeDueDates).toEqual([{ outcome: "DONE", assignment: { dueOn: inDays(20) } }]);
    expect((await nodes()).map(({ dueOn }) => dueOn).sort()).toEqual([inDays(10), inDays(10), inDays(20)]);
    await asOfficer.execute(DUE, { ids: [one, ...others], dueOn: null });
    expect((await nodes()).map(({ dueOn }) => dueOn)).toEqual([null, null, null]);
    const again = await asOfficer.execute<{ changeDueDates: { outcome: string }[] }>(DUE, { ids: [one], dueOn: null });
    expect(again.data?.changeDueDates[0]?.outcome).toBe("NO_CHANGE");
  });

  test("[97, 116] open after its due date is overdue, of active people only", async () => {
    const course = await makeCourse(app, departmentId);
    const [active, onLeave] = (await people(2)) as [MadeUser, MadeUser];
    await assign(course, [active, onLeave], { dueOn: inDays(5) });
    expect(await nodes({ isOverdue: true })).toEqual([]);
    await moveDueDate(-3);
    await app.sql(`UPDATE membership SET status = 'INACTIVE' WHERE id = $1`, [onLeave.userId]);
    expect((await nodes({ isOverdue: true })).map(({ userId }) => userId)).toEqual([idOf(active)]);
    expect((await nodes({ isOverdue: false })).map(({ userId }) => userId)).toEqual([idOf(onLeave)]);
  });

  test("[115] the list filters by state, course, group, due date and search, sorts and pages", async () => {
    const groupId = await makeGroup(app, departmentId);
    const [ropes, stroke] = [
      await makeCourse(app, departmentId, { name: "Ropes" }),
      await makeCourse(app, departmentId, { name: "Stroke" }),
    ];
    const users = [
      await makeUser(app, departmentId, { firstName: "Ann", lastName: "Able", groupIds: [groupId] }),
      await makeUser(app, departmentId, { firstName: "Bo", lastName: "Baker" }),
      await makeUser(app, departmentId, { firstName: "Cy", lastName: "Clark" }),
    ];
    await assign(ropes, users, { dueOn: inDays(3) });
    await assign(stroke, users.slice(0, 1));
    const namesOf = (found: Assignment[]) => found.map(({ userName, course }) => `${userName} ${course.name}`);
    expect(namesOf(await nodes({ courseIds: [courseId(stroke)] }))).toEqual(["Ann Able Stroke"]);
    expect(await nodes({ groupIds: [encodeId("grp", departmentId, groupId)] })).toHaveLength(2);
    expect(namesOf(await nodes({ search: "baker" }))).toEqual(["Bo Baker Ropes"]);
    expect(await nodes({ dueUntil: inDays(2) })).toEqual([]);
    expect(await nodes({ states: ["STARTED"] })).toEqual([]);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await list({}, { first: 1, after, sort: { field: "DUE_ON", direction: "DESC" } });
      expect(page?.totalCount).toBe(4);
      seen.push(...namesOf(page?.nodes ?? []));
      after = page?.pageInfo.endCursor ?? null;
      more = page?.pageInfo.hasNextPage ?? false;
    }
    expect(seen.at(-1)).toBe("Ann Able Stroke");
    expect(new Set(seen).size).toBe(4);
    const byUser = await list({}, { sort: { field: "USER", direction: "DESC" } });
    expect(byUser?.nodes[0]?.userName).toBe("Cy Clark");
  });
});

describe("leaving and coming back", () => {
  test("[108, 109] archive: unstarted licences return, started ones stay used, and the restored person is as before", async () => {
    const [first, second] = [
      await makeCourse(app, departmentId, { licences: 5 }),
      await makeCourse(app, departmentId, { licences: 5 }),
    ];
    const [person] = (await people(1)) as [MadeUser];
    await assign(first, [person]);
    await assign(second, [person]);
    const started = (await nodes({ courseIds: [courseId(second)] }))[0];
    await (await app.as(person)).execute(START, { id: started?.id });
    await asOfficer.execute(of("archiveUser"), { id: idOf(person) });
    expect(await pool(first)).toEqual({ total: 5, assigned: 0, used: 0, available: 5 });
    expect(await pool(second)).toEqual({ total: 5, assigned: 0, used: 1, available: 4 });
    expect((await nodes()).map(({ licence }) => licence).sort()).toEqual(["RETURNED", "USED"]);
    await asOfficer.execute(of("restoreUser"), { id: idOf(person) });
    expect(await pool(first)).toEqual({ total: 5, assigned: 1, used: 0, available: 4 });
    expect((await nodes()).map(({ state }) => state).sort()).toEqual(["ASSIGNED", "STARTED"]);
  });

  test("[105, 108] removal gives unstarted licences back and hides the rows; re-joining brings the assignments back", async () => {
    const course = await makeCourse(app, departmentId, { licences: 1 });
    const [person] = (await people(1)) as [MadeUser];
    await assign(course, [person]);
    await asOfficer.execute(of("removeUser"), { id: idOf(person) });
    expect(await nodes()).toEqual([]);
    expect(await pool(course)).toMatchObject({ assigned: 0, available: 1 });
    expect((await (await app.as(person)).execute(OWN)).data).toEqual({ viewer: { courseAssignments: [] } });
    const { id: invitationId } = await makeInvitation(app, departmentId, {
      email: person.email,
      invitedBy: officer.accountId,
    });
    const back = await app.as(person);
    await back.execute(`mutation ($id: ID!) { acceptInvitation(id: $id) { id } }`, {
      id: encodeId("inv", departmentId, invitationId),
    });
    expect(await nodes()).toMatchObject([{ state: "ASSIGNED", licence: "RESERVED" }]);
    expect(await pool(course)).toMatchObject({ assigned: 1, available: 0 });
    expect(
      (await back.execute<{ viewer: { courseAssignments: unknown[] } }>(OWN)).data?.viewer.courseAssignments,
    ).toHaveLength(1);
  });

  test("[105] whoever comes back to an empty pool is still assigned, and starts when there is a licence again", async () => {
    const course = await makeCourse(app, departmentId, { licences: 1 });
    const [person, other] = (await people(2)) as [MadeUser, MadeUser];
    await assign(course, [person]);
    await asOfficer.execute(of("archiveUser"), { id: idOf(person) });
    await assign(course, [other]);
    await asOfficer.execute(of("restoreUser"), { id: idOf(person) });
    const mine = (await nodes()).find(({ userId }) => userId === idOf(person));
    expect(mine).toMatchObject({ state: "ASSIGNED", licence: "RETURNED" });
    const client = await app.as(person);
    expect((await client.execute(START, { id: mine?.id })).code).toBe("INSUFFICIENT_LICENCES");
    await asOfficer.execute(UNASSIGN, {
      ids: (await nodes()).filter((one) => one.id !== mine?.id).map((one) => one.id),
    });
    expect((await client.execute(START, { id: mine?.id })).data).toMatchObject({ startCourse: { licence: "USED" } });
  });

  test("[110] old course activity is archived while the user stays active, and the course is assigned anew", async () => {
    const course = await makeCourse(app, departmentId, { licences: 3 });
    const [person] = (await people(1)) as [MadeUser];
    await assign(course, [person]);
    const old = (await nodes())[0];
    await (await app.as(person)).execute(START, { id: old?.id });
    expect((await assign(course, [person])).skipped).toMatchObject([{ outcome: "ALREADY_ASSIGNED" }]);
    const { data } = await asOfficer.execute(of("archiveCourseActivity"), { id: idOf(person) });
    expect(data).toEqual({ archiveCourseActivity: 1 });
    expect((await assign(course, [person])).assignedCount).toBe(1);
    expect((await nodes({ states: ["ARCHIVED"] })).map((one) => one.id)).toEqual([old?.id]);
    const [row] = await app.sql(`SELECT status FROM membership WHERE id = $1`, [person.userId]);
    expect(row).toEqual({ status: "ACTIVE" });
    expect(await pool(course)).toEqual({ total: 3, assigned: 1, used: 1, available: 1 });
  });

  test("[107, 110] archiving course activity leaves the transcript alone", async () => {
    const [person] = (await people(1)) as [MadeUser];
    await makeCompletion(app, person);
    await asOfficer.execute(of("archiveCourseActivity"), { id: idOf(person) });
    const rows = await app.sql(`SELECT deleted_at FROM completion WHERE account_id = $1`, [person.accountId]);
    expect(rows).toEqual([{ deleted_at: null }]);
  });
});

describe("one's own courses", () => {
  test("[115] they are listed and started by the person alone; twice is once", async () => {
    const course = await makeCourse(app, departmentId, { licences: 2 });
    const [person, other] = (await people(2)) as [MadeUser, MadeUser];
    await assign(course, [person]);
    const client = await app.as(person);
    const { data } = await client.execute<{ viewer: { courseAssignments: Assignment[] } }>(OWN);
    expect(data?.viewer.courseAssignments).toMatchObject([{ state: "ASSIGNED", viewerCanStart: true }]);
    const own = data?.viewer.courseAssignments[0]?.id;
    expect((await (await app.as(other)).execute(START, { id: own })).code).toBe("NOT_FOUND");
    expect((await asOfficer.execute(START, { id: own })).code).toBe("NOT_FOUND");
    await Promise.all([client.execute(START, { id: own }), client.execute(START, { id: own })]);
    expect(await pool(course)).toEqual({ total: 2, assigned: 0, used: 1, available: 1 });
  });

  test("[102] a person whose membership does not open has no courses there", async () => {
    const course = await makeCourse(app, departmentId);
    const [person] = (await people(1)) as [MadeUser];
    await assign(course, [person]);
    const own = (await nodes())[0];
    await app.sql(`UPDATE membership SET status = 'INACTIVE' WHERE id = $1`, [person.userId]);
    const client = await app.as(person);
    expect((await client.execute(OWN)).data).toEqual({ viewer: { courseAssignments: [] } });
    expect((await client.execute(START, { id: own?.id })).code).toBe("NOT_FOUND");
  });
});
