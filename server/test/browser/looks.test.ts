import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { encodeId } from "../../src/platform/ids.js";
import { type BrowserApp, expectAccessible, startBrowserApp } from "../browser.js";
import { makeAdmin, makeDepartment, makeGroup, makeInvitation, makeLocation, makeUser } from "../factories.js";

let app: BrowserApp;
let page: Page;
let personId: string;

beforeAll(async () => {
  app = await startBrowserApp();
  const departmentId = await makeDepartment(app, { name: "Metro EMS and Rescue of the Lower Valley" });
  const groupIds = [await makeGroup(app, departmentId, "A Shift"), await makeGroup(app, departmentId, "Paramedics")];
  const location = await makeLocation(app, departmentId, "Station 1");
  const admin = await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Minh" });
  const person = await makeUser(app, departmentId, {
    ...{ firstName: "Maximiliana-Theodora", lastName: "Featherstonehaugh-Wolfeschlegelstein", groupIds, location },
  });
  await makeUser(app, departmentId, { firstName: "محمد", lastName: "الحسن", status: "INACTIVE" });
  await makeInvitation(app, departmentId, {
    email: "a.rather.long.address@station-seventeen.example.org",
    invitedBy: admin.accountId,
  });
  personId = encodeId("usr", departmentId, person.userId);
  page = await app.openPage(admin);
});

const PLACES = [
  "/",
  "/users",
  "/users?add=open",
  "/users?ways=open",
  "/users/invitations",
  "/users/actions",
  "/users/:id",
  "/users/:id/training-plans",
  "/users/:id/transcripts",
  "/users/:id/history",
  "/imports",
  "/imports/new",
  "/settings",
  "/settings/groups",
  "/settings/locations",
  "/settings/invitation-link",
  "/settings/seats",
  "/settings/api-tokens",
  "/settings/audit-log",
  "/account/profile",
  "/account/security",
  "/account/sessions",
  "/account/departments",
  "/account/activity",
  "/help",
];

const LOOKS = [
  { width: 360, colorScheme: "dark" },
  { width: 768, colorScheme: "light" },
  { width: 1440, colorScheme: "dark" },
] as const;

describe("each page, on a phone, a tablet and a desk, light and dark", () => {
  test.each(PLACES)("%s has nothing that axe finds, and does not scroll sideways", async (place) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(place.replace(":id", personId));
    await page.getByRole("heading").first().waitFor();
    await page.waitForLoadState("networkidle");
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
      const overflow = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect({ place, width, overflow }).toEqual({ place, width, overflow: 0 });
    }
  });
});
