import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page, Route } from "playwright-core";
import { hashPassword } from "../../src/accounts/password.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { type MadeUser, makeDepartment, makeOfficer } from "../factories.js";

jest.setTimeout(180_000);

const app = await startBrowserApp();
const password = "three green ladders";
let olive: MadeUser;
let page: Page;

beforeAll(async () => {
  const departmentId = await makeDepartment(app, { name: "Metro EMS" });
  const passwordHash = await hashPassword(password);
  olive = await makeOfficer(app, departmentId, { email: "olive@example.org", firstName: "Olive", passwordHash });
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

  test("a list in a tab that one comes back to after long is asked for again", async () => {
    await page.getByRole("link", { name: "Olive" }).first().waitFor();
    const asked = page.waitForRequest((request) => request.postData()?.includes("usersPage") === true);
    await page.evaluate(`{
      const turn = (hidden) => {
        Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
        document.dispatchEvent(new Event("visibilitychange"));
      };
      const { now } = Date;
      turn(true);
      Date.now = () => now() + 6 * 60_000;
      turn(false);
      Date.now = now;
    }`);
    await asked;
  });

  test("signing out ends the session for good, in the browser's other tabs too", async () => {
    const [cookie] = await page.context().cookies();
    const other = await page.context().newPage();
    await other.goto("/users");
    await other.getByRole("heading", { name: "My Users" }).waitFor();
    await page.getByRole("button", { name: /Account/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await heading("Sign in");
    await other.getByText("Your session has ended.").waitFor();
    await other.close();
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
});

describe("what a page loads", () => {
  const kilobytesOf = async (fresh: Page, load: () => Promise<unknown>): Promise<number> => {
    const sizes: Promise<number>[] = [];
    fresh.on("response", (response) => {
      if (response.url().endsWith(".js")) sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await load();
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
  };
  const withoutDialogs = (fresh: Page) => fresh.route(/assets\/\w+Dialog-[^/]+\.js$/, (route) => route.abort());

  test("the sign-in page loads little: no table, no charts, below 160 kB of scripts as gzip", async () => {
    const fresh = await app.openPage();
    const total = await kilobytesOf(fresh, async () => {
      await fresh.goto("/sign-in");
      await fresh.getByRole("button", { name: "Sign in" }).waitFor();
      await fresh.waitForLoadState("networkidle");
    });
    expect(total).toBeLessThan(160);
    await fresh.context().close();
  });

  test("[7] all up to the first users table is below 290 kB of scripts as gzip, without its dialogs", async () => {
    const fresh = await app.openPage(olive);
    await withoutDialogs(fresh);
    await fresh.route(/assets\/parts-[^/]+\.js$/, (route) => route.abort()); // menus' code, of the moment after
    const total = await kilobytesOf(fresh, async () => {
      await fresh.goto("/users");
      await fresh.getByRole("status").filter({ hasText: "1 user" }).waitFor();
    });
    expect(total).toBeLessThan(290);
    await fresh.context().close();
  });

  test("[7] who is here and the first users are asked once, before the page's code has come", async () => {
    const fresh = await app.openPage(olive);
    const asked: string[] = [];
    fresh.on("request", (request) => asked.push(/"operationName":"(\w+)"/.exec(request.postData() ?? "")?.[1] ?? ""));
    const users = fresh.waitForRequest((request) => request.postData()?.includes('"usersPage"') ?? false);
    await fresh.route(/assets\/users-[^/]+\.js$/, async (route) => {
      await users;
      await route.continue();
    });
    await fresh.goto("/users");
    await fresh.getByRole("status").filter({ hasText: "1 user" }).waitFor();
    for (const name of ["session", "usersPage"]) expect(asked.filter((one) => one === name)).toHaveLength(1);
    await fresh.context().close();
  });

  test("[7] Home loads the code of the users page ahead: it is there without another script", async () => {
    const fresh = await app.openPage(olive);
    await Promise.all([fresh.waitForResponse(/assets\/users-[^/]+\.js$/), fresh.goto("/")]);
    await fresh.waitForLoadState("networkidle");
    await fresh.route(/\.js$/, (route) => route.abort());
    await fresh.getByRole("link", { name: "Users", exact: true }).click();
    await fresh.getByRole("status").filter({ hasText: "1 user" }).waitFor();
    await fresh.context().close();
  });

  test("a server with a problem is not called out of reach, and the focus stays with who tries again", async () => {
    const fresh = await app.openPage(olive);
    let answer = (route: Route) => route.fulfill({ status: 502, contentType: "text/html", body: "Bad gateway" });
    await fresh.route("**/graphql", (route) =>
      route.request().postData()?.includes("usersPage") ? answer(route) : route.continue(),
    );
    await fresh.goto("/users");
    const alert = fresh.getByRole("alert");
    await alert.getByRole("heading", { name: "Muster has a problem right now" }).waitFor();
    answer = (route) => route.abort();
    await fresh.getByRole("button", { name: "Try again" }).press("Enter");
    await alert.getByRole("heading", { name: "Muster can't be reached" }).waitFor();
    await fresh.locator("[data-retry]:focus").waitFor();
    answer = (route) => route.continue();
    await fresh.keyboard.press("Enter");
    await fresh.getByRole("link", { name: "Olive" }).first().waitFor();
    await fresh.locator("h1:focus").waitFor();
    await fresh.context().close();
  });

  test("a menu opened before its code has come shows that it is coming, and opens; Esc takes the wish back", async () => {
    const fresh = await app.openPage(olive);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await fresh.route(/assets\/(Menu|parts)-[^/]+\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    await fresh.goto("/users");
    const coming = fresh.getByText("Opening ...");
    const button = fresh.getByRole("button", { name: "Status" });
    await button.press("Enter");
    await coming.waitFor({ state: "attached" });
    await fresh.keyboard.press("Escape");
    await coming.waitFor({ state: "detached" });
    await button.press("Enter");
    await coming.waitFor({ state: "attached" });
    release();
    await fresh.getByRole("menu").waitFor();
    await coming.waitFor({ state: "detached" });
    await fresh.context().close();
  });

  test("a dialog whose code does not come says so, and gives the focus back; loading the page again opens it", async () => {
    const fresh = await app.openPage(olive);
    await withoutDialogs(fresh);
    await fresh.goto("/users");
    const button = fresh.getByRole("button", { name: "Add User" });
    await button.click();
    const missing = fresh.getByRole("dialog", { name: "This could not be opened" });
    await missing.waitFor();
    await expectAccessible(fresh);
    await missing.getByRole("button", { name: "Close" }).click();
    await missing.waitFor({ state: "detached" });
    expect(await button.evaluate((element) => element.matches(":focus"))).toBe(true);
    await button.click();
    await missing.waitFor();
    await fresh.unrouteAll();
    await missing.getByRole("button", { name: "Load the page again" }).click();
    await fresh.getByRole("dialog", { name: "Add a user" }).waitFor();
    await fresh.context().close();
  });
});
