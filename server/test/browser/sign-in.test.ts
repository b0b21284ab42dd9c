import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { hashPassword } from "../../src/accounts/password.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { makeDepartment, makeOfficer } from "../factories.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
const password = "three green ladders";
let page: Page;

beforeAll(async () => {
  const departmentId = await makeDepartment(app, { name: "Metro EMS" });
  const passwordHash = await hashPassword(password);
  await makeOfficer(app, departmentId, { email: "olive@example.org", firstName: "Olive", passwordHash });
  page = await app.openPage();
});

async function signIn(identifier: string, secret: string): Promise<void> {
  await page.getByLabel("E-mail or login ID").fill(identifier);
  await page.getByLabel("Password", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const heading = (name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

describe("signing in", () => {
  test("who is signed out comes to the sign-in page, and after it to where they wanted to go", async () => {
    await page.goto("/users?role=ADMIN");
    await heading("Sign in");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("Enter your password.").waitFor();
    await signIn("olive@example.org", "not the password");
    await page.getByRole("alert").waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel("E-mail or login ID").inputValue()).toBe("olive@example.org");
    await signIn("OLIVE@example.org", password);
    await heading("My Users");
    expect(page.url()).toContain("/users?role=ADMIN");
  });

  test("a session that ended elsewhere leads to sign-in and back", async () => {
    await page.goto("/");
    await heading("Welcome, Olive");
    await page.waitForLoadState("networkidle"); // what the page still asks for would find out by itself
    await app.sql("DELETE FROM session");
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Users" }).click();
    await page.getByText("Your session has ended.").waitFor();
    await signIn("olive@example.org", password);
    await heading("My Users");
  });

  test("signing out ends the session for good", async () => {
    const [cookie] = await page.context().cookies();
    await page.getByRole("button", { name: /Account/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await heading("Sign in");
    if (cookie) await page.context().addCookies([cookie]);
    await page.goto("/users");
    await heading("Sign in");
  });

  test("[98] a forgotten password: the mailed link sets a new one, once", async () => {
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await heading("Forgot your password?");
    await expectAccessible(page);
    await page.getByLabel("E-mail or login ID").fill("olive@example.org");
    await page.getByRole("button", { name: "Send the link" }).click();
    await heading("Look into your mailbox");
    await expectAccessible(page);
    await app.runJobs();
    const link = (await app.mails()).at(-1)?.links.find((address) => address.includes("/reset-password/")) ?? "";
    await page.goto(link);
    await heading("Choose a new password");
    expect(await page.getByLabel("You sign in as").inputValue()).toBe("olive@example.org");
    await expectAccessible(page);
    await page.getByLabel("New password").fill("short");
    await page.getByRole("button", { name: "Set password and sign in" }).click();
    await page.getByText(/Use at least \d+ characters\./).waitFor();
    await page.getByLabel("New password").fill("five quiet wooden boats");
    await page.getByRole("button", { name: "Set password and sign in" }).click();
    await heading("Welcome, Olive");
    await page.goto(link);
    await heading("This link has been used");
    await expectAccessible(page);
  });

  test("a link that is not known, or cut off, says so and offers a new one", async () => {
    await page.goto("/set-password/tk_nothing");
    await heading("This link is not known");
    await expectAccessible(page);
    await page.getByRole("link", { name: "Send me a new link" }).click();
    await heading("Forgot your password?");
  });

  test("the sign-in page loads little: no table, no charts, below 180 kB of scripts as gzip", async () => {
    const fresh = await app.openPage();
    const sizes: Promise<number>[] = [];
    fresh.on("response", (response) => {
      if (response.url().endsWith(".js")) sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await fresh.goto("/sign-in");
    await fresh.getByRole("button", { name: "Sign in" }).waitFor();
    await fresh.waitForLoadState("networkidle");
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThan(180_000);
    await fresh.context().close();
  });
});
