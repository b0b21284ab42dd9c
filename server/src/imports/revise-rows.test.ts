import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import { csv, deskOf, type ImportDesk, type SeenBatch } from "../../test/imports.js";
import { encodeOwnId } from "../platform/ids.js";

let app: TestApp;
let departmentId: string;
let admin: MadeUser;
let desk: ImportDesk;
let made = 0;
const address = (): string => `edited${++made}@example.org`;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Here" });
  admin = await makeAdmin(app, departmentId);
  desk = await deskOf(app, admin);
  app.clearMails();
});

const plansOf = async (batch: SeenBatch): Promise<unknown[]> =>
  (await desk.rows(batch.id)).map(({ line, plan, reason }) => [line, plan, reason]);

describe("edits in the review", () => {
  it("[69, 77] a corrected cell and a chosen role make a skipped row good", async () => {
    const batch = await desk.review(csv(`A,B,bad address,Captain,`, `C,D,${address()},general user,`));
    const { data } = await desk.revise({ batchId: batch.id, lines: [2], email: " new@example.net ", role: "ADMIN" });
    expect(data?.reviseImportRows.rows).toMatchObject([
      { line: 2, email: "new@example.net", role: "ADMIN", roleText: null, plan: "CREATE", reason: null, problems: [] },
    ]);
    expect(data?.reviseImportRows.batch.planCounts).toMatchObject({ create: 2, skip: 0 });
    await desk.run(batch.id);
    expect(
      await app.sql("SELECT role FROM membership WHERE department_id = $1 AND email = 'new@example.net'", [
        departmentId,
      ]),
    ).toEqual([{ role: "ADMIN" }]);
  });

  it("[70, 73] a removed row is not imported, is listed as removed, and can be restored", async () => {
    const [kept, gone] = [address(), address()];
    const batch = await desk.review(csv(`A,B,${kept},general user,`, `C,D,${gone},general user,`));
    const { data } = await desk.revise({ batchId: batch.id, lines: [2, 3], removed: true });
    expect(data?.reviseImportRows.batch.planCounts).toEqual({
      create: 0,
      update: 0,
      unchanged: 0,
      invite: 0,
      skip: 2,
      removed: 2,
    });
    await desk.revise({ batchId: batch.id, lines: [2], removed: false });
    expect(await plansOf(batch)).toEqual([
      [2, "CREATE", null],
      [3, "SKIP", "REMOVED_BY_OFFICER"],
    ]);
    const done = await desk.run(batch.id);
    expect(done.outcomeCounts).toEqual({ created: 1, updated: 0, unchanged: 0, invited: 0, skipped: 1 });
    expect(await desk.rows(batch.id, { reasons: ["REMOVED_BY_OFFICER"] })).toMatchObject([
      { line: 3, outcome: "SKIPPED" },
    ]);
    expect(await app.sql("SELECT count(*)::int AS n FROM account WHERE email = $1", [gone])).toEqual([{ n: 0 }]);
  });

  it("[81] an edit judges anew the rows that share a key with it, before and after", async () => {
    const [one, two] = [address(), address()];
    const batch = await desk.review(
      csv(
        `A,B,${one},general user,1`,
        `C,D,${one},general user,2`,
        `E,F,${two},general user,2`,
        `G,H,${address()},general user,9`,
      ),
    );
    expect(await plansOf(batch)).toEqual([
      [2, "CREATE", null],
      [3, "SKIP", "DUPLICATE_IN_FILE"],
      [4, "CREATE", null],
      [5, "CREATE", null],
    ]);
    const { data } = await desk.revise({ batchId: batch.id, lines: [2], email: address() });
    expect(data?.reviseImportRows.rows.map(({ line, plan, reason }) => [line, plan, reason])).toEqual([
      [2, "CREATE", null],
      [3, "CREATE", null],
      [4, "SKIP", "DUPLICATE_IN_FILE"],
    ]);
    await desk.revise({ batchId: batch.id, lines: [2], email: two.toUpperCase() });
    expect((await plansOf(batch)).slice(1, 3)).toEqual([
      [3, "CREATE", null],
      [4, "SKIP", "DUPLICATE_IN_FILE"],
    ]);
    await desk.revise({ batchId: batch.id, lines: [3], removed: true });
    expect((await plansOf(batch))[2]).toEqual([4, "SKIP", "DUPLICATE_IN_FILE"]);
    await desk.revise({ batchId: batch.id, lines: [2], removed: true });
    expect((await plansOf(batch))[2]).toEqual([4, "CREATE", null]);
  });

  it("[77] the last admin's line changes with the other admins' lines", async () => {
    const other = await makeAdmin(app, departmentId, { email: address() });
    const third = await makeAdmin(app, departmentId, { email: address() });
    const fourth = await makeOfficer(app, departmentId);
    const officer = await deskOf(app, fourth);
    const batch = await officer.review(
      csv(`,,${admin.email},general user,`, `,,${other.email},general user,`, `,,${third.email},general user,`),
    );
    expect((await officer.rows(batch.id)).map(({ reason }) => reason)).toEqual([null, null, "LAST_ADMIN"]);
    const { data } = await officer.revise({ batchId: batch.id, lines: [2], removed: true });
    expect(data?.reviseImportRows.rows.map(({ line, plan }) => [line, plan])).toEqual([
      [2, "SKIP"],
      [4, "UPDATE"],
    ]);
  });

  it("[68] a row goes to another of the officer's departments, with the rights they have there", async () => {
    const there = await makeDepartment(app, { name: "There", officersMayGrantAdmin: false });
    const foreign = await makeDepartment(app, { name: "Foreign" });
    await makeOfficer(app, there, { account: admin });
    const generalOnly = await makeDepartment(app, { name: "General only" });
    await makeUser(app, generalOnly, { account: admin });
    const known = await makeUser(app, there, { email: address(), firstName: "A", lastName: "B" });
    const batch = await desk.review(
      csv(`A,B,${known.email},training officer,7`, `C,D,${address()},general user,8`, `E,F,${address()},admin,9`),
    );
    const targets = await desk.client.execute<{ importBatch: { targetDepartments: { name: string }[] } }>(
      "query ($id: ID!) { importBatch(id: $id) { targetDepartments { name } } }",
      { id: batch.id },
    );
    expect(targets.data?.importBatch.targetDepartments.map(({ name }) => name)).toEqual(["Here", "There"]);
    for (const refused of [foreign, generalOnly]) {
      const answer = await desk.revise({ batchId: batch.id, lines: [2], departmentId: encodeOwnId("dep", refused) });
      expect(answer.code).toBe("NOT_FOUND");
    }
    expect(await plansOf(batch)).toEqual([
      [2, "INVITE", null],
      [3, "CREATE", null],
      [4, "CREATE", null],
    ]);
    await desk.revise({ batchId: batch.id, lines: [2, 3, 4], departmentId: encodeOwnId("dep", there) });
    expect(await plansOf(batch)).toEqual([
      [2, "UPDATE", null],
      [3, "CREATE", null],
      [4, "SKIP", "ROLE_NOT_ALLOWED"],
    ]);
    await desk.revise({ batchId: batch.id, lines: [4], departmentId: encodeOwnId("dep", departmentId) });
    const done = await desk.run(batch.id);
    expect(done).toMatchObject({ status: "DONE", processedCount: 3, outcomeCounts: { created: 2, updated: 1 } });
    const members = await app.sql(
      `SELECT d.name, m.email, m.role, m.employee_id FROM membership m JOIN department d ON d.id = m.department_id
        WHERE m.department_id = ANY ($1) AND m.employee_id IS NOT NULL ORDER BY m.employee_id`,
      [[departmentId, there]],
    );
    expect(members.map(({ name, role, employee_id }) => [name, role, employee_id])).toEqual([
      ["There", "TRAINING_OFFICER", "7"],
      ["There", "GENERAL_USER", "8"],
      ["Here", "ADMIN", "9"],
    ]);
    expect((await app.mails()).map(({ subject }) => subject).sort()).toEqual([
      "Your account at Here",
      "Your account at There",
    ]);
    expect(
      await app.sql("SELECT count(*)::int AS n FROM audit_event WHERE department_id = $1 AND batch_line IN (2, 3)", [
        there,
      ]),
    ).toEqual([{ n: 2 }]);
    for (const id of [departmentId, there]) {
      const [counts] = await app.sql(
        `SELECT (SELECT jsonb_object_agg(role || status, n) FROM user_count WHERE department_id = $1 AND n <> 0) AS kept,
                (SELECT jsonb_object_agg(k, n) FROM (SELECT role || status k, count(*) n FROM membership WHERE department_id = $1 GROUP BY 1) c) AS real`,
        [id],
      );
      expect(counts?.kept).toEqual(counts?.real);
    }
  });

  it("[68] rows for a department that is not theirs show an officer nobody of it", async () => {
    const there = await makeDepartment(app, { name: "There" });
    await makeOfficer(app, there, { account: admin });
    const unseen = await makeUser(app, there, { email: address(), employeeId: "secret 7" });
    const batch = await desk.review(csv(`A,B,${address()},general user,`));
    await desk.revise({ batchId: batch.id, lines: [2], departmentId: encodeOwnId("dep", there) });
    const colleague = await deskOf(app, await makeOfficer(app, departmentId));
    const probe = { batchId: batch.id, lines: [2], email: unseen.email, employeeId: "1" };
    const refused = await colleague.revise(probe);
    expect([refused.code, refused.data]).toEqual(["FORBIDDEN", null]);
    expect(JSON.stringify(await colleague.rows(batch.id))).not.toMatch(/secret 7/);
    expect((await colleague.revise({ batchId: batch.id, lines: [2], removed: true })).errors).toEqual([]);
    const home = await colleague.revise({ ...probe, removed: false, departmentId: encodeOwnId("dep", departmentId) });
    expect(home.data?.reviseImportRows.rows).toMatchObject([{ plan: "INVITE", changes: [] }]);
  });

  it("[81] one person by e-mail and by login ID is a duplicate, judged anew with either line", async () => {
    const known = await makeUser(app, departmentId, { email: address(), loginId: "Medic7" });
    const batch = await desk.review(
      `firstname,lastname,login_id,email,role,employee_id\n,,medic7,,,1\n,,,${known.email},,2\n,,,${address()},,3\n`,
    );
    expect((await desk.rows(batch.id))[1]).toMatchObject({
      ...{ line: 3, plan: "SKIP", reason: "DUPLICATE_IN_FILE", problems: [{ field: "email" }] },
      reasonText: expect.stringContaining("duplicate of line 2: the same person"),
    });
    const { data } = await desk.revise({ batchId: batch.id, lines: [2], removed: true });
    expect(data?.reviseImportRows.rows).toMatchObject([
      { line: 2, plan: "SKIP", reason: "REMOVED_BY_OFFICER" },
      { line: 3, plan: "UPDATE", changes: [{ field: "employeeId", newValue: "2" }] },
    ]);
  });

  it("[F7] the draft is there on return, for the other officers too, and two may edit it", async () => {
    const batch = await desk.review(csv(`A,B,${address()},general user,`, `C,D,bad,general user,`));
    await desk.revise({ batchId: batch.id, lines: [2], firstName: "Anna" });
    const colleague = await deskOf(app, await makeOfficer(app, departmentId));
    expect((await colleague.rows(batch.id))[0]?.firstName).toBe("Anna");
    const answers = await Promise.all([
      desk.revise({ batchId: batch.id, lines: [3], email: address() }),
      colleague.revise({ batchId: batch.id, lines: [3], lastName: "Deere" }),
    ]);
    expect(answers.map(({ errors }) => errors)).toEqual([[], []]);
    expect((await desk.rows(batch.id))[1]).toMatchObject({ plan: "CREATE", lastName: "Deere" });
  });

  it("[72] dropping the draft leaves nothing of it, and the same file can be uploaded anew", async () => {
    const content = csv(`A,B,${address()},general user,`);
    const batch = await desk.review(content);
    expect((await desk.drop(batch.id)).data).toEqual({ dropImport: true });
    await app.runJobs();
    expect(
      await app.sql(
        `SELECT (SELECT count(*) FROM import_row WHERE department_id = $1)::int AS rows,
                (SELECT count(*) FROM import_file_chunk WHERE department_id = $1)::int AS chunks`,
        [departmentId],
      ),
    ).toEqual([{ rows: 0, chunks: 0 }]);
    const gone = await desk.client.execute("query ($id: ID!) { importBatch(id: $id) { id } }", { id: batch.id });
    expect(gone.code).toBe("NOT_FOUND");
    const history = await desk.client.execute(
      "query ($id: ID!) { department(id: $id) { importBatches { totalCount } } }",
      { id: encodeOwnId("dep", departmentId) },
    );
    expect(history.data).toEqual({ department: { importBatches: { totalCount: 0 } } });
    const again = await desk.send(content);
    expect(again.data?.uploadImport).toMatchObject({ alreadyUploaded: false, batch: { status: "STAGING" } });
  });

  it("another encoding or delimiter reads the kept bytes again", async () => {
    const latin = new Uint8Array(
      Buffer.from("firstname;lastname;email;role\nJosé;Núñez;jose.n@example.org;admin\n", "latin1"),
    );
    const batch = await desk.review(latin);
    expect(batch).toMatchObject({
      encoding: "WINDOWS-1252",
      delimiter: ";",
      notices: [expect.stringContaining("Windows-1252")],
    });
    expect((await desk.rows(batch.id))[0]).toMatchObject({ firstName: "José", lastName: "Núñez" });
    await desk.setFormat(batch.id, { encoding: "UTF-8" });
    await app.runJobs();
    expect(await desk.batch(batch.id)).toMatchObject({ status: "REVIEW", encoding: "UTF-8" });
    expect((await desk.rows(batch.id))[0]).toMatchObject({ reason: "INVALID_TEXT", firstName: null });
    expect((await desk.setFormat(batch.id, { encoding: "EBCDIC" })).errors[0]?.extensions?.fields).toHaveProperty(
      "encoding",
    );
    expect((await desk.setFormat(batch.id, { delimiter: "x" })).code).toBe("INVALID_INPUT");
  });

  it("refuses lines that are none, too many of them, and edits once the import runs", async () => {
    const batch = await desk.review(csv(`A,B,${address()},general user,`));
    expect((await desk.revise({ batchId: batch.id, lines: [9], firstName: "X" })).code).toBe("INVALID_INPUT");
    expect((await desk.revise({ batchId: batch.id, lines: [], firstName: "X" })).code).toBe("INVALID_INPUT");
    const many = Array.from({ length: 1001 }, (_, n) => n);
    expect((await desk.revise({ batchId: batch.id, lines: many, firstName: "X" })).code).toBe("INVALID_INPUT");
    await desk.start(batch.id);
    expect((await desk.revise({ batchId: batch.id, lines: [2], firstName: "X" })).code).toBe("CONFLICT");
    expect((await desk.drop(batch.id)).code).toBe("CONFLICT");
    expect((await desk.setFormat(batch.id, { encoding: "UTF-8" })).code).toBe("CONFLICT");
  });
});
