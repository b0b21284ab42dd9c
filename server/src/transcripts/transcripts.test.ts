import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAccount, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { makeCompletion, makeCourse } from "../../test/training.js";
import { encodeId, encodeOwnId, newId } from "../platform/ids.js";
import { readAsAccount } from "../platform/read.js";
import { acrossDepartments, asSystem } from "../platform/transaction.js";

const FIELDS = `id userId className provider takeType creditType capceNumber capceWarning minutes areas { area minutes } completedOn
  registeredOn createdAt state recorderName deciderName refusedWhy deletedAt deletedWhy deleterName isRecordedHere
  proof { fileName contentType byteCount path } viewerCanDecide viewerCanDelete viewerCanRestore`;
const PAGE = `{ totalCount totalMinutes pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } }`;
const OF_USER = `query ($id: ID!, $filter: TranscriptFilter, $sort: TranscriptSort, $first: Int, $after: String) {
  user(id: $id) { transcript(filter: $filter, sort: $sort, first: $first, after: $after) ${PAGE} } }`;
const OWN = `query ($filter: TranscriptFilter) { viewer { transcript(filter: $filter) ${PAGE} } }`;
const RECORD = `mutation ($input: RecordCompletionsInput!, $file: Upload) {
  recordCompletions(input: $input, file: $file) { recordedCount warning skipped { userId outcome } } }`;
const _REPORT = `mutation ($id: ID!, $day: Date!, $file: Upload!) { completeOwnCourse(assignmentId: $id, completedOn: $day, file: $file) { ${FIELDS} } }`;
const _REPORT_CLASS = `mutation ($id: ID!, $class: ClassInput!, $day: Date!, $file: Upload!) {
  reportOwnClass(departmentId: $id, class: $class, completedOn: $day, file: $file) { ${FIELDS} } }`;
const _WAITING = `query ($id: ID!) { department(id: $id) { reportedCompletions { totalCount nodes { id userId userName className } } } }`;
const change = (name: string, reason = false): string =>
  `mutation ($userId: ID!, $id: ID!${reason ? ", $reason: String!" : ""}) {
    ${name}(userId: $userId, completionId: $id${reason ? ", reason: $reason" : ""}) { ${FIELDS} } }`;
const [_ACCEPT, _REFUSE, DELETE, RESTORE] = [
  change("acceptCompletion"),
  change("refuseCompletion", true),
  change("deleteCompletion", true),
  change("restoreCompletion"),
];
const ASSIGNMENTS = `query ($id: ID!) { department(id: $id) { courseAssignments { nodes { id state licence completedAt } } } }`;
const VISIT = `mutation ($id: ID!) { startSupportVisit(departmentId: $id, reason: "A completion was deleted by mistake") { id } }`;
const DONE_ON = "2026-10-01";
const _PDF = "%PDF-1.7\nA list of who was there.";

interface Completion {
  id: string;
  className: string;
  state: string;
  minutes: number;
  deletedAt: string | null;
  proof: { path: string } | null;
  viewerCanDelete: boolean;
  viewerCanRestore: boolean;
}
interface Page {
  totalCount: number;
  totalMinutes: number;
  nodes: Completion[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

let app: TestApp;
let departmentId: string;
let id: string;
let officer: MadeUser;
let person: MadeUser;
let asOfficer: GraphqlClient;
let asAdmin: GraphqlClient;
let asPerson: GraphqlClient;

const idOf = (user: MadeUser): string => encodeId("usr", user.departmentId, user.userId);
const outside = (completionId: string): string => encodeId("cpl", person.accountId, completionId);
const transcript = async (variables: object = {}, client = asOfficer): Promise<Page | undefined> =>
  (await client.execute<{ user: { transcript: Page } }>(OF_USER, { id: idOf(person), ...variables })).data?.user
    .transcript;
const names = async (filter: object = {}): Promise<string[]> =>
  ((await transcript({ filter }))?.nodes ?? []).map(({ className }) => className);
const own = async (client: GraphqlClient): Promise<Page | undefined> =>
  (await client.execute<{ viewer: { transcript: Page } }>(OWN)).data?.viewer.transcript;
const on = (client: GraphqlClient, document: string, completion: string, more: object = {}) =>
  client.execute<Record<string, Completion>>(document, { userId: idOf(person), id: completion, ...more });
const assignTo = async (course: string, ...users: MadeUser[]): Promise<string[]> => {
  for (const { userId } of users) {
    await app.sql(
      `INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id, assigned_at) VALUES ($1, $2, $3, $4, $1, '2026-09-15 12:00Z')`,
      [departmentId, newId(), userId, course],
    );
  }
  const { data } = await asOfficer.execute<{ department: { courseAssignments: { nodes: { id: string }[] } } }>(
    ASSIGNMENTS,
    { id },
  );
  return data?.department.courseAssignments.nodes.map((one) => one.id) ?? [];
};
const assignments = async () =>
  (await asOfficer.execute(ASSIGNMENTS, { id })).data?.department as { courseAssignments: { nodes: object[] } };
const record = async (input: object, client = asOfficer) => {
  const { data, code, errors } = await client.execute<{
    recordCompletions: {
      recordedCount: number;
      warning: string | null;
      skipped: { userId: string; outcome: string }[];
    };
  }>(RECORD, { input: { departmentId: id, completedOn: DONE_ON, ...input } });
  return { ...data?.recordCompletions, code, fields: errors[0]?.extensions?.fields };
};

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  officer = await makeOfficer(app, departmentId, { firstName: "Olivia", lastName: "Fischer" });
  person = await makeUser(app, departmentId, { firstName: "Dana", lastName: "Núñez" });
  asOfficer = await app.as(officer);
  asAdmin = await app.as(await makeAdmin(app, departmentId));
  asPerson = await app.as(person);
});

describe("the transcript", () => {
  test("[125, 134] the seven columns, of all that was recorded anywhere; a blank CAPCE number is allowed", async () => {
    await makeCompletion(app, person, {
      className: "Airway",
      minutes: 90,
      capceNumber: "24-EMT-F3-0001",
      takeType: "DISTRIBUTIVE",
      registeredOn: "2026-09-01",
    });
    await makeCompletion(app, person, {
      className: "Driving",
      recordedIn: await makeDepartment(app),
      completedOn: "2026-09-01",
    });
    const page = await transcript();
    expect(page).toMatchObject({ totalCount: 2, totalMinutes: 150 });
    expect(page?.nodes).toMatchObject([
      {
        ...{
          className: "Airway",
          takeType: "DISTRIBUTIVE",
          minutes: 90,
          registeredOn: "2026-09-01",
          completedOn: "2026-10-01",
        },
        ...{
          capceNumber: "24-EMT-F3-0001",
          createdAt: expect.any(String),
          isRecordedHere: true,
          viewerCanDelete: true,
        },
      },
      { className: "Driving", capceNumber: null, registeredOn: null, isRecordedHere: false, viewerCanDelete: false },
    ]);
  });

  test("[126, 127, 128] take type, credit type and class name filter; a search is a substring without case or accents", async () => {
    await makeCompletion(app, person, { className: "Cardiac Arrest", takeType: "DISTRIBUTIVE", creditType: "CAPCE" });
    await makeCompletion(app, person, { className: "Pediatric cardiac", takeType: "LIVE", creditType: "STATE" });
    await makeCompletion(app, person, { className: "Ropes", takeType: "LIVE", creditType: "DEPARTMENT" });
    expect(await names({ takeTypes: ["DISTRIBUTIVE"] })).toEqual(["Cardiac Arrest"]);
    expect((await names({ takeTypes: ["LIVE"] })).sort()).toEqual(["Pediatric cardiac", "Ropes"]);
    expect(await names({ takeTypes: ["LIVE", "DISTRIBUTIVE"] })).toHaveLength(3);
    for (const [creditType, name] of [
      ["CAPCE", "Cardiac Arrest"],
      ["STATE", "Pediatric cardiac"],
      ["DEPARTMENT", "Ropes"],
    ]) {
      expect(await names({ creditTypes: [creditType] })).toEqual([name]);
    }
    expect((await names({ search: "CARDIÁC" })).sort()).toEqual(["Cardiac Arrest", "Pediatric cardiac"]);
    expect(await names({ search: "cardiac", takeTypes: ["LIVE"] })).toEqual(["Pediatric cardiac"]);
    expect(await names({ search: "%" })).toEqual([]);
  });

  test("[125] every column sorts both ways over all pages, empty values last", async () => {
    await makeCompletion(app, person, {
      className: "B",
      minutes: 30,
      registeredOn: "2026-01-01",
      capceNumber: "24-EMT-F1-0001",
      completedOn: "2026-03-01",
    });
    await makeCompletion(app, person, { className: "a", minutes: 600, completedOn: "2026-02-01" });
    await makeCompletion(app, person, {
      className: "C",
      minutes: 60,
      registeredOn: "2026-02-01",
      capceNumber: "23-EMT-F1-0001",
      completedOn: "2026-01-01",
      takeType: "DISTRIBUTIVE",
    });
    const sorted = async (field: string, direction: string): Promise<string> => {
      let found = "";
      for (let after: string | null = null, more = true; more; ) {
        const page = await transcript({ sort: { field, direction }, first: 1, after });
        found += (page?.nodes ?? []).map(({ className }) => className).join("");
        after = page?.pageInfo.endCursor ?? null;
        more = page?.pageInfo.hasNextPage ?? false;
      }
      return found;
    };
    expect(await sorted("CLASS_NAME", "ASC")).toBe("aBC");
    expect(await sorted("CREATED_AT", "DESC")).toBe("CaB");
    expect(await sorted("TAKE_TYPE", "ASC")).toBe("CaB");
    expect(await sorted("MINUTES", "ASC")).toBe("BCa");
    expect(await sorted("REGISTERED_ON", "ASC")).toBe("BCa");
    expect(await sorted("REGISTERED_ON", "DESC")).toBe("CBa");
    expect(await sorted("COMPLETED_ON", "DESC")).toBe("BaC");
    expect(await sorted("CAPCE_NUMBER", "DESC")).toBe("BCa");
  });

  test("[134] a field of a completion says the same asked alone as asked with all others", async () => {
    await makeCompletion(app, person, { capceNumber: "24-EMT-F1-0001", registeredOn: "2026-09-01" });
    const [whole] = (await transcript())?.nodes ?? [];
    const names = FIELDS.replace(/\{[^}]*\}/g, "").split(/\s+/);
    for (const field of names.filter((name) => !["areas", "proof"].includes(name))) {
      const { data } = await asOfficer.execute<{ user: { transcript: Page } }>(
        `query ($id: ID!) { user(id: $id) { transcript { nodes { ${field} } } } }`,
        { id: idOf(person) },
      );
      expect(data?.user.transcript.nodes).toEqual([{ [field]: whole?.[field as keyof Completion] }]);
    }
  });

  test("[129] the CSV is what is on screen: same filter, same order, all pages, formulas made harmless", async () => {
    for (let n = 1; n <= 5; n++)
      await makeCompletion(app, person, {
        className: `Class ${n}`,
        minutes: 45,
        takeType: n % 2 ? "LIVE" : "DISTRIBUTIVE",
      });
    await makeCompletion(app, person, { className: "=SUM(A1)", takeType: "LIVE", capceNumber: "24-EMT-F1-0001" });
    const query = "takeType=LIVE&sort=CLASS_NAME&direction=ASC";
    const response = await asOfficer.fetch(`/users/${idOf(person)}/transcript.csv?${query}`);
    const text = await response.text();
    const lines = text
      .trim()
      .split("\r\n")
      .map((line) => line.split(","));
    const page = await transcript({ filter: { takeTypes: ["LIVE"] }, sort: { field: "CLASS_NAME", direction: "ASC" } });
    expect(lines.slice(1).map(([name]) => name?.replace(/^'/, ""))).toEqual(
      page?.nodes.map(({ className }) => className),
    );
    expect(lines[0]?.slice(0, 7).join().replace("\ufeff", "")).toBe(
      "class_name,creation_date,take_type,duration_hours,registration_date,completion_date,capce_number",
    );
    expect(text).toContain("'=SUM(A1)");
    expect(lines[1]).toEqual([
      "'=SUM(A1)",
      expect.any(String),
      "Live",
      "1",
      "",
      DONE_ON,
      "24-EMT-F1-0001",
      "STATE",
      "A provider",
      "accepted",
    ]);
    expect((await asPerson.fetch("/transcript.csv?search=class")).status).toBe(200);
    expect(
      (await (await app.as(await makeUser(app, departmentId))).fetch(`/users/${idOf(person)}/transcript.csv`)).status,
    ).toBe(403);
    expect((await asOfficer.fetch(`/users/${idOf(person)}/transcript.csv?takeType=NEVER`)).status).toBe(400);
  });

  test("[101, 103, 104, 134] after removal officers no longer see it, and the person keeps it without any department", async () => {
    await makeCompletion(app, person, { className: "Airway" });
    await asOfficer.execute(`mutation ($id: ID!) { removeUser(userId: $id) }`, { id: idOf(person) });
    expect((await asOfficer.execute(OF_USER, { id: idOf(person) })).code).toBe("NOT_FOUND");
    expect((await asOfficer.fetch(`/users/${idOf(person)}/transcript.csv`)).status).toBe(404);
    expect((await own(asPerson))?.nodes).toMatchObject([{ className: "Airway", viewerCanDelete: false }]);
    const seen = await asSystem(departmentId, (tx) =>
      tx.query(`SELECT FROM completion WHERE account_id = $1`, [person.accountId]),
    );
    expect(seen).toEqual([]);
  });

  test("[104, 107] the database itself: a department reaches its people's completions alone, and nobody deletes one", async () => {
    await makeCompletion(app, person);
    const stranger = await makeUser(app, await makeDepartment(app));
    await makeCompletion(app, stranger);
    const count = { name: "count-completions", text: "SELECT count(*)::int AS n FROM completion", values: [] };
    expect(await asSystem(departmentId, (tx) => tx.query(count.text))).toEqual([{ n: 1 }]);
    expect(await readAsAccount(person.accountId, [count])).toEqual([[{ n: 1 }]]);
    const write = asSystem(departmentId, (tx) => tx.query(`UPDATE completion SET minutes = 1 RETURNING account_id`));
    expect(await write).toEqual([{ account_id: person.accountId }]);
    for (const table of ["completion", "course_assignment", "licence_entry", "proof"]) {
      await expect(asSystem(departmentId, (tx) => tx.query(`DELETE FROM ${table}`))).rejects.toThrow(
        /permission denied/,
      );
      await expect(acrossDepartments((tx) => tx.query(`DELETE FROM ${table}`))).rejects.toThrow(/permission denied/);
    }
  });

  test("[125] a person reads their own; another general user reads nobody else's", async () => {
    await makeCompletion(app, person, { className: "Airway" });
    expect((await transcript({}, asPerson))?.nodes).toMatchObject([{ className: "Airway" }]);
    const other = await app.as(await makeUser(app, departmentId));
    expect((await other.execute(OF_USER, { id: idOf(person) })).code).toBe("NOT_FOUND");
    expect((await own(await app.as(await makeAccount(app))))?.totalCount).toBe(0);
  });
});

describe("deleting and restoring", () => {
  test("[107, 131] deleted with a reason it is gone from the transcript, the row stays; twice is once", async () => {
    const completion = outside(await makeCompletion(app, person, { className: "Airway" }));
    expect((await on(asOfficer, DELETE, completion, { reason: "" })).code).toBe("INVALID_INPUT");
    const { data } = await on(asOfficer, DELETE, completion, { reason: "Wrong person" });
    expect(data?.deleteCompletion).toMatchObject({
      deletedAt: expect.any(String),
      deletedWhy: "Wrong person",
      deleterName: "Olivia Fischer",
      viewerCanRestore: false,
    });
    expect((await on(asOfficer, DELETE, completion, { reason: "Again" })).data?.deleteCompletion).toMatchObject({
      deletedWhy: "Wrong person",
    });
    expect(await names()).toEqual([]);
    expect(await names({ isDeleted: true })).toEqual(["Airway"]);
    expect(
      await app.sql(`SELECT count(*)::int AS n FROM completion WHERE account_id = $1`, [person.accountId]),
    ).toEqual([{ n: 1 }]);
    const events = await app.sql<{ changes: object }>(
      `SELECT changes FROM audit_event WHERE department_id = $1 AND action = 'completion.deleted'`,
      [departmentId],
    );
    expect(events).toMatchObject([{ changes: { class: "Airway", reason: "Wrong person" } }]);
  });

  test("[131] officers delete only what their department recorded", async () => {
    const completion = outside(await makeCompletion(app, person, { recordedIn: await makeDepartment(app) }));
    expect((await on(asOfficer, DELETE, completion, { reason: "Not ours" })).code).toBe("FORBIDDEN");
    expect((await on(asPerson, DELETE, completion, { reason: "Mine" })).code).toBe("NOT_FOUND");
    const other = await makeUser(app, departmentId);
    const wrong = await asOfficer.execute(DELETE, { userId: idOf(other), id: completion, reason: "Not hers" });
    expect(wrong.code).toBe("NOT_FOUND");
  });

  test("[133] an admin restores within 30 days, support on a visit at any time, a training officer never; hours count again", async () => {
    const completion = outside(await makeCompletion(app, person, { minutes: 90 }));
    const remove = () => on(asOfficer, DELETE, completion, { reason: "By mistake" });
    await remove();
    expect((await on(asOfficer, RESTORE, completion)).code).toBe("FORBIDDEN");
    expect((await on(asAdmin, RESTORE, completion)).data?.restoreCompletion).toMatchObject({
      ...{ deletedAt: null, deleterName: null },
    });
    expect(await transcript()).toMatchObject({ totalMinutes: 90 });
    await remove();
    await app.sql(`UPDATE completion SET deleted_at = now() - interval '31 days' WHERE account_id = $1`, [
      person.accountId,
    ]);
    expect((await on(asAdmin, RESTORE, completion)).code).toBe("FORBIDDEN");
    const support = await app.as(await makeAccount(app, { isSupport: true }));
    await support.execute(VISIT, { id });
    expect((await on(support, RESTORE, completion)).data?.restoreCompletion).toMatchObject({ deletedAt: null });
    expect((await on(support, RESTORE, completion)).code).toBeUndefined();
    expect(await transcript()).toMatchObject({ totalMinutes: 90 });
  });

  test("[133] what was recorded again meanwhile is not restored a second time", async () => {
    const completion = outside(await makeCompletion(app, person, { className: "Airway" }));
    await on(asOfficer, DELETE, completion, { reason: "Wrong hours" });
    await makeCompletion(app, person, { className: "AIRWAY" });
    expect((await on(asAdmin, RESTORE, completion)).code).toBe("CONFLICT");
    expect(await names()).toEqual(["AIRWAY"]);
  });

  test("[131, 133] a deleted completion opens its assignment again, restoring closes it; progress is asked for each time", async () => {
    const course = await makeCourse(app, departmentId);
    await assignTo(course, person);
    await record({ courseId: encodeId("crs", departmentId, course), userIds: [idOf(person)] });
    const completion = (await transcript())?.nodes[0]?.id ?? "";
    const due = () =>
      app.sql(`DELETE FROM progress_due WHERE account_id = $1 RETURNING account_id`, [person.accountId]);
    expect(await due()).toHaveLength(1);
    await on(asOfficer, DELETE, completion, { reason: "Was not there" });
    expect((await assignments()).courseAssignments.nodes).toMatchObject([{ state: "STARTED", completedAt: null }]);
    expect(await due()).toHaveLength(1);
    await on(asAdmin, RESTORE, completion);
    expect((await assignments()).courseAssignments.nodes).toMatchObject([{ state: "COMPLETED" }]);
    expect(await due()).toHaveLength(1);
  });
});
