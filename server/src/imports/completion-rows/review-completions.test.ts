import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { startApp, type TestApp } from "../../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../../test/factories.js";
import { deskOf, type ImportDesk, type SeenRow } from "../../../test/imports.js";
import { makeCompletion, makeCourse } from "../../../test/training.js";
import { encodeId, encodeOwnId } from "../../platform/ids.js";

let app: TestApp;
let departmentId: string;
let officer: MadeUser;
let dana: MadeUser;
let desk: ImportDesk;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Here" });
  officer = await makeOfficer(app, departmentId);
  dana = await makeUser(app, departmentId, {
    ...{ email: `dana${departmentId}@example.org`, firstName: "Dana", lastName: "Núñez", employeeId: "0417" },
  });
  desk = await deskOf(app, officer, "COMPLETIONS");
});

const HEADER = "email,class_name,completion_date,hours,take_type,credit_type,capce_number,provider,content_areas";
const file = (...rows: readonly string[]): string => `${[HEADER, ...rows].join("\n")}\n`;
const FULL = "Airway Update,2026-10-14,2,Live,State,,State Academy,Airway: 1.5";

const review = async (content: string): Promise<readonly SeenRow[]> => desk.rows((await desk.review(content)).id);

async function judge(row: string, header = HEADER): Promise<SeenRow> {
  const [only] = await review(`${header}\n${row}\n`);
  if (!only) throw new Error("There is no row.");
  return only;
}

const written = (): Promise<unknown> =>
  app.sql(
    `SELECT (SELECT count(*) FROM completion) a, (SELECT count(*) FROM mail) c, (SELECT max(version) FROM membership) v`,
  );

describe("the review of completions", () => {
  it("[T1, 125] shows every row with its plan and what would be recorded, and nothing is written before the click", async () => {
    const course = await makeCourse(app, departmentId, { name: "Cardiac Care", provider: "Heart Co", minutes: 45 });
    await makeCompletion(app, dana, { className: "Pain", completedOn: "2026-09-01" });
    const before = await written();
    const batch = await desk.review(
      file(
        `${dana.email},${FULL}`,
        `${dana.email?.toUpperCase()},cardiac care,10/2/2026,,,,,,`,
        `${dana.email},PAIN,2026-09-01,1,Live,State,,a provider,`,
        `${dana.email},${FULL}`,
        `nobody@example.org,${FULL}`,
        `${dana.email},Airway Update,2026-14-10,2,Sometimes,State,,State Academy,`,
      ),
    );
    expect(batch).toMatchObject({
      status: "REVIEW",
      rowCount: 6,
      completionPlans: { record: 2, unchanged: 1, skip: 3, removed: 0 },
      notices: [expect.stringContaining("month first")],
    });
    const rows = await desk.rows(batch.id);
    expect(rows.map(({ line, plan, reason }) => [line, plan, reason])).toEqual([
      [2, "RECORD", null],
      [3, "RECORD", null],
      [4, "UNCHANGED", "ALREADY_RECORDED"],
      [5, "SKIP", "DUPLICATE_IN_FILE"],
      [6, "SKIP", "UNKNOWN_PERSON"],
      [7, "SKIP", "INVALID_DATE"],
    ]);
    expect(rows[0]).toMatchObject({
      ...{
        firstName: "Dana",
        lastName: "Núñez",
        takeType: "LIVE",
        creditType: "STATE",
        hours: "2",
        contentAreas: "Airway: 1.5",
      },
      record: {
        ...{
          name: "Airway Update",
          provider: "State Academy",
          completedOn: "2026-10-14",
          minutes: 120,
          courseId: null,
        },
        areas: [{ area: "Airway", minutes: 90 }],
      },
    });
    expect(rows[1]?.record).toEqual({
      ...{ name: "Cardiac Care", provider: "Heart Co", completedOn: "2026-10-02", minutes: 45, takeType: "LIVE" },
      ...{ creditType: "DEPARTMENT", capceNumber: null, areas: [], courseId: encodeId("crs", departmentId, course) },
    });
    expect(rows[4]?.reasonText).toMatch(/Nobody in this department has the e-mail address nobody@example.org/);
    expect(rows[5]?.problems.map(({ field }) => field)).toEqual(["completedOn", "takeType"]);
    expect(await written()).toEqual(before);
  });

  it("[85, 134] finds people by e-mail address, login ID or employee ID, and never records for two at once", async () => {
    const other = await makeUser(app, departmentId, { employeeId: "0418", loginId: `lee.${departmentId}` });
    const archived = await makeUser(app, departmentId, { status: "ARCHIVED" });
    const removed = await makeUser(app, departmentId, { status: "REMOVED" as never, employeeId: "0500" });
    const stranger = await makeUser(app, await makeDepartment(app));
    const rows = await review(
      [
        `email,login_id,employee_id,${HEADER.slice(6)}`,
        `,,0417,${FULL}`,
        `,LEE.${departmentId},,${FULL}`,
        `${dana.email},,0418,${FULL}`,
        `${dana.email},lee.${departmentId},,${FULL}`,
        `unknown@example.org,,0417,${FULL}`,
        `${archived.email},,,${FULL}`,
        `${removed.email},,,${FULL}`,
        `,,0500,${FULL}`,
        `${stranger.email},,,${FULL}`,
        `,,,${FULL}`,
      ].join("\n"),
    );
    expect(rows.map(({ plan, reason }) => reason ?? plan)).toEqual([
      ...["RECORD", "RECORD", "PERSON_MISMATCH", "PERSON_MISMATCH", "UNKNOWN_PERSON", "ARCHIVED", "UNKNOWN_PERSON"],
      ...["UNKNOWN_PERSON", "UNKNOWN_PERSON", "MISSING_PERSON"],
    ]);
    expect(rows[0]?.lastName).toBe("Núñez");
    expect(rows[2]?.reasonText).toMatch(/names two people: .* is of Dana Núñez, the employee ID of /);
    expect(other.accountId).not.toBe(dana.accountId);
  });

  it("[125] fills blank cells from the catalogue, by number, by name and provider, or by name; what a cell says holds", async () => {
    await makeCourse(app, departmentId, {
      ...{ name: "Airway", provider: "One", minutes: 60, takeType: "DISTRIBUTIVE", capceNumber: "24-EMT-F3-0001" },
    });
    await makeCourse(app, departmentId, { name: "Airway", provider: "Two", minutes: 120 });
    const head = "email,class_name,completion_date,hours,take_type,credit_type,capce_number,provider";
    const rows = await review(
      [
        head,
        `${dana.email},,2026-10-01,,,,24-EMT-F3-0001,`,
        `${dana.email},airway,2026-10-02,,,,,TWO`,
        `${dana.email},Airway,2026-10-03,1.5,live,state,,One`,
        `${dana.email},Airway,2026-10-04,,,,,`,
        `${dana.email},Trauma,2026-10-05,,,,24-EMT-F3-0001,`,
        `${dana.email},,2026-10-06,,,,24-EMT-F3-0002,`,
        `${dana.email},Hose Drill,2026-10-07,2,Live,Department,,`,
        `${dana.email},Hose Drill,2026-10-08,,,,,`,
        `${dana.email},Old One,2026-10-09,1,,,19-EMT-F3-0001,Somebody`,
        `${dana.email},Airway,2099-10-09,1,,,,One`,
      ].join("\n"),
    );
    expect(rows.map(({ plan, reason }) => reason ?? plan)).toEqual([
      ...[
        "RECORD",
        "RECORD",
        "RECORD",
        "AMBIGUOUS_CLASS",
        "CLASS_MISMATCH",
        "UNKNOWN_CLASS",
        "RECORD",
        "MISSING_HOURS",
      ],
      ...["CAPCE_YEAR", "FUTURE_DATE"],
    ]);
    expect(
      rows.slice(0, 3).map(({ record }) => [record?.name, record?.provider, record?.minutes, record?.capceNumber]),
    ).toEqual([
      ["Airway", "One", 60, "24-EMT-F3-0001"],
      ["Airway", "Two", 120, null],
      ["Airway", "One", 90, null],
    ]);
    expect(rows[2]?.record).toMatchObject({ takeType: "LIVE", creditType: "STATE" });
    expect(rows[3]?.reasonText).toMatch(/2 courses called “Airway”. Enter the provider: .*(One|Two), (One|Two)/);
    expect(rows[6]?.record).toMatchObject({ provider: "Here", creditType: "DEPARTMENT", courseId: null });
    expect(rows[7]?.problems.map(({ field }) => field)).toEqual(["hours", "takeType", "creditType", "provider"]);
    expect(rows[8]).toMatchObject({ plan: "RECORD", record: { takeType: "DISTRIBUTIVE", creditType: "CAPCE" } });
  });

  it("[124] content areas fit into the class, and one alone without hours is all of it", async () => {
    const cells = (areas: string): string => `${dana.email},Drill,2026-10-01,2,Live,State,,Us,${areas}`;
    expect((await judge(cells("Airway"))).record?.areas).toEqual([{ area: "Airway", minutes: 120 }]);
    expect(await judge(cells("Airway: 1.5; Trauma: 1"))).toMatchObject({ reason: "AREAS_TOO_LONG" });
    expect(await judge(cells("Airway; Trauma"))).toMatchObject({ reason: "INVALID_AREAS" });
  });

  it("[T2] a bad cell is mended in place and the row judged again, with all others that it touches", async () => {
    const { id } = await desk.review(
      file(
        `nobody@example.org,${FULL}`,
        `${dana.email},${FULL}`,
        `${dana.email},Airway Update,soon,2,Live,State,,State Academy,`,
      ),
    );
    const change = async (input: object) => (await desk.revise({ batchId: id, ...input })).data?.reviseImportRows;
    const mended = await change({ lines: [2], email: dana.email });
    expect(mended?.rows.map(({ line, plan, reason }) => [line, plan, reason])).toEqual([
      [2, "RECORD", null],
      [3, "SKIP", "DUPLICATE_IN_FILE"],
    ]);
    expect((await change({ lines: [4], completedOn: "Oct 15, 2026" }))?.rows).toMatchObject([
      { line: 4, plan: "RECORD", completedOn: "2026-10-15", problems: [] },
    ]);
    expect((await change({ lines: [2], removed: true }))?.rows.map(({ plan, reason }) => reason ?? plan)).toEqual([
      ...["REMOVED_BY_OFFICER", "RECORD"],
    ]);
    expect((await change({ lines: [3], hours: "nonsense" }))?.batch.completionPlans).toEqual({
      ...{ record: 1, unchanged: 0, skip: 2, removed: 1 },
    });
    const refused = await desk.revise({ batchId: id, lines: [3], role: "ADMIN" });
    expect(refused.errors[0]?.extensions).toMatchObject({
      code: "INVALID_INPUT",
      fields: { role: expect.any(String) },
    });
    const department = await desk.revise({ batchId: id, lines: [3], departmentId: encodeOwnId("dep", departmentId) });
    expect(department.code).toBe("INVALID_INPUT");
  });

  it("[T2, 77] skipped rows come back as CSV with their edits and reasons; mended they upload again", async () => {
    const { id } = await desk.review(file(`nobody@example.org,${FULL}`, `${dana.email},Drill,soon,2,Live,State,,Us,`));
    await desk.revise({ batchId: id, lines: [3], completedOn: "never", hours: "1:30" });
    const response = await fetch(`${app.url}/imports/${id}/failed-rows.csv`, {
      headers: { cookie: await app.cookieOf(officer) },
    });
    const lines = (await response.text()).replace("\ufeff", "").trimEnd().split("\r\n");
    expect(lines[0]).toBe(`${HEADER},reason`);
    expect(lines[1]).toContain("Nobody in this department");
    expect(lines[2]).toContain(`${dana.email},Drill,never,1.5,LIVE,STATE,,Us,,`);
    const again = await desk.review(
      `${lines.join("\n").replace("nobody@example.org", String(dana.email)).replace("never", "2026-10-02")}\n`,
    );
    expect(again.completionPlans).toMatchObject({ record: 2, skip: 0 });
  });

  it("the sample uploads as it is, and a file of people is refused in words", async () => {
    const sample = await (await fetch(`${app.url}/imports/sample-completions.csv`)).text();
    expect(await desk.review(sample)).toMatchObject({ status: "REVIEW", rowCount: 3, notices: [] });
    const people = await desk.review("firstname,lastname,email,role\nA,B,a@example.org,admin\n");
    expect(people.failure).toMatch(/the columns class_name, completion_date are missing/);
  });

  it("[68] general users may not, another department sees nothing, and an admin's file is found by kind", async () => {
    const user = await deskOf(app, dana, "COMPLETIONS");
    expect((await user.send(file(`${dana.email},${FULL}`))).code).toBe("FORBIDDEN");
    const { id } = await desk.review(file(`${dana.email},${FULL}`));
    const stranger = await deskOf(app, await makeAdmin(app, await makeDepartment(app)), "COMPLETIONS");
    expect((await stranger.start(id)).code).toBe("NOT_FOUND");
    expect((await stranger.revise({ batchId: id, lines: [2], hours: "1" })).code).toBe("NOT_FOUND");
    const people = await deskOf(app, officer);
    await people.review("firstname,lastname,email,role\nA,B,kind@example.org,general user\n");
    const { data } = await desk.client.execute<{
      department: Record<"all" | "own", { totalCount: number; nodes: { kind: string }[] }>;
    }>(
      `query ($id: ID!) { department(id: $id) {
         all: importBatches { totalCount nodes { kind } } own: importBatches(kind: COMPLETIONS) { totalCount nodes { kind } } } }`,
      { id: encodeOwnId("dep", departmentId) },
    );
    expect(data?.department).toEqual({
      all: { totalCount: 2, nodes: [{ kind: "USERS" }, { kind: "COMPLETIONS" }] },
      own: { totalCount: 1, nodes: [{ kind: "COMPLETIONS" }] },
    });
  });
});
