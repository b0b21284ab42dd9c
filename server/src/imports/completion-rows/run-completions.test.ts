import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { startApp, type TestApp } from "../../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../../test/factories.js";
import { deskOf, type ImportDesk } from "../../../test/imports.js";
import { makeCourse } from "../../../test/training.js";
import { decodeId, encodeId, encodeOwnId } from "../../platform/ids.js";
import { runJobs } from "../run-import.js";

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
  officer = await makeOfficer(app, departmentId, { firstName: "Olive", lastName: "Officer" });
  dana = await makeUser(app, departmentId, { email: `dana${departmentId}@example.org` });
  desk = await deskOf(app, officer, "COMPLETIONS");
  app.clearMails();
});

const HEADER = "email,class_name,completion_date,hours,take_type,credit_type,provider";
const file = (...rows: readonly string[]): string => `${[HEADER, ...rows].join("\n")}\n`;
const cells = (name: string, day = "2026-10-14"): string => `${name},${day},2,Live,State,State Academy`;

const completions = (): Promise<Record<string, unknown>[]> =>
  app.sql(
    `SELECT class_name AS name, completed_on::text AS day, minutes, recorder_name AS by, recording_id AS batch, state,
            registered_on IS NOT NULL AS "isAssigned"
       FROM completion WHERE recorded_in = $1 ORDER BY completed_on, class_name`,
    [departmentId],
  );

const ASSIGN = `mutation ($input: AssignCourseInput!) { assignCourse(input: $input) { assignedCount } }`;

async function assign(course: string, users: readonly MadeUser[]): Promise<void> {
  const input = {
    ...{ departmentId: encodeOwnId("dep", departmentId), courseId: encodeId("crs", departmentId, course) },
    userIds: users.map(({ userId }) => encodeId("usr", departmentId, userId)),
  };
  const { errors } = await desk.client.execute(ASSIGN, { input });
  expect(errors).toEqual([]);
}

const assignments = (): Promise<Record<string, unknown>[]> =>
  app.sql(
    `SELECT licence, completed_at IS NOT NULL AS done, completion_id IS NOT NULL AS linked FROM course_assignment
      WHERE department_id = $1 ORDER BY id`,
    [departmentId],
  );

const today = async (): Promise<string> => {
  const [row] = await app.sql<{ day: string }>(
    "SELECT (now() AT TIME ZONE time_zone)::date::text AS day FROM department WHERE id = $1",
    [departmentId],
  );
  return row?.day ?? "";
};

describe("a run of completions", () => {
  it("[T2, 125] puts them onto transcripts and into the audit log by line; the same file again is already recorded, all of it", async () => {
    const content = file(
      `${dana.email},${cells("Airway")}`,
      `${dana.email},${cells("Trauma")}`,
      `nobody@example.org,${cells("Airway")}`,
    );
    const { id } = await desk.review(content);
    const done = await desk.run(id);
    expect(done).toMatchObject({
      status: "DONE",
      processedCount: 3,
      completionOutcomes: { recorded: 2, alreadyRecorded: 0, skipped: 1 },
    });
    const batch = decodeId("imb", id).id;
    const one = { day: "2026-10-14", minutes: 120, by: "Olive Officer", batch, state: "ACCEPTED", isAssigned: false };
    expect(await completions()).toEqual([
      { ...one, name: "Airway" },
      { ...one, name: "Trauma" },
    ]);
    const audited = await app.sql(
      `SELECT batch_line AS line, account_id AS who, user_id AS "user", actor_account_id AS by, changes ->> 'class' AS class
         FROM audit_event WHERE department_id = $1 AND batch_id = $2 AND action = 'completion.recorded' ORDER BY batch_line`,
      [departmentId, batch],
    );
    const whose = { who: dana.accountId, user: dana.userId, by: officer.accountId };
    expect(audited).toEqual([
      { line: 2, ...whose, class: "Airway" },
      { line: 3, ...whose, class: "Trauma" },
    ]);
    const again = await desk.review(content);
    expect(again.completionPlans).toMatchObject({ record: 0, unchanged: 2, skip: 1 });
    expect((await desk.run(again.id)).completionOutcomes).toEqual({ recorded: 0, alreadyRecorded: 2, skipped: 1 });
    expect((await completions()).length).toBe(2);
    expect(await app.mails()).toEqual([]);
  });

  it("[115, 117] completes what was assigned, and uses its licence; history before the assignment completes nothing", async () => {
    const course = await makeCourse(app, departmentId, { name: "Airway", provider: "Us", licences: 2 });
    const lee = await makeUser(app, departmentId);
    await assign(course, [dana, lee]);
    const day = await today();
    const head = "email,class_name,completion_date";
    const { id } = await desk.review(
      `${head}\n${dana.email},Airway,2020-05-01\n${dana.email},Airway,${day}\n${lee.email},Airway,2020-05-01\n`,
    );
    expect((await desk.run(id)).completionOutcomes.recorded).toBe(3);
    expect(await assignments()).toEqual(
      expect.arrayContaining([
        { licence: "USED", done: true, linked: true },
        { licence: "RESERVED", done: false, linked: false },
      ]),
    );
    expect((await completions()).map(({ day: on, isAssigned }) => [on, isAssigned])).toEqual([
      ["2020-05-01", false],
      ["2020-05-01", false],
      [day, true],
    ]);
    const [pool] = await app.sql(`SELECT total, reserved, used FROM licence_pool WHERE department_id = $1`, [
      departmentId,
    ]);
    expect(pool).toEqual({ total: 2, reserved: 1, used: 1 });
  });

  it("[T1, 131] rechecks what changed since the review: removed, archived, recorded by a roster, deleted", async () => {
    const users: MadeUser[] = [];
    for (const name of ["removed", "archived", "roster", "deleted"]) {
      users.push(await makeUser(app, departmentId, { email: `${name}${departmentId}@example.org` }));
    }
    const [removed, archived, roster, deleted] = users as [MadeUser, MadeUser, MadeUser, MadeUser];
    const first = await desk.review(file(`${deleted.email},${cells("Airway")}`));
    await desk.run(first.id);
    const { id } = await desk.review(file(...[dana, ...users].map(({ email }) => `${email},${cells("Airway")}`)));
    await app.sql(`UPDATE membership SET status = 'REMOVED', removed_at = now() WHERE id = $1`, [removed.userId]);
    await app.sql(`UPDATE membership SET status = 'ARCHIVED' WHERE id = $1`, [archived.userId]);
    await app.sql(`UPDATE completion SET deleted_at = now() WHERE account_id = $1`, [deleted.accountId]);
    const record = await desk.client.execute(
      `mutation ($input: RecordCompletionsInput!) { recordCompletions(input: $input) { recordedCount } }`,
      {
        input: {
          departmentId: encodeOwnId("dep", departmentId),
          class: { name: "AIRWAY", provider: "state academy", takeType: "LIVE", creditType: "STATE", minutes: 60 },
          ...{ completedOn: "2026-10-14", userIds: [encodeId("usr", departmentId, roster.userId)] },
        },
      },
    );
    expect(record.errors).toEqual([]);
    await desk.run(id);
    expect((await desk.rows(id)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["RECORDED", null],
      ["SKIPPED", "CHANGED_MEANWHILE"],
      ["SKIPPED", "ARCHIVED"],
      ["ALREADY_RECORDED", "ALREADY_RECORDED"],
      ["SKIPPED", "CHANGED_MEANWHILE"],
    ]);
  });

  it("[T11] a crash after each chunk loses and repeats nothing, an abort leaves the rest", async () => {
    const rows = Array.from({ length: 1_200 }, (_, n) => `${dana.email},${cells(`Class ${n}`)}`);
    const { id } = await desk.review(file(...rows));
    const payload = { departmentId, batchId: decodeId("imb", id).id };
    await desk.start(id);
    // The process ends between the first chunk and the second: the signal is asked before each.
    let asked = 0;
    const signal = Object.assign(new AbortController().signal, {
      throwIfAborted: () => {
        asked += 1;
        if (asked === 2) throw new Error("The process ends.");
      },
    });
    await expect(runJobs.COMPLETIONS.perform(payload, { signal })).rejects.toThrow("The process ends.");
    const half = await desk.batch(id);
    expect(half).toMatchObject({ status: "RUNNING", processedCount: 500, completionOutcomes: { recorded: 500 } });
    expect((await completions()).length).toBe(500);
    await app.runJobs();
    expect(await desk.batch(id)).toMatchObject({ status: "DONE", completionOutcomes: { recorded: 1_200, skipped: 0 } });
    expect((await completions()).length).toBe(1_200);

    const other = await desk.review(file(`${dana.email},${cells("Left")}`, `nobody@example.org,${cells("Left")}`));
    await app.sql(`UPDATE import_batch SET status = 'QUEUED' WHERE id = $1`, [decodeId("imb", other.id).id]);
    expect((await desk.abort(other.id)).data?.abortImport.completionOutcomes).toEqual({
      ...{ recorded: 0, alreadyRecorded: 0, skipped: 2 },
    });
    expect((await desk.rows(other.id)).map(({ reason }) => reason)).toEqual(["ABORTED", "UNKNOWN_PERSON"]);
  });

  it("[120, 123] plans are counted anew, and a token needs the scope of training besides that of imports", async () => {
    const { id } = await desk.review(file(`${dana.email},${cells("Airway")}`));
    await desk.start(id);
    await runJobs.COMPLETIONS.perform(
      { departmentId, batchId: decodeId("imb", id).id },
      { signal: new AbortController().signal },
    );
    expect(await app.sql("SELECT FROM progress_due WHERE account_id = $1", [dana.accountId])).toHaveLength(1);
    await app.runJobs();
    expect(await app.sql("SELECT FROM progress_due WHERE account_id = $1", [dana.accountId])).toEqual([]);
    const admin = await app.as(await makeAdmin(app, departmentId));
    const tokenOf = async (scopes: readonly string[]) => {
      const { data } = await admin.execute<{ createApiToken: { secret: string } }>(
        `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }`,
        { input: { departmentId: encodeOwnId("dep", departmentId), name: scopes.join(), scopes } },
      );
      return String(data?.createApiToken.secret);
    };
    const send = async (token: string) => {
      const form = new FormData();
      const query = `mutation ($id: ID!, $file: Upload!) { uploadImport(departmentId: $id, file: $file, kind: COMPLETIONS) { batch { kind } } }`;
      form.set(
        "operations",
        JSON.stringify({ query, variables: { id: encodeOwnId("dep", departmentId), file: null } }),
      );
      form.set("map", JSON.stringify({ 0: ["variables.file"] }));
      form.set("0", new Blob([file(`${dana.email},${cells("By token")}`)], { type: "text/csv" }), "classes.csv");
      const headers = { authorization: `Bearer ${token}`, "apollo-require-preflight": "true" };
      return (await fetch(`${app.url}/graphql`, { method: "POST", headers, body: form })).json() as Promise<{
        errors?: { extensions: { code: string } }[];
        data: unknown;
      }>;
    };
    expect((await send(await tokenOf(["IMPORTS_WRITE"]))).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await send(await tokenOf(["IMPORTS_WRITE", "TRAINING_WRITE"]))).data).toEqual({
      uploadImport: { batch: { kind: "COMPLETIONS" } },
    });
  });
});
