import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeGroup, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { makeCourse } from "../../test/training.js";
import { sweepMail } from "../outbox/sweep-mail.job.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const ASSIGN = `mutation ($input: AssignCourseInput!) { assignCourse(input: $input) { assignedCount } }`;
const CHECK = `query ($input: AssignCourseInput!) { checkAssignCourse(input: $input) {
  assignableCount notifiableCount skipped { userName outcome } } }`;
const BULK = `mutation ($input: BulkUsersInput!) { bulkUsers(input: $input) { id } }`;
const UNASSIGN = `mutation ($ids: [ID!]!) { unassignCourses(assignmentIds: $ids) { outcome } }`;
const OPEN = `query ($id: ID!, $filter: AssignmentFilter) { department(id: $id) {
  courseAssignments(filter: $filter) { nodes { id userName course { name } } } } }`;

const userIdOf = (user: MadeUser): string => encodeId("usr", user.departmentId, user.userId);

let app: TestApp;
let departmentId: string;
let id: string;
let officer: MadeUser;
let asOfficer: GraphqlClient;
let person: MadeUser;

const assign = async (course: string, users: readonly MadeUser[], more: object = {}, client = asOfficer) => {
  const courseId = encodeId("crs", departmentId, course);
  const input = { departmentId: id, courseId, userIds: users.map(userIdOf), notify: true, ...more };
  expect((await client.execute(ASSIGN, { input })).errors).toEqual([]);
};
/** What leaves the outbox a minute later. */
const sent = async () => {
  app.clearMails();
  await app.sql(
    `UPDATE mail SET next_attempt_at = next_attempt_at - interval '61 seconds' WHERE department_id = $1 AND status = 'QUEUED'`,
    [departmentId],
  );
  await sweepMail.perform({}, { signal: new AbortController().signal });
  await app.runJobs();
  return app.mails();
};
const recipients = async (): Promise<string[]> => (await sent()).map(({ to }) => to).sort();
const open = async (filter: object = {}): Promise<{ id: string; userName: string; course: { name: string } }[]> => {
  const { data } = await asOfficer.execute<{ department: { courseAssignments: { nodes: [] } } }>(OPEN, { id, filter });
  return data?.department.courseAssignments.nodes ?? [];
};

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Harlan County EMS" });
  id = encodeOwnId("dep", departmentId);
  officer = await makeOfficer(app, departmentId, { firstName: "Olga", lastName: "Reed" });
  asOfficer = await app.as(officer);
  await makeAdmin(app, departmentId);
  person = await makeUser(app, departmentId, { firstName: "Nia" });
});

describe("the mail of a course that was assigned", () => {
  test("[115] says which course, until when, and by whom; answers go to the officer", async () => {
    await assign(await makeCourse(app, departmentId, { name: "Stroke <b>Care" }), [person], { dueOn: "2099-12-18" });
    const [mail, ...others] = await sent();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: person.email, subject: "Harlan County EMS assigned you a course" });
    expect(mail?.text).toContain("Hello Nia,");
    expect(mail?.text).toContain("Olga Reed assigned you this course at Harlan County EMS:");
    expect(mail?.text).toContain("Stroke <b>Care, due December 18, 2099");
    expect(mail?.text).toContain(`${app.url}/my-training`);
    expect(mail?.html).toContain("Stroke &lt;b&gt;Care");
    expect(mail?.replyTo).toBe(officer.email);
    expect(mail?.headers["list-unsubscribe"]).toBeUndefined();
  });

  test("[115] several courses in a row are one mail; what is taken back within the minute is not in it", async () => {
    const [stroke, ropes, water] = await Promise.all(
      ["Stroke Care", "Ropes", "Water"].map((name) => makeCourse(app, departmentId, { name })),
    );
    const other = await makeUser(app, departmentId);
    await assign(stroke ?? "", [person, other]);
    await assign(ropes ?? "", [person]);
    await assign(water ?? "", [person]);
    const taken = (await open()).filter(({ course }) => course.name === "Water").map((one) => one.id);
    await asOfficer.execute(UNASSIGN, { ids: taken });
    const mails = await sent();
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual(
      [
        [person.email, "Harlan County EMS assigned you 2 courses"],
        [other.email, "Harlan County EMS assigned you a course"],
      ].sort(),
    );
    const mine = mails.find(({ to }) => to === person.email);
    expect(mine?.text).toMatch(/Ropes\nStroke Care/);
    expect(mine?.text).not.toContain("Water");
    await assign(water ?? "", [person]);
    expect((await sent()).map(({ subject }) => subject)).toEqual(["Harlan County EMS assigned you a course"]);
  });

  test("[115] two courses that one officer assigns at the same moment are one mail to each", async () => {
    const courses = await Promise.all(
      ["Ropes", "Water", "Knots"].map((name) => makeCourse(app, departmentId, { name })),
    );
    const crew = [person, ...(await Promise.all([1, 2, 3].map(() => makeUser(app, departmentId))))];
    await Promise.all(courses.map((course, i) => assign(course, i % 2 ? crew : crew.toReversed())));
    const mails = await sent();
    expect(mails.map(({ to }) => to).sort()).toEqual(crew.map(({ email }) => email).sort());
    expect(new Set(mails.map(({ subject }) => subject))).toEqual(new Set(["Harlan County EMS assigned you 3 courses"]));
  });

  test("[115] nobody hears of what was taken back at once, and two officers' courses are two mails", async () => {
    const [stroke, ropes] = await Promise.all([makeCourse(app, departmentId), makeCourse(app, departmentId)]);
    const another = await makeOfficer(app, departmentId);
    await assign(stroke ?? "", [person]);
    await assign(ropes ?? "", [person], {}, await app.as(another));
    expect(await recipients()).toEqual([person.email, person.email]);
    const later = await makeCourse(app, departmentId, { name: "Later" });
    await assign(later, [person]);
    const ids = (await open()).filter(({ course }) => course.name === "Later").map((one) => one.id);
    await asOfficer.execute(UNASSIGN, { ids });
    expect(await recipients()).toEqual([]);
  });

  test("[97, 115] not to whoever is inactive, pending or has no address, nor when they become so before it leaves", async () => {
    const course = await makeCourse(app, departmentId);
    const inactive = await makeUser(app, departmentId, { status: "INACTIVE" });
    const pending = await makeUser(app, departmentId, { status: "PENDING_APPROVAL" });
    const withoutMail = await makeUser(app, departmentId, { email: null });
    const leaving = await makeUser(app, departmentId);
    const all = [person, inactive, pending, withoutMail, leaving];
    const input = { departmentId: id, courseId: encodeId("crs", departmentId, course), userIds: all.map(userIdOf) };
    expect((await asOfficer.execute(CHECK, { input })).data?.checkAssignCourse).toEqual({
      ...{ assignableCount: 5, notifiableCount: 2, skipped: [] },
    });
    await assign(course, all);
    await app.sql(`UPDATE membership SET status = 'INACTIVE' WHERE id = $1`, [leaving.userId]);
    expect(await recipients()).toEqual([person.email]);
  });

  test("[115] nobody is told unless asked for; who had the course is told nothing, and is named in the check", async () => {
    const course = await makeCourse(app, departmentId);
    await assign(course, [person], { notify: null });
    expect(await recipients()).toEqual([]);
    await assign(course, [person]);
    expect(await recipients()).toEqual([]);
    const input = { departmentId: id, courseId: encodeId("crs", departmentId, course), userIds: [userIdOf(person)] };
    const { data } = await asOfficer.execute<{ checkAssignCourse: { skipped: { userName: string }[] } }>(CHECK, {
      input,
    });
    expect(data?.checkAssignCourse.skipped).toEqual([
      { userName: expect.stringMatching(/^Nia /), outcome: "ALREADY_ASSIGNED" },
    ]);
  });

  test("[20, 115] the bulk action tells by mail where asked for, a group each person once", async () => {
    const groupId = await makeGroup(app, departmentId);
    const members = await Promise.all([1, 2, 3].map(() => makeUser(app, departmentId, { groupIds: [groupId] })));
    const course = encodeId("crs", departmentId, await makeCourse(app, departmentId));
    const bulk = (notify: boolean, courseId: string) => ({
      ...{ departmentId: id, action: "ASSIGN_COURSE", courseId, notify },
      selection: { filter: { groupIds: [encodeId("grp", departmentId, groupId)] } },
    });
    expect((await asOfficer.execute(BULK, { input: bulk(true, course) })).errors).toEqual([]);
    await app.runJobs();
    expect(await recipients()).toEqual(members.map(({ email }) => email).sort());
    const quiet = encodeId("crs", departmentId, await makeCourse(app, departmentId));
    await asOfficer.execute(BULK, { input: bulk(false, quiet) });
    await app.runJobs();
    expect(await recipients()).toEqual([]);
  });

  test("[115] a list of assignments is of chosen users alone; another department's match nobody", async () => {
    const course = await makeCourse(app, departmentId);
    const other = await makeUser(app, departmentId);
    await assign(course, [person, other], { notify: false });
    const foreign = await makeUser(app, await makeDepartment(app));
    expect(await open({ userIds: [userIdOf(person)] })).toHaveLength(1);
    expect(await open({ userIds: [userIdOf(person), userIdOf(other)] })).toHaveLength(2);
    expect(await open({ userIds: [userIdOf(foreign)] })).toEqual([]);
  });
});
