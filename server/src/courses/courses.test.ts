import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { makeAccount, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeOwnId } from "../platform/ids.js";
import { areasProblem, capceWarning, cleanCapce, readCapce } from "./class-facts.rules.js";

const FIELDS = `id name provider takeType format creditType capceNumber minutes areas { area minutes } description link
  needsLicence isShared retiredAt version viewerCanEdit`;
const CREATE = `mutation ($id: ID, $input: CourseInput!) { createCourse(departmentId: $id, input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($courseId: ID!, $input: CourseInput!, $version: Int) {
  updateCourse(courseId: $courseId, input: $input, version: $version) { ${FIELDS} } }`;
const RETIRE = `mutation ($courseId: ID!) { retireCourse(courseId: $courseId) { ${FIELDS} } }`;
const RESTORE = `mutation ($courseId: ID!) { restoreCourse(courseId: $courseId) { ${FIELDS} } }`;
const LIST = `query ($id: ID!, $filter: CourseFilter, $sort: CourseSort, $first: Int, $after: String) {
  department(id: $id) { courses(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } } } }`;

interface Course {
  id: string;
  name: string;
  version: number;
  retiredAt: string | null;
}
interface Listed {
  department: {
    courses: { totalCount: number; nodes: Course[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
}

let app: TestApp;
let departmentId: string;
let id: string;
let asOfficer: GraphqlClient;

const STROKE = {
  ...{ name: "Stroke Care", provider: "Harlan County EMS", format: "F3", creditType: "CAPCE" },
  ...{ capceNumber: "24-hcems-f3-0001", minutes: 90, areas: [{ area: "Stroke", minutes: 60 }] },
};
const LIVE = { name: "Driving", provider: "Us", takeType: "LIVE", creditType: "DEPARTMENT", minutes: 240 };

const create = async (input: object, client = asOfficer) => {
  const { data, code, errors } = await client.execute<{ createCourse: Course }>(CREATE, { id, input });
  return { course: data?.createCourse, code, fields: errors[0]?.extensions?.fields as object | undefined };
};
const list = async (variables: object, client = asOfficer) =>
  (await client.execute<Listed>(LIST, { id, ...variables })).data?.department.courses;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  asOfficer = await app.as(await makeOfficer(app, departmentId));
});

describe("the catalogue of courses", () => {
  test("a course comes back as it was given; the CAPCE number in capitals, the take type from its format", async () => {
    const { course } = await create({ ...STROKE, link: "https://example.org/stroke", needsLicence: true });
    expect(course).toMatchObject({
      ...{ ...STROKE, capceNumber: "24-HCEMS-F3-0001", takeType: "DISTRIBUTIVE", isShared: false, version: 1 },
      ...{ link: "https://example.org/stroke", needsLicence: true, viewerCanEdit: true, retiredAt: null },
    });
  });

  test("what cannot be is refused with its field: number, format, areas longer than the class, no take type, a bad link", async () => {
    expect((await create({ ...STROKE, capceNumber: "2024-X" })).fields).toHaveProperty("capceNumber");
    expect((await create({ ...STROKE, format: "F1" })).fields).toHaveProperty("format");
    expect((await create({ ...STROKE, takeType: "LIVE" })).fields).toHaveProperty("takeType");
    expect((await create({ ...LIVE, takeType: null })).fields).toHaveProperty("takeType");
    expect((await create({ ...STROKE, areas: [{ area: "Stroke", minutes: 91 }] })).fields).toHaveProperty("areas");
    expect((await create({ ...LIVE, minutes: 0 })).fields).toHaveProperty("minutes");
    expect((await create({ ...LIVE, name: " " })).fields).toHaveProperty("name");
    expect((await create({ ...LIVE, link: "javascript:alert(1)" })).fields).toHaveProperty("link");
  });

  test("a second course of that name by that provider is a conflict, also by a double click", async () => {
    const answers = await Promise.all([create(LIVE), create(LIVE), create({ ...LIVE, name: "DRIVING " })]);
    expect(answers.map(({ code }) => code ?? "made").sort()).toEqual(["CONFLICT", "CONFLICT", "made"]);
    expect((await create({ ...LIVE, provider: "Others" })).code).toBeUndefined();
  });

  test("changing keeps what was seen: an old version is a conflict; the audit log has old and new", async () => {
    const { course } = await create(LIVE);
    const change = { courseId: course?.id, input: { ...LIVE, minutes: 180 }, version: 1 };
    const { data } = await asOfficer.execute<{ updateCourse: Course }>(UPDATE, change);
    expect(data?.updateCourse).toMatchObject({ minutes: 180, version: 2 });
    expect((await asOfficer.execute(UPDATE, { ...change, input: LIVE })).code).toBe("CONFLICT");
    const [event] = await app.sql<{ changes: object }>(
      `SELECT changes FROM audit_event WHERE department_id = $1 AND action = 'course.changed'`,
      [departmentId],
    );
    expect(event?.changes).toEqual({ minutes: [240, 180] });
  });

  test("a retired course leaves the list and is found among the retired; restored it is back; twice is once", async () => {
    const { course } = await create(LIVE);
    const retire = () => asOfficer.execute<{ retireCourse: Course }>(RETIRE, { courseId: course?.id });
    expect((await retire()).data?.retireCourse.retiredAt).toEqual(expect.any(String));
    expect((await retire()).data?.retireCourse.version).toBe(2);
    expect((await list({}))?.nodes).toEqual([]);
    expect((await list({ filter: { isRetired: true } }))?.nodes.map(({ name }) => name)).toEqual(["Driving"]);
    await asOfficer.execute(RESTORE, { courseId: course?.id });
    expect((await list({}))?.totalCount).toBe(1);
  });

  test("filters, search, sort and pages go together", async () => {
    for (let n = 1; n <= 5; n++) await create({ ...LIVE, name: `Ropes ${n}`, minutes: n * 30 });
    await create(STROKE);
    expect((await list({ filter: { takeTypes: ["DISTRIBUTIVE"] } }))?.nodes.map(({ name }) => name)).toEqual([
      "Stroke Care",
    ]);
    expect((await list({ filter: { search: "hcems" } }))?.totalCount).toBe(1);
    expect((await list({ filter: { search: "100%" } }))?.totalCount).toBe(0);
    const sort = { field: "MINUTES", direction: "DESC" };
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await list({ sort, first: 2, after });
      seen.push(...(page?.nodes ?? []).map(({ name }) => name));
      after = page?.pageInfo.endCursor ?? null;
      more = page?.pageInfo.hasNextPage ?? false;
    }
    expect(seen).toEqual(["Ropes 5", "Ropes 4", "Stroke Care", "Ropes 3", "Ropes 2", "Ropes 1"]);
  });

  test("shared courses are made by support, seen by every department and changed by none", async () => {
    const support = await app.as(await makeAccount(app, { isSupport: true }));
    const input = { ...STROKE, name: "Shared Stroke", needsLicence: true };
    const made = await support.execute<{ createCourse: Course }>(CREATE, { id: null, input });
    expect(made.data?.createCourse).toMatchObject({ isShared: true, viewerCanEdit: true });
    const elsewhere = await makeDepartment(app);
    const other = await app.as(await makeOfficer(app, elsewhere));
    const seen = await list({ id: encodeOwnId("dep", elsewhere), filter: { isShared: true } }, other);
    expect(seen?.nodes).toMatchObject([{ name: "Shared Stroke", viewerCanEdit: false }]);
    expect((await other.execute(UPDATE, { courseId: made.data?.createCourse.id, input })).code).toBe("FORBIDDEN");
    expect((await asOfficer.execute(CREATE, { id: null, input: LIVE })).code).toBe("FORBIDDEN");
    await support.execute(RETIRE, { courseId: made.data?.createCourse.id });
    expect((await list({ filter: { isShared: true } }))?.totalCount).toBe(0);
  });

  test("general users neither list nor make courses; another department's course is not found", async () => {
    const general = await app.as(await makeUser(app, departmentId));
    expect((await create(LIVE, general)).code).toBe("FORBIDDEN");
    const { course } = await create(LIVE);
    const other = await app.as(await makeOfficer(app, await makeDepartment(app)));
    expect((await other.execute(RETIRE, { courseId: course?.id })).code).toBe("NOT_FOUND");
  });
});

describe("CAPCE numbers", () => {
  test.each([
    ["16-EMT-F3-0001", 2016, "F3"],
    ["24-PRODIGY-F5-123456", 2024, "F5"],
    ["23-AB-F1-001A", 2023, "F1"],
  ])("%s is read", (number, year, format) => expect(readCapce(number)).toMatchObject({ year, format }));

  test.each(["16-EMT-F4-0001", "16-EMT-0001", "2016-EMT-F3-0001", "16-E-F3-0001", "16-EMT-F3-1", ""])(
    "“%s” is none",
    (number) => expect(readCapce(number)).toBeNull(),
  );

  test("blanks and case do not count", () => expect(cleanCapce(" 16-emt -f3-0001 ")).toBe("16-EMT-F3-0001"));

  test("a number more than 3 years old, or of a later year, is odd and no more than that", () => {
    expect(capceWarning("22-EMT-F3-0001", "2025-12-31")).toBeNull();
    expect(capceWarning("22-EMT-F3-0001", "2026-01-01")).toMatch(/2022/);
    expect(capceWarning("26-EMT-F3-0001", "2025-12-31")).toMatch(/after/);
    expect(capceWarning(null, "2025-12-31")).toBeNull();
  });

  test("areas are named once and fit into the class", () => {
    expect(areasProblem([{ area: "Airway", minutes: 30 }], 30)).toBeNull();
    expect(areasProblem([{ area: "Airway", minutes: 31 }], 30)).toMatch(/31/);
    expect(
      areasProblem(
        [
          { area: "Airway", minutes: 1 },
          { area: "airway", minutes: 1 },
        ],
        30,
      ),
    ).toMatch(/once/);
    expect(areasProblem([{ area: "Airway", minutes: 0 }], 30)).toMatch(/minute/);
  });
});
