import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { encodeId } from "../../src/platform/ids.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import {
  type MadeUser,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeLocation,
  makeOfficer,
  makeUser,
  type UserWish,
} from "../factories.js";
import type { GraphqlClient } from "../graphql-client.js";
import { makeCourse } from "../training.js";
import { until } from "../until.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let departmentId: string;
let admin: MadeUser;
let dana: MadeUser;
let ben: GraphqlClient;
let page: Page;
let asAdmin: Page;

let made = 0;
const makePerson = (wish: UserWish = {}) =>
  makeUser(app, departmentId, { firstName: "Pat", lastName: `Person${++made}`, ...wish });
const pathOf = ({ userId }: MadeUser, tab = ""): string =>
  `/users/${encodeId("usr", departmentId, userId)}${tab && `/${tab}`}`;
const stored = async ({ userId }: MadeUser) =>
  (await app.sql("SELECT status, role, employee_id AS number FROM membership WHERE id = $1", [userId]))[0];
const mailsTo = async (address: string) => (await app.mails()).filter(({ to }) => to === address);

async function open(on: Page, user: MadeUser, tab?: string): Promise<void> {
  await on.goto(pathOf(user, tab));
  await on.getByRole("heading", { level: 1, name: `${user.firstName} ${user.lastName}` }).waitFor();
}
const button = (name: string, on = page) => on.getByRole("button", { name, exact: true });
const section = (name: string, on = page) => on.getByRole("region", { name, exact: true });
const dialog = (name: string, on = page) => on.getByRole("dialog", { name }).or(on.getByRole("alertdialog", { name }));
const choose = async (on: Page, field: string, option: string) => {
  await on.getByRole("combobox", { name: field }).click();
  await on.getByRole("option", { name: option, exact: true }).click();
};

/** What another officer does at the same time. */
const benGives = ({ userId }: MadeUser, employeeId: string) =>
  ben.execute("mutation ($input: UpdateUserInput!) { updateUser(input: $input) { id } }", {
    input: { userId: encodeId("usr", departmentId, userId), employeeId },
  });

beforeAll(async () => {
  departmentId = await makeDepartment(app, { name: "Metro EMS" });
  admin = await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Min" });
  const olive = await makeOfficer(app, departmentId, { firstName: "Olive", lastName: "Oh" });
  ben = await app.as(await makeOfficer(app, departmentId, { firstName: "Ben", lastName: "Ortiz" }));
  await makeLocation(app, departmentId, "Station 7");
  await makeCourse(app, departmentId);
  dana = await makeUser(app, departmentId, {
    ...{ firstName: "Dana", lastName: "Núñez", email: "dana@example.org", phone: "+1 615-555-0142" },
    ...{ employeeId: "0042", groupIds: [await makeGroup(app, departmentId, "A Shift")] },
    location: await makeLocation(app, departmentId, "Station 3"),
  });
  await app.sql("UPDATE account SET ems_id = '123456789012' WHERE id = $1", [dana.accountId]);
  await app.sql("UPDATE membership SET created_at = now() - interval '5 days' WHERE id = $1", [dana.userId]);
  [page, asAdmin] = [await app.openPage(olive), await app.openPage(admin)];
});

describe("tabs and summary", () => {
  test("[82] four tabs, each with its own address; My Users leads back to the list as it was", async () => {
    await page.goto("/users?search=dana");
    await page.getByRole("link", { name: "Dana Núñez" }).click();
    await section("Department Role").waitFor();
    await expectAccessible(page);
    for (const [name, path, heading] of [
      ["Training Plans", "training-plans", "No training plan yet"],
      ["Transcripts", "transcripts", "No completed classes yet"],
      ["History", "history", "No changes yet"],
    ] as const) {
      await page.getByRole("tab", { name }).click();
      await page.waitForURL(`**${pathOf(dana, path)}`);
      await page.getByRole("heading", { name: heading }).waitFor();
    }
    await button("My Users").click();
    await page.waitForURL("**/users?search=dana");
    await open(page, dana, "transcripts");
    expect(await page.getByRole("tab", { name: "Transcripts" }).getAttribute("aria-selected")).toBe("true");
  });

  test("[83, 84] name, e-mail, phone, employee ID and EMS ID; phone and EMS ID say who sets them and have no control", async () => {
    await open(page, dana);
    const summary = section("Summary");
    for (const text of ["Dana Núñez", "dana@example.org", "+1 615-555-0142", "0042", "123456789012"]) {
      await summary.getByText(text, { exact: true }).waitFor();
    }
    expect(await summary.getByText("Set by Dana alone").count()).toBe(2);
    expect(await summary.getByRole("button").count()).toBe(1);
    expect(await summary.getByRole("textbox").count()).toBe(0);
  });

  test("[83] one's own record as a general user reads, and changes nothing", async () => {
    const self = await makePerson({ firstName: "Gil", lastName: "Eral", email: null, loginId: "crew-9" });
    const own = await app.openPage(self, { viewport: { width: 360, height: 780 }, colorScheme: "dark" });
    await open(own, self);
    await own.getByText("crew-9").waitFor();
    expect(await own.getByRole("main").getByRole("button").count()).toBe(0);
    expect(await own.locator("html").evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    await expectAccessible(own);
    await own.context().close();
  });
});

describe("changes", () => {
  test("[85] the pencil edits the employee ID; what is taken says so beside it, and Esc leaves it", async () => {
    const person = await makePerson({ employeeId: "0900" });
    await open(page, person);
    await button("Edit employee ID").click();
    const field = page.getByRole("textbox", { name: "New employee ID" });
    await field.fill("0042");
    await page.keyboard.press("Enter");
    await page.getByText("Somebody else in the department has this employee ID.").waitFor();
    await field.fill("0901");
    await page.keyboard.press("Enter");
    await page.getByText("Employee ID is 0901 now.").waitFor();
    expect(await stored(person)).toMatchObject({ number: "0901" });
    await button("Edit employee ID").click();
    await page.keyboard.press("Escape");
    await page.locator("[aria-label='Edit employee ID']:focus").waitFor();
  });

  test("[85] two officers at once: who changed what is shown, nothing typed is lost, and it can be done all the same", async () => {
    const person = await makePerson({ employeeId: "1000" });
    await open(page, person);
    await button("Edit employee ID").click();
    await page.getByRole("textbox", { name: "New employee ID" }).fill("1002");
    await benGives(person, "1001");
    await button("Save").click();
    const notice = page.getByRole("alert").filter({ hasText: "Ben Ortiz changed this record meanwhile" });
    await notice.getByText("Employee ID: 1000 → 1001").waitFor();
    await expectAccessible(page);
    expect(await page.getByRole("textbox", { name: "New employee ID" }).inputValue()).toBe("1002");
    await button("Save all the same").click();
    await page.getByText("Employee ID is 1002 now.").waitFor();

    await page.getByRole("switch", { name: "Active" }).click();
    await benGives(person, "1003");
    await button("Set inactive").click();
    await page.getByText("Employee ID: 1002 → 1003").waitFor();
    await expectAccessible(page);
    await button("Leave it so").click();
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    expect(await stored(person)).toEqual({ status: "ACTIVE", role: "GENERAL_USER", number: "1003" });
  });

  test("[88] the role is a drop-down of three, asks what follows, and takes effect", async () => {
    const person = await makePerson();
    await open(page, person);
    await page.getByRole("combobox", { name: "Department Role" }).click();
    expect(await page.getByRole("option").allInnerTexts()).toEqual(["General user", "Training officer", "Admin"]);
    await page.getByRole("option", { name: "Training officer" }).click();
    const asks = dialog(`Make ${person.firstName} ${person.lastName} a training officer?`);
    await asks.getByText("From their next click on").waitFor();
    await button("Make a training officer").click();
    await asks.waitFor({ state: "detached" });
    expect(await stored(person)).toMatchObject({ role: "TRAINING_OFFICER" });
  });

  test("[88, 92, 111] what the last admin cannot lose says why, before anybody tries", async () => {
    await open(page, admin);
    const why = "This is the department's last admin. Make somebody else an admin first.";
    for (const name of ["Department Role", "Member Status", "Archive", "Remove Member"]) {
      await section(name).getByText(why).waitFor();
    }
    for (const name of ["Archive", "Remove Member"]) expect(await button(name).isDisabled()).toBe(true);
    expect(await page.getByRole("switch", { name: "Active" }).isDisabled()).toBe(true);
    await expectAccessible(page);
  });

  test("[8] the location is chosen from the department's, with Undo", async () => {
    await open(page, dana);
    await choose(page, "Location", "Station 7");
    await page.getByText("Dana Núñez is at Station 7 now.").waitFor();
    await button("Undo").click();
    await page.getByRole("combobox", { name: "Location" }).filter({ hasText: "Station 3" }).waitFor();
  });

  test("[92, 95] the switch asks, makes inactive and active again, with all else as it was", async () => {
    const person = await makePerson({ employeeId: "2000" });
    await open(page, person);
    const before = await stored(person);
    const toggle = page.getByRole("switch", { name: "Active" });
    await toggle.click();
    await dialog("Set inactive").getByText("Access to Metro EMS ends now.").waitFor();
    await button("Set inactive").click();
    await until(async () => !(await toggle.isChecked()));
    expect(await stored(person)).toEqual({ ...before, status: "INACTIVE" });
    await dialog("Set inactive").waitFor({ state: "detached" });
    await toggle.click();
    await button("Set active").click();
    await until(async () => toggle.isChecked());
    expect(await stored(person)).toEqual(before);
  });

  test("[112, 113] who waits is approved from the banner, without sending or with; then notified", async () => {
    const person = await makePerson({ status: "PENDING_APPROVAL", email: "waits@example.org" });
    await open(page, person);
    const banner = page.getByRole("alert").filter({ hasText: "waits for approval" });
    await banner.getByRole("button", { name: "Approve" }).click();
    await expectAccessible(page);
    await button("Approve without Sending").click();
    await page.locator("h1:focus").waitFor();
    await banner.waitFor({ state: "detached" });
    expect(await mailsTo("waits@example.org")).toEqual([]);
    await button("Notify").click();
    await button("Notify again").waitFor();
    await until(async () => (await mailsTo("waits@example.org")).length === 1);
  });

  test("[98] a password reset is one mail; without e-mail a code is printed, which alone is on the paper", async () => {
    const person = await makePerson({ email: "forgot@example.org" });
    await open(page, person);
    await button("Send Password Reset").click();
    await page.getByText("A reset link is on its way to forgot@example.org.").waitFor();
    await until(async () => (await mailsTo("forgot@example.org")).length === 1);
    const silent = await makePerson({ email: null, loginId: "crew-10" });
    await open(page, silent);
    await button("Print a one-time code").click();
    await button("Make the code").click();
    const sheet = page.getByRole("dialog", { name: `A code for ${silent.firstName}` });
    await sheet.getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/).waitFor();
    await sheet.getByRole("img").waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("heading", { level: 1, includeHidden: true }).isVisible()).toBe(false);
    expect(await page.locator(".printed-sheet").innerText()).toContain("crew-10");
    await page.emulateMedia({ media: "screen" });
    await button("Done").click();
  });

  test("[99] an admin corrects name and address: the new one waits for its confirmation, and is called off", async () => {
    const person = await makePerson({ email: "wrong@example.org" });
    await open(page, person);
    await section("Name and E-mail").getByText("An admin may correct these, and people themselves.").waitFor();
    await open(asAdmin, person);
    await button("Correct name or e-mail", asAdmin).click();
    await asAdmin.getByRole("textbox", { name: "First name" }).fill("María");
    await asAdmin.getByRole("textbox", { name: "E-mail" }).fill("right@");
    await button("Save", asAdmin).click();
    await asAdmin.getByText("This is no e-mail address.").waitFor();
    await expectAccessible(asAdmin);
    await asAdmin.getByRole("textbox", { name: "E-mail" }).fill("right@example.org");
    await button("Save", asAdmin).click();
    await asAdmin.getByRole("heading", { level: 1, name: `María ${person.lastName}` }).waitFor();
    const waits = asAdmin.getByRole("alert").filter({ hasText: "right@example.org waits to be confirmed" });
    await waits.waitFor();
    await until(async () => (await mailsTo("wrong@example.org")).length === 1);
    await waits.getByRole("button", { name: "Call off" }).click();
    await waits.waitFor({ state: "detached" });
    const links = await app.sql("SELECT FROM account_token WHERE account_id = $1 AND used_at IS NULL", [
      person.accountId,
    ]);
    expect(links).toEqual([]);
  });
});

describe("leaving", () => {
  test("[14, 106, 109, 110] the dialog offers both kinds of archive; an archived record is read-only, and is restored from its banner", async () => {
    const person = await makePerson();
    await open(page, person);
    await button("Archive").click();
    const asks = dialog("Archive");
    await asks.getByRole("radio", { name: /^Old course activity only/ }).check();
    await asks.getByRole("button", { name: "Archive course activity" }).click();
    await page.getByText("had no course activity to put away.").waitFor();
    await asks.waitFor({ state: "detached" });
    expect(await stored(person)).toMatchObject({ status: "ACTIVE" });
    await button("Archive").click();
    await asks.getByRole("radio", { name: /^The person/ }).check();
    await asks.getByRole("button", { name: "Archive" }).click();
    const banner = page.getByRole("alert").filter({ hasText: "the record can be read, not changed" });
    await banner.waitFor();
    for (const name of ["Edit employee ID", "Add To Group", "Send Password Reset", "Archive"]) {
      expect(await button(name).count()).toBe(0);
    }
    expect(await page.getByRole("main").getByRole("combobox").count()).toBe(0);
    await expectAccessible(page);
    await banner.getByRole("button", { name: "Restore" }).click();
    await dialog("Restore").getByRole("button", { name: "Restore" }).click();
    await page.getByText("is restored, and active.").waitFor();
    await section("Password").waitFor();
    expect(await stored(person)).toMatchObject({ status: "ACTIVE" });
  });

  test("[100, 104] Remove Member names person and department, and leads back; the record is not found any more", async () => {
    const person = await makePerson();
    await open(page, person);
    await button("Remove Member").click();
    const asks = dialog(`Remove ${person.firstName} ${person.lastName} from Metro EMS?`);
    await asks.getByText("Records are kept; access ends now.").waitFor();
    await asks.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("heading", { level: 1, name: "My Users" }).waitFor();
    await page.goto(pathOf(person));
    await page.getByRole("heading", { level: 1, name: "Not found" }).waitFor();
  });
});

describe("history", () => {
  test("[T9] each change in words, and the record as it was at the end of a day", async () => {
    await benGives(dana, "0043");
    await open(page, dana, "history");
    const latest = page.getByRole("list", { name: "History" }).getByRole("listitem").first();
    expect(await latest.innerText()).toMatch(
      /Employee ID changed[\s\S]*0042 → 0043[\s\S]*Ben Ortiz[\s\S]*On the dashboard/,
    );
    await expectAccessible(page);
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel("The record as it was on").fill(day);
    const then = page.getByRole("region", { name: /^As it was on/ });
    await then.getByText("now 0043").waitFor();
    await then.getByText("0042", { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get("asOf")).toBe(day);
    await page.getByRole("heading", { name: "Nothing had happened by then" }).waitFor();
    await expectAccessible(page);
    await page.getByLabel("The record as it was on").fill("2020-02-29");
    await page.getByText("Dana Núñez had not joined Metro EMS by then.").waitFor();
    await button("Back to now").click();
    await page.getByRole("list", { name: "History" }).waitFor();
  });

  test("[82] on paper the record is its facts alone; on a phone in the dark it fits", async () => {
    await open(page, dana);
    await section("Approval").waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("main").getByRole("button").count()).toBe(0);
    const printed = await page.getByRole("main").innerText();
    for (const fact of ["0043", "General user", "Station 3", "A Shift", "123456789012"])
      expect(printed).toContain(fact);
    await page.emulateMedia({ media: "screen", colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 780 });
    await section("Remove Member").waitFor();
    expect(await page.locator("html").evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    await expectAccessible(page);
  });
});
