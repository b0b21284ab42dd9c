import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { encodeId, newId, PLATFORM } from "../../src/platform/ids.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../factories.js";
import { makeCourse } from "../training.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let departmentId: string;
let page: Page;
let adminPage: Page;
let person: MadeUser;

beforeAll(async () => {
  departmentId = await makeDepartment(app, { name: "Bay Rescue" });
  const officer = await makeOfficer(app, departmentId, { firstName: "Olive", lastName: "Officer" });
  const admin = await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Min" });
  person = await makeUser(app, departmentId, { firstName: "Ann", lastName: "Able" });
  await makeCourse(app, departmentId, { name: "Airway refresher", minutes: 90, capceNumber: "24-BAY-F2-0007" });
  await makeCourse(app, departmentId, { name: "Burns", takeType: "DISTRIBUTIVE", minutes: 30, licences: 9 });
  await makeCourse(app, departmentId, { name: "Childbirth", minutes: 120 });
  await makeCourse(app, PLATFORM, { name: "Shared stroke course", minutes: 45 });
  page = await app.openPage(officer);
  adminPage = await app.openPage(admin);
});

const heading = (name: string, on = page, level = 1) => on.getByRole("heading", { level, name, exact: true }).waitFor();
const told = (words: string | RegExp, on = page) => on.getByRole("alert").filter({ hasText: words }).waitFor();
const row = (name: string, on = page) => on.getByRole("row").filter({ hasText: name });
const field = (name: string, on = page) => on.getByRole("textbox", { name, exact: true });
const button = (name: string, on = page) => on.getByRole("button", { name, exact: true });
const courseOf = async (name: string) =>
  (await app.sql(`SELECT * FROM course WHERE department_id = $1 AND name = $2`, [departmentId, name]))[0];
const idOf = async (name: string): Promise<string> => encodeId("crs", departmentId, String((await courseOf(name))?.id));

describe("the catalogue", () => {
  test("[115, 117] a course is found by number, provider and filters, which stand in the URL", async () => {
    await page.goto("/training");
    await page.getByRole("link", { name: "Airway refresher" }).waitFor();
    await row("Burns").getByText("9 licences left").waitFor();
    await row("Shared stroke course").getByText("A provider · Shared").waitFor();
    await page.getByText("4 courses").waitFor();
    await expectAccessible(page);
    await page.getByRole("searchbox", { name: "Search courses" }).fill("f2-0007");
    await page.getByText("1 course matches").waitFor();
    await page.waitForURL(/search=f2-0007/);
    await button("Reset").click();
    await page.getByText("4 courses").waitFor();
    await button("Catalogue").click();
    await page.getByRole("menuitemcheckbox", { name: "Our own" }).click();
    await page.keyboard.press("Escape");
    await page.getByText("3 courses match").waitFor();
    await page.getByRole("columnheader", { name: "Hours" }).click();
    await page.waitForURL(/sort=MINUTES/);
    await page.reload();
    await page.getByRole("link", { name: "Burns" }).waitFor();
    expect(await page.locator("[data-field=NAME] a").allInnerTexts()).toEqual([
      ...["Burns", "Airway refresher", "Childbirth"],
    ]);
  });

  test("[115] a shared course says that it is read here; one of another department is not found", async () => {
    await page.goto("/training/courses?search=stroke");
    await page.getByRole("link", { name: "Shared stroke course" }).click();
    await heading("Shared stroke course");
    await told("Only Muster's support changes it.");
    expect(await page.getByRole("link", { name: "Edit" }).count()).toBe(0);
    await page.goto(`${new URL(page.url()).pathname}/edit`);
    await heading("This course is shared");
    const elsewhere = await makeDepartment(app);
    const foreign = encodeId("crs", elsewhere, await makeCourse(app, elsewhere, { name: "Not ours", licences: 3 }));
    for (const path of [`courses/${foreign}`, `courses/${foreign}/edit`, `licences/${foreign}`]) {
      await page.goto(`/training/${path}`);
      await told("Not found");
      expect(await page.getByText("Not ours").count()).toBe(0);
    }
  });

  test("[115] the cards of a phone; a general user is told that courses are for officers", async () => {
    const phone = await app.openPage(person, { viewport: { width: 360, height: 740 } });
    await phone.goto("/training/courses");
    await heading("This page is for officers", phone);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/training/courses");
    await page.getByRole("listitem").filter({ hasText: "Burns" }).getByText("9 licences left").waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

describe("a course", () => {
  test("[115] it is added: what is wrong stands beside its field, and its CAPCE number says how it is taken", async () => {
    await page.goto("/training/courses");
    await page.getByRole("link", { name: "Add Course" }).click();
    await heading("Add a course");
    await button("Add course").click();
    await page.getByText("Give it a name.").waitFor();
    await field("Name").fill("Capnography");
    await field("Provider").fill("Bay College");
    await field("CAPCE number").fill("24-bay-0001");
    expect(await field("CAPCE number").getAttribute("aria-invalid")).toBe("true");
    await field("CAPCE number").fill("24-bay-f3-0001");
    await page.getByRole("radio", { name: "Distributive", checked: true, disabled: true }).waitFor();
    await page.getByText("The CAPCE number says F3.").waitFor();
    await field("Duration in hours").fill("1:30");
    await button("Add area").click();
    await page.getByRole("combobox", { name: "Area 1" }).fill("Capno");
    await page.getByRole("option", { name: "Capnography", exact: true }).click();
    await field("Hours of area 1").fill("2");
    await page.getByText("The content areas take 2 hours, and the course only 1.5.").waitFor();
    await field("Hours of area 1").fill("1");
    await page.getByText("1 of 1.5 hours are in an area.").waitFor();
    await expectAccessible(page);
    await button("Add course").click();
    await heading("Capnography");
    await row("Of no area").getByText("0.5").waitFor();
    await expectAccessible(page);
    expect(await courseOf("Capnography")).toMatchObject({
      ...{ provider: "Bay College", capce_number: "24-BAY-F3-0001", format: "F3", take_type: "DISTRIBUTIVE" },
      ...{ credit_type: "CAPCE", minutes: 90, areas: [{ area: "Capnography", minutes: 60 }] },
    });
  });

  test("[115] two officers at once: the second sees what the first changed, and keeps what they typed", async () => {
    const path = `/training/courses/${await idOf("Childbirth")}/edit`;
    await Promise.all([page, adminPage].map((one) => one.goto(path)));
    await field("Duration in hours").fill("3");
    await field("Provider", adminPage).fill("The hospital");
    await button("Save").click();
    await told("The course is saved.");
    await button("Save", adminPage).click();
    await told("Duration: 2 hours → 3 hours", adminPage);
    expect(await field("Provider", adminPage).inputValue()).toBe("The hospital");
    expect(await field("Duration in hours", adminPage).inputValue()).toBe("3");
    await button("Save", adminPage).click();
    await told("The course is saved.", adminPage);
    expect(await courseOf("Childbirth")).toMatchObject({ provider: "The hospital", minutes: 180 });
    await page.goto(path);
    await field("Name").fill("AIRWAY refresher");
    await field("Provider").fill("A provider");
    await button("Save").click();
    await page.getByText("There is a course of this name by this provider already.").waitFor();
    await page
      .getByRole("link", { name: "Courses" })
      .or(page.getByRole("link", { name: "Childbirth" }))
      .first()
      .click();
    await page
      .getByRole("alertdialog", { name: "Leave without saving?" })
      .getByRole("button", { name: "Leave" })
      .click();
    await heading("Childbirth");
  });

  test("[115] retiring says what follows, takes it out of the catalogue, and can be taken back", async () => {
    const course = String((await courseOf("Childbirth"))?.id);
    await app.sql(
      `INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id) VALUES ($1, $2, $3, $4, $1)`,
      [departmentId, newId(), person.userId, course],
    );
    await page.goto(`/training/courses/${await idOf("Childbirth")}`);
    await page.getByText("1 open").waitFor();
    await button("Retire").click();
    const asked = page.getByRole("dialog", { name: "Retire “Childbirth”?" });
    await asked.getByText("1 person has it open: they keep it and can complete it.").waitFor();
    await asked.getByRole("button", { name: "Retire course" }).click();
    await told("Retired since");
    expect((await courseOf("Childbirth"))?.retired_at).not.toBeNull();
    await adminPage.goto("/training/courses?search=childbirth");
    await heading("No course matches", adminPage, 2);
    await adminPage.getByRole("switch", { name: "Retired" }).check();
    await row("Childbirth", adminPage).getByText("Retired", { exact: true }).waitFor();
    await button("Restore").click();
    await button("Retire").waitFor();
    expect((await courseOf("Childbirth"))?.retired_at).toBeNull();
  });
});

describe("licences", () => {
  test("[117, T14] an admin adds the first ones, found by the course; the pool's numbers add up", async () => {
    await makeCourse(app, departmentId, { name: "Trauma online", licences: 0 });
    await adminPage.goto("/training/licences");
    await row("Burns", adminPage).getByText("No end in sight").waitFor();
    await row("Trauma online", adminPage).getByText("None left").waitFor();
    await expectAccessible(adminPage);
    await button("Add Licences", adminPage).click();
    const dialog = adminPage.getByRole("dialog", { name: "Add licences" });
    await dialog.getByRole("combobox", { name: "Course" }).fill("trauma");
    await adminPage.getByRole("option", { name: "Trauma online" }).click();
    await dialog.getByRole("textbox", { name: "How many were bought" }).fill("12.5");
    await dialog.getByRole("button", { name: "Add licences" }).click();
    await dialog.getByText("Give a whole number, 1 or more.").waitFor();
    await dialog.getByRole("textbox", { name: "How many were bought" }).fill("12");
    await dialog.getByRole("textbox", { name: "Note" }).fill("Order 7");
    await expectAccessible(adminPage);
    await dialog.getByRole("button", { name: "Add licences" }).dblclick();
    await heading("Trauma online", adminPage);
    await told("12 licences of “Trauma online” added.", adminPage);
    await row("Order 7", adminPage).getByText("bought +12, available +12").waitFor();
    const today = adminPage.getByRole("region", { name: "Today" });
    expect(await today.getByRole("definition").allInnerTexts()).toEqual(["12", "0", "0", "12"]);
  });

  test("[118, T14] a correction is refused beside its field, then stands in the ledger with its reason", async () => {
    await button("Correct", adminPage).click();
    const dialog = adminPage.getByRole("dialog", { name: "Correct the number of licences" });
    const amount = dialog.getByRole("textbox", { name: "How many more or fewer" });
    await amount.fill("-13");
    await dialog.getByRole("button", { name: "Correct" }).click();
    await dialog.getByText("Only 12 are free; what is assigned or used can't be taken off.").waitFor();
    await dialog.getByText("Say why.").waitFor();
    await amount.fill("-2");
    await dialog.getByText("Then 10 were bought and 10 are available.").waitFor();
    await dialog.getByRole("textbox", { name: "Why" }).fill("Counted twice");
    await dialog.getByRole("button", { name: "Correct" }).click();
    await row("Counted twice", adminPage).getByText("bought -2, available -2").waitFor();
    await adminPage.getByRole("figure", { name: /10 of 10 today/ }).waitFor();
    const days = adminPage.getByRole("table", { name: "Days on which the pool changed" });
    await days.getByRole("row").filter({ hasText: "+10" }).waitFor();
    await expectAccessible(adminPage);
  });

  test("[117] an officer sees pools and ledger, and adds none", async () => {
    await page.goto("/training/licences");
    await page.getByRole("link", { name: "Trauma online" }).click();
    await heading("Trauma online");
    await row("Order 7").getByText("Ada Min").waitFor();
    expect(await button("Add Licences").or(button("Correct")).count()).toBe(0);
    await page.goto(`${new URL(page.url()).pathname}?dialog=add`);
    await row("Order 7").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});
