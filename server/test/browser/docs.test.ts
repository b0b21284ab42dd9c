import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { encodeOwnId } from "../../src/platform/ids.js";
import { expectAccessible, startBrowserApp } from "../browser.js";
import { makeAccount, makeDepartment, makeGroup, makeOfficer, makeUser } from "../factories.js";

const app = await startBrowserApp();

const overflow = (page: Page): Promise<number> => page.evaluate("document.documentElement.scrollWidth - innerWidth");

describe("the documentation's page", () => {
  test("[87] anybody reads it, searches it and takes its examples along in their language", async () => {
    const page = await app.openPage(undefined, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto("/docs?search=FindUserByEmployeeId");
    await page.getByText("1 part with “FindUserByEmployeeId”.").waitFor();
    await page.getByRole("button", { name: "Python", exact: true }).click();
    await page.getByRole("button", { name: /^Copy/ }).click();
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toContain('os.environ["MUSTER_EMPLOYEE_ID"]');
    await page.reload();
    const python = page.getByRole("button", { name: "Python", exact: true });
    await python.waitFor();
    expect(await python.getAttribute("aria-pressed")).toBe("true");
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);

    await page.getByLabel("Search the documentation").fill("ratelimit-remaining");
    await page.getByRole("heading", { name: /^Limits/ }).waitFor();
    expect(new URL(page.url()).search).toBe("?search=ratelimit-remaining");
    // A way to what the search hides shows it.
    await page.goto("/docs?search=FindUserByEmployeeId");
    await page.getByRole("link", { name: "Getting started" }).click();
    await page.getByRole("heading", { name: /^Getting started/ }).waitFor();
  });

  test("[87] it fits a phone, and says who may ask for what", async () => {
    const page = await app.openPage(undefined, { viewport: { width: 360, height: 740 } });
    await page.goto("/docs?search=InviteUsersPayload");
    await page.getByRole("button", { name: "On this page" }).click();
    await page.getByRole("link", { name: "Mutations (1)" }).click();
    await page.getByRole("region", { name: "inviteUsers" }).getByText("INVITATIONS_WRITE", { exact: true }).waitFor();
    expect(await overflow(page)).toBe(0);
    await page.goto("/docs?search=updateMyAccount");
    await page.getByText("Nothing found").waitFor();
    await page.goto("/docs?search=updateMyAccount&fields=all");
    await page.getByRole("region", { name: "updateMyAccount" }).getByText("Not for tokens").waitFor();
  });
});

describe("the API explorer", () => {
  test("[T15] opens an example with its words and ids of the department, and runs it", async () => {
    const departmentId = await makeDepartment(app, { name: "Metro EMS" });
    await makeGroup(app, departmentId, "A Shift");
    await makeUser(app, departmentId, { firstName: "Pat", lastName: "Rescue", employeeId: "0042" });
    const page = await app.openPage(await makeOfficer(app, departmentId));
    await page.goto("/graphiql");
    await page.getByText("Ids are of Metro EMS").waitFor();
    await page.getByRole("button", { name: "Examples" }).click();
    await page.getByRole("button", { name: "Find a user by employee ID" }).click();
    await page.getByRole("tab", { name: "FindUserByEmployeeId" }).waitFor();
    await page
      .getByRole("region", { name: /variables/i })
      .getByText('"0042"')
      .waitFor();
    await page.getByRole("button", { name: "Execute query" }).click();
    await page
      .getByRole("region", { name: /result/i })
      .getByText("Pat Rescue")
      .waitFor();
    expect(await page.getByLabel("Allow changes").count()).toBe(0);
  });

  test("[T15] only reads for support until changes are allowed", async () => {
    const departmentId = await makeDepartment(app);
    const person = await makeUser(app, departmentId, { firstName: "Pat", lastName: "Rescue" });
    const staff = await makeAccount(app, { isSupport: true });
    await (await app.as(staff)).execute(
      `mutation ($id: ID!) { startSupportVisit(departmentId: $id, reason: "To try the explorer") { id } }`,
      { id: encodeOwnId("dep", departmentId) },
    );
    const page = await app.openPage(staff);
    await page.goto("/graphiql");
    await page.getByRole("button", { name: "Examples" }).click();
    await page.getByRole("button", { name: /^Inactivate a user/ }).click();
    await page.getByRole("tab", { name: "InactivateUser" }).waitFor();
    const result = page.getByRole("region", { name: /result/i });
    await page.getByRole("button", { name: "Execute query" }).click();
    await result.getByText(/The.explorer.only.reads/).waitFor();
    await page.getByLabel("Allow changes").check();
    await page.getByRole("button", { name: "Execute query" }).click();
    await result.getByText('"INACTIVE"').waitFor();
    const [row] = await app.sql("SELECT status FROM membership WHERE id = $1", [person.userId]);
    expect(row).toEqual({ status: "INACTIVE" });
  });
});
