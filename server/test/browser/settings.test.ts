import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { expectAccessible, startBrowserApp } from "../browser.js";
import {
  type MadeUser,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../factories.js";
import { until } from "../until.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let departmentId: string;
let admin: MadeUser;
let second: MadeUser;
let officer: MadeUser;
let general: MadeUser;
let page: Page;

beforeAll(async () => {
  departmentId = await makeDepartment(app, { name: "Bay Rescue" });
  admin = await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Min" });
  second = await makeAdmin(app, departmentId, { firstName: "Abe", lastName: "Second" });
  officer = await makeOfficer(app, departmentId, { firstName: "Olive", lastName: "Officer" });
  const shift = await makeGroup(app, departmentId, "A Shift");
  await makeGroup(app, departmentId, "Équipe B");
  const station = await makeLocation(app, departmentId, "Station 7");
  general = await makeUser(app, departmentId, { firstName: "Gil", lastName: "Eral", groupIds: [shift] });
  await makeUser(app, departmentId, { firstName: "Dana", lastName: "Núñez", groupIds: [shift], location: station });
  await makeUser(app, departmentId, { firstName: "Ina", lastName: "Ctive", status: "INACTIVE" });
  page = await app.openPage(admin, { acceptDownloads: true });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: app.url });
});

const heading = (name: string, on = page) => on.getByRole("heading", { level: 1, name, exact: true }).waitFor();
const told = (words: string | RegExp, on = page) => on.getByRole("alert").filter({ hasText: words }).waitFor();
const nameField = (on = page) => on.getByRole("textbox", { name: "Name", exact: true });
const save = (on = page) => on.getByRole("button", { name: "Save", exact: true }).click();
const settingsOf = async () =>
  (await app.sql(`SELECT name, time_zone, inactive_policy, approval FROM department WHERE id = $1`, [departmentId]))[0];

async function rowAction(one: string, name: string, action: string): Promise<void> {
  await page.getByRole("button", { name: `Actions for the ${one} ${name}` }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

async function download(name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return readFileSync(await file.path(), "utf8");
}

describe("settings", () => {
  test("[87, 90, T9] g e leads an admin to every part; officers see theirs, general users none", async () => {
    await page.goto("/");
    await page.getByRole("navigation", { name: "Main" }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("e");
    await heading("Department");
    const parts = (on: Page) => on.getByRole("navigation", { name: "Settings" }).getByRole("link").allInnerTexts();
    const forOfficers = ["Groups", "Locations", "Invitation link", "Seats", "Audit log"];
    expect((await parts(page)).filter((part) => ![...forOfficers, "Department", "API tokens"].includes(part))).toEqual(
      [],
    );
    expect(await parts(page)).toHaveLength(7);
    await expectAccessible(page);
    const own = await app.openPage(officer);
    await own.goto("/settings");
    await heading("Groups", own);
    expect(await parts(own)).toEqual(forOfficers);
    await own.goto("/settings/api-tokens");
    await heading("This page is for admins", own);
    const nobody = await app.openPage(general);
    await nobody.goto("/settings/groups");
    await nobody.getByRole("heading", { name: "This page is for officers" }).waitFor();
    expect(await nobody.getByRole("link", { name: "Settings" }).count()).toBe(0);
    for (const one of [own, nobody]) await one.context().close();
  });

  test("name, time zone and approval are saved and told; nothing is lost by leaving", async () => {
    await page.goto("/settings/groups");
    await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Department" }).click();
    await heading("Department");
    await nameField().fill("Bay Rescue and Fire");
    await page.getByRole("combobox", { name: "Time zone" }).fill("chicago");
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: "Everybody who joins" }).check();
    const leave = page.getByRole("alertdialog", { name: "Leave without saving?" });
    await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Seats" }).click();
    await leave.getByRole("button", { name: "Cancel" }).click();
    await leave.waitFor({ state: "detached" });
    await page.goBack();
    await leave.getByRole("button", { name: "Cancel" }).click();
    await leave.waitFor({ state: "detached" });
    expect(await nameField().inputValue()).toBe("Bay Rescue and Fire");
    await save();
    await told("The settings are saved.");
    expect(await settingsOf()).toMatchObject({
      name: "Bay Rescue and Fire",
      time_zone: "America/Chicago",
      approval: "ALL",
    });
    await page.getByText("Unsaved changes").waitFor({ state: "detached" });
  });

  test("[93, 96] who gains access is told by name before the policy is saved, and the seats with it", async () => {
    await page.goto("/settings");
    await page.getByRole("radio", { name: "They keep their access" }).check();
    await save();
    const dialog = page.getByRole("dialog", { name: "Let inactive people in?" });
    await dialog.getByText("1 inactive person gains access").waitFor();
    await dialog.getByText("Billed seats go from 5 to 6.").waitFor();
    expect(await dialog.getByRole("listitem").allInnerTexts()).toEqual([expect.stringContaining("Ina Ctive")]);
    expect(await settingsOf()).toMatchObject({ inactive_policy: "REVOKE_ACCESS" });
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Let them in" }).click();
    await told("The settings are saved.");
    expect(await settingsOf()).toMatchObject({ inactive_policy: "REPORT_ONLY" });
  });

  test("two admins at once: the second is shown what the first set, and keeps what they typed", async () => {
    const other = await app.openPage(second);
    await Promise.all([page, other].map((one) => one.goto("/settings")));
    await Promise.all([page, other].map((one) => heading("Department", one)));
    await nameField().fill("By the first");
    await save();
    await told("The settings are saved.");
    await nameField(other).fill("By the second");
    await save(other);
    await told("Name: By the first", other);
    expect(await nameField(other).inputValue()).toBe("By the second");
    await save(other);
    await told("The settings are saved.", other);
    expect(await settingsOf()).toMatchObject({ name: "By the second" });
    await other.context().close();
  });
});

describe("groups and locations", () => {
  const names = async () =>
    (await page.locator('tr[data-id] [data-field="name"]').allInnerTexts()).map((text) => text.trim());

  test("[90] a group is made and renamed by keyboard alone; a name that exists is refused beside its field", async () => {
    await page.goto("/settings/groups");
    await page.getByRole("link", { name: "2 users of A Shift" }).waitFor();
    await page.getByRole("button", { name: "New group" }).focus();
    await page.keyboard.press("Enter");
    const field = page.getByRole("dialog", { name: "New group" }).getByLabel("Name");
    await field.waitFor();
    await page.keyboard.type("equipe b");
    await page.keyboard.press("Enter");
    await page.getByText("There is a group of this name already.").waitFor();
    await field.fill("Swift water");
    await page.keyboard.press("Enter");
    await until(async () => (await names()).join() === "A Shift,Équipe B,Swift water");
    await page.getByRole("button", { name: "Actions for the group Swift water" }).focus();
    for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
    await page.getByRole("dialog", { name: "Rename Swift water" }).waitFor();
    await page.keyboard.type("Swift-water team");
    await page.keyboard.press("Enter");
    await until(async () => (await names()).includes("Swift-water team"));
    await until(() => page.evaluate(`/^Actions for the group Swift/.test(document.activeElement?.ariaLabel ?? "")`));
    await expectAccessible(page);
  });

  test("[90, 91] merging and deleting say what they touch first, and its people are one click away", async () => {
    await page.goto("/settings/groups");
    await rowAction("group", "A Shift", "Merge into another");
    await page.getByLabel("Into which group").fill("swift");
    await page.keyboard.press("Enter");
    await page.getByText("2 people move to “Swift-water team”.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await until(async () => (await names()).join() === "Équipe B,Swift-water team");
    await rowAction("group", "Équipe B", "Delete");
    const dialog = page.getByRole("alertdialog", { name: "Delete the group “Équipe B”?" });
    await dialog.getByText("Nobody has it.").waitFor();
    await dialog.getByRole("button", { name: "Delete group" }).click();
    await until(async () => (await names()).join() === "Swift-water team");
    await page.getByRole("link", { name: "2 users of Swift-water team" }).click();
    await page.waitForURL(/\/users\?group=grp_/);
    await page.getByRole("status").filter({ hasText: "2 users match" }).waitFor();
    await page.goBack();
    await heading("Groups");
  });

  test("[8, 90] locations likewise; a search that finds nothing offers all, an empty list its first", async () => {
    await page.goto("/settings/locations?search=nowhere");
    await page.getByRole("button", { name: "Show all locations" }).click();
    await page.getByRole("link", { name: "1 user of Station 7" }).waitFor();
    await rowAction("location", "Station 7", "Delete");
    await page.getByText("1 person stays in the department, stationed nowhere.").waitFor();
    await page.getByRole("button", { name: "Delete location" }).click();
    await page.getByRole("heading", { name: "No locations yet" }).waitFor();
    await expectAccessible(page);
  });
});

describe("seats", () => {
  test("[94] today's billed seats in words, their history as chart, table and CSV", async () => {
    await page.goto("/settings/seats");
    const today = page.getByRole("region", { name: "Billed today" });
    await today.getByText("5 active people and 1 inactive one").waitFor();
    expect(await today.getByRole("link", { name: "Contact us about seats" }).getAttribute("href")).toMatch(/^mailto:/);
    await page.getByRole("figure", { name: /Billed seats in the last 12 months: .*highest 6/ }).waitFor();
    const rows = page.getByRole("table", { name: /Days on which/ }).getByRole("row");
    expect(await rows.nth(1).innerText()).toMatch(/6\s+\+1/);
    await page.getByRole("button", { name: "30 days" }).click();
    await page.waitForURL(/range=30d/);
    await page.getByRole("figure", { name: /in the last 30 days/ }).waitFor();
    const lines = (await download("Export CSV")).trim().split("\r\n");
    expect([lines.length, lines.at(-1)]).toEqual([31, expect.stringMatching(/,6$/)]);
    await expectAccessible(page);
  });
});

describe("API tokens", () => {
  test("[87] a token is made with its scopes, shown once, works, and is refused when revoked", async () => {
    await page.goto("/settings/api-tokens");
    expect(await page.getByRole("link", { name: "Documentation for partners" }).getAttribute("href")).toBe("/docs");
    await page.getByRole("button", { name: "New API token" }).click();
    const dialog = page.getByRole("dialog", { name: "New API token" });
    await dialog.getByRole("button", { name: "Create token" }).click();
    await dialog.getByText("Choose what the token may be used for.").waitFor();
    await dialog.getByLabel("Name").fill("Shift planner");
    await dialog.getByRole("combobox", { name: "Users" }).click();
    await page.getByRole("option", { name: "Read", exact: true }).click();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Create token" }).click();
    await page.getByRole("button", { name: "Copy token" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const secret = await page.getByLabel("Token", { exact: true }).inputValue();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(secret);
    await page.getByRole("button", { name: "Done" }).click();
    const ask = async () => {
      const response = await fetch(`${app.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query: "{ __typename }" }),
      });
      return response.status;
    };
    expect(await ask()).toBe(200);
    await page.getByText("Users: read").waitFor();
    expect(await page.content()).not.toContain(secret);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Revoke Shift planner" }).click();
    await page.getByRole("button", { name: "Revoke token" }).click();
    await told("is revoked");
    expect(await ask()).toBe(401);
  });
});

describe("the invitation link", () => {
  const shown = () => page.getByLabel("Link", { exact: true }).inputValue();

  test("[38, 39, 40, 42] it is made and copied; how long, for whom, and that direct invitations are better", async () => {
    await page.goto("/settings/invitation-link");
    await page.getByRole("link", { name: "Direct invitations" }).waitFor();
    await page.getByText("for better control over who joins").waitFor();
    await page.getByRole("button", { name: "Make a link" }).click();
    await page.getByRole("button", { name: "Copy Invitation Link" }).click();
    await told("on the clipboard");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(await shown());
    for (const fact of ["365 days from now", "by nobody yet", "General user, always", "An officer approves"]) {
      await page.getByText(fact).waitFor();
    }
    await expectAccessible(page);
  });

  test("[41] the same link until it is replaced: then the old one has ended and the options are kept", async () => {
    await page.getByLabel("Allowed e-mail domains").fill("@Fire.example.org fire");
    await page.getByLabel("Groups").click();
    await page.getByRole("option", { name: "Swift-water team" }).click();
    await save();
    await page.getByText(/"fire" is no domain/).waitFor();
    await page.getByLabel("Allowed e-mail domains").click();
    await page.keyboard.press("Backspace");
    await save();
    await told("The link's options are saved.");
    const before = await shown();
    await page.getByRole("button", { name: "Replace by a new link" }).click();
    await page.getByRole("button", { name: "Replace link" }).click();
    await told("There is a new invitation link");
    expect(await shown()).not.toBe(before);
    await page.getByRole("button", { name: "fire.example.org" }).waitFor();
    const visitor = await app.openPage();
    await visitor.goto(before);
    await visitor
      .getByText(/no longer|ended/i)
      .first()
      .waitFor();
    await visitor.context().close();
    await page.getByRole("button", { name: "Revoke link" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke link" }).click();
    await page.getByRole("heading", { name: "There is no invitation link" }).waitFor();
  });
});

describe("the audit log", () => {
  test("[T9] who, whom, which way, old and new; filters stand in the URL and in the export", async () => {
    await page.goto("/settings/audit-log");
    await page.getByRole("row", { name: /API token revoked/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole("searchbox", { name: "Happened to" }).fill("dana");
    await page.getByRole("status").filter({ hasText: "2 events match" }).waitFor();
    const merged = page.getByRole("row", { name: /Group merged into another/ });
    expect((await merged.innerText()).replace(/\s+/g, " ")).toMatch(
      /Groups: A Shift → Swift-water team Dana Núñez Ada Min Dashboard/,
    );
    expect(new URL(page.url()).searchParams.get("subject")).toBe("dana");
    const lines = (await download("Export CSV")).trim().split("\r\n");
    expect(lines).toHaveLength(3);
    await merged.getByRole("link", { name: "Dana Núñez" }).click();
    await page.waitForURL(/\/users\/usr_/);
    await page.goto("/settings/audit-log?action=department.&actor=second&from-day=2020-01-01");
    await page.getByRole("row", { name: /By the first → By the second/ }).waitFor();
    await page.getByRole("status").filter({ hasText: "1 event matches" }).waitFor();
    await page.getByRole("button", { name: "Reset" }).click();
    await until(() => new URL(page.url()).search === "");
  });

  test("[T9] training officers see what happened to people alone, on a phone as cards in the dark too", async () => {
    const own = await app.openPage(officer, { viewport: { width: 360, height: 780 }, colorScheme: "dark" });
    await own.goto("/settings/audit-log");
    await own.getByRole("listitem").filter({ hasText: "Dana Núñez" }).first().waitFor();
    const all = await own.getByRole("list", { name: "events" }).innerText();
    expect(all).not.toMatch(/API token|Settings changed/);
    await expectAccessible(own);
    await own.getByRole("combobox", { name: "Settings:" }).selectOption("Seats");
    await heading("Seats", own);
    await own.getByRole("figure").waitFor();
    await expectAccessible(own);
    await own.context().close();
  });
});
