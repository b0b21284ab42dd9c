import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { encodeId, newId } from "../../src/platform/ids.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeDepartment, makeGroup, makeOfficer, makeUser } from "../factories.js";
import { makeCompletion, makeCourse } from "../training.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let departmentId: string;
let planId: string;
let shift: string;
let course: string;
let page: Page;

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const button = (name: string | RegExp, on = page) => on.getByRole("button", { name });
const section = (name: string, on = page) => on.getByRole("region", { name, exact: true });
const rows = (name: string, on = page) => section(name, on).getByRole("row");
const planIdOf = (id: string) => encodeId("pln", departmentId, id);

async function makePlan(name: string): Promise<string> {
  const id = newId();
  await app.sql(
    `INSERT INTO training_plan (department_id, id, name, content, period_from, period_to)
     VALUES ($1, $2, $3, '{"components": []}', $4, $5)`,
    [departmentId, id, name, day(-671), day(59)],
  );
  return id;
}

/** Gives somebody 40 hours to do until in 60 days, of which some are done. */
const standAt = ({ userId }: MadeUser, hours: number, [from, to] = [-671, 59]) =>
  app.sql(
    `INSERT INTO plan_assignment (department_id, plan_id, user_id, period_from, period_to, required_minutes, done_minutes, counted_at)
     VALUES ($1, $2, $3, $4, $5, 2400, $6, now())`,
    [departmentId, planId, userId, day(from ?? 0), day(to ?? 0), hours * 60],
  );

const makeDue = ({ userId }: MadeUser, daysAgo: number) =>
  app.sql(
    `INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id, due_on)
     VALUES ($1, $2, $3, $4, $1, $5)`,
    [departmentId, newId(), userId, course, day(-daysAgo)],
  );

/** What a link downloads, as lines. */
async function linesOf(link: ReturnType<Page["getByRole"]>): Promise<string[]> {
  const path = await link.getAttribute("href");
  const answer = await link.page().request.get(path ?? "");
  return (await answer.text()).replace("\ufeff", "").trimEnd().split("\r\n");
}

beforeAll(async () => {
  departmentId = await makeDepartment(app, { name: "Metro EMS" });
  await app.sql("UPDATE department SET time_zone = 'UTC' WHERE id = $1", [departmentId]);
  shift = await makeGroup(app, departmentId, "A Shift");
  course = await makeCourse(app, departmentId, { name: "Driving: the first rain" });
  page = await app.openPage(await makeOfficer(app, departmentId, { firstName: "Olive", lastName: "Oh" }));
});

describe("reports", () => {
  test("[T7] without a plan, an overdue course or a class each report says what will be there and offers the first step", async () => {
    await page.goto("/");
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Reports" }).click();
    await page.getByRole("heading", { name: "No training plan yet" }).waitFor();
    const make = page.getByRole("link", { name: "Make a training plan" });
    expect(await make.getAttribute("href")).toBe("/training/plans/new");
    await page.getByRole("tab", { name: "Overdue" }).click();
    await page.getByRole("heading", { name: "Nothing is overdue" }).waitFor();
    await page.getByRole("tab", { name: "Hours" }).click();
    await page.getByRole("heading", { name: "Nothing was completed in this time" }).waitFor();
  });

  test("[T7] a plan's report: who is red by the rule, by group, whose period ends when; the numbers lead to the people", async () => {
    planId = await makePlan("EMT recertification");
    const people = [
      ["Red", 10],
      ["Fine", 38],
      ["Done", 40],
    ] as const;
    for (const [lastName, hours] of people) {
      const groupIds = lastName === "Done" ? [] : [shift];
      await standAt(await makeUser(app, departmentId, { firstName: "Pat", lastName, groupIds }), hours);
    }
    await standAt(await makeUser(app, departmentId, { firstName: "Pat", lastName: "Over" }), 39, [-730, -1]);
    await standAt(await makeUser(app, departmentId, { firstName: "Pat", lastName: "Away", status: "INACTIVE" }), 0);
    await page.goto("/reports");
    await button(/^People 4/).waitFor();
    await button(/^Behind pace 1 1 of them critical/).waitFor();
    const urgent = section("Behind pace").getByRole("row");
    expect(await urgent.nth(1).innerText()).toMatch(/Pat Over\s+Expired\s+1 h\s+–/);
    expect(await urgent.nth(2).innerText()).toMatch(/Pat Red\s+Critical\s+30 h\s+15.22 h/);
    expect(await urgent.count()).toBe(3);
    expect(await rows("By group").nth(1).innerText()).toMatch(/A Shift\s+2\s+0\s+1\s+0\s+1/);
    expect(await rows("Periods that end").count()).toBe(day(-1).slice(0, 7) === day(59).slice(0, 7) ? 2 : 3);
    const chart = section("By group").getByRole("figure");
    await chart.getByText("Critical or expired").waitFor();
    await expectAccessible(page);

    await button(/^Expired 1/).click();
    await page.waitForURL(/pace=CRITICAL&over=true/);
    await section("Everybody").getByText("1 person matches").waitFor();
    await section("Everybody").getByRole("link", { name: "Pat Over" }).waitFor();
    await button("Reset", page).click();
    await section("Everybody").getByText("4 people", { exact: true }).waitFor();
  });

  test("[T7] everybody is filtered, sorted and exported as shown; the name opens the record and Back comes back to the view", async () => {
    await page.goto(`/reports?plan=${planIdOf(planId)}&group=${encodeId("grp", departmentId, shift)}`);
    const everybody = section("Everybody");
    await everybody.getByText("2 people match").waitFor();
    await everybody.getByRole("columnheader", { name: "Name" }).click();
    await page.waitForURL(/sort=NAME&direction=ASC/);
    await everybody.getByRole("row").nth(1).getByText("Pat Fine").waitFor();
    const lines = await linesOf(everybody.getByRole("link", { name: "Export CSV" }));
    expect(lines.map((line) => line.split(",")[0])).toEqual(["name", "Pat Fine", "Pat Red"]);
    const view = page.url();
    await everybody.getByRole("link", { name: "Pat Red" }).click();
    await page.getByRole("heading", { level: 1, name: "Pat Red" }).waitFor();
    await page.goBack();
    await everybody.getByText("2 people match").waitFor();
    expect(page.url()).toBe(view);
    await page.getByRole("searchbox", { name: "Search people" }).fill("nobody");
    await page.getByRole("heading", { name: "Nobody matches" }).waitFor();
    await button("Reset search and filters").click();
    await everybody.getByText("4 people", { exact: true }).waitFor();
  });

  test("[T7] another plan is chosen in the address; one that is not the department's is said to be none", async () => {
    const other = await makePlan("Paramedic recertification");
    await page.goto("/reports");
    await page.getByRole("combobox", { name: "Training plan" }).click();
    await page.getByRole("option", { name: "Paramedic recertification" }).click();
    await page.waitForURL(`**/reports?plan=${planIdOf(other)}`);
    await page.getByRole("heading", { name: "Nobody active has this plan" }).waitFor();
    await page.goto(`/reports?plan=${encodeId("pln", newId(), newId())}`);
    await page.getByRole("heading", { name: "This plan is not one of Metro EMS" }).waitFor();
  });

  test("[97, 116] overdue courses by course, group and person; the figures lead to where something can be done", async () => {
    const dana = await makeUser(app, departmentId, { firstName: "Dana", lastName: "Late", groupIds: [shift] });
    await makeDue(dana, 40);
    await makeDue(await makeUser(app, departmentId, { firstName: "Sam", lastName: "Slow" }), 3);
    await makeDue(await makeUser(app, departmentId, { lastName: "Away", status: "INACTIVE" }), 3);
    await page.goto("/reports/overdue");
    await section("By person").getByText("2 people", { exact: true }).waitFor();
    expect(await rows("By course").nth(1).innerText()).toMatch(/Driving: the first rain\s+2\s+2\s+1\s+0\s+1\s+40 days/);
    const act = section("By course").getByRole("link", { name: "Driving: the first rain" });
    expect(await act.getAttribute("href")).toBe(
      `/training/assignments?overdue=true&course=${encodeId("crs", departmentId, course)}`,
    );
    await section("By group").getByRole("figure").getByText("Over 30 days").waitFor();
    await expectAccessible(page);
    await button("Group").click();
    await page.getByRole("menuitemcheckbox", { name: /A Shift/ }).click();
    await page.keyboard.press("Escape");
    await section("By person").getByText("1 person matches").waitFor();
    const lines = await linesOf(section("By person").getByRole("link", { name: "Export CSV" }));
    expect(lines).toEqual([
      "name,employee_id,groups,course,due_date,days_overdue,state,last_reminder",
      `Dana Late,,A Shift,Driving: the first rain,${day(-40)},40,not started,`,
    ]);
  });

  test("[T7] hours by month, live and distributive, as bars, figures and file; the range stands in the address", async () => {
    const person = await makeUser(app, departmentId);
    await makeCompletion(app, person, { minutes: 90, completedOn: day(0) });
    await makeCompletion(app, person, { minutes: 30, takeType: "DISTRIBUTIVE", completedOn: day(0) });
    await page.goto("/reports/hours");
    await page.getByRole("cell", { name: "1.5 h" }).first().waitFor();
    expect(await rows("Training hours by month").nth(1).innerText()).toMatch(/1.5 h\s+0.5 h\s+2 h\s+2\s+1/);
    await button("24 months").click();
    await page.waitForURL("**/reports/hours?months=24");
    await button("Show all 24 rows").click();
    expect(await rows("Training hours by month").count()).toBe(26);
    const lines = await linesOf(page.getByRole("link", { name: "Export CSV" }));
    expect([lines.length, lines.at(-1)]).toEqual([25, `${day(0).slice(0, 7)},1.5,0.5,2,2,1`]);
    await expectAccessible(page);
  });

  test("[T7] on a phone people are cards and nothing scrolls sideways; paper has tables in place of them", async () => {
    const phone = await app.openPage(await makeOfficer(app, departmentId), {
      ...{ viewport: { width: 360, height: 780 }, colorScheme: "dark" },
    });
    for (const [path, name] of [
      ["/reports", "Pat Red"],
      ["/reports/overdue", "Dana Late"],
    ] as const) {
      await phone.goto(path);
      await phone.getByRole("list", { name: "people" }).getByRole("link", { name }).waitFor();
      expect(await phone.locator("html").evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
      await expectAccessible(phone);
    }
    await phone.goto("/reports");
    await phone.getByRole("list", { name: "people" }).waitFor();
    await phone.emulateMedia({ media: "print" });
    await phone.getByRole("table", { name: "People", exact: true }).waitFor();
    expect(await phone.getByRole("list", { name: "people" }).isVisible()).toBe(false);
    expect(await button("Print", phone).isVisible()).toBe(false);
    await phone.context().close();
  });

  test("[T7] a general user has no reports", async () => {
    const own = await app.openPage(await makeUser(app, departmentId));
    await own.goto("/reports");
    await own.getByRole("heading", { name: "This page is for officers" }).waitFor();
    expect(await own.getByRole("link", { name: "Reports" }).count()).toBe(0);
    await own.context().close();
  });
});
