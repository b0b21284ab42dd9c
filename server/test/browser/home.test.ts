import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { expectAccessible, startBrowserApp } from "../browser.js";
import {
  type MadeUser,
  makeAccount,
  makeAdmin,
  makeDepartment,
  makeInvitation,
  makeOfficer,
  makeUser,
} from "../factories.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let metro: string;
let harbor: string;
let officer: MadeUser;

beforeAll(async () => {
  metro = await makeDepartment(app, { name: "Metro EMS" });
  harbor = await makeDepartment(app, { name: "Harbor Rescue" });
  officer = await makeOfficer(app, metro, { firstName: "Olive", lastName: "Abel" });
  await makeUser(app, metro, { status: "INACTIVE" });
  await makeUser(app, metro, { status: "ARCHIVED" });
});

describe("home", () => {
  test("[76] an invited person sees the invitation on the dashboard, and is a member only once accepted", async () => {
    const person = await makeUser(app, harbor, { firstName: "Dana", email: "dana@example.org" });
    await makeInvitation(app, metro, { email: "dana@example.org", invitedBy: officer.accountId });
    const page = await app.openPage(person);
    await page.goto("/");
    await page.getByRole("heading", { name: "Metro EMS invites you as general user" }).waitFor();
    await expectAccessible(page);
    const memberships = () =>
      app.sql("SELECT 1 FROM membership WHERE account_id = $1 AND department_id = $2", [person.accountId, metro]);
    expect(await memberships()).toHaveLength(0);
    await page.getByRole("button", { name: "Accept and join Metro EMS" }).click();
    await page.getByText("You have joined Metro EMS.").waitFor();
    await page.getByRole("heading", { name: "Your departments" }).waitFor();
    expect(await memberships()).toHaveLength(1);
    await page.getByRole("button", { name: /Department/ }).click();
    await page.getByRole("menuitem", { name: "Metro EMS" }).click();
    await page.waitForURL("**/?department=dep_*");
    await page.context().close();
  });

  test("[76, 49] declining asks first, and leaves nothing to accept", async () => {
    const person = await makeAccount(app, { email: "eli@example.org" });
    await makeInvitation(app, metro, { email: "eli@example.org", invitedBy: officer.accountId });
    const page = await app.openPage(person);
    await page.goto("/");
    await page.getByRole("button", { name: "Decline Metro EMS" }).click();
    const dialog = page.getByRole("alertdialog", { name: "Decline the invitation of Metro EMS?" });
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Decline" }).click();
    await page.getByRole("heading", { name: "You are not in a department now" }).waitFor();
    expect(await page.getByRole("button", { name: /Accept/ }).count()).toBe(0);
    await page.context().close();
  });

  test("[1, 6] users that Home asked for ahead are said to be of before, where asking anew fails", async () => {
    const page = await app.openPage(officer);
    const ahead = page.waitForResponse((answer) => (answer.request().postData() ?? "").includes('"usersPage"'));
    await page.goto("/");
    await ahead;
    await page.route("**/graphql", (route) => route.fulfill({ status: 502, body: "Bad gateway" }));
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Users" }).click();
    const note = page.getByRole("alert").filter({ hasText: "This list may be out of date." });
    await note.waitFor();
    await page.getByRole("link", { name: "Olive Abel" }).waitFor();
    await expectAccessible(page);
    await page.unroute("**/graphql");
    await note.getByRole("button", { name: "Try again" }).press("Enter");
    await note.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Olive Abel" }).waitFor();
    await page.context().close();
  });

  test("[84] the profile asks for phone and EMS ID until both are there, or until Later, which is remembered", async () => {
    const person = await makeUser(app, harbor, { firstName: "Nia" });
    const page = await app.openPage(person);
    await page.goto("/");
    const form = page.getByRole("form", { name: "Complete your profile" });
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("Enter a phone number or an EMS ID.").waitFor();
    await form.getByLabel("EMS ID").fill("1234 5678 901");
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("An EMS ID has 12 digits.").waitFor();
    await expectAccessible(page);
    await form.getByLabel("EMS ID").fill("1234 5678 9012");
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByText("Your profile is saved.").waitFor();
    await form.getByRole("button", { name: "Later" }).click();
    await form.waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("heading", { name: "Your department" }).waitFor();
    expect(await form.count()).toBe(0);
    const other = await app.openPage(person);
    await other.goto("/");
    await other.getByRole("form", { name: "Complete your profile" }).getByLabel("Phone").fill("+1 615-555-0142");
    await other.getByRole("button", { name: "Save" }).click();
    await other.getByRole("form", { name: "Complete your profile" }).waitFor({ state: "detached" });
    expect(await app.sql("SELECT phone, ems_id FROM account WHERE id = $1", [person.accountId])).toEqual([
      { phone: "+1 615-555-0142", ems_id: "123456789012" },
    ]);
    await other.context().close();
    await page.context().close();
  });

  test("a general user finds their department and the place of their training, on a phone as well", async () => {
    const person = await makeUser(app, harbor, { firstName: "Gus", phone: "+1 615-555-0100" });
    const page = await app.openPage(person, { viewport: { width: 360, height: 740 } });
    await page.goto("/");
    await page.getByRole("heading", { name: "Your training", exact: true }).waitFor();
    await page.getByRole("heading", { name: "Harbor Rescue", level: 3 }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await expectAccessible(page);
    await page.context().close();
  });

  test("[109] archived records are a card on the officer's home that leads to them", async () => {
    const page = await app.openPage(officer);
    await page.goto("/");
    const card = page.getByRole("link", { name: /^Archived records\s*1$/ });
    await card.click();
    await page.waitForURL("**/users?status=ARCHIVED");
    await page.getByRole("status").filter({ hasText: "1 user matches" }).waitFor();
    await page.context().close();
  });

  test("[103] a person without a department learns that their records stay theirs", async () => {
    const page = await app.openPage(await makeAccount(app));
    await page.goto("/");
    await page.getByText("your records stay yours").waitFor();
    expect(await page.getByRole("navigation", { name: "Main" }).getByRole("link").allInnerTexts()).toEqual([
      ...["Home", "My Training"],
    ]);
    await expectAccessible(page);
    await page.context().close();
  });

  test("an officer sees the figures, which lead to what they count; dark and light are one click", async () => {
    const page = await app.openPage(officer);
    await page.goto("/");
    await page.getByRole("link", { name: /^Inactive\s*1$/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: /Account/ }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    expect(await page.locator("html").getAttribute("data-mui-color-scheme")).toBe("dark");
    await expectAccessible(page);
    await page.getByRole("link", { name: /^Inactive\s*1$/ }).click();
    await page.waitForURL("**/users?status=INACTIVE");
    await page.getByRole("status").filter({ hasText: "1 user matches" }).waitFor();
    await expectAccessible(page);
    await page.reload();
    expect(await page.locator("html").getAttribute("data-mui-color-scheme")).toBe("dark");
    await page.context().close();
  });

  test("[2, 3] Ctrl+K goes to pages and does what can be done: invite, add, upload, export, theme", async () => {
    const page = await app.openPage(officer, { acceptDownloads: true });
    const palette = page.getByRole("combobox", { name: "Find people, pages and actions" });
    await page.goto("/");
    await page.locator("h1").waitFor();
    const run = async (typed: string) => {
      await page.keyboard.press("Control+k");
      await palette.fill(typed);
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await palette.waitFor({ state: "detached" });
    };
    await run("invitations");
    await page.waitForURL("**/users/invitations");
    for (const [typed, dialog] of [
      ["invite", "Invite users"],
      ["add user", "Add a user"],
    ] as const) {
      await run(typed);
      await page.getByRole("dialog", { name: dialog }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    await run("upload");
    await page.waitForURL("**/imports/new");
    await run("dark");
    await page.locator("html[data-mui-color-scheme=dark]").waitFor();
    await page.keyboard.press("Control+k");
    await palette.waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    const coming = page.waitForEvent("download");
    await run("export excel");
    expect((await coming).suggestedFilename()).toMatch(/\.xlsx$/);
    await page.context().close();
  });

  test("several departments: the URL names the one that the page shows", async () => {
    const page = await app.openPage(await makeAdmin(app, harbor, { account: officer }));
    await page.goto("/users");
    await page.waitForURL(/department=dep_/);
    await page.getByRole("button", { name: /Department/ }).click();
    const names = await page.getByRole("menuitem").allInnerTexts();
    expect(names.map((name) => name.trim()).sort()).toEqual(["Harbor Rescue", "Metro EMS"]);
    await page.getByRole("menuitem", { name: "Harbor Rescue" }).click();
    await page.getByRole("heading", { level: 1, name: "My Users" }).waitFor();
    await page.getByText("Harbor Rescue").first().waitFor();
    const link = page.url();
    const other = await app.openPage(officer);
    await other.goto(link);
    await other.getByRole("button", { name: /Department Harbor Rescue/ }).waitFor();
    await other.context().close();
    for (const [short, whole] of [
      ["/training", "/training/courses"],
      ["/account", "/account/profile"],
    ] as const) {
      await page.goto(short);
      await page.waitForURL((url) => url.pathname === whole && url.searchParams.has("department"));
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
    await page.context().close();
  });

  test("[64] support visits a department for a reason, under a banner, and leaves it", async () => {
    const page = await app.openPage(await makeAccount(app, { isSupport: true, firstName: "Robin" }));
    await page.goto("/");
    await page.getByRole("link", { name: "Choose a department" }).click();
    await page.getByRole("searchbox").fill("harb");
    await page.getByRole("button", { name: "Visit Metro EMS" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Visit Harbor Rescue" }).click();
    await page.getByRole("button", { name: "Start visit" }).click();
    await page.getByText("Say why you visit.").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Reason").fill("Ticket 4711: roster");
    await page.getByRole("button", { name: "Start visit" }).click();
    const banner = page.getByRole("region", { name: "Support visit" });
    await banner.getByText("Ticket 4711: roster").waitFor();
    expect(await banner.innerText()).toMatch(/Visiting Harbor Rescue: Ticket 4711: roster, until \d\d:\d\d/);
    await expectAccessible(page);
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Users" }).click();
    await page.getByRole("heading", { level: 1, name: "My Users" }).waitFor();
    await banner.getByRole("button", { name: "End visit" }).click();
    await page.getByRole("heading", { level: 1, name: "Support" }).waitFor();
    expect(await page.getByRole("link", { name: "Users" }).count()).toBe(0);
    await page.context().close();
  });

  test("[64, 65] support opens a department with its first admin and imports its filled-in form on a visit", async () => {
    const page = await app.openPage(await makeAccount(app, { isSupport: true, firstName: "Robin", lastName: "Vale" }));
    await page.goto("/support");
    const [form] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "as CSV" }).click(),
    ]);
    expect(form.suggestedFilename()).toBe("muster-onboarding.csv");
    await page.getByRole("button", { name: "Open a department" }).click();
    const dialog = page.getByRole("dialog", { name: "Open a department" });
    await dialog.getByRole("button", { name: "Open department" }).click();
    await dialog.getByText("Enter the department's name.").waitFor();
    await dialog.getByLabel("Name of the department").fill("Lake County EMS");
    await dialog.getByLabel("First name").fill("Ada");
    await dialog.getByLabel("Last name").fill("Chief");
    await dialog.getByLabel("E-mail").fill("ada.chief");
    await dialog.getByRole("button", { name: "Open department" }).click();
    await dialog.getByText("This is no complete e-mail address.").waitFor();
    await expectAccessible(page);
    await dialog.getByLabel("E-mail").fill("ada.chief@example.org");
    await dialog.getByRole("button", { name: "Open department" }).click();
    await page.getByRole("dialog", { name: "Lake County EMS is open" }).waitFor();
    await page.getByText("ada.chief@example.org is its admin now").waitFor();
    await page.getByRole("button", { name: "Visit to upload its roster" }).click();
    await page
      .getByRole("dialog", { name: "Visit Lake County EMS" })
      .getByRole("button", { name: "Start visit" })
      .click();
    await page.getByRole("heading", { name: "Import Users", level: 1 }).waitFor();
    await page.getByRole("region", { name: "Support visit" }).getByText("Onboarding: upload of the roster").waitFor();
    const header = readFileSync((await form.path()) ?? "", "utf8").trimEnd();
    const text = `${header}\nBea,Moss,bea@example.org,general user,0007,,\n`;
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "lake.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Import Users", exact: true }).click();
    await page.getByRole("heading", { name: "Import Summary", level: 1 }).waitFor();
    const audit = await app.sql(
      `SELECT e.action, e.actor_kind, a.last_name AS by, v.reason
         FROM audit_event e JOIN department d ON d.id = e.department_id JOIN account a ON a.id = e.actor_account_id
         LEFT JOIN support_visit v ON v.department_id = e.department_id AND v.id = e.visit_id
        WHERE d.name = 'Lake County EMS' AND e.action IN ('department.created', 'user.created') ORDER BY e.at`,
    );
    expect(audit).toEqual([
      { action: "department.created", actor_kind: "ACCOUNT", by: "Vale", reason: null },
      { action: "user.created", actor_kind: "SUPPORT", by: "Vale", reason: "Onboarding: upload of the roster" },
    ]);
    await page.context().close();
  });
});
