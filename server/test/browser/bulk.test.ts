import { beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { Client } from "pg";
import type { Locator, Page } from "playwright-core";
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
import { makeCourse } from "../training.js";
import { until } from "../until.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let departmentId: string;
let officer: MadeUser;
let page: Page;

const names = ["Abbot", "Baker", "Cole", "Dunn", "Eads"];

beforeAll(async () => {
  departmentId = await makeDepartment(app, { name: "Metro EMS" });
  officer = await makeOfficer(app, departmentId, { firstName: "Olive", lastName: "Young" });
  await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Zimmer" });
  await makeGroup(app, departmentId, "A Shift");
  await makeLocation(app, departmentId, "Station 7");
  for (const lastName of names) await makeUser(app, departmentId, { firstName: "Test", lastName });
  await makeUser(app, departmentId, { firstName: "Wanda", lastName: "Waits", status: "PENDING_APPROVAL" });
  await makeUser(app, departmentId, { firstName: "Walt", lastName: "Waits", status: "PENDING_APPROVAL" });
  for (let n = 0; n < 30; n++) await makeUser(app, departmentId, { firstName: "Zed", lastName: `Zz${100 + n}` });
  page = await app.openPage(officer);
});

beforeEach(async () => {
  await page.goto("/users");
  await page.evaluate(`localStorage.setItem("muster-page-size", "25")`);
});

const toolbar = (): Locator => page.getByRole("toolbar", { name: "Selected users" });
const selected = (words: string) => toolbar().getByRole("status").filter({ hasText: words }).waitFor();
const notice = (words: string | RegExp) => page.getByRole("alert").filter({ hasText: words }).waitFor();
const dialog = (name: string): Locator =>
  page.getByRole("dialog", { name }).or(page.getByRole("alertdialog", { name }));

async function open(search: string): Promise<void> {
  await page.goto(`/users?${search}`);
  await page.locator('tr[data-id] [data-field="NAME"]').first().waitFor();
}

async function tick(...lastNames: string[]): Promise<void> {
  for (const lastName of lastNames) await page.getByRole("checkbox", { name: `Select Test ${lastName}` }).check();
}

const statusOf = async (lastName: string): Promise<unknown> => {
  const [row] = await app.sql<{ status: string }>(
    `SELECT status FROM membership WHERE department_id = $1 AND last_name = $2`,
    [departmentId, lastName],
  );
  return row?.status;
};

describe("the selection", () => {
  test("[22, 23, 24] a box at each name, one over them for the page, a toolbar while somebody is selected", async () => {
    await open("");
    expect(await toolbar().count()).toBe(0);
    await tick("Abbot", "Baker", "Cole");
    await selected("3 selected");
    await expectAccessible(page);
    const header = page.getByRole("checkbox", { name: "Use the column to perform actions to multiple users at once" });
    await header.check();
    await selected("25 selected");
    await toolbar().getByRole("button", { name: "Select all 39 users" }).click();
    await selected("39 selected");
    await page.getByRole("checkbox", { name: "Select Test Dunn" }).uncheck();
    await selected("38 selected");
    await toolbar().getByRole("button", { name: "Clear selection" }).click();
    await toolbar().waitFor({ state: "detached" });
  });

  test("[22, 23] Shift ticks a range; the box over them is neither nor, then all, then none", async () => {
    await open("");
    await tick("Baker");
    await page.getByRole("checkbox", { name: "Select Test Eads" }).click({ modifiers: ["Shift"] });
    await selected("4 selected");
    expect(await page.getByRole("row", { selected: true }).count()).toBe(4);
    await page.getByRole("checkbox", { name: "Select Test Cole" }).uncheck();
    await selected("3 selected");
    const all = page.getByRole("checkbox", { name: "Use the column to perform actions to multiple users at once" });
    expect(await all.evaluate((box) => box.matches(":indeterminate"))).toBe(true);
    await all.check();
    await selected("25 selected");
    await all.uncheck();
    await toolbar().waitFor({ state: "detached" });
  });

  test("[23] stays from page to page; another filter begins anew, and says so", async () => {
    await open("");
    await tick("Abbot", "Eads");
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByRole("checkbox", { name: "Select Zed Zz129" }).check();
    await selected("3 selected");
    await page.goBack();
    await page.getByRole("checkbox", { name: "Select Test Eads", checked: true }).waitFor();
    await selected("3 selected");
    await page.evaluate(
      `history.pushState(history.state, "", "/users?search=zz10"); dispatchEvent(new PopStateEvent("popstate", { state: history.state }))`,
    );
    await notice("The selection was cleared: the filters changed.");
    await page.getByRole("status").filter({ hasText: "10 users match" }).waitFor();
  });
});

describe("actions", () => {
  test("[20] on each row, and where one does not apply, why", async () => {
    await open("search=waits&sort=NAME");
    await page.getByRole("button", { name: "Actions for Wanda Waits" }).click();
    const menu = page.getByRole("menu", { name: "Actions for Wanda Waits" });
    const item = (name: string) => menu.getByRole("menuitem", { name: new RegExp(`^${name}`) });
    await item("Notify").filter({ hasText: "waits for approval" }).waitFor();
    for (const name of ["Approve", "Groups", "Archive"]) {
      expect([name, await item(name).getAttribute("aria-disabled")]).toEqual([name, "false"]);
    }
    for (const name of ["Notify", "Course assignments"]) {
      expect([name, await item(name).getAttribute("aria-disabled")]).toEqual([name, "true"]);
    }
    await page.keyboard.press("Escape");
    await open("search=olive&sort=NAME");
    await page.getByRole("button", { name: /^Actions for Olive/ }).click();
    const own = page.getByRole("menu", { name: /^Actions for Olive/ });
    for (const name of ["Approve", "Archive"]) {
      const refused = own.getByRole("menuitem", { name: new RegExp(`^${name}`) });
      await refused.and(own.locator("[aria-disabled=true]")).waitFor(); // what is refused comes after the menu
      expect((await refused.innerText()).length).toBeGreaterThan(name.length + 10); // the reason stands with it
    }
    await page.keyboard.press("Escape");
  });

  test("[112, 113] Approve asks whether to tell them; Notify tells them later", async () => {
    await open("status=PENDING_APPROVAL");
    await page.getByRole("button", { name: "Actions for Wanda Waits" }).click();
    await page.getByRole("menuitem", { name: /^Approve/ }).click();
    await expectAccessible(page);
    await dialog("Approve Wanda Waits?").getByRole("button", { name: "Approve without sending" }).click();
    await notice("Wanda Waits approved.");
    await page.getByRole("button", { name: "Actions for Walt Waits" }).click();
    await page.getByRole("menuitem", { name: /^Approve/ }).click();
    await dialog("Approve Walt Waits?").getByRole("button", { name: "Approve and notify" }).click();
    await notice("Walt Waits approved.");
    const told = () =>
      app.sql(
        `SELECT first_name AS name, notified_at IS NOT NULL AS told FROM membership
          WHERE department_id = $1 AND last_name = 'Waits' ORDER BY 1`,
        [departmentId],
      );
    expect(await told()).toEqual([
      { name: "Walt", told: true },
      { name: "Wanda", told: false },
    ]);
    await open("search=wanda");
    await page.getByRole("button", { name: "Actions for Wanda Waits" }).click();
    await page.getByRole("menuitem", { name: /^Notify/ }).click();
    await dialog("Notify Wanda Waits?").getByRole("button", { name: "Notify" }).click();
    await notice("Wanda Waits notified.");
    expect(await told()).toContainEqual({ name: "Wanda", told: true });
  });

  test("[21] groups, location and role are chosen in a dialog, for all that are selected; a double click does it once", async () => {
    await open("");
    await tick("Abbot", "Baker", "Cole");
    await toolbar().getByRole("button", { name: "Groups" }).click();
    const groups = dialog("Groups of 3 users");
    await groups.getByRole("checkbox", { name: /A Shift/ }).check();
    await expectAccessible(page);
    await groups.getByRole("button", { name: "Add to 1 group" }).dblclick();
    await notice("3 users added to groups.");
    const [count] = await app.sql(`SELECT count(*)::int AS n FROM bulk_action WHERE action = 'ADD_TO_GROUPS'`);
    expect(count).toEqual({ n: 1 });

    await tick("Abbot", "Baker", "Cole");
    await toolbar().getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Change location" }).click();
    await page.getByRole("combobox", { name: "Location" }).selectOption("Station 7");
    await dialog("Location of 3 users").getByRole("button", { name: "Change location" }).click();
    await notice("3 users given the location.");

    await tick("Abbot", "Baker", "Cole");
    await toolbar().getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Change role" }).click();
    await page.getByRole("radio", { name: /Training officer/ }).check();
    await dialog("Role of 3 users").getByRole("button", { name: "Change role" }).click();
    await notice("3 users given the role.");
    const rows = await app.sql(
      `SELECT DISTINCT m.role, m.location_id IS NOT NULL AS located, g.group_id IS NOT NULL AS grouped
         FROM membership m LEFT JOIN group_member g ON g.department_id = m.department_id AND g.user_id = m.id
        WHERE m.department_id = $1 AND m.last_name IN ('Abbot', 'Baker', 'Cole')`,
      [departmentId],
    );
    expect(rows).toEqual([{ role: "TRAINING_OFFICER", located: true, grouped: true }]);
  });

  test("[T13, 106] a whole bulk archive without a mouse", async () => {
    await open("search=test");
    const { keyboard } = page;
    await page.getByRole("searchbox").focus();
    await until(async () => {
      await keyboard.press("Tab");
      return page.evaluate(`document.activeElement.closest('[role="grid"]') !== null`);
    });
    // From the heads of the columns down into the rows: Space ticks the row one is in.
    for (const key of ["ArrowDown", "Space", "ArrowDown", "Space"]) await keyboard.press(key);
    await selected("2 selected");
    await until(async () => {
      await keyboard.press("Shift+Tab");
      return page.evaluate(`document.activeElement.textContent === "Archive"`);
    });
    await keyboard.press("Enter");
    const asked = page.getByRole("alertdialog", { name: "Archive 2 users?" });
    await asked.waitFor();
    expect(await page.evaluate(`document.activeElement.textContent`)).toBe("Cancel");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await notice("2 users archived.");
    await asked.waitFor({ state: "detached" });
    // The page has the focus, or the table, which gives it to the row that took the place of those that went.
    await until(() => page.evaluate(`document.activeElement.closest('#content') !== null`));
    expect([await statusOf("Abbot"), await statusOf("Baker"), await statusOf("Cole")]).toEqual([
      ...["ARCHIVED", "ARCHIVED", "ACTIVE"],
    ]);
  });

  test("[106, 110] where there are courses, Archive also offers to put away old course activity alone", async () => {
    await makeCourse(app, departmentId, { name: "Basics" });
    await open("search=cole");
    await page.getByRole("button", { name: "Actions for Test Cole" }).click();
    await page.getByRole("menuitem", { name: /^Archive/ }).click();
    const asked = dialog("Archive Test Cole?");
    await asked.getByRole("radio", { name: /^The person/, checked: true }).waitFor();
    await asked.getByRole("radio", { name: /^Old course activity only/ }).check();
    await asked.getByRole("button", { name: "Archive course activity" }).click();
    await notice("Test Cole: This is how it was already.");
    expect(await statusOf("Cole")).toBe("ACTIVE");
  });

  test("[21, 115] a course is assigned to all that are selected, with a due date", async () => {
    await makeCourse(app, departmentId, { name: "Airway refresher", licences: 1 });
    await open("search=zz11");
    for (const n of [110, 111]) await page.getByRole("checkbox", { name: `Select Zed Zz${n}` }).check();
    await toolbar().getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Course assignments" }).click();
    const asked = dialog("Courses of 2 users");
    const course = asked.getByRole("combobox", { name: "Course" });
    await course.fill("airway");
    await page.getByRole("option", { name: "Airway refresher" }).click();
    await asked.getByText("1 licence available: up to 1 licence short.").waitFor();
    await course.fill("basics");
    await page.getByRole("option", { name: "Basics" }).click();
    await asked.getByLabel("Due date").fill("2099-12-31");
    await expectAccessible(page);
    await asked.getByRole("button", { name: "Assign course" }).click();
    await notice("2 users assigned the course.");
    const due = await app.sql(`SELECT due_on::text AS due FROM course_assignment WHERE department_id = $1`, [
      departmentId,
    ]);
    expect(due).toEqual([{ due: "2099-12-31" }, { due: "2099-12-31" }]);
  });

  test("[25, 14] what became of each, with the reason; the archived are found by their status and restored", async () => {
    await open("search=test&status=ACTIVE&status=ARCHIVED");
    await tick(...names);
    await toolbar().getByRole("button", { name: "Archive" }).click();
    await dialog("Archive 5 users?").getByRole("button", { name: "Archive 5 users" }).click();
    await notice("3 users archived, 2 skipped.");
    await page.getByRole("button", { name: "Details" }).click();
    await page.getByRole("heading", { level: 1, name: "Archive users" }).waitFor();
    await page.getByRole("list", { name: "Users" }).getByRole("listitem").nth(4).waitFor();
    await page.getByRole("tab", { name: "Skipped 2" }).click();
    const skipped = page.getByRole("list", { name: "Users" }).getByRole("listitem");
    await until(async () => (await skipped.count()) === 2);
    expect(await skipped.first().innerText()).toContain("This is how it was already.");
    await expectAccessible(page);
    const link = page.getByRole("link", { name: "Download skipped" });
    const file = await page.request.get((await link.getAttribute("href")) ?? "");
    expect((await file.text()).match(/NO_CHANGE/g)).toHaveLength(2);

    await open("status=ARCHIVED");
    await tick(...names);
    await toolbar().getByRole("button", { name: "Restore" }).click();
    await dialog("Restore 5 users from the archive?").getByRole("button", { name: "Restore 5 users" }).click();
    await notice("5 users restored.");
    expect(await statusOf("Abbot")).toBe("ACTIVE");
    await page.goto("/users/actions");
    await page.getByRole("link", { name: "Restore users" }).waitFor();
    await expectAccessible(page);
  });

  test("[23] a list that changed meanwhile is said, and nothing is done until one decides anew", async () => {
    await open("search=zz12");
    await page.getByRole("checkbox", { name: "Select Zed Zz120" }).check();
    await toolbar().getByRole("button", { name: "Select all 10 users that match" }).click();
    await makeUser(app, departmentId, { firstName: "Late", lastName: "Zz12x" });
    await toolbar().getByRole("button", { name: "Archive" }).click();
    await dialog("Archive 10 users?").getByRole("button", { name: "Archive 10 users" }).click();
    await notice("10 matched when you chose, 11 match now");
    expect(await statusOf("Zz120")).toBe("ACTIVE");
    await page.keyboard.press("Escape");
  });

  test("[21] beyond 1,000 it goes on by itself: its progress is there after a reload, and how it ended", async () => {
    await app.sql(
      `WITH people AS (
         INSERT INTO account (id, email, first_name, last_name, department_count)
         SELECT uuidv7(), 'crowd' || i || '@example.org', 'Crowd', 'Number' || i, 1 FROM generate_series(1, 4000) i
         RETURNING id, email, first_name, last_name)
       INSERT INTO membership (department_id, id, account_id, role, status, first_name, last_name, email)
       SELECT $1::uuid, uuidv7(), id, 'GENERAL_USER', 'ACTIVE', first_name, last_name, email FROM people`,
      [departmentId],
    );
    // Held by somebody else, its last user keeps the job from ending before one has looked.
    const other = new Client({ connectionString: app.database.url });
    await other.connect();
    await other.query("BEGIN");
    await other.query(`SET LOCAL app.department_id = '${departmentId}'`);
    await other.query(`SELECT 1 FROM membership WHERE department_id = $1 ORDER BY id DESC LIMIT 1 FOR UPDATE`, [
      departmentId,
    ]);
    await open("search=crowd");
    await page.getByRole("checkbox", { name: "Use the column to perform actions to multiple users at once" }).check();
    await toolbar().getByRole("button", { name: "Select all 4,000 users that match" }).click();
    await toolbar().getByRole("button", { name: "Archive" }).click();
    await dialog("Archive 4,000 users?").getByRole("button", { name: "Archive 4,000 users" }).click();
    await notice("Archiving 4,000 users. You may leave this page.");
    await page.reload();
    const running = page.getByRole("region", { name: "Actions under way" });
    await running.getByText("Archiving 4,000 users").waitFor();
    await running.getByRole("link", { name: "Details" }).click();
    await page.getByRole("progressbar", { name: "Progress of the action" }).waitFor();
    await page.getByText("3,500 of 4,000 users").waitFor();
    await expectAccessible(page);
    await other.query("COMMIT");
    await other.end();
    await page.getByRole("alert").filter({ hasText: "4,000 users archived." }).waitFor();
    await page.getByRole("tab", { name: "Done 4,000" }).waitFor();
    await page.getByRole("list", { name: "Users" }).getByRole("listitem").nth(24).waitFor();
  });

  test("[22, 24] on a phone: boxes on the cards, the actions in one menu", async () => {
    const phone = await app.openPage(officer, { viewport: { width: 360, height: 740 } });
    await phone.goto("/users?search=eads");
    await phone.getByRole("checkbox", { name: "Select Test Eads" }).check();
    const bar = phone.getByRole("toolbar", { name: "Selected users" });
    await bar.getByText("1 selected").waitFor();
    await bar.getByRole("button", { name: "Actions" }).click();
    await phone.getByRole("menuitem", { name: "Set inactive" }).click();
    await expectAccessible(phone);
    await phone
      .getByRole("alertdialog", { name: "Set 1 user inactive?" })
      .getByRole("button", { name: "Set inactive" })
      .click();
    await phone.getByRole("alert").filter({ hasText: "1 user set inactive." }).waitFor();
    expect(await statusOf("Eads")).toBe("INACTIVE");
    await phone.context().close();
  });
});
