import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { hashPassword } from "../../src/accounts/password.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeDepartment, makeUser } from "../factories.js";
import { codeOf } from "../two-factor.js";
import { until } from "../until.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
const password = "three green ladders";
let person: MadeUser;
let page: Page;

beforeAll(async () => {
  const departmentId = await makeDepartment(app, { name: "Metro EMS" });
  const passwordHash = await hashPassword(password);
  await makeUser(app, departmentId, { email: "taken@example.org" });
  person = await makeUser(app, departmentId, {
    ...{ email: "olive@example.org", firstName: "Olive", lastName: "Stone", passwordHash },
    employeeId: "0042",
  });
  await app.sql("UPDATE account SET ems_id = '111122223333' WHERE email = 'taken@example.org'");
  page = await app.openPage(person);
});

const tab = (name: string) => page.getByRole("tab", { name });
const button = (name: string) => page.getByRole("button", { name, exact: true });

async function signIn(browser: Page, path = "/sign-in"): Promise<void> {
  await browser.goto(path);
  await browser.getByLabel("E-mail or login ID").fill("olive@example.org");
  await browser.getByLabel("Password", { exact: true }).fill(password);
  await browser.getByRole("button", { name: "Sign in" }).click();
  await browser.getByRole("heading", { level: 1, name: "Enter your code" }).waitFor();
}

describe("my account", () => {
  test("[84] the person sets phone and EMS ID from the account menu; what is wrong stands beside its field", async () => {
    await page.goto("/");
    await page.getByRole("button", { name: /^Account/ }).click();
    await page.getByRole("menuitem", { name: "My account" }).click();
    await page.getByRole("heading", { level: 1, name: "My account" }).waitFor();
    await page.getByLabel("EMS ID").fill("12345");
    await button("Save").click();
    await page.getByText("An EMS ID has 12 digits.").waitFor();
    await page.getByLabel("EMS ID").fill("1111 2222 3333");
    await button("Save").click();
    await page.getByText("Another account has this EMS ID.").waitFor();
    await expectAccessible(page);
    await page.getByLabel("EMS ID").fill("4444 5555 6666");
    await page.getByLabel("Phone").fill("+1 615-555-0142");
    await button("Save").click();
    await page.getByText("Your profile is saved.").waitFor();
    expect(await page.getByLabel("EMS ID").inputValue()).toBe("444455556666");
    expect(await app.sql("SELECT phone, ems_id FROM account WHERE id = $1", [person.accountId])).toEqual([
      { phone: "+1 615-555-0142", ems_id: "444455556666" },
    ]);
  });

  test("[84] what another window changed meanwhile is shown, and nothing typed is lost", async () => {
    await page.getByLabel("First name").fill("Olivia");
    await app.sql("UPDATE account SET phone = '555 0199', version = version + 1 WHERE id = $1", [person.accountId]);
    await button("Save").click();
    await page.getByText("Your account was changed elsewhere meanwhile.").waitFor();
    await until(async () => (await page.getByLabel("Phone").inputValue()) === "555 0199");
    expect(await page.getByLabel("First name").inputValue()).toBe("Olivia");
    await button("Save").click();
    await page.getByRole("button", { name: /Olivia Stone/ }).waitFor();
  });

  test("another e-mail address is asked for by the password, waits, and is called off", async () => {
    await button("Change e-mail").click();
    await page.getByLabel("New e-mail address").fill("olivia@example.org");
    await page.getByLabel("Your password").fill("not the password");
    await button("Send the mail").click();
    await page.getByText("This is not your present password.").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Your password").fill(password);
    await button("Send the mail").click();
    await page.getByText("waits to be confirmed").waitFor();
    await button("Call it off").click();
    await page.getByText("waits to be confirmed").waitFor({ state: "detached" });
  });

  test("departments and activity: where one is, and who changed what from what to what", async () => {
    await tab("Departments").click();
    await page.getByText("Metro EMS").last().waitFor();
    await page.getByText("0042").waitFor();
    await expectAccessible(page);
    await tab("Activity").click();
    const events = page.getByRole("list", { name: "Activity" }).getByRole("listitem");
    await events.filter({ hasText: "Olive → Olivia" }).filter({ hasText: "You" }).waitFor();
    await button("Sign-ins").click();
    await page.getByText("Nothing yet").waitFor();
    expect(page.url()).toContain("show=sign-ins");
    await page.goBack();
    await events.first().waitFor();
    await expectAccessible(page);
  });
});

describe("two-factor sign-in", () => {
  let secret = "";
  let backupCodes: string[] = [];

  test("is set up by the password, the app's first code, and codes to keep; leaving asks while they are not kept", async () => {
    await tab("Security").click();
    await page.getByRole("link", { name: "Set it up" }).click();
    await page.getByLabel("Your password").fill(password);
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: /picture for its camera/ }).waitFor();
    await expectAccessible(page);
    secret = ((await page.locator("code").textContent()) ?? "").replaceAll(" ", "");
    await page.getByLabel("The code that it shows now").fill("123 45");
    await button("Turn on").click();
    await page.getByText("This code is not right.").waitFor();
    await page.getByLabel("The code that it shows now").fill(codeOf(secret));
    await page.keyboard.press("Enter");
    const codes = page.getByRole("list", { name: "Backup codes" }).getByRole("listitem");
    await codes.first().waitFor();
    backupCodes = await codes.allTextContents();
    expect(new Set(backupCodes).size).toBe(10);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Home", exact: true }).click();
    await page.getByText("Your backup codes are shown this once.").waitFor();
    await button("Cancel").click();
    await page.getByLabel("I have kept my backup codes").check();
    await button("Done").click();
    await page.getByText("10 backup codes left").waitFor();
    await expectAccessible(page);
  });

  test("the password alone leads to the code, which leads to where one wanted to go", async () => {
    const browser = await app.openPage();
    await signIn(browser, "/account/sessions");
    await expectAccessible(browser);
    await browser.getByLabel("Six digits").fill("000000");
    await browser.keyboard.press("Enter");
    await browser.getByText("This code is not right, or was used before.").waitFor();
    await browser.goto("/users");
    await browser.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    await signIn(browser, "/account/sessions");
    await browser.getByLabel("Six digits").fill(codeOf(secret, 1));
    await browser.keyboard.press("Enter");
    await browser.getByRole("heading", { name: "Where you are signed in" }).waitFor();
    await browser.getByText("This one").waitFor();
    await expectAccessible(browser);
    await browser.getByRole("button", { name: "Sign out everywhere else" }).click();
    await browser.getByRole("alertdialog").getByRole("button", { name: "Sign out everywhere else" }).click();
    await browser.getByText("1 session ended.").waitFor();
    await page.goto("/account/security");
    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    await browser.context().close();
  });

  test("a backup code lets in once; when the five minutes are over, the password is asked for again", async () => {
    await signIn(page);
    await app.sql("UPDATE half_session SET expires_at = now() WHERE account_id = $1", [person.accountId]);
    await page.getByLabel("Six digits").fill(codeOf(secret, 1));
    await page.keyboard.press("Enter");
    await page.getByText("The time for the code is over.").waitFor();
    await signIn(page);
    await page.getByRole("button", { name: "Use a backup code" }).click();
    await page.getByRole("heading", { level: 1, name: "Enter a backup code" }).waitFor();
    await page.getByLabel("Backup code").fill(backupCodes[0] ?? "");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Welcome/ }).waitFor();
    await page.goto("/account/security");
    await page.getByText("9 backup codes left").waitFor();
  });

  test("new backup codes, and turning it off, take password and code", async () => {
    await page.getByRole("link", { name: "New backup codes" }).click();
    await page.getByLabel("Your password").fill(password);
    await page.getByLabel("Code", { exact: true }).fill(backupCodes[1] ?? "");
    await button("Make new codes").click();
    await page.getByLabel("I have kept my backup codes").check();
    backupCodes = await page.getByRole("list", { name: "Backup codes" }).getByRole("listitem").allTextContents();
    await button("Done").click();
    await button("Turn off").click();
    await page.getByLabel("Your password").fill(password);
    await page.getByLabel("Code", { exact: true }).fill("000000");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Turn off" }).click();
    await page.getByText(/This code is not right/).waitFor();
    await expectAccessible(page);
    await page.getByLabel("Code", { exact: true }).fill(backupCodes[0] ?? "");
    await dialog.getByRole("button", { name: "Turn off" }).click();
    await page.getByText("Two-factor sign-in is off.").waitFor();
    await page.getByRole("link", { name: "Set it up" }).waitFor();
  });

  test("a new password takes the present one and stays signed in here", async () => {
    await page.getByLabel("Present password").fill(password);
    await page.getByLabel("New password").fill("short");
    await button("Change password").click();
    await page.getByText("Use at least 10 characters.").waitFor();
    await page.getByLabel("New password").fill("five quiet wooden boats");
    await button("Change password").click();
    await page.getByText("Your password is changed.").waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "My account" }).waitFor();
  });
});
