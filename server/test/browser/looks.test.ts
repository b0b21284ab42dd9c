import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { encodeId, encodeOwnId } from "../../src/platform/ids.js";
import { type BrowserApp, expectAccessible, startBrowserApp } from "../browser.js";
import { makeAdmin, makeDepartment, makeGroup, makeInvitation, makeLocation, makeUser } from "../factories.js";
import { makeCompletion, makeCourse } from "../training.js";
import { until } from "../until.js";

let app: BrowserApp;
let page: Page;
/** What the places name. */
const ids = { user: "", course: "", plan: "" };

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
  ids.user = encodeId("usr", departmentId, person.userId);
  ids.course = encodeId("crs", departmentId, await makeCourse(app, departmentId, { name: "Cardiology", licences: 5 }));
  await makeCompletion(app, person, { className: "Trauma", completedOn: "2026-10-02" });
  await makeCompletion(app, person, { className: "Airway", state: "REPORTED" });
  const officer = await app.as(admin);
  const { data, errors } = await officer.execute<{ createTrainingPlan: { id: string } }>(TRAINING, {
    ...{ departmentId: encodeOwnId("dep", departmentId), courseId: ids.course, userIds: [ids.user] },
  });
  expect(errors).toEqual([]);
  ids.plan = data?.createTrainingPlan.id ?? "";
  await officer.execute(`mutation ($id: ID!, $user: ID!) { assignTrainingPlan(planId: $id, userIds: [$user]) }`, {
    ...{ id: ids.plan, user: ids.user },
  });
  page = await app.openPage(admin);
});

const TRAINING = `mutation ($departmentId: ID!, $courseId: ID!, $userIds: [ID!]!) {
  assignCourse(input: { departmentId: $departmentId, courseId: $courseId, userIds: $userIds, dueOn: "2027-01-31" }) {
    assignedCount
  }
  createTrainingPlan(departmentId: $departmentId, input: {
    name: "National, EMT", templateId: "nccp-2016-emt", periodFrom: "2025-04-01", periodTo: "2027-03-31"
  }) {
    id
  }
}`;

const PLACES = [
  "/",
  "/users",
  "/users?add=open",
  "/users?ways=open",
  "/users/invitations",
  "/users/actions",
  "/users/:user",
  "/users/:user/assignments",
  "/users/:user/training-plans",
  "/users/:user/transcripts",
  "/users/:user/history",
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

/** Their own tests let axe look at them on a desk, light. */
const TRAINING_PLACES = [
  "/training/courses",
  "/training/courses/new",
  "/training/courses/:course",
  "/training/assignments",
  "/training/assignments?assign=:course",
  "/training/plans",
  "/training/plans/new",
  "/training/plans/:plan",
  "/training/plans/:plan/requirements",
  "/training/plans/:plan/edit",
  "/training/licences",
  "/training/licences/:course",
  "/training/completions",
  "/training/completions/import",
  "/training/record",
  "/reports",
  "/reports/overdue",
  "/reports/hours",
  "/my-training/courses",
  "/my-training/plans",
  "/my-training/transcript",
];

const LOOKS = [
  { width: 360, colorScheme: "dark" },
  { width: 768, colorScheme: "light" },
  { width: 1440, colorScheme: "dark" },
] as const;

describe("each page, on a phone, a tablet and a desk, light and dark", () => {
  test.each(PLACES)("%s has nothing that axe finds, and does not scroll sideways", async (place) => {
    await visit(place);
    for (const { width, colorScheme } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await expectToFit(place, width);
      await expectAccessible(page);
    }
  });

  test.each(TRAINING_PLACES)(
    "%s has nothing that axe finds on a dark phone, and nowhere scrolls sideways",
    async (place) => {
      await visit(place);
      await page.emulateMedia({ colorScheme: "dark" });
      for (const width of [1440, 768, 360]) await expectToFit(place, width);
      await expectAccessible(page);
    },
  );
});

async function visit(place: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(place.replace(/:(user|course|plan)/, (_, name: keyof typeof ids) => ids[name]));
  await page.getByRole("heading").first().waitFor();
  await page.waitForLoadState("networkidle");
}

async function expectToFit(place: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  await until(async () => (await page.evaluate(sideways)) === 0, 10).catch(() => undefined); // the layout settles
  expect({ place, width, overflow: await page.evaluate(sideways) }).toEqual({ place, width, overflow: 0 });
}
