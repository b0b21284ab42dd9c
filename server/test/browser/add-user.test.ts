import { beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeAdmin, makeDepartment, makeGroup, makeOfficer, makeUser } from "../factories.js";
import { until } from "../until.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let officer: MadeUser;
let page: Page;

const button = (name: string, on = page) => on.getByRole("button", { name, exact: true });
const fill = (name: string, text: string, on = page) => on.getByRole("textbox", { name, exact: true }).fill(text);
const submit = () => page.getByRole("dialog").getByRole("button", { name: "Add User" }).click();
const storedAs = (key: string) =>
  app.sql<{ status: string; role: string; employee_id: string | null; groups: number }>(
    `SELECT m.status, m.role, m.employee_id, (SELECT count(*)::int FROM group_member g WHERE g.user_id = m.id) AS groups
       FROM membership m WHERE m.email = $1 OR m.login_id = $1`,
    [key],
  );

beforeAll(async () => {
  const departmentId = await makeDepartment(app, { name: "Metro EMS" });
  await makeAdmin(app, departmentId);
  officer = await makeOfficer(app, departmentId, { firstName: "Olive", lastName: "Oh" });
  await makeGroup(app, departmentId, "A Shift");
  await makeUser(app, await makeDepartment(app, { name: "Elsewhere" }), {
    email: "known@example.org",
    lastName: "Secret",
  });
  page = await app.openPage(officer);
});

beforeEach(async () => {
  await app.sql("DELETE FROM rate_limit");
  await page.goto("/users");
  await button("Add User").click();
  await page.getByRole("dialog", { name: "Add a user" }).waitFor();
});

describe("with e-mail", () => {
  test("[51, 52, 55, 56] name, e-mail and role are enough; what lacks says so; the mail is on its way", async () => {
    await submit();
    for (const words of ["Enter the first name.", "Enter the last name.", "Enter the e-mail address."]) {
      await page.getByText(words).waitFor();
    }
    await expectAccessible(page);
    await fill("First name", "Nora");
    await fill("Last name", "Newcomer");
    await fill("E-mail", "nora@example.org");
    await page.getByRole("combobox", { name: "Role" }).click();
    await page.getByRole("option", { name: "Training officer" }).click();
    await submit();
    await page.getByRole("dialog", { name: "Nora Newcomer is added" }).getByText("nora@example.org").waitFor();
    await expectAccessible(page);
    expect(await storedAs("nora@example.org")).toMatchObject([{ status: "ACTIVE", role: "TRAINING_OFFICER" }]);
    await until(async () => (await app.mails()).filter(({ to }) => to === "nora@example.org").length === 1);
    await page.getByRole("link", { name: "Open record" }).click();
    await page.getByRole("heading", { level: 1, name: "Nora Newcomer" }).waitFor();
  });

  test("[53, 54] an address in use offers Invite instead, which opens with the address in it", async () => {
    await fill("First name", "Kim");
    await fill("Last name", "Known");
    await fill("E-mail", "known@example.org");
    await submit();
    await page.getByText("An account with this e-mail address already exists.").waitFor();
    expect(await page.getByRole("dialog").innerText()).not.toContain("Secret");
    await expectAccessible(page);
    await button("Invite instead").click();
    const invite = page.getByRole("dialog", { name: "Invite users" });
    await invite.waitFor();
    expect(page.url()).not.toContain("known");
    await button("Send Invite").click();
    await page.getByRole("dialog", { name: "Invitations" }).getByText("known@example.org").waitFor();
    await until(async () => (await app.mails()).some(({ to }) => to === "known@example.org"));
  });
});

describe("without e-mail", () => {
  test("[8, 51] a login ID and a printed code; at the address on the paper the person chooses a password and is in", async () => {
    await fill("First name", "Carl");
    await fill("Last name", "Crew");
    await page.getByRole("radio", { name: "Login ID, for people without e-mail" }).check();
    await fill("Login ID", "crew 7");
    await button("Employee ID, groups, location (optional)").click();
    await fill("Employee ID", "0007");
    await page.getByRole("combobox", { name: "Groups" }).click();
    await page.getByRole("option", { name: "A Shift" }).click();
    await submit();
    await page.getByText("A login ID has no @ and no spaces.").waitFor();
    await expectAccessible(page);
    await fill("Login ID", "crew-7");
    await submit();
    const sheet = page.getByRole("dialog", { name: "A code for Carl Crew" });
    const code = await sheet.getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/).innerText();
    await sheet.getByText(`${new URL(app.url).host}/code`).waitFor();
    expect(await storedAs("crew-7")).toEqual([
      { status: "ACTIVE", role: "GENERAL_USER", employee_id: "0007", groups: 1 },
    ]);

    const carl = await app.openPage(undefined, { viewport: { width: 360, height: 780 } });
    await carl.goto("/sign-in");
    await carl.getByRole("link", { name: "Use it here" }).click();
    await carl.getByRole("heading", { level: 1, name: "Use your printed code" }).waitFor();
    await fill("Login ID", "crew-7", carl);
    await fill("Code", "0000-0000-0000-0000", carl);
    await carl.getByLabel("New password").fill("short");
    await button("Set password and sign in", carl).click();
    await carl.getByText("Use at least 10 characters.").waitFor();
    await carl.getByLabel("New password").fill("three wet hoses");
    await button("Set password and sign in", carl).click();
    await carl.getByText("This login ID and code do not match.").waitFor();
    await expectAccessible(carl);
    await fill("Code", code.toLowerCase(), carl);
    await button("Set password and sign in", carl).click();
    await carl.getByText("Your password is set. You are signed in.").waitFor();
    await carl.context().close();

    const late = await app.openPage();
    await late.goto(`/code#${new URLSearchParams({ login: "crew-7", code })}`);
    await late.getByLabel("New password").fill("three wet hoses");
    expect(new URL(late.url()).hash).toBe("");
    await button("Set password and sign in", late).click();
    await late.getByText("This code was used, or is too old.").waitFor();
    await late.context().close();
  });

  test("[51] people of one crew come one after the other: role, groups and way stay for the next", async () => {
    await fill("First name", "Cora");
    await fill("Last name", "Crew");
    await page.getByRole("radio", { name: "Login ID, for people without e-mail" }).check();
    await fill("Login ID", "crew-8");
    await submit();
    await page.getByRole("dialog", { name: "A code for Cora Crew" }).waitFor();
    await button("Add another").click();
    await page.getByRole("dialog", { name: "Add a user" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Login ID" }).inputValue()).toBe("");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("");
  });
});
