import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { type BrowserApp, expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeAccount, type MadeUser, makeAccount, makeDepartment, makeOfficer, makeUser } from "../factories.js";
import { csv } from "../imports.js";
import { until } from "../until.js";

jest.setTimeout(120_000);

let app: BrowserApp;
let officer: MadeUser;
let elsewhere: MadeAccount;
let page: Page;
let metro: string;

beforeAll(async () => {
  app = await startBrowserApp();
  metro = await makeDepartment(app, { name: "Metro EMS" });
  const county = await makeDepartment(app, { name: "Harlan County EMS" });
  officer = await makeOfficer(app, metro, { firstName: "Dana", lastName: "Núñez", email: "dana@example.org" });
  await makeOfficer(app, county, { account: officer });
  await makeUser(app, metro, {
    email: "changes@example.org",
    firstName: "Chris",
    lastName: "Changes",
    employeeId: "001",
  });
  await makeUser(app, metro, { email: "stays@example.org", firstName: "Stacy", lastName: "Stays", employeeId: "002" });
  elsewhere = await makeAccount(app, { email: "elsewhere@example.org", firstName: "Elsa", lastName: "Where" });
  page = await app.openPage(officer);
  page.setDefaultTimeout(30_000);
  const department = JSON.stringify(await departmentIdOf("Metro EMS"));
  // 25 rows are enough to look at, and four times as quick for axe.
  await page.addInitScript(`if (location.protocol === "http:") {
    sessionStorage.setItem("muster-department", ${department});
    localStorage.setItem("muster-page-size", "25");
  }`);
});

async function departmentIdOf(name: string): Promise<string> {
  const { data } = await (await app.as(officer)).execute<{
    viewer: { memberships: { department: { id: string; name: string } }[] };
  }>("{ viewer { memberships { department { id name } } } }");
  const found = data?.viewer.memberships.find(({ department }) => department.name === name);
  if (!found) throw new Error(`${name} is no department of the officer`);
  return found.department.id;
}

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const upload = (name: string, text: string): Promise<void> =>
  page.locator("input[type=file]").setInputFiles(file(name, text));
const openUpload = (): Promise<unknown> => page.goto("/imports/new");
const tab = (name: RegExp): Locator => page.getByRole("tab", { name });
const row = (line: number): Locator => page.locator(`[role=row][data-id="${line}"]`);
const cell = (line: number, field: string): Locator => row(line).locator(`[data-field="${field}"]`);
const importButton = (): Locator => page.getByRole("button", { name: "Import Users", exact: true });
const people = async (): Promise<number> =>
  (await app.sql<{ n: number }>("SELECT count(*)::int AS n FROM membership WHERE department_id = $1", [metro]))[0]?.n ??
  0;

const dropZone = (): Locator => page.getByRole("button", { name: /Drop (your CSV file|it) here/ });

/** Drops what the expression makes in the page. */
async function drop(file: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    `(() => { const transfer = new DataTransfer(); transfer.items.add(${file}); return transfer; })()`,
  );
  await dropZone().dispatchEvent("dragover", { dataTransfer });
  await dropZone().dispatchEvent("drop", { dataTransfer });
}

const DROPPED = csv("Drop,Ped,dropped@example.org,general user,");

describe("the upload page", () => {
  test("[57, 66] Upload Users CSV on the users page opens Import Users, which says why inviting is better", async () => {
    await page.goto("/users");
    await page.getByRole("link", { name: "Upload Users CSV" }).first().click();
    await page.getByRole("heading", { name: "Import Users", level: 1 }).waitFor();
    await page.getByText("Inviting is better").waitFor();
    await page.getByText(".csv, under 25 MiB, up to 500,000 rows").waitFor();
    await expectAccessible(page);
  });

  test("[58, 62, 72] the sample, chosen by keyboard, has no problem; back to Import Users drops the draft", async () => {
    const href = await page.getByRole("link", { name: "Download a sample CSV" }).getAttribute("href");
    const sample = await (await page.request.get(href ?? "")).text();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), dropZone().press("Enter")]);
    await chooser.setFiles(file("sample.csv", sample));
    await tab(/Problems 0/).waitFor();
    await tab(/Skip 0/).waitFor();

    await page.getByRole("button", { name: "Back to Import Users" }).click();
    await page.getByRole("alertdialog").getByText("Nobody was added, changed or mailed").waitFor();
    await page.getByRole("button", { name: "Drop draft" }).click();
    await dropZone().waitFor();
    expect(await page.getByText("Continue the review").count()).toBe(0);
  });

  test("[62] a file is dropped", async () => {
    await drop(`new File([${JSON.stringify(DROPPED)}], "dropped.csv", { type: "text/csv" })`);
    await page.getByRole("heading", { name: "Review and Confirm", level: 1 }).waitFor();
    await page.getByText("dropped.csv, for Metro EMS").waitFor();
  });

  test("the same file again leads to its draft, and the upload page offers to go on with it", async () => {
    await openUpload();
    await page.getByText("Continue the review of dropped.csv").waitFor();
    await upload("renamed.csv", DROPPED);
    await page.getByText("This very file is already uploaded").waitFor();
    await page.getByText("dropped.csv, for Metro EMS").waitFor();
  });

  test("[63] a spreadsheet, and a file of 25 MiB, are refused with a way forward before they are sent", async () => {
    await openUpload();
    await upload("roster.xlsx", "PK");
    await page.getByText("roster.xlsx is a spreadsheet, not a CSV file").waitFor();
    await page.getByText("CSV UTF-8 (Comma delimited)").waitFor();
    await drop(`new File([new ArrayBuffer(26_214_400)], "large.csv", { type: "text/csv" })`);
    await page.getByText("large.csv is too large: 25 MiB").waitFor();
    await expectAccessible(page);
  });

  test("a file that cannot be read says why, and the way back", async () => {
    await upload("headless.csv", "Dana,Smith,dana.smith@example.org\n");
    await page.getByRole("heading", { name: "headless.csv could not be read" }).waitFor();
    await page.getByText("put the column names above it").waitFor();
    await expectAccessible(page);
  });
});

const ROSTER = csv(
  "Ann,Arbor,ann@example.org,general user,101",
  "Bea,Bright,bea@example.org,general user,102",
  "Cal,Crane,cal@@example.org,general user,103",
  "Chris,Changes,changes@example.org,training officer,001",
  "Stacy,Stays,stays@example.org,general user,002",
  "Elsa,Where,elsewhere@example.org,general user,",
  "Dee,Dune,dee@example.org,Captain,104",
  "Ann,Again,ANN@example.org ,general user,105",
  "Eve,Early,eve@example.org,general user,106",
  "يوسف,الخوارزمي,yusuf@example.org,general user,107",
  ...Array.from({ length: 290 }, (_, n) => `Extra${n},Person,extra${n}@example.org,general user,`),
);

describe("the review", () => {
  test("[67, 73] all 300 rows are there, bad ones included, by what will happen to them", async () => {
    await openUpload();
    await upload("roster.csv", ROSTER);
    await tab(/All 300/).waitFor();
    for (const name of [/Create 294/, /Update 1/, /No change 1/, /Invite 1/, /Skip 3/, /Problems 3/]) {
      expect(await tab(name).count()).toBe(1);
    }
    await page.getByText("Import 296 users: 294 created and mailed, 1 updated and 1 invited by e-mail").waitFor();
    await page.getByText("1–25 of 300").waitFor();
    expect(await cell(5, "plan").innerText()).toMatch(
      /Update\s+Role:\s+from\s+General user\s+→\s+to\s+Training officer/,
    );
  });

  test("a bad cell is mended in place, by keyboard, and stays mended after a reload", async () => {
    await tab(/Problems 3/).click();
    await cell(4, "email").getByText("not an address").waitFor();
    await expectAccessible(page);
    await cell(4, "email").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("cal@example.org");
    await page.keyboard.press("Enter");
    await tab(/Create 295/).waitFor();
    await page.reload();
    await tab(/Problems 2/).waitFor();
  });

  test("[69] the role of a row is a drop-down and overrides the file", async () => {
    await cell(8, "role").getByText("Captain").waitFor();
    await cell(8, "role").click();
    await page.getByRole("option", { name: "Training officer" }).click();
    await tab(/Create 296/).waitFor();
    await tab(/All 300/).click();
    await cell(8, "role").getByText("Training officer").waitFor();
  });

  test("[68] the department of a row is a drop-down of the officer's own departments", async () => {
    await cell(3, "departmentId").click();
    await expect(page.getByRole("option").allInnerTexts()).resolves.toEqual(
      expect.arrayContaining(["Metro EMS", "Harlan County EMS"]),
    );
    await page.getByRole("option", { name: "Harlan County EMS" }).click();
    await cell(3, "departmentId").getByText("Harlan County EMS").waitFor();
  });

  test("[70] the trash icon removes a row, and it can be put back; several go at once", async () => {
    // Tall enough for the whole page of rows: the grid draws only those in sight.
    await page.setViewportSize({ width: 1440, height: 2400 });
    await row(10).getByRole("button", { name: "Remove line 10" }).click();
    await cell(10, "plan").getByText("Removed").waitFor();
    await tab(/Create 295/).waitFor();
    await row(25).getByRole("checkbox").check();
    await row(26).getByRole("checkbox").check();
    await page.getByText("2 selected").waitFor();
    await page.getByRole("toolbar", { name: "Selected rows" }).getByRole("button", { name: "Remove" }).click();
    await tab(/Create 293/).waitFor();
    await row(26).getByRole("button", { name: "Put line 26 back" }).click();
    await tab(/Create 294/).waitFor();
  });

  test("[F7] what is changed without a connection is kept, and sent when it is back", async () => {
    await page.context().setOffline(true);
    await cell(11, "employeeId").dblclick();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("00107");
    await page.keyboard.press("Enter");
    await page.getByText("1 change is kept here").waitFor();
    await cell(11, "employeeId").getByText("00107").waitFor();
    await page.context().setOffline(false);
    await page.getByText("1 change is kept here").waitFor({ state: "hidden" });
    await page.reload();
    await cell(11, "employeeId").getByText("00107").waitFor();
  });

  test("it is usable on a phone and in the dark, with nothing for axe to find", async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.emulateMedia({ colorScheme: "dark" });
    await tab(/Update 1/).click();
    await page.getByRole("list", { name: "Rows of the file" }).getByText("Line 5").waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

describe("the run and its summary", () => {
  test("[71, 73] nothing is written before Import Users; then the four counts add up to the file", async () => {
    expect(await people()).toBe(3);
    await importButton().click();
    await page.getByRole("heading", { name: "Import Summary", level: 1 }).waitFor();
    await page.getByText("294 created + 2 updated + 1 invited + 3 skipped = 300 rows").waitFor();
    expect(await people()).toBe(3 + 293);
  });

  test("[77, 78] each tab is searched by e-mail, and skipped rows tell line, value and reason", async () => {
    await page.getByRole("searchbox").fill("extra289");
    await page.getByText("1–1 of 1").waitFor();
    await page.getByRole("link", { name: "Extra289 Person" }).waitFor();
    await page.getByRole("searchbox").fill("");
    await tab(/Updated 2/).click();
    await page
      .getByRole("row", { name: /Chris Changes/ })
      .getByText("Training officer")
      .first()
      .waitFor();
    await tab(/Skipped 3/).click();
    await page
      .getByRole("row", { name: /9 Ann Again/ })
      .getByText("duplicate of line 2")
      .waitFor();
    await page
      .getByRole("row", { name: /10 Eve Early/ })
      .getByText("Taken out in the review")
      .waitFor();
    await page.getByRole("searchbox").fill("ann@");
    await page.getByText("1–1 of 1").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download skipped rows" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await expectAccessible(page);
  });

  test("[79] Got It leads to the users; the summary stays in the history", async () => {
    await page.getByRole("link", { name: "Got It" }).click();
    await page.waitForURL(/\/users(\?|$)/);
    await page.goto("/imports");
    await page.getByRole("row", { name: /roster\.csv.*Dana Núñez.*Done.*300.*294 created/s }).waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "roster.csv" }).click();
    await page.getByText("294 created + 2 updated + 1 invited + 3 skipped = 300 rows").waitFor();
  });

  test("[74] a created person opens the mail, sets a password, and is in the department", async () => {
    const mailTo = async () => (await app.mails()).find(({ to }) => to === "ann@example.org");
    await until(async () => (await mailTo()) !== undefined, 60);
    const link = (await mailTo())?.links.find((one) => one.includes("/set-password/")) ?? "";
    const own = await app.openPage();
    await own.goto(link);
    await own.getByLabel("New password", { exact: true }).fill("seven calm harbours");
    await own.getByRole("button", { name: "Set password and sign in" }).click();
    await own.getByText("Metro EMS").first().waitFor();
    await own.context().close();
  });

  test("[76] an invited person sees the invitation on signing in, and joins by accepting it", async () => {
    const own = await app.openPage(elsewhere);
    await own.goto("/");
    await own.getByText("Metro EMS invites you as general user").waitFor();
    await own.getByRole("button", { name: "Accept and join Metro EMS" }).click();
    await own.getByText("You have joined Metro EMS").waitFor();
    expect((await app.mails()).some(({ to }) => to === "elsewhere@example.org")).toBe(true);
    await own.context().close();
  });
});

test("[T11] a running import shows its progress, can be left, found again and aborted; every row is accounted for", async () => {
  const rows = Array.from({ length: 30_000 }, (_, n) => `Many${n},People,many${n}@example.org,general user,`);
  await openUpload();
  await upload("many.csv", csv(...rows));
  await tab(/All 30,000/).waitFor({ timeout: 60_000 });
  await importButton().click();
  await page.getByText(/of 30,000 rows done/).waitFor();
  await page.getByText("You can leave this page").waitFor();
  await page.getByRole("link", { name: "Imports", exact: true }).last().click();
  await page.getByRole("link", { name: "many.csv" }).click();
  await page.getByRole("progressbar", { name: "Progress of the import" }).waitFor();
  await expectAccessible(page);
  await page.getByText(/rows a second, .* left/).waitFor({ timeout: 30_000 });
  await page.getByRole("button", { name: "Abort import" }).click();
  await page
    .getByRole("alertdialog")
    .getByText(/done so far stay/)
    .waitFor();
  await page.getByRole("alertdialog").getByRole("button", { name: "Abort import" }).click();
  await page.getByText("This import was aborted").waitFor({ timeout: 30_000 });
  const sum = await page.getByText(/ = 30,000 rows/).innerText();
  const [created = 0, updated = 0, invited = 0, skipped = 0] = (sum.match(/[\d,]+(?= [a-z])/g) ?? []).map((text) =>
    Number(text.replace(",", "")),
  );
  expect(created).toBeGreaterThan(0);
  expect(skipped).toBeGreaterThan(0);
  expect(created + updated + invited + skipped).toBe(30_000);
});
