import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { encodeId, encodeOwnId, newId } from "../../src/platform/ids.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeDepartment, makeGroup, makeOfficer, makeUser } from "../factories.js";
import { makeCompletion, makeCourse } from "../training.js";
import { until } from "../until.js";

jest.setTimeout(180_000);

const REPORT = `mutation ($id: ID!, $class: ClassInput!, $file: Upload!) {
  reportOwnClass(departmentId: $id, class: $class, completedOn: "2026-10-01", file: $file) { id } }`;
const PALS = { name: "PALS", provider: "AHA", takeType: "LIVE", creditType: "PROGRAM", minutes: 480 };
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const app = await startBrowserApp();
let metro: string;
let officer: MadeUser;
let dana: MadeUser;

const idOf = ({ departmentId, userId }: MadeUser): string => encodeId("usr", departmentId, userId);
const statesOf = (className: string) =>
  app.sql<{ state: string; decider: string | null }>(
    `SELECT state, decider_name AS decider FROM completion WHERE recorded_in = $1 AND class_name = $2`,
    [metro, className],
  );
const open = async (person: MadeUser, path: string, width = 1440): Promise<Page> => {
  const page = await app.openPage(person, { viewport: { width, height: 900 } });
  await page.goto(path);
  return page;
};

beforeAll(async () => {
  metro = await makeDepartment(app, { name: "Metro EMS" });
  officer = await makeOfficer(app, metro, { firstName: "Olga", lastName: "Reed" });
  dana = await makeUser(app, metro, { firstName: "Dana", lastName: "Núñez", employeeId: "0042" });
});

describe("completions that people reported", () => {
  test("[125] wait on Home and in the tab; the proof opens in a new tab, one is accepted, one refused with a reason", async () => {
    const file = { name: "card.png", content: new Uint8Array(PNG), type: "image/png" };
    await (await app.as(dana)).upload(REPORT, { id: encodeOwnId("dep", metro), class: PALS }, file);
    await makeCompletion(app, dana, { className: "Ropes", state: "REPORTED" });
    const page = await open(officer, "/");
    await page.getByRole("link", { name: /^Completions waiting\s*2$/ }).click();
    await page.getByRole("tab", { name: "Completions (2)", selected: true }).waitFor();
    await page.getByRole("link", { name: "Dana Núñez" }).first().waitFor();
    await expectAccessible(page);
    const [proof] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("link", { name: "Picture: proof of PALS of Dana Núñez, opens in a new tab" }).click(),
    ]);
    await proof.locator("img").waitFor();
    await proof.close();
    const accept = page.getByRole("button", { name: "Accept PALS of Dana Núñez" });
    await page.locator("td[data-field=ACTIONS]").filter({ has: accept }).press("Enter"); // of two, none is pressed
    await accept.and(page.locator(":focus")).waitFor();
    await accept.click();
    await page.getByText("PALS of Dana Núñez is accepted.").waitFor();
    await page.getByRole("tab", { name: "Completions (1)" }).waitFor();
    await page.getByRole("button", { name: "Refuse Ropes of Dana Núñez" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Refuse this report?" });
    await expectAccessible(page);
    expect(await dialog.getByRole("button", { name: "Refuse" }).isDisabled()).toBe(true);
    await dialog.getByLabel("Reason").fill("The page is blank.");
    await dialog.getByRole("button", { name: "Refuse" }).click();
    await page.getByRole("heading", { name: "Nothing is waiting for you" }).waitFor();
    expect([...(await statesOf("PALS")), ...(await statesOf("Ropes"))]).toEqual([
      { state: "ACCEPTED", decider: "Olga Reed" },
      { state: "REFUSED", decider: "Olga Reed" },
    ]);
    await page.context().close();
    const own = await open(dana, "/my-training");
    await own.getByText("The page is blank.").waitFor();
    await own.context().close();
  });

  test("[125] several at once say what became of each: decided by another officer meanwhile, one's own", async () => {
    const ids = await Promise.all(
      ["Knots", "Ladders"].map((className) => makeCompletion(app, dana, { className, state: "REPORTED" })),
    );
    await makeCompletion(app, officer, { className: "Mine", state: "REPORTED" });
    const page = await open(officer, "/training/completions");
    await page.getByText("Your own: another officer decides it").waitFor();
    await page.getByRole("checkbox", { name: "Select all reports of this page" }).check();
    const toolbar = page.getByRole("toolbar", { name: "Selected reports" });
    await toolbar.getByText("2 selected").waitFor();
    const other = await app.as(await makeOfficer(app, metro, { firstName: "Ada", lastName: "Stone" }));
    await other.execute(`mutation ($u: ID!, $c: ID!) { acceptCompletion(userId: $u, completionId: $c) { id } }`, {
      u: idOf(dana),
      c: encodeId("cpl", dana.accountId, ids[0] ?? ""),
    });
    await toolbar.getByRole("button", { name: "Accept all selected" }).click();
    const results = page.getByRole("dialog").getByRole("list", { name: "Result per report" });
    await results.getByText("Ada Stone accepted this report already.").waitFor();
    expect(await results.getByText("Done", { exact: true }).count()).toBe(1);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("tab", { name: "Completions (1)" }).waitFor();
    expect([...(await statesOf("Knots")), ...(await statesOf("Ladders"))].map(({ decider }) => decider)).toEqual([
      "Ada Stone",
      "Olga Reed",
    ]);
    await page.context().close();
  });
});

describe("a class is recorded for many people", () => {
  test("[125, 115, 130] from a course and a person; a pasted list, what will happen, a double click, certificates", async () => {
    const course = await makeCourse(app, metro, { name: "Stroke Care", minutes: 90 });
    await app.sql(
      `INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id) VALUES ($1, $2, $3, $4, $1)`,
      [metro, newId(), dana.userId, course],
    );
    const groupId = await makeGroup(app, metro, "B Shift");
    await makeUser(app, metro, { firstName: "Omar", lastName: "Diaz", groupIds: [groupId] });
    const had = await makeUser(app, metro, { firstName: "Hana", lastName: "Ito", email: "hana@example.org" });
    const today = new Date().toISOString().slice(0, 10);
    await app.sql(
      `INSERT INTO completion (account_id, id, class_name, provider, take_type, credit_type, minutes, completed_on, recorded_in)
       VALUES ($1, $2, 'Stroke care', 'A provider', 'LIVE', 'DEPARTMENT', 90, $3, $4)`,
      [had.accountId, newId(), "2026-10-01", metro],
    );
    const page = await open(officer, `/training/record?course=${encodeId("crs", metro, course)}&user=${idOf(dana)}`);
    const form = page.getByRole("form", { name: "Record a class" });
    await form.getByText("Dana Núñez").waitFor();
    expect(await form.getByLabel("Course").inputValue()).toBe("Stroke Care");
    await form.getByLabel("Held on").fill("2199-01-01");
    await form.getByRole("button", { name: "Record" }).click();
    await form.getByText(/or an earlier day\.$/).waitFor();
    await form.getByLabel("Held on").fill("2026-10-01");
    expect(today > "2026-10-01").toBe(true);
    await form.getByLabel("People and groups").fill("B Shift");
    await page.getByRole("option", { name: /B Shift/ }).click();
    await page.keyboard.press("Escape");
    await form.getByRole("button", { name: "Paste a list" }).click();
    const dialog = page.getByRole("dialog", { name: "Paste a list of people" });
    await dialog
      .getByLabel("E-mail addresses or employee IDs")
      .fill("Hana <HANA@example.org>, 0042\nnobody@example.org");
    await dialog.getByRole("button", { name: "Find 3 people" }).click();
    await dialog.getByText("nobody@example.org: not found in this department").waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Close" }).click();
    const outlook = form.getByRole("status", { name: "What will happen" });
    await outlook.getByText("It goes onto 2 transcripts.").waitFor();
    await outlook.getByText(/^1 open assignment of this course is completed by it/).waitFor();
    await outlook.getByText("Has this class of that day already").waitFor();
    await form
      .locator("input[type=file]")
      .setInputFiles({ name: "sign-in.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 here") });
    await expectAccessible(page);
    await form.getByRole("button", { name: "Record for 2 people" }).dblclick();
    await page.getByRole("heading", { name: "Class recorded", level: 1 }).waitFor();
    await page
      .getByText("“Stroke Care” of 1 Oct 2026 is on 2 transcripts now. 1 open assignment is completed by it.")
      .waitFor();
    await expectAccessible(page);
    expect(await page.getByRole("list", { name: "Recorded" }).getByRole("link").allInnerTexts()).toEqual([
      "Omar Diaz",
      "Dana Núñez",
    ]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Certificates as one PDF" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Stroke Care 2026-10-01 certificates.pdf");
    expect(await statesOf("Stroke Care")).toHaveLength(2);
    await page.context().close();
  });

  test("[125] by hand, on a phone: what is missing is said at its field, an empty proof before it is sent", async () => {
    const page = await open(officer, "/training/completions", 360);
    await page.getByRole("link", { name: "Record a Class" }).click();
    const form = page.getByRole("form", { name: "Record a class" });
    await form.getByRole("button", { name: "By hand" }).click();
    await form.getByRole("button", { name: "Record" }).click();
    for (const text of ["Give it a name.", "Say who offers it.", "Say how long it takes.", "Choose who was there."]) {
      await form.getByText(text).waitFor();
    }
    const proof = (name: string, mimeType: string, text: string) =>
      form.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
    await proof("empty.pdf", "application/pdf", "");
    await form.getByText("empty.pdf is empty.").waitFor();
    await form.getByLabel("Name of the class").fill("Ice rescue");
    await form.getByLabel("Provider").fill("Lake County");
    await form.getByLabel("Hours", { exact: true }).fill("1:30");
    await form.getByLabel("CAPCE number").fill("19-EMT-F1-0001");
    await form.getByLabel("People and groups").fill("Dana");
    await page.getByRole("option", { name: /Dana Núñez/ }).click();
    await page.keyboard.press("Escape");
    await form.getByText(/numbers are renewed every 3 years/).waitFor();
    await proof("renamed.pdf", "application/pdf", "MZ This program cannot be run in DOS mode.");
    await form.getByRole("button", { name: "Record for 1 person" }).click();
    await form.getByText("Upload a PDF, a PNG or a JPEG file.").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await expectAccessible(page);
    await form.getByRole("button", { name: "Take it off" }).click();
    await form.getByRole("button", { name: "Record for 1 person" }).click();
    await page.getByText(/^“Ice rescue” of .* is on 1 transcript now\.$/).waitFor();
    await until(async () => (await statesOf("Ice rescue")).length === 1);
    await page.context().close();
  });

  test("a general user finds no such page; another department's course and person are not found", async () => {
    const general = await open(dana, "/training/record");
    await general.getByRole("heading", { name: "This page is for officers" }).waitFor();
    await general.goto("/training/completions");
    await general.getByRole("heading", { name: "This page is for officers" }).waitFor();
    await general.context().close();
    const elsewhere = await makeDepartment(app);
    const course = encodeId("crs", elsewhere, await makeCourse(app, elsewhere));
    const stranger = await makeUser(app, elsewhere);
    const page = await open(officer, `/training/record?course=${course}&user=${idOf(stranger)}`);
    await page.getByText("The course and the person of this link were not found in Metro EMS.").waitFor();
    await page.context().close();
  });
});
