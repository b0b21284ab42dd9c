import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { makeCourse } from "../../test/training.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const BULK = `mutation ($input: BulkUsersInput!) { bulkUsers(input: $input) { status doneCount skippedCount
  results(first: 200) { nodes { userId outcome reason } } } }`;

interface Action {
  status: string;
  doneCount: number;
  skippedCount: number;
  results: { nodes: { userId: string; outcome: string; reason: string | null }[] };
}

let app: TestApp;
let departmentId: string;
let asAdmin: GraphqlClient;
let users: MadeUser[];

const idOf = ({ userId }: MadeUser): string => encodeId("usr", departmentId, userId);
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const bulk = async (action: string, more: object, selected: readonly MadeUser[] = users) => {
  const input = {
    departmentId: encodeOwnId("dep", departmentId),
    action,
    selection: { userIds: selected.map(idOf) },
    ...more,
  };
  const { data, code } = await asAdmin.execute<{ bulkUsers: Action }>(BULK, { input });
  return { ...data?.bulkUsers, code };
};
const rows = () =>
  app.sql(
    `SELECT due_on::text AS due, licence, unassigned_at IS NOT NULL AS gone, archived_at IS NOT NULL AS archived
       FROM course_assignment WHERE department_id = $1 ORDER BY id`,
    [departmentId],
  );
const available = async (): Promise<unknown> =>
  (await app.sql(`SELECT available FROM licence_pool WHERE department_id = $1`, [departmentId]))[0]?.available;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  asAdmin = await app.as(await makeAdmin(app, departmentId));
  users = await Promise.all([1, 2, 3].map(() => makeUser(app, departmentId)));
});

describe("courses of many users at once", () => {
  test("[21, 115, 116] assign, change the due date and unassign run on 3 selected users, and again change nothing", async () => {
    const courseId = encodeId("crs", departmentId, await makeCourse(app, departmentId, { licences: 5 }));
    const dueOn = inDays(10);
    expect(await bulk("ASSIGN_COURSE", { courseId, dueOn })).toMatchObject({ status: "DONE", doneCount: 3 });
    expect(await rows()).toEqual(users.map(() => ({ due: dueOn, licence: "RESERVED", gone: false, archived: false })));
    expect(await available()).toBe(2);
    const again = await bulk("ASSIGN_COURSE", { courseId });
    expect(again.results?.nodes.map(({ reason }) => reason)).toEqual(["NO_CHANGE", "NO_CHANGE", "NO_CHANGE"]);
    expect(await bulk("CHANGE_DUE_DATE", { courseId, dueOn: inDays(20) })).toMatchObject({ doneCount: 3 });
    expect((await rows()).map(({ due }) => due)).toEqual([inDays(20), inDays(20), inDays(20)]);
    expect(await bulk("UNASSIGN_COURSE", { courseId })).toMatchObject({ doneCount: 3 });
    expect(await available()).toBe(5);
    const gone = await bulk("UNASSIGN_COURSE", { courseId });
    expect(gone.results?.nodes.map(({ reason }) => reason)).toEqual(["NOT_ASSIGNED", "NOT_ASSIGNED", "NOT_ASSIGNED"]);
  });

  test("[25, 119] with 2 licences for 3 nobody gets the course; archived people are skipped and need none", async () => {
    const courseId = encodeId("crs", departmentId, await makeCourse(app, departmentId, { licences: 2 }));
    const short = await bulk("ASSIGN_COURSE", { courseId });
    expect(short).toMatchObject({ doneCount: 0, skippedCount: 3 });
    expect(short.results?.nodes.map(({ reason }) => reason)).toEqual(["NO_LICENCE", "NO_LICENCE", "NO_LICENCE"]);
    expect(await rows()).toEqual([]);
    const archived = await makeUser(app, departmentId, { status: "ARCHIVED" });
    const fits = await bulk("ASSIGN_COURSE", { courseId }, [...users.slice(1), archived]);
    expect(fits).toMatchObject({ doneCount: 2, skippedCount: 1 });
    expect(await available()).toBe(0);
  });

  test("[106, 110] old course activity of many is archived while they stay active", async () => {
    const courseId = encodeId("crs", departmentId, await makeCourse(app, departmentId, { licences: 3 }));
    await bulk("ASSIGN_COURSE", { courseId }, users.slice(0, 2));
    expect(await bulk("ARCHIVE_COURSE_ACTIVITY", {})).toMatchObject({ doneCount: 2, skippedCount: 1 });
    expect((await rows()).map(({ archived }) => archived)).toEqual([true, true]);
    expect(await available()).toBe(3);
    const statuses = await app.sql(`SELECT DISTINCT status FROM membership WHERE department_id = $1`, [departmentId]);
    expect(statuses).toEqual([{ status: "ACTIVE" }]);
    expect(await bulk("ASSIGN_COURSE", { courseId })).toMatchObject({ doneCount: 3 });
  });

  test("[21] no course, a retired one, another department's, and a day that has passed are refused", async () => {
    const course = await makeCourse(app, departmentId);
    const courseId = encodeId("crs", departmentId, course);
    expect((await bulk("ASSIGN_COURSE", {})).code).toBe("INVALID_INPUT");
    expect((await bulk("ASSIGN_COURSE", { courseId, dueOn: inDays(-5) })).code).toBe("INVALID_INPUT");
    const elsewhere = await makeDepartment(app);
    const foreign = encodeId("crs", elsewhere, await makeCourse(app, elsewhere));
    expect((await bulk("ASSIGN_COURSE", { courseId: foreign })).code).toBe("NOT_FOUND");
    await app.sql(`UPDATE course SET retired_at = now() WHERE id = $1`, [course]);
    expect((await bulk("ASSIGN_COURSE", { courseId })).code).toBe("NOT_FOUND");
    expect(await rows()).toEqual([]);
  });
});
