import { beforeAll, expect, jest, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { type BrowserApp, expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeDepartment, makeOfficer, makeUser } from "../factories.js";
import { makeCompletion, makeCourse } from "../training.js";
import { until } from "../until.js";

jest.setTimeout(120_000);

let app: BrowserApp;
let metro: string;
let officer: MadeUser;
let page: Page;

beforeAll(async () => {
  app = await startBrowserApp();
  metro = await makeDepartment(app, { name: "Metro EMS" });
  officer = await makeOfficer(app, metro, { firstName: "Dana", lastName: "Núñez" });
  const lee = await makeUser(app, metro, { email: "lee@example.org", firstName: "Lee", lastName: "Park" });
  await makeUser(app, metro, { email: "ana@example.org", firstName: "Ana", lastName: "López", employeeId: "0417" });
  await makeCourse(app, metro, { name: "Cardiac Care", provider: "Heart Co", minutes: 90 });
  await makeCompletion(app, lee, { className: "Pain", completedOn: "2026-09-01" });
  page = await app.openPage(officer);
  page.setDefaultTimeout(30_000);
});

const FILE = [
  "email,employee_id,class_name,completion_date,hours,take_type,credit_type,provider",
  "lee@example.org,,Cardiac Care,10/2/2026,,,,",
  ",0417,Hose Drill,2026-10-03,2,Live,Department,",
  "lee@example.org,,Pain,2026-09-01,1,Live,State,A provider",
  "nobody@example.org,,Cardiac Care,2026-10-02,,,,",
  "ana@example.org,,Cardiac Care,2026-13-02,,,,",
  "ana@example.org,,Extrication,2026-10-05,3,,State,Academy",
].join("\n");

const upload = (name: string, text: string): Promise<void> =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const tab = (name: RegExp): Locator => page.getByRole("tab", { name });
const row = (line: number): Locator => page.locator(`[role=row][data-id="${line}"]`);
const cell = (line: number, field: string): Locator => row(line).locator(`[data-field="${field}"]`);
const recorded = async (): Promise<number> =>
  (await app.sql<{ n: number }>("SELECT count(*)::int AS n FROM completion WHERE recorded_in = $1", [metro]))[0]?.n ??
  0;

test("[57, 125, T1] from the completions to the review: what would be recorded, what is already, and what lacks", async () => {
  await page.goto("/training/completions");
  await page.getByRole("link", { name: "Upload Completions CSV" }).click();
  await page.getByRole("heading", { name: "Import Completions", level: 1 }).waitFor();
  await page.getByText("The same file twice does no harm").waitFor();
  await page.getByText("completion_date").waitFor();
  await expectAccessible(page);
  await upload("history.csv", FILE);
  await page.getByText("history.csv, for Metro EMS").waitFor();
  await page.getByText("Record 2 completions").waitFor();
  await page.getByText("1 row is recorded already and 3 rows are skipped").waitFor();
  await tab(/Already recorded 1/).waitFor();
  await page.getByText("read with the month first").waitFor();
  await cell(2, "email").getByText("Lee Park").waitFor();
  await cell(2, "hours").getByText("1.5").waitFor();
  await cell(2, "completedOn").getByText("2 Oct 2026").waitFor();
  await cell(3, "email").getByText("Ana López").waitFor();
  await cell(5, "plan")
    .getByText(/Nobody in this department has the e-mail address nobody@example.org/)
    .waitFor();
  await expectAccessible(page);
  expect(await recorded()).toBe(1);
});

test("[T2, 77] bad cells are mended in place, by typing and by choosing, and the rows judged again", async () => {
  await cell(6, "completedOn").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Oct 4, 2026");
  await page.keyboard.press("Enter");
  await cell(6, "completedOn").getByText("4 Oct 2026").waitFor();
  await cell(7, "takeType").click();
  await page.getByRole("option", { name: "Live" }).click();
  await cell(7, "plan").getByText("Record", { exact: true }).waitFor();
  await page.getByText("Record 4 completions").waitFor();
});

test("[73, 79, T2] the run ends in a summary of three tabs; it stays in the history, found by kind", async () => {
  await page.getByRole("button", { name: "Import Completions", exact: true }).click();
  await page.getByText("4 recorded + 1 already recorded + 1 skipped = 6 rows").waitFor();
  await page.getByText("4 completions are on the transcripts").waitFor();
  await page.getByRole("cell", { name: "Extrication" }).waitFor();
  await expectAccessible(page);
  await until(async () => (await recorded()) === 5);
  await tab(/Skipped 1/).click();
  await page.getByText("Nobody in this department").waitFor();
  await page.getByRole("link", { name: "Got It" }).click();
  await page.getByRole("heading", { name: "Training", level: 1 }).waitFor();
  await page.goto("/imports?kind=completions");
  await page.getByRole("link", { name: "history.csv" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Users", exact: true }).click();
  await page.getByText("No imports yet").waitFor();
});

test("[T2] the same file again has nothing to record; on a phone it is looked at and dropped", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/training/completions/import");
  await upload("again.csv", `${FILE}\nlee@example.org,,Knots,soon,1,Live,State,Us`);
  await page.getByText("Nothing to record").waitFor();
  await tab(/Already recorded 3/).waitFor();
  const card = page.getByRole("listitem").filter({ hasText: "Knots" });
  await card.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("dialog").getByLabel("Completed").fill("2026-10-06");
  await page.getByRole("button", { name: "Save line" }).click();
  await page.getByText("Record 1 completion", { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Back to Import Completions" }).click();
  await page.getByRole("alertdialog").getByText("Nothing was recorded").waitFor();
  await page.getByRole("button", { name: "Drop draft" }).click();
  await page.getByRole("heading", { name: "Import Completions", level: 1 }).waitFor();
});
