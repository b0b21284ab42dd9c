import { beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { encodeOwnId } from "../../src/platform/ids.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeDepartment, makeInvitation, makeOfficer, makeUser } from "../factories.js";
import { until } from "../until.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
let departmentId: string;
let officer: MadeUser;
let page: Page;

beforeAll(async () => {
  departmentId = await makeDepartment(app, { name: "Metro EMS" });
  officer = await makeOfficer(app, departmentId, { email: "olive@example.org", firstName: "Olive", lastName: "Oh" });
});

beforeEach(async () => {
  await app.sql("DELETE FROM rate_limit");
  await page?.context().close();
  page = await app.openPage();
});

const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const click = (name: string | RegExp) => page.getByRole("button", { name }).click();

/** The path of the newest link of that kind in the mails to an address, once the worker has sent it. */
async function linkOf(address: string, kind: string, before?: string): Promise<string> {
  let path = "";
  await until(async () => {
    await app.runJobs();
    const mails = (await app.mails()).filter(({ to }) => to === address).reverse();
    const link = mails.flatMap(({ links }) => links).find((text) => text.includes(`/${kind}/`));
    path = link ? new URL(link).pathname : "";
    return path !== "" && path !== before;
  });
  return path;
}

/** Invites an address by the API; answers with the invitation's id and the path in the mail. */
async function invite(address: string, more: object = {}): Promise<{ id: string; path: string }> {
  const input = { departmentId: encodeOwnId("dep", departmentId), addresses: [address], role: "GENERAL_USER", ...more };
  const { data } = await (await app.as(officer)).execute<{
    inviteUsers: { results: { invitation: { id: string } }[] };
  }>("mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { invitation { id } } } }", {
    input,
  });
  return { id: data?.inviteUsers.results[0]?.invitation.id ?? "", path: await linkOf(address, "invitation") };
}

/** Pastes a text where the field has the focus. */
const paste = (text: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  })()`);

describe("inviting", () => {
  test("[26, 27, 28, 29, 30, 33, 35] what is pasted becomes chips; who is known is said before; a result each", async () => {
    await makeUser(app, departmentId, { email: "member@example.org" });
    await invite("waiting@example.org");
    page = await app.openPage(officer);
    await page.goto("/users");
    await click("Invite Users");
    const to = page.getByLabel("To", { exact: true });
    await expect(to.evaluate((field) => field.matches(":focus"))).resolves.toBe(true);
    expect(page.url()).toContain("invite=open");
    await paste("a1@example.org, b2@example.org; Cy Three <c3@example.org>\nmember@example.org\tnobody");
    await page.getByText("3 to be invited, 1 already in the department, 1 to be corrected.").waitFor();
    await to.fill("A1@example.org");
    await to.press("Enter");
    await page.getByText("1 stood there twice.").waitFor();
    await to.fill("waiting@example.org");
    await to.press("Enter");
    await page.getByText(/1 already invited/).waitFor();
    expect(await page.getByRole("list", { name: "Addresses" }).getByRole("listitem").count()).toBe(6);
    await expectAccessible(page);
    await click("nobody Not an address: correct it");
    await to.fill("d4@example.org");
    await page.getByLabel("Role").click();
    await page.getByRole("option", { name: "Training officer" }).click();
    await click(/^Send/);
    await page.getByText("4 invitations sent.").waitFor();
    await expectAccessible(page);
    const results = page.getByRole("list", { name: "Result per address" });
    await results.getByText("Already a user").waitFor();
    await click("Resend to waiting@example.org");
    await results.getByText("Sent again").waitFor();
    await click("Done");
    for (const address of ["a1@example.org", "b2@example.org", "c3@example.org", "d4@example.org"]) {
      await linkOf(address, "invitation");
    }
    const invited = await app.sql("SELECT role, status FROM invitation WHERE lower(email) LIKE '__@example.org'");
    expect(invited).toEqual(Array(4).fill({ role: "TRAINING_OFFICER", status: "PENDING" }));
    expect((await app.mails()).filter(({ to: address }) => address === "member@example.org")).toEqual([]);
  });

  test("[36, 40] one click puts the invitation link on the clipboard, beside the advice", async () => {
    page = await app.openPage(officer, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto("/users?invite=open");
    await page.getByText("Direct invitations are recommended for better control over who joins.").waitFor();
    await click("Copy Invitation Link");
    await page.getByText("The invitation link is on the clipboard.").waitFor();
    const shown = await page.getByLabel("Invitation link", { exact: true }).getByRole("textbox").inputValue();
    expect(shown).toContain("/join/tk_");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(shown);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(page.url()).not.toContain("invite=");
  });

  test("[44, 45, 47] the tab: Resend Invite on a row; Remind and Remove Selected on what is ticked", async () => {
    const { path } = await invite("erin@example.org");
    await invite("finn@example.org");
    page = await app.openPage(officer);
    await page.goto("/users/invitations?search=n@example.org");
    await click("Resend Invite to erin@example.org");
    await page.getByText("1 invitation sent again.").waitFor();
    const newer = await linkOf("erin@example.org", "invitation", path);
    for (const email of ["erin@example.org", "finn@example.org"]) {
      await page
        .getByRole("row", { name: new RegExp(email) })
        .getByRole("checkbox")
        .check();
    }
    await page.getByText("2 selected").waitFor();
    await expectAccessible(page);
    await click("Remind Selected");
    await page.getByText("2 reminders sent.").waitFor();
    await page
      .getByRole("row", { name: /erin@example.org/ })
      .getByRole("checkbox")
      .check();
    await click("Remove Selected");
    await page
      .getByRole("alertdialog", { name: "Remove 1 invitation?" })
      .getByRole("button", { name: "Remove" })
      .click();
    await page.getByText("1 invitation removed.").waitFor();
    await page.getByRole("row", { name: /erin@example.org/ }).waitFor({ state: "hidden" });
    await page.goto(newer);
    await heading("This invitation is no longer valid");
  });
});

describe("which way to add people", () => {
  test("[5, 34, 40] one surface compares all ways, the invitation first and recommended, with help and contact", async () => {
    page = await app.openPage(officer);
    await page.goto("/users");
    await click("Ways to add");
    const dialog = page.getByRole("dialog", { name: "Which way to add people?" });
    const ways = dialog.getByRole("list", { name: "Ways to add users" }).getByRole("listitem");
    await ways.first().getByText("Recommended", { exact: true }).waitFor();
    const names = ["Invite by e-mail", "Add one user", "Upload a CSV file", "Copy the invitation link"];
    expect(await dialog.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual([
      ...names,
      "Onboarding by support",
    ]);
    expect(await dialog.getByText("Recommended", { exact: true }).count()).toBe(1);
    await ways.nth(3).getByText("Direct invitations are recommended for better control over who joins.").waitFor();
    expect(await dialog.getByRole("link", { name: "support@example.org" }).first().getAttribute("href")).toMatch(
      /^mailto:support@example\.org/,
    );
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBe(360);
    await ways.first().getByRole("link", { name: "Invite Users" }).click();
    await page.getByRole("dialog", { name: "Invite users" }).waitFor();
    expect(page.url()).not.toContain("ways=");
    await page.goBack();
    await dialog.getByRole("link", { name: "Help", exact: true }).click();
    await heading("Help");
    await page.waitForURL("**/help#adding*");
    await expectAccessible(page);
  });

  test("[5] help is there for whoever is not signed in, with whom to ask", async () => {
    await page.goto("/help");
    await heading("Help");
    await page.getByRole("link", { name: "support@example.org" }).waitFor();
    await page.getByRole("navigation", { name: "Topics" }).getByRole("link", { name: "You were invited" }).click();
    await page.waitForURL("**/help#invited");
    await expectAccessible(page);
    await page.getByRole("link", { name: "Sign in" }).click();
    await heading("Sign in");
  });
});

describe("the invitations of several departments", () => {
  test("[43, 50] an officer of two sees both in one list with a column, and filters by one", async () => {
    const other = await makeDepartment(app, { name: "Harbor Rescue" });
    const chief = await makeOfficer(app, departmentId, { firstName: "Chris" });
    await makeOfficer(app, other, { account: chief });
    await makeInvitation(app, departmentId, { email: "both.metro@example.org", invitedBy: chief.accountId });
    await makeInvitation(app, other, { email: "both.harbor@example.org", invitedBy: chief.accountId });
    page = await app.openPage(chief);
    await page.goto("/users/invitations?search=both.");
    const row = (name: RegExp) => page.getByRole("row", { name });
    await row(/both\.metro@example\.org.*Metro EMS/).waitFor();
    await row(/both\.harbor@example\.org.*Harbor Rescue/).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Department", exact: true }).click();
    await page.getByRole("menuitemcheckbox", { name: "Harbor Rescue" }).click();
    await page.keyboard.press("Escape");
    await row(/both\.metro/).waitFor({ state: "detached" });
    await row(/both\.harbor/).waitFor();
    expect(new URL(page.url()).searchParams.getAll("in")).toEqual([encodeOwnId("dep", other)]);
    await page.reload();
    await row(/both\.harbor/).waitFor();
    expect(await row(/both\.metro/).count()).toBe(0);
    await click("Reset");
    await row(/both\.metro/).waitFor();
  });

  test("[44, 49] filters: what was accepted lately, whose mail failed with the reason; who has not answered is copied", async () => {
    const wish = { invitedBy: officer.accountId };
    const bounced = await makeInvitation(app, departmentId, { ...wish, email: "zoe.bounced@example.org" });
    await makeInvitation(app, departmentId, { ...wish, email: "zoe.waits@example.org" });
    await makeInvitation(app, departmentId, {
      ...{ ...wish, email: "zoe.late@example.org" },
      expiresAt: new Date(Date.now() - 86_400_000),
    });
    const joined = await makeInvitation(app, departmentId, {
      ...{ ...wish, email: "zoe.joined@example.org" },
      status: "ACCEPTED",
    });
    await app.sql("UPDATE invitation SET answered_at = now() WHERE id = $1", [joined.id]);
    await app.sql(
      `INSERT INTO mail (department_id, id, template, to_address, invitation_id, status, failure)
       VALUES ($1, uuidv7(), 'INVITATION', 'x', $2, 'FAILED', '550 No such user here')`,
      [departmentId, bounced.id],
    );
    page = await app.openPage(officer, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto("/users/invitations?search=zoe.");
    const row = (name: RegExp) => page.getByRole("row", { name });
    await row(/zoe\.bounced.*Not delivered: 550 No such user here/).waitFor();
    expect(await row(/zoe\./).count()).toBe(2);
    await page.getByRole("button", { name: "Mail", exact: true }).click();
    await page.getByRole("menuitemcheckbox", { name: "Not delivered" }).click();
    await page.keyboard.press("Escape");
    await row(/zoe\.waits/).waitFor({ state: "detached" });
    await row(/zoe\.bounced/).waitFor();
    await page.goto("/users/invitations?search=zoe.&status=ACCEPTED");
    await row(/zoe\.joined.*Accepted/).waitFor();
    expect(await row(/zoe\./).count()).toBe(1);
    await page.goto("/users/invitations?search=zoe.&status=ALL&sort=EMAIL&direction=ASC");
    await row(/zoe\.late.*Expired/).waitFor();
    await click("Copy unanswered");
    await page.getByText("3 addresses on the clipboard: who has not answered.").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
      "zoe.bounced@example.org\nzoe.late@example.org\nzoe.waits@example.org",
    );
  });
});
