import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeDepartment, makeUser } from "../../test/factories.js";
import { makeCourse } from "../../test/training.js";
import { newId } from "../platform/ids.js";
import { remindOverdue } from "./remind-overdue.job.js";

let app: TestApp;
let departmentId: string;
let person: MadeUser;

const assign = async (courseName: string, { userId }: MadeUser, dueInDays: number): Promise<string> => {
  const id = newId();
  const course = await makeCourse(app, departmentId, { name: courseName });
  await app.sql(
    `INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id, due_on)
     VALUES ($1, $2, $3, $4, $1, current_date + $5::int)`,
    [departmentId, id, userId, course, dueInDays],
  );
  return id;
};
const remind = async (): Promise<string[]> => {
  app.clearMails();
  await remindOverdue.perform({}, { signal: new AbortController().signal });
  await app.runJobs();
  return (await app.mails()).map(({ to }) => to);
};
const daysPass = (days: number): Promise<unknown> =>
  app.sql(
    `UPDATE course_assignment SET reminded_at = reminded_at - make_interval(days => $2) WHERE department_id = $1`,
    [...[departmentId, days]],
  );

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  await app.sql(`UPDATE course_assignment SET due_on = NULL`); // other tests' people are reminded of nothing
  departmentId = await makeDepartment(app, { name: "Harlan County EMS" });
  person = await makeUser(app, departmentId);
});

describe("reminders of overdue courses", () => {
  test("[116] one mail names all that is overdue and nothing else, and comes from the department", async () => {
    await assign("Stroke Care", person, -5);
    await assign("Ropes <b>", person, -3);
    await assign("Not yet", person, 3);
    expect(await remind()).toEqual([person.email]);
    const [mail] = await app.mails();
    expect(mail?.subject).toBe("2 courses of Harlan County EMS are overdue");
    expect(mail?.text).toContain("Stroke Care, due ");
    expect(mail?.text).toContain("Ropes <b>");
    expect(mail?.html).toContain("Ropes &lt;b&gt;");
    expect(mail?.text).not.toContain("Not yet");
    expect(mail?.from).toContain("Harlan County EMS via Muster");
  });

  test("[116] not twice a day; again after a week; and for a course that becomes overdue the day after", async () => {
    await assign("Stroke Care", person, -5);
    expect(await remind()).toHaveLength(1);
    expect(await remind()).toEqual([]);
    await daysPass(1);
    expect(await remind()).toEqual([]);
    await assign("Ropes", person, -3);
    expect(await remind()).toHaveLength(1);
    await daysPass(7);
    expect(await remind()).toHaveLength(1);
  });

  test("[97] people who are not active are not reminded, nor for what waits for an officer or was completed", async () => {
    const assignment = await assign("Stroke Care", person, -5);
    for (const status of ["INACTIVE", "ARCHIVED", "REMOVED"]) {
      await app.sql(`UPDATE membership SET status = $2 WHERE id = $1`, [person.userId, status]);
      expect({ status, mails: await remind() }).toEqual({ status, mails: [] });
    }
    await app.sql(`UPDATE membership SET status = 'ACTIVE' WHERE id = $1`, [person.userId]);
    await app.sql(`UPDATE course_assignment SET completion_id = $2 WHERE id = $1`, [assignment, newId()]);
    expect(await remind()).toEqual([]);
    await app.sql(`UPDATE course_assignment SET completed_at = now() WHERE id = $1`, [assignment]);
    expect(await remind()).toEqual([]);
  });

  test("[116] one click in the mail program ends them; looking does not, and a wrong link is told apart", async () => {
    await assign("Stroke Care", person, -5);
    await remind();
    const [mail] = await app.mails();
    const url = new URL(mail?.headers["list-unsubscribe"]?.slice(1, -1) ?? "");
    expect(mail?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    expect(mail?.text).toContain(url.pathname);
    const page = await app.anonymous.fetch(url.pathname);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("No more reminders?")]);
    await daysPass(8);
    expect(await remind()).toHaveLength(1);
    for (let n = 0; n < 2; n++) expect((await app.anonymous.fetch(url.pathname, { method: "POST" })).status).toBe(200);
    await daysPass(8);
    expect(await remind()).toEqual([]);
    expect((await app.anonymous.fetch(`${url.pathname.slice(0, -5)}AAAAA`, { method: "POST" })).status).toBe(404);
    const events = await app.sql(
      `SELECT FROM audit_event WHERE department_id = $1 AND action = 'user.reminders-ended'`,
      [departmentId],
    );
    expect(events).toHaveLength(1);
  });
});
