import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import {
  type MadeUser,
  makeAccount,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { makeCourse } from "../../test/training.js";
import { encodeId, encodeOwnId, newId } from "../platform/ids.js";

const FIELDS = `id userId className provider takeType creditType capceNumber capceWarning minutes areas { area minutes } completedOn
  registeredOn createdAt state recorderName deciderName refusedWhy deletedAt deletedWhy isRecordedHere
  proof { fileName contentType byteCount path } viewerCanDecide viewerCanDelete viewerCanRestore`;
const PAGE = `{ totalCount totalMinutes pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } }`;
const OF_USER = `query ($id: ID!, $filter: TranscriptFilter, $sort: TranscriptSort, $first: Int, $after: String) {
  user(id: $id) { transcript(filter: $filter, sort: $sort, first: $first, after: $after) ${PAGE} } }`;
const OWN = `query ($filter: TranscriptFilter) { viewer { transcript(filter: $filter) ${PAGE} } }`;
const RECORD = `mutation ($input: RecordCompletionsInput!, $file: Upload) {
  recordCompletions(input: $input, file: $file) { recordedCount warning skipped { userId outcome } } }`;
const REPORT = `mutation ($id: ID!, $day: Date!, $file: Upload!) { completeOwnCourse(assignmentId: $id, completedOn: $day, file: $file) { ${FIELDS} } }`;
const REPORT_CLASS = `mutation ($id: ID!, $class: ClassInput!, $day: Date!, $file: Upload!) {
  reportOwnClass(departmentId: $id, class: $class, completedOn: $day, file: $file) { ${FIELDS} } }`;
const WAITING = `query ($id: ID!) { department(id: $id) { reportedCompletions { totalCount nodes { id userId userName className } } } }`;
const change = (name: string, reason = false): string =>
  `mutation ($userId: ID!, $id: ID!${reason ? ", $reason: String!" : ""}) {
    ${name}(userId: $userId, completionId: $id${reason ? ", reason: $reason" : ""}) { ${FIELDS} } }`;
const [ACCEPT, REFUSE, DELETE, _RESTORE] = [
  change("acceptCompletion"),
  change("refuseCompletion", true),
  change("deleteCompletion", true),
  change("restoreCompletion"),
];
const ASSIGNMENTS = `query ($id: ID!) { department(id: $id) { courseAssignments { nodes { id state licence completedAt } } } }`;
const _VISIT = `mutation ($id: ID!) { startSupportVisit(departmentId: $id, reason: "A completion was deleted by mistake") { id } }`;
const DONE_ON = "2026-10-01";
const PDF = "%PDF-1.7\nA list of who was there.";

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
const _outside = (completionId: string): string => encodeId("cpl", person.accountId, completionId);
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
  officer = await makeOfficer(app, departmentId);
  person = await makeUser(app, departmentId, { firstName: "Dana", lastName: "Núñez" });
  asOfficer = await app.as(officer);
  asAdmin = await app.as(await makeAdmin(app, departmentId));
  asPerson = await app.as(person);
});

describe("an officer records a class for many people", () => {
  const CLASS = {
    ...{ name: "Hemorrhage Control", provider: "Us", takeType: "LIVE", creditType: "DEPARTMENT", minutes: 120 },
    areas: [{ area: "Trauma", minutes: 120 }],
  };

  test("[107, 125] one class, twenty people, one proof: each has it, and the log says so for each", async () => {
    const users = await Promise.all(Array.from({ length: 20 }, () => makeUser(app, departmentId)));
    const input = { departmentId: id, completedOn: DONE_ON, class: CLASS, userIds: [person, ...users].map(idOf) };
    const file = { name: "sign-in sheet.pdf", content: PDF, type: "text/html" };
    const { data } = await asOfficer.upload<Record<string, object>>(RECORD, { input }, file);
    expect(data?.recordCompletions).toEqual({ recordedCount: 21, warning: null, skipped: [] });
    const [completion] = (await transcript())?.nodes ?? [];
    expect(completion).toMatchObject({
      className: "Hemorrhage Control",
      state: "ACCEPTED",
      areas: CLASS.areas,
      registeredOn: null,
    });
    expect(completion?.proof).toMatchObject({
      fileName: "sign-in sheet.pdf",
      contentType: "application/pdf",
      byteCount: PDF.length,
    });
    const download = await asOfficer.fetch(completion?.proof?.path ?? "");
    expect([
      await download.text(),
      download.headers.get("content-type"),
      download.headers.get("content-disposition"),
    ]).toEqual([PDF, "application/pdf", expect.stringContaining("attachment")]);
    const mine = (await own(asPerson))?.nodes[0]?.proof?.path ?? "";
    expect((await asPerson.fetch(mine)).status).toBe(200);
    expect((await (await app.as(await makeAccount(app))).fetch(mine)).status).toBe(404);
    const events = await app.sql(
      `SELECT FROM audit_event WHERE department_id = $1 AND action = 'completion.recorded'`,
      [departmentId],
    );
    expect(events).toHaveLength(21);
  });

  test("[115] it completes open assignments of the course, uses their licences and takes the day of assignment over", async () => {
    const course = await makeCourse(app, departmentId, { name: "Ropes", minutes: 45 });
    await assignTo(course, person);
    const result = await record({ courseId: encodeId("crs", departmentId, course), userIds: [idOf(person)] });
    expect(result.recordedCount).toBe(1);
    expect((await assignments()).courseAssignments.nodes).toMatchObject([
      { state: "COMPLETED", completedAt: expect.any(String) },
    ]);
    expect((await transcript())?.nodes).toMatchObject([
      { className: "Ropes", minutes: 45, registeredOn: "2026-09-15" },
    ]);
  });

  test("[125] a group is a roster too; the class twice, archived people and strangers are skipped with why", async () => {
    const groupId = await makeGroup(app, departmentId);
    await makeUser(app, departmentId, { groupIds: [groupId] });
    const archived = await makeUser(app, departmentId, { status: "ARCHIVED" });
    const gone = { ...person, userId: newId() };
    await record({ class: CLASS, userIds: [idOf(person)] });
    const result = await record({
      ...{
        class: { ...CLASS, name: " hemorrhage CONTROL", provider: "US" },
        groupIds: [encodeId("grp", departmentId, groupId)],
      },
      userIds: [person, archived, gone].map(idOf),
    });
    expect(result.recordedCount).toBe(1);
    expect(Object.fromEntries((result.skipped ?? []).map(({ userId, outcome }) => [userId, outcome]))).toEqual({
      [idOf(person)]: "DUPLICATE",
      [idOf(archived)]: "ARCHIVED",
      [idOf(gone)]: "NOT_FOUND",
    });
  });

  test("[125] the same key twice records once, and so do two officers at once", async () => {
    const input = { class: CLASS, userIds: [idOf(person)], idempotencyKey: "k" };
    expect([(await record(input)).recordedCount, (await record(input)).recordedCount]).toEqual([1, 1]);
    const both = await Promise.all(
      [asOfficer, asAdmin].map((client) =>
        record({ ...input, idempotencyKey: null, completedOn: "2026-10-02" }, client),
      ),
    );
    expect(both.map(({ recordedCount }) => recordedCount).sort()).toEqual([0, 1]);
    expect((await transcript())?.totalCount).toBe(2);
  });

  test("[125] a day to come, no people, two classes and a file of another kind are refused; an old CAPCE number only warned of", async () => {
    const userIds = [idOf(person)];
    expect((await record({ class: CLASS, userIds, completedOn: "2199-01-01" })).fields).toHaveProperty("completedOn");
    expect((await record({ class: CLASS })).fields).toHaveProperty("userIds");
    expect((await record({ userIds })).fields).toHaveProperty("courseId");
    expect((await record({ class: CLASS, userIds }, asPerson)).code).toBe("FORBIDDEN");
    const input = { departmentId: id, completedOn: DONE_ON, class: CLASS, userIds };
    const bad = await asOfficer.upload(RECORD, { input }, { name: "proof.pdf", content: "<script>alert(1)</script>" });
    expect([bad.code, bad.errors[0]?.extensions?.fields]).toEqual(["INVALID_INPUT", { file: expect.any(String) }]);
    const large = await asOfficer.upload(
      RECORD,
      { input },
      { name: "proof.pdf", content: PDF.padEnd(10 * 1024 * 1024 + 1) },
    );
    expect(large.code).toBe("FILE_TOO_LARGE");
    expect((await transcript())?.totalCount).toBe(0);
    const old = await record({
      class: { ...CLASS, takeType: null, creditType: "CAPCE", capceNumber: "19-EMT-F1-0001" },
      userIds,
    });
    expect(old).toMatchObject({ recordedCount: 1, warning: expect.stringContaining("2019") });
  });

  test("[87] a partner's software records completions with the scope for training, and deletes none", async () => {
    const made = await asAdmin.execute<{ createApiToken: { secret: string } }>(
      `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }`,
      { input: { departmentId: id, name: "LMS", scopes: ["TRAINING_WRITE"], expiresInDays: 30 } },
    );
    const secret = made.data?.createApiToken.secret;
    const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
    const post = async (query: string, variables: object) =>
      (await (
        await fetch(`${app.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) })
      ).json()) as {
        data?: { recordCompletions: { recordedCount: number } };
        errors?: { extensions: { code: string } }[];
      };
    const input = { departmentId: id, completedOn: DONE_ON, class: CLASS, userIds: [idOf(person)] };
    expect((await post(RECORD, { input })).data?.recordCompletions.recordedCount).toBe(1);
    const [completion] = (await transcript())?.nodes ?? [];
    const refused = await post(DELETE, { userId: idOf(person), id: completion?.id, reason: "No" });
    expect(refused.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

describe("a person reports what they completed", () => {
  const file = {
    name: "certificate.png",
    content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]),
  };

  test("[125] with proof it waits, does not count, and counts when an officer accepts it", async () => {
    const course = await makeCourse(app, departmentId, { name: "Stroke", licences: 1 });
    const [assignmentId] = await assignTo(course, person);
    const reported = await asPerson.upload<Record<string, Completion>>(
      REPORT,
      { id: assignmentId, day: DONE_ON },
      file,
    );
    const completion = reported.data?.completeOwnCourse;
    expect(completion).toMatchObject({ state: "REPORTED", className: "Stroke", viewerCanDecide: false });
    expect(await transcript()).toMatchObject({ totalCount: 1, totalMinutes: 0 });
    expect((await asOfficer.execute(WAITING, { id })).data?.department).toMatchObject({
      reportedCompletions: { totalCount: 1, nodes: [{ userName: "Dana Núñez", className: "Stroke" }] },
    });
    expect((await assignments()).courseAssignments.nodes).toMatchObject([{ state: "REPORTED" }]);
    const again = await asPerson.upload(REPORT, { id: assignmentId, day: DONE_ON }, file);
    expect(again.code).toBe("CONFLICT");
    const accepted = await on(asOfficer, ACCEPT, completion?.id ?? "");
    expect(accepted.data?.acceptCompletion).toMatchObject({ state: "ACCEPTED", viewerCanDecide: false });
    expect((await on(asOfficer, ACCEPT, completion?.id ?? "")).code).toBeUndefined();
    expect(await transcript()).toMatchObject({ totalCount: 1, totalMinutes: 60 });
    expect((await assignments()).courseAssignments.nodes).toMatchObject([{ state: "COMPLETED" }]);
  });

  test("[125] refused with why, the course is theirs to complete as before", async () => {
    const [assignmentId] = await assignTo(await makeCourse(app, departmentId), person);
    const report = () => asPerson.upload<Record<string, Completion>>(REPORT, { id: assignmentId, day: DONE_ON }, file);
    const completion = (await report()).data?.completeOwnCourse?.id ?? "";
    expect((await on(asOfficer, REFUSE, completion, { reason: " " })).code).toBe("INVALID_INPUT");
    const { data } = await on(asOfficer, REFUSE, completion, { reason: "The page is blank" });
    expect(data?.refuseCompletion).toMatchObject({ state: "REFUSED", refusedWhy: "The page is blank" });
    expect((await on(asOfficer, ACCEPT, completion)).code).toBe("CONFLICT");
    expect((await assignments()).courseAssignments.nodes).toMatchObject([{ state: "STARTED" }]);
    expect((await report()).data?.completeOwnCourse?.state).toBe("REPORTED");
  });

  test("[125] a class of elsewhere can be reported; nobody accepts their own, nor reports without proof", async () => {
    const klass = { name: "PALS", provider: "AHA", takeType: "LIVE", creditType: "PROGRAM", minutes: 480 };
    const asOwnOfficer = await asOfficer.upload<Record<string, Completion>>(
      REPORT_CLASS,
      { id, class: klass, day: DONE_ON },
      file,
    );
    const completion = asOwnOfficer.data?.reportOwnClass?.id;
    const accept = (client: GraphqlClient) => client.execute(ACCEPT, { userId: idOf(officer), id: completion });
    expect((await accept(asOfficer)).code).toBe("FORBIDDEN");
    expect((await accept(asPerson)).code).toBe("NOT_FOUND");
    expect((await accept(asAdmin)).code).toBeUndefined();
    const text = await asPerson.upload(
      REPORT_CLASS,
      { id, class: klass, day: DONE_ON },
      { name: "p.pdf", content: "Trust me" },
    );
    expect(text.code).toBe("INVALID_INPUT");
    const twice = await Promise.all(
      [1, 2].map(() => asPerson.upload(REPORT_CLASS, { id, class: klass, day: DONE_ON }, file)),
    );
    expect(twice.map(({ code }) => code ?? "made").sort()).toEqual(["CONFLICT", "made"]);
  });

  test("[115] a roster settles what somebody had reported of the same course", async () => {
    const course = await makeCourse(app, departmentId);
    const [assignmentId] = await assignTo(course, person);
    await asPerson.upload(REPORT, { id: assignmentId, day: DONE_ON }, file);
    await record({ courseId: encodeId("crs", departmentId, course), userIds: [idOf(person)] });
    expect((await transcript())?.nodes).toMatchObject([{ state: "ACCEPTED" }]);
    expect(await names({ states: ["REFUSED"] })).toHaveLength(1);
  });
});
