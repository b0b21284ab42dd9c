import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { encodeId } from "../../src/platform/ids.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import {
  type MadeUser,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeInvitation,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../factories.js";
import { until } from "../until.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let departmentId: string;
let officer: MadeUser;
let general: MadeUser;
let page: Page;

beforeAll(async () => {
  departmentId = await makeDepartment(app, { name: "Metro EMS" });
  const [shift, paramedics] = [
    await makeGroup(app, departmentId, "A Shift"),
    await makeGroup(app, departmentId, "Paramedics"),
  ];
  const station = await makeLocation(app, departmentId, "Station 7");
  officer = await makeOfficer(app, departmentId, { firstName: "Olive", lastName: "Abel", employeeId: "0001" });
  await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Zimmer", groupIds: [shift] });
  await makeUser(app, departmentId, {
    ...{ firstName: "Dana", lastName: "Núñez", email: "dana@example.org", employeeId: "0042" },
    ...{ phone: "+1 615-555-0142", groupIds: [shift, paramedics], location: station },
  });
  await makeUser(app, departmentId, { firstName: "Login", lastName: "Only", email: null, loginId: "crew-7" });
  await makeUser(app, departmentId, { firstName: "Ina", lastName: "Ctive", status: "INACTIVE", location: station });
  await makeUser(app, departmentId, { firstName: "Archie", lastName: "Ved", status: "ARCHIVED" });
  await makeUser(app, departmentId, { firstName: "רחל", lastName: "כהן", groupIds: [paramedics] });
  general = await makeUser(app, departmentId, { firstName: "Gil", lastName: "Eral" });
  await makeUser(app, departmentId, { firstName: "Gone", lastName: "Away", status: "REMOVED" });
  for (let n = 0; n < 50; n++) {
    await makeUser(app, departmentId, { lastName: `Member${String(n).padStart(2, "0")}` });
  }
  const other = await makeDepartment(app, { name: "Elsewhere" });
  await makeUser(app, other, { firstName: "Not", lastName: "Here" });
  await makeInvitation(app, departmentId, { email: "pending@example.org", invitedBy: officer.accountId });
  await makeInvitation(app, departmentId, {
    ...{ email: "declined@example.org", status: "DECLINED", invitedBy: officer.accountId },
  });
  page = await app.openPage(officer, { acceptDownloads: true });
  page.setDefaultTimeout(40_000);
});

const cells = (field: string) => page.locator(`tr[data-id] [data-field="${field}"]`);
const namesShown = async () => (await cells("NAME").locator("a").allInnerTexts()).map((text) => text.trim());
const total = (words: string) => page.getByRole("status").filter({ hasText: words }).waitFor();
const header = (field: string) => page.locator(`th[data-field="${field}"]`);

const scrolled = () => page.getByRole("grid").evaluate(({ scrollTop }) => scrollTop);

/** The row's number and the column; 0 is the header. */
const FOCUSED_CELL = `(() => {
  const cell = document.activeElement.closest("td, th");
  return [cell?.closest("tr").rowIndex, cell?.dataset.field ?? "box"];
})()`;

async function choose(filter: string, ...options: string[]): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${filter}`) }).click();
  for (const option of options) await page.getByRole("menuitemcheckbox", { name: new RegExp(`^${option}`) }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
}

describe("the users page", () => {
  test("[1, 6] Users in the sidebar leads to My Users, with the department's own people", async () => {
    await page.goto("/");
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Users" }).click();
    await page.getByRole("heading", { level: 1, name: "My Users" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/users");
    const tab = page.getByRole("tab", { name: "Department Users" });
    expect(await tab.getAttribute("aria-selected")).toBe("true");
    await total("57 users");
    expect((await namesShown()).filter((name) => /Here|Away|Ved/.test(name))).toEqual([]);
    await expectAccessible(page);
  });

  test("[1, 6] from Home the first users are there at once, and are asked for anew", async () => {
    const asked = () =>
      page.waitForRequest((request) => (request.postData() ?? "").includes('"operationName":"usersPage"'));
    const ahead = asked();
    await page.goto("/");
    await (await ahead).response();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route("**/graphql", (route) => released.then(() => route.continue())); // nothing more comes till then
    const anew = asked();
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Users" }).click();
    await total("57 users");
    await cells("NAME").first().getByRole("link", { name: "Olive Abel" }).waitFor();
    await anew;
    release();
    await page.getByRole("tab", { name: "Department Users" }).press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/users/invitations");
    await page.unroute("**/graphql");
  });

  test("[1] a general user has no such entry, and the page says whom it is for", async () => {
    const own = await app.openPage(general);
    await own.goto("/users");
    await own.getByRole("heading", { name: "This page is for officers" }).waitFor();
    expect(await own.getByRole("link", { name: "Users" }).count()).toBe(0);
    await expectAccessible(own);
    await own.context().close();
  });

  test("[2, 5] from the users page it is one click to the import, and one to what compares the ways to add people", async () => {
    await page.goto("/users");
    await page.getByRole("button", { name: "Ways to add" }).click();
    const dialog = page.getByRole("dialog", { name: "Which way to add people?" });
    const ways = dialog.getByRole("list", { name: "Ways to add users" });
    await ways.getByRole("link", { name: "Upload Users CSV" }).waitFor();
    expect(await ways.getByRole("heading").allInnerTexts()).toHaveLength(5);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Upload Users CSV" }).click();
    await page.waitForURL("**/imports/new");
  });

  test("[7, 8] the columns show what is stored; without e-mail the login ID, without location nothing", async () => {
    await page.goto("/users?search=dana");
    await total("1 user matches");
    await cells("NAME").getByText("dana@example.org").waitFor();
    const shown = async (field: string) => (await cells(field).innerText()).trim();
    expect((await shown("NAME")).split("\n")).toEqual(["Dana Núñez", "dana@example.org"]);
    expect(await shown("EMPLOYEE_ID")).toBe("0042");
    expect(await shown("PHONE")).toBe("+1 615-555-0142");
    await page.getByRole("button", { name: "Columns and density" }).click();
    await page.getByRole("menuitemcheckbox", { name: "E-mail or login ID" }).click();
    await page.keyboard.press("Escape");
    expect(await shown("EMAIL")).toBe("dana@example.org");
    expect(await shown("NAME")).toBe("Dana Núñez");
    expect(await shown("ROLE")).toBe("General user");
    expect(await shown("STATUS")).toBe("Active");
    expect(await shown("LOCATION")).toBe("Station 7");
    expect((await shown("GROUPS")).split(/[\s,]+/).join(" ")).toMatch(/^A Shift (\+1 )?Paramedics$/);
    await page.goto("/users?search=crew-7");
    await total("1 user matches");
    expect(await shown("EMAIL")).toBe("crew-7");
    expect(await shown("LOCATION")).toBe("");
  });

  test("[9] each header sorts the whole result, ascending and then descending", async () => {
    await page.goto("/users");
    const first = (words: string) => page.locator("tr[data-id]:first-child", { hasText: words }).waitFor();
    await first("Olive Abel");
    await header("NAME").click();
    await first("רחל כהן");
    for (const [field, ascending, descending] of [
      ["EMPLOYEE_ID", "0001", "0042"],
      ["EMAIL", "dana@example.org", "@example.org"],
      ["PHONE", "Dana Núñez", "Dana Núñez"],
      ["ROLE", "General user", "Ada Zimmer"],
      ["STATUS", "Active", "Ina Ctive"],
      ["LOCATION", "Station 7", "Station 7"],
    ] as const) {
      await header(field).click();
      await first(ascending);
      await header(field).click();
      await page.waitForURL(`**/users?sort=${field}&direction=DESC`);
      await first(descending);
    }
  });

  test("[9, T13] one stop for Tab; arrows, Home, End and pages lead through the table, Enter sorts and opens", async () => {
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return page.evaluate(FOCUSED_CELL);
    };
    await page.goto("/users");
    await page.locator("tbody > tr").nth(49).waitFor({ state: "attached" }); // the first are drawn before the others
    await header("EMPLOYEE_ID").focus();
    expect(await press("ArrowRight")).toEqual([0, "PHONE"]);
    expect(await press("ArrowDown", "ArrowDown")).toEqual([2, "PHONE"]);
    expect(await press("End")).toEqual([2, "ACTIONS"]);
    expect(await press("Control+End", "ArrowDown", "ArrowRight")).toEqual([50, "ACTIONS"]);
    expect(await press("PageUp", "PageUp", "PageUp", "PageUp", "PageUp", "PageUp", "Home")).toEqual([1, "box"]);
    expect(await press("PageDown", "Control+Home", "ArrowUp", "ArrowRight")).toEqual([0, "NAME"]);
    // Of all cells, links and buttons Tab comes to those of one cell alone.
    expect(await page.locator("[role=grid] :is(td, th, a, button, input)[tabindex='0']").count()).toBe(1);
    await press("Enter");
    await page.locator("th[data-field=NAME][aria-sort=descending]").waitFor();
    await page.locator("tr[data-id]:first-child", { hasText: "רחל כהן" }).waitFor();
    expect(await press("ArrowDown", "ArrowDown")).toEqual([2, "NAME"]);
    const name = String(await page.evaluate("document.activeElement.querySelector('a').textContent"));
    await press("Enter");
    await page.getByRole("heading", { level: 1, name }).waitFor();
  });

  test("[23] where the rows change, the cell in the place of the one that had the focus has it", async () => {
    await page.goto("/users");
    await cells("NAME").nth(1).focus();
    await page.evaluate(
      `history.pushState(null, "", "/users?search=member"); dispatchEvent(new PopStateEvent("popstate"))`,
    );
    await total("50 users match");
    await until(async () => /Member/.test(String(await page.evaluate("document.activeElement.innerText"))));
    expect(await page.evaluate(FOCUSED_CELL)).toEqual([2, "NAME"]);
  });

  test("[10, 11, 12] status, role and groups each filter; two groups are either, each person once", async () => {
    await page.goto("/users");
    await choose("Status", "Inactive");
    await total("1 user matches");
    expect(await namesShown()).toEqual(["Ina Ctive"]);
    await page.getByRole("button", { name: "Reset" }).click();
    await choose("Role", "Training officer", "Admin");
    await total("2 users match");
    expect(await namesShown()).toEqual(["Olive Abel", "Ada Zimmer"]);
    await page.getByRole("button", { name: "Reset" }).click();
    await choose("Groups", "A Shift", "Paramedics");
    await total("3 users match");
    expect((await namesShown()).sort()).toEqual(["Ada Zimmer", "Dana Núñez", "רחל כהן"].sort());
  });

  test("[13, 14] the four advanced filters combine; Archived brings back who is archived", async () => {
    await page.goto("/users");
    const filters = page.getByRole("group", { name: "Advanced filters" });
    await filters.waitFor();
    await choose("Location", "Station 7");
    await total("2 users match");
    await choose("Groups", "A Shift");
    await choose("Status", "Active");
    await choose("Role", "General user");
    await total("1 user matches");
    expect(await namesShown()).toEqual(["Dana Núñez"]);
    await expectAccessible(page);
    await page.goto("/users?status=ARCHIVED");
    await total("1 user matches");
    expect(await namesShown()).toEqual(["Archie Ved"]);
  });

  test("[15] one click on Reset shows the unfiltered table and clears the URL", async () => {
    await page.goto("/users?status=ACTIVE&role=ADMIN&search=ada&sort=EMAIL&direction=DESC");
    await total("1 user matches");
    await page.getByRole("button", { name: "Reset" }).click();
    await total("57 users");
    expect(new URL(page.url()).search).toBe("");
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
  });

  test("[16] Export brings the current view as a CSV file in its order", async () => {
    await page.goto("/users?role=ADMIN&role=TRAINING_OFFICER&sort=NAME&direction=DESC");
    await total("2 users match");
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: "Current view as CSV" }).click();
    const download = await coming;
    const lines = readFileSync(await download.path(), "utf8")
      .trim()
      .split(/\r?\n/);
    expect(download.suggestedFilename()).toMatch(/^Metro EMS users .*\.csv$/);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("Zimmer");
    expect(lines[2]).toContain("Abel");
  });

  test("[18] a name opens the record; Back restores filters, order, page and scroll", async () => {
    await page.goto("/users?status=ACTIVE");
    await page.getByRole("combobox", { name: "Rows" }).selectOption("25");
    await header("NAME").click();
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByText("26–50 of 56").waitFor();
    await page.getByRole("grid").hover();
    await page.mouse.wheel(0, 120);
    await until(async () => (await scrolled()) >= 60);
    const [top, url] = [await scrolled(), page.url()];
    const link = page.locator("tr[data-id] a").nth(7);
    const name = (await link.innerText()).trim();
    await link.click();
    await page.waitForURL("**/users/usr_*");
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await expectAccessible(page);
    await page.goBack();
    await page.getByText("26–50 of 56").waitFor();
    expect(page.url()).toBe(url);
    await until(async () => Math.abs((await scrolled()) - top) < 3);
  });

  test("[4, 43, 49] the second tab opens on what is pending, by a link of that name", async () => {
    await page.goto("/users");
    await page.getByRole("tab", { name: "Invitations" }).click();
    await page.waitForURL("**/users/invitations");
    await total("1 invitation");
    expect(await cells("EMAIL").allInnerTexts()).toEqual(["pending@example.org"]);
    expect(await cells("STATUS").innerText()).toBe("Pending");
    expect(await page.getByRole("link", { name: "Pending" }).getAttribute("aria-current")).toBe("true");
    await page.getByRole("link", { name: "All", exact: true }).click();
    await total("2 invitations");
    await choose("Status", "Declined");
    await total("1 invitation");
    expect(await cells("EMAIL").allInnerTexts()).toEqual(["declined@example.org"]);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Pending" }).click();
    await page.getByText("pending@example.org").waitFor();
  });

  test("[48] invitations are found by a part of the address in any case", async () => {
    await page.goto("/users/invitations?status=ALL");
    await page.getByRole("searchbox").fill("DECLIN");
    await total("1 invitation matches");
    expect(await cells("EMAIL").allInnerTexts()).toEqual(["declined@example.org"]);
  });

  test("[2, 89] from the record, two clicks from the table, a person is put into a group and taken out again", async () => {
    await page.goto("/users");
    await page.getByRole("link", { name: "Olive Abel" }).click();
    await page.getByRole("button", { name: "Add To Group" }).click();
    await page.getByRole("menuitem", { name: "Paramedics" }).click();
    const remove = page.getByRole("button", { name: "Remove from Paramedics" });
    await remove.waitFor();
    const members = () => app.sql("SELECT FROM group_member WHERE user_id = $1", [officer.userId]);
    expect(await members()).toHaveLength(1);
    await expectAccessible(page);
    await remove.click();
    await page.getByText("In no group").waitFor();
    expect(await members()).toHaveLength(0);
  });

  test("[92] Member Status asks with its consequence, then acts", async () => {
    await page.goto(`/users/${encodeId("usr", departmentId, general.userId)}`);
    await page.getByRole("switch", { name: "Active" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Set inactive: Gil Eral?" });
    await dialog.getByText("Access to Metro EMS ends now").waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Set inactive" }).click();
    await page.getByText("Gil Eral is inactive now.").waitFor();
    const [row] = await app.sql<{ status: string }>("SELECT status FROM membership WHERE id = $1", [general.userId]);
    expect(row?.status).toBe("INACTIVE");
  });

  test("[9, 18] a table for the keyboard: / searches, arrows move, Enter opens, g u returns, ? lists it all", async () => {
    await page.goto("/users");
    await total("users");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Skip to content");
    await page.keyboard.press("/");
    await page.keyboard.type("dana");
    await total("1 user matches");
    await page.keyboard.press("Escape");
    await total("users");
    await header("NAME").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/users/usr_*");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator("h1:focus").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("g");
    await page.keyboard.press("u");
    await page.getByRole("heading", { level: 1, name: "My Users" }).waitFor();
  });

  test("on a phone the rows are cards, with the same filters", async () => {
    const phone = await app.openPage(officer, { viewport: { width: 360, height: 780 } });
    await phone.goto("/users?search=dana");
    await phone.getByRole("article").waitFor();
    expect(await phone.getByRole("article").innerText()).toContain("0042");
    await phone.getByRole("button", { name: "Advanced filters" }).click();
    await phone.getByRole("button", { name: "Status" }).waitFor();
    expect(await phone.locator("html").evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    await expectAccessible(phone);
    await phone.getByRole("button", { name: "Open the menu" }).click();
    await phone.getByRole("link", { name: "Home", exact: true }).waitFor();
    await phone.context().close();
  });

  test("nobody matches: says so, and how to go on", async () => {
    await page.goto("/users?search=nobody-of-that-name");
    await page.getByRole("heading", { name: "Nobody matches" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Reset search and filters" }).click();
    await total("57 users");
  });
});
