import { describe, expect, test } from "@jest/globals";
import { expectAccessible, startBrowserApp } from "../../../test/browser.js";
import { makeAdmin, makeDepartment } from "../../../test/factories.js";

const app = await startBrowserApp();

describe("pages under their Content-Security-Policy", () => {
  test("the API explorer runs a query as who is signed in, without asking other machines", async () => {
    const admin = await makeAdmin(app, await makeDepartment(app));
    const page = await app.openPage(admin);
    await page.goto("/graphiql");
    await page.getByRole("button", { name: "Execute query" }).click();
    await page
      .getByRole("region", { name: /result/i })
      .getByText("Viewer")
      .first()
      .waitFor();
    expect(await page.title()).toBe("API explorer - Muster");
  });

  test("the dashboard's first page has styles that the policy lets through", async () => {
    const page = await app.openPage();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: /sign in/i }).waitFor();
    await expectAccessible(page);
  });
});
