import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { getDocumentProxy } from "unpdf";
import { encodeId, encodeOwnId, newId } from "../../src/platform/ids.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeAccount, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../factories.js";
import { makeCompletion, makeCourse } from "../training.js";
import { until } from "../until.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
const proof = { name: "certificate.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 a proof") };
/** Four pixels a side. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR42mMQsemBIwbiOABeQw3B/tzLaQAAAABJRU5ErkJggg==",
  "base64",
);
let metro: string;
let officer: MadeUser;

beforeAll(async () => {
  metro = await makeDepartment(app, { name: "Metro EMS" });
  officer = await makeOfficer(app, metro, { firstName: "Olive", lastName: "Abel" });
});

const recordOf = ({ departmentId, userId }: MadeUser): string => `/users/${encodeId("usr", departmentId, userId)}`;
/** On the screen; the paper that is printed says it too. */
const total = (page: Page, text: string) => page.locator("span.numeric", { hasText: text });
const shown = async (page: Page): Promise<string[]> =>
  (await page.locator('tr[data-id] [data-field="CLASS_NAME"]').allInnerTexts()).map(
    (text) => text.split("\n")[0]?.trim() ?? "",
  );

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("button", { name: button })
      .or(page.getByRole("link", { name: button }))
      .first()
      .click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const pagesOf = async (bytes: Buffer): Promise<number> => (await getDocumentProxy(new Uint8Array(bytes))).numPages;

/** Chooses one value of a filter, and closes its menu. */
async function filterBy(page: Page, filter: string, value: string): Promise<void> {
  await page.getByRole("button", { name: filter }).click();
  await page.getByRole("menuitemcheckbox", { name: value }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
}

async function makeTranscript(person: MadeUser): Promise<void> {
  await makeCompletion(app, person, { className: "Airway", creditType: "CAPCE", capceNumber: "26-OPA-F2-0001" });
  await makeCompletion(app, person, { className: "Cardiac care", takeType: "DISTRIBUTIVE", completedOn: "2026-09-01" });
  await makeCompletion(app, person, { className: "Driving", creditType: "DEPARTMENT", completedOn: "2026-08-01" });
}

describe("own training", () => {
  test("[101, 103, 126, 127, 128, 129] without any department, Home leads to one's own transcript, which filters, sorts and exports what it shows", async () => {
    const person = await makeUser(app, metro, { firstName: "Rae", status: "REMOVED" });
    await makeTranscript(person);
    const page = await app.openPage(person);
    await page.goto("/");
    await page.getByRole("heading", { name: "You are not in a department now" }).waitFor();
    await page.getByRole("link", { name: "Your transcript and certificates" }).click();
    await page.waitForURL("**/my-training/transcript");
    await total(page, "3 classes, 3 h").waitFor();
    expect(await shown(page)).toEqual(["Airway", "Cardiac care", "Driving"]);
    await expectAccessible(page);

    await filterBy(page, "Take type", "Distributive");
    await total(page, "1 class, 1 h").waitFor();
    expect(await shown(page)).toEqual(["Cardiac care"]);
    await page.getByRole("button", { name: "Reset" }).click();
    await filterBy(page, "Credit type", "Department");
    await total(page, "1 class, 1 h").waitFor();
    expect(await shown(page)).toEqual(["Driving"]);
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByRole("searchbox", { name: "Search classes" }).fill("AI");
    await total(page, "1 class, 1 h").waitFor();
    await page.getByRole("searchbox", { name: "Search classes" }).fill("r");
    await total(page, "3 classes, 3 h").waitFor();
    await page.getByRole("columnheader", { name: "Class name" }).click();
    await page.waitForURL("**/my-training/transcript?search=r&sort=CLASS_NAME&direction=ASC");
    await page.getByRole("columnheader", { name: "Class name" }).click();
    await until(async () => (await shown(page))[0] === "Driving");
    const csv = await download(page, "Export CSV");
    const lines = csv.bytes.toString("utf8").trim().split(/\r?\n/).slice(1);
    expect(lines.map((line) => line.split(",")[0])).toEqual(await shown(page));
    await page.reload();
    await until(async () => (await shown(page))[0] === "Driving");

    await page.goto("/my-training");
    await page.waitForURL("**/my-training/transcript");
    await page.getByRole("tab", { name: "Courses" }).click();
    await page.getByText("Courses come from a department.").waitFor();
    await page.getByRole("tab", { name: "Training Plans" }).click();
    await page.getByRole("heading", { name: "No training plan yet" }).waitFor();
    expect(await page.getByRole("button", { name: "Report a Class" }).count()).toBe(0);
    await page.context().close();
  });

  test("[115, 130] a person starts what is owed, reports it and a class from elsewhere, and reads why one was refused", async () => {
    const person = await makeUser(app, metro, { firstName: "Sol" });
    const course = await makeCourse(app, metro, { name: "Hazmat" });
    await app.sql(
      `INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id, due_on)
       VALUES ($1, $2, $3, $4, $1, '2026-01-05')`,
      [metro, newId(), person.userId, course],
    );
    // Mostly a day ahead of the department: what is reported today is today there.
    const page = await app.openPage(person, { timezoneId: "Pacific/Kiritimati" });
    await page.goto("/");
    await page.getByRole("link", { name: "My Training", exact: true }).first().waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("m");
    await page.waitForURL("**/my-training/courses");
    await page.getByText("Overdue", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Start Hazmat" }).click();
    await page.getByText("You started Hazmat.").waitFor();
    await page.getByRole("button", { name: "Report Hazmat completed" }).click();
    await page.locator("input[type=file]").setInputFiles(proof);
    await page.getByRole("dialog").getByRole("button", { name: "Report" }).click();
    await page.getByRole("region", { name: "Waiting for an officer" }).getByText("Hazmat").waitFor();

    await page.getByRole("button", { name: "Report a Class" }).click();
    const dialog = page.getByRole("dialog", { name: "Report a class" });
    await dialog.getByRole("button", { name: "Report" }).click();
    await dialog.getByText("Give it a name.").waitFor();
    await dialog.getByText("Choose the certificate or another proof.").waitFor();
    await expectAccessible(page);
    await dialog.getByLabel("Name of the class").fill("Swift water");
    await dialog.getByLabel("Provider").fill("River school");
    await dialog.getByLabel("Hours", { exact: true }).fill("1:30");
    await page.locator("input[type=file]").last().setInputFiles(proof);
    await dialog.getByLabel("CAPCE number").fill("26-RIV-F1-0001");
    await dialog.getByRole("button", { name: "Report" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("region", { name: "Waiting for an officer" }).getByText("Swift water").waitFor();
    const [row] = await app.sql<{ id: string; minutes: number; take_type: string }>(
      "SELECT id, minutes, take_type FROM completion WHERE account_id = $1 AND class_name = 'Swift water'",
      [person.accountId],
    );
    expect(row).toMatchObject({ minutes: 90, take_type: "LIVE" });

    const refuse = `mutation ($user: ID!, $id: ID!) {
      refuseCompletion(userId: $user, completionId: $id, reason: "The proof is of another day.") { state } }`;
    const ids = { user: encodeId("usr", metro, person.userId), id: encodeId("cpl", person.accountId, row?.id ?? "") };
    expect((await (await app.as(officer)).execute(refuse, ids)).code).toBeUndefined();
    await page.reload();
    const refused = page.getByRole("region", { name: "Refused" });
    await refused.getByText("The proof is of another day.").waitFor();
    await refused.getByText("Olive Abel").waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});

describe("certificates and deletion", () => {
  test("[130] certificates of the ticked classes come as one PDF or a zip, and what is refused is said on the page", async () => {
    const person = await makeUser(app, metro, { firstName: "Toni", lastName: "Beck" });
    await makeTranscript(person);
    await makeCompletion(app, person, { className: "Unseen", state: "REPORTED" });
    const page = await app.openPage(officer);
    await page.goto(`${recordOf(person)}/transcripts`);
    await total(page, "4 classes, 3 h").waitFor();
    const one = await download(page, "Certificate of Airway");
    expect(one.name).toBe("Toni Beck Airway 2026-10-01.pdf");
    await page.getByRole("checkbox", { name: "Select Airway, 1 Oct 2026" }).click();
    await page.getByText("1 selected").waitFor();
    expect(await page.getByRole("checkbox", { name: /^Select Unseen/ }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Select all that match" }).click();
    await page.getByText("3 selected").waitFor();
    await expectAccessible(page);
    const all = await download(page, "Certificates as one PDF");
    expect([all.name, await pagesOf(all.bytes)]).toEqual(["Toni Beck certificates.pdf", 3]);
    const zip = await download(page, "Certificates as a zip");
    expect(zip.name).toBe("Toni Beck certificates.zip");
    expect(zip.bytes.subarray(0, 2).toString()).toBe("PK");
    await app.sql("UPDATE rate_limit SET points = 600 WHERE key = $1", [`certificate-files:${officer.accountId}`]);
    await page.getByRole("button", { name: "Certificates as a zip" }).click();
    await page.getByRole("alert").getByText("Too many attempts. Try again in").waitFor();
    await app.sql("DELETE FROM rate_limit");
    await page.context().close();
  });

  test("[131, 132, 133, T10] deleting names class and person and withdraws the certificate; support restores it on a visit", async () => {
    const person = await makeUser(app, metro, { firstName: "Uma", lastName: "Lind" });
    const completionId = await makeCompletion(app, person, { className: "Burns" });
    const [row] = await app.sql<{ code: Buffer }>("SELECT certificate_code AS code FROM completion WHERE id = $1", [
      completionId,
    ]);
    const check = await app.openPage(undefined, { viewport: { width: 360, height: 740 } });
    const checkPath = `/certificates/${row?.code.toString("base64url")}`;
    await check.goto(checkPath);
    await check.getByRole("heading", { name: "This certificate is valid" }).waitFor();
    await check.getByText("Uma Lind").waitFor();
    await expectAccessible(check);

    const page = await app.openPage(officer);
    await page.goto(`${recordOf(person)}/transcripts`);
    await page.getByRole("button", { name: "Delete Burns" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Delete from transcript?" });
    expect(await dialog.innerText()).toMatch(/Burns.*transcript of\s+Uma Lind/s);
    expect(await dialog.getByRole("button", { name: "Delete" }).isDisabled()).toBe(true);
    await expectAccessible(page);
    await dialog.getByLabel("Reason").fill("Entered twice");
    await dialog.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("heading", { name: "No completed classes yet" }).waitFor();
    await page.getByLabel("Deleted").click();
    await page.getByText(/Deleted by Olive Abel on .*: Entered twice/).waitFor();
    expect(await page.getByRole("button", { name: "Restore Burns" }).count()).toBe(0);
    await check.reload();
    await check.getByRole("heading", { name: "This certificate was withdrawn" }).waitFor();
    await expectAccessible(check);

    const support = await makeAccount(app, { isSupport: true, firstName: "Robin", lastName: "Vale" });
    const visit = `mutation ($id: ID!) { startSupportVisit(departmentId: $id, reason: "Ticket 12") { id } }`;
    const asSupport = await app.as(support);
    await asSupport.execute(visit, { id: encodeOwnId("dep", metro) });
    const helper = await app.openPage(support);
    await helper.goto(`${recordOf(person)}/transcripts?deleted=true`);
    await helper.getByRole("button", { name: "Restore Burns" }).click();
    await helper.getByText("Burns is on the transcript again.").waitFor();
    await check.reload();
    await check.getByRole("heading", { name: "This certificate is valid" }).waitFor();
    await check.goto("/certificates/AAAAAAAAAAAAAAAAAAAAAA");
    await check.getByRole("heading", { name: "No such certificate" }).waitFor();
    for (const open of [page, helper, check]) await open.context().close();
  });

  test("[130] an admin puts a picture onto certificates and takes it away; what cannot be drawn is said beside it", async () => {
    const admin = await makeAdmin(app, metro);
    const page = await app.openPage(admin);
    await page.goto("/settings");
    const section = page.getByRole("region", { name: "Picture on certificates" });
    await section.getByText("at most 512 KiB and 1,000 pixels a side").waitFor();
    const input = section.locator("input[type=file]");
    await input.setInputFiles({ name: "patch.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
    await section.getByRole("button", { name: "Save picture" }).click();
    await section.getByRole("alert").getByText("Choose a PNG").waitFor();
    await section.getByRole("button", { name: "Discard" }).click();
    await input.setInputFiles({ name: "patch.png", mimeType: "image/png", buffer: PICTURE });
    await section.getByText("On a certificate").waitFor();
    await expectAccessible(page);
    await section.getByRole("button", { name: "Save picture" }).click();
    await page.getByText("The picture is saved.").waitFor();
    const logos = () => app.sql("SELECT content_type FROM department_logo WHERE department_id = $1", [metro]);
    expect(await logos()).toEqual([{ content_type: "image/png" }]);
    await section.getByRole("button", { name: "Remove" }).click();
    await page
      .getByRole("alertdialog", { name: "Remove the picture?" })
      .getByRole("button", { name: "Remove" })
      .click();
    await section.getByRole("button", { name: "Choose a picture" }).waitFor();
    expect(await logos()).toEqual([]);
    await page.context().close();
  });
});
