import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Download, Locator, Page } from "playwright-core";
import { readSheet } from "read-excel-file/node";
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
} from "../factories.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let departmentId: string;
let officer: MadeUser;
let colleague: MadeUser;
let waiting: MadeUser;
let page: Page;

beforeAll(async () => {
  departmentId = await makeDepartment(app, { name: "Metro EMS" });
  const groupIds: string[] = [];
  for (const name of ["A Shift", "Paramedics", "Rope Rescue"]) groupIds.push(await makeGroup(app, departmentId, name));
  const location = await makeLocation(app, departmentId, "Station 7");
  officer = await makeOfficer(app, departmentId, { firstName: "Olive", lastName: "Abel" });
  colleague = await makeOfficer(app, departmentId, { firstName: "Carl", lastName: "League" });
  await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Zimmer" });
  await makeUser(app, departmentId, {
    ...{ firstName: "Dana", lastName: "Núñez", email: "dana@example.org", employeeId: "0042" },
    ...{ phone: "+1 615-555-0142", groupIds, location },
  });
  await makeUser(app, departmentId, { firstName: "Login", lastName: "Only", email: null, loginId: "crew-7" });
  await makeUser(app, departmentId, { firstName: "Ina", lastName: "Ctive", status: "INACTIVE", location });
  await makeUser(app, departmentId, { firstName: "Archie", lastName: "Ved", status: "ARCHIVED" });
  waiting = await makeUser(app, departmentId, { firstName: "Wanda", lastName: "Waits", status: "PENDING_APPROVAL" });
  page = await app.openPage(officer, { acceptDownloads: true });
  page.setDefaultTimeout(40_000);
});

const cell = (field: string): Locator => page.locator(`tr[data-id] [data-field="${field}"]`);
const header = (name: string): Locator => page.getByRole("columnheader", { name });
const total = (words: string) => page.getByRole("status").filter({ hasText: words }).waitFor();
const namesShown = async (): Promise<string[]> =>
  (await cell("NAME").locator("a").allInnerTexts()).map((n) => n.trim());
const palette = (): Locator => page.getByRole("combobox", { name: "Find people, pages and actions" });
const searchHasFocus = () => page.locator("input[type=search]:focus").waitFor();

async function openMenu(button: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("menu").waitFor();
}

async function closeMenu(): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
}

async function chooseView(item: string | RegExp): Promise<void> {
  await openMenu(/^View:/);
  await page.getByRole("menu", { name: "Saved views" }).getByText(item).click();
  await page.getByRole("menu").waitFor({ state: "detached" });
}

async function download(item: string): Promise<Download> {
  await openMenu("Export");
  const coming = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: item }).click();
  return coming;
}

const linesOf = async (file: Download): Promise<string[]> =>
  readFileSync(await file.path(), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1);

describe("the columns", () => {
  test("[7, 8] the address stands below the name; all default columns fit at 1280 px without scrolling sideways", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto("/users?search=dana");
    await total("1 user matches");
    expect((await cell("NAME").innerText()).split("\n")).toEqual(["Dana Núñez", "dana@example.org"]);
    const heads = (await page.getByRole("columnheader").allInnerTexts()).map((text) => text.trim()).filter(Boolean);
    expect(heads).toEqual(["Name", "Employee ID", "Phone", "Role", "Status", "Location", "Groups", "Actions"]);
    expect(await page.getByRole("grid").evaluate((grid) => grid.scrollWidth - grid.clientWidth)).toBe(0);
    expect(await cell("GROUPS").innerText()).toMatch(/^A Shift\s+\+2\s*, Paramedics, Rope Rescue$/);
    await expectAccessible(page);
    expect(await cell("GROUPS").getByTitle("A Shift, Paramedics, Rope Rescue").count()).toBe(1);
    await page.goto("/users?search=crew-7");
    await total("1 user matches");
    expect((await cell("NAME").innerText()).split("\n")).toEqual(["Login Only", "crew-7"]);
  });

  test("[7, 9] columns and density are one's own choice, which this browser keeps", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("/users");
    await total("7 users");
    const height = async () => (await page.locator("tr[data-id]").first().boundingBox())?.height;
    expect(await height()).toBe(52);
    await openMenu("Columns and density");
    await page.getByRole("menuitemcheckbox", { name: "E-mail or login ID" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Location" }).click();
    await page.getByRole("menuitemradio", { name: "Compact" }).click();
    await closeMenu();
    await page.reload();
    await header("E-mail or login ID").waitFor();
    expect(await header("Location").count()).toBe(0);
    expect(await height()).toBe(40);
    await header("E-mail or login ID").click();
    await page.waitForURL("**/users?sort=EMAIL");
    await openMenu("Columns and density");
    await page.getByRole("menuitem", { name: "As at the beginning" }).click();
    await page.getByRole("menu").waitFor({ state: "detached" });
    await header("Location").waitFor();
    expect(await header("E-mail or login ID").count()).toBe(0);
  });

  test("[19] approved without a mail is one check, told of it is both; each has words of its own", async () => {
    const client = await app.as(officer);
    const userId = encodeId("usr", departmentId, waiting.userId);
    const marks = async () => {
      await page.goto("/users?search=wanda");
      await total("1 user matches");
      return cell("STATUS")
        .getByRole("img")
        .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    };
    expect(await marks()).toEqual([]);
    await client.execute(`mutation ($id: ID!) { approveUser(userId: $id, notify: false) { id } }`, { id: userId });
    expect(await marks()).toEqual([expect.stringMatching(/^Approved on \d/), "Not notified"]);
    expect(await cell("STATUS").locator("[role=img] svg + svg").count()).toBe(1);
    await client.execute(`mutation ($id: ID!) { notifyUser(userId: $id) { id } }`, { id: userId });
    expect(await marks()).toEqual([expect.stringMatching(/^Approved on \d/), expect.stringMatching(/^Notified on \d/)]);
    expect(await cell("STATUS").locator("[role=img] svg + svg").count()).toBe(2);
    await expectAccessible(page);
  });
});

describe("filters", () => {
  test("[13, 15] each choice says how many it would show; the four combine; Reset clears them and the URL", async () => {
    await page.goto("/users");
    const shown = async (filter: string): Promise<string[]> => {
      await openMenu(new RegExp(`^${filter}`));
      const items = page.getByRole("menuitemcheckbox");
      await items.last().locator(".numeric").waitFor();
      const texts = await items.allInnerTexts();
      await closeMenu();
      return texts.map((text) => text.replace(/\s+/g, " ").trim());
    };
    await total("7 users");
    expect(await shown("Status")).toEqual(["Active 6", "Inactive 1", "Pending approval 0", "Archived 1"]);
    expect(await shown("Role")).toEqual(["General user 4", "Training officer 2", "Admin 1"]);
    expect(await shown("Groups")).toEqual(["A Shift 1", "Paramedics 1", "Rope Rescue 1"]);
    expect(await shown("Location")).toEqual(["Station 7 2"]);
    for (const [filter, choice] of [
      ["Location", "Station 7"],
      ["Groups", "Paramedics"],
      ["Status", "Active"],
      ["Role", "General user"],
    ] as const) {
      await openMenu(new RegExp(`^${filter}`));
      await page.getByRole("menuitemcheckbox", { name: new RegExp(`^${choice}`) }).click();
      await closeMenu();
    }
    await total("1 user matches");
    expect(await namesShown()).toEqual(["Dana Núñez"]);
    await page.getByRole("button", { name: "Reset" }).click();
    await total("7 users");
    expect(new URL(page.url()).search).toBe("");
  });

  test("[14] Status=Archived lists who is archived, and offers Restore on the row", async () => {
    await page.goto("/users");
    await openMenu(/^Status/);
    await page.getByRole("menuitemcheckbox", { name: /^Archived/ }).click();
    await closeMenu();
    await total("1 user matches");
    expect(await namesShown()).toEqual(["Archie Ved"]);
    await openMenu("Actions for Archie Ved");
    await page.getByRole("menuitem", { name: /^Restore/ }).waitFor();
  });
});

describe("exports", () => {
  test("[16, 17] the current view and all active, as CSV and as Excel", async () => {
    await page.goto("/users?status=INACTIVE");
    await total("1 user matches");
    const csv = await download("Current view as CSV");
    expect(csv.suggestedFilename()).toMatch(/^Metro EMS users .*\.csv$/);
    expect(await linesOf(csv)).toEqual([expect.stringContaining("Ctive")]);
    const xlsx = await download("All active users as Excel");
    expect(xlsx.suggestedFilename()).toMatch(/^Metro EMS users .*\.xlsx$/);
    const [, ...rows] = await readSheet(readFileSync(await xlsx.path()));
    expect(rows.map((row) => row[1]).sort()).toEqual(["Abel", "League", "Núñez", "Only", "Waits", "Zimmer"]);
    expect(rows.find((row) => row[1] === "Núñez")?.[4]).toBe("0042");
  });

  test("[16, 22, 23] who is ticked; and everybody but who was unticked, in the order of the table", async () => {
    await page.goto("/users?sort=NAME&direction=DESC");
    await total("7 users");
    for (const name of ["Dana Núñez", "Login Only"])
      await page.getByRole("checkbox", { name: `Select ${name}` }).check();
    const two = await linesOf(await download("Selected users as CSV"));
    expect(two.map((line) => line.split(",")[1])).toEqual(["Only", "Núñez"]);
    await page.getByRole("button", { name: /^Select all/ }).click();
    await page.getByRole("checkbox", { name: "Select Dana Núñez" }).uncheck();
    const [, ...rows] = await readSheet(readFileSync(await (await download("Selected users as Excel")).path()));
    expect(rows.map((row) => row[1])).toEqual(["Zimmer", "Waits", "Only", "League", "Ctive", "Abel"]);
  });
});

describe("saved views", () => {
  test("[T13] filters, order, columns and density are saved under a name, come back by it, and can be changed", async () => {
    await page.goto("/users?status=INACTIVE&sort=EMPLOYEE_ID&direction=DESC");
    await openMenu("Columns and density");
    await page.getByRole("menuitemcheckbox", { name: "Phone" }).click();
    await page.getByRole("menuitemradio", { name: "Comfortable" }).click();
    await closeMenu();
    await chooseView("Save as a new view…");
    const dialog = page.getByRole("dialog", { name: "Save this view" });
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("Give it a name.").waitFor();
    await expectAccessible(page);
    await dialog.getByRole("textbox", { name: "Name" }).fill("On leave");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "View: On leave", exact: true }).waitFor();
    await page.evaluate("localStorage.clear()");
    await page.goto("/users");
    await header("Phone").waitFor();
    await chooseView("On leave");
    await total("1 user matches");
    expect(await namesShown()).toEqual(["Ina Ctive"]);
    expect(await header("Phone").count()).toBe(0);
    expect((await page.locator("tr[data-id]").first().boundingBox())?.height).toBe(66);
    expect(new URL(page.url()).searchParams.get("sort")).toBe("EMPLOYEE_ID");
    await page.goto(`${page.url()}&status=ARCHIVED`);
    await page.getByRole("button", { name: "View: On leave (changed)" }).waitFor();
    await chooseView("Save the changes");
    await page.getByRole("button", { name: "View: On leave", exact: true }).waitFor();
    await total("2 users match");
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByRole("button", { name: "View: All users" }).waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  test("[T13] a shared view is every officer's, by its link too; its owner renames and deletes it", async () => {
    await page.goto("/users");
    await chooseView("On leave");
    await chooseView("Rename or share…");
    const dialog = page.getByRole("dialog", { name: "Rename or share this view" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("Away");
    await dialog.getByRole("checkbox", { name: "Show it to all officers of the department" }).check();
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "View: Away", exact: true }).waitFor();
    const id = new URL(page.url()).searchParams.get("view") ?? "";

    const other = await app.openPage(colleague);
    await other.goto(`/users?open=${id}`);
    await other.getByRole("status").filter({ hasText: "2 users match" }).waitFor();
    expect(new URL(other.url()).searchParams.getAll("status").sort()).toEqual(["ARCHIVED", "INACTIVE"]);
    await other.getByRole("button", { name: "View: Away", exact: true }).click();
    await other.getByRole("menuitem", { name: "Copy its link" }).waitFor();
    expect(await other.getByRole("menuitem", { name: "Delete…" }).count()).toBe(0);

    await chooseView("Delete…");
    const sure = page.getByRole("alertdialog", { name: "Delete the view “Away”?" });
    await sure.getByText("All officers of the department lose it.").waitFor();
    await sure.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "View: All users" }).waitFor();
    await other.goto(`/users?open=${id}`);
    await other.getByText("This view is not there any more.").waitFor();
    await other.getByRole("status").filter({ hasText: "7 users" }).waitFor();
    await other.context().close();
  });
});

describe("the keyboard", () => {
  test("[22, 23] Space ticks the row one is in, Ctrl+A the page; a leads to the actions", async () => {
    await page.goto("/users");
    await total("7 users");
    await header("Name").focus();
    for (const key of ["ArrowDown", " ", "ArrowDown", "ArrowDown", " "]) await page.keyboard.press(key);
    const toolbar = page.getByRole("toolbar", { name: "Selected users" });
    await toolbar.getByText("2 selected").waitFor();
    const all = page.getByRole("checkbox", { name: "Use the column to perform actions to multiple users at once" });
    expect(await all.evaluate((box) => box.matches(":indeterminate"))).toBe(true);
    await page.keyboard.press("Control+a");
    await toolbar.getByText("7 selected").waitFor();
    expect(await all.isChecked()).toBe(true);
    await page.keyboard.press("a");
    expect(await toolbar.locator("button:focus").count()).toBe(1);
  });

  test("[7] Ctrl+C copies what the cell that one is in is of: an ID, a name without the address below it, all groups", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/users");
    const copied = async (field: string) => {
      await page.locator("tr[data-id]").filter({ hasText: "0042" }).locator(`[data-field=${field}]`).focus();
      await page.keyboard.press("Control+c");
      return page.evaluate("navigator.clipboard.readText()");
    };
    expect(await copied("EMPLOYEE_ID")).toBe("0042");
    expect(await copied("NAME")).toBe("Dana Núñez");
    expect(await copied("GROUPS")).toBe("A Shift, Paramedics, Rope Rescue");
  });

  test("[7] on paper: a table with headers on each page, no boxes, no actions, nothing cut", async () => {
    await page.emulateMedia({ media: "print" });
    const display = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector("[role=grid] ${selector}")).display`);
    expect(await display("thead")).toBe("table-header-group");
    expect(await display("tr[data-id]")).toBe("table-row");
    expect(await display("td.box")).toBe("none");
    expect(await display("td[data-field=ACTIONS]")).toBe("none");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.body).page")).toBe("wide");
    await page.emulateMedia({ media: null });
  });

  test("[18] Ctrl+K finds a person by name, address or employee ID, and opens the record; Back returns", async () => {
    await page.goto("/users?status=ACTIVE&sort=NAME&direction=DESC");
    await total("users match");
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("Control+k");
    await palette().waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await searchHasFocus();
    await page.keyboard.press("Control+k");
    await palette().fill("0042");
    await page.getByRole("option", { name: /Dana Núñez/ }).waitFor();
    await palette().fill("nunez");
    await page.getByRole("option", { name: /Dana Núñez/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Dana Núñez" }).waitFor();
    await page.goBack();
    await total("users match");
    expect(new URL(page.url()).search).toBe("?status=ACTIVE&sort=NAME&direction=DESC");
    await page.keyboard.press("Control+k");
    await palette().fill("nobody of that name");
    await page.getByText("Nothing found for “nobody of that name”.").waitFor();
  });

  test("[18] ? lists the shortcuts, and those of the list work", async () => {
    await page.goto("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await dialog.waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("u");
    expect(await dialog.isVisible()).toBe(true);
    const told = (await dialog.locator("dt").allInnerTexts()).map((keys) => keys.replace(/\s+/g, " ").trim());
    for (const keys of ["Ctrl K", "/", "?", "Esc", "g h", "g u", "↑ ↓ ← →", "Enter", "Space", "Ctrl A", "a"]) {
      expect(told).toContain(keys);
    }
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.keyboard.press("g");
    await page.keyboard.press("u");
    await total("7 users");
    await page.keyboard.press("/");
    await searchHasFocus();
  });
});

test("[8, 14, 19] on a phone the cards say and offer the same", async () => {
  const phone = await app.openPage(officer, { viewport: { width: 360, height: 780 }, colorScheme: "dark" });
  await phone.goto("/users?search=dana");
  const card = phone.getByRole("article");
  const text = await card.innerText();
  const facts = ["Dana Núñez", "dana@example.org", "Active", "General user", "0042", "+1 615-555-0142", "Station 7"];
  for (const fact of [...facts, "A Shift", "Paramedics", "Rope Rescue"]) expect(text).toContain(fact);
  await card.getByRole("checkbox", { name: "Select Dana Núñez" }).waitFor();
  expect(await phone.locator("html").evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
  await expectAccessible(phone);
  await card.getByRole("button", { name: "Actions for Dana Núñez" }).click();
  await phone.getByRole("menuitem", { name: /^Archive/ }).waitFor();
  await phone.keyboard.press("Escape");
  await phone.goto("/users?status=ARCHIVED");
  await phone.getByRole("button", { name: "Actions for Archie Ved" }).click();
  await phone.getByRole("menuitem", { name: /^Restore/ }).waitFor();
  await phone.context().close();
});
