import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { encodeId, encodeOwnId } from "../../src/platform/ids.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeDepartment, makeGroup, makeOfficer, makeUser } from "../factories.js";
import type { GraphqlClient } from "../graphql-client.js";
import { makeCompletion } from "../training.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let departmentId: string;
let officer: GraphqlClient;
let dana: MadeUser;
let page: Page;

const button = (name: string | RegExp, on = page) => on.getByRole("button", { name, exact: typeof name === "string" });
const heading = (name: string) => page.getByRole("heading", { level: 1, name });
const dialog = () => page.getByRole("dialog").or(page.getByRole("alertdialog"));
const section = (name: string) => page.getByRole("region", { name, exact: true });
const recordOf = ({ userId }: MadeUser) => `/users/${encodeId("usr", departmentId, userId)}/training-plans`;

/** A plan by the API, of one National topic in hours and any education besides. */
async function makePlan(name: string, hours = 1, client = officer): Promise<{ id: string; version: number }> {
  const { data } = await client.execute<{ createTrainingPlan: { id: string; version: number } }>(
    "mutation ($id: ID!, $input: TrainingPlanInput!) { createTrainingPlan(departmentId: $id, input: $input) { id version } }",
    { id: encodeOwnId("dep", departmentId), input: inputOf(name, hours) },
  );
  if (!data) throw new Error("The plan was not made.");
  return data.createTrainingPlan;
}

const inputOf = (name: string, hours: number) => ({
  ...{ name, periodFrom: "2026-01-01", periodTo: "2027-12-31" },
  components: [
    {
      ...{ kind: "NATIONAL", name: "National" },
      categories: [
        { name: "Cardiovascular", requirements: [{ name: "Stroke", minutes: hours * 60, areas: ["Stroke"] }] },
      ],
    },
    {
      ...{ kind: "INDIVIDUAL", name: "Individual" },
      categories: [{ name: "Individual", requirements: [{ name: "Any class", minutes: 40 * 60 - hours * 60 }] }],
    },
  ],
});

const assign = (plan: { id: string }, people: MadeUser[]) =>
  officer.execute("mutation ($id: ID!, $userIds: [ID!]!) { assignTrainingPlan(planId: $id, userIds: $userIds) }", {
    id: plan.id,
    userIds: people.map(({ userId }) => encodeId("usr", departmentId, userId)),
  });

const storedPlan = async (name: string) =>
  (
    await app.sql<{
      content: { components: { kind: string; categories: { name: string; requirements: object[] }[] }[] };
    }>("SELECT content FROM training_plan WHERE department_id = $1 AND name = $2", [departmentId, name])
  )[0]?.content;

beforeAll(async () => {
  departmentId = await makeDepartment(app, { name: "Metro EMS" });
  const made = await makeOfficer(app, departmentId, { firstName: "Olive", lastName: "Oh" });
  officer = await app.as(made);
  const group = await makeGroup(app, departmentId, "A Shift");
  dana = await makeUser(app, departmentId, { firstName: "Dana", lastName: "Núñez", groupIds: [group] });
  await makeUser(app, departmentId, { firstName: "Ben", lastName: "Ortiz", groupIds: [group] });
  await makeCompletion(app, dana, { className: "Airway lab", minutes: 720, completedOn: "2026-10-01" });
  page = await app.openPage(made);
});

describe("the builder", () => {
  test("[120, T6] a department without plans is offered the templates, and the day of expiry chooses among them", async () => {
    await page.goto("/training/plans");
    await page.getByRole("heading", { name: "No training plans yet" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Choose a template" }).click();
    await page.getByText("Say when the certification ends").waitFor();
    const ends = page.getByLabel("Certification ends on");
    await ends.fill("2025-03-31");
    await section("The template").getByRole("heading", { name: "NCCP 2016 EMT" }).waitFor();
    await ends.fill("2027-03-31");
    await section("The template").getByRole("heading", { name: "NCCP 2025 EMT" }).waitFor();
    await section("The template").getByText("confirm the hours of National topics").waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Use this template" }).click();
    await page.waitForURL("**/training/plans/new/nccp-2025-emt?until=2027-03-31");
    expect(await page.getByLabel("Period from").inputValue()).toBe("2025-04-01");
  });

  test("[120, T6] hours add up as one types, what does not is said beside it, and proposals are confirmed", async () => {
    const total = section("Hours in all");
    await total.getByText("40 h in all").waitFor();
    await page.getByText("2 requirements are proposals of NCCP 2025 EMT").waitFor();
    await page.getByLabel("Hours of Any National topic", { exact: true }).fill("17,5");
    await total.getByText("39.5 h in all").waitFor();
    await section("National").getByText("0.5 h less than the 20 h of NCCP 2025 EMT").waitFor();
    await section("National").getByLabel("Most distributive hours").fill("7");
    await section("National").getByText("At least 12.5 h have to be live.").waitFor();

    await button("Add requirement to National topics").click();
    await page.getByRole("textbox", { name: "Requirement", exact: true }).nth(2).fill("Stroke");
    await page.getByLabel("Hours of Stroke", { exact: true }).fill("0:30");
    await total.getByText("40 h in all").waitFor();
    await button("What counts for Stroke: Stroke").click();
    await page.getByRole("combobox", { name: "Content areas" }).fill("Cerebrovascular");
    await page.keyboard.press("Enter");
    await button("What counts for Stroke: Stroke, Cerebrovascular").waitFor();
    await page.getByRole("checkbox", { name: "Hours of Pediatric confirmed" }).check();
    await page.getByText("1 requirement is a proposal").waitFor();
    await expectAccessible(page);
  });

  test("[120] parts are moved by keyboard, removed and brought back; what lacks is said, and leaving asks", async () => {
    await button("Move Stroke up").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator("[aria-label='Move Stroke down']:focus").waitFor();
    expect(await page.getByRole("textbox", { name: "Requirement", exact: true }).first().inputValue()).toBe("Stroke");
    await button("Remove Pediatric").click();
    await section("Hours in all").getByText("38 h in all").waitFor();
    await button("Undo").click();
    await section("Hours in all").getByText("40 h in all").waitFor();

    await page.getByLabel("Hours of Stroke", { exact: true }).fill("often");
    await page.getByText("Hours such as 1.5 or 1:30.").waitFor();
    await button("Make the plan").click();
    await page.locator("[aria-label='Hours of Stroke']:focus").waitFor();
    await page.getByLabel("Hours of Stroke", { exact: true }).fill("0.5");
    await page.getByRole("link", { name: "Cancel" }).click();
    await page.getByRole("alertdialog", { name: "Leave without saving?" }).waitFor();
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    await button("Make the plan").click();
    await heading("EMT until Mar 2027").waitFor();
    const [national] = (await storedPlan("EMT until Mar 2027"))?.components ?? [];
    expect(national).toMatchObject({
      ...{ kind: "NATIONAL", distributiveCap: 420 },
      categories: [
        {
          requirements: [
            { name: "Stroke", minutes: 30, areas: ["Stroke", "Cerebrovascular"] },
            { name: "Pediatric", minutes: 120 },
            { name: "Any National topic", minutes: 1050, toConfirm: true },
          ],
        },
      ],
    });
  });

  test("[120] a name that is taken is refused beside its field, and nothing typed is lost", async () => {
    await page.goto("/training/plans/new/empty");
    await page.getByLabel("Name", { exact: true }).fill("emt until mar 2027");
    await page.getByLabel("Period from").fill("2026-01-01");
    await page.getByLabel("Period to").fill("2025-01-01");
    await page.getByText("The period ends before it begins.").waitFor();
    await page.getByLabel("Period to").fill("2027-12-31");
    await button("Make the plan").click();
    await page.getByText("Give the category a name.").waitFor();
    await page.getByRole("textbox", { name: "Category", exact: true }).fill("Trauma");
    await page.getByRole("textbox", { name: "Requirement", exact: true }).fill("CNS injury");
    await page.getByLabel("Hours of CNS injury", { exact: true }).fill("2");
    await button("Make the plan").click();
    await page.getByText("There is a plan of this name already.").waitFor();
    expect(await page.getByLabel("Hours of CNS injury", { exact: true }).inputValue()).toBe("2");
    await page.getByLabel("Name", { exact: true }).fill("Trauma care");
    await button("Make the plan").click();
    await heading("Trauma care").waitFor();
  });

  test("[120] saving says whom it recounts; of two officers the second sees what changed, and keeps what was typed", async () => {
    const plan = await makePlan("Cardiac");
    await assign(plan, [dana]);
    await page.goto(`/training/plans/${plan.id}/edit`);
    await page.getByLabel("Hours of Stroke", { exact: true }).fill("2");
    await officer.execute(
      "mutation ($id: ID!, $version: Int!, $input: TrainingPlanInput!) { updateTrainingPlan(planId: $id, version: $version, input: $input) { id } }",
      { ...plan, input: inputOf("Cardiac care", 1.5) },
    );
    await button("Save").click();
    await page.getByRole("dialog", { name: "Save for 1 person?" }).getByText("1 person has Cardiac").waitFor();
    await dialog().getByRole("button", { name: "Save" }).click();
    const conflict = page.getByRole("alert").filter({ hasText: "Somebody else changed this plan meanwhile" });
    await conflict.getByText("Name: Cardiac → Cardiac care").waitFor();
    await conflict.getByText("National / Cardiovascular / Stroke: 1 h; Stroke → 1.5 h; Stroke").waitFor();
    expect(await page.getByLabel("Hours of Stroke", { exact: true }).inputValue()).toBe("2");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expectAccessible(page);
    await button("Save").click();
    await dialog().getByRole("button", { name: "Save" }).click();
    await heading("Cardiac").waitFor();
    expect((await storedPlan("Cardiac"))?.components[0]?.categories[0]?.requirements).toMatchObject([{ minutes: 120 }]);
  });
});

describe("a plan and its people", () => {
  test("[120, 122] a plan is given to a group; its people stand with hours, percent and pace, and lead to their record", async () => {
    await page.goto("/training/plans");
    await page.getByRole("link", { name: "Trauma care", exact: true }).click();
    await page.getByRole("heading", { name: "Nobody active has this plan" }).waitFor();
    await button("Assign").first().click();
    await page.getByRole("combobox", { name: "People and groups" }).fill("a shift");
    await page.getByRole("option", { name: /A Shift/ }).click();
    await page.keyboard.press("Escape");
    await expectAccessible(page);
    await dialog().getByRole("button", { name: "Assign" }).click();
    await page.getByText("2 people have Trauma care now.").waitFor();
    await page.getByRole("tab", { name: "People (2)" }).waitFor();
    await page.getByText("Hours are being counted; the figures").waitFor({ state: "detached" });
    const row = page.getByRole("row").filter({ hasText: "Dana Núñez" });
    await row.getByText("0 of 2 h").waitFor();
    await row.getByText("0 %").waitFor();
    await expectAccessible(page);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Export CSV" }).click();
    const file = await readFile(await (await download).path(), "utf8");
    expect(file.split("\r\n").filter(Boolean)).toHaveLength(3);
    await page.getByRole("searchbox", { name: "Search users" }).fill("dana");
    await page.getByText("1 user matches").waitFor();
    await row.getByRole("link", { name: "Dana Núñez" }).click();
    await heading("Dana Núñez").waitFor();
    await page.getByRole("heading", { level: 2, name: "Trauma care" }).waitFor();
  });

  test("[120] who is selected gets another period, or loses the plan; a retired one is given to nobody", async () => {
    await page.goto("/training/plans?search=trauma");
    await page.getByRole("link", { name: "Trauma care", exact: true }).click();
    await page.getByRole("checkbox", { name: "Select Dana Núñez" }).check();
    await button("Change period").click();
    await page.getByLabel("To", { exact: true }).fill("2025-12-31");
    await button("Set the period").click();
    await page.getByText("The period ends before it begins.").waitFor();
    await page.getByLabel("To", { exact: true }).fill("2028-06-30");
    await button("Set the period").click();
    await page.getByRole("row").filter({ hasText: "Dana Núñez" }).getByText("30 Jun 2028").waitFor();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("checkbox", { name: "Select Ben Ortiz" }).check();
    await button("Unassign").click();
    await page.getByRole("alertdialog", { name: "Take Trauma care from Ben Ortiz?" }).waitFor();
    await dialog().getByRole("button", { name: "Unassign" }).click();
    await page.getByRole("tab", { name: "People (1)" }).waitFor();

    await button("More actions").click();
    await page.getByRole("menuitem", { name: "Retire" }).click();
    await page.getByRole("dialog", { name: "Retire Trauma care?" }).getByText("1 person who has it keep").waitFor();
    await dialog().getByRole("button", { name: "Retire" }).click();
    await page.getByText("This plan is retired.").waitFor();
    expect(await button("Assign").count()).toBe(0);
    await page.goto("/training/plans?retired=true");
    await page.getByRole("link", { name: "Trauma care", exact: true }).waitFor();
    await page.getByText("1 plan", { exact: true }).waitFor();
    await expectAccessible(page);
  });

  test("[120, 124] its requirements fold by category, and lie open on paper; on a phone in the dark all of it fits", async () => {
    await page.goto("/training/plans?search=until");
    await page.getByRole("link", { name: "EMT until Mar 2027", exact: true }).click();
    await page.getByRole("tab", { name: "Requirements" }).click();
    const detail = page.getByText("Classes in Stroke, Cerebrovascular");
    expect(await detail.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    await detail.waitFor();
    await page.emulateMedia({ media: "screen" });
    await button(/^National topics/).click();
    await detail.waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 780 });
    for (const path of ["/training/plans", page.url(), page.url().replace("/requirements", "/edit")]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.getByText("EMT until Mar 2027").first().waitFor();
      expect(await page.locator("html").evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
      await expectAccessible(page);
    }
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test("[120] a general user is told, and another department's plan is not found", async () => {
    const own = await app.openPage(dana);
    await own.goto("/training/plans");
    await own.getByRole("heading", { name: "This page is for officers" }).waitFor();
    await own.context().close();
    const elsewhere = await makeDepartment(app);
    const foreign = encodeId("pln", elsewhere, dana.userId);
    for (const path of [`/training/plans/${foreign}`, `/training/plans/${foreign}/edit`]) {
      await page.goto(path);
      await heading("Not found").waitFor();
    }
  });
});

describe("the record's tab", () => {
  test("[121, 122] with one plan there is nothing to select; with two, each is chosen and shows its own hours", async () => {
    const person = await makeUser(app, departmentId, { firstName: "Cam", lastName: "Reyes" });
    await makeCompletion(app, person, { className: "Airway lab", minutes: 720, completedOn: "2026-10-01" });
    const forty = await makePlan("Forty hours", 28);
    await assign(forty, [person]);
    await page.goto(recordOf(person));
    await page.getByText("12 of 40 h", { exact: true }).waitFor();
    await page.getByText("(30 %)").waitFor();
    await page.getByText("Certification period 1 Jan 2026 to 31 Dec 2027").waitFor();
    const select = page.getByRole("combobox", { name: "Select Training Plan" });
    expect(await select.count()).toBe(0);

    await assign(await makePlan("Short", 39.5), [person]);
    await page.reload();
    await select.waitFor();
    expect(await select.locator("option").allInnerTexts()).toEqual(["Forty hours", "Short"]);
    await select.selectOption("Short");
    await page.getByText("0.5 of 40 h", { exact: true }).waitFor();
    await button(/^Cardiovascular/).click();
    await page
      .getByRole("button", { name: /^Cardiovascular/ })
      .getByText("0 of 39.5 h")
      .waitFor();
    await select.selectOption("Forty hours");
    await page
      .getByRole("button", { name: /^Cardiovascular/ })
      .getByText("0 of 28 h")
      .waitFor();
    expect(new URL(page.url()).searchParams.get("plan")).toBe(forty.id);
  });

  test("[123, 124] a category opens to its classes, whose hours are the category's; on paper it lies open", async () => {
    const individual = button(/^Individual/);
    await individual.getByText("12 of 12 h").waitFor();
    const line = page.getByRole("listitem").filter({ hasText: "Airway lab" });
    expect(await line.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    await line.waitFor();
    await page.getByRole("combobox").waitFor({ state: "hidden" });
    await page.emulateMedia({ media: "screen" });
    await individual.click();
    await line.getByText("12 h", { exact: true }).waitFor();
    await expectAccessible(page);
  });
});
