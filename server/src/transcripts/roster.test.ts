import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeDepartment, makeGroup, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { holdRows } from "../../test/row-holder.js";
import { makeCourse } from "../../test/training.js";
import { encodeId, encodeOwnId, newId } from "../platform/ids.js";

const CHECK = `query ($input: RecordCompletionsInput!) { checkRecordCompletions(input: $input) {
  recordableCount openAssignmentCount reportedCount warning skipped { userId userName outcome } } }`;
const RECORD = `mutation ($input: RecordCompletionsInput!, $file: Upload) { recordCompletions(input: $input, file: $file) {
  recordedCount completedAssignmentCount certificatesPath recorded { userName outcome } skipped { userName outcome } } }`;
const ON_LIST = `query ($id: ID!, $lines: [String!]!) { department(id: $id) { usersOnList(lines: $lines) { line userId name status } } }`;
const CLASS = { name: "Ropes", provider: "Us", takeType: "LIVE", creditType: "DEPARTMENT", minutes: 120 };

interface Recorded {
  recordedCount: number;
  certificatesPath: string | null;
}

let app: TestApp;
let departmentId: string;
let id: string;
let officer: MadeUser;
let dana: MadeUser;
let asOfficer: GraphqlClient;

const idOf = (user: MadeUser): string => encodeId("usr", user.departmentId, user.userId);
const inputOf = (more: object) => ({ departmentId: id, completedOn: "2026-10-01", class: CLASS, ...more });
const check = async (more: object) =>
  (await asOfficer.execute(CHECK, { input: inputOf(more) })).data?.checkRecordCompletions;
const record = async (more: object, client = asOfficer) => {
  const { data, code } = await client.execute<{ recordCompletions: Recorded }>(RECORD, { input: inputOf(more) });
  return { code, ...data?.recordCompletions };
};

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  officer = await makeOfficer(app, departmentId, { firstName: "Olga", lastName: "Reed" });
  dana = await makeUser(app, departmentId, { firstName: "Dana", lastName: "Núñez", employeeId: "0042" });
  asOfficer = await app.as(officer);
});

describe("a roster", () => {
  test("[125, 115] what it would come to is said before, and nothing is written", async () => {
    const course = await makeCourse(app, departmentId, { name: "Ropes" });
    const courseId = encodeId("crs", departmentId, course);
    await app.sql(
      `INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id) VALUES ($1, $2, $3, $4, $1)`,
      [departmentId, newId(), dana.userId, course],
    );
    const archived = await makeUser(app, departmentId, { firstName: "Ari", lastName: "Old", status: "ARCHIVED" });
    const removed = await makeUser(app, departmentId, { status: "REMOVED" });
    const people = { class: null, courseId, userIds: [dana, officer, archived, removed].map(idOf) };
    expect(await check(people)).toEqual({
      recordableCount: 2,
      openAssignmentCount: 1,
      reportedCount: 0,
      warning: null,
      skipped: [
        { userId: idOf(archived), userName: "Ari Old", outcome: "ARCHIVED" },
        { userId: idOf(removed), userName: null, outcome: "NOT_FOUND" },
      ],
    });
    expect(await app.sql("SELECT FROM completion WHERE recorded_in = $1", [departmentId])).toHaveLength(0);
    expect(await record(people)).toMatchObject({
      completedAssignmentCount: 1,
      recorded: [{ userName: "Dana Núñez" }, { userName: "Olga Reed" }],
    });
    expect(await check(people)).toMatchObject({ recordableCount: 0, openAssignmentCount: 0 });
  });

  test("[125] the check waits for nobody: it answers while somebody holds the people, the course and the assignments", async () => {
    const course = await makeCourse(app, departmentId, { name: "Ropes" });
    await app.sql(
      `INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id) VALUES ($1, $2, $3, $4, $1)`,
      [departmentId, newId(), dana.userId, course],
    );
    const holder = await holdRows(
      app.database.url,
      departmentId,
      ...["membership", "course", "course_assignment"].map(
        (table) => `SELECT FROM ${table} WHERE department_id = $1 FOR UPDATE`,
      ),
    );
    try {
      const people = { class: null, courseId: encodeId("crs", departmentId, course), userIds: [idOf(dana)] };
      const answers = await Promise.all(Array.from({ length: 30 }, () => check(people)));
      expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
      expect(answers[0]).toMatchObject({ recordableCount: 1, openAssignmentCount: 1 });
    } finally {
      await holder.letGo();
    }
  });

  test("[125] people and groups together have an end, in the check and in the recording", async () => {
    const group = await makeGroup(app, departmentId);
    await makeUser(app, departmentId, { groupIds: [group] });
    const groupIds = [encodeId("grp", departmentId, group)];
    const userIds = Array.from({ length: 5_000 }, () => encodeId("usr", departmentId, newId()));
    for (const document of [CHECK, RECORD]) {
      const { code, errors } = await asOfficer.execute(document, { input: inputOf({ userIds, groupIds }) });
      expect([code, errors[0]?.extensions?.fields]).toEqual([
        "INVALID_INPUT",
        { groupIds: "These are more than 5,000 people. Choose fewer groups, and do the others after." },
      ]);
    }
    expect(await check({ userIds: userIds.slice(1), groupIds })).toMatchObject({ recordableCount: 1 });
  });

  test("[125] another department's course, group and people are not found, and general users may not look", async () => {
    const elsewhere = await makeDepartment(app);
    const courseId = encodeId("crs", elsewhere, await makeCourse(app, elsewhere));
    const stranger = await makeUser(app, elsewhere);
    const codes = async (more: object) =>
      Promise.all([CHECK, RECORD].map(async (what) => (await asOfficer.execute(what, { input: inputOf(more) })).code));
    expect(await codes({ class: null, courseId, userIds: [idOf(dana)] })).toEqual(["NOT_FOUND", "NOT_FOUND"]);
    expect(await codes({ userIds: [idOf(stranger)] })).toEqual(["NOT_FOUND", "NOT_FOUND"]);
    expect(await codes({ groupIds: [encodeId("grp", elsewhere, newId())] })).toEqual(["NOT_FOUND", "NOT_FOUND"]);
    const general = await app.as(dana);
    expect((await general.execute(CHECK, { input: inputOf({ userIds: [idOf(dana)] }) })).code).toBe("FORBIDDEN");
  });

  test("[125, 130] a large class at once; its certificates come as one archive, and as PDFs of 200", async () => {
    const users = await Promise.all(Array.from({ length: 201 }, () => makeUser(app, departmentId)));
    const result = await record({ userIds: users.map(idOf) });
    expect(result.recordedCount).toBe(201);
    const path = result.certificatesPath ?? "";
    const pagesOf = async (part: number) =>
      (await (await asOfficer.fetch(`${path}.pdf?part=${part}`)).text()).match(/\/Type \/Page\b/g)?.length;
    expect(await pagesOf(2)).toBe(1);
    expect((await asOfficer.fetch(`${path}.pdf?part=0`)).status).toBe(400);
    expect((await asOfficer.fetch(`${path}.pdf?part=3`)).status).toBe(404);
    const few = await record({ class: { ...CLASS, name: "Knots" }, userIds: [idOf(dana), idOf(officer)] });
    const pdf = await asOfficer.fetch(`${few.certificatesPath}.pdf`);
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(pdf.headers.get("content-disposition")).toContain("Knots 2026-10-01 certificates.pdf");
    expect((await pdf.text()).match(/\/Type \/Page\b/g)).toHaveLength(2);
    const archive = Buffer.from(await (await asOfficer.fetch(`${few.certificatesPath}.zip`)).arrayBuffer());
    expect(archive.toString("latin1")).toContain("001 Dana N");
    expect((await (await app.as(dana)).fetch(`${few.certificatesPath}.zip`)).status).toBe(403);
    const stranger = await app.as(await makeOfficer(app, await makeDepartment(app)));
    expect((await stranger.fetch(`${few.certificatesPath}.pdf`)).status).toBe(404);
    expect(
      (await asOfficer.fetch(`/recordings/${encodeId("rec", departmentId, newId())}/certificates.pdf`)).status,
    ).toBe(404);
  });

  test("[125] an empty proof, a renamed program and 30 MB are refused, and nothing is recorded", async () => {
    const input = inputOf({ userIds: [idOf(dana)] });
    const send = async (content: string) => {
      const { code, errors } = await asOfficer.upload(RECORD, { input }, { name: "proof.pdf", content });
      return [code, errors[0]?.extensions?.fields];
    };
    const wrongKind = ["INVALID_INPUT", { file: expect.stringContaining("PDF") }];
    expect(await send("")).toEqual(["INVALID_INPUT", { file: "This file is empty." }]);
    expect(await send("MZ\u0090\u0000This program cannot be run in DOS mode.")).toEqual(wrongKind);
    expect((await send("%PDF-1.7".padEnd(30 * 1024 * 1024)))[0]).toBe("FILE_TOO_LARGE");
    expect((await record({ userIds: [idOf(dana)] })).recordedCount).toBe(1);
  });
});

describe("a pasted list of people", () => {
  const find = async (lines: string[], client = asOfficer) => {
    const { data, code } = await client.execute<{
      department: { usersOnList: { userId: string | null; name: string | null }[] };
    }>(ON_LIST, { id, lines });
    return { code, found: data?.department.usersOnList ?? [] };
  };

  test("[125] is read by e-mail address, employee ID and login ID; who is not in the department is not found", async () => {
    const login = await makeUser(app, departmentId, {
      firstName: "Lee",
      lastName: "Ong",
      email: null,
      loginId: "lee.ong",
    });
    const stranger = await makeUser(app, await makeDepartment(app), { employeeId: "77" });
    const removed = await makeUser(app, departmentId, { status: "REMOVED" });
    const lines = [` ${dana.email.toUpperCase()} `, "0042", "42", "LEE.ONG", stranger.email, "77", removed.email, ""];
    const { found } = await find(lines);
    expect(found).toMatchObject([
      { line: lines[0], userId: idOf(dana), name: "Dana Núñez", status: "ACTIVE" },
      { line: "0042", userId: idOf(dana) },
      { line: "42", userId: null, name: null, status: null },
      { userId: idOf(login), name: "Lee Ong" },
      ...Array.from({ length: 4 }, () => ({ userId: null })),
    ]);
  });

  test("[125] is for officers, and has an end", async () => {
    expect((await find(["0042"], await app.as(dana))).code).toBe("FORBIDDEN");
    expect((await find(Array.from({ length: 2_001 }, String))).code).toBe("INVALID_INPUT");
    expect((await find(["a".repeat(400)])).code).toBe("INVALID_INPUT");
    expect((await find(Array.from({ length: 2_000 }, String))).found).toHaveLength(2_000);
  });
});
