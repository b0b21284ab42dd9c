import { beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { hashPassword } from "../../src/accounts/password.js";
import { encodeOwnId } from "../../src/platform/ids.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeAccount, makeDepartment, makeOfficer, makeUser } from "../factories.js";
import { until } from "../until.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
const password = "three green ladders";
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

describe("the link of an invitation", () => {
  test("[31] somebody new: the address stands there, name and password make the account, and they are in", async () => {
    const { path } = await invite("dana@example.org", { message: "See you on Monday." });
    await page.goto(path);
    await heading("Join Metro EMS");
    await page.getByText("See you on Monday.").waitFor();
    expect(await page.getByLabel("E-mail").inputValue()).toBe("dana@example.org");
    await expectAccessible(page);
    await click("Create account and join");
    await page.getByText("Enter your first name.").waitFor();
    await page.getByLabel("First name").fill("Dana");
    await page.getByLabel("Last name").fill("Núñez");
    await page.getByLabel("Password", { exact: true }).fill(password);
    await click("Create account and join");
    await heading("Welcome, Dana");
    await page.getByText("You have joined Metro EMS.").waitFor();
    await page.goto(path);
    await heading("This invitation has been used");
    await page.getByRole("link", { name: "Go to Home" }).waitFor();
    await expectAccessible(page);
  });

  test("[32] signed in at another address: one screen names both and asks; that account joins", async () => {
    const home = await makeAccount(app, { email: "sam@home.example", firstName: "Sam" });
    page = await app.openPage(home);
    const { path } = await invite("sam@work.example");
    await page.goto(path);
    await heading("Join Metro EMS");
    await page.getByText("sam@work.example", { exact: true }).waitFor();
    await page.getByText("sam@home.example", { exact: true }).waitFor();
    await expectAccessible(page);
    await click("Join Metro EMS as sam@home.example");
    await heading("Welcome, Sam");
    expect(await app.sql("SELECT FROM account WHERE email = 'sam@work.example'")).toHaveLength(0);
  });

  test("[32] signed out with an account: sign in, then back to the invitation, then joined", async () => {
    await makeAccount(app, { email: "kim@example.org", firstName: "Kim", passwordHash: await hashPassword(password) });
    const { path } = await invite("kim@example.org");
    await page.goto(path);
    await page.getByRole("link", { name: "Sign in to join" }).click();
    await heading("Sign in");
    await page.getByLabel("E-mail or login ID").fill("kim@example.org");
    await page.getByLabel("Password", { exact: true }).fill(password);
    await click("Sign in");
    await heading("Join Metro EMS");
    await click("Join Metro EMS as kim@example.org");
    await heading("Welcome, Kim");
  });

  test("somebody else's browser: signing out there leaves the invitation as it was", async () => {
    const member = await makeUser(app, departmentId, { firstName: "Max" });
    page = await app.openPage(member);
    const { path } = await invite("new.one@example.org");
    await page.goto(path);
    await heading("You are in Metro EMS already");
    await expectAccessible(page);
    await click("Sign out");
    await heading("Join Metro EMS");
    expect(await page.getByLabel("E-mail").inputValue()).toBe("new.one@example.org");
    await click("Decline the invitation");
    await page.getByRole("alertdialog").getByRole("button", { name: "Decline" }).click();
    await heading("This invitation was declined");
  });

  test("[44, 47] a link that was replaced, taken back, expired or cut off says what to do", async () => {
    const client = await app.as(officer);
    const change = (verb: string, id: string) =>
      client.execute(`mutation ($ids: [ID!]!) { ${verb}Invitations(invitationIds: $ids) { outcome } }`, { ids: [id] });
    const { id, path } = await invite("pat@example.org");
    await change("resend", id);
    const newer = await linkOf("pat@example.org", "invitation", path);
    expect(newer).not.toBe(path);
    await page.goto(path);
    await heading("There is a newer link");
    await app.sql("UPDATE invitation SET expires_at = now() WHERE email = 'pat@example.org'");
    await page.goto(newer);
    await heading("This invitation has expired");
    await app.sql("UPDATE invitation SET expires_at = now() + interval '1 day' WHERE email = 'pat@example.org'");
    await change("revoke", id);
    await page.goto(newer);
    await heading("This invitation is no longer valid");
    await expectAccessible(page);
    await page.goto("/invitation/tk_cut-off");
    await heading("This link is not known");
    const { path: other } = await invite("closed@example.org");
    await app.sql("UPDATE department SET disabled_at = now() WHERE id = $1", [departmentId]);
    await page.goto(other);
    await heading("Metro EMS is closed for the time being");
    await app.sql("UPDATE department SET disabled_at = NULL WHERE id = $1", [departmentId]);
  });

  test("after signing in one only ever comes to a page of this site", async () => {
    page = await app.openPage(officer);
    for (const elsewhere of ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]) {
      await page.goto(`/sign-in?next=${encodeURIComponent(elsewhere)}`);
      await heading("Welcome, Olive");
      expect(new URL(page.url()).origin).toBe(app.url);
    }
  });
});

describe("the department's link", () => {
  test("[37, 42] somebody who was never invited registers, confirms the mail and is in; with approval, waits", async () => {
    const { data } = await (await app.as(officer)).execute<{ createInvitationLink: { url: string } }>(
      "mutation ($id: ID!) { createInvitationLink(departmentId: $id) { url } }",
      { id: encodeOwnId("dep", departmentId) },
    );
    const { pathname } = new URL(data?.createInvitationLink.url ?? "");
    await page.goto(pathname);
    await heading("Join Metro EMS");
    await expectAccessible(page);
    await page.getByLabel("First name").fill("Rae");
    await page.getByLabel("Last name").fill("Okafor");
    await page.getByLabel("E-mail").fill("rae@example.org");
    await click("Register");
    await heading("Look into your mailbox");
    await expectAccessible(page);
    await app.sql("UPDATE department SET approval = 'LINK_ONLY' WHERE id = $1", [departmentId]);
    const path = await linkOf("rae@example.org", "registration");
    await page.goto(path);
    await heading("Welcome, Rae");
    await expectAccessible(page);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await click("Confirm and join");
    await heading("One step is left");
    await expectAccessible(page);
    await click("Go to Home");
    await heading("Welcome, Rae");
    const [user] = await app.sql("SELECT role, status FROM membership WHERE email = 'rae@example.org'");
    expect(user).toEqual({ role: "GENERAL_USER", status: "PENDING_APPROVAL" });
    await page.goto(path);
    await heading("Your address is confirmed already");
    await app.sql("UPDATE invitation_link SET expires_at = now() WHERE department_id = $1", [departmentId]);
    await page.goto(pathname);
    await heading("This link has expired");
    await expectAccessible(page);
  });
});

test("[99] the mail to a new address: the address changes on the click, not on opening the link", async () => {
  const user = await makeUser(app, departmentId, {
    email: "old@example.org",
    passwordHash: await hashPassword(password),
  });
  const { errors } = await (await app.as(user)).execute(
    "mutation ($to: String!, $password: String!) { changeMyEmail(newEmail: $to, currentPassword: $password) }",
    { to: "new@example.org", password },
  );
  expect(errors).toEqual([]);
  const path = await linkOf("new@example.org", "confirm-email");
  await page.goto(path);
  await heading("Is this your address?");
  await expectAccessible(page);
  const emailOf = () => app.sql("SELECT email FROM account WHERE id = $1", [user.accountId]);
  expect(await emailOf()).toEqual([{ email: "old@example.org" }]);
  await click("Confirm this address");
  await heading("Your address is confirmed");
  expect(await emailOf()).toEqual([{ email: "new@example.org" }]);
  await page.goto(path);
  await heading("This link is no longer valid");
  await expectAccessible(page);
});
