import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { encodeId } from "../../src/platform/ids.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeDepartment, makeGroup, makeOfficer, makeUser } from "../factories.js";
import { makeCourse } from "../training.js";
import { until } from "../until.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let departmentId: string;
let officer: MadeUser;
let ann: MadeUser;
let bob: MadeUser;
let stroke: string;
let page: Page;

beforeAll(async () => {
  departmentId = await makeDepartment(app, { name: "Bay Rescue" });
  officer = await makeOfficer(app, departmentId, { firstName: "Olive", lastName: "Officer" });
  const groupIds = [await makeGroup(app, departmentId, "B Shift")];
  ann = await makeUser(app, departmentId, { firstName: "Ann", lastName: "Able", groupIds });
  bob = await makeUser(app, departmentId, { firstName: "Bob", lastName: "Baker", groupIds });
  await makeUser(app, departmentId, { firstName: "Cy", lastName: "Cole", status: "INACTIVE", groupIds });
  stroke = await makeCourse(app, departmentId, { name: "Stroke Care", licences: 2 });
  await makeCourse(app, departmentId, { name: "Ropes" });
  page = await app.openPage(officer);
});

const button = (name: string | RegExp, on = page) => on.getByRole("button", { name, exact: true });
const row = (name: string, on = page) => on.getByRole("row").filter({ hasText: name });
const pickCourse = async (typed: string, option: RegExp, on = page) => {
  await on.getByRole("combobox", { name: "Course" }).fill(typed);
  await on.getByRole("option", { name: option }).click();
};
/** The list stays open, for more people: Escape closes it, and not the dialog. */
const pickPeople = async (typed: string, option: RegExp) => {
  const field = page.getByRole("combobox", { name: "To whom" });
  await field.fill(typed);
  await page.getByRole("option", { name: option }).click();
  await field.press("Escape");
  await page.getByRole("listbox").waitFor({ state: "detached" });
};
const assignments = (): Promise<{ id: string; userId: string; dueOn: string | null; isOpen: boolean }[]> =>
  app.sql(
    `SELECT id, user_id AS "userId", due_on::text AS "dueOn",
            completed_at IS NULL AND archived_at IS NULL AND unassigned_at IS NULL AS "isOpen"
       FROM course_assignment WHERE department_id = $1 ORDER BY id`,
    [departmentId],
  );

describe("course assignments", () => {
  test("[115, 117, 119, T14] says what assigning comes to before: who lacks a licence, who has it; twice pressed is once", async () => {
    await page.goto(`/training/assignments?assign=${encodeId("crs", departmentId, stroke)}`);
    const dialog = page.getByRole("dialog", { name: "Assign a course" });
    await until(async () => (await dialog.getByRole("combobox", { name: "Course" }).inputValue()) === "Stroke Care");
    await button("Assign").click();
    await dialog.getByText("Choose people or groups.").waitFor();
    await dialog.getByRole("combobox", { name: "To whom" }).fill("baker");
    await dialog.getByRole("combobox", { name: "To whom" }).press("ArrowDown");
    await page.getByRole("option", { name: /^Bob Baker/ }).waitFor();
    await expectAccessible(page);
    await pickPeople("b sh", /^B Shift/);
    await dialog.getByText("Needs 3 licences, 2 are free").waitFor();
    await dialog.getByText("1 licence short, so nobody gets the course.").waitFor();
    await dialog.getByText("A mail to 2 of 3 people").waitFor();
    expect(await button("Assign").isDisabled()).toBe(true);
    await expectAccessible(page);
    await page.keyboard.press("Backspace"); // takes the group off again
    await pickPeople("able", /^Ann Able/);
    await dialog.getByText("1 person gets Stroke Care, with 1 of 2 free licences.").waitFor();
    await button("Assign to 1 person").dblclick();
    await page.getByText("Stroke Care assigned to 1 person. They are told by mail in a minute.").waitFor();
    await row("Ann Able").getByText("Reserved").waitFor();
    await dialog.waitFor({ state: "detached" });
    expect(page.url()).not.toContain("assign=");
    expect((await assignments()).map(({ userId }) => userId)).toEqual([ann.userId]);
    const mails = await app.sql(`SELECT account_id FROM mail WHERE template = 'COURSES_ASSIGNED'`);
    expect(mails).toEqual([{ account_id: ann.accountId }]);

    await button("Assign a Course").click();
    await pickCourse("stro", /^Stroke Care/);
    await pickPeople("able", /^Ann Able/);
    await dialog.getByText("1 has it already: Ann Able").waitFor();
    await dialog.getByText("Nobody of them would get the course.").waitFor();
    await pickPeople("bob", /^Bob Baker/);
    await dialog.getByRole("checkbox", { name: /^Tell them by mail/ }).uncheck();
    await button("Assign to 1 person").click();
    await row("Bob Baker").getByText("Reserved").waitFor();
    expect(await app.sql(`SELECT FROM mail WHERE template = 'COURSES_ASSIGNED'`)).toHaveLength(1);
  });

  test("[116] one date for all that is selected, or none; what is overdue has a mark, and a filter in the URL", async () => {
    await page.getByRole("checkbox", { name: "Select all open assignments of this page" }).click();
    await page.getByText("2 selected").waitFor();
    await button("Change due dates").click();
    const dialog = page.getByRole("dialog", { name: "Change due dates" });
    await button("Change due date").click();
    await dialog.getByText("Choose a day, or none.").waitFor();
    await dialog.getByLabel("Due date", { exact: true }).fill("2020-01-01");
    await button("Change due date").click();
    await dialog.getByText("Choose today or a later day.").waitFor();
    await dialog.getByLabel("Due date", { exact: true }).fill("2099-03-01");
    await button("Change due date").click();
    await page.getByText("2 assignments due by 1 Mar 2099.").waitFor();
    await row("Ann Able").getByText("1 Mar 2099").waitFor();
    await button("Actions for Stroke Care of Bob Baker").click();
    await page.getByRole("menuitem", { name: "Change due date" }).click();
    await page.getByRole("checkbox", { name: "No due date" }).check();
    await button("Take due date off").click();
    await page.getByText("1 assignment without a due date.").waitFor();
    expect((await assignments()).map(({ dueOn }) => dueOn)).toEqual(["2099-03-01", null]);
    await until(() => button("Actions for Stroke Care of Bob Baker").evaluate((one) => one.matches(":focus")));

    await app.sql(`UPDATE course_assignment SET due_on = current_date - 3 WHERE user_id = $1`, [ann.userId]);
    await page.getByRole("link", { name: "Overdue" }).click();
    await page.waitForURL(/overdue=true/);
    await row("Ann Able").getByText("Overdue").waitFor();
    await page.getByText("1 assignment matches").waitFor();
    await expectAccessible(page);
    await page.getByRole("searchbox", { name: "Search people and courses" }).fill("zzz");
    await page.getByText("No assignment matches").waitFor();
    await button("Reset search and filters").click();
    await row("Bob Baker").waitFor();
  });

  test("[108, 115] taking back says which licences return; what was completed meanwhile is left, with why", async () => {
    await app.sql(`UPDATE course_assignment SET started_at = now(), licence = 'USED' WHERE user_id = $1`, [ann.userId]);
    await page.reload();
    await row("Ann Able").getByText("Started").waitFor();
    await page.getByRole("checkbox", { name: "Select all open assignments of this page" }).click();
    await button("Unassign").click();
    const dialog = page.getByRole("alertdialog", { name: "Unassign Stroke Care from 2 people?" });
    await dialog.getByText("1 licence returns to the pool: not started yet.").waitFor();
    await dialog.getByText("1 licence can't return: used, as the course was started.").waitFor();
    await app.sql(`UPDATE course_assignment SET completed_at = now() WHERE user_id = $1`, [ann.userId]);
    await dialog.getByRole("button", { name: "Unassign 2 courses" }).click();
    const results = page.getByRole("dialog", { name: "1 assignment changed, 1 left as it was" });
    await results.getByText("Stroke Care of Ann Able").waitFor();
    await results.getByText("Completed: what is recorded stays.").waitFor();
    await expectAccessible(page);
    await results.getByRole("button", { name: "Done" }).click();
    await page.getByText("Nobody has a course to take").waitFor();
    expect((await assignments()).map(({ isOpen }) => isOpen)).toEqual([false, false]);
  });

  test("[110, 115, 116] one person's courses on a phone: assigned, due on another day, and put away", async () => {
    const phone = await app.openPage(officer, { viewport: { width: 360, height: 780 }, colorScheme: "dark" });
    await phone.goto(`/users/${encodeId("usr", departmentId, bob.userId)}/assignments`);
    await phone.getByText("No course to take").waitFor();
    await button("Assign a Course", phone).click();
    await phone.getByText("Bob Baker", { exact: true }).last().waitFor();
    await pickCourse("rop", /^Ropes/, phone);
    await phone.getByLabel("Due date (optional)").fill("2099-05-04");
    await button("Assign to 1 person", phone).click();
    const card = phone.getByRole("listitem").filter({ hasText: "Ropes" });
    await card.getByText("4 May 2099").waitFor();
    await expectAccessible(phone);
    await card.getByRole("button", { name: "Actions for Ropes" }).click();
    await phone.getByRole("menuitem", { name: "Change due date" }).click();
    await phone.getByLabel("Due date", { exact: true }).fill("2099-06-05");
    await button("Change due date", phone).click();
    await card.getByText("5 Jun 2099").waitFor();
    await button("Archive old activity", phone).click();
    await button("Archive course activity", phone).click();
    await phone.getByText(/course of Bob Baker put away/).waitFor();
    await phone.getByText("No course to take").waitFor();
    await phone.getByRole("link", { name: "All" }).click();
    await card.getByText("Archived").waitFor();
    expect(await card.getByRole("button", { name: "Actions for Ropes" }).count()).toBe(0);
    const wide = await phone.evaluate("document.documentElement.scrollWidth > innerWidth");
    expect(wide).toBe(false);
    await phone.context().close();
    expect(await app.sql(`SELECT status FROM membership WHERE id = $1`, [bob.userId])).toEqual([{ status: "ACTIVE" }]);
  });

  test("[115] general users are kept out, and another department's ids in the address find nothing", async () => {
    const own = await app.openPage(ann);
    await own.goto("/training/assignments?assign=open");
    await own.getByRole("heading", { name: "This page is for officers" }).waitFor();
    await own.context().close();
    const elsewhere = await makeDepartment(app);
    const foreign = encodeId("crs", elsewhere, await makeCourse(app, elsewhere, { name: "Hidden" }));
    await page.goto(`/training/assignments?course=${foreign}`);
    await page.getByRole("heading", { name: "Not found" }).waitFor();
    await button("Reset").click();
    await page.getByText("Nobody has a course to take").waitFor();
    await page.goto(`/training/assignments?assign=${foreign}`);
    await page.getByRole("dialog").getByRole("alert").getByText("was not found").waitFor();
    expect(await page.getByText("Hidden").count()).toBe(0);
  });
});
